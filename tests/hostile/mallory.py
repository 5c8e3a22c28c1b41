"""Mallory: a member whose program keeps to no rules, at the end of a real connection."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from mutualnode.app import inviting
from mutualnode.network.places import place
from mutualnode.wire.messages import Matter
from mutualnode.wire.session import Closed, Gate, Identity, Received, Session
from tests.neighbours import Neighbour
from tests.scene.houses import House

PATIENCE_SECONDS = 20.0
READ_BYTES = 64 * 1024


class Mallory:
    """Says whatever bytes a test wants, as messages that are framed and sealed rightly."""

    def __init__(self, session: Session, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._session = session
        self._reader = reader
        self._writer = writer
        self.heard: list[Matter] = []
        self.ended: Closed | None = None

    async def shakes_hands(self) -> None:
        """Go through the handshake; whoever is held off hears the end right behind it."""
        while not self._session.is_open and self.ended is None:
            self._writer.write(self._session.outgoing())
            data = await self._reader.read(READ_BYTES)
            assert data, "nobody answers"
            self._take(data)

    def says(self, *messages: bytes) -> None:
        """Say messages by their bytes."""
        assert self._session._framer is not None
        for each in messages:
            self._writer.write(self._session.outgoing() + self._session._framer.pack(each))

    async def hears_the_end(self) -> str | None:
        """Listen until the other end closes; returns why, "" for a cut."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while self.ended is None:
                try:
                    data = await self._reader.read(READ_BYTES)
                except ConnectionResetError:
                    return ""
                if not data:
                    return ""
                self._take(data)
        return self.ended.code

    def _take(self, data: bytes) -> None:
        now = asyncio.get_running_loop().time()
        for event in self._session.receive(data, now):
            if isinstance(event, Received):
                self.heard.append(event.message)
            elif isinstance(event, Closed):
                self.ended = event


@asynccontextmanager
async def mallory(person: Neighbour, at: House) -> AsyncIterator[Mallory]:
    """Let somebody's key speak to a house in whatever words."""
    commons = person.commons
    label, pair = (await asyncio.to_thread(inviting.gates, commons))[0]
    identity = Identity(commons.device.signing, commons.device.transport_secret, person.world.entropy(16))
    now = asyncio.get_running_loop().time()
    reader, writer = await asyncio.open_connection(at.node.address.host, at.node.address.port)
    there = place(writer.get_extra_info("peername"))
    session = Session.dial(identity, Gate(label, *pair), there, person.world.entropy(32), now)
    made = Mallory(session, reader, writer)
    try:
        await made.shakes_hands()
        yield made
    finally:
        writer.transport.abort()
