"""Outlines lie inside their box, and stitches go round it evenly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from mutualnode.ui.look.stitches import inset, panel, pen, rounded, seam, stitch
from tests.ui.look.seeing import count, has, picture

COLOR = "#85796A"


@given(st.floats(min_value=30, max_value=4_000), st.booleans())
def test_a_whole_number_of_stitches_fits_into_a_line(length: float, small: bool) -> None:
    made = pen(COLOR, length, small=small)
    dash, gap = made.dashPattern()
    times = length / ((dash + gap) * made.widthF())
    assert times == pytest.approx(round(times), abs=1e-6)
    assert dash > gap


def test_a_stitched_line_has_gaps() -> None:
    image = picture(lambda painter, _: seam(painter, QPointF(0, 8), QPointF(64, 8), COLOR), high=16)
    inked = [image.pixelColor(x, 8).alpha() > 0 for x in range(64)]
    assert any(inked)
    assert not all(inked)


def test_a_stitched_outline_stays_inside_and_leaves_the_middle_free() -> None:
    image = picture(lambda painter, box: stitch(painter, box.adjusted(8, 8, -8, -8), 6, COLOR))
    assert image.pixelColor(32, 4).alpha() == 0
    assert image.pixelColor(32, 32).alpha() == 0
    assert count(image, COLOR) > 50


def test_a_panel_is_filled_and_outlined_within_its_box() -> None:
    image = picture(lambda painter, box: panel(painter, box, 10, "#FFFDF8", COLOR, 2))
    assert image.pixelColor(32, 0).name().upper() == COLOR
    assert image.pixelColor(32, 32).name().upper() == "#FFFDF8"
    assert image.pixelColor(0, 0).alpha() == 0


def test_a_panel_without_fill_shows_what_is_below() -> None:
    image = picture(lambda painter, box: panel(painter, box, 10, None, COLOR, 2))
    assert has(image, COLOR)
    assert image.pixelColor(32, 32).alpha() == 0


def test_a_box_is_drawn_in_by_half_a_line() -> None:
    assert inset(QRectF(0, 0, 10, 10), 2) == QRectF(1, 1, 8, 8)
    assert rounded(QRectF(0, 0, 10, 10), 3).boundingRect() == QRectF(0, 0, 10, 10)
