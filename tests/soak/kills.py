"""Deaths without end: `python -m tests.soak.kills --turns 500 --seed 7`.

One person writes and two swap what is new, on computers that die at moments drawn from the seed. A turn that goes
wrong ends with 1 and is told, with the seed by which all of it can be played again.
"""

import argparse
import os
import random
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from mutualnode.app.folder import STATE_VARIABLE
from tests.scene.deaths import Diary, Pair
from tests.scene.doom import Doom

SWAPS_EVERY = 5  # turns of one who writes, to one of two who swap
FRESH_EVERY = 100  # turns with one network: a new one has other moments


def play(turns: int, seed: int, aside: Path, said: Callable[[str], None]) -> bool:
    """Play so many turns; returns whether all went well."""
    done = deaths = 0
    with Doom(aside / "hubs") as hubs, Doom(aside / "said") as doom:
        while done < turns:
            chance = random.Random(f"{seed} {done}")
            folder = aside / str(done)
            diary = Diary(doom, folder / "eve", chance)
            doom.run(diary.data, "network", "found", "Oak Street", "--member", "Eve")
            pair = Pair(folder / "ada", folder / "bob", hubs, doom, chance).begin()
            for turn in range(done, min(turns, done + FRESH_EVERY)):
                try:
                    diary.turn()
                    if turn % SWAPS_EVERY == 0:
                        pair.turn()
                except Exception:  # noqa: BLE001 - whatever went wrong is told with where it can be found again
                    said(f"turn {turn} of seed {seed} went wrong\n{traceback.format_exc()}")
                    return False
            done += FRESH_EVERY
            deaths += diary.deaths + pair.deaths
            said(f"{min(done, turns)} turns, {deaths} deaths, and all that was said to be kept is there")
    return True


def main(arguments: list[str] | None = None) -> int:
    """Play, and end with 1 if anything went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=500)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 10**9)
    asked = parser.parse_args(arguments)
    print(f"seed {asked.seed}")
    with tempfile.TemporaryDirectory() as aside:
        os.environ[STATE_VARIABLE] = str(Path(aside) / "notes")  # of the programs that are started here
        return 0 if play(asked.turns, asked.seed, Path(aside), lambda line: print(line, flush=True)) else 1


if __name__ == "__main__":
    sys.exit(main())
