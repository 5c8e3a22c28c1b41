"""A match has one reason and comes from the other side; one can take it up, or be done with it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.palette import Hue
from mutualnode.ui.look.pieces.strip import MatchStrip
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import has, shown

REASON = "May fit: Dev drives that way on Mondays."


@pytest.mark.parametrize(("hue", "ground"), [(Hue.NEED, Hue.OFFER), (Hue.OFFER, Hue.NEED)])
def test_it_is_tinted_with_the_other_kind(qtbot: QtBot, hue: Hue, ground: Hue) -> None:
    strip = MatchStrip(hue, REASON)
    qtbot.addWidget(strip)
    assert has(shown(strip, 600), current().palette.of(ground).tint)


def test_it_can_be_taken_up_and_dismissed(qtbot: QtBot) -> None:
    strip = MatchStrip(Hue.NEED, REASON)
    qtbot.addWidget(strip)
    assert strip.reason.text() == REASON
    for button, told in ((strip.introduce, strip.introduced), (strip.dismiss, strip.dismissed)):
        assert button.accessibleName() or button.text()
        assert button.accessibleDescription() == REASON
        with qtbot.waitSignal(told):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
