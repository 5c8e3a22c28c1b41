"""What a list is asked for, and how that is said to the store: stretches of rows, each in an order that an index has.

Knows no reader and no words: what words lead to is found elsewhere, and comes here as a condition like any other.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from mutualnode.domain import exchange
from mutualnode.domain.kinds import Kind
from mutualnode.store.changes import marks
from mutualnode.store.database import Row
from mutualnode.store.schema import LISTED, URGENT

_LISTED = LISTED.replace("kind", "entry.kind")
_URGENT = URGENT.replace("fields", "entry.fields")


class Order(Enum):
    """In which order a list is; never by who wrote what."""

    NEWEST = "newest"
    LONGEST = "longest"  # waiting longest
    SOONEST = "soonest"  # urgent first, then by the day that was named, then waiting longest


@dataclass(frozen=True, slots=True)
class Question:
    """What a list is asked for; nothing set means needs and offers in any state, newest first."""

    kind: Kind | None = None
    state: str | None = None
    words: str | None = None
    about: bytes | None = None
    limit: int | None = None
    category: str | None = None
    area: str | None = None
    order: Order = Order.NEWEST


@dataclass(frozen=True, slots=True)
class Run:
    """One stretch of a list: what stands in it, and the columns that put it in order, all one way."""

    where: str
    values: Row
    keys: tuple[str, ...] = ("stands", "n")
    backward: bool = False

    def statement(self, columns: str, behind: Row) -> tuple[str, Row]:
        """Return the statement for the rows behind some keys, which come before the columns; a limit is to follow."""
        named = [f"entry.{each}" for each in self.keys]
        further = f" AND ({', '.join(named)}) {'<' if self.backward else '>'} ({marks(behind)})" if behind else ""
        order = ", ".join(f"{each} DESC" if self.backward else each for each in named)
        told = f"SELECT {', '.join(named)}, {columns} FROM entry WHERE {self.where}{further} ORDER BY {order} LIMIT ?"
        return told, (*self.values, *behind)


@dataclass(slots=True)
class Conditions:
    """Conditions that all hold, and the values in them."""

    told: list[str] = field(default_factory=list)
    values: list[object] = field(default_factory=list)

    def add(self, condition: str, *values: object) -> None:
        """Let one more condition hold."""
        self.told.append(condition)
        self.values += values

    def run(self, *more: str) -> Run:
        """Return the rows for which these hold, and some without values, in order of time."""
        return Run(" AND ".join((*self.told, *more)), tuple(self.values))


def conditions(question: Question) -> Conditions:
    """Return what must hold of each entry that is asked for, but for its words."""
    found = Conditions()
    if question.kind in exchange.LISTED or (question.kind is None and question.about is None):
        found.add(_LISTED)
    if question.kind is not None:
        # Of what is about one entry there is little: the plus sign keeps SQLite from walking through all of a kind.
        found.add("entry.kind = ?" if question.about is None else "+entry.kind = ?", question.kind)
    if question.about is not None:
        found.add("entry.about = ? AND entry.about <> x''", question.about)
    if question.state is not None and question.kind != Kind.PLEDGE:
        found.add("entry.state = ?", question.state)
    if question.category is not None:
        found.add("entry.category = ?", question.category)
    if question.area is not None:
        found.add("entry.area = ?", question.area)
    return found


def runs(found: Conditions, order: Order) -> Sequence[Run]:
    """Return the stretches of a list in an order, one after the other."""
    if order is Order.NEWEST:
        return [replace(found.run(), backward=True)]
    if order is Order.LONGEST:
        return [found.run()]
    dated = replace(found.run("entry.due <> ''", f"({_URGENT}) IS NOT TRUE"), keys=("due", "stands", "n"))
    return [found.run(_URGENT), dated, found.run("entry.due = ''", f"({_URGENT}) IS NOT TRUE")]
