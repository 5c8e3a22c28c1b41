"""The addresses of this computer that others nearby can dial. Asks the system only, never the network."""

from collections.abc import Iterable
from ipaddress import ip_address

import ifaddr

ANYWHERE = frozenset({"", "0.0.0.0", "::"})  # noqa: S104 - names of "every interface", to be told apart, not bound here


def reachable(host: str) -> list[str]:
    """Return where a listener bound to a host can be dialled from other computers, the likeliest first."""
    if host not in ANYWHERE:
        return [host]
    return likeliest(ip.ip for adapter in ifaddr.get_adapters() for ip in adapter.ips if isinstance(ip.ip, str))


def likeliest(addresses: Iterable[str]) -> list[str]:
    """Return those IPv4 addresses that other computers can dial: first such as routers at home give out."""
    known = {each: ip_address(each) for each in addresses}
    near = [each for each, ip in known.items() if not (ip.is_loopback or ip.is_link_local or ip.is_multicast)]
    return sorted(near, key=lambda each: (not known[each].is_private, each))
