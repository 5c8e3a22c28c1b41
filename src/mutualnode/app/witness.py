"""The witness: what a store held last, noted outside its folder, so that an older copy or a second one is known.

One small file for each store id, in the system's folder for states: wherever the store's folder is, on a stick or under
another path, its witness is found by the id alone, and two stores never share one. A store whose id no witness here
knows has just been made, or has come from another computer; one that does not hold what its witness saw is older than
that; and where the folder that the witness saw is still there, this one is a copy of it. All of these take a new id.

The file is written over in place and never flushed to disk. A stale one costs nothing: it names a change that the
store holds too. It can never be ahead of its store, whose commit is on disk before, unless the store went back.
"""

import contextlib
import hashlib
import os
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from mutualnode.app.folder import Place
from mutualnode.domain.ids import ZERO
from mutualnode.store.changes import Changes
from mutualnode.store.database import OWNER_ONLY_FILE, OWNER_ONLY_FOLDER

MARK = b"MNW1"
PLACE_BYTES = 8
ID_BYTES = len(ZERO)
CHECK_BYTES = 8
NOTED_BYTES = len(MARK) + PLACE_BYTES + 2 * ID_BYTES + CHECK_BYTES  # all of it in one sector, so never half of each
FOLDER_LIMIT = 4_096  # bytes of a path: no system has longer ones
ANY_ACCESS = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Sight:
    """What a witness saw: the place and id of the change that arrived last, this device's own last, and the folder."""

    place: int
    last: bytes
    own: bytes
    folder: Path


class Verdict(Enum):
    """What a store is, by its witness."""

    SAME = auto()
    UNSEEN = auto()  # no witness here knows it
    OLDER = auto()  # it went back behind what its witness saw
    COPY = auto()  # the folder that its witness saw is still there


class Witness:
    """The file about one store, held open for as long as the store is."""

    def __init__(self, path: Path, folder: Path) -> None:
        """Begin, or go on, to note what a store in this folder holds; raises OSError where that cannot be."""
        path.parent.mkdir(parents=True, exist_ok=True, mode=OWNER_ONLY_FOLDER)
        self._file = os.open(path, ANY_ACCESS, OWNER_ONLY_FILE)
        try:
            written = os.fsencode(folder.resolve())
            os.lseek(self._file, NOTED_BYTES, os.SEEK_SET)
            os.write(self._file, written)
            os.ftruncate(self._file, NOTED_BYTES + len(written))
        except BaseException:
            os.close(self._file)
            raise

    def note(self, place: int, last: bytes, own: bytes) -> None:
        """Note what is on disk now; trouble with that is none of the store's."""
        seen = MARK + place.to_bytes(PLACE_BYTES, "big") + last + own
        with contextlib.suppress(OSError):
            os.lseek(self._file, 0, os.SEEK_SET)
            os.write(self._file, seen + _check(seen))

    def close(self) -> None:
        """Note no more."""
        os.close(self._file)


def path(state: Path, store_id: bytes) -> Path:
    """Return where the witness of a store is kept."""
    return state / "stores" / store_id.hex()


def sight(file: Path) -> Sight | None:
    """Return what a witness saw; None where there is none, or where it cannot be read whole."""
    try:
        with file.open("rb") as opened:
            data = opened.read(NOTED_BYTES + FOLDER_LIMIT)
    except OSError:
        return None
    seen, check, folder = data[: NOTED_BYTES - CHECK_BYTES], data[NOTED_BYTES - CHECK_BYTES :], data[NOTED_BYTES:]
    if not seen.startswith(MARK) or _check(seen) != check[:CHECK_BYTES]:
        return None
    place, ids = seen[len(MARK) :][:PLACE_BYTES], seen[len(MARK) + PLACE_BYTES :]
    return Sight(int.from_bytes(place, "big"), ids[:ID_BYTES], ids[ID_BYTES:], Path(os.fsdecode(folder)))


def verdict(seen: Sight | None, place: Place, changes: Changes) -> Verdict:
    """Return what the store at a place is, going by what its witness saw."""
    if seen is None:
        return Verdict.UNSEEN
    if _is_another(seen.folder, place.folder):
        return Verdict.COPY
    if seen.place and changes.at(seen.place) != seen.last:
        return Verdict.OLDER
    return Verdict.SAME


def _is_another(seen: Path, folder: Path) -> bool:
    """Whether the folder that was seen is there, with a store in it, and is not this one by another name."""
    try:
        return seen.is_absolute() and Place(seen).key.exists() and not seen.samefile(folder)
    except OSError:
        return False


def _check(seen: bytes) -> bytes:
    return hashlib.blake2b(seen, digest_size=CHECK_BYTES, person=b"MN1 witness").digest()
