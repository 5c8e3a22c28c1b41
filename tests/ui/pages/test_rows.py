"""Rows below one another."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.pieces.listing import Hairline
from mutualnode.ui.pages.rows import Row, Rows


def test_rows_take_each_other_s_place_with_a_line_between(qtbot: QtBot) -> None:
    card = QWidget()
    qtbot.addWidget(card)
    rows = Rows()
    card.setLayout(rows)
    rows.fill([Row(None, "Rosa", "Here now"), Row(None, "Dev"), Row(None, "Mei")])
    card.show()
    assert (len(card.findChildren(Row)), len(card.findChildren(Hairline))) == (3, 2)
    rows.fill([Row(None, "Rosa")])
    qtbot.waitUntil(lambda: len(card.findChildren(Row)) == 1)
    assert rows.count() == 1


def test_a_row_is_read_out_as_a_whole(qtbot: QtBot) -> None:
    row = Row(None, "Rosa", "Here now")
    qtbot.addWidget(row)
    assert row.accessibleName() == "Rosa. Here now"
