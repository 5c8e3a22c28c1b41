"""A chip is on or off, says so by a tick, and can be reached by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.palette import Theme
from mutualnode.ui.look.pieces.chip import Chip
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import has, press, shown


@pytest.fixture
def chip(qtbot: QtBot) -> Chip:
    """A chip that is off."""
    made = Chip("Food", "ph.cooking-pot")
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_key_turns_it_on_and_off(chip: Chip, key: Qt.Key) -> None:
    press(chip, key)
    assert chip.isChecked()
    press(chip, key)
    assert not chip.isChecked()


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.STRONG])
def test_on_and_off_look_different(qapp: QApplication, chip: Chip, theme: Theme) -> None:
    apply(qapp, theme)
    assert has(shown(chip), current().palette.line_strong)
    chip.setChecked(True)
    assert has(shown(chip), current().palette.action)
    assert not has(shown(chip), current().palette.card) or current().palette.card == current().palette.on_action


def test_turning_it_on_moves_nothing_beside_it(chip: Chip) -> None:
    wide = chip.sizeHint().width()
    chip.setChecked(True)
    assert chip.sizeHint().width() == wide


def test_a_chip_says_how_many(qtbot: QtBot) -> None:
    counted = Chip("Lifts", "ph.car-simple", 4)
    qtbot.addWidget(counted)
    assert counted.accessibleName() == "Lifts 4"
    assert counted.sizeHint().height() == 36


def test_a_chip_without_icon_makes_room_for_the_tick(qtbot: QtBot) -> None:
    plain = Chip("All")
    qtbot.addWidget(plain)
    wide = plain.sizeHint().width()
    plain.setChecked(True)
    assert plain.sizeHint().width() > wide
