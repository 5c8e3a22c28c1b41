"""What may be too high shows all of itself where there is room, and scrolls where there is not."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.pieces.roll import Roll
from mutualnode.ui.look.pieces.text import Text

WORDS = "These words are wrapped into several lines. " * 6


def _roll(qtbot: QtBot) -> Roll:
    inner = QWidget()
    QVBoxLayout(inner).addWidget(Text(WORDS))
    roll = Roll(inner)
    qtbot.addWidget(roll)
    return roll


def test_where_there_is_room_nothing_scrolls(qtbot: QtBot) -> None:
    roll = _roll(qtbot)
    roll.resize(300, roll.heightForWidth(300))
    roll.show()
    assert roll.verticalScrollBar().maximum() == 0


def test_where_there_is_less_room_it_scrolls_down_and_never_sideways(qtbot: QtBot) -> None:
    roll = _roll(qtbot)
    roll.resize(300, roll.minimumSizeHint().height())
    roll.show()
    assert roll.verticalScrollBar().maximum() > 0
    assert roll.horizontalScrollBar().maximum() == 0
