"""Our two ends, each a process with a real store: `hub FOLDER`, `newcomer FOLDER`; and `relay ADDRESS`, which counts.

What they can be asked for are the names of their methods.
"""

import asyncio
import sys
import time
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path

from mutualnode.app import carrying, errands, founding, inviting, joining, reading
from mutualnode.app import commons as opening
from mutualnode.app.commons import ARCHIVE, GATE, Commons
from mutualnode.app.folder import choose, places
from mutualnode.app.happenings import Happening, InStep, Received
from mutualnode.app.node import Node
from mutualnode.app.surroundings import Surroundings
from mutualnode.keys import invites
from mutualnode.network import address as addresses
from mutualnode.store.changes import CHANGES_SPACE
from tests.bench import loading, making
from tests.bench.arriving import HOST, LISTEN, Arrival, Watch, port_of
from tests.bench.children import Answer, helped_seconds, obey, peak_bytes, say, size_of

READ_BYTES = 64 * 1024
INVITED = 1_000  # newcomers of one bench at most


def _world(folder: Path) -> Surroundings:
    """Return surroundings in which a store has its witness, beside its folder."""
    return Surroundings(state=folder.with_name("notes"))


class Hub:
    """A member's computer that stays on and holds everything."""

    def __init__(self, folder: Path) -> None:
        self._world = _world(folder)
        self._commons = opening.open_(choose(folder, None), self._world)
        self._code = inviting.invite(self._commons, INVITED).invite.code
        self._node = Node(self._commons, self._world)
        self._marked = 0.0

    async def start(self) -> None:
        """Listen, and say where."""
        await self._node.start(LISTEN)
        held = await self._node.do(lambda commons: commons.keeper.changes.count(CHANGES_SPACE))
        say({"address": str(self._node.address), "code": self._code, "held": held})

    async def mark(self) -> Answer:
        """Count the processor's time from now on."""
        self._marked = time.process_time()
        return {}

    async def stats(self) -> Answer:
        """Return the processor's time since the mark, and the most memory held."""
        return {"processor": time.process_time() - self._marked, "peak": peak_bytes()}

    async def edit(self) -> Answer:
        """Write a need; returns its id, and when that was wished and safe on disk."""
        need = making.needs(1, seed=time.monotonic_ns())[0]

        def write(commons: Commons) -> Answer:
            wished = time.monotonic()
            change = commons.write(*need)
            return {"id": change.id.hex(), "wished": wished, "committed": time.monotonic()}

        return await self._node.do(write)

    async def keys(self) -> Answer:
        """Return the keys that members share."""
        return await self._node.do(
            lambda commons: {name: (commons.value(name) or b"").hex() for name in (GATE, ARCHIVE)}
        )

    async def known_as(self, address: str) -> Answer:
        """Answer also whoever dials the relay at an address."""
        await self._node._network.be_known_as([addresses.parse(address)])
        return {}

    async def write(self, path: str) -> Answer:
        """Write all that is held to a file, as for a stick; returns what that took."""

        def written() -> Answer:
            with closing(reading.open_(self._commons.place)) as look:
                began = time.perf_counter()
                size = carrying.write(look, Path(path), self._world).bytes
                return {"clock": time.perf_counter() - began, "bytes": size}

        return await asyncio.to_thread(written)

    async def stop(self) -> None:
        """Let go of all of it."""
        await self._node.stop()


class Newcomer:
    """The other computer: lets itself in, takes all, stays, goes, comes back."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._world = _world(folder)
        self._node: Node | None = None
        self._watch: Watch | None = None
        self._arrived: asyncio.Queue[Arrival] = asyncio.Queue()
        self._came = asyncio.Event()

    async def prepare(self, code: str, address: str) -> Answer:
        """Make a store with a signed join, as far as that goes before the first copy is taken."""
        handed = invites.read(code)
        shown = await joining.ask(addresses.parse(address), handed, self._world)
        begun = await asyncio.to_thread(founding.begin, self._folder, shown, handed, "Bea", self._world)
        await asyncio.to_thread(begun.close)
        return {}

    async def hold(self, bundle: str, which: str) -> Answer:
        """Hold all of a bundle but a tenth, the latest or one scattered over all, as who has been away does."""
        raws, missing = await asyncio.to_thread(loading.but_a_tenth, Path(bundle), which)
        commons = await asyncio.to_thread(opening.open_, choose(self._folder, None), self._world)
        await asyncio.to_thread(loading.hold, commons.keeper, raws)
        await asyncio.to_thread(commons.close)
        return {"missing": missing}

    async def read(self, path: str, gate: str, archive: str) -> Answer:
        """Take all that is in a file into a store that has the keys and nothing else; returns what that took."""
        place = choose(self._folder, None)

        def taken() -> Answer:
            with closing(opening.open_(place, self._world)) as commons:
                inviting.admitted(commons, bytes.fromhex(gate), bytes.fromhex(archive))
            with (
                closing(reading.open_(place)) as look,
                closing(errands.open_(place, self._world, lambda: None)) as counter,
            ):
                began = time.perf_counter()
                report = carrying.read(look, counter.do, Path(path))
                return {"clock": time.perf_counter() - began, "new": report.new}

        return await asyncio.to_thread(taken)

    async def take(self, address: str) -> Answer:
        """Swap changes with a computer until both are in step; returns what that took."""
        began, worked = time.perf_counter(), time.process_time()
        commons = await asyncio.to_thread(opening.open_, choose(self._folder, None), self._world)
        node = Node(commons, self._world)
        await node.start()
        swap = await node.sync(address)
        took, processor, peak = time.perf_counter() - began, time.process_time() - worked, peak_bytes()
        held = await node.do(lambda commons: commons.keeper.changes.count(CHANGES_SPACE))
        await node.stop()
        return swap.plain() | {
            "clock": took,
            "processor": processor + helped_seconds(),
            "peak": peak,
            "held": held,
            "disk": size_of(self._folder),
        }

    async def stay(self, address: str) -> Answer:
        """Stay in touch with a computer, and note when each change of theirs is to be seen here."""
        place = choose(self._folder, None)
        commons = await asyncio.to_thread(opening.open_, place, self._world)
        self._watch = await asyncio.to_thread(Watch, place, self._arrived.put_nowait, asyncio.get_running_loop())
        self._node = Node(commons, self._world, self._watch.heard)
        await self._node.start(None, [address])
        await self._watch.begin()
        return {}

    async def expect(self) -> Answer:
        """Wait for the next change to be seen here; returns its id, and when that was."""
        arrival = await self._arrived.get()
        return {"id": arrival.name, "at": arrival.at}

    async def part(self) -> Answer:
        """Say goodbye."""
        if self._node is not None and self._watch is not None:
            await self._node.stop()
            await self._watch.close()
        self._node = self._watch = None
        return {}

    async def come_back(self, address: str, name: str) -> Answer:
        """Begin as after a start of the computer, and return when a change missed meanwhile is to be seen here."""
        place = choose(self._folder, None)
        commons = await asyncio.to_thread(opening.open_, place, self._world)
        news = asyncio.Event()

        def heard(happening: Happening) -> None:
            if isinstance(happening, Received | InStep):
                news.set()

        node = Node(commons, self._world, heard)
        await node.start(None, [address])
        await news.wait()
        at = time.monotonic()
        with closing(await asyncio.to_thread(reading.open_, place)) as seen:
            if not seen.changes.known([bytes.fromhex(name)]):
                raise AssertionError("what was missed has not come")
        await node.stop()
        return {"at": at}

    async def stop(self) -> None:
        """Let go of what is still open."""
        await self.part()


async def _be_hub(folder: Path) -> None:
    hub = Hub(folder)
    await hub.start()
    await obey({each.__name__: each for each in (hub.mark, hub.stats, hub.edit, hub.keys, hub.known_as, hub.write)})
    await hub.stop()


async def _be_newcomer(folder: Path) -> None:
    new = Newcomer(folder)
    say({"networks": len(places(folder))})
    await obey(
        {
            each.__name__: each
            for each in (new.prepare, new.hold, new.read, new.take, new.stay, new.expect, new.part, new.come_back)
        }
    )
    await new.stop()


async def _be_relay(address: str) -> None:
    sizes: list[int] = []
    place = addresses.parse(address)

    async def pour(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while data := await reader.read(READ_BYTES):
                sizes.append(len(data))
                writer.write(data)
                await writer.drain()
        writer.close()

    async def through(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        back, forth = await asyncio.open_connection(place.host, place.port)
        await asyncio.gather(pour(reader, forth), pour(back, writer))

    async def counted() -> Answer:
        told = sum(sizes)
        sizes.clear()
        return {"bytes": told}

    server = await asyncio.start_server(through, HOST, 0)
    say({"address": f"{HOST}:{port_of(server)}"})
    await obey({"counted": counted})
    server.close()


def main(words: Sequence[str]) -> None:
    """Be one of these until the input ends."""
    what, where = words
    if what == "relay":
        asyncio.run(_be_relay(where))
    else:
        asyncio.run(_be_hub(Path(where)) if what == "hub" else _be_newcomer(Path(where)))


if __name__ == "__main__":
    main(sys.argv[1:])
