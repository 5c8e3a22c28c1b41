"""What members say to a need or an offer beside promises: a word, thanks, "me too", "that is mine".

Each is an entry of whoever says it. Nothing here is counted but the "me too" of one need, and that without names.
"""

from mutualnode.app.commons import Commons
from mutualnode.domain import exchange, text
from mutualnode.domain.exchange import NOTE, STATE
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.members import ABOUT
from mutualnode.domain.promises import Promise
from mutualnode.errors import Code, Fault
from mutualnode.replica import document

WORD_LIMIT = 2_000  # characters: a page, the most that anybody reads beside something else


def comment(commons: Commons, about: EntryId, words: str) -> EntryId:
    """Say something about a need or an offer, to everybody."""
    _kind_of(commons, about, exchange.LISTED)
    return commons.write(Kind.COMMENT, {ABOUT: bytes(about), NOTE: _words(words)}).entry


def thank(commons: Commons, about: EntryId, words: str) -> EntryId:
    """Say thanks for a promise, or for all that came of a need or an offer."""
    _kind_of(commons, about, (*exchange.LISTED, Kind.PLEDGE))
    return commons.write(Kind.THANKS, {ABOUT: bytes(about), NOTE: _words(words)}).entry


def echo(commons: Commons, need: EntryId) -> None:
    """Say that one needs this too; said on two computers, it is said once."""
    _kind_of(commons, need, (Kind.NEED,))
    said = _own(commons, Kind.ECHO, need)
    if said:
        commons.edit(said[0], {STATE: exchange.OPEN})
    else:
        commons.write(Kind.ECHO, {ABOUT: bytes(need), STATE: exchange.OPEN})


def unecho(commons: Commons, need: EntryId) -> None:
    """Take that back, wherever one said it."""
    for each in _own(commons, Kind.ECHO, need):
        commons.edit(each, {STATE: Promise.WITHDRAWN.value})


def claim(commons: Commons, need: EntryId) -> EntryId:
    """Say that a need or an offer posted on somebody's behalf is one's own; its author is to confirm it."""
    counting = commons.standing(need)[1]
    _kind_of(commons, need, exchange.LISTED)
    if not document.read([each.crdt for each in counting]).get(exchange.BEHALF):
        raise Fault(Code.ENTRY_NOT_ON_BEHALF)
    said = _own(commons, Kind.CLAIM, need)
    return said[0] if said else commons.write(Kind.CLAIM, {ABOUT: bytes(need)}).entry


def _own(commons: Commons, kind: Kind, about: EntryId) -> list[EntryId]:
    return commons.keeper.entries.replies(kind, about, commons.member or b"")


def _kind_of(commons: Commons, name: EntryId, wanted: tuple[Kind, ...]) -> None:
    if commons.standing(name)[0].header.kind not in wanted:
        raise Fault(Code.ENTRY_WRONG_KIND, wanted=", ".join(each.word for each in wanted))


def _words(typed: str) -> str:
    words = text.story(typed, WORD_LIMIT)
    if not text.is_visible(words):
        raise Fault(Code.TEXT_EMPTY)
    return words
