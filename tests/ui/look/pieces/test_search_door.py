"""The door to the search looks like a field and is pressed like a button."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.palette import tokens
from mutualnode.ui.look.pieces.search_door import SearchDoor
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import has, press, shown


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_key_opens_it(qtbot: QtBot, key: Qt.Key) -> None:
    door = SearchDoor("Search", "Ctrl K")
    qtbot.addWidget(door)
    with qtbot.waitSignal(door.clicked):
        press(door, key)


def test_it_is_as_high_as_a_field_and_says_its_key(qtbot: QtBot) -> None:
    door = SearchDoor("Search", "Ctrl K")
    qtbot.addWidget(door)
    assert door.sizeHint().height() == tokens()["size"]["field"]
    assert (door.accessibleName(), door.accessibleDescription()) == ("Search", "Ctrl K")
    assert has(shown(door), current().palette.line_strong)
    assert has(shown(door), current().palette.paper)
