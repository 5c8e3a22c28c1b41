"""The addresses of this computer that others nearby can dial, and which of theirs are nearby. Asks the system only."""

import socket
import struct
import sys
from collections.abc import Iterable, Iterator, Sequence
from ipaddress import IPv4Address, IPv4Interface, ip_address

import ifaddr

if sys.platform == "linux":
    import fcntl

ANYWHERE = frozenset({"", "0.0.0.0", "::"})  # noqa: S104 - names of "every interface", to be told apart, not bound here

_READ_FLAGS = 0x8913  # SIOCGIFFLAGS: ask Linux how an interface is
_RUNNING = 0x40  # IFF_RUNNING: switched on, and with a cable or a radio that works
_REQUEST = "16sH14x"  # the name of an interface and its flags, as in struct ifreq


def reachable(host: str) -> list[str]:
    """Return where a listener bound to a host can be dialled from other computers, the likeliest first."""
    if host not in ANYWHERE:
        return [host]
    return likeliest(str(each.ip) for each in _own())


def likeliest(addresses: Iterable[str]) -> list[str]:
    """Return those IPv4 addresses that other computers can dial: first such as routers at home give out."""
    known = {each: ip_address(each) for each in addresses}
    near = [each for each, ip in known.items() if not (ip.is_loopback or ip.is_link_local or ip.is_multicast)]
    return sorted(near, key=lambda each: (not known[each].is_private, each))


def is_nearby(host: str, among: Sequence[str] | None = None) -> bool:
    """Tell whether an address that somebody nearby told us of can be theirs.

    It is in a network that this computer is in, or of a kind that never leaves a house; and if `among` names addresses
    of this computer, those are the only ones to be reached through. Otherwise anybody could have us dial anywhere.
    """
    try:
        address = IPv4Address(host)
    except ValueError:
        return False
    if address.is_multicast or address.is_unspecified or address == IPv4Address(0xFFFFFFFF):
        return False
    networks = [each.network for each in _own() if among is None or str(each.ip) in among]
    if address.is_loopback:
        return among is not None and any(address in each for each in networks)
    return any(address in each for each in networks) or (address.is_private and not _all_loopback(among))


def _all_loopback(among: Sequence[str] | None) -> bool:
    return among is not None and all(ip_address(each).is_loopback for each in among)


def _own() -> Iterator[IPv4Interface]:
    """The addresses of this computer in version 4, and their networks, where there is a connection."""
    for adapter in ifaddr.get_adapters():
        if _is_running(adapter.name):
            for ip in adapter.ips:
                if isinstance(ip.ip, str):
                    yield IPv4Interface(f"{ip.ip}/{ip.network_prefix}")


def _is_running(name: str) -> bool:
    """Whether an interface works, as far as the system tells; elsewhere a dead one loses its addresses soon."""
    if sys.platform != "linux":
        return True
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        try:
            told = fcntl.ioctl(line, _READ_FLAGS, struct.pack(_REQUEST, name.encode(), 0))
        except OSError:  # gone meanwhile
            return False
    return bool(struct.unpack(_REQUEST, told)[1] & _RUNNING)
