"""The port on which others reach us: lets in as many as the door allows.

Knows nothing of keys or messages; whoever is turned away gets not one byte.
"""

import asyncio
import errno
from collections.abc import Callable

from mutualnode.errors import Code, Fault
from mutualnode.network.address import Address
from mutualnode.network.door import Door
from mutualnode.network.link import READ_BYTES, Link, Streams


class Listener:
    """Listens on one port."""

    def __init__(self, answer: Callable[[Streams, Address], Link], clock: Callable[[], float]) -> None:
        self._answer = answer
        self._clock = clock
        self._door = Door()
        self._inside: set[Link] = set()  # whom the door counts
        self._half_open: dict[Link, None] = {}  # of those, the oldest first
        self._server: asyncio.Server | None = None

    async def start(self, host: str, port: int) -> tuple[str, int]:
        """Listen there, not elsewhere; return host and port as bound. Raises `ADDRESS_IN_USE` or `ADDRESS_UNUSABLE`."""
        try:
            server = await asyncio.start_server(self._accept, host, port, limit=READ_BYTES)
        except (OSError, UnicodeError) as error:
            in_use = isinstance(error, OSError) and error.errno == errno.EADDRINUSE
            code = Code.ADDRESS_IN_USE if in_use else Code.ADDRESS_UNUSABLE
            raise Fault(code, host=host, port=port) from None
        self.close()
        self._server = server
        bound = server.sockets[0].getsockname()
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
        if self._server is not None:
            self._server.close()

    async def wait_closed(self) -> None:
        """Return once the port is free; to be called after `close`, when all links are over."""
        if self._server is not None:
            await self._server.wait_closed()
            self._server = None

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        name = writer.get_extra_info("peername")
        closing = self._server is not None and not self._server.is_serving()
        if name is None or closing or not self._door.is_open(str(name[0]), self._clock()):
            writer.transport.abort()
            return
        host = str(name[0])
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
