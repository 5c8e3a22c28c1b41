"""A place leads somewhere by pointer and keyboard, and says how much waits there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.palette import Hue, Theme
from mutualnode.ui.look.pieces.place import Place
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import has, press, shown


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_of_several_places_one_is_chosen(qtbot: QtBot, key: Qt.Key) -> None:
    room = QWidget()
    column = QVBoxLayout(room)
    board, people = Place("Board", "ph.push-pin"), Place("People", "ph.users-three")
    for place in (board, people):
        column.addWidget(place)
    qtbot.addWidget(room)
    board.setChecked(True)
    press(people, key)
    assert people.isChecked()
    assert not board.isChecked()


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.STRONG])
def test_the_chosen_place_lies_on_a_card(qapp: QApplication, qtbot: QtBot, theme: Theme) -> None:
    apply(qapp, theme)
    place = Place("Board", "ph.push-pin")
    qtbot.addWidget(place)
    assert not has(shown(place), current().palette.action)
    place.setChecked(True)
    assert has(shown(place), current().palette.action)
    assert has(shown(place), current().palette.card)


def test_what_waits_is_counted_and_said(qtbot: QtBot) -> None:
    place = Place("Decisions", "ph.check-square-offset")
    qtbot.addWidget(place)
    place.show_waiting(1, "1 waiting for you")
    assert place.accessibleName() == "Decisions, 1 waiting for you"
    assert has(shown(place), current().palette.of(Hue.DECISION).solid)
    place.show_waiting(0, "")
    assert place.accessibleName() == "Decisions"


def test_choosing_it_moves_nothing(qtbot: QtBot) -> None:
    place = Place("Board", "ph.push-pin")
    qtbot.addWidget(place)
    hint = place.sizeHint()
    place.setChecked(True)
    assert place.sizeHint() == hint
    assert hint.height() == 44
