"""Where needs stand without offers: by category and by area, over the whole network.

Counts needs and offers that are open, never what one person wrote. Where fewer than five people stand behind the needs
of a category or an area, nobody could be sure that no single one of them is meant: these are told together, as others.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from mutualnode.app.reading import Reading
from mutualnode.domain import search
from mutualnode.domain.exchange import OPEN
from mutualnode.domain.kinds import Kind
from mutualnode.store.schema import LISTED

PEOPLE_LEAST = 5  # behind a figure: fewer could be recognised
LOOKED_AT_MOST = 5_000  # open entries, the newest: a figure over more says the same
COLUMNS = ("category", "area")


@dataclass(frozen=True, slots=True)
class Gap:
    """How many open needs and offers there are under one name; "" stands for all names with too few people."""

    name: str
    needs: int
    offers: int


@dataclass(frozen=True, slots=True)
class Gaps:
    """Both views of the network; empty where fewer people ask than may be told of."""

    categories: tuple[Gap, ...] = ()
    areas: tuple[Gap, ...] = ()


def gaps(reading: Reading) -> Gaps:
    """Return where needs stand without offers, most needs beyond offers first."""
    categories, areas = (_by(reading, each) for each in COLUMNS)
    return Gaps(categories, areas)


def _by(reading: Reading, column: str) -> tuple[Gap, ...]:
    newest = f"""SELECT kind, {column} AS name, author FROM entry
        WHERE {LISTED} AND state = ? ORDER BY stands DESC LIMIT {LOOKED_AT_MOST}"""
    rows = reading.select(
        f"""SELECT name, sum(kind = {int(Kind.NEED)}), sum(kind = {int(Kind.OFFER)}),
            count(DISTINCT CASE WHEN kind = {int(Kind.NEED)} THEN author END) FROM ({newest}) GROUP BY name""",
        (OPEN,),
    )
    return _fair([(str(name), _whole(needs), _whole(offers), _whole(people)) for name, needs, offers, people in rows])


def _fair(counted: Sequence[tuple[str, int, int, int]]) -> tuple[Gap, ...]:
    """Return what can be told: names with enough people, and the rest together if enough stand behind it."""
    fair = [Gap(name, needs, offers) for name, needs, offers, people in counted if name and people >= PEOPLE_LEAST]
    rest = [each for each in counted if not each[0] or each[3] < PEOPLE_LEAST]
    # How many people are behind several names is at least how many are behind one, and that is all that is sure.
    if max((people for _, _, _, people in rest), default=0) >= PEOPLE_LEAST:
        fair.append(Gap("", sum(needs for _, needs, _, _ in rest), sum(offers for _, _, offers, _ in rest)))
    return tuple(sorted(fair, key=lambda each: (each.offers - each.needs, not each.name, search.fold(each.name))))


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0
