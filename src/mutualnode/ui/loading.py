"""How the window's program is loaded: without delay, for somebody sits and waits. Loads no Qt unless asked to."""

import builtins
import gc
from collections.abc import Iterator
from contextlib import contextmanager

REPLACED = "__import__"  # in `builtins`


@contextmanager
def undisturbed() -> Iterator[None]:
    """Have nothing looked through for rings of objects during a block that loads or makes what is there to stay.

    Python would look a hundred times while a window is made, and find nothing; what there is by the end is never
    looked through again.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()  # before looking begins again: all of it would be looked through at once
        if was_on:
            gc.enable()


def qt() -> None:
    """Load Qt, and have Python import as it did before; raises `ImportError` where Qt is not installed.

    Qt's binding replaces that way to look into the source of each module that is loaded after it, for the
    sake of `from __feature__ import …`, which is used nowhere here.
    """
    plain = getattr(builtins, REPLACED)
    import PySide6.QtWidgets  # noqa: F401, PLC0415 - a hub runs without Qt, and never loads it

    setattr(builtins, REPLACED, plain)
