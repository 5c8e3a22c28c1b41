"""What a screen reader is told of by itself: that something is done, or somebody is here; never step by step."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

ARRIVAL_SECONDS = 60.0  # between two words about computers that come: in a full room they come and go all the time


class Announcer(QObject):
    """Speaks for a window."""

    announced = Signal(str)

    def __init__(self, window: QWidget, clock: Callable[[], float]) -> None:
        """Speak for a widget, by a clock in seconds."""
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._arrived: float | None = None

    def say(self, sentence: str) -> None:
        """Say something once whatever is being read has been read."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, sentence))
        self.announced.emit(sentence)

    def arrived(self, sentence: str) -> None:
        """Say that a computer is here, unless that was just said of another one."""
        now = self._clock()
        if self._arrived is None or now - self._arrived >= ARRIVAL_SECONDS:
            self._arrived = now
            self.say(sentence)
