"""Rows of plain lists show picture, words and end, without one covering another."""

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.avatar import Presence
from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.palette import Hue, Theme, Tone
from mutualnode.ui.look.pieces.lines import Line, LineDelegate
from mutualnode.ui.look.pieces.person import Person
from mutualnode.ui.look.worn import SCALES, current
from tests.ui.look.seeing import has

ROSA = Line(
    "Rosa Okafor",
    "Last change: a promise",
    "kitchen laptop",
    Person("Rosa Okafor", bytes(32)),
    end="Up to date",
    end_icon="ph.check-bold",
    end_tone=Tone.GOOD,
)
AWAY = Line("Tomasz", person=Person("Tomasz", bytes([3] * 32)), presence=Presence.AWAY)
OFFER = Line("Tomasz can lend a ladder", "yesterday", hue=Hue.OFFER, icon_id="ph.gift")
BARE = Line("Nothing but words")


def _list(qtbot: QtBot, *lines: Line | None) -> QListView:
    view = QListView()
    view.setModel(QStringListModel([""] * len(lines), view))
    view.setItemDelegate(LineDelegate(lambda index: lines[index.row()], view))
    qtbot.addWidget(view)
    view.resize(460, 400)
    view.show()
    return view


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.STRONG])
@pytest.mark.parametrize("scale", SCALES)
def test_rows_are_drawn_in_every_look(qapp: QApplication, qtbot: QtBot, theme: Theme, scale: float) -> None:
    apply(qapp, theme, scale)
    view = _list(qtbot, ROSA, AWAY, OFFER, BARE, None)
    image = view.viewport().grab().toImage()
    assert has(image, current().palette.good.base)
    assert has(image, current().palette.line_soft)


def test_rows_are_high_enough_for_a_finger(qtbot: QtBot) -> None:
    view = _list(qtbot, ROSA, BARE)
    heights = [view.visualRect(view.model().index(row, 0)).height() for row in range(2)]
    assert heights[0] >= heights[1] >= 60


def test_a_chosen_row_is_tinted(qtbot: QtBot) -> None:
    view = _list(qtbot, ROSA, OFFER)
    assert not has(view.viewport().grab().toImage(), current().palette.action_tint)
    view.setCurrentIndex(view.model().index(1, 0))
    assert has(view.viewport().grab().toImage(), current().palette.action_tint)


def test_a_row_turns_round_for_those_who_read_from_the_right(qtbot: QtBot) -> None:
    view = _list(qtbot, ROSA)
    there = view.viewport().grab().toImage()
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    turned = view.viewport().grab().toImage()
    good = current().palette.good.base
    assert has(there.copy(260, 0, 200, 60), good)
    assert has(turned.copy(0, 0, 200, 60), good)
