"""The kinds of entry. A number is never reused; whether a kind is own or shared, single or not, follows from its range.

    1 … 47      own, exactly one change: statements that feed the roll, a decision, or forgetting
    48 … 159    own: only the devices of the author write there
    160 … 255   shared: any member writes there

Ranges let an older copy judge the kinds of a newer one alike, without knowing them.
"""

from enum import IntEnum

from mutualnode.errors import Code, Fault

LAST_SINGLE = 47
FIRST_SHARED = 160


class Kind(IntEnum):
    """What an entry is."""

    NETWORK = 1
    JOIN = 2
    INVITE = 3
    ADMISSION = 4
    DEVICE = 5
    VOUCH = 6
    LEAVE = 7
    RECOVERY = 8
    GATE = 9
    DECISION = 10
    STANCE = 11
    COUNT = 12
    FORGET = 13
    PROFILE = 48
    NEED = 49
    OFFER = 50
    PLEDGE = 51
    ACCEPTANCE = 52
    COMMENT = 53
    REASON = 54
    THANKS = 55
    GATHERING = 56
    SHIFT = 57
    THING = 58
    LOAN = 59
    ECHO = 60
    CLAIM = 61
    PAGE = 160
    AGREEMENT = 161
    PROJECT = 162
    MINUTES = 163

    @property
    def word(self) -> str:
        """The kind as it is typed and printed."""
        return self.name.lower()


# The kinds whose changes say who is a member, with which devices.
ROLL = frozenset(kind for kind in Kind if Kind.NETWORK <= kind <= Kind.GATE)
# The kinds whose changes are noted by what they name, besides: those that say what is forgotten.
NOTED = ROLL | {Kind.FORGET}
# A device's first change in a network is one of these, and it alone says whose device it is.
FIRST = frozenset({Kind.NETWORK, Kind.JOIN, Kind.DEVICE})


_WORDS = {kind.value: kind.word for kind in Kind}


def is_single(number: int) -> bool:
    """Tell whether entries of this kind hold exactly one change."""
    return number <= LAST_SINGLE


def is_forgettable(number: int) -> bool:
    """Tell whether entries of this kind can be forgotten whole by their author: own ones that are no statements."""
    return LAST_SINGLE < number < FIRST_SHARED


def is_shared(number: int) -> bool:
    """Tell whether any member may write in entries of this kind."""
    return number >= FIRST_SHARED


def word(number: int) -> str:
    """Return the word for a kind, also of one that only a newer version knows."""
    return _WORDS.get(number, f"kind-{number}")


def named(written: str) -> Kind:
    """Return the kind that goes by this word; raises `CHOICE_UNKNOWN`."""
    try:
        return Kind[written.upper()]
    except KeyError:
        raise Fault(Code.CHOICE_UNKNOWN, what="kind", choices=", ".join(k.word for k in Kind)) from None
