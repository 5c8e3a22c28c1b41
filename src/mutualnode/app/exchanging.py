"""What a member does with needs and offers: posting, editing, closing, taking down."""

from collections.abc import Mapping, Sequence
from typing import Any

from mutualnode.app import confiding, promising, showing
from mutualnode.app.commons import Commons
from mutualnode.domain import contacts, exchange, text
from mutualnode.domain.contacts import CONFIDED, CONTACT, LIMITS, REACH, Contact
from mutualnode.domain.exchange import ASKER, SEALED
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.members import ABOUT, NAME, Value
from mutualnode.domain.promises import Promise
from mutualnode.errors import Code, Fault
from mutualnode.replica import document

Given = Sequence[Mapping[str, Any]]
"""Photos as `showing` has them."""


def post(commons: Commons, kind: Kind, typed: Mapping[str, str], shown: Given = ()) -> EntryId:
    """Post a need or an offer as it was typed, with photos, contact and exact place sealed, and return its id."""
    fields = exchange.checked(_open(typed), now=commons.now())
    contact = contacts.checked(_confided(typed))
    if contact:
        fields[SEALED] = confiding.close(commons, contact, kind, b"", ())
    fields |= {name: value for name, value in showing.keep(commons, shown).items() if value}
    return commons.write(kind, fields).entry


def edit(commons: Commons, name: EntryId, typed: Mapping[str, str], shown: Given | None = None) -> None:
    """Set fields of a need, an offer or one's own page as they were typed; an empty one is taken out.

    With `shown`, its photos are these from now on.
    """
    founding, counting = commons.standing(name)
    kind = founding.header.kind
    fields: dict[str, Value]
    if kind in exchange.LISTED:
        fields = {
            each: exchange.checked_field(each, written, now=commons.now()) for each, written in _open(typed).items()
        }
    elif kind == Kind.PROFILE:
        fields = {each: _page_field(each, written) for each, written in typed.items() if each != CONTACT}
        if CONTACT in typed:
            contact = contacts.checked({CONTACT: typed[CONTACT]})
            fields[SEALED] = confiding.close(commons, contact, Kind.PROFILE, b"", []) if contact else b""
    else:
        raise Fault(Code.ENTRY_FIXED)
    confided = _confided(typed) if kind in exchange.LISTED else {}
    if confided:
        asker = document.read([each.crdt for each in counting]).get(ASKER)
        contact = contacts.checked(confided, confiding.own(commons, name))
        fields[SEALED] = _sealed(commons, contact, Kind(kind), asker if isinstance(asker, bytes) else b"")
    if shown is not None and kind in exchange.LISTED:
        fields |= showing.keep(commons, shown)
    commons.edit(name, {each: value if value not in ("", b"") else None for each, value in fields.items()})
    if confided:
        confiding.renew_copies(commons, name)


def _sealed(commons: Commons, contact: Contact, kind: Kind, asker: bytes) -> bytes:
    return confiding.close(commons, contact, kind, b"", [asker] if asker else []) if contact else b""


def _open(typed: Mapping[str, str]) -> dict[str, str]:
    return {name: written for name, written in typed.items() if name not in CONFIDED}


def _confided(typed: Mapping[str, str]) -> dict[str, str]:
    return {name: written for name, written in typed.items() if name in CONFIDED}


def close(commons: Commons, name: EntryId, state: str) -> None:
    """Close a need or an offer of one's own as met, met elsewhere, not met, or withdrawn; take back a promise."""
    if state not in exchange.CLOSED_AS:
        raise Fault(Code.CHOICE_UNKNOWN, what="state", choices=", ".join(exchange.CLOSED_AS))
    kind = commons.standing(name)[0].header.kind
    if kind == Kind.PLEDGE and state == Promise.WITHDRAWN:
        promising.withdraw(commons, name)
        return
    if kind not in exchange.LISTED:
        raise Fault(Code.ENTRY_WRONG_KIND, wanted="need, offer")
    commons.edit(name, {exchange.STATE: state})


def reopen(commons: Commons, name: EntryId) -> None:
    """Open a need or an offer of one's own again after closing it, or stand by a promise that was taken back."""
    kind = commons.standing(name)[0].header.kind
    if kind not in (*exchange.LISTED, Kind.PLEDGE):
        raise Fault(Code.ENTRY_WRONG_KIND, wanted="need, offer, pledge")
    commons.edit(name, {exchange.STATE: Promise.OFFERED.value if kind == Kind.PLEDGE else exchange.OPEN})


def confirm(commons: Commons, claim: EntryId) -> None:
    """Say that a need posted on behalf is theirs who claimed it: they answer promises to it from now on."""
    founding, counting = commons.standing(claim)
    about = document.read([each.crdt for each in counting]).get(ABOUT)
    claimant = commons.author(founding)
    if founding.header.kind != Kind.CLAIM or not isinstance(about, bytes) or claimant is None:
        raise Fault(Code.ENTRY_WRONG_KIND, wanted="claim")
    name = EntryId(about)
    kind = Kind(commons.standing(name)[0].header.kind)
    fields: dict[str, Value] = {ASKER: bytes(claimant)}
    contact = confiding.own(commons, name)
    if contact:
        fields[SEALED] = _sealed(commons, contact, kind, claimant)
    commons.edit(name, fields)


def take_down(commons: Commons, name: EntryId) -> None:
    """Have an entry of one's own forgotten; with a need or an offer also one's answers, and what they opened."""
    if commons.standing(name)[0].header.kind in exchange.LISTED:
        entries, me = commons.keeper.entries, commons.member or b""
        for promise, _ in entries.answers(Kind.PLEDGE, name):
            for answer in entries.replies(Kind.ACCEPTANCE, promise, me):
                commons.forget(answer)
    commons.forget(name)


def _page_field(field: str, written: str) -> Value:
    if field == REACH:
        return text.story(written, LIMITS[REACH])
    if field != NAME:
        raise Fault(Code.FIELD_UNKNOWN, choices=f"{NAME}, {REACH}, {CONTACT}")
    return text.line(written, text.NAME_LIMIT)
