"""An empty place is said kindly, and has one thing to do or none."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.palette import Hue, Theme
from mutualnode.ui.look.pieces.empty import EmptyState
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import has, shown


def test_what_can_be_done_is_told(qtbot: QtBot) -> None:
    empty = EmptyState("No needs open just now", "Lovely.", "Ask for something")
    qtbot.addWidget(empty)
    empty.show()
    with qtbot.waitSignal(empty.acted):
        QTest.mouseClick(empty.act, Qt.MouseButton.LeftButton)


def test_nothing_to_do_has_no_button(qtbot: QtBot) -> None:
    empty = EmptyState("Nothing needs hands right now.")
    qtbot.addWidget(empty)
    assert empty.act.isHidden()


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_three_patches_and_three_open_places_are_drawn(qapp: QApplication, qtbot: QtBot, theme: Theme) -> None:
    apply(qapp, theme)
    empty = EmptyState("No needs open just now", "Lovely.", "Ask for something")
    qtbot.addWidget(empty)
    image, palette = shown(empty, 500), current().palette
    assert has(image, palette.of(Hue.OFFER).quilt)
    assert has(image, palette.of(Hue.PROJECT).quilt)
    assert has(image, palette.line_strong)
