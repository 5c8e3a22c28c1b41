"""Times are said as people say them, seen from an hour that is handed in."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from mutualnode.ui.look.spoken import Spoken

NOW = datetime(2026, 5, 14, 9, 30, tzinfo=UTC)  # a Thursday
ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


@pytest.fixture
def spoken() -> Spoken:
    """Times in English."""
    return Spoken(ENGLISH)


@pytest.mark.parametrize(
    ("hour", "minute", "said"),
    [
        (20, 0, "8 pm"),
        (8, 15, "8:15 am"),
        (0, 30, "12:30 am"),
        (12, 5, "12:05 pm"),
        (12, 0, "noon"),
        (0, 0, "midnight"),
    ],
)
def test_the_time_of_day(spoken: Spoken, hour: int, minute: int, said: str) -> None:
    assert spoken.clock(NOW.replace(hour=hour, minute=minute)) == said


def test_the_time_of_day_in_another_language_is_as_it_is_written_there() -> None:
    german = Spoken(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    assert german.clock(NOW.replace(hour=20, minute=5)) == "20:05"
    assert german.weekday(NOW) == "Donnerstag"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "today"),
        (-1, "yesterday"),
        (1, "tomorrow"),
        (3, "Sunday"),
        (-2, "Tuesday"),
        (9, "Sat 23 May"),
        (400, "18 Jun 2027"),
    ],
)
def test_a_day_seen_from_another(spoken: Spoken, days: int, said: str) -> None:
    assert spoken.day(NOW + timedelta(days=days), NOW) == said


def test_a_day_and_its_hour(spoken: Spoken) -> None:
    assert spoken.moment(NOW.replace(day=17, hour=20, minute=0), NOW) == "Sunday, 8 pm"
    assert spoken.moment(NOW.replace(hour=20, minute=0), NOW) == "Today, 8 pm"
    assert spoken.said(NOW.replace(hour=20, minute=0), NOW) == "today, 8 pm"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (-60, "just now"),
        (0, "just now"),
        (44, "just now"),
        (45, "1 minute ago"),
        (125, "2 minutes ago"),
        (3_590, "1 hour ago"),
        (3 * 3_600, "3 hours ago"),
        (10 * 3_600, "yesterday"),
        (2 * 86_400, "Tuesday"),
        (30 * 86_400, "Tue 14 Apr"),
    ],
)
def test_how_long_ago(spoken: Spoken, seconds: int, said: str) -> None:
    assert spoken.ago(NOW - timedelta(seconds=seconds), NOW) == said


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (-5, "5 minutes ago"),
        (1, "in 1 minute"),
        (20, "in 20 minutes"),
        (75, "in 1 hour"),
        (180, "in 3 hours"),
        (26 * 60 + 30, "Tomorrow, noon"),
    ],
)
def test_how_long_until(spoken: Spoken, minutes: int, said: str) -> None:
    assert spoken.until(NOW + timedelta(minutes=minutes), NOW) == said


@given(st.datetimes(min_value=datetime(1971, 1, 1), max_value=datetime(9990, 1, 1)))  # noqa: DTZ001 - zone below
def test_every_moment_can_be_said(when: datetime) -> None:
    spoken = Spoken(ENGLISH)
    for said in (spoken.ago(when.replace(tzinfo=UTC), NOW), spoken.until(when.replace(tzinfo=UTC), NOW)):
        assert said
        assert "%" not in said
