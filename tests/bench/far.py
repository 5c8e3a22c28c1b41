"""The other process: `watch FOLDER CODE ADDRESS` for single changes, `serve FOLDER COUNT` for newcomers.

Says on its first line where it listens, then a line for each arrival, and ends when its input does.
"""

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import asdict
from pathlib import Path

from mutualnode.app import inviting
from mutualnode.app.node import Node
from tests.bench import making
from tests.bench.arriving import HOST, LISTEN, WAIT_SECONDS, Arrival, arrive, framed, port_of

ROOT = Path(__file__).resolve().parents[2]
JOINS_AT_MOST = 100  # newcomers of one bench


def _say(facts: dict[str, object]) -> None:
    print(json.dumps(facts), flush=True)


async def _watch(folder: Path, code: str, address: str) -> None:
    def told(arrival: Arrival) -> None:
        _say(asdict(arrival))

    far = await arrive(folder, code, address, told)
    _say({"port": far.port})
    await asyncio.to_thread(sys.stdin.read)
    await far.close()


async def _serve(folder: Path, count: int) -> None:
    commons = await asyncio.to_thread(making.founded, folder)
    code = (await asyncio.to_thread(inviting.invite, commons, JOINS_AT_MOST)).invite.code
    raws = [each.raw for each in await asyncio.to_thread(making.fill, commons, count)]

    async def send(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        for raw in raws:
            writer.write(framed(raw))
            await writer.drain()
        writer.close()

    node = Node(commons, making.WORLD)
    await node.start(LISTEN)
    server = await asyncio.start_server(send, HOST, 0)
    _say(
        {"port": port_of(server), "address": str(node.address), "code": code, "bytes": sum(map(len, map(framed, raws)))}
    )
    await asyncio.to_thread(sys.stdin.read)
    server.close()
    await node.stop()


@asynccontextmanager
async def process(*words: str) -> AsyncIterator[asyncio.StreamReader]:
    """Run this module in a process of its own for the length of a block; yields what it says."""
    pipe = asyncio.subprocess.PIPE
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bench.far", *words, cwd=ROOT, stdin=pipe, stdout=pipe
    )
    if child.stdin is None or child.stdout is None:
        raise OSError
    try:
        yield child.stdout
    finally:
        child.stdin.close()
        try:
            async with asyncio.timeout(WAIT_SECONDS):
                await child.wait()
        except TimeoutError:
            child.kill()
            await child.wait()


def main(words: Sequence[str]) -> None:
    """Be the far end until the input ends."""
    what, folder, *others = words
    asyncio.run(_watch(Path(folder), *others) if what == "watch" else _serve(Path(folder), int(others[0])))


if __name__ == "__main__":
    main(sys.argv[1:])
