"""Of up to eight people all are pictured; of more, seven and the number of the others."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.pieces.group import Group
from mutualnode.ui.look.pieces.person import Avatar, Person


@pytest.mark.parametrize(("people", "pictures"), [(1, 1), (8, 8), (9, 7), (12, 7)])
def test_a_group_is_pictured(qtbot: QtBot, people: int, pictures: int) -> None:
    group = Group([Person(f"Ada {each}", bytes([each])) for each in range(people)])
    qtbot.addWidget(group)
    assert len(group.findChildren(Avatar)) == pictures
    assert group.more.isHidden() is (people == pictures)


def test_the_number_opens_the_list(qtbot: QtBot) -> None:
    group = Group([Person("Ada", b"a")] * 12)
    qtbot.addWidget(group)
    assert group.more.text() == "+ 5"
    with qtbot.waitSignal(group.opened):
        QTest.mouseClick(group.more, Qt.MouseButton.LeftButton)
