"""What can be pressed is pressed by Enter as by Space."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.pieces.place import Place


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_press_it(qtbot: QtBot, key: Qt.Key) -> None:
    place = Place("Today", "ph.sun-horizon")
    qtbot.addWidget(place)
    with qtbot.waitSignal(place.clicked):
        QTest.keyClick(place, key)
