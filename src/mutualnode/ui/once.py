"""Lets an act be done once, however often it is pressed: until it is over, and for as long as a double click takes."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication


class Once(QObject):
    """Remembers what is under way."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._underway: set[object] = set()

    def begins(self, act: object) -> bool:
        """Tell whether an act may begin now, and take it that it does."""
        if act in self._underway:
            return False
        self._underway.add(act)
        return True

    def ends(self, act: object) -> None:
        """An act is over; the second press of a double click may still come."""
        QTimer.singleShot(QApplication.doubleClickInterval(), self, lambda: self._underway.discard(act))

    def failed(self, act: object) -> None:
        """An act could not be done; it may be tried again at once."""
        self._underway.discard(act)
