"""A day's tile shows it short and says it in full."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.palette import Hue
from mutualnode.ui.look.pieces.date_tile import DateTile
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import has, shown

DAY = date(2027, 5, 15)


@pytest.mark.parametrize("large", [False, True])
def test_a_day_stands_on_the_cloth_of_gatherings(qtbot: QtBot, *, large: bool) -> None:
    tile, tones = DateTile(DAY, large=large), current().palette.of(Hue.GATHERING)
    qtbot.addWidget(tile)
    assert has(shown(tile), tones.mid if large else tones.tint)


def test_a_tile_is_named_by_its_day(qtbot: QtBot) -> None:
    tile = DateTile(DAY)
    qtbot.addWidget(tile)
    assert "15" in tile.text()
    assert "2027" in tile.text()
