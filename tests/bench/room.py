"""`python -m tests.bench.room`: people in one room, each before a window of a computer of its own. Judges nothing.

Prints how long a need takes from the key that posts it to the other two screens; how long it is after a cable was
put back; and the newcomer's whole way, from a fresh copy of the project to a need on the neighbour's screen. Needs
the right to make network namespaces; the fresh copy fetches its packages from wherever this computer is set to.
"""

import argparse
import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from mutualnode.app.folder import STATE_VARIABLE
from tests.cli.terminal import ROOT
from tests.neighbours import Street
from tests.scene.computers import Computer, together

NAMES = ("Ana", "Bob", "سلمى")
PAUSE_SECONDS = 0.2  # between two needs: what the one before still causes is over by then


async def _seen(computer: Computer, title: str) -> float:
    """Return when a title stood on a computer's board."""
    return float((await computer.until("board", lambda facts: title in facts["titles"]))["at"])


async def _needs(needs: int, made: list[Computer]) -> None:
    await asyncio.gather(*(each.sits_down() for each in made))
    for each, name in zip(made, NAMES, strict=True):
        await each.hears("here", names=sorted(set(NAMES) - {name}))
    took: list[float] = []
    for number in range(needs):
        author, title = made[number % len(made)], f"Need {number}"
        await author.told("need", title)
        posted = (await author.hears("posts", title=title))["at"]
        others = [each for each in made if each is not author]
        took.append(max(await asyncio.gather(*(_seen(each, title) for each in others))) - posted)
        await asyncio.sleep(PAUSE_SECONDS)
    took.sort()
    print(f"key to both other screens, {needs} needs: median {statistics.median(took) * 1000:.0f} ms, ", end="")
    print(f"slowest {took[-1] * 1000:.0f} ms")
    await _parted(made)


async def _parted(made: list[Computer]) -> None:
    away = made[-1]
    away.cable("down")
    await away.hears("here", names=[])
    for number, each in enumerate(made):
        await each.told("need", f"Apart {number}")
        await _seen(each, f"Apart {number}")
    back = time.monotonic()
    away.cable("up")
    all_of_it = [
        await asyncio.gather(*(_seen(each, f"Apart {number}") for each in made)) for number in range(len(made))
    ]
    print(f"cable back to all boards alike: {max(map(max, all_of_it)) - back:.1f} s")


async def _newcomer(clone: Path, made: list[Computer]) -> None:
    ana, new = made
    await ana.sits_down()
    await ana.told("found", ["Mill Lane", "Ana"])
    await ana.told("invite")
    words = (await ana.hears("invited"))["words"]
    began = time.monotonic()
    await _done("git", "clone", "-q", str(ROOT), str(clone))
    cloned = time.monotonic()
    await _done("sh", str(clone / "packaging" / "setup.sh"), "gui")
    ready = time.monotonic()
    await new.sits_down(str(clone / ".venv" / "bin" / "python"), clone)
    shown = time.monotonic()
    await new.told("join", [words, "سلمى"])
    joined = (await new.hears("open"))["at"]
    await new.told("need", "شاي وصحبة")
    end = await _seen(ana, "شاي وصحبة")
    print(f"a newcomer's way: {end - began:.1f} s from nothing; of these, clone {cloned - began:.1f}, ", end="")
    print(f"setup {ready - cloned:.1f}, window {shown - ready:.1f}, join {joined - shown:.1f}, need {end - joined:.1f}")


async def _done(*command: str) -> None:
    await asyncio.to_thread(subprocess.run, command, check=True, capture_output=True)


def main(arguments: Sequence[str]) -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.room", description=__doc__)
    parser.add_argument("--needs", type=int, default=24, help="how many are posted; of more, a board reads only some")
    typed = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="mutualnode-room-") as aside:
        folder = Path(aside)
        os.environ.setdefault(STATE_VARIABLE, str(folder / "notes"))  # of the programs that are started here
        with Street(folder) as street:
            street.neighbours(*NAMES)
        together(lambda made: _needs(typed.needs, made), *(folder / name for name in NAMES))
        together(lambda made: _newcomer(folder / "clone", made), folder / "ana", folder / "new")


if __name__ == "__main__":
    main(sys.argv[1:])
