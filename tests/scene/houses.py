"""Neighbours' nodes on real sockets of this computer, and all that they tell."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import TypeVar

from mutualnode.app.commons import Commons
from mutualnode.app.happenings import Happening
from mutualnode.app.node import Node
from mutualnode.app.swap import Swap
from tests.neighbours import Neighbour

H = TypeVar("H", bound=Happening)
T = TypeVar("T")

LOOPBACK = "127.0.0.1:0"
PATIENCE_SECONDS = 20.0  # for what takes a tenth of a second on a computer that has nothing else to do


class House:
    """A neighbour whose node is running. The node has the store; the neighbour gets it back when the house closes."""

    def __init__(self, person: Neighbour) -> None:
        self.person = person
        self.told: list[Happening] = []
        self._stirred = asyncio.Event()
        self.node = Node(person.commons, person.world.surroundings, self._hear)

    def _hear(self, happening: Happening) -> None:
        self.told.append(happening)
        self._stirred.set()

    @property
    def address(self) -> str:
        """Where the node listens, as `host:port`."""
        return str(self.node.address)

    def of(self, kind: type[H]) -> list[H]:
        """Return what was told, of one kind."""
        return [each for each in self.told if isinstance(each, kind)]

    async def until(self, true: Callable[[], bool]) -> None:
        """Wait until something has happened that makes this true."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not true():
                await self._stirred.wait()
                self._stirred.clear()

    async def until_holding(self, true: Callable[[Commons], bool]) -> None:
        """Wait until something has happened that makes this true of the commons."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not await self.node.do(true):
                await self._stirred.wait()
                self._stirred.clear()

    async def does(self, act: Callable[[Neighbour], T]) -> T:
        """Have the neighbour do something, in the thread of the node's store."""
        return await self.node.do(lambda _: act(self.person))

    async def syncs(self, other: "House | str") -> Swap:
        """Exchange changes with another house, or with whoever is at an address."""
        return await self.node.sync(other if isinstance(other, str) else other.address)


@asynccontextmanager
async def house(
    person: Neighbour, listen: str | None = LOOPBACK, peers: Sequence[str] = (), known_as: Sequence[str] = ()
) -> AsyncIterator[House]:
    """Run a neighbour's node for the length of a block, and open the store again behind it."""
    made = House(person)
    person.runs_a_node = True
    try:
        await made.node.start(listen, peers, known_as)
        yield made
    finally:
        await made.node.stop()
        person.runs_a_node = False
        await asyncio.to_thread(person.reopens)
