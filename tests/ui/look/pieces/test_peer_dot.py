"""A dot never stands without its word, and can be told by its form."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.palette import Theme
from mutualnode.ui.look.pieces.peer_dot import Nearness, PeerDot
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import has, shown


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_each_nearness_has_a_form_of_its_own(qapp: QApplication, qtbot: QtBot, theme: Theme) -> None:
    apply(qapp, theme)
    pictures = []
    for nearness in Nearness:
        dot = PeerDot(nearness, "Somewhere")
        qtbot.addWidget(dot)
        pictures.append(shown(dot, 160))
    assert len({bytes(image.constBits()) for image in pictures}) == len(Nearness)


def test_the_dot_says_its_word(qtbot: QtBot) -> None:
    dot = PeerDot(Nearness.AWAY, "Away")
    qtbot.addWidget(dot)
    narrow = dot.sizeHint().width()
    dot.say(Nearness.HERE, "Here now, in the hall")
    assert dot.text() == "Here now, in the hall"
    assert dot.sizeHint().width() > narrow


def test_a_computer_not_recognised_is_said_in_the_colour_of_alarm(qtbot: QtBot) -> None:
    dot = PeerDot(Nearness.UNKNOWN, "Not recognised")
    qtbot.addWidget(dot)
    assert has(shown(dot), current().palette.alarm.base)
