"""How long the window is held up: the longest time between two turns of its event loop while something goes on."""

import time
from types import TracebackType
from typing import Self

from PySide6.QtCore import QObject, Qt, QTimer

TICK_MS = 5  # between two turns, if nothing holds them up; well below a frame, which lasts 16


class Frames(QObject):
    """Watches the event loop of the thread that it lives in, for the length of a block."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []  # in seconds, of every turn
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._turn)

    def _turn(self) -> None:
        now = time.perf_counter()
        self.gaps.append(now - self._last)
        self._last = now

    @property
    def longest(self) -> float:
        """The longest gap so far, in seconds."""
        return max(self.gaps, default=0.0)

    def over(self, seconds: float) -> int:
        """Return how many gaps were longer than that."""
        return sum(each > seconds for each in self.gaps)

    def __enter__(self) -> Self:
        self._last = time.perf_counter()
        self._timer.start()
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _: TracebackType | None
    ) -> None:
        self._timer.stop()
        self._turn()
