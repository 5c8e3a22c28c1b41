"""What this computer may say by itself: that somebody answered, that a promised day is near, that a need closes soon.

Each is said once at most, and only while it helps: nothing before its time or after it, nothing that happened before
this computer began to listen, nothing while one wants silence. Nobody is urged, and nothing is counted.

Knows neither the store nor the hour: what happened, the time, and the time zone are handed in.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import IntEnum, StrEnum

from mutualnode.domain import moments
from mutualnode.errors import Fault

EVENING = 18  # o'clock, on the day before a promised one: there is time left to prepare, and to say that one cannot
CLOSES_WITHIN = timedelta(days=2)  # before something closes: time enough for its author to give it more
QUIET = (21, 8)  # o'clock: from when to when nothing is said, unless another time was chosen
PAUSE = 10 * 60 * 1000  # ms between two tellings, as nobody likes a bell that rings on; what comes meanwhile waits
TOLD_MOST = 500  # keys that are remembered: those of months; what has a time is over long before they are full
SOURCE = slice(1, -4)  # where in a key the entry is named for which it stands
_NEVER = 1 << 62  # ms since 1970: later than any clock
_FIRST_DAY, _LAST_DAY = date(1971, 1, 1), date(9998, 12, 31)  # days with neighbours that every time zone can tell


class About(StrEnum):
    """What a notice is about, each to be turned off by itself."""

    ANSWERS = "answers"
    PROMISES = "promises"
    CLOSING = "closing"


class Sort(IntEnum):
    """What a notice says. The numbers are kept by computers, so none is given a second meaning."""

    PROMISED = 1  # somebody can help with what I asked
    WANTED = 2  # somebody could use what I offer
    TAKEN_BACK = 3  # somebody cannot come after all
    SAID = 4  # somebody said something about what is mine
    THANKED = 5
    CLAIMED = 6  # somebody says that what I posted for a neighbour is theirs
    ACCEPTED = 7  # somebody said yes to me
    CLOSED = 8  # what I promised to help with was closed
    NEAR = 9  # the day of what I promised is near
    CLOSES = 10  # something of mine closes soon

    @property
    def about(self) -> About:
        """Which of the things that can be turned off it belongs to."""
        if self is Sort.CLOSES:
            return About.CLOSING
        return About.PROMISES if self in (Sort.ACCEPTED, Sort.CLOSED, Sort.NEAR) else About.ANSWERS


@dataclass(frozen=True, slots=True)
class Topic:
    """What the words of a notice are made of: an entry to be opened, who did something, and how it is written.

    Nothing that is sealed and nobody's note is ever among it.
    """

    entry: bytes
    title: str
    name: str = ""
    quantity: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that may be said, once for its `source` and `day`.

    `at` is when it happened, by the clock of whoever did it; None for what lies ahead, which helps from `since` to
    `until`.
    """

    sort: Sort
    source: bytes
    topic: Topic
    day: int = 0
    at: int | None = None
    since: int = 0
    until: int = _NEVER

    @property
    def key(self) -> bytes:
        """By which it is remembered that this was said."""
        return bytes([self.sort]) + self.source + self.day.to_bytes(4, "big")


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody wants to be told, and when not."""

    about: frozenset[About] = frozenset(About)
    quiet: tuple[int, int] = QUIET  # o'clock; where both are the same, no hour is quiet
    silent: int = 0  # a day, counted from the year 1, on which nothing is said


@dataclass(frozen=True, slots=True)
class Memory:
    """What this computer remembers: when it began to listen, when it last said something, and what it has said."""

    began: int
    last: int = 0
    told: tuple[bytes, ...] = ()

    def without(self, gone: Iterable[bytes]) -> "Memory":
        """Return the same without all that was said of these entries."""
        names = frozenset(gone)
        return Memory(self.began, self.last, tuple(key for key in self.told if key[SOURCE] not in names))


@dataclass(frozen=True, slots=True)
class Due:
    """What is to be said now, what to remember from now on, and when to ask again at the latest."""

    notices: tuple[Notice, ...]
    memory: Memory
    again: int


def due(notices: Iterable[Notice], memory: Memory, now: int, choice: Choice, zone: tzinfo) -> Due:
    """Return which of these notices are to be said now; what somebody does not want to hear is taken as said.

    In a time of silence nothing is, and nothing is taken so: it can be asked for once the silence is over.
    """
    until = silence(memory, now, choice, zone)
    if until > now:
        return Due((), memory, until)
    told, fresh, again = set(memory.told), list[Notice](), _NEVER
    for each in notices:
        is_old = each.at is not None and each.at < memory.began
        if each.key in told or is_old or now >= each.until:
            continue
        if each.since > now:
            again = min(again, each.since)
            continue
        told.add(each.key)
        fresh.append(each)
    kept = (*memory.told, *(each.key for each in fresh))[-TOLD_MOST:]
    said = tuple(each for each in fresh if each.sort.about in choice.about)
    return Due(said, Memory(memory.began, now if said else memory.last, kept), again)


def silence(memory: Memory, now: int, choice: Choice, zone: tzinfo) -> int:
    """Return until when nothing is said for now; `now` where something may be. Another silence may begin then."""
    here = datetime.fromtimestamp(now / 1000, zone)
    ends = [now]
    if memory.last <= now < memory.last + PAUSE:
        ends.append(memory.last + PAUSE)
    if here.toordinal() == choice.silent:
        ends.append(_at(here.date() + timedelta(days=1), 0, zone))
    begins, ended = choice.quiet
    over_night = begins > ended
    if (here.hour >= begins or here.hour < ended) if over_night else begins <= here.hour < ended:
        is_tomorrow = over_night and here.hour >= begins
        ends.append(_at(here.date() + timedelta(days=is_tomorrow), ended, zone))
    return max(ends)


def near(source: bytes, handled: int, topic: Topic, zone: tzinfo) -> Notice | None:
    """Return the notice that the day of what I promised is near, None where it has none.

    Who had it in hand (at `handled`, ms) when it could have been said needs no notice.
    """
    span = _span(topic.due, zone)
    if span is None:
        return None
    day, until = span
    since = _at(day - timedelta(days=1), EVENING, zone)
    return None if handled >= since else Notice(Sort.NEAR, source, topic, day.toordinal(), None, since, until)


def closes(source: bytes, handled: int, topic: Topic, zone: tzinfo) -> Notice | None:
    """Return the notice that something of mine closes soon, under the same conditions."""
    span = _span(topic.due, zone)
    if span is None:
        return None
    day, until = span
    since = until - CLOSES_WITHIN // timedelta(milliseconds=1)
    return None if handled >= since else Notice(Sort.CLOSES, source, topic, day.toordinal(), None, since, until)


def closes_soon(due: str, now: int, zone: tzinfo) -> bool:
    """Tell whether what is needed until then closes soon."""
    span = _span(due, zone)
    return span is not None and now < span[1] <= now + CLOSES_WITHIN // timedelta(milliseconds=1)


def _span(due: str, zone: tzinfo) -> tuple[date, int] | None:
    """Return on which day something is due here, and at which moment it is over; a day is over at its end."""
    whole = moments.day_in(due)
    if whole is not None:
        is_told = _FIRST_DAY <= whole <= _LAST_DAY
        return (whole, _at(whole + timedelta(days=1), 0, zone)) if is_told else None
    try:
        at = moments.parse(due, now=0)
        day = datetime.fromtimestamp(at / 1000, zone).date()
    except (Fault, OverflowError, ValueError):
        return None
    return (day, at) if _FIRST_DAY <= day <= _LAST_DAY else None


def _at(day: date, hour: int, zone: tzinfo) -> int:
    return int(datetime.combine(day, time(hour), zone).timestamp() * 1000)
