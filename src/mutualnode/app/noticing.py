"""What there is to be told on this computer: looked for among what came, and remembered once it was said.

It is looked through in the order of arrival, from where one was last, a part at a time, so that other work comes in
between. That place and what was said are this computer's own; they never travel, and what is forgotten leaves them.
"""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from functools import partial
from typing import Protocol, TypeVar

from mutualnode.app import today
from mutualnode.app.commons import Commons
from mutualnode.app.reading import Reading, Shown
from mutualnode.domain import encoding, reminding
from mutualnode.domain.exchange import ASKER, LISTED, OPEN, QUANTITY
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.promises import Promise
from mutualnode.domain.reminding import Choice, Due, Memory, Notice, Sort, Topic
from mutualnode.errors import Fault, PeerFault
from mutualnode.store.changes import in_parts, marks
from mutualnode.store.schema import PLACE, PLACES

T = TypeVar("T")

TOLD = "told"  # the name among this computer's own values
PART = 250  # changes that are looked through at once: ten milliseconds
FOUND_MOST = 200  # notices at one time, the newest: one word stands for many anyway

_ANSWERS = (Kind.PLEDGE, Kind.ACCEPTANCE, Kind.COMMENT, Kind.THANKS, Kind.CLAIM)
_LAST = "SELECT max(n) FROM change"
_TOUCHED = "(SELECT DISTINCT entry AS name FROM change WHERE n > ? AND n <= ?)"
# The answers of others to what is mine, or to my promises, among what came. Joined crosswise: so SQLite begins with
# what came, and does not walk through all answers there are.
_ANSWERED = f"""SELECT answer.id, answer.n FROM {_TOUCHED}
    CROSS JOIN entry AS answer ON answer.n = {PLACE.format("name")}
    CROSS JOIN entry AS asked ON asked.n = {PLACE.format("answer.about")}
    WHERE answer.updated >= ? AND answer.kind IN ({", ".join(str(int(kind)) for kind in _ANSWERS)})
    AND answer.author <> ? AND (asked.author = ? OR json_extract(asked.fields, '$.asker') = ?)
    ORDER BY answer.n DESC LIMIT ?"""
# My promises to what others closed.
_CLOSED = f"""SELECT mine.id FROM {_TOUCHED} CROSS JOIN entry AS asked ON asked.n = {PLACE.format("name")}
    CROSS JOIN entry AS mine ON mine.about = asked.id AND mine.about <> x'' AND +mine.kind = {int(Kind.PLEDGE)}
    WHERE asked.updated >= ? AND asked.kind = {int(Kind.NEED)} AND asked.state <> '{OPEN}' AND asked.author <> ?
    AND mine.author = ? LIMIT ?"""

_read = encoding.unpacker(tuple[int, int, int, list[bytes]])


class Do(Protocol):
    """Does some work with a commons, in its thread."""

    def __call__(self, work: Callable[[Commons], T], /) -> Awaitable[T]:
        """Return what came of it."""


@dataclass(frozen=True, slots=True)
class Watch:
    """How far one has looked, up to where there is something, and what was found."""

    memory: Memory
    place: int
    last: int
    found: tuple[Notice, ...] = ()


async def remind(do: Do, choice: Choice, zone: tzinfo) -> Due:
    """Return what is to be told now, and remember that it was; nothing is even looked for in a time of silence."""
    watch, silent = await do(lambda commons: _begin(commons, choice, zone))
    if silent is not None:
        return silent
    while watch.place < watch.last:
        watch = await do(partial(_look, watch=watch, zone=zone))
    return await do(lambda commons: _tell(commons, watch, choice, zone))


def _begin(commons: Commons, choice: Choice, zone: tzinfo) -> tuple[Watch, Due | None]:
    """Return where one was last; whoever looks for the first time begins behind all that is there."""
    now, data, last = commons.now(), commons.value(TOLD), _last(commons)
    watch = _kept(data, last) if data is not None else None
    if watch is None:
        watch = Watch(Memory(now), last, last)
        _keep(commons, watch, lasting=True)
    until = reminding.silence(watch.memory, now, choice, zone)
    return watch, Due((), watch.memory, until) if until > now else None


def _kept(data: bytes, last: int) -> Watch | None:
    try:
        began, told_at, place, told = _read(data)
    except PeerFault:  # written by another version
        return None
    return Watch(Memory(began, told_at, tuple(told)), min(place, last), last)


def _keep(commons: Commons, watch: Watch, *, lasting: bool) -> None:
    memory = watch.memory
    packed = encoding.pack((memory.began, memory.last, watch.place, list(memory.told)))
    with commons.keeper.database.transaction(lasting=lasting):
        commons.keeper.meta.set(TOLD, packed)


def _last(commons: Commons) -> int:
    found = commons.keeper.database.one(_LAST)
    return found[0] if found and isinstance(found[0], int) else 0


def _look(commons: Commons, watch: Watch, zone: tzinfo) -> Watch:
    """Look through the next part of what came."""
    reading = _reading(commons)
    part = (watch.place, min(watch.place + PART, watch.last))
    day = datetime.fromtimestamp(commons.now() / 1000, zone).toordinal()
    found = (*watch.found, *_happened(reading, part, watch.memory.began, day))[-FOUND_MOST:]
    return replace(watch, place=part[1], found=found)


def _tell(commons: Commons, watch: Watch, choice: Choice, zone: tzinfo) -> Due:
    """Choose what is to be said, and note it before it is: rather once too little than twice."""
    reading, before = _reading(commons), commons.value(TOLD)
    now = commons.now()
    memory = watch.memory.without(_gone(reading, watch.memory))
    chosen = reminding.due((*_ahead(reading, zone), *watch.found), memory, now, choice, zone)
    after = replace(watch, memory=chosen.memory)
    if before is None or _kept(before, watch.last) != replace(after, found=()):
        _keep(commons, after, lasting=bool(chosen.notices))
    return chosen


def _reading(commons: Commons) -> Reading:
    return Reading(commons.keeper.database)


def _gone(reading: Reading, memory: Memory) -> set[bytes]:
    """Return which entries that something was said of are here no more."""
    names = {key[reminding.SOURCE] for key in memory.told}
    here: set[object] = set()
    for group in in_parts(sorted(names)):
        rows = reading.select(f"SELECT id FROM entry WHERE n IN {PLACES.format(marks(group))}", tuple(group))
        here |= {row[0] for row in rows}
    return {name for name in names if name not in here}


# What happened.


def _happened(reading: Reading, part: tuple[int, int], began: int, day: int) -> Iterator[Notice]:
    """Yield what others did in a part of what came; what is older than the listening is passed over at once."""
    me = reading.member
    if not me:
        return
    rows = reading.select(_ANSWERED, (*part, began, me, me, me.hex(), FOUND_MOST))
    for name, place in reversed(rows):
        with suppress(Fault):  # what it answers may have been taken down meanwhile
            answer = reading.get(_id(name))
            notice = _answered(reading, answer, day, is_new=isinstance(place, int) and place > part[0])
            if notice is not None:
                yield notice
    for (name,) in reading.select(_CLOSED, (*part, began, me, me, FOUND_MOST)):
        with suppress(Fault):
            mine = reading.get(_id(name))
            if mine.state in (Promise.OFFERED, Promise.ACCEPTED):
                need = reading.get(EntryId(mine.about))
                yield Notice(Sort.CLOSED, need.id, _topic(need, need), at=need.updated)


def _answered(reading: Reading, answer: Shown, day: int, *, is_new: bool) -> Notice | None:
    """Return what to say of an answer of somebody else, None where nothing is to be said."""
    asked = reading.get(EntryId(answer.about))
    if asked.kind == Kind.PLEDGE:
        need = reading.get(EntryId(asked.about))
        return _of_my_promise(answer, asked, need, day) if is_new else None
    if asked.kind not in LISTED:
        return None
    if answer.kind == Kind.PLEDGE:
        return _of_a_promise(answer, asked, is_new=is_new)
    return _of_words(answer, asked, day, mine=asked.author == reading.member) if is_new else None


def _of_words(answer: Shown, asked: Shown, day: int, *, mine: bool) -> Notice | None:
    topic = _topic(asked, answer)
    if answer.kind in (Kind.COMMENT, Kind.THANKS):  # once a day, however lively the talk
        sort = Sort.SAID if answer.kind == Kind.COMMENT else Sort.THANKED
        return Notice(sort, asked.id, topic, day, answer.at)
    if answer.kind == Kind.CLAIM and mine and not asked.fields.get(ASKER):
        return Notice(Sort.CLAIMED, answer.id, topic, at=answer.at)
    return None


def _of_a_promise(promise: Shown, asked: Shown, *, is_new: bool) -> Notice | None:
    if asked.state != OPEN:
        return None
    topic = _topic(asked, promise)
    if is_new and promise.state == Promise.OFFERED:
        sort = Sort.PROMISED if asked.kind == Kind.NEED else Sort.WANTED
        return Notice(sort, promise.id, topic, at=promise.at)
    if not is_new and promise.state == Promise.WITHDRAWN and asked.kind == Kind.NEED:
        return Notice(Sort.TAKEN_BACK, promise.id, topic, at=promise.updated)
    return None


def _of_my_promise(answer: Shown, promise: Shown, asked: Shown, day: int) -> Notice | None:
    topic = _topic(asked, answer)
    if answer.kind == Kind.THANKS:
        return Notice(Sort.THANKED, promise.id, topic, day, answer.at)
    askers = (asked.author.hex(), asked.fields.get(ASKER))
    if answer.kind == Kind.ACCEPTANCE and promise.state == Promise.ACCEPTED and answer.author.hex() in askers:
        return Notice(Sort.ACCEPTED, promise.id, topic, at=answer.at)
    return None


def _topic(entry: Shown, by: Shown) -> Topic:
    """Return what the words are made of: the entry that is opened, and whoever did something."""
    quantity = by.fields.get(QUANTITY, "") if by.kind == Kind.PLEDGE else ""
    return Topic(entry.id, entry.title, by.author_name, quantity if isinstance(quantity, str) else "", today.due(entry))


# What lies ahead.


def _ahead(reading: Reading, zone: tzinfo) -> Iterator[Notice]:
    for said in today.said(reading):
        if said.need.kind == Kind.NEED:
            topic = replace(_topic(said.need, said.promise), name=said.need.author_name)
            notice = reminding.near(said.promise.id, said.promise.updated, topic, zone)
            if notice is not None:
                yield notice
    for card in today.dated(reading, today.mine(reading)):
        if not card.cover.whole:
            notice = reminding.closes(card.entry.id, card.entry.updated, _topic(card.entry, card.entry), zone)
            if notice is not None:
                yield notice


def _id(value: object) -> EntryId:
    return EntryId(value if isinstance(value, bytes) else b"")
