"""The sidebar: places by name, and whose computer this is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.worn import current
from mutualnode.ui.sidebar import Sidebar, Where, Whose


def _texts(sidebar: Sidebar) -> set[str]:
    return {each.text() for each in sidebar.findChildren(Text)}


def test_it_says_whose_network_and_computer_this_is(qtbot: QtBot) -> None:
    sidebar = Sidebar()
    qtbot.addWidget(sidebar)
    sidebar.say(Whose("Mill Lane", b"n" * 32, 1, "สมชาย", b"m" * 32, 0))
    assert {"Mill Lane", "1 member", "สมชาย"} <= _texts(sidebar)
    sidebar.say(Whose("Mill Lane", b"n" * 32, 34, "สมชาย", b"m" * 32, 2))
    assert "34 members" in _texts(sidebar)


def test_every_place_is_in_the_menu_too(qtbot: QtBot) -> None:
    sidebar = Sidebar()
    qtbot.addWidget(sidebar)
    went: list[Where] = []
    sidebar.went.connect(went.append)
    menu = sidebar.menu(sidebar)
    for act in menu.actions():
        act.trigger()
    menu.close()
    assert went == list(Where)


def test_one_stands_at_one_place(qtbot: QtBot) -> None:
    sidebar = Sidebar()
    qtbot.addWidget(sidebar)
    for where in Where:
        sidebar.stand_at(where)
        assert [each for each, place in sidebar.places.items() if place.isChecked()] == [where]


def test_it_says_whether_everybody_here_is_up_to_date(qtbot: QtBot) -> None:
    sidebar = Sidebar()
    qtbot.addWidget(sidebar)
    sidebar.say(Whose("Mill Lane", b"n" * 32, 34, "Ada", b"m" * 32, 2, swapping=1))
    assert sidebar._step.text() == "Swapping changes"
    sidebar.say(Whose("Mill Lane", b"n" * 32, 34, "Ada", b"m" * 32, 2))
    assert sidebar._step.text() == "Up to date with all of them"
    sidebar.say(Whose("Mill Lane", b"n" * 32, 34, "Ada", b"m" * 32, 0))
    assert sidebar._step.isHidden()


def test_a_sign_in_the_name_of_a_place_is_no_key(qtbot: QtBot) -> None:
    sidebar = Sidebar()
    qtbot.addWidget(sidebar)
    place = sidebar.places[Where.SYNC]
    assert place.text() == place.accessibleName() == "Sync & USB"
    assert place.shortcut().isEmpty()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_line_stands_between_the_places_and_the_page(qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    sidebar = Sidebar()
    qtbot.addWidget(sidebar)
    sidebar.setLayoutDirection(direction)
    sidebar.resize(sidebar.width(), 600)
    drawn = sidebar.grab().toImage()
    ends = [drawn.pixelColor(across, 400).name() for across in (0, drawn.width() - 1)]
    if direction is Qt.LayoutDirection.RightToLeft:
        ends.reverse()
    assert ends == [drawn.pixelColor(3, 400).name(), QColor(current().palette.line_soft).name()]
    assert ends[0] != ends[1]
