"""The board as a window shows it: cards of needs and offers a page at a time, each need with how much is covered.

Hands out immutable values only, and adds up amounts over a need, never over a person.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from mutualnode.app.questions import Question
from mutualnode.app.reading import Reading, Shown
from mutualnode.domain import exchange, search
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.promises import Promise
from mutualnode.errors import Fault
from mutualnode.store.schema import LISTED

AREAS_MOST = 40  # areas to choose from, those with most in them; the others are found by searching
PAGE = 50  # cards at once: some screens full, read and laid out within a few milliseconds
AGREED = (Promise.ACCEPTED, Promise.DONE)


@dataclass(frozen=True, slots=True)
class Cover:
    """How much of a need is wanted, agreed and promised besides, as written amounts; without a wanted one all are "".

    `helping` tells whether anybody has promised anything.
    """

    wanted: str = ""
    agreed: str = ""
    promised: str = ""
    unit: str = ""
    whole: bool = False
    helping: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A need or an offer as a list shows it."""

    entry: Shown
    cover: Cover

    def text(self, field: str) -> str:
        """Return a field as text, empty where it is absent or no text."""
        value = self.entry.fields.get(field, "")
        return value if isinstance(value, str) else ""


def cards(reading: Reading, question: Question) -> Iterator[list[Card]]:
    """Yield pages of cards for what is asked, in the order of the list; a page is read when it is asked for."""
    found = reading.ask(question)
    while page := list(islice(found, PAGE)):
        yield _with_cover(reading, page)


def again(reading: Reading, question: Question, names: Sequence[EntryId]) -> list[Card]:
    """Return cards that once answered a question, as they are now and in this order; not what has left its list.

    Whether an entry still has the words that were asked for is not looked at again.
    """
    found = {each.id: each for each in reading.several(names) if _stays(question, each)}
    return _with_cover(reading, [found[each] for each in names if each in found])


def _stays(question: Question, entry: Shown) -> bool:
    asked = question.kind, question.state, question.category, question.area
    is_ = entry.kind, entry.state, entry.fields.get(exchange.CATEGORY, ""), entry.fields.get(exchange.AREA, "")
    return all(wanted is None or wanted == found for wanted, found in zip(asked, is_, strict=True))


def areas(reading: Reading) -> list[str]:
    """Return the areas in which anything is open, by the alphabet."""
    rows = reading.select(
        f"SELECT area FROM entry WHERE {LISTED} AND state = ? AND area <> '' GROUP BY area"
        f" ORDER BY count(*) DESC, area LIMIT {AREAS_MOST}",
        (exchange.OPEN,),
    )
    return sorted((str(row[0]) for row in rows), key=lambda each: (search.fold(each), each))


def _with_cover(reading: Reading, page: Sequence[Shown]) -> list[Card]:
    pledges: defaultdict[bytes, list[Shown]] = defaultdict(list)
    for each in reading.pledges([each.id for each in page if each.kind == Kind.NEED]):
        pledges[each.about].append(each)
    return [Card(each, cover(each, pledges[each.id])) for each in page]


def cover(need: Shown, pledges: Sequence[Shown]) -> Cover:
    """Return how much of a need its standing pledges cover; for an offer, nothing."""
    if need.kind != Kind.NEED:
        return Cover()
    standing = [each for each in pledges if each.state != Promise.WITHDRAWN]
    all_ = exchange.coverage(need.fields, [each.fields for each in standing])
    agreed = exchange.coverage(need.fields, [each.fields for each in standing if each.state in AGREED])
    return Cover(all_.wanted, agreed.promised, all_.promised, _unit(need), all_.whole, bool(standing))


def _unit(need: Shown) -> str:
    try:
        return exchange.quantity(str(need.fields.get(exchange.QUANTITY, ""))).unit
    except Fault:
        return ""
