"""The far end: a member's computer that tells the moment at which a row is there, and a bare socket that does the same.

Moments are of the monotonic clock, which all processes of one computer share.
"""

import asyncio
import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from mutualnode.app import joining, reading
from mutualnode.app.folder import Place
from mutualnode.app.happenings import Happening, InStep, Received
from mutualnode.app.node import Node
from mutualnode.domain.ids import EntryId
from tests.bench import making

LISTEN = "127.0.0.1:0"
HOST = "127.0.0.1"
WAIT_SECONDS = 30.0  # for a join or an arrival: far more than either takes, so that a broken bench ends and says so
AT_ONCE = 1_000  # changes looked at after one word of the node: more than it ever receives in one batch here

LENGTH_BYTES = 4
HEAR, KEEP = b"h", b"k"  # the first byte on the bare socket: whether what comes is also inserted


@dataclass(frozen=True, slots=True)
class Arrival:
    """A row is there, in full, as of this moment; `name` is the change's id in hex, empty on the bare socket."""

    name: str
    at: float


Told = Callable[[Arrival], None]


class Watch:
    """Hears when rows have come into a store, and looks at each through a connection of its own, as a window would."""

    def __init__(self, place: Place, told: Told, loop: asyncio.AbstractEventLoop) -> None:
        """Open the store; what is seen is told in this loop."""
        self._reading = reading.open_(place)
        self._told = told
        self._loop = loop
        self._looking = ThreadPoolExecutor(1)
        self._last: int | None = None
        self._in_step = asyncio.Event()

    def heard(self, happening: Happening) -> None:
        """Take the moment at which something is said to have come, and see that its rows are there."""
        at = time.monotonic()
        if isinstance(happening, InStep):
            self._in_step.set()
        if isinstance(happening, Received) and self._last is not None:
            self._looking.submit(self._look, at)

    def _look(self, at: float) -> None:
        for held in self._reading.changes.after(self._last or 0, AT_ONCE):
            self._last = held.n
            self._reading.get(EntryId(held.entry))
            self._loop.call_soon_threadsafe(self._told, Arrival(held.id.hex(), at))

    async def begin(self) -> None:
        """Wait until both ends are in step, and tell of everything that comes from then on."""
        async with asyncio.timeout(WAIT_SECONDS):
            await self._in_step.wait()
        self._last = await self._loop.run_in_executor(self._looking, self._reading.changes.last)

    async def close(self) -> None:
        """Close the connection."""
        await self._loop.run_in_executor(self._looking, self._reading.close)
        self._looking.shutdown()


@dataclass(frozen=True, slots=True)
class FarEnd:
    """A member who is connected and watched, and a bare socket with a bare store beside them."""

    node: Node
    watch: Watch
    server: asyncio.Server
    database: sqlite3.Connection

    @property
    def port(self) -> int:
        """Where the bare socket listens."""
        return port_of(self.server)

    async def close(self) -> None:
        """Let go of all of it."""
        self.server.close()
        await self.node.stop()
        await self.watch.close()
        self.database.close()


async def arrive(folder: Path, code: str, address: str, told: Told) -> FarEnd:
    """Join with an invite, stay connected, and tell of each arrival."""
    joined = await joining.join(joining.Newcomer(folder / "data", code, "Bea", making.WORLD), [address], WAIT_SECONDS)
    watch = await asyncio.to_thread(Watch, joined.place, told, asyncio.get_running_loop())
    node = Node(joined, making.WORLD, watch.heard)
    database = making.bare(folder / "bare.db")
    await node.start(None, [address])
    await watch.begin()
    return FarEnd(node, watch, await _listening(database, told), database)


async def _listening(database: sqlite3.Connection, told: Told) -> asyncio.Server:
    async def hear(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            keeps = await reader.readexactly(1) == KEEP
            while True:
                size = int.from_bytes(await reader.readexactly(LENGTH_BYTES), "big")
                raw = await reader.readexactly(size)
                if keeps:
                    making.insert(database, [(raw[:size], raw)])
                told(Arrival("", time.monotonic()))
        except asyncio.IncompleteReadError:
            writer.close()

    return await asyncio.start_server(hear, HOST, 0)


def framed(raw: bytes) -> bytes:
    """Return bytes with their length before them."""
    return len(raw).to_bytes(LENGTH_BYTES, "big") + raw


def port_of(server: asyncio.Server) -> int:
    """Return the port on which a server listens."""
    return int(server.sockets[0].getsockname()[1])
