"""The other process for single changes: `FOLDER CODE ADDRESS`.

Says on its first line where it listens, then a line for each arrival, and ends when its input does.
"""

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import asdict
from pathlib import Path

from tests.bench.arriving import WAIT_SECONDS, Arrival, arrive
from tests.bench.children import ROOT


def _say(facts: dict[str, object]) -> None:
    print(json.dumps(facts), flush=True)


async def _watch(folder: Path, code: str, address: str) -> None:
    def told(arrival: Arrival) -> None:
        _say(asdict(arrival))

    far = await arrive(folder, code, address, told)
    _say({"port": far.port})
    await asyncio.to_thread(sys.stdin.read)
    await far.close()


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
    folder, code, address = words
    asyncio.run(_watch(Path(folder), code, address))


if __name__ == "__main__":
    main(sys.argv[1:])
