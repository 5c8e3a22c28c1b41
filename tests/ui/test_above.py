"""Room is left above a page only while something stands there."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mutualnode.ui.above import Above


def test_a_page_begins_at_the_top_while_nothing_stands_above_it(qtbot: QtBot) -> None:
    window, page, pieces = QWidget(), QLabel("A page"), (QLabel("No other computer nearby"), QLabel("May fit"))
    for each in pieces:
        each.hide()
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Above(*pieces))
    column.addWidget(page, 1)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    assert page.y() == 0
    for each in pieces:
        each.show()
        qtbot.waitUntil(lambda: page.y() > 0)
        each.hide()
        qtbot.waitUntil(lambda: page.y() == 0)
