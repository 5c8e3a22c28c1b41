"""Needs without offers are told by category and area, and never where fewer than five people stand behind them."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from mutualnode.app import gaps
from mutualnode.app.gaps import PEOPLE_LEAST, Gap, Gaps
from tests.neighbours import Neighbour, carry_all

Make = Callable[..., list[Neighbour]]


def test_where_needs_stand_without_offers_is_told_once_five_people_ask(neighbours: Make) -> None:
    people = neighbours("a", "b", "c", "d", "e")
    me = people[0]
    for each in people[:-1]:
        each.needs("A lift", category="lifts", area="Hillfoot")
    me.offers("Into town", category="lifts")
    me.needs("Soup", category="food", area="Quayside")
    for each in people[1:]:
        carry_all(each, me)
    with me.looking() as look:
        assert gaps.gaps(look) == Gaps()
    people[-1].needs("A lift", category="lifts", area="Hillfoot")
    carry_all(people[-1], me)
    with me.looking() as look:
        assert gaps.gaps(look) == Gaps((Gap("lifts", 5, 1),), (Gap("Hillfoot", 5, 0),))


COUNTED = st.lists(
    st.tuples(st.sampled_from("abcdef"), st.integers(1, 20), st.integers(0, 9), st.integers(1, 9)),
    unique_by=lambda each: each[0],
)


@given(COUNTED)
def test_no_figure_stands_for_fewer_people_than_five(counted: list[tuple[str, int, int, int]]) -> None:
    few = {name for name, _, _, people in counted if people < PEOPLE_LEAST}
    assert not few & {each.name for each in gaps._fair(counted)}
