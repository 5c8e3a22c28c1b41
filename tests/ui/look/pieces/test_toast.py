"""A toast tells what was done, offers to undo it, and goes by itself unless someone is there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.pieces.toast import FROM_FOOT, Toast
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import has


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    """A window with a field in it."""
    made = QWidget()
    QVBoxLayout(made).addWidget(QLineEdit())
    made.resize(900, 400)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def toast(room: QWidget) -> Toast:
    """A toast in that window."""
    return Toast(room)


def _button(toast: Toast, text: str) -> QPushButton:
    return next(each for each in toast.findChildren(QPushButton) if each.text() == text)


def test_undo_takes_back_what_was_done_once(toast: Toast) -> None:
    taken: list[str] = []
    toast.say("Promise sent.", lambda: taken.append("back"))
    QTest.mouseClick(_button(toast, "Undo"), Qt.MouseButton.LeftButton)
    toast.undo()
    assert taken == ["back"]
    assert toast.isHidden()


def test_a_key_can_undo_while_the_toast_is_there(toast: Toast) -> None:
    taken: list[str] = []
    toast.undo()
    toast.say("Promise sent.", lambda: taken.append("back"))
    toast.undo()
    assert taken == ["back"]


def test_what_happened_elsewhere_leads_there_and_cannot_be_undone(toast: Toast) -> None:
    seen: list[str] = []
    toast.tell("Bread has an answer.", lambda: seen.append("there"))
    assert _button(toast, "Undo").isHidden()
    toast.undo()
    assert toast.isVisible()
    QTest.mouseClick(_button(toast, "Look"), Qt.MouseButton.LeftButton)
    assert seen == ["there"]
    assert toast.isHidden()
    toast.say("Copied.")
    assert _button(toast, "Look").isHidden()


def test_it_has_room_for_all_that_it_says_also_when_letters_become_larger(room: QWidget, toast: Toast) -> None:
    toast.tell("bob promised 2 loaves for “Bread”.\ncleo said something about “A lift to the clinic”.", toast.leave)
    before = toast.height()
    letters = toast._sentence.font()
    letters.setPixelSize(letters.pixelSize() * 2)
    toast._sentence.setFont(letters)
    QTest.qWait(0)
    assert toast.height() > before
    assert toast.height() >= toast.heightForWidth(toast.width())
    assert toast.geometry().bottom() < room.height()


def test_what_cannot_be_undone_offers_no_undo(toast: Toast) -> None:
    toast.say("Copied.")
    assert _button(toast, "Undo").isHidden()
    assert toast.accessibleName() == "Copied."
    QTest.mouseClick(_button(toast, "Close"), Qt.MouseButton.LeftButton)
    assert toast.isHidden()


def test_a_toast_goes_by_itself(qtbot: QtBot, toast: Toast) -> None:
    toast.say("Copied.")
    assert toast._waiting.isActive()
    with qtbot.waitSignal(toast.gone):
        toast._waiting.timeout.emit()
    assert toast.isHidden()


def test_a_toast_waits_while_the_keyboard_is_in_it(qtbot: QtBot, room: QWidget, toast: Toast) -> None:
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    toast.say("Promise sent.", lambda: None)
    _button(toast, "Undo").setFocus()
    assert not toast._waiting.isActive()
    room.findChild(QLineEdit).setFocus()  # type: ignore[union-attr]
    assert toast._waiting.isActive()


def test_a_toast_stands_above_the_bar_at_the_foot(room: QWidget) -> None:
    bar = QLabel("Ask or offer")
    layout = room.layout()
    assert layout is not None
    layout.addWidget(bar)
    bar.show()
    toast = Toast(room, lambda: 60 if bar.isVisible() else 0)
    toast.say("Promise sent.")
    assert toast.geometry().bottom() + 1 == 400 - 60 - FROM_FOOT
    bar.hide()
    QApplication.processEvents()
    assert toast.geometry().bottom() + 1 == 400 - FROM_FOOT


def test_a_toast_stays_at_the_foot_when_the_window_changes_its_size(room: QWidget, toast: Toast) -> None:
    toast.say("Promise sent.", lambda: None)
    room.resize(1000, 600)
    assert toast.geometry().bottom() + 1 == 600 - FROM_FOOT
    assert abs(toast.geometry().center().x() - 500) <= 1
    assert has(room.grab().toImage(), current().palette.ink)
