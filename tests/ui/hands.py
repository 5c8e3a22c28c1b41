"""Hands before a window: mouse and keyboard, with Qt alone, so that a program of its own can have them too."""

import time
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget

from mutualnode.domain.kinds import Kind
from mutualnode.ui.pages.column import Column
from mutualnode.ui.sidebar import Where
from mutualnode.ui.window import Window

PATIENCE_MS = 30_000  # for what takes a tenth of a second on a computer that has nothing else to do
STEP_MS = 5  # between two looks
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Hands:
    """Somebody before a window, with mouse and keyboard."""

    def __init__(self, window: Window) -> None:
        """Sit down before a window that is shown."""
        self.window = window
        self.home = window.home

    def until(self, true: Callable[[], bool]) -> None:
        """Let the window live until something is true."""
        deadline = time.monotonic() + PATIENCE_MS / 1000
        while not true():
            assert time.monotonic() < deadline
            QTest.qWait(STEP_MS)

    def looks_up(self) -> None:
        """Let what was put into the window be laid out."""
        QApplication.processEvents()

    def turns_here(self) -> None:
        """Turn to this window, if another one had the keys before."""
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)

    def is_open(self) -> None:
        """Wait until a network is shown, and go to its board, where most of what one does begins."""
        self.until(lambda: self.window.is_open)
        self.home.go(Where.BOARD)

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
        """Wait, before the board, until just these stand there."""
        if self.home.pages.currentWidget() is not self.home.board:
            self.home.go(Where.BOARD)
        self.until(lambda: sorted(self.sees(kind)) == sorted(titles))

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
        self.drafts(title, kind)
        self.sends()

    def drafts(self, title: str, kind: Kind = Kind.NEED) -> None:
        """Write a need or an offer into the form."""
        self.turns_here()
        self.presses(Qt.Key.Key_N if kind == Kind.NEED else Qt.Key.Key_O, CONTROL_SHIFT)
        self.until(self.home.form.fields["title"].edit.hasFocus)
        self.types(title)

    def sends(self) -> None:
        """Post what is in the form."""
        QTest.keyClick(self.home.form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.until(lambda: not self.home.form.isVisible())
