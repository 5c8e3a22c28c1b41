"""The world's time and its dice. Nothing in a simulation has any other clock, or any other chance."""

import hashlib
import random
from itertools import count
from pathlib import Path

from mutualnode.app.surroundings import Surroundings

NOON = 1_800_000_000_000  # ms since 1970: a moment like any other
SECOND = 1_000  # ms
MINUTE = 60 * SECOND
DAY = 24 * 60 * MINUTE
SKEW_LIMIT = 30 * DAY  # how wrong a computer's clock may be, either way


class Clock:
    """What time it is, in ms since 1970. It moves when the scheduler moves it."""

    def __init__(self) -> None:
        self.at = NOON

    @property
    def seconds(self) -> float:
        """The same as a monotonic clock tells it."""
        return (self.at - NOON) / SECOND


class Dice(random.Random):
    """All chance of a run, from its seed."""

    def happens(self, share: float) -> bool:
        """Tell whether something happens that does so in this share of all cases."""
        return self.random() < share


class Place:
    """What a computer takes from the world: a clock that may be wrong, chance that never repeats, a place for notes."""

    def __init__(self, seed: str, clock: Clock, state: Path, skew: int = 0) -> None:
        self._seed = seed
        self._clock = clock
        self._drawn = count()
        self.skew = skew
        self.surroundings = Surroundings(self.now, self.seconds, self.entropy, state)

    def now(self) -> int:
        """Return the time that this computer believes, ms since 1970."""
        return self._clock.at + self.skew

    def seconds(self) -> float:
        """Return monotonic seconds."""
        return self._clock.seconds

    def entropy(self, size: int) -> bytes:
        """Return bytes that look random; every call returns others."""
        return hashlib.shake_128(f"{self._seed} {next(self._drawn)}".encode()).digest(size)
