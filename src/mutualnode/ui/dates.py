"""Days as people type them: today, tomorrow, the name of a weekday, or a date as it is written where they live."""

from datetime import datetime, timedelta

from PySide6.QtCore import QDate, QLocale

from mutualnode.ui.languages import tr

DAYS_OF_WEEK = 7


def typed(written: str, now: int) -> str:
    """Return a day that was typed as it is kept, or what was typed where it is none; `now` in ms since 1970."""
    words = " ".join(written.split()).casefold()
    today = datetime.fromtimestamp(now / 1000).astimezone().date()
    near = {tr("today").casefold(): 0, tr("tomorrow").casefold(): 1}
    if words in near:
        return (today + timedelta(days=near[words])).isoformat()
    locale = QLocale()
    for weekday in range(1, DAYS_OF_WEEK + 1):
        for length in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat):
            names = (locale.dayName(weekday, length), locale.standaloneDayName(weekday, length))
            if words in {name.casefold().rstrip(".") for name in names if name}:
                ahead = (weekday - today.isoweekday()) % DAYS_OF_WEEK or DAYS_OF_WEEK
                return (today + timedelta(days=ahead)).isoformat()
    found = locale.toDate(words, QLocale.FormatType.ShortFormat)
    return kept(found) if found.isValid() and found.year() >= today.year else written


def kept(day: QDate) -> str:
    """Return a day that was picked, as it is kept."""
    return str(day.toString("yyyy-MM-dd"))
