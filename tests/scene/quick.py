"""What makes tests quick without making the program other than it is: nothing is compiled, kept or stretched in vain.

They start hundreds of programs, and each would compile all of ours again where Python may not keep what it compiled. A
disk that is told to keep each change takes a thousandth of a second for it, and tests keep a hundred thousand. Slow
keys are stretched as the program does, once for the same words; the same street is built in a hundred tests.
"""

import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from nacl.pwhash import argon2id

SHARED_MEMORY = Path("/dev/shm")  # noqa: S108 - only where files cost nothing; the folders in it are new ones
ROOM = 4 * 1024**3  # bytes that must be free there: two hundred simulated computers take half of one of them
FOLDER = "TMPDIR"  # what names another place for such files
FORBIDS = "PYTHONDONTWRITEBYTECODE"  # what is set where Python may keep nothing


def keep_what_was_compiled() -> None:
    """Let Python keep what it compiles beside the source, as it does by itself; `make clean` takes it away."""
    sys.dont_write_bytecode = False
    os.environ.pop(FORBIDS, None)


def keep_what_is_loaded() -> None:
    """Look for no rings among all that is loaded by now: it stays, and to go through it takes a third of a second."""
    gc.collect()
    gc.freeze()


def keep_files_in_memory() -> None:
    """Have folders that are made for a while lie in memory, unless told where, or where there is little."""
    if FOLDER not in os.environ and SHARED_MEMORY.is_dir() and shutil.disk_usage(SHARED_MEMORY).free >= ROOM:
        os.environ[FOLDER] = tempfile.tempdir = str(SHARED_MEMORY)


@contextmanager
def stretched_once() -> Iterator[None]:
    """Remember for a block what came of stretching each word."""
    kept = argon2id.kdf
    argon2id.kdf = cache(kept)
    try:
        yield
    finally:
        argon2id.kdf = kept
