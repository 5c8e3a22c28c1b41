"""Pieces follow one another, and go on in the next line where there is no room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.pieces.flow import Flow


def _pieces(qtbot: QtBot, count: int, wide: int) -> tuple[QWidget, Flow, list[QWidget]]:
    room = QWidget()
    flow = Flow(room, gap=8)
    pieces = []
    for _ in range(count):
        piece = QWidget()
        piece.setFixedSize(50, 20)
        flow.addWidget(piece)
        pieces.append(piece)
    qtbot.addWidget(room)
    room.resize(wide, 200)
    room.show()
    return room, flow, pieces


def test_pieces_go_on_in_the_next_line(qtbot: QtBot) -> None:
    _room, flow, pieces = _pieces(qtbot, 3, 120)
    assert [(piece.x(), piece.y()) for piece in pieces] == [(0, 0), (58, 0), (0, 28)]
    assert flow.heightForWidth(120) == 48
    assert flow.heightForWidth(1_000) == 20
    assert flow.hasHeightForWidth()


def test_pieces_begin_on_the_right_for_those_who_read_from_there(qtbot: QtBot) -> None:
    room, flow, pieces = _pieces(qtbot, 2, 120)
    room.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow.activate()
    assert pieces[0].geometry().right() == 119
    assert pieces[1].geometry().right() < pieces[0].geometry().left()


def test_hidden_pieces_take_no_room(qtbot: QtBot) -> None:
    _room, flow, pieces = _pieces(qtbot, 3, 120)
    pieces[0].hide()
    flow.activate()
    assert (pieces[1].x(), pieces[2].y()) == (0, 0)


def test_pieces_can_be_taken_out(qtbot: QtBot) -> None:
    _room, flow, pieces = _pieces(qtbot, 2, 120)
    item = flow.takeAt(0)
    assert item is not None
    assert item.widget() is pieces[0]
    assert flow.count() == 1
    assert flow.itemAt(5) is None
    assert flow.takeAt(5) is None
    assert flow.minimumSize().width() == 50
    assert flow.sizeHint() == flow.minimumSize()
    assert flow.expandingDirections() == Qt.Orientation(0)
