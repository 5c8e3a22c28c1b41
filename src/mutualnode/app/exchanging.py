"""What a member does with needs and offers: posting, editing, closing."""

from collections.abc import Mapping

from mutualnode.app import promising
from mutualnode.app.commons import Commons
from mutualnode.domain import exchange, text
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.members import NAME, Value
from mutualnode.domain.promises import Promise
from mutualnode.errors import Code, Fault


def post(commons: Commons, kind: Kind, typed: Mapping[str, str]) -> EntryId:
    """Post a need or an offer as it was typed, and return its id."""
    return commons.write(kind, exchange.checked(typed, now=commons.now())).entry


def edit(commons: Commons, name: EntryId, typed: Mapping[str, str]) -> None:
    """Set fields of a need, an offer or one's own page as they were typed; an empty one is taken out."""
    kind = commons.standing(name)[0].header.kind
    if kind in exchange.LISTED:
        fields = {each: exchange.checked_field(each, written, now=commons.now()) for each, written in typed.items()}
    elif kind == Kind.PROFILE:
        fields = {each: _page_field(each, written) for each, written in typed.items()}
    else:
        raise Fault(Code.ENTRY_FIXED)
    commons.edit(name, {each: value if value != "" else None for each, value in fields.items()})


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


def _page_field(field: str, written: str) -> Value:
    if field != NAME:
        raise Fault(Code.FIELD_UNKNOWN, choices=NAME)
    return text.line(written, text.NAME_LIMIT)
