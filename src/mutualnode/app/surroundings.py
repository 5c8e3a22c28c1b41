"""What the node takes from the world around it: clocks, randomness, a place for notes. Tests bring their own."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path


def _wall() -> int:
    return time.time_ns() // 1_000_000


class Here(tzinfo):
    """The time zone of this computer, with summer and winter as the system knows them."""

    def utcoffset(self, when: datetime | None, /) -> timedelta | None:
        """Return by how much clocks here are ahead of UTC at a time as they show it."""
        return None if when is None else when.replace(tzinfo=None).astimezone().utcoffset()

    def dst(self, _: datetime | None, /) -> timedelta | None:
        """Say nothing of how much of that is for the summer."""
        return None

    def tzname(self, _: datetime | None, /) -> str | None:
        """Say nothing of how it is called."""
        return None

    def fromutc(self, when: datetime, /) -> datetime:
        """Return what clocks here show at a time in UTC."""
        return when.replace(tzinfo=UTC).astimezone().replace(tzinfo=self)


HERE = Here()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The wall clock in ms since 1970, a monotonic clock in seconds, a source of random bytes, a folder, a time zone.

    In `state` it is noted, apart from all data, what stores held last; without it nobody notices that one went back.
    """

    now: Callable[[], int] = _wall
    monotonic: Callable[[], float] = time.monotonic
    entropy: Callable[[int], bytes] = os.urandom
    state: Path | None = None
    zone: tzinfo = HERE
