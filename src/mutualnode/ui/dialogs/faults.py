"""What is wrong with a need or an offer as it was typed: a fault for each field, before anything is sent."""

from collections.abc import Mapping

from mutualnode.domain import contacts, exchange, moments
from mutualnode.domain.contacts import CONFIDED
from mutualnode.domain.exchange import DUE, STARTS, TITLE
from mutualnode.errors import Code, Fault


def found(typed: Mapping[str, str], now: int, *, is_new: bool) -> dict[str, Fault]:
    """Return what is wrong with each field, none where all is well; an edit may leave a time that is over."""
    wrong: dict[str, Fault] = {}
    kept: dict[str, object] = {}
    for name, written in typed.items():
        try:
            if name in CONFIDED:
                contacts.checked({name: written})
            else:
                kept[name] = exchange.checked_field(name, written, now=now)
        except Fault as fault:
            if fault.code is not Code.TEXT_EMPTY or name == TITLE:  # spaces alone are as good as nothing
                wrong[name] = fault
    starts, due = (_moment(kept.get(name), now) for name in (STARTS, DUE))
    if due is not None and is_new and due + moments.DAY <= now:  # a day lasts until its end, in any time zone
        wrong[DUE] = Fault(Code.TIME_OVER)
    elif due is not None and starts is not None and due < starts:
        wrong[DUE] = Fault(Code.TIME_BEFORE)
    return wrong


def _moment(value: object, now: int) -> int | None:
    return moments.parse(value, now=now) if isinstance(value, str) and value else None
