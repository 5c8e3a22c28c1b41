"""The physical limit: the same bytes from a bare socket, hashed, verified in two threads, inserted in bulk. No more.

`give BUNDLE` sends what `loading` wrote to whoever connects; `take FOLDER` takes it, when asked.
"""

import asyncio
import sqlite3
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

from mutualnode.app.checking import CHECKERS
from mutualnode.domain.change import HEADER_BYTES, SEALED_BYTES, change_id, decode_header
from mutualnode.keys.signing import Context, is_signed
from mutualnode.wire.messages import BATCH_LIMIT
from tests.bench import making
from tests.bench.arriving import HOST, port_of
from tests.bench.children import Answer, obey, peak_bytes, say, size_of
from tests.bench.loading import LENGTH_BYTES

READ_BYTES = 256 * 1024


def verified(raws: Sequence[bytes]) -> list[tuple[bytes, bytes]]:
    """Return the ids and bytes of changes whose signatures are right."""
    rows: list[tuple[bytes, bytes]] = []
    for raw in raws:
        signed = raw[:HEADER_BYTES]
        if not is_signed(Context.CHANGE, signed, raw[HEADER_BYTES:SEALED_BYTES], decode_header(raw)[0].device):
            raise AssertionError("a change came damaged")
        rows.append((change_id(signed), raw))
    return rows


def whole(unread: bytearray) -> list[bytes]:
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


async def _give(data: bytes) -> None:
    marked = 0.0

    async def send(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        for start in range(0, len(data), READ_BYTES):
            writer.write(data[start : start + READ_BYTES])
            await writer.drain()
        writer.close()

    async def mark() -> Answer:
        nonlocal marked
        marked = time.process_time()
        return {}

    async def stats() -> Answer:
        return {"processor": time.process_time() - marked, "peak": peak_bytes()}

    server = await asyncio.start_server(send, HOST, 0)
    say({"port": port_of(server), "bytes": len(data)})
    await obey({"mark": mark, "stats": stats})
    server.close()


class _Taker:
    """The end that keeps what comes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._checkers = ThreadPoolExecutor(CHECKERS)

    async def take(self, port: str) -> Answer:
        """Take all that comes from a port, and return what that took."""
        began, worked = time.perf_counter(), time.process_time()
        reader, writer = await asyncio.open_connection(HOST, int(port))
        raws: list[bytes] = []
        kept = 0
        unread = bytearray()
        with closing(making.bare(self._folder / "bare.db")) as database:
            while data := await reader.read(READ_BYTES):
                unread += data
                raws += whole(unread)
                if len(raws) >= BATCH_LIMIT:
                    kept += self._keep(database, raws)
                    raws = []
            kept += self._keep(database, raws)
            took: Answer = {"clock": time.perf_counter() - began, "processor": time.process_time() - worked}
        writer.close()
        await writer.wait_closed()
        return took | {"held": kept, "peak": peak_bytes(), "disk": size_of(self._folder)}

    def _keep(self, database: sqlite3.Connection, raws: Sequence[bytes]) -> int:
        step = max(1, -(-len(raws) // CHECKERS))
        parts = self._checkers.map(verified, [raws[start : start + step] for start in range(0, len(raws), step)])
        making.insert(database, [row for rows in parts for row in rows])
        return len(raws)


async def _take(folder: Path) -> None:
    taker = _Taker(folder)
    say({})
    await obey({"take": taker.take})


def main(words: Sequence[str]) -> None:
    """Be one end until the input ends."""
    what, where = words
    asyncio.run(_give(Path(where).read_bytes()) if what == "give" else _take(Path(where)))


if __name__ == "__main__":
    main(sys.argv[1:])
