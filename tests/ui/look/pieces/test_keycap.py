"""A keycap has the name of its key on it."""

from pytestqt.qtbot import QtBot

from mutualnode.ui.look.pieces.keycap import Keycap
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import has, shown


def test_a_key_stands_on_its_cap(qtbot: QtBot) -> None:
    cap = Keycap("Ctrl K")
    qtbot.addWidget(cap)
    assert cap.text() == "Ctrl K"
    assert has(shown(cap), current().palette.paper)
