"""Moments of the commons as people here say them: in this computer's time zone and language."""

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QDate, QLocale

from mutualnode.domain import moments
from mutualnode.errors import Fault
from mutualnode.ui.languages import tr
from mutualnode.ui.look.spoken import Spoken

LAST_SAID = 253_370_764_800_000  # ms since 1970: the year 9999 begins; later than that no time zone can be added


def _local(at: int) -> datetime:
    return datetime.fromtimestamp(max(0, min(at, LAST_SAID)) / 1000).astimezone()


def ago(at: int, now: int) -> str:
    """Return how long ago a moment was; both in ms since 1970."""
    return Spoken().ago(_local(at), _local(now))


def moment(at: int, now: int) -> str:
    """Return a day and a time of day."""
    return Spoken().moment(_local(at), _local(now))


def said(at: int, now: int) -> str:
    """Return the same as it stands within a sentence: "today, 8 pm"."""
    return Spoken().said(_local(at), _local(now))


def day(ordinal: int, now: int) -> str:
    """Return a day, counted from the year 1, as it is said today: "yesterday", "Tuesday", "Sat 16 May"."""
    there = datetime.combine(date.fromordinal(max(1, min(ordinal, date.max.toordinal() - 1))), time(12))
    return Spoken().day(there.astimezone(), _local(now))


def hour(now: int) -> int:
    """Return the hour of the day."""
    return _local(now).hour


def hour_on_the_clock(hour: int) -> str:
    """Return a full hour as it is said: "9 pm"."""
    return Spoken().clock(datetime.combine(date.min, time(hour)))


def ordinal(now: int) -> int:
    """Return the day, counted from the year 1."""
    return _local(now).toordinal()


def written_day(now: int) -> str:
    """Return today as one writes it: "Thursday 14 May"."""
    here = _local(now)
    written = tr("dddd d MMMM", "how a day is written, in the letters that Qt uses for its parts")
    locale = QLocale()
    spoken = QLocale(QLocale.Language.English) if locale.language() == QLocale.Language.C else locale
    return spoken.toString(QDate(here.year, here.month, here.day), written)


def month_began(now: int) -> int:
    """Return when this month began here, in ms since 1970."""
    first = _local(now).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return max(0, int(first.timestamp() * 1000))


def date_in_file(now: int) -> str:
    """Return today's date as it stands in the name of a file."""
    return _local(now).date().isoformat()


def due(written: str, now: int, *, by_date: bool = False) -> str:
    """Return until when something is needed, as it stands in an entry; empty where that says nothing.

    On paper it is told by its date: what is tomorrow now is not so tomorrow.
    """
    whole = moments.day_in(written)
    if whole is not None:
        return Spoken().date(datetime.combine(whole, time()), _local(now))
    at = _moment_in(written, now)
    if at is None:
        return ""
    midnight = timedelta(hours=at.hour, minutes=at.minute) == timedelta(0)
    spoken, date = Spoken(), Spoken().date(at, _local(now))
    if midnight:
        return date
    return tr("{day}, {time}").format(day=date, time=spoken.clock(at)) if by_date else spoken.moment(at, _local(now))


def by(written: str, now: int) -> str:
    """Return the same as it is said within a sentence: "tomorrow", "Saturday", "tomorrow, 8:30 am"."""
    whole = moments.day_in(written)
    if whole is not None:
        return Spoken().day(datetime.combine(whole, time()), _local(now))
    at = _moment_in(written, now)
    return Spoken().said(at, _local(now)) if at is not None else ""


def _moment_in(written: str, now: int) -> datetime | None:
    try:
        return _local(moments.parse(written, now=now))
    except Fault:
        return None
