"""An act is done once, however often it is pressed."""

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from mutualnode.ui.once import Once


def test_an_act_begins_again_only_after_it_is_over_and_no_double_click_can_come(qtbot: QtBot) -> None:
    around = QObject()
    once = Once(around)
    assert once.begins("promise")
    assert not once.begins("promise")
    assert once.begins("another")
    once.ends("promise")
    assert not once.begins("promise")
    qtbot.waitUntil(lambda: once.begins("promise"))


def test_what_failed_can_be_tried_again_at_once(qtbot: QtBot) -> None:
    around = QObject()
    once = Once(around)
    assert once.begins("promise")
    once.failed("promise")
    assert once.begins("promise")
