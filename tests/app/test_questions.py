"""Lists in each order, by area and category, a page at a time: all of it once, and from indexes alone."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from mutualnode.app import questions
from mutualnode.app.questions import Order, Question
from mutualnode.app.reading import PAGE
from mutualnode.domain.exchange import URGENCIES
from mutualnode.domain.kinds import Kind
from mutualnode.domain.members import Value
from tests.neighbours import Neighbour

Make = Callable[..., list[Neighbour]]
OPEN_NEEDS = Question(Kind.NEED, "open")


def _asked(person: Neighbour, question: Question) -> list[str]:
    with person.looking() as look:
        return [each.title for each in look.ask(question)]


def test_a_list_is_in_the_order_that_was_asked_for(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    alice.needs("oldest")
    alice.needs("on Friday", due="2031-01-10")
    alice.needs("on Monday", due="2031-01-06")
    alice.needs("at once", urgency="now", due="2031-01-20")
    alice.needs("youngest")
    assert _asked(alice, OPEN_NEEDS) == ["youngest", "at once", "on Monday", "on Friday", "oldest"]
    longest = Question(Kind.NEED, "open", order=Order.LONGEST)
    assert _asked(alice, longest) == ["oldest", "on Friday", "on Monday", "at once", "youngest"]
    soonest = Question(Kind.NEED, "open", order=Order.SOONEST)
    assert _asked(alice, soonest) == ["at once", "on Monday", "on Friday", "oldest", "youngest"]


def test_an_area_and_a_category_are_all_that_is_asked_for(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    alice.needs("soup", area="Hillfoot", category="food")
    alice.needs("a lift", area="Hillfoot", category="lifts")
    alice.needs("bread", area="Quayside", category="food")
    assert _asked(alice, Question(Kind.NEED, area="Hillfoot")) == ["a lift", "soup"]
    assert _asked(alice, Question(Kind.NEED, area="Hillfoot", category="food")) == ["soup"]


@pytest.mark.parametrize("order", Order)
def test_whatever_the_order_everything_stands_in_it_once_over_all_pages(neighbours: Make, order: Order) -> None:
    (alice,) = neighbours("alice")
    rows: list[tuple[Kind, dict[str, Value]]] = []
    for number in range(PAGE + 30):
        fields: dict[str, Value] = {"title": f"Need {number}", "urgency": URGENCIES[number % len(URGENCIES)]}
        rows.append((Kind.NEED, fields | ({"due": "2031-01-10T00:00:00Z"} if number % 3 else {})))
    alice.commons.write_all(rows)
    found = _asked(alice, replace(OPEN_NEEDS, order=order))
    assert sorted(found) == sorted(str(fields["title"]) for _, fields in rows)


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("area", [None, "Hillfoot"])
def test_a_page_is_found_by_an_index_however_much_else_there_is(
    neighbours: Make, order: Order, area: str | None
) -> None:
    (alice,) = neighbours("alice")
    asked = Question(Kind.NEED, "open", area=area, category="food", order=order)
    with alice.looking() as look:
        for run in questions.runs(questions.conditions(asked), order):
            statement, values = run.statement("entry.title", ())
            plan = " ".join(str(row[3]) for row in look.select(f"EXPLAIN QUERY PLAN {statement}", (*values, 1)))
            assert "SEARCH entry USING INDEX entry_" in plan
            assert "(kind=? AND state=?)" in plan
            assert "TEMP B-TREE" not in plan


def test_what_is_about_an_entry_is_found_by_that_however_much_else_of_its_kind_there_is(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    with alice.looking() as look:
        (run,) = questions.runs(questions.conditions(Question(Kind.PLEDGE, about=bytes(32))), Order.NEWEST)
        statement, values = run.statement("entry.title", ())
        plan = " ".join(str(row[3]) for row in look.select(f"EXPLAIN QUERY PLAN {statement}", (*values, 1)))
    assert "SEARCH entry USING INDEX entry_about" in plan
