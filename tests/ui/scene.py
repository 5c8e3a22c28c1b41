"""Windows on a screen that is not there, with real stores and engines: what tests of the window share."""

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget
from pytestqt.qtbot import QtBot

from mutualnode.app.engine import Engine
from mutualnode.app.surroundings import Surroundings
from mutualnode.domain.kinds import Kind
from mutualnode.ui.bridge import Bridge
from mutualnode.ui.desk import Desk
from mutualnode.ui.pages.board import Column
from mutualnode.ui.settings import Settings
from mutualnode.ui.sidebar import Where
from mutualnode.ui.window import Window

LOOPBACK = "127.0.0.1:0"
PATIENCE_MS = 30_000  # for what takes a tenth of a second on a computer that has nothing else to do


def until(qtbot: QtBot, true: Callable[[], bool]) -> None:
    """Let the window live until something is true."""
    qtbot.waitUntil(true, timeout=PATIENCE_MS)


def answer(qtbot: QtBot, bridge: Bridge, work: Callable[[Engine], Coroutine[Any, Any, object]]) -> object:
    """Have the engine do some work, and return what came of it; raises what stood in its way."""
    came: list[object] = []
    bridge.ask(work, came.append, came.append)
    until(qtbot, lambda: bool(came))
    if isinstance(came[0], Exception):
        raise came[0]
    return came[0]


class Screen:
    """Somebody before their window, with mouse and keyboard."""

    def __init__(self, qtbot: QtBot, data: Path, world: Surroundings) -> None:
        self.qtbot = qtbot
        self.bridge = Bridge(world, LOOPBACK)
        self.desk = Desk(data, self.bridge, world)
        self.window = Window(self.desk, Settings(data))
        self.home = self.window.home
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()

    def closes(self) -> None:
        """Close the window, and all behind it."""
        self.window.close()
        self.bridge.stop()
        self.desk.close_reading()

    def looks_up(self) -> None:
        """Let what was put into the window be laid out."""
        QApplication.processEvents()

    def turns_here(self) -> None:
        """Turn to this window, if another one had the keys before."""
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)

    def is_open(self) -> None:
        """Wait until a network is shown."""
        self.until(lambda: self.window.is_open)

    def until(self, true: Callable[[], bool]) -> None:
        """Let the window live until something is true."""
        until(self.qtbot, true)

    def clicks(self, widget: QWidget) -> None:
        """Press something with the mouse, in its middle."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def presses(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key wherever the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def types(self, words: str) -> None:
        """Type words wherever the focus is, in any script, as an input method hands them over."""
        event = QInputMethodEvent("", [])
        event.setCommitString(words)
        QApplication.sendEvent(QApplication.focusWidget() or self.window, event)

    def column(self, kind: Kind = Kind.NEED) -> Column:
        """The needs, or the offers."""
        return self.home.board.columns[kind]

    def sees(self, kind: Kind = Kind.NEED) -> list[str]:
        """Return the titles on the board."""
        model = self.column(kind).model
        return [str(model.index(row).data()) for row in range(model.rowCount())]

    def waits_for(self, *titles: str, kind: Kind = Kind.NEED) -> None:
        """Wait, before the board, until just these stand there, in this order."""
        if self.home.pages.currentWidget() is not self.home.board:
            self.home.go(Where.BOARD)
        self.until(lambda: self.sees(kind) == list(titles))

    def opens(self, title: str, kind: Kind = Kind.NEED) -> None:
        """Open an entry on the board with the mouse."""
        model, view = self.column(kind).model, self.column(kind).list
        row = self.sees(kind).index(title)
        self._clicks_row(view, view.visualRect(model.index(row)).center())
        self.until(lambda: self.home.pages.currentWidget() is self.home.detail)
        self.looks_up()

    def _clicks_row(self, view: QListView, place: QPoint) -> None:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def posts(self, title: str, kind: Kind = Kind.NEED) -> None:
        """Ask or offer with the keyboard alone."""
        self.turns_here()
        self.presses(Qt.Key.Key_N if kind == Kind.NEED else Qt.Key.Key_O, CONTROL_SHIFT)
        self.until(self.home.form.fields["title"].edit.hasFocus)
        self.types(title)
        QTest.keyClick(self.home.form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.until(lambda: not self.home.form.isVisible())


CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
