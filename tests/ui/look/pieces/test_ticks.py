"""What is ticked, chosen or on can be told without colour, and words count as much as marks."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.palette import Theme
from mutualnode.ui.look.pieces.ticks import Choice, Switch, Tick
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import has, press, shown

PIECES: list[type[Tick] | type[Choice] | type[Switch]] = [Tick, Choice, Switch]


@pytest.fixture(params=PIECES, ids=["tick", "choice", "switch"])
def piece(request: pytest.FixtureRequest, qtbot: QtBot) -> QAbstractButton:
    """One of the three, off."""
    made: QAbstractButton = request.param("Follow the system")
    qtbot.addWidget(made)
    return made


def test_a_press_on_the_words_counts(piece: QAbstractButton) -> None:
    piece.resize(piece.sizeHint())
    QTest.mouseClick(piece, Qt.MouseButton.LeftButton, pos=QPoint(piece.width() - 4, piece.height() // 2))
    assert piece.isChecked()


def test_space_counts(piece: QAbstractButton) -> None:
    press(piece, Qt.Key.Key_Space)
    assert piece.isChecked()


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.STRONG])
def test_on_and_off_look_different(qapp: QApplication, piece: QAbstractButton, theme: Theme) -> None:
    apply(qapp, theme)
    off = shown(piece)
    assert has(off, current().palette.line_strong)
    piece.setChecked(True)
    assert has(shown(piece), current().palette.action)


def test_what_cannot_be_changed_is_written_in_soft_ink(piece: QAbstractButton) -> None:
    piece.setEnabled(False)
    image = shown(piece)
    assert not has(image, current().palette.ink)


def test_the_knob_of_a_switch_is_at_the_end_of_reading_when_on(qtbot: QtBot) -> None:
    switch = Switch("")
    qtbot.addWidget(switch)
    switch.setChecked(True)
    right = shown(switch)
    switch.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert shown(switch) != right


def test_it_is_high_enough_for_a_finger(piece: QAbstractButton) -> None:
    assert piece.sizeHint().height() >= 36
