"""Moments as they are said, also odd ones that somebody's clock may write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.app import encounters
from mutualnode.domain.change import LAST_MOMENT
from mutualnode.ui import times
from tests.neighbours import MINUTE, NOON


def test_what_was_just_now_and_what_was_minutes_ago() -> None:
    assert times.ago(NOON, NOON) == "just now"
    assert times.ago(NOON - 5 * MINUTE, NOON) == "5 minutes ago"


def test_a_moment_has_a_day_and_a_time() -> None:
    assert times.moment(NOON, NOON).startswith("Today, ")


@given(st.integers(0, LAST_MOMENT), st.integers(0, LAST_MOMENT))
def test_every_moment_that_a_change_can_carry_can_be_said(at: int, now: int) -> None:
    assert times.moment(at, now)
    assert times.ago(at, now)


@pytest.mark.parametrize("written", ["2027-05-17", "2027-05-17T00:00:00Z", "2027-05-17T18:30:00Z"])
def test_until_when_something_is_needed_is_said(written: str) -> None:
    assert "17 May" in times.due(written, NOON)


@pytest.mark.parametrize("written", ["soon", "", "99999"])
def test_what_is_no_moment_is_not_said(written: str) -> None:
    assert times.due(written, NOON) == ""


@pytest.mark.parametrize(
    ("back", "said"), [(0, "today"), (1, "yesterday"), (3, "Tuesday"), (20, "26 Dec"), (700_000, "")]
)
def test_a_day_is_said_without_its_hour(back: int, said: str) -> None:
    spoken = times.day(encounters.day(NOON) - back, NOON)
    assert said[:2] in spoken
    assert ":" not in spoken


def test_a_date_in_the_name_of_a_file_sorts_by_itself() -> None:
    assert times.date_in_file(NOON) == "2027-01-15"
