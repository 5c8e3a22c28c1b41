"""Ctrl+C in the terminal ends the window as its own close button does. Qt alone would not hear it."""

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

ENDING = (signal.SIGINT, signal.SIGTERM)


class Interrupt(QObject):
    """Calls for the end when a signal asks for it, in the window's own thread."""

    def __init__(self, end: Callable[[], object], parent: QObject | None = None) -> None:
        """Listen from now on; `release` gives the signals back."""
        super().__init__(parent)
        self._end = end
        self._near, self._far = socket.socketpair()
        self._near.setblocking(False)
        self._far.setblocking(False)
        self._before = {each: signal.signal(each, lambda *_: None) for each in ENDING}
        self._wakeup = signal.set_wakeup_fd(self._far.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._near.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._heard)

    def _heard(self) -> None:
        self._near.recv(64)  # as many signals as may have come at once; one is enough
        self._end()

    def release(self) -> None:
        """Let signals do what they did before."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._wakeup)
        for each, handler in self._before.items():
            signal.signal(each, handler)
        self._near.close()
        self._far.close()
