"""A key has the same patch on every computer, for ever: what it is sewn from is pinned."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.palette import Hue, Theme
from mutualnode.ui.look.patch import CELLS, SHAPES, paint_patch, patch_pixmap, patch_plan
from tests.ui.look.seeing import picture

PINNED = [
    (bytes(32), Hue.DECISION, Hue.OFFER, "3b 1b 0a 1b"),
    (bytes(range(32)), Hue.DECISION, Hue.OFFER, "2a 1a 5b 5b"),
    (b"\xff" * 32, Hue.GATHERING, Hue.PAGE, "3a 4a 0b 2a"),
]


@pytest.mark.parametrize(("key", "first", "second", "cells"), PINNED)
def test_the_plan_of_a_key_never_changes(key: bytes, first: Hue, second: Hue, cells: str) -> None:
    plan = patch_plan(key)
    assert (plan.first, plan.second) == (first, second)
    assert " ".join(f"{cell.shape}{'b' if cell.second else 'a'}" for cell in plan.cells) == cells


@given(st.binary(min_size=32, max_size=32))
def test_every_key_has_two_kinds_and_four_cells(key: bytes) -> None:
    plan = patch_plan(key)
    assert plan.first is not plan.second
    assert len(plan.cells) == CELLS
    assert all(0 <= cell.shape < SHAPES for cell in plan.cells)


def test_a_patch_looks_the_same_from_all_four_sides() -> None:
    image = picture(lambda painter, box: paint_patch(painter, box, bytes(32)))
    here = [image.pixelColor(x, y).name() for x, y in ((20, 12), (52, 20), (44, 52), (12, 44))]
    there = [image.pixelColor(x, y).name() for x, y in ((10, 30), (34, 10), (54, 34), (30, 54))]
    assert len(set(here)) == 1
    assert len(set(there)) == 1


def test_different_keys_look_different() -> None:
    one = picture(lambda painter, box: paint_patch(painter, box, bytes(32)))
    assert one != picture(lambda painter, box: paint_patch(painter, box, bytes([1] * 32)))


def test_a_patch_that_was_kept_follows_the_theme(qapp: QApplication) -> None:
    light = patch_pixmap(bytes(32), 44, 1.0).toImage()
    assert patch_pixmap(bytes(32), 44, 1.0).toImage() == light
    apply(qapp, Theme.DARK)
    assert patch_pixmap(bytes(32), 44, 1.0).toImage() != light
    assert patch_pixmap(bytes(32), 44, 2.0).width() == 88
