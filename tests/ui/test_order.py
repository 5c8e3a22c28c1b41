"""Tab goes as a window reads, also through what came later, and round again at the end."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mutualnode.ui import order


def test_layouts_give_the_order_and_not_who_was_made_first(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    last, first, scrolled = QPushButton("last"), QLineEdit("first"), QPushButton("scrolled")
    hidden, disabled = QPushButton("hidden"), QPushButton("disabled")
    area, inner = QScrollArea(), QWidget()
    QVBoxLayout(inner).addWidget(scrolled)
    area.setWidget(inner)
    column, row = QVBoxLayout(around), QHBoxLayout()
    column.addLayout(row)
    row.addWidget(first)
    for each in (area, hidden, disabled, last):
        column.addWidget(each)
    hidden.hide()
    disabled.setEnabled(False)
    area.setFocusPolicy(first.focusPolicy().NoFocus)
    around.show()
    assert order.stops(around) == [first, scrolled, last]
    around.activateWindow()
    first.setFocus()
    for forward, following in ((True, scrolled), (True, last), (True, first), (False, last)):
        assert order.move(around, forward=forward)
        assert around.focusWidget() is following


def test_where_nothing_takes_the_focus_it_stays(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    assert not order.move(around, forward=True)
