"""Days as people type them become dates; whatever else is typed stays as it is."""
# ruff: noqa: RUF001 - digits of other scripts are what this is about

from collections.abc import Iterator
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QApplication

from mutualnode.ui import dates, languages
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


EVENING = datetime(2027, 1, 16, 20).astimezone().isoformat()
MORNING = datetime(2027, 1, 16, 8, 30).astimezone().isoformat()

SAID = {
    "en": [
        ("next Friday", "2027-01-22"),
        ("on Saturday", "2027-01-16"),
        ("the day after tomorrow", "2027-01-17"),
        ("tomorrow 8 pm", EVENING),
        ("tomorrow at 8:30 in the morning", MORNING),
        ("20:00 tomorrow", EVENING),
        ("16 May", "2027-05-16"),
        ("May 16, 2028", "2028-05-16"),
        ("1 January", "2028-01-01"),
        ("in two days", "in 2 days"),
        ("within a week", "in 7 days"),
        ("1 January 2020", "2020-01-01"),
    ],
    "es": [
        ("hoy", "2027-01-15"),
        ("Mañana", "2027-01-16"),
        ("pasado manana", "2027-01-17"),
        ("el próximo viernes", "2027-01-22"),
        ("miercoles", "2027-01-20"),
        ("el viernes que viene", "2027-01-22"),
        ("mañana 20:00", EVENING),
        ("mañana a las 8 de la tarde", EVENING),
        ("mañana a las 8:30 de la mañana", MORNING),
        ("16 de mayo", "2027-05-16"),
        ("el 16 de mayo de 2028", "2028-05-16"),
        ("17/5/2027", "2027-05-17"),
        ("17/5", "2027-05-17"),
        ("17/5/27", "2027-05-17"),
        ("en 3 días", "in 3 days"),
        ("dentro de dos semanas", "in 14 days"),
        ("tomorrow", "2027-01-16"),
        ("1 de enero de 2020", "2020-01-01"),
    ],
    "ar": [
        ("اليوم", "2027-01-15"),
        ("غدًا", "2027-01-16"),
        ("غدا", "2027-01-16"),
        ("بعد غد", "2027-01-17"),
        ("الجمعة", "2027-01-22"),
        ("يوم الجمعة القادم", "2027-01-22"),
        ("الاربعاء", "2027-01-20"),
        ("غدًا الساعة ٨ مساءً", EVENING),
        ("غدًا ٢٠:٠٠", EVENING),
        ("غدا ٨:٣٠ صباحا", MORNING),
        ("١٦ مايو", "2027-05-16"),
        ("١٦ مايو ٢٠٢٨", "2028-05-16"),
        ("\u200f١٧\u200f/٥\u200f/٢٠٢٧", "2027-05-17"),
        ("٢٠٢٧-٠٥-١٧", "2027-05-17"),
        ("بعد ٣ أيام", "in 3 days"),
        ("بعد يومين", "in 2 days"),
        ("خلال أسبوع", "in 7 days"),
        ("١ يناير ٢٠٢٠", "2020-01-01"),
    ],
}


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    """The application, which speaks English again in the end."""
    yield qapp
    languages.speak(qapp, languages.ENGLISH)


@pytest.mark.parametrize(("language", "typed", "kept"), [(one, *each) for one, many in SAID.items() for each in many])
def test_a_day_or_a_time_is_understood_in_the_language_of_the_window(
    application: QApplication, language: str, typed: str, kept: str
) -> None:
    languages.speak(application, language)
    assert dates.typed(typed, FRIDAY) == kept


@pytest.mark.parametrize(
    "typed",
    [
        *("soon", "tomorrow 8", "25:00", "13 pm", "31/2", "31 February", "May", "1/2/3/4", "99999999", "in a while"),
        *("mañana a las 8", "viernes y sábado", "en un rato", "el 32 de mayo", "-3", "½"),
        *("قريبا", "غدا ٨", "٣٢ مايو", "بعد قليل"),
    ],
)
def test_what_is_not_said_clearly_is_never_guessed(application: QApplication, typed: str) -> None:
    for language in SAID:
        languages.speak(application, language)
        assert dates.typed(typed, FRIDAY) == typed


@given(st.text(max_size=40))
def test_whatever_is_typed_does_no_harm(typed: str) -> None:
    assert isinstance(dates.typed(typed, FRIDAY), str)


def test_a_weekday_is_always_one_to_come() -> None:
    assert len({dates.typed("monday", FRIDAY + each * DAY) for each in range(7)}) <= 2


def test_a_day_that_is_picked_is_kept_as_it_is_written_everywhere() -> None:
    assert dates.kept(QDate(2027, 5, 7)) == "2027-05-07"
