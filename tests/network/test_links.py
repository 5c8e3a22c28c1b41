"""One link for each device: both ends choose the same."""

from dataclasses import dataclass
from itertools import permutations

import pytest

from mutualnode.network.links import Links

LOW, HIGH = b"\x01" * 32, b"\x02" * 32


@dataclass(eq=False)
class Line:
    """A link as far as choosing needs it."""

    device: bytes
    dialled: bool
    is_open: bool = True


def added(own: bytes, lines: list[Line]) -> Links[Line]:
    links: Links[Line] = Links(own)
    for line in lines:
        for one in links.add(line):
            one.is_open = False
    return links


def test_a_link_is_found_by_its_device_until_it_is_removed() -> None:
    line = Line(HIGH, dialled=True)
    links = added(LOW, [line])
    assert links.of(HIGH) is line
    links.remove(line)
    links.remove(line)
    assert (links.of(HIGH), links.all()) == (None, ())


@pytest.mark.parametrize("lower_dialled_first", [True, False])
def test_of_two_that_dial_each_other_the_lower_key_wins_at_both_ends(lower_dialled_first: bool) -> None:
    at_low = [Line(HIGH, dialled=True), Line(HIGH, dialled=False)]
    at_high = [Line(LOW, dialled=False), Line(LOW, dialled=True)]
    if not lower_dialled_first:
        at_low.reverse()
        at_high.reverse()
    (kept_at_low,) = added(LOW, at_low).all()
    (kept_at_high,) = added(HIGH, at_high).all()
    assert kept_at_low.dialled
    assert not kept_at_high.dialled


@pytest.mark.parametrize("order", list(permutations(range(2))))
def test_of_two_dialled_by_one_the_dialler_keeps_one_and_the_other_end_does_not_drop_it(order: tuple[int, ...]) -> None:
    dialler = [Line(HIGH, dialled=True), Line(HIGH, dialled=True)]
    answerer = [Line(LOW, dialled=False) for _ in order]
    added(LOW, dialler)
    added(HIGH, [answerer[index] for index in order])
    assert [line.is_open for line in dialler] == [True, False]
    assert [line.is_open for line in answerer] == [True, True]


def test_a_device_that_dials_again_and_again_keeps_its_newest_two() -> None:
    lines = [Line(LOW, dialled=False) for _ in range(4)]
    links = added(HIGH, lines)
    assert links.all() == (lines[2], lines[3])
    assert links.of(LOW) is lines[3]


def test_a_link_that_is_ending_is_no_rival() -> None:
    old, new = Line(HIGH, dialled=True), Line(HIGH, dialled=True)
    links = added(LOW, [old])
    old.is_open = False
    assert links.add(new) == []
    assert links.all() == (new,)
