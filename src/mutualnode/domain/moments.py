"""Moments as people write them and as they are kept: milliseconds since 1970 inside, ISO 8601 in UTC outside."""

import re
from datetime import UTC, date, datetime, timedelta

from mutualnode.domain import text
from mutualnode.domain.change import LAST_MOMENT
from mutualnode.errors import Code, Fault

_IN = re.compile(r"in\s+(\d{1,6})\s+(second|minute|hour|day)s?", re.IGNORECASE)
SECOND = 1_000  # ms
DAY = 24 * 60 * 60 * 1000  # ms
_DAY_ALONE = "T00:00:00Z"  # behind the date: how `parse` and `iso` keep one
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def iso(at: int) -> str:
    """Return a moment in ISO 8601 in UTC, to the second unless it has a fraction."""
    moment = _EPOCH + timedelta(milliseconds=max(0, min(at, LAST_MOMENT)))
    written = moment.isoformat(timespec="milliseconds" if moment.microsecond else "seconds")
    return written.replace("+00:00", "Z")


def parse(written: str, *, now: int) -> int:
    """Return the moment written as ISO 8601 or as `in N seconds|minutes|hours|days`; raises `TIME_UNCLEAR`.

    Digits may be those of any script. A date alone means its beginning, and a time without a zone is in UTC.
    """
    trimmed = text.digits(written).strip()
    ahead = _IN.fullmatch(trimmed)
    if ahead is not None:
        at = now + timedelta(**{ahead[2].lower() + "s": int(ahead[1])}) // _MILLISECOND
    else:
        try:
            moment = datetime.fromisoformat(trimmed)
        except ValueError:
            raise Fault(Code.TIME_UNCLEAR) from None
        at = _since(moment)
    if not 0 <= at <= LAST_MOMENT:
        raise Fault(Code.TIME_UNCLEAR)
    return at


def kept(written: str, *, now: int) -> str:
    """Return a moment that was typed, as entries keep it; raises `TIME_UNCLEAR`.

    Midnight in UTC stands for a whole day there, so a time of somewhere else that falls on it is kept a second later.
    """
    at = parse(written, now=now)
    try:
        offset = datetime.fromisoformat(text.digits(written).strip()).utcoffset()
    except ValueError:  # so much time ahead
        offset = None
    return iso(at + SECOND if offset and at % DAY == 0 else at)


def day_in(written: str) -> date | None:
    """Return the day that a kept moment stands for where a date alone was typed, None where it has a time or is none.

    Such a day is the same everywhere: where clocks are behind UTC it does not begin in the evening before.
    """
    if not written.endswith(_DAY_ALONE):
        return None
    try:
        return date.fromisoformat(written.removesuffix(_DAY_ALONE))
    except ValueError:
        return None


def _since(moment: datetime) -> int:
    return ((moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - _EPOCH) // _MILLISECOND
