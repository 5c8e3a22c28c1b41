"""The addresses of this computer that others nearby can dial, and which of theirs are nearby. Asks the system only.

Of version 6 only link-local addresses matter here: every wire has them, whatever else there is, and unlike others they
tell nothing beyond it. They are written with the number of the wire behind a `%`, which means something on this
computer alone; so people and files are told them without.
"""

import socket
import struct
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Interface, IPv6Address, ip_address
from pathlib import Path

import ifaddr

if sys.platform == "linux":
    import fcntl

ANYWHERE = frozenset({"", "0.0.0.0", "::"})  # noqa: S104 - names of "every interface", to be told apart, not bound here

_READ_FLAGS = 0x8913  # SIOCGIFFLAGS: ask Linux how an interface is
_TUNNEL = 0x10  # IFF_POINTOPOINT: leads to one far place, as that of a VPN; nobody nearby is at the other end
_RUNNING = 0x40  # IFF_RUNNING: switched on, and with a cable or a radio that works
_REQUEST = "16sH14x"  # the name of an interface and its flags, as in struct ifreq
_VERSION_6 = Path("/proc/thread-self/net/if_inet6")  # of each address of version 6 how far it is
_NOT_YET = 0x48  # IFA_F_TENTATIVE, IFA_F_DADFAILED: the system has yet to see, or saw, that somebody else has it


@dataclass(frozen=True, slots=True)
class _Own:
    """An address of this computer, on a wire that works."""

    ip: IPv4Interface | IPv6Address
    wire: int
    is_tunnel: bool

    @property
    def host(self) -> str:
        """The address as one binds or dials it."""
        return str(self.ip.ip) if isinstance(self.ip, IPv4Interface) else f"{self.ip}%{self.wire}"


def reachable(host: str) -> list[str]:
    """Return where a listener bound to a host can be dialled from other computers, the likeliest first."""
    if host not in ANYWHERE:
        return [host]
    own = list(_own())
    return likeliest(str(each.ip.ip) for each in own if isinstance(each.ip, IPv4Interface)) or sorted(
        str(each.ip) for each in own if isinstance(each.ip, IPv6Address)
    )


def shown() -> list[str]:
    """Return through which addresses to look for others nearby and be seen; may wait for the system a moment."""
    own = [each for each in _own() if not each.is_tunnel]
    unsettled = _unsettled()
    hosts = likeliest(each.host for each in own if isinstance(each.ip, IPv4Interface))
    return hosts + [each.host for each in own if isinstance(each.ip, IPv6Address) and each.ip not in unsettled]


def likeliest(addresses: Iterable[str]) -> list[str]:
    """Return those IPv4 addresses that other computers can dial: first such as routers at home give out."""
    known = {each: ip_address(each) for each in addresses}
    near = [each for each, ip in known.items() if not (ip.is_loopback or ip.is_link_local or ip.is_multicast)]
    return sorted(near, key=lambda each: (not known[each].is_private, each))


def nearest(hosts: Iterable[str], among: Sequence[str] | None = None) -> list[str]:
    """Return at which of the addresses that somebody nearby told us of to dial them.

    Those in a network that this computer is in; else those on a wire of ours; else those that never leave a house. And
    if `among` names addresses of this computer, only those to be reached through them. Others are not theirs to give:
    anybody could have us dial anywhere.
    """
    near = [each for each in hosts if is_nearby(each, among)]
    shared = [each for each in near if _in_ours(each, among)]
    return shared or [each for each in near if ":" in each] or near


def is_nearby(host: str, among: Sequence[str] | None = None) -> bool:
    """Tell whether an address that somebody nearby told us of can be theirs."""
    try:
        address = ip_address(host)
    except ValueError:
        return False
    if isinstance(address, IPv6Address):
        return address.is_link_local and address.scope_id in {str(each.wire) for each in _wires(among)}
    if address.is_multicast or address.is_unspecified or address == IPv4Address(0xFFFFFFFF):
        return False
    if address.is_loopback:
        return among is not None and _in_ours(host, among)
    return _in_ours(host, among) or (address.is_private and not _all_loopback(among))


def ways(host: str) -> list[str]:
    """Return how to dial a host: as it stands, or through each wire, where it is link-local and tells none."""
    try:
        address = ip_address(host)
    except ValueError:
        return [host]
    if not isinstance(address, IPv6Address) or not address.is_link_local or address.scope_id is not None:
        return [host]
    return [f"{host}%{each.wire}" for each in _wires(None)] or [host]


def _in_ours(host: str, among: Sequence[str] | None) -> bool:
    address = ip_address(host)
    return any(
        isinstance(each.ip, IPv4Interface) and address in each.ip.network
        for each in _own()
        if among is None or each.host in among
    )


def _wires(among: Sequence[str] | None) -> list[_Own]:
    """Return our link-local addresses of version 6."""
    return [each for each in _own() if isinstance(each.ip, IPv6Address) and (among is None or each.host in among)]


def _all_loopback(among: Sequence[str] | None) -> bool:
    return among is not None and all(ip_address(each).is_loopback for each in among)


def _own() -> Iterator[_Own]:
    """The addresses of this computer where there is a connection: of version 4, and link-local ones of version 6."""
    for adapter in ifaddr.get_adapters():
        flags = _flags(adapter.name)
        for each in adapter.ips if flags & _RUNNING else ():
            if isinstance(each.ip, str):
                ip: IPv4Interface | IPv6Address = IPv4Interface(f"{each.ip}/{each.network_prefix}")
            else:
                ip = IPv6Address(each.ip[0].partition("%")[0])
            if isinstance(ip, IPv4Interface) or ip.is_link_local:
                yield _Own(ip, adapter.index or 0, bool(flags & _TUNNEL))


def _flags(name: str) -> int:
    """How an interface is, as far as the system tells; elsewhere a dead one loses its addresses soon."""
    if sys.platform != "linux":
        return _RUNNING
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        try:
            told = fcntl.ioctl(line, _READ_FLAGS, struct.pack(_REQUEST, name.encode(), 0))
        except OSError:  # gone meanwhile
            return 0
    return int(struct.unpack(_REQUEST, told)[1])


def _unsettled() -> set[IPv6Address]:
    """Addresses that cannot be used yet: for a second or two after a wire begins to work."""
    try:
        rows = [each.split() for each in _VERSION_6.read_text(encoding="ascii").splitlines()]
    except OSError:  # another system, or one without version 6
        return set()
    return {IPv6Address(bytes.fromhex(row[0])) for row in rows if int(row[4], 16) & _NOT_YET}
