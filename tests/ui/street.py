"""The made-up neighbourhood to look at, through the eyes of one of its members, the same every time."""

from mutualnode.app import sample
from mutualnode.app.questions import Question
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from tests.neighbours import Neighbour, Street

MEALS, TAP = "Hot meals for this week", "Somebody to look at a dripping tap"


def lively(street: Street) -> tuple[Neighbour, EntryId, EntryId]:
    """Return the member through whose eyes one looks, a need of somebody else's, and one of their own."""
    data, world = street.data(sample.VISITED), street.world(sample.VISITED)
    person = street.moves_in(sample.VISITED, data, world, sample.make(data, world.surroundings))
    with person.looking() as look:
        needs = {each.title: each.id for each in look.ask(Question(Kind.NEED))}
    return person, needs[MEALS], needs[TAP]
