"""What the node takes from the world around it: clocks, randomness, a place for notes. Tests bring their own."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


def _wall() -> int:
    return time.time_ns() // 1_000_000


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The wall clock in ms since 1970, a monotonic clock in seconds, a source of random bytes, and a folder.

    In `state` it is noted, apart from all data, what stores held last; without it nobody notices that one went back.
    """

    now: Callable[[], int] = _wall
    monotonic: Callable[[], float] = time.monotonic
    entropy: Callable[[int], bytes] = os.urandom
    state: Path | None = None
