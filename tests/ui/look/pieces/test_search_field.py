"""The search field tells every letter, and shows its focus around all of it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.palette import Theme
from mutualnode.ui.look.pieces.search_field import SearchField
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import has, shown


def test_every_letter_is_told(qtbot: QtBot) -> None:
    search = SearchField("Search needs and offers", "/")
    qtbot.addWidget(search)
    told: list[str] = []
    search.changed.connect(told.append)
    QTest.keyClicks(search.field, "soup")
    assert told == ["s", "so", "sou", "soup"]
    assert search.text() == "soup"
    search.clear()
    assert told[-1] == ""


def test_the_focus_is_shown_around_all_of_it(qtbot: QtBot) -> None:
    search = SearchField("Search")
    qtbot.addWidget(search)
    search.show()
    search.activateWindow()
    qtbot.waitUntil(search.isActiveWindow)
    search.field.clearFocus()
    assert not has(shown(search, 300), current().palette.focus)
    search.setFocus()
    assert search.field.hasFocus()
    assert has(shown(search, 300), current().palette.focus)


def test_all_of_it_is_to_be_hit(qtbot: QtBot) -> None:
    search = SearchField("Search", "/")
    qtbot.addWidget(search)
    search.show()
    search.activateWindow()
    qtbot.waitUntil(search.isActiveWindow)
    search.field.clearFocus()
    QTest.mouseClick(search, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert search.field.hasFocus()


def test_the_search_field_is_as_high_as_every_field(qapp: QApplication, qtbot: QtBot) -> None:
    search = SearchField("Search", "/")
    qtbot.addWidget(search)
    assert search.sizeHint().height() == 44
    apply(qapp, Theme.DARK, 1.5)
    assert search.minimumSizeHint().height() == 66
    assert search.field.accessibleName() == "Search"
