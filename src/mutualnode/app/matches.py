"""What may fit a need or an offer, found on this computer and told to nobody; and what was waved away here.

What has more in common comes first, then what is newer: nobody is ranked. What is waved away is kept with this
computer's own values, in its encrypted store, and never travels.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mutualnode.app.commons import Commons
from mutualnode.app.reading import Reading, Shown
from mutualnode.domain import encoding, matching, search
from mutualnode.domain.exchange import CATEGORY, LISTED, OPEN
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.matching import Common, Side
from mutualnode.store.database import Row
from mutualnode.store.schema import LISTED as IS_LISTED

LOOKED_AT = 12  # of the newest by category, and by words: what a millisecond or two allow
HITS_READ = 100  # of the newest entries with a word, among which those of the other kind are looked for
WORDS_LOOKED_FOR = 6  # of a title, and of a story
ASIDE = "aside"  # the name among this computer's own values
ASIDE_MOST = 500  # pairs: the newest; older ones may be suggested again
PAIR = 16  # bytes that stand for a pair

_read = encoding.unpacker(list[bytes])


@dataclass(frozen=True, slots=True)
class Match:
    """What may fit an entry, and what both have in common."""

    entry: Shown
    common: Common
    is_mine: bool = False  # whether one of the two is one's own: then there is nobody to introduce


def match(reading: Reading, entry: Shown) -> Match | None:
    """Return what may fit an open need or offer, None where nothing is known; never two entries of one person."""
    return next(iter(fitting(reading, entry)), None)


def fitting(reading: Reading, entry: Shown) -> list[Match]:
    """Return all that may fit an open need or offer: first what shares a day or a place as well, then the newest."""
    if entry.kind not in LISTED or entry.state != OPEN:
        return []
    one, aside = matching.side(entry.fields), frozenset(waved_away(reading))
    others = (each for each in _candidates(reading, entry, one) if pair(entry.id, each.id) not in aside)
    pairs = ((each, matching.fits(one, matching.side(each.fields))) for each in others)
    me = reading.member
    found = [Match(each, common, me in (entry.author, each.author)) for each, common in pairs if common is not None]
    return sorted(found, key=lambda each: (each.common.weekday is None, not each.common.area))


def _candidates(reading: Reading, entry: Shown, one: Side) -> Iterator[Shown]:
    """Yield open entries of the other kind by others that share a word or a category, newest first of each."""
    kind = Kind.OFFER if entry.kind == Kind.NEED else Kind.NEED
    rows: list[Row] = []
    if told := _told(one):
        hits = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?"
        rows += reading.select(
            f"SELECT id FROM entry WHERE n IN ({hits}) AND +kind = ? AND +state = ? AND author <> ?"
            " ORDER BY stands DESC LIMIT ?",
            (told, HITS_READ, kind, OPEN, entry.author, LOOKED_AT),
        )
    category = entry.fields.get(CATEGORY)
    if isinstance(category, str) and category:
        where = f"{IS_LISTED} AND kind = ? AND state = ?"
        newest = f"SELECT n FROM entry WHERE {where} AND category = ? ORDER BY stands DESC, n DESC LIMIT ?"
        rows += reading.select(
            f"SELECT id FROM entry WHERE n IN ({newest}) AND author <> ? ORDER BY stands DESC",
            (kind, OPEN, category, LOOKED_AT, entry.author),
        )
    for name in dict.fromkeys(row[0] for row in rows):
        if isinstance(name, bytes):
            yield reading.get(EntryId(name))


def _told(one: Side) -> str:
    """Return an expression for entries that say a word of one's title, or have a word of one's story in theirs."""
    title, note = (_longest(words) for words in (one.title, one.note))
    told = [search.one_of(_plural(word), _stem(word)) for word in title]
    told += [f"title : {search.one_of(_plural(word))}" for word in note]
    return " OR ".join(told)


def _longest(words: Iterable[str]) -> list[str]:
    """Return the words that are looked for: long ones are rarer."""
    return sorted(words, key=len, reverse=True)[:WORDS_LOOKED_FOR]


def _plural(word: str) -> tuple[str, str]:
    """Return a word with an s and without, which is another form of it in many languages."""
    return (word.removesuffix("s"), word) if word.endswith("s") else (word, f"{word}s")


def _stem(word: str) -> str:
    """Return what other forms of a word begin with, in the usual languages; nothing where none is sure."""
    starts = search.beginnings(search.stems(word, search.USUAL))
    return min((each for each in starts if len(each) >= matching.STEM_LEAST), key=len, default="")


def pair(one: bytes, other: bytes) -> bytes:
    """Return what stands for two entries, whichever of them comes first."""
    low, high = sorted((bytes(one), bytes(other)))
    return low[: PAIR // 2] + high[: PAIR // 2]


def waved_away(reading: Reading) -> Sequence[bytes]:
    """Return the pairs that were waved away on this computer."""
    kept = reading.meta.get(ASIDE)
    return _read(kept) if kept else []


def wave_away(commons: Commons, one: EntryId, other: EntryId) -> None:
    """Suggest these two to each other no more, on this computer."""
    kept = commons.value(ASIDE)
    pairs = [each for each in (_read(kept) if kept else []) if each != pair(one, other)]
    with commons.keeper.database.transaction():
        commons.keeper.meta.set(ASIDE, encoding.pack([*pairs, pair(one, other)][-ASIDE_MOST:]))
