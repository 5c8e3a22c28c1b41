"""A bar shows agree, abstain, stand aside, block and not heard in this order, and carries its sentence."""

from dataclasses import astuple
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.palette import Hue, Theme
from mutualnode.ui.look.pieces.tally import GAP, ICON_FROM, Tally, TallyBar, paint_tally, parts
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import has, picture, shown

WIDE, HIGH = 420, 30
COUNTS = st.integers(min_value=0, max_value=10_000)
TALLIES = st.builds(Tally, COUNTS, COUNTS, COUNTS, COUNTS, COUNTS)


def _bar(tally: Tally, direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight) -> QImage:
    def paint(painter: QPainter, box: QRectF) -> None:
        painter.setLayoutDirection(direction)
        paint_tally(painter, box, tally)

    return picture(paint, WIDE, HIGH)


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.STRONG])
def test_all_five_can_be_told_apart(qapp: QApplication, theme: Theme) -> None:
    apply(qapp, theme)
    palette, tones = current().palette, current().palette.of(Hue.DECISION)
    every = (tones.solid, palette.card, tones.mid, palette.alarm.base, palette.line_strong)
    for counts, color in zip(
        (Tally(agree=1), Tally(abstain=1), Tally(stand_aside=1), Tally(block=1), Tally(not_heard=1)), every, strict=True
    ):
        assert has(_bar(counts), color)
    assert all(has(_bar(Tally(9, 2, 2, 1, 9)), color) for color in every)


@given(TALLIES)
def test_parts_follow_each_other_and_fill_the_bar_whatever_was_said(tally: Tally) -> None:
    box = QRectF(10, 0, WIDE, HIGH)
    seen = [each for each in parts(box, tally) if each.width() > 0]
    assert len(seen) == sum(each > 0 for each in astuple(tally))
    for before, after in pairwise(seen):
        assert after.left() == pytest.approx(before.right() + GAP)
    if seen:
        assert seen[0].left() == box.left()
        assert seen[-1].right() == pytest.approx(box.right())


def test_one_voice_is_seen_among_ten_thousand(qapp: QApplication) -> None:
    *_, block, _ = parts(QRectF(0, 0, WIDE, HIGH), Tally(agree=10_000, block=1))
    assert block.width() >= 3
    assert has(_bar(Tally(agree=10_000, block=1)), current().palette.alarm.base)


def test_a_part_has_an_icon_where_there_is_room(qapp: QApplication) -> None:
    on = current().palette.of(Hue.DECISION).on
    assert has(_bar(Tally(agree=1)), on)
    narrow = Tally(agree=1, not_heard=100)
    assert next(parts(QRectF(0, 0, WIDE, HIGH), narrow)).width() < ICON_FROM
    assert not has(_bar(narrow), on)


def test_nothing_said_draws_nothing(qapp: QApplication) -> None:
    image = _bar(Tally())
    assert not any(image.pixelColor(x, y).alpha() for x in range(WIDE) for y in range(HIGH))


def test_it_turns_with_the_direction_of_writing(qapp: QApplication) -> None:
    solid, tally = current().palette.of(Hue.DECISION).solid, Tally(agree=1, not_heard=1)
    left, right = _bar(tally), _bar(tally, Qt.LayoutDirection.RightToLeft)
    assert left.pixelColor(100, 15).name().upper() == solid == right.pixelColor(WIDE - 100, 15).name().upper()
    assert right.pixelColor(100, 15).alpha() == 0


def test_the_bar_speaks_its_sentence(qtbot: QtBot) -> None:
    bar = TallyBar(Tally(2, not_heard=3), "2 agree, 3 not heard")
    qtbot.addWidget(bar)
    before = shown(bar, WIDE)
    bar.show_tally(Tally(5), "All agree")
    assert bar.text() == "All agree"
    assert shown(bar, WIDE) != before
