"""A bar shows agreed, promised and open in this order, as cells up to sixteen, and carries its sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.palette import Hue, Theme
from mutualnode.ui.look.pieces.coverage import Coverage, CoverageBar, coverage_width, paint_coverage
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import count, has, picture, shown

AMOUNTS = st.floats(min_value=0, max_value=1_000, allow_nan=False)


def _bar(coverage: Coverage) -> QImage:
    return picture(lambda painter, box: paint_coverage(painter, box, coverage, Hue.NEED), 168, 12)


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize("total", [12.0, 40.0, 7.5])
def test_agreed_promised_and_open_can_be_told_apart(qapp: QApplication, theme: Theme, total: float) -> None:
    apply(qapp, theme)
    image, tones = _bar(Coverage(total, total / 2, total / 4)), current().palette.of(Hue.NEED)
    assert image.pixelColor(20, 6).name().upper() == tones.solid
    assert has(image, tones.mid)
    assert has(image, current().palette.line_strong)


def test_more_agreed_is_more_filled() -> None:
    solid = current().palette.of(Hue.NEED).solid
    filled = [count(_bar(Coverage(12, agreed)), solid) for agreed in range(13)]
    assert filled == sorted(filled)
    assert len(set(filled)) == 13


def test_nothing_asked_for_draws_nothing() -> None:
    image = _bar(Coverage(0))
    assert not any(image.pixelColor(x, y).alpha() for x in range(168) for y in range(12))


@given(AMOUNTS, AMOUNTS, AMOUNTS)
def test_any_amounts_can_be_drawn(total: float, agreed: float, promised: float) -> None:
    coverage = Coverage(total, agreed, promised)
    assert coverage.open >= 0
    _bar(coverage)


def test_the_bar_speaks_its_sentence(qtbot: QtBot) -> None:
    bar = CoverageBar(Coverage(12, 7, 1), "7 agreed, 1 promised, 4 open")
    qtbot.addWidget(bar)
    before = shown(bar, 200)
    bar.show_coverage(Coverage(12, 12), "all agreed")
    assert bar.text() == "all agreed"
    assert shown(bar, 200) != before


def test_the_bar_begins_where_reading_begins(qtbot: QtBot) -> None:
    bar = CoverageBar(Coverage(12, 3), "3 of 12")
    qtbot.addWidget(bar)
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    image = shown(bar, 200)
    assert image.pixelColor(190, 7).name().upper() == current().palette.of(Hue.NEED).solid
    assert image.pixelColor(8, 7).name().upper() != current().palette.of(Hue.NEED).solid


@pytest.mark.parametrize(("total", "takes_all"), [(1.0, False), (3.0, False), (16.0, True), (40.0, True), (2.5, True)])
def test_a_few_cells_do_not_fill_the_room(total: float, takes_all: bool) -> None:
    wide = coverage_width(168.0, Coverage(total))
    assert wide <= 168
    assert (wide > 150) is takes_all
