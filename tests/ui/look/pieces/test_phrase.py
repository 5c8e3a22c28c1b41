"""A sentence is marked before it is filled, wraps as one text, and is read out plainly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.fonts import Size, line
from mutualnode.ui.look.pieces.phrase import Phrase, Run, runs
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import has, shown

SENTENCE = "<b>{name}</b> writes <small>{when}</small>."


def test_what_is_marked_stands_out() -> None:
    assert runs(SENTENCE, name="Rosa", when="today") == (
        Run("Rosa", bold=True),
        Run(" writes "),
        Run("today", soft=True),
        Run("."),
    )


@given(st.text())
def test_what_others_wrote_is_never_markup(name: str) -> None:
    filled = runs(SENTENCE, name=name, when="<b>now</b> {name}")
    assert [run.text for run in filled] == [name, " writes ", "<b>now</b> {name}", "."]


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_phrase_is_read_as_one_sentence_and_wraps_where_it_is_narrow(
    qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    phrase = Phrase(runs(SENTENCE, name="Łucja 🧵 سلمى", when="long after everybody has gone home"))
    qtbot.addWidget(phrase)
    phrase.setLayoutDirection(direction)
    assert phrase.text() == "Łucja 🧵 سلمى writes long after everybody has gone home."
    assert phrase.heightForWidth(phrase.sizeHint().width()) == line(Size.BODY)
    assert phrase.heightForWidth(phrase.minimumSizeHint().width()) > line(Size.BODY)
    assert has(shown(phrase), current().palette.ink)
