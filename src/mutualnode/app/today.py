"""What the first page asks of a commons: where hands are needed, what waits for me, what I said, what is new and done.

Every question is bounded and has an index to walk along, so that its price is that of a page, not of the commons.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, tzinfo
from itertools import islice

from mutualnode.app import board
from mutualnode.app.board import Card
from mutualnode.app.reading import Reading, Shown
from mutualnode.domain import exchange, moments, reminding
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.promises import Promise
from mutualnode.errors import Fault
from mutualnode.store.schema import DAY, LISTED, URGENT

HANDS_AT_MOST = 8  # needs: what one can take in; the board has them all
LOOKED_AT = 24  # open needs that are urgent, due, or waiting longest that are looked at for them
OWN_AT_MOST = 100  # of one's own posts and promises that are looked at, newest first
FINISHED_AT_MOST = 1_000  # things of one month that are counted: more than any quilt shows
PATCHES_AT_MOST = 60  # of the newest of them: more patches than the widest window has room for
NEWS_AT_MOST = 50  # a week of a busy street; the rest is on the board
NEWS_LOOKED_BACK = 4_000  # places: should nearly all that came be one's own, no more is walked through for the rest
FEW = 5  # people behind a number, and things in it, below which it is not said

_OPEN_NEED = f"kind = {int(Kind.NEED)} AND state = '{exchange.OPEN}' AND {LISTED}"
_URGENT = f"SELECT id FROM entry INDEXED BY entry_urgent WHERE {_OPEN_NEED} AND {URGENT} ORDER BY stands LIMIT ?"
_DUE = f"SELECT id FROM entry INDEXED BY entry_due WHERE {_OPEN_NEED} AND due <> '' AND due >= ? ORDER BY due LIMIT ?"
_LONGEST = f"SELECT id FROM entry INDEXED BY entry_listed WHERE {_OPEN_NEED} ORDER BY stands LIMIT ?"
_MINE = f"SELECT id FROM entry INDEXED BY entry_author WHERE {LISTED} AND author = ? ORDER BY n DESC LIMIT ?"
_PROMISED = """SELECT id FROM entry INDEXED BY entry_promised WHERE kind = 51 AND state = 'offered'
    AND substr(author, 1, 4) = substr(?, 1, 4) AND author = ? ORDER BY stands DESC LIMIT ?"""
_NEWS = ", ".join(str(int(kind)) for kind in (*exchange.LISTED, Kind.PLEDGE))


@dataclass(frozen=True, slots=True)
class Said:
    """A promise and the need that it answers."""

    promise: Shown
    need: Shown


@dataclass(frozen=True, slots=True)
class Finished:
    """What was looked after together in a time: how many things, as far as that may be said, and their ids in order."""

    count: int = 0  # 0 where too few people stand behind it
    ids: tuple[EntryId, ...] = ()


@dataclass(frozen=True, slots=True)
class News:
    """What came here from others since a place in the order of arrival, newest first; `more` than these few if so."""

    entries: tuple[Shown, ...] = ()
    more: bool = False


@dataclass(frozen=True, slots=True)
class Since:
    """Since when somebody has not looked: a place in the order of arrival; and the time, for who never has."""

    place: int = 0
    began: int = 0

    def is_news(self, entry: Shown, me: bytes) -> bool:
        """Whether an entry of somebody else's came since; to who has never looked, what is a day old is not news."""
        return entry.author != me and (entry.place > self.place if self.place else entry.at > self.began)


@dataclass(frozen=True, slots=True)
class Today:
    """All that the first page shows of a commons."""

    hands: tuple[Card, ...]
    waiting: tuple[Said, ...]
    said: tuple[Said, ...]
    finished: Finished
    news: News
    alone: bool
    last: int  # the place of what came last: all up to there is shown
    closing: tuple[Card, ...] = ()


def today(reading: Reading, now: int, month: int, looked: int, zone: tzinfo = UTC) -> Today:
    """Return what to show now, with what was finished since the month began and what came since one looked."""
    last = last_place(reading)  # first: what comes while the rest is read stays new
    own = mine(reading)
    return Today(
        hands(reading, now),
        waiting(reading, own),
        said(reading),
        finished(reading, month, now),
        news(reading, looked),
        reading.member_count <= 1,
        last,
        tuple(each for each in dated(reading, own) if reminding.closes_soon(due(each.entry), now, zone)),
    )


def hands(reading: Reading, now: int) -> tuple[Card, ...]:
    """Return open needs of others that are not covered yet and not answered by me, soonest first.

    One whose day is over is not shown: whoever asked knows best whether it still stands.
    """
    soonest = moments.iso(max(0, now - DAY))
    found = dict.fromkeys(
        _ids(reading, _URGENT, (LOOKED_AT,))
        + _ids(reading, _DUE, (soonest, LOOKED_AT))
        + _ids(reading, _LONGEST, (LOOKED_AT,))
    )
    return tuple(islice(_wanted(reading, list(found), soonest), HANDS_AT_MOST))


def _wanted(reading: Reading, needs: Sequence[EntryId], soonest: str) -> Iterator[Card]:
    """Yield those of these needs for which there is still something that I could do."""
    me, pledges = reading.member, defaultdict[bytes, list[Shown]](list)
    for each in reading.pledges(needs):
        pledges[each.about].append(each)
    for need in _existing(reading, needs):
        given = pledges[need.id]
        cover = board.cover(need, given)
        mine = me in (need.author, *(each.author for each in given if each.state != Promise.WITHDRAWN))
        if not mine and not cover.whole and not "" < due(need) < soonest:
            yield Card(need, cover)


def mine(reading: Reading) -> list[Shown]:
    """Return my open needs and offers, newest first."""
    own = _existing(reading, _ids(reading, _MINE, (reading.member, OWN_AT_MOST)))
    return [each for each in own if each.state == exchange.OPEN]


def waiting(reading: Reading, own: Sequence[Shown]) -> tuple[Said, ...]:
    """Return the promises to open needs of mine that wait for my word, oldest first."""
    needs = {each.id: each for each in own if each.kind == Kind.NEED}
    promises = reading.pledges(list(needs))
    return tuple(Said(each, needs[EntryId(each.about)]) for each in promises if each.state == Promise.OFFERED)


def dated(reading: Reading, own: Sequence[Shown]) -> tuple[Card, ...]:
    """Return what of mine is open until a day or a time, what is due first at the front."""
    found = sorted((each for each in own if due(each)), key=lambda each: (due(each), each.id))
    pledges = defaultdict[bytes, list[Shown]](list)
    for each in reading.pledges([each.id for each in found if each.kind == Kind.NEED]):
        pledges[each.about].append(each)
    return tuple(Card(each, board.cover(each, pledges[each.id])) for each in found)


def said(reading: Reading) -> tuple[Said, ...]:
    """Return what I promised and neither did nor took back, what is due first at the front, then the oldest."""
    me = reading.member
    own = _existing(reading, _ids(reading, _PROMISED, (me, me, OWN_AT_MOST)))
    standing = [each for each in own if each.state in (Promise.OFFERED, Promise.ACCEPTED)]
    needs = {bytes(each.id): each for each in _existing(reading, {EntryId(each.about) for each in standing})}
    pairs = ((each, needs.get(each.about)) for each in standing)
    found = [Said(each, need) for each, need in pairs if need is not None and need.state == exchange.OPEN]
    return tuple(sorted(found, key=lambda one: (due(one.need) or "~", one.promise.at, one.promise.id)))


def due(entry: Shown) -> str:
    """Return until when something is needed as it stands in an entry, empty where that says nothing."""
    written = entry.fields.get(exchange.DUE, "")
    return written if isinstance(written, str) else ""


def finished(reading: Reading, since: int, now: int) -> Finished:
    """Return which needs were met in a time, oldest first; how many only where enough people stand behind that.

    The ids alone are handed on: whose things they were is nobody's business here.
    """
    where = f"kind = {int(Kind.NEED)} AND state = 'met' AND updated >= ? AND updated < ?"
    statement = f"SELECT id, author FROM entry INDEXED BY entry_met WHERE {where} ORDER BY updated DESC LIMIT ?"
    rows = reading.select(statement, (since, now + DAY, FINISHED_AT_MOST))
    found = [EntryId(name) for name, _ in rows if isinstance(name, bytes)]
    people = {author for _, author in rows}
    if len(people) < FEW:
        people |= {each.author for each in reading.pledges(found) if each.state != Promise.WITHDRAWN}
    said = len(found) if len(found) >= FEW and len(people) >= FEW else 0
    return Finished(said, tuple(reversed(found[:PATCHES_AT_MOST])))


def last_place(reading: Reading) -> int:
    """Return the place of what came last, in the order of arrival here."""
    rows = reading.select("SELECT max(n) FROM entry")
    found = rows[0][0] if rows else 0
    return found if isinstance(found, int) else 0


def news(reading: Reading, since: int, limit: int = NEWS_AT_MOST) -> News:
    """Return the needs, offers and promises of others that came after a place, newest first."""
    # The plus sign keeps SQLite from gathering all entries of these kinds to put them into order.
    statement = f"SELECT id FROM entry WHERE n > ? AND +kind IN ({_NEWS}) AND author <> ? ORDER BY n DESC LIMIT ?"
    since = max(since, last_place(reading) - NEWS_LOOKED_BACK)
    found = _ids(reading, statement, (since, reading.member, limit + 1))
    return News(tuple(_existing(reading, found[:limit])), len(found) > limit)


def _existing(reading: Reading, names: Iterable[EntryId]) -> list[Shown]:
    """Return entries in the same order, without those that have been taken down meanwhile."""
    found = []
    for name in names:
        with suppress(Fault):
            found.append(reading.get(name))
    return found


def _ids(reading: Reading, statement: str, values: Sequence[object]) -> list[EntryId]:
    rows = reading.select(statement, tuple(values))
    return [EntryId(row[0]) for row in rows if isinstance(row[0], bytes)]
