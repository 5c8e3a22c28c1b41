"""The ribbon is the same on every computer, puts no likes beside each other, and keeps three places open."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.palette import Theme
from mutualnode.ui.look.pieces.ribbon import OPEN, SIDE, Ribbon, sewn
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import has, shown


@given(st.lists(st.binary(min_size=32, max_size=32), max_size=40))
def test_no_two_neighbours_share_a_block_or_a_kind(ids: list[bytes]) -> None:
    patches = sewn(ids)
    assert len(patches) == len(ids)
    assert patches == sewn(ids)
    for (block, cloth), (following, other) in pairwise(patches):
        assert block is not following
        assert cloth.first is not other.first
        assert cloth.first is not cloth.second


def test_as_many_are_shown_as_there_is_room_for_with_three_open_places(qtbot: QtBot) -> None:
    ribbon = Ribbon([bytes([each]) for each in range(20)])
    qtbot.addWidget(ribbon)
    image = shown(ribbon, 10 * SIDE)
    assert ribbon.shown == 10 - OPEN
    assert has(image.copy((10 - OPEN) * SIDE, 0, OPEN * SIDE, SIDE), current().palette.line_strong)


def test_strong_lines_leave_it_out(qapp: QApplication, qtbot: QtBot) -> None:
    apply(qapp, Theme.STRONG)
    ribbon = Ribbon([b"one"])
    qtbot.addWidget(ribbon)
    assert ribbon.sizeHint().height() == 0
