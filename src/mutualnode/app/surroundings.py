"""What the node takes from the world around it: the clock and randomness. Tests bring their own."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass


def _wall() -> int:
    return time.time_ns() // 1_000_000


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The wall clock in ms since 1970, a monotonic clock in seconds, and a source of random bytes."""

    now: Callable[[], int] = _wall
    monotonic: Callable[[], float] = time.monotonic
    entropy: Callable[[int], bytes] = os.urandom
