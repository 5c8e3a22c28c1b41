"""Moments as they are said, also odd ones that somebody's clock may write."""

import time
from collections.abc import Iterator

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
    assert times.said(NOON, NOON).startswith("today, ")


@given(st.integers(0, LAST_MOMENT), st.integers(0, LAST_MOMENT))
def test_every_moment_that_a_change_can_carry_can_be_said(at: int, now: int) -> None:
    assert times.moment(at, now)
    assert times.ago(at, now)


@pytest.mark.parametrize("written", ["2027-05-17", "2027-05-17T00:00:00Z", "2027-05-17T18:30:00Z"])
def test_until_when_something_is_needed_is_said(written: str) -> None:
    assert "17 May" in times.due(written, NOON)


@pytest.fixture(params=["America/New_York", "UTC", "Asia/Tokyo"])
def somewhere(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A computer that is somewhere on earth."""
    with monkeypatch.context() as there:
        there.setenv("TZ", request.param)
        time.tzset()
        yield str(request.param)
    time.tzset()


@pytest.mark.usefixtures("somewhere")
def test_a_day_that_was_typed_is_that_day_wherever_one_is() -> None:
    assert times.due("2027-05-17T00:00:00Z", NOON) == "Mon 17 May"
    assert times.by("2027-01-16T00:00:00Z", NOON) == "tomorrow"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2027-01-15T00:00:00Z", "today"),
        ("2027-01-19T00:00:00Z", "Tuesday"),
        ("2027-01-16T08:30:00Z", "tomorrow, 8:30 am"),
        ("2027-05-17T18:00:00Z", "Mon 17 May, 6 pm"),
        ("soon", ""),
        ("", ""),
    ],
)
def test_until_when_is_said_within_a_sentence_too(written: str, said: str) -> None:
    assert times.by(written, NOON) == said


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
