"""A picker is as wide as its widest word, and can be changed by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.palette import Theme
from mutualnode.ui.look.pieces.picker import Picker
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import has, press, shown


@pytest.fixture
def picker(qtbot: QtBot) -> Picker:
    """A picker of two orders."""
    made = Picker("Order", "ph.sort-ascending")
    made.addItems(["Waiting longest", "Soonest"])
    qtbot.addWidget(made)
    return made


def test_choosing_moves_nothing_beside_it(picker: Picker) -> None:
    hint = picker.sizeHint()
    press(picker, Qt.Key.Key_Down)
    assert picker.currentText() == "Soonest"
    assert picker.sizeHint() == hint == picker.minimumSizeHint()
    assert picker.accessibleName() == "Order"


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.STRONG])
def test_it_is_drawn_in_each_theme(qapp: QApplication, picker: Picker, theme: Theme) -> None:
    apply(qapp, theme)
    assert has(shown(picker), current().palette.line_strong)
    assert has(shown(picker), current().palette.card)


def test_an_empty_picker_can_be_drawn(qtbot: QtBot) -> None:
    empty = Picker("Order")
    qtbot.addWidget(empty)
    assert shown(empty).height() == 44
