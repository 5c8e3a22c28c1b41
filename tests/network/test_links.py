"""One link for each computer: both ends choose the same."""

from dataclasses import dataclass
from itertools import permutations

import pytest

from mutualnode.network.links import ENDS_LIMIT, Links

LOW, HIGH = b"\x01" * 32, b"\x02" * 32


@dataclass(eq=False)
class Line:
    """A link as far as choosing needs it."""

    device: bytes
    dialled: bool
    is_open: bool = True
    run: bytes = b""

    @property
    def end(self) -> bytes:
        """The key and the run."""
        return self.device + self.run


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


@pytest.mark.parametrize("order", list(permutations(range(2))))
def test_two_that_have_one_key_and_dial_each_other_keep_the_same_link(order: tuple[int, ...]) -> None:
    at_one = [Line(LOW, dialled=True, run=b"two"), Line(LOW, dialled=False, run=b"two")]
    at_two = [Line(LOW, dialled=False, run=b"one"), Line(LOW, dialled=True, run=b"one")]
    (kept_at_one,) = added(LOW + b"one", [at_one[n] for n in order]).all()
    (kept_at_two,) = added(LOW + b"two", [at_two[n] for n in order]).all()
    assert at_one.index(kept_at_one) == at_two.index(kept_at_two)


def test_each_of_several_that_have_one_key_has_a_link_of_its_own() -> None:
    lines = [Line(LOW, dialled=True, run=run) for run in (b"two", b"three", b"two")]
    links = added(LOW + b"one", lines)
    assert links.all() == (lines[1], lines[0])
    assert links.of(LOW) is lines[0]
    assert [links.to(LOW + run) for run in (b"two", b"three", b"four")] == [lines[0], lines[1], None]


def test_one_device_has_only_so_many_ends_and_the_newest_stay() -> None:
    lines = [Line(HIGH, dialled=False, run=bytes([number])) for number in range(ENDS_LIMIT + 3)]
    other, ours = Line(LOW, dialled=False), Line(HIGH, dialled=True, run=b"ours")
    links = added(b"\x03" * 32, [other, ours, *lines])
    assert set(links.all()) == {other, ours, *lines[3:]}
