"""A small file of one size that is written in place: what is put there outlives the process, and waits for no disk.

What was put there last may be gone after a power cut. It stands beside the database, so nothing readable belongs here.
"""

import os
from pathlib import Path

from mutualnode.store.database import OWNER_ONLY_FILE, told


class Slate:
    """A file of so many bytes, zeros to begin with."""

    def __init__(self, path: Path, size: int) -> None:
        """Make the file if there is none; raises where there is no room for it."""
        self._path = path
        self._size = size
        with told():
            handle = os.open(path, os.O_CREAT | os.O_WRONLY | getattr(os, "O_BINARY", 0), OWNER_ONLY_FILE)
            with os.fdopen(handle, "ab", buffering=0) as file:
                missing = size - file.tell()
                if missing > 0:  # written, not left out: later there may be no room
                    file.write(bytes(missing))

    def read(self) -> bytes:
        """Return all of it."""
        with told():
            return self._path.read_bytes()[: self._size]

    def put(self, place: int, data: bytes) -> None:
        """Write some bytes at a place; nothing beyond the end."""
        with told(), self._path.open("r+b", buffering=0) as file:
            file.seek(place)
            file.write(data[: max(0, self._size - place)])
