"""Tags: told apart by those who hold the key, near the day, for one name; noise to everybody else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.keys import tags

GATE = bytes(range(32))
KEY = tags.key(GATE)
OTHER = tags.key(bytes(32))
NAME = "0123456789abcdef"
TODAY = 20_000

names = st.text("0123456789abcdef", min_size=1, max_size=63)
days = st.integers(-(2**40), 2**40)


@given(names, days)
def test_a_tag_fits_for_whoever_holds_the_key(name: str, day: int) -> None:
    assert tags.fits(tags.tag(KEY, day, name), [OTHER, KEY], day, name)


@given(names, days)
def test_a_tag_fits_under_no_other_key(name: str, day: int) -> None:
    assert not tags.fits(tags.tag(OTHER, day, name), [KEY], day, name)
    assert not tags.fits(tags.tag(KEY, day, name), [], day, name)


@given(names, names)
def test_a_tag_fits_no_other_name(one: str, other: str) -> None:
    assert tags.fits(tags.tag(KEY, TODAY, one), [KEY], TODAY, other) is (one == other)


@pytest.mark.parametrize(("off", "fits"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_a_clock_may_be_a_day_off_and_no_more(off: int, fits: bool) -> None:
    assert tags.fits(tags.tag(KEY, TODAY + off, NAME), [KEY], TODAY, NAME) is fits


def test_a_name_may_come_back_in_capitals() -> None:
    assert tags.fits(tags.tag(KEY, TODAY, NAME.upper()), [KEY], TODAY, NAME)


@pytest.mark.parametrize("shown", [b"", b"1234567", b"123456789"])
def test_what_is_no_tag_fits_nobody(shown: bytes) -> None:
    assert not tags.fits(shown, [KEY], TODAY, NAME)


def test_a_day_begins_at_midnight_in_utc() -> None:
    assert (tags.day(0), tags.day(tags.DAY - 1), tags.day(tags.DAY), tags.day(-1)) == (0, 0, 1, -1)


def test_tags_are_the_same_on_every_computer() -> None:
    assert tags.tag(KEY, TODAY, NAME).hex() == "d70c6aff6f46bfd4"
