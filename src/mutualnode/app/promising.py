"""What members do with promises: making one, accepting, saying that it is done, taking it back.

A promise to a need says "I can help"; one to an offer says "I could use this". Both stand and fall alike: with the
word of who made it, and the answer of whoever wrote what it is about.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from mutualnode.app import confiding
from mutualnode.app.commons import Commons
from mutualnode.domain import contacts, exchange
from mutualnode.domain.contacts import CONFIDED
from mutualnode.domain.exchange import ASKER, LISTED, SEALED, STATE
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.members import ABOUT, Value
from mutualnode.domain.promises import Promise
from mutualnode.errors import Code, Fault
from mutualnode.replica import document


@dataclass(frozen=True, slots=True)
class Sides:
    """Who made a promise, what it is about, and who may answer it: its author, and whoever claimed it as theirs."""

    maker: bytes
    asked: EntryId
    askers: frozenset[bytes]


def pledge(commons: Commons, asked: EntryId, typed: Mapping[str, str]) -> EntryId:
    """Promise something to a need, or ask for what is offered; returns the promise's id."""
    askers = _askers(commons, asked, still_open=True)
    fields: dict[str, Value] = {ABOUT: bytes(asked), STATE: Promise.OFFERED.value, **exchange.promised(typed)}
    contact = contacts.checked({name: typed[name] for name in CONFIDED if name in typed})
    if contact:
        fields[SEALED] = confiding.close(commons, contact, Kind.PLEDGE, asked, askers)
    return commons.write(Kind.PLEDGE, fields).entry


def accept(commons: Commons, name: EntryId) -> None:
    """Accept a promise to a need or an offer of one's own; whoever made it can read now what is sealed there."""
    sides = _sides(commons, name)
    if commons.member not in sides.askers:
        raise Fault(Code.ENTRY_NOT_YOURS)
    _answer(commons, name, Promise.ACCEPTED, sides)


def done(commons: Commons, name: EntryId) -> None:
    """Say that a promise is done: whoever made it, or whoever asked."""
    sides = _sides(commons, name)
    if sides.maker == commons.member:
        commons.edit(name, {STATE: Promise.DONE.value})
    elif commons.member in sides.askers:
        _answer(commons, name, Promise.DONE, sides)
    else:
        raise Fault(Code.ENTRY_NOT_YOURS)


def withdraw(commons: Commons, name: EntryId) -> None:
    """Take back a promise of one's own; what it covered is open again at once."""
    if _sides(commons, name).maker != commons.member:
        raise Fault(Code.ENTRY_NOT_YOURS)
    commons.edit(name, {STATE: Promise.WITHDRAWN.value})


def _sides(commons: Commons, name: EntryId) -> Sides:
    founding, counting = commons.standing(name)
    if founding.header.kind != Kind.PLEDGE:
        raise Fault(Code.ENTRY_WRONG_KIND, wanted="pledge")
    asked = document.read([each.crdt for each in counting]).get(ABOUT)
    if not isinstance(asked, bytes):
        raise Fault(Code.ID_UNKNOWN)
    return Sides(commons.author(founding) or b"", EntryId(asked), _askers(commons, EntryId(asked)))


def _askers(commons: Commons, asked: EntryId, *, still_open: bool = False) -> frozenset[bytes]:
    """Return who may answer promises to a need or an offer."""
    founding, counting = commons.standing(asked)
    if founding.header.kind not in LISTED:
        raise Fault(Code.ENTRY_WRONG_KIND, wanted="need, offer")
    fields = document.read([each.crdt for each in counting])
    if still_open and exchange.state_of(fields) != exchange.OPEN:
        raise Fault(Code.ENTRY_CLOSED)
    asker = fields.get(ASKER)
    return frozenset({commons.author(founding) or b"", asker if isinstance(asker, bytes) else b""} - {b""})


def _answer(commons: Commons, name: EntryId, state: Promise, sides: Sides) -> None:
    """Give the asker's answer, or alter the one given before."""
    given = commons.keeper.entries.replies(Kind.ACCEPTANCE, name, commons.member or b"")
    if given:
        commons.edit(given[0], {STATE: state.value})
        return
    copy = confiding.copy_for(commons, name, sides.maker, sides.asked)
    commons.write(Kind.ACCEPTANCE, {ABOUT: bytes(name), STATE: state.value, **copy})
