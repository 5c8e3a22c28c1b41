"""A seal says what was found, in a form of its own for each finding, and opens the proof."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.palette import Theme
from mutualnode.ui.look.pieces.seal import TONES, Check, Seal
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import has, press, shown


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize("check", list(Check))
def test_each_finding_is_drawn_in_its_tone(qapp: QApplication, qtbot: QtBot, check: Check, theme: Theme) -> None:
    apply(qapp, theme)
    seal = Seal(check, "Signed by Rosa, checked here")
    qtbot.addWidget(seal)
    assert has(shown(seal), current().palette.text(TONES[check]))


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_key_opens_the_proof(qtbot: QtBot, key: Qt.Key) -> None:
    seal = Seal(Check.CHECKED, "Signed by Rosa, checked here")
    qtbot.addWidget(seal)
    with qtbot.waitSignal(seal.clicked):
        press(seal, key)


def test_a_seal_can_change_when_the_check_is_done(qtbot: QtBot) -> None:
    seal = Seal(Check.CHECKING, "Checking")
    qtbot.addWidget(seal)
    seal.say(Check.SET_ASIDE, "Does not match its signature")
    assert seal.accessibleName() == "Does not match its signature"
    assert seal.check is Check.SET_ASIDE
