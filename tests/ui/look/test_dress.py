"""Dressing an application changes what is on the screen at once, and follows the system only where it was asked to."""

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.palette import Theme, palette
from mutualnode.ui.look.worn import SCALES, current


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


def test_a_system_that_turns_dark_changes_nothing_that_was_chosen(qapp: QApplication) -> None:
    apply(qapp, Theme.LIGHT, 1.25)
    qapp.styleHints().colorSchemeChanged.emit(qapp.styleHints().colorScheme())
    assert not current().palette.dark
    assert current().scale == 1.25
