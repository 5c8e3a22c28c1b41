"""What a newcomer's first full copy takes, beside the same bytes from a bare socket: named, verified, inserted."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass
from pathlib import Path

from mutualnode.app import joining
from mutualnode.app.commons import Commons
from mutualnode.domain.change import HEADER_BYTES, SEALED_BYTES, change_id, decode_header
from mutualnode.keys.signing import Context, is_signed
from mutualnode.network import address as addresses
from mutualnode.store.changes import CHANGES_SPACE
from tests.bench import far, making
from tests.bench.arriving import HOST, LENGTH_BYTES, WAIT_SECONDS, port_of
from tests.bench.measuring import awaited_in_turn, median
from tests.bench.sizes import Sizes
from tests.bench.table import Row, Unit

READ_BYTES = 64 * 1024
AGAINST = "bare socket, verify, insert"


@dataclass(frozen=True, slots=True)
class Served:
    """A commons of so many needs in another process: where to join it, and where its bytes come bare."""

    count: int
    address: str
    code: str
    port: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Taken:
    """Seconds by the clock, and of this process on the processor."""

    clock: float
    processor: float


def received(folder: Path, sizes: Sizes) -> list[Row]:
    """Measure joins of a commons with much in it, for each of the sizes."""
    return [row for count in sizes.fresh for row in asyncio.run(_joined(folder / str(count), count, sizes.joins))]


async def _joined(folder: Path, count: int, rounds: int) -> list[Row]:
    async with far.process("serve", str(folder / "hub"), str(count)) as lines:
        served = Served(count, **json.loads(await lines.readline()))
        wire = await _counted(folder / "counted", served)
        pairs = await awaited_in_turn(
            rounds,
            lambda n: _ours(folder / f"ours-{n}", served, served.address),
            lambda n: _bare(folder / f"bare-{n}.db", served),
        )
    clock = [(ours.clock, beside.clock) for ours, beside in pairs]
    processor = [(ours.processor, beside.processor) for ours, beside in pairs]
    rates = [(count / ours, count / beside) for ours, beside in clock]
    name = f"join a commons of {count:,} changes"
    return [
        median(name, AGAINST, clock),
        median(f"{name}: rate", AGAINST, rates, unit=Unit.RATE),
        median(f"{name}: newcomer's processor", AGAINST, processor),
        median(f"{name}: on the wire", AGAINST, [(wire, served.bytes)], unit=Unit.BYTES),
    ]


async def _ours(folder: Path, served: Served, address: str) -> Taken:
    began, worked = time.perf_counter(), time.process_time()
    joined = await joining.join(joining.Newcomer(folder, served.code, "Bea", making.WORLD), [address], WAIT_SECONDS)
    taken = Taken(time.perf_counter() - began, time.process_time() - worked)
    if await asyncio.to_thread(_held, joined) < served.count:
        raise AssertionError("a newcomer was told to be in step and is not")
    return taken


def _held(joined: Commons) -> int:
    with closing(joined):
        return joined.keeper.changes.count(CHANGES_SPACE)


async def _bare(path: Path, served: Served) -> Taken:
    began, worked = time.perf_counter(), time.process_time()
    reader, writer = await asyncio.open_connection(HOST, served.port)
    waiting: list[tuple[bytes, bytes]] = []
    kept = 0
    unread = bytearray()
    with closing(making.bare(path)) as database:
        while data := await reader.read(READ_BYTES):
            unread += data
            waiting += [_verified(raw) for raw in _whole(unread)]
            if len(waiting) >= making.AT_ONCE:
                kept += len(waiting)
                making.insert(database, waiting)
                waiting = []
        making.insert(database, waiting)
        taken = Taken(time.perf_counter() - began, time.process_time() - worked)
    writer.close()
    await writer.wait_closed()
    if kept + len(waiting) != served.count:
        raise AssertionError("the bare socket lost something")
    return taken


def _whole(unread: bytearray) -> list[bytes]:
    """Take what is whole from the front of what was read."""
    found: list[bytes] = []
    start = 0
    while len(unread) >= start + LENGTH_BYTES:
        end = start + LENGTH_BYTES + int.from_bytes(unread[start : start + LENGTH_BYTES], "big")
        if len(unread) < end:
            break
        found.append(bytes(unread[start + LENGTH_BYTES : end]))
        start = end
    del unread[:start]
    return found


def _verified(raw: bytes) -> tuple[bytes, bytes]:
    signed = raw[:HEADER_BYTES]
    if not is_signed(Context.CHANGE, signed, raw[HEADER_BYTES:SEALED_BYTES], decode_header(raw)[0].device):
        raise AssertionError("a change came damaged")
    return change_id(signed), raw


async def _counted(folder: Path, served: Served) -> int:
    """Join once through a relay, which slows it down and counts the bytes both ways."""
    async with _relay(served.address) as (address, sizes):
        await _ours(folder, served, address)
    return sum(sizes)


@asynccontextmanager
async def _relay(address: str) -> AsyncIterator[tuple[str, list[int]]]:
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

    server = await asyncio.start_server(through, HOST, 0)
    try:
        yield f"{HOST}:{port_of(server)}", sizes
    finally:
        server.close()
