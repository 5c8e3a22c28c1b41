"""The addresses of this computer that others nearby can dial. Asks the system only, never the network."""

from ipaddress import IPv4Address, IPv6Address, ip_address

import ifaddr

ANYWHERE = frozenset({"", "0.0.0.0", "::"})  # noqa: S104 - names of "every interface", to be told apart, not bound here


def reachable(host: str) -> list[str]:
    """Return where a listener bound to a host can be dialled from other computers, the likeliest first."""
    if host not in ANYWHERE:
        return [host]
    found = [ip.ip for adapter in ifaddr.get_adapters() for ip in adapter.ips if isinstance(ip.ip, str)]
    return sorted({each for each in found if _is_near(ip_address(each))}, key=lambda each: (not _is_home(each), each))


def _is_near(address: IPv4Address | IPv6Address) -> bool:
    return isinstance(address, IPv4Address) and not (
        address.is_loopback or address.is_link_local or address.is_multicast
    )


def _is_home(address: str) -> bool:
    """Whether an address is of a kind that routers at home give out, rather than of a tunnel or the internet."""
    return ip_address(address).is_private
