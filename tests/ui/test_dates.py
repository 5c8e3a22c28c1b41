"""Days as people type them become dates; whatever else is typed stays as it is."""

import pytest
from PySide6.QtCore import QDate, QLocale

from mutualnode.ui import dates
from tests.neighbours import DAY, NOON

FRIDAY = NOON  # 15 January 2027


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("today", "2027-01-15"),
        (" Tomorrow ", "2027-01-16"),
        ("friday", "2027-01-22"),
        ("Sat", "2027-01-16"),
        ("in 3 days", "in 3 days"),
        ("2027-05-17", "2027-05-17"),
        ("whenever", "whenever"),
        ("", ""),
    ],
)
def test_a_day_is_understood_as_it_is_said(typed: str, kept: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    try:
        assert dates.typed(typed, FRIDAY) == kept
    finally:
        QLocale.setDefault(before)


def test_a_weekday_is_always_one_to_come() -> None:
    assert len({dates.typed("monday", FRIDAY + each * DAY) for each in range(7)}) <= 2


def test_a_day_that_is_picked_is_kept_as_it_is_written_everywhere() -> None:
    assert dates.kept(QDate(2027, 5, 7)) == "2027-05-07"
