"""Whether an offer may fit a need, and the one plain reason: what both say, never who says it, and never how well.

That both are of one sort and in one place is no reason: a frame for a picture is no ramp for a step. They must say the
same word too, in whatever form, or name the same day. Pure: two entries in, a reason or nothing out, the same whichever
of the two one begins with.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from mutualnode.domain import search
from mutualnode.domain.exchange import AREA, CATEGORY, DUE, NOTE, STARTS, TITLE

DAY_CHARACTERS = 10  # of a moment in ISO 8601: its day
WORD_LEAST = 3  # letters of a word that says what a thing is, as in "cot" and "tap"
STEM_LEAST = 4  # letters of a stem by which two words are one: by "car", care would be cars in half of all languages
MISTYPED_FROM = 7  # letters of a word that may be mistyped: among shorter ones, the neighbours are words themselves
TITLE_WORDS, NOTE_WORDS = 12, 30  # that are compared: more is a story
WORDS_APART = 2  # in common where nothing else is, or the sorts differ: one word alone is shared by far too many

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

# Words that say nothing of what a thing is, folded: they join others, ask and offer, or tell when and how much.
_COMMON = frozenset(word for telling in search.TELLING.values() for word in telling) | frozenset(
    """
    the and for with you are can any all our out who how has had was not but his her him she its one two six ten off own
    per yet too now new old big bad day way may let get got put see say try use ask did does done are been being will
    would could should must might there here where when what which while than then them they their this that these those
    your yours mine from into onto over under after before until about around again also just only very more most much
    many some such same other another each every both few less least enough still even ever never always often once
    need needs want wanted looking look offer offers offered help helps helping helped please thank thanks somebody
    someone anybody anyone nobody everybody something anything nothing everything people person hand hands thing stuff
    have having make made take takes taken give given come came goes going bring brought find found know knows show keep
    lend borrow carry work works good nice free like well sure easy first last next long short small large little great
    half couple three four five seven eight nine dozen hour minute week weekend month year time today tomorrow tonight
    morning noon afternoon evening night
    los las una uno unos unas con por que del mis sus mas muy hay soy eso esa ese sin para como este esta algo alguien
    ayuda busco necesito ofrezco quiero puedo tengo hora dia manana tarde noche semana
    les des une avec pour mes ses nos vos sur par pas qui que est son ton aux dans cette quelqu aide cherche besoin
    donne heure jour matin soir semaine
    der die das den dem des ein eine einen einer mit und fur von auf aus bei zum zur ist wir ihr sie ich mir dir uns nur
    was wer wie jemand etwas hilfe suche brauche biete habe stunde tag morgen abend woche
    gli che della per non het een voor van met dla sie jest jak czy nie com uma dos nao
    """.split()
)


@dataclass(frozen=True, slots=True)
class Common:
    """What two entries have in common, of which the first that is there is told; at least one of both.

    `area` is where, if both name the same; it is never the whole of it.
    """

    weekday: int | None = None  # Monday is 0
    word: str = ""
    area: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two, as far as matching looks at it: words by their folded form, as they were written."""

    category: str
    area: str
    written_area: str
    dates: frozenset[date]
    weekdays: frozenset[int]
    title: Mapping[str, str]
    note: Mapping[str, str]


def side(fields: Mapping[str, Any]) -> Side:
    """Return what matching looks at of an entry's fields."""
    told = {name: str(fields.get(name, "")) for name in (TITLE, NOTE, CATEGORY, AREA, STARTS, DUE)}
    return Side(
        search.fold(told[CATEGORY]).strip(),
        search.fold(told[AREA]).strip(),
        told[AREA].strip(),
        frozenset(_dates((told[STARTS], told[DUE]))),
        _weekdays(search.words(f"{told[TITLE]} {told[NOTE]}")),
        telling(told[TITLE], TITLE_WORDS),
        telling(told[NOTE], NOTE_WORDS),
    )


def telling(text: str, most: int = TITLE_WORDS) -> dict[str, str]:
    """Return the first words of a text that say what it is about: as they are written, by their folded forms."""
    pairs = ((folded, written) for written in text.split()[: 2 * most] for folded in search.words(written))
    found = {folded: _bare(written) for folded, written in pairs if _tells(folded)}
    return dict(list(found.items())[:most])


def _bare(written: str) -> str:
    """Return a word without the signs around it."""
    letters = [place for place, each in enumerate(written) if each.isalnum()]
    return written[letters[0] : letters[-1] + 1] if letters else written


@lru_cache(maxsize=20_000)  # some MB at most, as with stems
def _tells(word: str) -> bool:
    if word.isdigit() or (word.isascii() and len(word) < WORD_LEAST):
        return False
    return not _weekdays((word,)) and _COMMON.isdisjoint((word, *search.stems(word, search.USUAL).values()))


def _dates(moments: Iterable[str]) -> Iterator[date]:
    for each in moments:
        with suppress(ValueError):
            yield date.fromisoformat(each[:DAY_CHARACTERS])


def _weekdays(words: Iterable[str]) -> frozenset[int]:
    return frozenset(day for word in words for name, day in _NAMES if word.startswith(name))


def fits(one: Side, other: Side) -> Common | None:
    """Return what two sides have in common, None where that is too little for one to fit the other."""
    pairs = list(_shared(one, other))
    words = min(len({pair[place] for pair in pairs}) for place in (0, 1))
    day = _day(one, other)
    place = bool(one.area) and one.area == other.area
    if one.category and other.category:
        of_one_sort = one.category == other.category
        enough = words or (day is not None and place) if of_one_sort else words >= WORDS_APART
    else:
        enough = words and words + (day is not None) + place >= WORDS_APART
    if not enough:
        return None
    said = (min(pair, key=_length) for pair in pairs)
    return Common(day, max(said, key=_length, default=""), min(one.written_area, other.written_area) if place else "")


def _length(word: str) -> tuple[int, bool, str]:
    return len(word), word[0].isupper(), word


def _day(one: Side, other: Side) -> int | None:
    """Return a day that both name: by the same date, or at least one of them by its name."""
    dates = one.dates & other.dates
    if dates:
        return min(dates).weekday()
    dated, other_dated = (frozenset(each.weekday() for each in of.dates) for of in (one, other))
    said, other_said = one.weekdays, other.weekdays
    return min((said & other_said) | (said & other_dated) | (dated & other_said), default=None)


def _shared(one: Side, other: Side) -> Iterator[tuple[str, str]]:
    """Yield words that both say, as each wrote them.

    What both only mention in a story is not what either is about; and what one of them mentions there must be the very
    word: who carries shopping upstairs needs no bread from the shop.
    """
    yield from _pairs(one.title, other.title, _is_same)
    yield from _pairs(one.title, other.note, _is_plural)
    yield from _pairs(one.note, other.title, _is_plural)


def _pairs(
    mine: Mapping[str, str], theirs: Mapping[str, str], is_same: Callable[[str, str], bool]
) -> Iterator[tuple[str, str]]:
    for word, written in mine.items():
        for each, there in theirs.items():
            if word[0] == each[0] and is_same(word, each):
                yield written, there


def _is_plural(one: str, other: str) -> bool:
    """Whether two words are one, but for an s or a mistake in typing."""
    if one.removesuffix("s") == other.removesuffix("s"):
        return True
    return min(len(one), len(other)) >= MISTYPED_FROM and search.is_mistyped(one, other)


def _is_same(one: str, other: str) -> bool:
    """Whether two words are forms of one."""
    return _is_plural(one, other) or not _stems(one).isdisjoint(_stems(other))


@lru_cache(maxsize=20_000)
def _stems(word: str) -> frozenset[str]:
    """Return what is left of a word in each of its languages."""
    found = search.stems(word, search.tongues(word, {}))
    return frozenset(f"{name} {stem}" for name, stem in found.items() if len(stem) >= STEM_LEAST or not stem.isascii())
