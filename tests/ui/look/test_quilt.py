"""Blocks are sewn within their square, from the cloth they are given."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.palette import Hue, Theme
from mutualnode.ui.look.quilt import PATTERNS, Block, Cloth, leaf, paint_block, petals, polygon, quarter, rectangle
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import has, picture

CLOTH = Cloth(Hue.OFFER, Hue.GATHERING)
UNIT = QRectF(0, 0, 1, 1)


def _sewn(block: Block) -> QImage:
    return picture(lambda painter, box: paint_block(painter, box, block, CLOTH))


@pytest.mark.parametrize("block", list(Block))
def test_a_block_stays_within_its_square(block: Block) -> None:
    bounds = [shape.path.boundingRect() for shape in PATTERNS[block]()]
    assert all(UNIT.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(each) for each in bounds)


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize("block", list(Block))
def test_a_block_shows_the_cloth_it_is_sewn_from(qapp: QApplication, theme: Theme, block: Block) -> None:
    apply(qapp, theme)
    image = picture(lambda painter, box: paint_block(painter, box, block, CLOTH))
    palette = current().palette
    assert has(image, palette.of(Hue.OFFER).quilt)
    assert has(image, palette.of(Hue.OFFER).tint)
    assert all(image.pixelColor(x, y).alpha() == 255 for x in range(64) for y in range(64))


def test_quiet_patterns_are_plain_bands(qapp: QApplication) -> None:
    apply(qapp, Theme.LIGHT, quiet_patterns=True)
    images = [_sewn(block) for block in Block]
    assert all(image == images[0] for image in images)


def test_a_turned_block_looks_different() -> None:
    turned = Cloth(Hue.OFFER, Hue.GATHERING, turn=1)
    straight = picture(lambda painter, box: paint_block(painter, box, Block.HALF, CLOTH))
    assert straight != picture(lambda painter, box: paint_block(painter, box, Block.HALF, turned))


def test_a_petal_lies_between_two_corners() -> None:
    assert leaf(0, 0, 0.5, 0.5).contains(QRectF(0.2, 0.2, 0.1, 0.1))
    assert not leaf(0, 0, 0.5, 0.5).intersects(QRectF(0.4, 0.01, 0.05, 0.05))
    assert len(petals()) == 4


def test_a_quarter_disc_lies_in_its_corner() -> None:
    assert quarter(1, 1, 0.5).contains(QRectF(0.8, 0.8, 0.1, 0.1))
    assert not quarter(1, 1, 0.5).intersects(QRectF(0, 0, 0.4, 0.4))
    assert polygon((0, 0), (1, 0), (0, 1)).contains(QRectF(0.1, 0.1, 0.1, 0.1))
    assert rectangle(0, 0, 1, 1).boundingRect() == UNIT
