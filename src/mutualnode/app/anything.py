"""Everything that words lead to from anywhere in the window: people by their names, and what stands on the board."""

from collections.abc import Sequence
from dataclasses import dataclass

from mutualnode.app.questions import Question
from mutualnode.app.reading import Reading, Shown
from mutualnode.domain import search
from mutualnode.domain.exchange import OPEN
from mutualnode.domain.kinds import Kind

ENTRIES_MOST = 12  # a screen of them; the board's own search shows the others
PEOPLE_MOST = 5


@dataclass(frozen=True, slots=True)
class Anything:
    """What was found: people by the alphabet, then entries, those that are open first."""

    people: tuple[Shown, ...] = ()
    entries: tuple[Shown, ...] = ()


def find(reading: Reading, text: str) -> Anything:
    """Return what words lead to; nothing where there is no word."""
    if not search.asked(text):
        return Anything()
    people = sorted(
        reading.ask(Question(Kind.PROFILE, words=text, limit=PEOPLE_MOST)),
        key=lambda each: (search.fold(each.title), each.id),
    )
    entries = list(reading.ask(Question(state=OPEN, words=text, limit=ENTRIES_MOST)))
    if len(entries) < ENTRIES_MOST:
        known = {each.id for each in entries}
        older = reading.ask(Question(words=text, limit=ENTRIES_MOST))
        entries += [each for each in older if each.id not in known]
    return Anything(tuple(people), tuple(entries[:ENTRIES_MOST]))


def named(labels: Sequence[str], text: str) -> list[int]:
    """Return which labels hold words that begin with each one asked for, in their order; all where none is asked."""
    asked = search.asked(text)
    return [
        place
        for place, label in enumerate(labels)
        if all(any(word.startswith(each) for word in search.words(label)) for each in asked)
    ]
