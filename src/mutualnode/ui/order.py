"""The order in which Tab goes through a window: as its layouts read, whatever was made first or came later."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QStackedWidget, QWidget


class Ordered:
    """Mixed into a window or dialog before its Qt class: there, Tab goes as it reads and never leaves."""

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's names
        """Move the focus, and tell whether it moved."""
        return isinstance(self, QWidget) and move(self, forward=next)


def stops(within: QWidget) -> list[QWidget]:
    """Return what takes the focus in a part of the window, in the order of reading."""
    return [each for each in _walk(within) if each.isVisibleTo(within) and _takes(each)]


def _takes(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled() and widget.focusProxy() is None


def _walk(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    for each in _within(widget):
        yield from _walk(each)


def _within(widget: QWidget) -> list[QWidget]:
    if isinstance(widget, QStackedWidget | QScrollArea):
        inner = widget.currentWidget() if isinstance(widget, QStackedWidget) else widget.widget()
        return [inner] if inner is not None else []
    layout = widget.layout()
    placed = list(_placed(layout)) if layout is not None else []
    others = [each for each in widget.children() if isinstance(each, QWidget) and not each.isWindow()]
    return placed + [each for each in others if each not in placed]


def _placed(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _placed(inner)


def move(within: QWidget, *, forward: bool) -> bool:
    """Put the focus on what comes next, or before, and tell whether there was anything."""
    found, now = stops(within), within.window().focusWidget()
    if not found:
        return False
    step = 1 if forward else -1
    at = found.index(now) if now in found else (-1 if forward else len(found))
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    following = found[(at + step) % len(found)]
    reach(following, reason)
    return True


def turn_to_part(within: QWidget, parts: Sequence[QWidget], last: Sequence[QWidget], step: int) -> None:
    """Put the focus on what comes first in the next part of a window, or in another so many parts away.

    A part within another is one of its own if it stands before that. Parts follow one another as they read, but for
    the last ones.
    """
    firsts: dict[QWidget, QWidget] = {}
    for each in stops(within):
        part = _part_of(each, (*parts, *last))
        if part is not None and each.isVisible():
            firsts.setdefault(part, each)
    found = sorted(firsts, key=lambda part: part in last)
    now = QApplication.focusWidget()
    here = _part_of(now, (*parts, *last)) if now is not None else None
    if found:
        at = found.index(here) if here in found else 0
        reach(firsts[found[(at + step) % len(found)]], Qt.FocusReason.ShortcutFocusReason)


def _part_of(widget: QWidget, parts: Sequence[QWidget]) -> QWidget | None:
    return next((part for part in parts if part.isAncestorOf(widget)), None)


def reach(widget: QWidget, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
    """Put the focus on something, and have it in sight where it lies in a scroll."""
    widget.setFocus(reason)
    show(widget)


def show(widget: QWidget) -> None:
    """Have something in sight, where it lies in a scroll."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()
