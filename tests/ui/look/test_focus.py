"""The ring follows the keyboard, keeps its distance, and leaves fields and pointers alone."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.focus import FocusRing, Ring, reach
from mutualnode.ui.look.palette import Theme
from mutualnode.ui.look.pieces.button import Button
from mutualnode.ui.look.pieces.segments import Segment, Segments
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import has, settle


# A room that a test lets go of is gone at once: whoever looks at what is in it keeps it.
def _room(qtbot: QtBot) -> tuple[QWidget, Button, Button, QLineEdit]:
    room = QWidget()
    room.setProperty("ground", "paper")
    first, second, field = Button("First"), Button("Second"), QLineEdit()
    column = QVBoxLayout(room)
    column.setContentsMargins(30, 30, 30, 30)
    for piece in (first, second, field):
        column.addWidget(piece)
    room.show()
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    return room, first, second, field


def _ring() -> FocusRing:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return apply(application, Theme.LIGHT).ring


def test_the_ring_goes_where_the_keyboard_goes(qtbot: QtBot) -> None:
    room, first, second, field = _room(qtbot)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert _ring().around is second
    settle()
    assert has(room.grab().toImage(), current().palette.focus)
    QTest.keyClick(second, Qt.Key.Key_Tab)
    assert field.hasFocus()
    assert _ring().around is None


def test_the_ring_keeps_its_distance_all_round(qtbot: QtBot) -> None:
    room, first, second, _ = _room(qtbot)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    around = second.geometry().adjusted(-reach(), -reach(), reach(), reach())
    ring = room.findChild(Ring)
    assert ring is not None
    assert ring.geometry() == around
    beside = room.grab().toImage().pixelColor(second.geometry().left() - 1, second.geometry().center().y())
    assert beside.name().upper() == current().palette.paper


def test_the_ring_leaves_when_a_pointer_is_used(qtbot: QtBot) -> None:
    _room_kept, first, second, _ = _room(qtbot)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    QTest.mouseClick(second, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert _ring().around is None


def test_a_window_that_is_gone_takes_no_other_ring_with_it(qtbot: QtBot) -> None:
    room, first, _, _ = _room(qtbot)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert _ring().around is not None
    room.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert _ring().around is None
    _other, first, second, _ = _room(qtbot)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert _ring().around is second


def test_the_ring_is_whole_where_a_piece_lies_tight_in_another(qtbot: QtBot) -> None:
    room, first, _, _ = _room(qtbot)
    column = room.layout()
    assert column is not None
    segments = Segments("Size of text", [Segment("A"), Segment("B")])
    column.addWidget(segments)
    first.setFocus()
    settle()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    segments.parts[0].setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    ring = room.findChild(Ring)
    assert ring is not None
    around = segments.parts[0].rect().translated(segments.parts[0].mapTo(room, QPoint(0, 0)))
    assert ring.mapTo(room, QPoint(0, 0)) == around.topLeft() - QPoint(reach(), reach())
    assert room.grab().toImage().pixelColor(around.center().x(), around.top() - reach() + 1) == QColor(
        current().palette.focus
    )
