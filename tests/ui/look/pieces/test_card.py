"""A card is made of what it was asked to be made of."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.palette import Hue, Theme
from mutualnode.ui.look.pieces.card import Card, Ground
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import has, shown


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize("ground", list(Ground))
def test_each_ground_is_drawn(qapp: QApplication, qtbot: QtBot, ground: Ground, theme: Theme) -> None:
    apply(qapp, theme)
    card = Card(ground, Hue.NEED)
    card.column.addWidget(Text("Hot meals"))
    qtbot.addWidget(card)
    palette = current().palette
    expected = {
        Ground.CARD: palette.card,
        Ground.TINT: palette.of(Hue.NEED).tint,
        Ground.SUNKEN: palette.sunken,
        Ground.STITCHED: palette.line_strong,
    }
    assert has(shown(card), expected[ground])


def test_a_card_has_room_around_what_lies_on_it(qtbot: QtBot) -> None:
    card, text = Card(), Text("Hot meals")
    card.column.addWidget(text)
    qtbot.addWidget(card)
    card.resize(300, 100)
    card.show()
    assert text.geometry().left() == 20
