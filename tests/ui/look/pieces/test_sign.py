"""Signs and tiles are squares that follow the text, in colours that follow the theme."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.palette import Hue, Theme
from mutualnode.ui.look.pieces.sign import Sign, Tile, soft_ink
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import has, shown


def test_a_sign_follows_theme_and_size(qapp: QApplication, qtbot: QtBot) -> None:
    sign = Sign("ph.check-bold", 24)
    qtbot.addWidget(sign)
    apply(qapp, Theme.DARK, 2.0)
    assert sign.sizeHint().width() == 48
    assert has(shown(sign), current().palette.ink_soft)
    assert soft_ink() == current().palette.ink_soft


def test_a_sign_can_show_something_else(qtbot: QtBot) -> None:
    sign = Sign("ph.check-bold", 24)
    qtbot.addWidget(sign)
    before = shown(sign)
    sign.show_icon("ph.x-bold", lambda: current().palette.alarm.base)
    assert shown(sign) != before
    assert has(shown(sign), current().palette.alarm.base)


@pytest.mark.parametrize("hue", list(Hue))
def test_every_kind_has_a_tile(qtbot: QtBot, hue: Hue) -> None:
    tinted, solid = Tile(hue), Tile(hue, solid=True)
    for tile in (tinted, solid):
        qtbot.addWidget(tile)
    assert has(shown(tinted), current().palette.of(hue).tint)
    assert has(shown(solid), current().palette.of(hue).solid)


def test_strong_lines_give_a_tile_an_outline(qapp: QApplication, qtbot: QtBot) -> None:
    apply(qapp, Theme.STRONG)
    tile = Tile(Hue.OFFER)
    qtbot.addWidget(tile)
    assert has(shown(tile), current().palette.line_strong)
