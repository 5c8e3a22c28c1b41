"""Where a connection leads, in the one form that both of its ends can tell alike: an address and a port as bytes.

The end that dials puts it into its first message; the end that answers knows where it was reached, and by which other
addresses it is known outside. So a message recorded on the way to one computer is worth nothing at another.
"""

import asyncio
import contextlib
import socket
from collections.abc import Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address

from mutualnode.network.address import Address
from mutualnode.wire.session import PLACE_BYTES

PORT_BYTES = 2

_FOURS = b"\x00" * 10 + b"\xff" * 2  # how version 6 writes addresses of version 4

SocketName = tuple[str, int] | tuple[str, int, int, int]
"""An end of a connection, as sockets tell it in either version."""

NOWHERE = b"\x00" * PLACE_BYTES


def place(name: SocketName | None) -> bytes:
    """Return the place of an end of a connection: its address without the wire, and its port; `NOWHERE` of one gone."""
    if not name:
        return NOWHERE
    ip: IPv4Address | IPv6Address = ip_address(str(name[0]).partition("%")[0])
    packed = ip.packed if isinstance(ip, IPv6Address) else _FOURS + ip.packed
    return packed + int(name[1]).to_bytes(PORT_BYTES, "big")


async def places(addresses: Sequence[Address]) -> frozenset[bytes]:
    """Return the places of addresses, each with all that its name stands for; what cannot be found out is left out."""
    loop, found = asyncio.get_running_loop(), set[bytes]()
    for each in addresses:
        with contextlib.suppress(OSError, UnicodeError):
            ends = await loop.getaddrinfo(each.host, each.port, type=socket.SOCK_STREAM)
            found.update(place((str(end[4][0]), each.port)) for end in ends)
    return frozenset(found)
