"""What may be too high shows all of itself where there is room, and scrolls where there is not."""

from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.pieces.roll import AROUND, Roll
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


def test_a_dialog_shows_all_of_it_unless_the_window_behind_is_lower(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(900, 700)
    qtbot.addWidget(window)
    window.show()
    for lines, scrolls in ((3, False), (60, True)):
        inner, dialog = QWidget(), QDialog(window)
        column, roll = QVBoxLayout(inner), Roll(inner)
        for _ in range(lines):
            column.addWidget(Text(WORDS))
        QVBoxLayout(dialog).addWidget(roll)
        dialog.open()
        QApplication.processEvents()
        assert (roll.verticalScrollBar().maximum() > 0) is scrolls
        assert dialog.height() <= 700 - 2 * AROUND
