"""How a process with a window shares Python between its threads, so that none holds the window up or harms it.

Python runs one thread at a time, and looks through objects for rings of them now and then, while nobody runs. By itself
it does so in whichever thread makes most objects: the engine's. What it finds may belong to the window, and Qt's things
must end in the thread that they live in. So with a window, rings are looked for in the window's thread alone, between
its turns.
"""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

SWITCH_SECONDS = 0.0002  # for which a thread may keep Python while another waits: at the usual 5 ms, the window
# stutters while the engine's threads take in many changes, and they are no quicker for it
BUSY_MS, CALM_MS = 50, 1_000  # between two looks: while many objects are made, a look takes a few milliseconds
WHOLE_MS = 30_000  # between two looks through all objects, which may take longer than a frame


class Sweeper(QObject):
    """Looks for rings of objects that nobody uses any more, as often as Python would, in the thread that it lives in.

    Python's own looking is called off from its beginning to its `end`, if it was on.
    """

    def __init__(self) -> None:
        super().__init__()
        self._was_on = gc.isenabled()
        gc.disable()
        self._whole = QElapsedTimer()
        self._whole.start()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        self._timer.start(BUSY_MS)

    def _look(self) -> None:
        young, middle, old = gc.get_count()
        enough, several, many = gc.get_threshold()
        if old > many and self._whole.hasExpired(WHOLE_MS):
            gc.collect()
            self._whole.restart()
        elif young > enough:
            gc.collect(1 if middle > several else 0)
        self._timer.start(BUSY_MS if young > enough else CALM_MS)

    def end(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        if self._was_on:
            gc.enable()


@contextmanager
def settled() -> Iterator[None]:
    """Share Python well during a block, which begins once all is loaded and the window is made.

    What is there then stays: to look through all of it again takes longer than a frame, and finds nothing.
    """
    before = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_SECONDS)
    sweeper = Sweeper()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
        sweeper.end()
        sys.setswitchinterval(before)
