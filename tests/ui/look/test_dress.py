"""Dressing an application changes what is on the screen at once, and follows the system only where it was asked to."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.palette import Theme, palette
from mutualnode.ui.look.worn import SCALES, current
from tests.shots.run import settle


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.STRONG])
def test_the_application_wears_what_was_chosen(qapp: QApplication, theme: Theme) -> None:
    apply(qapp, theme)
    assert current().palette == palette(theme)
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == palette(theme).paper


@pytest.mark.parametrize("scale", SCALES)
def test_a_field_that_is_shown_grows_with_the_text(qapp: QApplication, qtbot: QtBot, scale: float) -> None:
    field = QLineEdit("Soup for two")
    qtbot.addWidget(field)
    field.show()
    apply(qapp, Theme.LIGHT, scale)
    assert field.sizeHint().height() == round(44 * scale)
    assert field.font().pixelSize() == round(16 * scale)


def test_dressing_again_changes_the_same_dresser(qapp: QApplication, qtbot: QtBot) -> None:
    dresser = apply(qapp, Theme.LIGHT)
    with qtbot.waitSignal(dresser.changed):
        assert apply(qapp, Theme.DARK, 1.5, quiet_patterns=True, less_motion=True) is dresser
    assert current().palette.dark
    assert current().quiet_patterns
    assert current().less_motion


class Piece(QLabel):
    """Notes what becomes of it."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.met: list[QEvent.Type] = []

    def event(self, event: QEvent) -> bool:
        """Note it."""
        self.met.append(event.type())
        return super().event(event)


def test_only_letters_and_colours_dress_all_pieces_anew_and_patterns_are_painted(
    qapp: QApplication, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    piece = Piece("Soup for two")
    QVBoxLayout(window).addWidget(piece)
    window.show()
    for less_motion, quiet in ((True, False), (True, True), (False, False)):
        settle(qapp)
        piece.met.clear()
        apply(qapp, Theme.LIGHT, less_motion=less_motion, quiet_patterns=quiet)
        settle(qapp)
        assert QEvent.Type.StyleChange not in piece.met
        assert QEvent.Type.Paint in piece.met
    for theme, scale in ((Theme.LIGHT, 1.25), (Theme.STRONG, 1.25)):
        piece.met.clear()
        apply(qapp, theme, scale)
        assert QEvent.Type.StyleChange in piece.met


def test_a_system_that_turns_dark_changes_nothing_that_was_chosen(qapp: QApplication) -> None:
    apply(qapp, Theme.LIGHT, 1.25)
    qapp.styleHints().colorSchemeChanged.emit(qapp.styleHints().colorScheme())
    assert not current().palette.dark
    assert current().scale == 1.25
