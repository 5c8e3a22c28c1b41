"""What one round of one contestant comes to, whoever it is: a fresh copy, single changes, going and coming back."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

NOTHING = (0.0, 0.0)  # where a thing cannot be measured
TENTH = 10
"""One in so many is what somebody lacks who has been away: of 100,000 changes 10,000."""


EDITS = 10  # single changes of one round
LISTENS_SECONDS = 0.1  # between asking to tell of the next change and writing it: whoever is to tell listens by then


@dataclass(frozen=True, slots=True)
class Trip:
    """Seconds until the other one has a change: from the wish to write it, and from when the author's store had it."""

    whole: float
    travel: float


STILL = Trip(0.0, 0.0)


def middle(trips: Sequence[Trip]) -> Trip:
    """Return the median of each."""
    return Trip(statistics.median(each.whole for each in trips), statistics.median(each.travel for each in trips))


@dataclass(frozen=True, slots=True)
class Stay:
    """One round. Seconds and bytes; 0 where a contestant has no such thing."""

    clock: float
    processor: float  # of both ends
    peak: float  # the most memory of the end that takes
    gave_peak: float
    wire: float  # both ways
    disk: float
    live: Trip = STILL
    in_step: float = 0.0  # bytes of coming back with nothing missed
    back: float = 0.0  # from the start of the program until the one change that was missed is there
    scattered: tuple[float, float] = NOTHING  # seconds and bytes where a tenth has to come, from all over
    latest: tuple[float, float] = NOTHING  # the same where it is what was written last
    written: tuple[float, float] = NOTHING  # seconds and bytes of a file with all of it
    read: float = 0.0  # from that file into an empty store


class Contestant(Protocol):
    """Whoever takes part."""

    name: str

    def round(self) -> Stay:
        """Return what everything took, from an empty folder to an empty folder."""
