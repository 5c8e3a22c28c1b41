"""What a screen reader is told of by itself: what is done at once, arrivals once a minute."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mutualnode.ui.announcing import ARRIVAL_SECONDS, Announcer


def test_what_is_done_is_said_at_once_and_arrivals_once_a_minute(qtbot: QtBot) -> None:
    window, said, now = QWidget(), list[str](), [0.0]
    qtbot.addWidget(window)
    announcer = Announcer(window, lambda: now[0])
    announcer.announced.connect(said.append)
    announcer.arrived("Rosa is here.")
    announcer.arrived("Len is here.")
    announcer.say("Sent.")
    announcer.say("Sent.")
    now[0] += ARRIVAL_SECONDS
    announcer.arrived("Dev is here.")
    assert said == ["Rosa is here.", "Sent.", "Sent.", "Dev is here."]
