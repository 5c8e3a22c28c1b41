"""Needs, offers and pledges: their fields, their states, and how much of a need is covered.

Only a title is required. There is no field for income, status or reason, and none that ties a gift to a return.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from mutualnode.domain import moments, text
from mutualnode.domain.kinds import Kind
from mutualnode.domain.members import Fields, Value
from mutualnode.errors import Code, Fault

TITLE, NOTE, CATEGORY, QUANTITY = "title", "note", "category", "quantity"
AREA, STARTS, DUE, URGENCY, STATE = "area", "starts", "due", "urgency", "state"
BEHALF = "behalf"  # the name of a neighbour without a computer, for whom it is posted
ASKER = "asker"  # whose it is in truth: the member who claimed it, as its author confirmed
SEALED = "sealed"  # contact and exact place, see `contacts`
WHEN = "when"  # of a promise: as people say it, "Friday, about six"

URGENCIES = ("now", "days", "week", "any")
OPEN = "open"
CLOSED_AS = ("met", "elsewhere", "unmet", "withdrawn")
STATES = (OPEN, *CLOSED_AS)

# What may be typed into a need or an offer, in the order in which forms and tables show it.
TYPED = (TITLE, NOTE, CATEGORY, QUANTITY, AREA, STARTS, DUE, URGENCY, BEHALF)
LISTED = (Kind.NEED, Kind.OFFER)

_AMOUNT = re.compile(r"\s*(-|−)?\s*(\d+(?:[.,]\d+)?)(?:\s*/\s*(\d+))?\s*(.*)", re.DOTALL)
_FINEST = Decimal("0.0001")  # of a unit: a tenth of a gram of a kilogram
_THOUSANDS = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")  # a thousand to some, one to others: nobody is to guess
_MORE_AMOUNT = re.compile(r"[-−–^/.,+*]|e[-+]?\d", re.IGNORECASE)  # a range, a power, a second fraction
LARGEST_AMOUNT = Decimal(1_000_000)  # of anything: more than a neighbourhood holds, small enough to draw


@dataclass(frozen=True, slots=True)
class Quantity:
    """So much of something: an amount, and the word for one of it, which may be empty."""

    amount: Decimal
    unit: str


def quantity(written: str) -> Quantity:
    """Return the quantity that was written as in "5 boxes" or "1/2 dozen"; raises `QUANTITY_UNCLEAR`."""
    found = _AMOUNT.fullmatch(text.digits(text.line(written, text.WORD_LIMIT)))
    if found is None or found[1] or _THOUSANDS.fullmatch(found[2]) or _MORE_AMOUNT.match(found[4]):
        raise Fault(Code.QUANTITY_UNCLEAR)
    try:
        amount = Decimal(found[2].replace(",", ".")) / Decimal(found[3] or 1)
    except (InvalidOperation, ZeroDivisionError):
        raise Fault(Code.QUANTITY_UNCLEAR) from None
    if not 0 < amount <= LARGEST_AMOUNT or found[4][:1].isnumeric():
        raise Fault(Code.QUANTITY_UNCLEAR)
    return Quantity(amount, found[4].strip())


def checked(typed: Mapping[str, str], *, now: int) -> dict[str, Value]:
    """Return the fields of a need or offer as they are kept, without empty ones; raises `TEXT_EMPTY` for no title."""
    fields: dict[str, Value] = {}
    for name, written in typed.items():
        value = checked_field(name, written, now=now)
        if value != "":
            fields[name] = value
    if TITLE not in fields:
        raise Fault(Code.TEXT_EMPTY)
    return fields


def checked_field(name: str, written: str, *, now: int) -> Value:
    """Return one typed field as it is kept ("" where it is to be empty); raises what is wrong with it."""
    if name == TITLE:
        return text.line(written, text.TITLE_LIMIT)
    if name == NOTE:
        return text.story(written)
    if name not in TYPED:
        raise Fault(Code.FIELD_UNKNOWN, choices=", ".join(TYPED))
    if not written.strip():
        return ""
    if name == QUANTITY:
        quantity(written)
    if name == URGENCY and written not in URGENCIES:
        raise Fault(Code.CHOICE_UNKNOWN, what=URGENCY, choices=", ".join(URGENCIES))
    if name in (STARTS, DUE):
        return moments.kept(written, now=now)
    return text.line(written, text.NAME_LIMIT if name == BEHALF else text.WORD_LIMIT)


def promised(typed: Mapping[str, str]) -> dict[str, Value]:
    """Return the fields of a promise as they are kept: how much, when, and a word, each only if it was typed."""
    fields: dict[str, Value] = {}
    if typed.get(QUANTITY, "").strip():
        quantity(typed[QUANTITY])
        fields[QUANTITY] = text.line(typed[QUANTITY], text.WORD_LIMIT)
    if typed.get(WHEN, "").strip():
        fields[WHEN] = text.line(typed[WHEN], text.WORD_LIMIT)
    if note := text.story(typed.get(NOTE, "")):
        fields[NOTE] = note
    return fields


def state_of(fields: Fields) -> str:
    """Return the state that an entry's fields give it; one that only a newer version knows is passed on as it is."""
    state = fields.get(STATE, OPEN)
    return state if isinstance(state, str) and state else OPEN


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a need is promised: the amounts in the need's own unit, and whether that is all of it."""

    wanted: str
    promised: str
    whole: bool


def coverage(need: Fields, pledges: Iterable[Fields]) -> Coverage:
    """Return how much of a need its standing pledges cover.

    A pledge without a quantity covers a need without one, and otherwise the part that is still open. Amounts are added
    over a need, never over a person.
    """
    wanted = _amount(need)
    standing = [pledge for pledge in pledges if state_of(pledge) != "withdrawn"]
    if wanted is None:
        return Coverage("", "", bool(standing))
    named = sum((each for each in map(_amount, standing) if each is not None), Decimal(0))
    unnamed = any(_amount(pledge) is None for pledge in standing)
    promised = _rounded(max(named, wanted) if unnamed else named)
    wanted = _rounded(wanted)
    return Coverage(_written(wanted), _written(promised), promised >= wanted)


def _amount(fields: Fields) -> Decimal | None:
    written = fields.get(QUANTITY)
    if not isinstance(written, str):
        return None
    try:
        return quantity(written).amount
    except Fault:
        return None


def _rounded(amount: Decimal) -> Decimal:
    """Three thirds are a whole only once they are rounded."""
    return amount.quantize(_FINEST)


def _written(amount: Decimal) -> str:
    return f"{amount.normalize():f}"
