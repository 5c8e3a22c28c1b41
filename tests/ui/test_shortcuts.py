"""The keys of the window: every one does something and is told of in words, and no two are the same."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mutualnode.ui.shortcuts import PLACES_LIMIT, Keys, bind, bind_place, table, written


def test_no_keys_stand_for_two_things() -> None:
    pressed = [each for keys in Keys for each in keys.value] + [f"Ctrl+{n}" for n in range(1, PLACES_LIMIT + 1)]
    assert len({written(each) for each in pressed}) == len(pressed)
    assert all(map(written, pressed))


def test_all_keys_are_told_of_in_words() -> None:
    told = dict(table())
    assert all(told[written(keys.value[0])] for keys in Keys)


def test_keys_do_what_they_are_bound_to(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    done: list[str] = []
    bind(window, Keys.LARGER, lambda: done.append("larger"))
    bind_place(window, 2, lambda: done.append("second place"))
    bind_place(window, PLACES_LIMIT + 1, lambda: done.append("one too many"))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_2):
        QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert done == ["larger", "larger", "second place"]
