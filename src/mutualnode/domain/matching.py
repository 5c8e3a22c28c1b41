"""Whether an offer may fit a need, and the one plain reason: what both say, never who says it, and never how well.

Pure: two entries in, a reason or nothing out, the same whichever of the two one begins with.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from mutualnode.domain import search
from mutualnode.domain.exchange import AREA, CATEGORY, DUE, NOTE, TITLE

DAY_CHARACTERS = 10  # of a moment in ISO 8601: its day
WORD_LEAST = 4  # letters of a word that says what a thing is: shorter ones join words in most languages
WORDS_COMPARED = 12  # of a title: more is a story
SIGNALS_LEAST = 2  # one thing alone is shared by far too many

# The days of the week from Monday on, folded, by how their names begin in some of the languages that people write.
_WEEK = (
    ("monday", "lunes", "lundi", "montag", "الاثنين", "الإثنين"),
    ("tuesday", "martes", "mardi", "dienstag", "الثلاثاء"),
    ("wednesday", "miercoles", "mercredi", "mittwoch", "الاربعاء"),
    ("thursday", "jueves", "jeudi", "donnerstag", "الخميس"),
    ("friday", "viernes", "vendredi", "freitag", "الجمعه"),
    ("saturday", "sabado", "samedi", "samstag", "السبت"),
    ("sunday", "domingo", "dimanche", "sonntag", "الاحد"),
)
_NAMES = tuple((search.fold(name), day) for day, names in enumerate(_WEEK) for name in names)
_COMMON = frozenset(word for telling in search.TELLING.values() for word in telling) | frozenset(
    "need needs offer offers help someone somebody something looking wanted please with from this that week "
    "have your borrow lend give some".split()
)


class Reason(Enum):
    """Why two entries may fit: what is said is the first of these that is so."""

    DAY = "day"
    PLACE = "place"
    WORDS = "words"
    CATEGORY = "category"


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two, as far as matching looks at it."""

    category: str
    area: str
    day: str
    weekdays: frozenset[int]
    words: tuple[str, ...]


def side(fields: Mapping[str, Any]) -> Side:
    """Return what matching looks at of an entry's fields."""
    told = {name: str(fields.get(name, "")) for name in (TITLE, NOTE, CATEGORY, AREA, DUE)}
    return Side(
        search.fold(told[CATEGORY]).strip(),
        search.fold(told[AREA]).strip(),
        told[DUE][:DAY_CHARACTERS],
        _weekdays(search.words(f"{told[TITLE]} {told[NOTE]}")),
        telling(told[TITLE]),
    )


def telling(title: str) -> tuple[str, ...]:
    """Return the words of a title that say what it is about."""
    found = (each for each in search.words(title)[:WORDS_COMPARED] if each not in _COMMON and not each.isdigit())
    return tuple(dict.fromkeys(each for each in found if len(each) >= WORD_LEAST or not each.isascii()))


def _weekdays(words: Sequence[str]) -> frozenset[int]:
    return frozenset(day for word in words for name, day in _NAMES if word.startswith(name))


def fits(one: Side, other: Side, weekday: int | None, languages: Sequence[str] = search.USUAL) -> Reason | None:
    """Return why two sides may fit, None where they share too little.

    `weekday` is that of the day that one of them names, if one does: Monday is 0.
    """
    if one.category and other.category and one.category != other.category:
        return None
    shared = min(_shared(one.words, other.words, languages), SIGNALS_LEAST)
    same_kind = bool(one.category) and one.category == other.category
    same_place = bool(one.area) and one.area == other.area
    same_day = bool(one.day) and one.day == other.day
    on_that_day = weekday is not None and weekday in one.weekdays | other.weekdays
    days = same_day or on_that_day
    if not (same_kind or shared) or shared + same_kind + same_place + days < SIGNALS_LEAST:
        return None
    if days:
        return Reason.DAY
    if same_place:
        return Reason.PLACE
    return Reason.WORDS if shared else Reason.CATEGORY


def _shared(one: Sequence[str], other: Sequence[str], languages: Sequence[str]) -> int:
    return sum(any(_same(word, each, languages) for each in other) for word in one)


def _same(one: str, other: str, languages: Sequence[str]) -> bool:
    if one == other:
        return True
    if not (one.isascii() and other.isascii()):
        languages = search.tongues(one, {})
    return bool(search.are_forms([other], search.stems(one, languages))) or bool(
        len(one) >= search.NEAR_FROM + 2 and search.near(one, [other])
    )
