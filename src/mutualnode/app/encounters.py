"""When each computer was last in step with this one: the day, never the hour. It never travels.

With the day goes the place that the latest change had here at that time, so that one can say what they lack since.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from mutualnode.app.commons import Commons
from mutualnode.domain import encoding
from mutualnode.errors import Code, Fault

MET = "met"  # the name under which they are kept
MET_LIMIT = 256  # computers: those met last, some 12 KB; whoever has met more than that is a hub, and reads no list


@dataclass(frozen=True, slots=True)
class Encounter:
    """A computer that was in step with this one on a day, when so many changes had arrived here."""

    device: bytes
    day: int  # of this computer's calendar, the first of January of the year 1 being day 1
    place: int


def encounters(commons: Commons) -> list[Encounter]:
    """Return the latest encounter with each computer, the latest first."""
    return [Encounter(*each) for each in reversed(_kept(commons))]


def note(commons: Commons, device: bytes) -> None:
    """Note that a computer is in step with this one now."""
    kept = _kept(commons)
    met = device, day(commons.now()), commons.keeper.changes.last()
    if met in kept:
        return
    latest = [*(each for each in kept if each[0] != device), met][-MET_LIMIT:]
    with commons.keeper.database.transaction():
        commons.keeper.meta.set(MET, encoding.pack(latest))


def day(at: int) -> int:
    """Return the day of a moment (ms since 1970) in this computer's time zone."""
    return datetime.fromtimestamp(at / 1000).astimezone().toordinal()


def _kept(commons: Commons) -> Sequence[tuple[bytes, int, int]]:
    data = commons.value(MET)
    try:
        return encoding.unpack(data, list[tuple[bytes, int, int]]) if data is not None else []
    except Fault as fault:
        if fault.code is not Code.PEER_BROKE_PROTOCOL:
            raise
        return []  # written by another version: people will meet again
