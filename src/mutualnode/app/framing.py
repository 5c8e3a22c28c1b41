"""Photos as ordinary picture files, in a folder beside a file that is taken along.

Each bears its hash as its name, so that a second time nothing is written twice. Whoever sent a photo may be hostile:
what does not begin as a picture of ours is not written. What was written for a file that came to nothing goes again.
"""

from contextlib import suppress
from pathlib import Path
from typing import Self

from mutualnode.app import showing
from mutualnode.app.passing import write_bytes
from mutualnode.app.reading import Reading, Shown
from mutualnode.errors import Code, Fault
from mutualnode.store.database import OWNER_ONLY_FOLDER

BEGINNING = b"\xff\xd8\xff"  # of a JPEG, as which all photos are kept
SUFFIX = ".jpg"
NAME_CHARACTERS = 32  # of the hash: no two photos meet in 128 bits


class Frames:
    """The photos of a commons on their way into a folder beside a file. All of them stay, or none."""

    def __init__(self, path: Path, reading: Reading) -> None:
        """Write beside a file; there is a folder only once there is a photo."""
        self.folder = path.with_name(f"{path.stem} photos")
        self.count = 0  # photos that are there now
        self._reading = reading
        self._new: list[Path] = []
        self._names: set[str] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is not None:
            with suppress(OSError):
                for each in self._new:
                    each.unlink(missing_ok=True)
                self.folder.rmdir()  # stays where something else is in it

    def frame(self, entry: Shown) -> list[str]:
        """Write the photos of an entry that are here, large where they are; returns where, from beside the file."""
        written = []
        for photo in showing.of(entry):
            for name in (photo.full, photo.thumbnail):
                data = showing.read(self._reading, name)
                if data is not None and data.startswith(BEGINNING):
                    written.append(self._write(name.hex()[:NAME_CHARACTERS] + SUFFIX, data))
                    break
        return written

    def _write(self, name: str, data: bytes) -> str:
        path = self.folder / name
        try:
            self.folder.mkdir(mode=OWNER_ONLY_FOLDER, exist_ok=True)
        except OSError as error:
            raise Fault(Code.FILE_UNWRITABLE, reason=error.strerror or "") from None
        if not path.exists():
            self._new.append(path)
            write_bytes(path, data)
        if name not in self._names:
            self._names.add(name)
            self.count += 1
        return f"{self.folder.name}/{name}"
