"""Rows of a list lie on one card; each has one act, and opens what it is about when pressed elsewhere."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.pieces.facts import Fact
from mutualnode.ui.look.pieces.listing import ActionRow, Hairline, Listing


def _row(title: str) -> ActionRow:
    return ActionRow(None, title, (Fact("Mill End"),), "I can help")


def test_a_hairline_lies_between_rows(qtbot: QtBot) -> None:
    listing = Listing([_row("A lift"), _row("A cot"), _row("Tea")])
    qtbot.addWidget(listing)
    assert len(listing.findChildren(Hairline)) == 2
    listing.fill([_row("A ladder")])
    assert [row.accessibleName() for row in listing.rows] == ["A ladder. Mill End"]


def test_its_act_is_named_for_what_it_is_about(qtbot: QtBot) -> None:
    row = _row("A lift")
    qtbot.addWidget(row)
    assert row.act.accessibleName() == "I can help: A lift"
    with qtbot.waitSignal(row.acted):
        QTest.mouseClick(row.act, Qt.MouseButton.LeftButton)


def test_elsewhere_it_opens(qtbot: QtBot) -> None:
    row = _row("A lift")
    qtbot.addWidget(row)
    row.resize(600, 80)
    with qtbot.waitSignal(row.opened):
        QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))


def test_where_it_is_narrow_its_act_stands_below(qtbot: QtBot) -> None:
    row = _row("A lift to the eye clinic")
    qtbot.addWidget(row)
    row.show()
    for wide, is_below in ((700, False), (300, True)):
        row.resize(wide, row.heightForWidth(wide))
        qtbot.waitUntil(lambda is_below=is_below: (row.act.y() > row.title.geometry().bottom()) is is_below)  # type: ignore[misc]
