"""What makes the window calmer is kept, and tells at once."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mutualnode.ui.pages.calm import CalmCard
from mutualnode.ui.settings import Settings


def test_both_switches_are_kept_and_tell(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    card = CalmCard(settings)
    qtbot.addWidget(card)
    card.show()
    for switch in (card.quiet, card.still):
        assert not switch.isChecked()
        with qtbot.waitSignal(card.changed):
            QTest.keyClick(switch, Qt.Key.Key_Space)
    settings.keep()
    again = Settings(tmp_path)
    assert again.quiet_patterns
    assert again.less_motion
