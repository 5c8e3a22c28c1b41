"""A page lays its columns out for the room there is."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mutualnode.ui.pages.page import SIDE_WIDTH, Page, Room


def test_the_side_goes_below_where_room_is_short(qtbot: QtBot) -> None:
    page, main, side = Page("News"), QWidget(), QWidget()
    qtbot.addWidget(page)
    for layout, piece in ((page.main, main), (page.side, side)):
        piece.setFixedHeight(50)
        layout.addWidget(piece)
    page.fit(Room.WIDE)
    page.resize(1000, 600)
    page.show()
    qtbot.waitExposed(page)
    assert side.width() == SIDE_WIDTH
    assert side.mapTo(page, side.rect().topLeft()).x() > main.mapTo(page, main.rect().topLeft()).x()
    page.fit(Room.NARROW)
    qtbot.waitUntil(lambda: side.mapTo(page, side.rect().topLeft()).y() > main.mapTo(page, main.rect().topLeft()).y())
    assert page.accessibleName() == "News"
