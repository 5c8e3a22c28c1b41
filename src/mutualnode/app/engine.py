"""The engine: one network's node with all that it needs, as coroutines for whoever lives in another thread.

Knows no window and starts no thread. What it is given and what it returns can be handed from thread to thread.
"""

import asyncio
import shutil
import threading
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from mutualnode.app import commons, folder, founding, joining, noticing, passing, reading, sample
from mutualnode.app.acts import Do, Plain
from mutualnode.app.commons import Commons
from mutualnode.app.company import Company
from mutualnode.app.errands import TOKEN_BYTES, Counter
from mutualnode.app.folder import Place
from mutualnode.app.happenings import Happening
from mutualnode.app.nearby import Lookout
from mutualnode.app.networks import Found, networks
from mutualnode.app.node import Node
from mutualnode.app.reading import Reading
from mutualnode.app.surroundings import Surroundings
from mutualnode.app.swap import Swap
from mutualnode.domain.reminding import Choice, Due
from mutualnode.errors import Code, Fault
from mutualnode.keys import invites, sealing

T = TypeVar("T")

EVERYWHERE = "0.0.0.0:0"  # on every address of this computer, on a port that is free
JOIN_SECONDS = 20.0  # to find a member's computer: two rounds over the addresses of an invite, and some patience
SAMPLE_FOLDER = "sample"  # in the data folder: the made-up network, beside the real ones and never among them


class Engine:
    """Runs at most one network's node at a time, until it is ended."""

    def __init__(
        self,
        world: Surroundings,
        heard: Callable[[Happening], None],
        kept: Callable[[], None],
        come_forward: Callable[[], bool],
        listen: str = EVERYWHERE,
    ) -> None:
        """Tell what happens through three calls, which are made in the engine's own thread."""
        self._world = world
        self._heard = heard
        self._kept = kept
        self._come_forward = come_forward
        self._listen = listen
        self._node: Node | None = None
        self._counter: Counter | None = None
        self._place: Place | None = None  # of the network that is open
        self._works: set[asyncio.Task[Any]] = set()
        self._ended = asyncio.Event()

    async def live(self, ready: Callable[[asyncio.AbstractEventLoop], None]) -> None:
        """Be there until `end`; then break off what is under way, and close the network."""
        ready(asyncio.get_running_loop())
        await self._ended.wait()
        for each in self._works:
            each.cancel()
        await asyncio.gather(*self._works, return_exceptions=True)
        await self.close()

    def end(self) -> None:
        """Have `live` come to its end."""
        self._ended.set()

    async def within(self, work: Awaitable[T]) -> T:
        """Do some work that is broken off when the engine ends."""
        task = asyncio.current_task()
        if task is not None:
            self._works.add(task)
            task.add_done_callback(self._works.discard)
        return await work

    async def open(self, place: Place, passphrase: str | None = None) -> Place:
        """Open a network that is on this computer; raises what is wrong with it."""
        return await self._run(await asyncio.to_thread(commons.open_, place, self._world, passphrase), self._listen)

    async def found(self, data: Path, name: str, member: str, passphrase: str | None = None) -> Place:
        """Found a network and open it; raises what is wrong with a name."""
        made = await asyncio.to_thread(founding.found, data, name, member, "", self._world, passphrase)
        return await self._run(made, self._listen)

    async def join(self, data: Path, written: str, member: str, peers: Sequence[str]) -> Place:
        """Join a network with an invite, or the name of a file with one, and open it; raises what stood in the way."""
        handed = await asyncio.to_thread(passing.invite_text, written)
        looks = not peers and self._listen == EVERYWHERE
        where = Lookout(self._world) if looks else peers
        joined = await joining.join(
            joining.Newcomer(data, handed, member, self._world, heard=self._heard), where, JOIN_SECONDS
        )
        place = await self._run(joined, self._listen)
        if self._node is not None:
            for each in (*peers, *invites.read(handed).addresses):
                self._node.keep(each)
        return place

    async def sample(self, data: Path) -> Place:
        """Open the made-up network, which no other computer can reach; makes it the first time."""
        made = data / SAMPLE_FOLDER
        if not await asyncio.to_thread(_sample_place, made):
            await asyncio.to_thread(shutil.rmtree, made, ignore_errors=True)
            aside = data / f".{SAMPLE_FOLDER}"
            await asyncio.to_thread(shutil.rmtree, aside, ignore_errors=True)
            await asyncio.to_thread(_make_sample, aside, made, self._world)
        found = await asyncio.to_thread(_sample_place, made)
        opened = await asyncio.to_thread(commons.open_, found[0], replace(self._world, state=None), None)
        return await self._run(opened, None)

    async def leave_sample(self, data: Path) -> None:
        """Close the made-up network, and remove it from this computer."""
        await self.close()
        for each in (SAMPLE_FOLDER, f".{SAMPLE_FOLDER}"):
            await asyncio.to_thread(shutil.rmtree, data / each, ignore_errors=True)

    async def _run(self, opened: Commons, listen: str | None) -> Place:
        place = opened.place
        await self.close()
        self._node = Node(opened, self._world, self._heard, self._kept)
        self._counter = Counter(self._node, place, self._world.entropy(TOKEN_BYTES), self._come_forward)
        try:
            await self._node.start(listen, discover=listen == EVERYWHERE)
            await self._counter.open()
        except BaseException:
            await self.close()
            raise
        self._place = place
        return place

    async def close(self) -> None:
        """Close the network that is open, if one is. Whatever is acknowledged is on disk."""
        node, counter, self._node, self._counter, self._place = self._node, self._counter, None, None, None
        if counter is not None:
            await counter.close()
        if node is not None:
            await node.stop()

    async def do(self, name: str, given: Plain) -> dict[str, Any]:
        """Do one act, and return what came of it once that is on disk; raises what stands in its way."""
        if self._counter is None:
            raise Fault(Code.NETWORK_NONE)
        return await self._counter.do(name, given)

    async def do_in(self, place: Place | None, name: str, given: Plain) -> dict[str, Any]:
        """Do one act in the network it was meant for; raises `NETWORK_LEFT` if another one is open by now, or none."""
        if place is None or place != self._place:
            raise Fault(Code.NETWORK_LEFT)
        return await self.do(name, given)

    async def carry(self, work: Callable[[Reading, Do], T], passphrase: str | None, stop: threading.Event) -> T:
        """Carry a commons by hand, in a thread of its own: `work` is given a reader and a way to do acts.

        `stop` is set when the engine ends; `work` looks at it.
        """
        loop, place = asyncio.get_running_loop(), self._place
        if place is None:
            raise Fault(Code.NETWORK_NONE)

        def do(name: str, given: Plain) -> dict[str, Any]:
            return asyncio.run_coroutine_threadsafe(self.do(name, given), loop).result()

        def carried() -> T:
            opened = reading.open_(place, passphrase)
            try:
                return work(opened, do)
            finally:
                opened.close()

        try:
            return await asyncio.to_thread(carried)
        except asyncio.CancelledError:
            stop.set()
            raise

    async def reach(self, address: str) -> Swap:
        """Swap changes with the computer at `host:port`, and stay in touch with it; raises what stood in the way."""
        if self._node is None:
            raise Fault(Code.NETWORK_NONE)
        return await self._node.sync(address, stay=True)

    async def key(self, place: Place, passphrase: str | None) -> bytes:
        """Return the key of a network's store, for a reader elsewhere; stretching a passphrase takes a while."""
        return await asyncio.to_thread(folder.read_key, place, passphrase)

    async def relock(self, before: str | None, passphrase: str | None) -> None:
        """Have the network that is open want another passphrase from now on, or none."""
        if self._place is None:
            raise Fault(Code.NETWORK_NONE)
        entropy = self._world.entropy(sealing.RANDOM_BYTES)
        await asyncio.to_thread(folder.relock, self._place, before, passphrase, entropy)

    async def networks(self, data: Path, passphrase: str | None) -> list[Found]:
        """Return which networks are on this computer."""
        return await asyncio.to_thread(networks, data, passphrase)

    async def company(self) -> Company:
        """Return the other computers: who is here, and who was; nobody while no network is open."""
        return await self._node.company() if self._node is not None else Company()

    async def remind(self, choice: Choice) -> Due | None:
        """Return what is to be told to whoever is at this computer; None while no network is open."""
        node = self._node
        return await noticing.remind(node.do, choice, self._world.zone) if node is not None else None

    async def hurry(self) -> Company:
        """Look for other computers at once, and return who is there already."""
        if self._node is not None:
            await self._node.hurry()
        return await self.company()


def _make_sample(aside: Path, made: Path, world: Surroundings) -> None:
    """Make the network aside, whole, and move it in place: nobody ever restores it, so no note is taken of it."""
    sample.make(aside, replace(world, state=None)).close()
    aside.rename(made)


def _sample_place(made: Path) -> list[Place]:
    networks = made / "networks"
    return [Place(each) for each in sorted(networks.iterdir())] if networks.is_dir() else []
