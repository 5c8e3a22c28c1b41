"""Days and times as people type them: tomorrow 8 pm, a weekday, in three days, a date as it is written where they live.

Understood in the language of the window and in English, with the digits of any script. The words are a short table, to
be translated like all sentences; a bar stands between words that mean the same. The names of days and months are Qt's.
Nothing is guessed: what is not said clearly stays as it was typed, and is told to be unclear.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QDate, QLocale

from mutualnode.domain import search, text
from mutualnode.ui.languages import tr

DAYS_OF_WEEK, MONTHS_OF_YEAR, NOON = 7, 12, 12
CENTURY = 2_000  # of a year in two digits: nothing here is older
LENGTHS = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
BETWEEN = "|"  # between words that mean the same

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DATE = re.compile(r"(\d{1,2})[/.](\d{1,2})(?:[/.](\d{2}|\d{4}))?|(\d{1,2})-(\d{1,2})-(\d{4})")
_NAMED = re.compile(
    r"(?:(?P<day>\d{1,2})\.? (?P<month>\D+?)|(?P<month_first>\D+?) (?P<day_last>\d{1,2}))(?: (?P<year>\d{4}))?"
)


@dataclass(frozen=True, slots=True)
class _Words:
    """What one language says of days, folded."""

    near: Mapping[str, int]  # days ahead
    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    units: Mapping[str, tuple[int, str]]  # how many of what one of them is
    pairs: Mapping[str, tuple[int, str]]
    ahead: frozenset[str]
    one: frozenset[str]
    beside: frozenset[str]
    early: frozenset[str]  # before noon
    late: frozenset[str]
    is_day_first: bool  # in a date of numbers


def _words(tr: Callable[[str], str], locale: QLocale) -> _Words:
    """Return a language's words; whoever gathers sentences to translate finds these here."""
    short = locale.dateFormat(QLocale.FormatType.ShortFormat)
    near = (tr("today"), tr("tomorrow"), tr("the day after tomorrow|day after tomorrow"))
    units = ((tr("hour|hours"), 1, "hours"), (tr("day|days"), 1, "days"), (tr("week|weeks"), DAYS_OF_WEEK, "days"))
    pairs = ((tr("two days"), 2, "days"), (tr("two weeks"), 2 * DAYS_OF_WEEK, "days"))
    return _Words(
        {word: days for days, said in enumerate(near) for word in _each(said)},
        _names(locale.dayName, locale.standaloneDayName, DAYS_OF_WEEK),
        _names(locale.monthName, locale.standaloneMonthName, MONTHS_OF_YEAR),
        {word: (count, of) for said, count, of in units for word in _each(said)},
        {word: (count, of) for said, count, of in pairs for word in _each(said)},
        _each(tr("in|within")),
        _each(tr("a|an|one")),
        _each(tr("next|this|on|at|the|of|by|until")),
        _each(tr("am|a.m.|in the morning")),
        _each(tr("pm|p.m.|in the afternoon|in the evening|at night")),
        is_day_first=short.find("d") < short.find("M"),
    )


def _each(written: str) -> frozenset[str]:
    return frozenset(search.fold(each).strip() for each in written.split(BETWEEN) if each.strip())


def _names(one: Callable[..., str], alone: Callable[..., str], last: int) -> dict[str, int]:
    found: dict[str, int] = {}
    for number in range(1, last + 1):
        for length in LENGTHS:
            for each in (one(number, length), alone(number, length)):
                found.setdefault(search.fold(each).rstrip("."), number)
    found.pop("", None)
    return found


def typed(written: str, now: int) -> str:
    """Return a moment that was typed as it is kept, or what was typed where it is none; `now` in ms since 1970."""
    plain = " ".join(search.fold(text.digits(written)).replace(",", " ").split())
    here = datetime.fromtimestamp(now / 1000).astimezone()
    english = QLocale(QLocale.Language.English, QLocale().territory())
    for words in (_words(tr, QLocale()), _words(str, english)):
        ahead = _ahead(plain, words)
        if ahead:
            return ahead
        rest, clock = _clock(plain, words)
        day = here.date() if clock is not None and not rest else _day(rest, here.date(), words)
        if day is not None:
            return day.isoformat() if clock is None else datetime.combine(day, clock).astimezone().isoformat()
    return written


def kept(day: QDate) -> str:
    """Return a day that was picked, as it is kept."""
    return str(day.toString("yyyy-MM-dd"))


def _ahead(plain: str, words: _Words) -> str:
    """Return a time ahead as it is kept, if that is what was typed."""
    lead = next((each for each in words.ahead if plain.startswith(f"{each} ")), None)
    if lead is None:
        return ""
    rest = plain.removeprefix(lead).strip()
    first, _, unit = rest.rpartition(" ")
    if rest in words.pairs:
        count, of = words.pairs[rest]
    elif unit in words.units and (not first or first.isdecimal() or first in words.one):
        count, of = words.units[unit]
        count *= int(first) if first.isdecimal() else 1
    else:
        return ""
    return f"in {count} {of}"


def _clock(plain: str, words: _Words) -> tuple[str, time | None]:
    """Take a time of day out of what was typed: one with minutes, or one before or after noon."""
    half = next(
        (
            (each, is_late)
            for phrases, is_late in ((words.early, False), (words.late, True))
            for each in sorted(phrases, key=len, reverse=True)
            if re.search(rf"(?<=\d)\s?{re.escape(each)}(?!\S)", plain)
        ),
        None,
    )
    if half is not None:
        phrase, is_late = half
        found = re.search(rf"(?<!\S)(\d{{1,2}})(?:[:.](\d{{2}}))?\s?{re.escape(phrase)}(?!\S)", plain)
        if found is not None and 1 <= int(found[1]) <= NOON:
            hour = int(found[1]) % NOON + NOON * is_late
            return _without(plain, found, words), _time(hour, int(found[2] or 0))
        return plain, None
    found = next((each for each in re.finditer(r"(?<!\S)(\d{1,2}):(\d{2})(?!\S)", plain)), None)
    if found is None:
        return plain, None
    return _without(plain, found, words), _time(int(found[1]), int(found[2]))


def _without(plain: str, found: re.Match[str], words: _Words) -> str:
    rest = f"{plain[: found.start()]} {plain[found.end() :]}".split()
    return " ".join(rest) if any(each not in words.beside for each in rest) else ""


def _time(hour: int, minute: int) -> time | None:
    return time(hour, minute) if hour < 2 * NOON and minute < 60 else None  # noqa: PLR2004 - minutes of an hour


def _day(plain: str, today: date, words: _Words) -> date | None:
    """Return the day that is meant, None where none is, or it cannot be told which."""
    rest = plain
    for each in sorted(words.beside, key=len, reverse=True):
        if rest not in words.near:
            rest = re.sub(rf"(?<!\S){re.escape(each)}(?!\S)", " ", rest)
            rest = " ".join(rest.split())
    if rest in words.near:
        return today + timedelta(days=words.near[rest])
    if rest.rstrip(".") in words.weekdays:
        return today + timedelta(days=(words.weekdays[rest.rstrip(".")] - today.isoweekday()) % 7 or 7)
    iso, numbers, named = _ISO.fullmatch(rest), _DATE.fullmatch(rest), _NAMED.fullmatch(rest)
    if iso is not None:
        return _date(int(iso[1]), int(iso[2]), int(iso[3]), today)
    if numbers is not None:
        parts = numbers.groups()[:3] if numbers[1] else numbers.groups()[3:]
        first, second, year = (int(each or 0) for each in parts)
        day, month = (first, second) if words.is_day_first else (second, first)
        return _date(year, month, day, today)
    if named is not None:
        month = words.months.get((named["month"] or named["month_first"]).rstrip("."), 0)
        return _date(int(named["year"] or 0), month, int(named["day"] or named["day_last"]), today)
    return None


def _date(year: int, month: int, day: int, today: date) -> date | None:
    """Return a date; of one without a year, the next that comes."""
    years = [year if year >= 100 else CENTURY + year] if year else [today.year, today.year + 1]  # noqa: PLR2004 - digits
    for each in years:
        try:
            found = date(each, month, day)
        except ValueError:
            continue
        if year or found >= today:
            return found
    return None
