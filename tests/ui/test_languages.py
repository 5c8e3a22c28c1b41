"""The window speaks the language that was chosen, or the system's, with its plurals, numbers and direction."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from mutualnode.ui import languages, words
from mutualnode.ui.languages import tr
from mutualnode.ui.look.spoken import Spoken


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    """The application, which speaks English again in the end."""
    yield qapp
    languages.speak(qapp, languages.ENGLISH)


@pytest.mark.parametrize(
    ("wanted", "system", "language"),
    [
        ("ar", ["es-ES"], "ar"),
        ("", ["es-MX", "en-US"], "es"),
        ("", ["de-DE", "ar_EG"], "ar"),
        ("", ["C"], "en"),
        ("", [], "en"),
        ("klingon", ["es"], "es"),
    ],
)
def test_the_choice_comes_before_the_system_and_english_is_for_everybody_else(
    wanted: str, system: list[str], language: str
) -> None:
    assert languages.spoken(wanted, system) == language


@pytest.mark.parametrize(("count", "said"), [(0, "0 members"), (1, "1 member"), (1284, "1,284 members")])
def test_a_number_decides_between_one_and_many(qtbot: QtBot, count: int, said: str) -> None:
    assert tr("%n member(s)", "", count) == said


@pytest.mark.parametrize(("count", "said"), [(1, "1 hour ago"), (2, "2 hours ago")])
def test_a_plural_that_takes_more_than_an_s_has_its_forms_written_down(qtbot: QtBot, count: int, said: str) -> None:
    assert Spoken().tr("%n hours ago", "", count) == said


def test_a_sentence_without_a_number_stays_as_it_is(qtbot: QtBot) -> None:
    assert tr("Neighbour(s) of ours") == "Neighbour(s) of ours"


def test_spanish_is_spoken_with_its_own_numbers_and_days(application: QApplication) -> None:
    assert languages.speak(application, "es") == "es"
    assert words.category("food") == "Comida"
    assert QLocale().dayName(1) == "lunes"
    assert application.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_arabic_runs_from_right_to_left_and_has_a_form_for_two(application: QApplication) -> None:
    languages.speak(application, "ar")
    assert QLineEdit().layoutDirection() is Qt.LayoutDirection.RightToLeft
    say = partial(QCoreApplication.translate, "Home", "Up to date with %n computer(s).", "")
    two, three = say(2), say(3)
    assert "٣" in three
    assert two.replace("٢", "٣") != three
    assert languages.speak(application, "en") == "en"
    assert QLineEdit().layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert words.category("food") == "Food"


def test_words_of_another_direction_keep_it_within_a_sentence(application: QApplication) -> None:
    assert words.isolated("6 chairs") == "6 chairs"
    languages.speak(application, "ar")
    assert words.isolated("6 chairs") == f"{words.ISOLATE}6 chairs{words.END_ISOLATE}"
    assert words.isolated("كراسي") == "كراسي"
    assert (
        words.lines("029 960 01632", "", "كرسي 12") == f"{words.LEFT_TO_RIGHT}029 960 01632{words.END_ISOLATE}\nكرسي 12"
    )
    assert words.listed(["أ", "ب"]) == "أ، ب"
