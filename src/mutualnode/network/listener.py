"""The port on which others reach us: lets in as many as the door allows.

Knows nothing of keys or messages; whoever is turned away gets not one byte.
"""

import asyncio
import contextlib
import errno
from collections.abc import Callable

from mutualnode.errors import Code, Fault
from mutualnode.network.address import Address
from mutualnode.network.door import Door
from mutualnode.network.interfaces import ANYWHERE
from mutualnode.network.link import READ_BYTES, Link, Streams

EVERY_4, EVERY_6 = "0.0.0.0", "::"  # noqa: S104 - bound only where everywhere was asked for

PORTS_TRIED = 8
"""Free ports tried until one is free in both versions: that more than one is taken in the other is rare."""


class Listener:
    """Listens on one port."""

    def __init__(self, answer: Callable[[Streams, Address], Link], clock: Callable[[], float]) -> None:
        self._answer = answer
        self._clock = clock
        self._door = Door()
        self._inside: set[Link] = set()  # whom the door counts
        self._half_open: dict[Link, None] = {}  # of those, the oldest first
        self._servers: list[asyncio.Server] = []

    async def start(self, host: str, port: int) -> tuple[str, int]:
        """Listen there, not elsewhere; return host and port as bound. Raises `ADDRESS_IN_USE` or `ADDRESS_UNUSABLE`.

        Everywhere is that in both versions of the internet's addresses, under either's name.
        """
        try:
            servers = await (self._everywhere(port) if host in ANYWHERE else self._at(host, port))
        except (OSError, UnicodeError) as error:
            in_use = isinstance(error, OSError) and error.errno == errno.EADDRINUSE
            code = Code.ADDRESS_IN_USE if in_use else Code.ADDRESS_UNUSABLE
            raise Fault(code, host=host, port=port) from None
        self.close()
        self._servers = servers
        bound = servers[0].sockets[0].getsockname()
        return str(bound[0]), int(bound[1])

    def introduced(self, link: Link) -> Code | None:
        """Note that a link let in has said who it is; returns why it may not stay, if so."""
        if link not in self._inside:  # it had to make room at the very moment
            return Code.PEER_GONE
        self._half_open.pop(link, None)
        self._door.introduced(link.address.host)
        return Code.PEER_BROKE_PROTOCOL if self._door.holds_off(link.device, self._clock()) else None

    def left(self, link: Link) -> None:
        """Note that a link let in is over, and hold its device off for a while if it broke the protocol."""
        host, outcome = link.address.host, link.outcome
        self._count_out(link)
        if outcome is not None and outcome.code == Code.PEER_BROKE_PROTOCOL and not outcome.by_peer:
            self._door.hold_off(host, link.device, self._clock())

    def _count_out(self, link: Link) -> None:
        if link in self._inside:
            self._inside.discard(link)
            self._door.leave(link.address.host, introduced=link not in self._half_open)
            self._half_open.pop(link, None)

    def close(self) -> None:
        """Let nobody in any more."""
        for each in self._servers:
            each.close()

    async def wait_closed(self) -> None:
        """Return once the port is free; to be called after `close`, when all links are over."""
        for each in self._servers:
            await each.wait_closed()
        self._servers = []

    async def _everywhere(self, port: int) -> list[asyncio.Server]:
        """Listen in both versions at one port, or in version 4 alone where the other is missing or its port taken."""
        servers = await self._at(EVERY_4, port)
        for _ in range(PORTS_TRIED):
            bound = int(servers[0].sockets[0].getsockname()[1])
            try:
                return servers + await self._at(EVERY_6, bound)
            except OSError as error:
                if port or error.errno != errno.EADDRINUSE:
                    break
            with contextlib.suppress(OSError):
                another = await self._at(EVERY_4, 0)
                servers[0].close()
                servers = another
        return servers

    async def _at(self, host: str, port: int) -> list[asyncio.Server]:
        return [await asyncio.start_server(self._accept, host, port, limit=READ_BYTES)]

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        name = writer.get_extra_info("peername")
        closing = any(not each.is_serving() for each in self._servers)
        host = _host(name) if name else ""
        if not name or closing or not self._door.is_open(host, self._clock()):
            writer.transport.abort()
            return
        self._make_room(host)
        self._door.enter(host)
        link = self._answer((reader, writer), Address(host, int(name[1])))
        self._inside.add(link)
        self._half_open[link] = None

    def _make_room(self, host: str) -> None:
        """Send away the oldest of those half open, from the same address if these are too many, or from any."""
        crowded = self._door.is_crowded(host)
        if not crowded and not self._door.is_full():
            return
        oldest = next(each for each in self._half_open if not crowded or each.address.host == host)
        self._count_out(oldest)
        oldest.drop()


def _host(name: tuple[str, int] | tuple[str, int, int, int]) -> str:
    """Return where a connection comes from, a link-local address with the number of its wire."""
    host = str(name[0]).partition("%")[0]
    wire = name[3] if len(name) > 2 else 0  # noqa: PLR2004 - version 4 has two parts, version 6 four
    return f"{host}%{wire}" if wire else host
