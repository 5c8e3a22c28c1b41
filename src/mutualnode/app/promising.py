"""What members do with promises: making one to a need, accepting, saying that it is done, taking it back."""

from collections.abc import Mapping

from mutualnode.app.commons import Commons
from mutualnode.domain import exchange
from mutualnode.domain.exchange import STATE
from mutualnode.domain.ids import EntryId, MemberId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.members import ABOUT
from mutualnode.domain.promises import Promise
from mutualnode.errors import Code, Fault
from mutualnode.replica import document


def pledge(commons: Commons, need: EntryId, typed: Mapping[str, str]) -> EntryId:
    """Promise something to a need, and return the promise's id."""
    founding, counting = commons.standing(need)
    if founding.header.kind != Kind.NEED:
        raise Fault(Code.ENTRY_WRONG_KIND, wanted="need")
    if exchange.state_of(document.read([each.crdt for each in counting])) != exchange.OPEN:
        raise Fault(Code.ENTRY_CLOSED)
    fields = {
        name: value
        for name in (exchange.QUANTITY, exchange.NOTE)
        if (value := exchange.checked_field(name, typed.get(name, ""), now=commons.now())) != ""
    }
    return commons.write(Kind.PLEDGE, {ABOUT: bytes(need), STATE: Promise.OFFERED.value, **fields}).entry


def accept(commons: Commons, name: EntryId) -> None:
    """Accept a promise to a need of one's own."""
    _, asker = _sides(commons, name)
    if asker != commons.member:
        raise Fault(Code.ENTRY_NOT_YOURS)
    _answer(commons, name, Promise.ACCEPTED)


def done(commons: Commons, name: EntryId) -> None:
    """Say that a promise is done: whoever made it, or whoever asked."""
    maker, asker = _sides(commons, name)
    if maker == commons.member:
        commons.edit(name, {STATE: Promise.DONE.value})
    elif asker == commons.member:
        _answer(commons, name, Promise.DONE)
    else:
        raise Fault(Code.ENTRY_NOT_YOURS)


def withdraw(commons: Commons, name: EntryId) -> None:
    """Take back a promise of one's own; what it covered is open again at once."""
    maker, _ = _sides(commons, name)
    if maker != commons.member:
        raise Fault(Code.ENTRY_NOT_YOURS)
    commons.edit(name, {STATE: Promise.WITHDRAWN.value})


def _sides(commons: Commons, name: EntryId) -> tuple[MemberId | None, MemberId | None]:
    """Return who made a promise, and who asked for it."""
    founding, counting = commons.standing(name)
    if founding.header.kind != Kind.PLEDGE:
        raise Fault(Code.ENTRY_WRONG_KIND, wanted="pledge")
    need = document.read([each.crdt for each in counting]).get(ABOUT)
    if not isinstance(need, bytes):
        raise Fault(Code.ID_UNKNOWN)
    return commons.author(founding), commons.author(commons.standing(EntryId(need))[0])


def _answer(commons: Commons, name: EntryId, state: Promise) -> None:
    """Give the asker's answer, or alter the one given before."""
    member = commons.member
    given = commons.keeper.entries.replies(Kind.ACCEPTANCE, name, member or b"")
    if given:
        commons.edit(given[0], {STATE: state.value})
    else:
        commons.write(Kind.ACCEPTANCE, {ABOUT: bytes(name), STATE: state.value})
