"""Two ways to use a window, by mouse and by keyboard alone, with the same verbs, so that one dialogue plays both.

A person here finds everything by what is written on it, as people do. Nothing is called behind the window's back: what
is covered by something else, out of sight or out of Tab's reach cannot be pressed.
"""

from collections.abc import Callable
from typing import Protocol

import shiboken6
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.exceptions import TimeoutError  # noqa: A004 - its own kind

from mutualnode.domain.kinds import Kind
from mutualnode.ui.look.pieces.facts import Facts
from mutualnode.ui.look.pieces.tag import Tag
from mutualnode.ui.pages.cards import CardList
from tests.ui.scene import Screen

NOTCH = 120  # of a wheel, as Qt counts them
MOST_NOTCHES, MOST_TABS = 60, 120  # more than the longest page, and the fullest one, ask for
MOST_ROUNDS = 20  # of the loop, after which nothing moves any more

Typed = QLineEdit | QPlainTextEdit


class Way(Protocol):
    """How somebody reaches what they see."""

    def press(self, widget: QWidget) -> None:
        """Press something, as a button is pressed."""

    def enter(self, field: QWidget) -> None:
        """Put the cursor into a field."""

    def choose(self, menu: QMenu, label: str) -> None:
        """Take one of the acts of an open menu."""

    def pick(self, view: QListView, row: int) -> None:
        """Open a row of a list."""

    def turn_to(self, place: QWidget, number: int) -> None:
        """Go to a place of the sidebar, of which it is this one."""


class ByMouse:
    """Turns the wheel until a thing is in sight, and clicks on it where nothing lies above it."""

    def __init__(self, *, doubly: bool = False) -> None:
        """Click once, or like people who click on everything twice."""
        self._doubly = doubly

    def press(self, widget: QWidget) -> None:
        """Click in its middle."""
        self._click(widget, widget.rect().center())

    def enter(self, field: QWidget) -> None:
        """Click into it."""
        self._click(field, field.rect().center())

    def choose(self, menu: QMenu, label: str) -> None:
        """Click on an act of a menu."""
        (act,) = (each for each in menu.actions() if each.text() == label)
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(act).center())

    def pick(self, view: QListView, row: int) -> None:
        """Click on a row."""
        place = view.visualRect(view.model().index(row, 0)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def turn_to(self, place: QWidget, number: int) -> None:  # noqa: ARG002 - the keys need it
        """Click on it."""
        self.press(place)

    def _click(self, widget: QWidget, place: QPoint) -> None:
        hit = _at_the_top(widget, place)
        at = hit.mapFrom(widget, place)
        QTest.mouseClick(hit, Qt.MouseButton.LeftButton, pos=at)
        if self._doubly and isinstance(widget, QAbstractButton):
            QTest.mouseDClick(hit, Qt.MouseButton.LeftButton, pos=at)


class ByKeys:
    """Goes with Tab, presses with Space and Enter."""

    def press(self, widget: QWidget) -> None:
        """Go there, and press Space."""
        self.enter(widget)
        _key(Qt.Key.Key_Space)

    def enter(self, field: QWidget) -> None:
        """Press Tab until the focus is there."""
        for _ in range(MOST_TABS):
            QApplication.processEvents()
            if field.hasFocus():
                assert _is_in_sight(field)
                return
            _key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {field.accessibleName()}")

    def choose(self, menu: QMenu, label: str) -> None:
        """Go down to an act of a menu, and press Enter."""
        for _ in menu.actions():
            QTest.keyClick(menu, Qt.Key.Key_Down)
            if menu.activeAction().text() == label:
                break
        QTest.keyClick(menu, Qt.Key.Key_Return)

    def pick(self, view: QListView, row: int) -> None:
        """Go down to a row, and press Enter."""
        self.enter(view)
        _key(Qt.Key.Key_Home)
        for _ in range(row):
            _key(Qt.Key.Key_Down)
        _key(Qt.Key.Key_Return)

    def turn_to(self, place: QWidget, number: int) -> None:  # noqa: ARG002 - the mouse needs it
        """Press Ctrl and its number."""
        _key(Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)


def _at_the_top(widget: QWidget, place: QPoint) -> QWidget:
    """Bring something into sight, and return what one touches there: itself or what it is made of."""
    for _ in range(MOST_ROUNDS):
        bring_into_sight(widget)
        hit = widget.window().childAt(widget.mapTo(widget.window(), place))
        if hit is not None and (hit is widget or widget.isAncestorOf(hit)):
            return hit
        QApplication.processEvents()
    raise AssertionError(f"Something covers {widget.accessibleName()}")


def _has_the_keys() -> QWidget:
    found = QApplication.focusWidget() or QApplication.activeWindow()
    assert found is not None
    return found


def _key(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(_has_the_keys(), key, modifier)


def _is_in_sight(widget: QWidget) -> bool:
    """Whether the middle of something is not cut off by what it lies in."""
    return widget.visibleRegion().contains(widget.rect().center())


def bring_into_sight(widget: QWidget) -> None:
    """Turn the wheel over whatever the widget scrolls in, until it is whole in sight."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    for _ in range(MOST_NOTCHES if around is not None else 0):
        assert isinstance(around, QScrollArea)
        port = around.viewport()
        top, high = widget.mapTo(port, QPoint(0, 0)).y(), min(widget.height(), port.height())
        if top >= 0 and top + high <= port.height():
            return
        _turn_wheel(port, NOTCH if top < 0 else -NOTCH)


def _turn_wheel(port: QWidget, by: int) -> None:
    middle = QPointF(port.rect().center())
    event = QWheelEvent(
        middle,
        port.mapToGlobal(middle),
        QPoint(0, 0),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(port, event)
    QApplication.processEvents()


class Person:
    """Somebody before a window, who knows of it what stands there."""

    def __init__(self, screen: Screen, way: Way) -> None:
        """Sit down before a screen, and use it in one way."""
        self.screen, self.way = screen, way

    # What they see.

    @property
    def before(self) -> QWidget:
        """What they have before them: the window, or what asks something of them before it."""
        sheets = [each for each in self.screen.window.findChildren(QDialog) if each.isVisible()]
        return sheets[-1] if sheets else self.screen.window

    def reads(self) -> str:
        """Return everything that is written there and can be scrolled to."""
        self.screen.looks_up()
        within = self.before
        said = []
        for each in within.findChildren(QWidget):
            if isinstance(each, QLabel | QAbstractButton | Tag | Facts) and each.isVisible():
                said.append(each.text())
            elif isinstance(each, CardList) and each.isVisible():
                said += [str(each.model().index(row, 0).data()) for row in range(each.model().rowCount())]
        return "\n".join(said)

    def hears(self, *words: str) -> None:
        """Wait until something stands there."""
        for each in words:

            def is_there(each: str = each) -> bool:
                return each in self.reads()

            try:
                self.screen.until(is_there)
            except TimeoutError:
                raise AssertionError(f"“{each}” is nowhere in:\n{self.reads()}") from None

    def does_not_hear(self, *words: str) -> None:
        """Make sure that something does not stand there."""
        read = self.reads()
        assert not [each for each in words if each in read]

    def no_longer_hears(self, *words: str) -> None:
        """Wait until something stands there no more."""
        self.screen.until(lambda: not [each for each in words if each in self.reads()])

    def is_told(self, words: str) -> None:
        """Wait until the line at the foot says something."""
        toast = self.screen.home.toast
        self.screen.until(lambda: toast.isVisible() and words in toast.accessibleName())

    def _find(self, fits: Callable[[QWidget], bool]) -> QWidget:
        found: list[QWidget] = []

        def is_there() -> bool:
            self.screen.looks_up()
            found[:] = [each for each in self.before.findChildren(QWidget) if each.isVisible() and fits(each)]
            return len(found) == 1

        self.screen.until(is_there)
        return found[0]

    # What they do.

    def presses(self, label: str, of: str = "") -> None:
        """Press what says this, in a row of several that which is about something."""
        self._turns_here()

        def fits(each: QWidget) -> bool:
            if not isinstance(each, QAbstractButton) or each.text() != label:
                return False
            return of in each.accessibleName() if of else each.accessibleName() == label

        for _ in range(MOST_ROUNDS):
            there = self._find(fits)
            try:
                self.way.press(there)
                break
            except RuntimeError:
                assert not shiboken6.isValid(there)  # drawn anew under one's hand: people reach for it again
        self.screen.looks_up()

    def writes(self, label: str, words: str) -> None:
        """Type into the field that has this label."""
        self._turns_here()
        self.way.enter(self._find(lambda each: isinstance(each, Typed) and each.accessibleName() == label))
        QTest.keyClicks(_has_the_keys(), words)

    def overwrites(self, label: str, words: str) -> None:
        """Type something else into a field."""
        self.writes(label, "")
        _key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(_has_the_keys(), words)

    def chooses(self, label: str, act: str) -> None:
        """Open the menu of what says this, and take one of its acts."""
        self.presses(label)
        self.screen.until(lambda: QApplication.activePopupWidget() is not None)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        self.way.choose(menu, act)
        self.screen.looks_up()

    def goes_to(self, place: str) -> None:
        """Go to a place of the sidebar."""
        self._turns_here()
        places = [each.text() for each in self.screen.home.sidebar.places.values()]
        at = places.index(place)
        self.way.turn_to(list(self.screen.home.sidebar.places.values())[at], at + 1)
        self.screen.looks_up()

    def opens(self, title: str, kind: Kind = Kind.NEED) -> None:
        """Open something on the board."""
        self.goes_to("Board")
        view = self.screen.column(kind).list
        self.screen.until(lambda: title in self.screen.sees(kind))
        self.screen.looks_up()
        self._turns_here()
        self.way.pick(view, self.screen.sees(kind).index(title))
        self.hears(title)

    def _turns_here(self) -> None:
        self.before.activateWindow()
        self.screen.until(self.before.isActiveWindow)
