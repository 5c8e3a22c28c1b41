"""What neighbours do on a day, drawn at random: for properties that must hold whatever people do."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from mutualnode.domain.kinds import Kind
from mutualnode.errors import Code, Fault
from tests.neighbours import Neighbour

WORDS = st.sampled_from(["ladder", "soup", "a lift to town", "Übersetzung", "خبز", "łóżko", "boxes, five", "0"])


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that one person does: with some words, to some entry among those they hold."""

    person: int
    verb: str
    words: str
    which: int


VERBS = ("needs", "offers", "edits", "closes", "pages", "rewrites", "takes out", "meddles")
ACTS = st.builds(Act, st.integers(0, 2), st.sampled_from(VERBS), WORDS, st.integers(0, 9))
DAYS = st.lists(ACTS, max_size=10)


def live(people: Sequence[Neighbour], acts: Iterable[Act]) -> None:
    """Have people do these things, one after the other."""
    for each in acts:
        _do(people[each.person % len(people)], each)


def _do(person: Neighbour, act: Act) -> None:
    match act.verb:
        case "needs":
            person.needs(act.words, note=f"{act.which} of it")
        case "offers":
            person.offers(act.words, quantity="5 boxes")
        case "pages":
            person.writes(Kind.PAGE, title=act.words, text="to begin with")
        case _:
            _alter(person, act)


def _alter(person: Neighbour, act: Act) -> None:
    """Alter one of the entries that a person holds, if there are any, and if they may or do not care."""
    shared = act.verb in ("rewrites", "takes out")
    held = person.entries(Kind.PAGE) if shared else person.entries(Kind.NEED, Kind.OFFER)
    if not held:
        return
    entry = held[act.which % len(held)]
    try:
        match act.verb:
            case "edits":
                person.edits(entry, title=act.words, note="")
            case "closes":
                person.closes(entry, "met")
            case "rewrites":
                person.rewrites(entry, text=f"{act.words} {act.which}", title=act.words)
            case "takes out":
                person.rewrites(entry, text=None)
            case _:
                person.meddles(entry, title=f"not {act.words} {person.clock.at}")
    except Fault as fault:
        if fault.code is not Code.ENTRY_NOT_YOURS:
            raise
