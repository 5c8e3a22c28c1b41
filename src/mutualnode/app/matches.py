"""What may fit a need or an offer, found on this computer and told to nobody; and what was waved away here.

One match for each entry at most, the newest: nothing is ranked, and nobody is. What is waved away is kept with this
computer's own values, in its encrypted store, and never travels.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from mutualnode.app.commons import Commons
from mutualnode.app.reading import Reading, Shown
from mutualnode.domain import encoding, matching, search
from mutualnode.domain.exchange import CATEGORY, LISTED, OPEN
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.matching import Reason, Side
from mutualnode.store.schema import LISTED as IS_LISTED

LOOKED_AT = 12  # of the newest by category, and by words: what a millisecond or two allow
HITS_READ = 100  # of the newest entries with a word, among which those of the other kind are looked for
WORDS_LOOKED_FOR = 3
ASIDE = "aside"  # the name among this computer's own values
ASIDE_MOST = 500  # pairs: the newest; older ones may be suggested again
PAIR = 16  # bytes that stand for a pair

_read = encoding.unpacker(list[bytes])


@dataclass(frozen=True, slots=True)
class Match:
    """What may fit an entry, and why."""

    entry: Shown
    reason: Reason


def match(reading: Reading, entry: Shown) -> Match | None:
    """Return what may fit an open need or offer, None where nothing is known; never two entries of one person."""
    if entry.kind not in LISTED or entry.state != OPEN:
        return None
    one, aside = matching.side(entry.fields), frozenset(waved_away(reading))
    for other in _candidates(reading, entry, one):
        if pair(entry.id, other.id) in aside:
            continue
        two = matching.side(other.fields)
        reason = matching.fits(one, two, _weekday(one) if one.day else _weekday(two))
        if reason is not None:
            return Match(other, reason)
    return None


def _candidates(reading: Reading, entry: Shown, one: Side) -> Iterator[Shown]:
    """Yield open entries of the other kind by others that share a category or a word, newest first of each."""
    kind = Kind.OFFER if entry.kind == Kind.NEED else Kind.NEED
    where = f"{IS_LISTED} AND kind = ? AND state = ?"
    rows = []
    if one.words:
        words = [search.one_of((word,), _stem(word)) for word in one.words[:WORDS_LOOKED_FOR]]
        hits = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?"
        told = f"title : ({' OR '.join(words)})"
        rows += reading.select(
            f"SELECT id FROM entry WHERE n IN ({hits}) AND +kind = ? AND +state = ? AND author <> ?"
            " ORDER BY stands DESC LIMIT ?",
            (told, HITS_READ, kind, OPEN, entry.author, LOOKED_AT),
        )
    category = entry.fields.get(CATEGORY)
    if isinstance(category, str) and category:
        newest = f"SELECT n FROM entry WHERE {where} AND category = ? ORDER BY stands DESC, n DESC LIMIT ?"
        rows += reading.select(
            f"SELECT id FROM entry WHERE n IN ({newest}) AND author <> ? ORDER BY stands DESC",
            (kind, OPEN, category, LOOKED_AT, entry.author),
        )
    for name in dict.fromkeys(row[0] for row in rows):
        if isinstance(name, bytes):
            yield reading.get(EntryId(name))


def _stem(word: str) -> str:
    """Return what other forms of a word begin with, in the usual languages; the word where nothing is sure."""
    starts = search.beginnings(search.stems(word, search.USUAL))
    long_enough = [each for each in starts if len(each) >= matching.WORD_LEAST]
    return min(long_enough, key=len) if long_enough else word


def _weekday(one: Side) -> int | None:
    try:
        return date.fromisoformat(one.day).weekday()
    except ValueError:
        return None


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
