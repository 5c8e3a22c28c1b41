"""How a process with a window shares Python between its threads, so that none holds the window up.

Python runs one thread at a time, and looks through all objects for rings of them now and then, while nobody runs.
"""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

SWITCH_SECONDS = 0.0005  # for which a thread may keep Python while another waits: at the usual 5 ms, the window
# stutters while the engine's threads take in many changes, and they are no quicker for it


@contextmanager
def settled() -> Iterator[None]:
    """Have no thread keep Python for long during a block, which begins once all is loaded and the window is made.

    What is there then stays: to look through all of it again takes longer than a frame, and finds nothing.
    """
    before = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_SECONDS)
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
        sys.setswitchinterval(before)
