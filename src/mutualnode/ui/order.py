"""The order in which Tab goes through a window: as its layouts read, whatever was made first or came later."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QStackedWidget, QWidget


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
    following.setFocus(reason)
    _show(following)
    return True


def _show(widget: QWidget) -> None:
    """Have it in sight, where it lies in a scroll."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()
