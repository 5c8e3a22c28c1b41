"""A question before what cannot be undone; the safest answer has the focus."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mutualnode.ui.dialogs.asking import Asking


def test_leaving_it_is_the_answer_at_hand(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    asking = Asking("Take this down?", "It is gone then.", "Take down", parent)
    asking.open()
    qtbot.waitUntil(asking.leave.hasFocus)
    with qtbot.waitSignal(asking.rejected):
        asking.leave.click()
    asking.open()
    with qtbot.waitSignal(asking.accepted):
        asking.careful.click()
