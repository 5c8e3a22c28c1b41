"""How long one change takes from one computer to another, beside the same bytes on a bare socket."""

import asyncio
import json
import sqlite3
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing
from pathlib import Path

from mutualnode.app import inviting
from mutualnode.app.commons import Commons
from mutualnode.app.node import Node
from mutualnode.domain.change import Change
from tests.bench import far, making
from tests.bench.arriving import HEAR, HOST, KEEP, LISTEN, WAIT_SECONDS, Arrival, arrive, framed
from tests.bench.measuring import both
from tests.bench.sizes import Sizes
from tests.bench.stay import Trip
from tests.bench.table import Row

PAUSE_SECONDS = 0.005  # between two: what the one before still causes, an acknowledgement or two, is over by then

Arrivals = asyncio.Queue[Arrival]
FarEnd = AbstractAsyncContextManager[tuple[int, Arrivals]]  # the bare port, and what arrives


class _Near:
    """The author's end: a node, and two bare sockets with a bare store."""

    def __init__(self, node: Node, arrivals: Arrivals, bare: sqlite3.Connection) -> None:
        self._node = node
        self._arrivals = arrivals
        self._bare = bare

    async def ours(self, need: making.Need) -> tuple[Trip, Change]:
        """Write a need, and wait for its row at the far end."""

        def write(commons: Commons) -> tuple[float, float, Change]:
            began = time.monotonic()
            change = commons.write(*need)
            return began, time.monotonic(), change

        began, committed, change = await self._node.do(write)
        at = await self._arrived(change.id.hex())
        return Trip(at - began, at - committed), change

    async def kept(self, writer: asyncio.StreamWriter, change: Change) -> Trip:
        """Insert the same bytes, send them, and wait until they are inserted there."""
        began = time.monotonic()
        making.insert(self._bare, [(change.id, change.raw)])
        committed = time.monotonic()
        writer.write(framed(change.raw))
        at = await self._arrived("")
        return Trip(at - began, at - committed)

    async def heard(self, writer: asyncio.StreamWriter, change: Change) -> float:
        """Send the same bytes, and wait until they are there."""
        began = time.monotonic()
        writer.write(framed(change.raw))
        return await self._arrived("") - began

    async def _arrived(self, name: str) -> float:
        async with asyncio.timeout(WAIT_SECONDS):
            arrival = await self._arrivals.get()
        if arrival.name != name:
            raise AssertionError("another change arrived than was sent")
        await asyncio.sleep(PAUSE_SECONDS)
        return arrival.at


def between_processes(folder: Path, sizes: Sizes) -> list[Row]:
    """Measure single changes between two processes."""
    return asyncio.run(_passed(folder, sizes.passed, _in_a_process, "two processes"))


def within_one(folder: Path, sizes: Sizes) -> list[Row]:
    """Measure single changes between two nodes of one process, which take turns at Python's one lock."""
    return asyncio.run(_passed(folder, sizes.passed, _in_this_process, "one process"))


@asynccontextmanager
async def _in_a_process(folder: Path, code: str, address: str) -> AsyncIterator[tuple[int, Arrivals]]:
    arrivals: Arrivals = asyncio.Queue()

    async def listen(lines: asyncio.StreamReader) -> None:
        while line := await lines.readline():
            arrivals.put_nowait(Arrival(**json.loads(line)))

    async with far.process(str(folder), code, address) as lines:
        port = int(json.loads(await lines.readline())["port"])
        listening = asyncio.create_task(listen(lines))
        yield port, arrivals
    await listening


@asynccontextmanager
async def _in_this_process(folder: Path, code: str, address: str) -> AsyncIterator[tuple[int, Arrivals]]:
    arrivals: Arrivals = asyncio.Queue()
    end = await arrive(folder, code, address, arrivals.put_nowait)
    try:
        yield end.port, arrivals
    finally:
        await end.close()


async def _passed(folder: Path, count: int, far_end: Callable[[Path, str, str], FarEnd], where: str) -> list[Row]:
    commons = await asyncio.to_thread(making.founded, folder / "near")
    code = (await asyncio.to_thread(inviting.invite, commons)).invite.code
    node = Node(commons, making.WORLD)
    await node.start(LISTEN)
    try:
        with closing(making.bare(folder / "bare.db")) as bare:
            async with far_end(folder / "far", code, str(node.address)) as (port, arrivals):
                trips = await _rounds(_Near(node, arrivals, bare), port, count)
    finally:
        await node.stop()
    return _told(trips, where)


async def _rounds(near: _Near, port: int, count: int) -> list[tuple[Trip, Trip, float]]:
    trips: list[tuple[Trip, Trip, float]] = []
    _, keeping = await asyncio.open_connection(HOST, port)
    _, hearing = await asyncio.open_connection(HOST, port)
    keeping.write(KEEP)
    hearing.write(HEAR)
    for need in making.needs(count + 1):
        trip, change = await near.ours(need)
        if len(trips) % 2:
            plain = await near.heard(hearing, change)
            trips.append((trip, await near.kept(keeping, change), plain))
        else:
            stored = await near.kept(keeping, change)
            trips.append((trip, stored, await near.heard(hearing, change)))
    for each in (keeping, hearing):
        each.close()
        await each.wait_closed()
    return trips[1:]


def _told(trips: list[tuple[Trip, Trip, float]], where: str) -> list[Row]:
    commit = f"from commit to the other's row, {where}"
    rows = both(commit, "bare socket and insert", [(ours.travel, kept.travel) for ours, kept, _ in trips])
    rows += both(commit, "bare socket alone", [(ours.travel, heard) for ours, _, heard in trips])
    whole = [(ours.whole, kept.whole) for ours, kept, _ in trips]
    return rows + both(f"from wish to the other's row, {where}", "insert, bare socket, insert", whole)
