"""Snapshots on disk: walking over the frames of a file, and adding a stretch behind them.

A new file is written under a temporary name beside its own, flushed, renamed, and its folder flushed. A file that is
there already is only ever added to, behind its last whole frame: sticks have no journal, so what is on one is safest
where nobody touches it. Either way what was written is read back and compared. What tells of keys and time is given.
"""

import errno
import hashlib
import os
import shutil
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Self

from mutualnode.errors import Code, Fault
from mutualnode.keys.signing import SigningKey
from mutualnode.snapshot import bundle
from mutualnode.snapshot.bundle import BLOCK_BYTES, FramesHash, Head, Holds, Keys, Manifest
from mutualnode.snapshot.ledger import Ledger

PART_SUFFIX = ".part"  # of a snapshot that is being written for the first time, or was cut short then
SYNC_BYTES = 4 * 1024 * 1024  # written between two flushes: a second of a slow stick, and what a pull costs at most
CLUSTER_BYTES = 64 * 1024  # the largest that a stick gives to a file at once: a closing fits into one
READ_AT_ONCE = 1024 * 1024  # bytes, when what was written is read back
OWNER_ONLY = 0o600

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@dataclass(frozen=True, slots=True)
class Frame:
    """A whole frame: its changes or photos, or the manifest in it; and how many bytes of the file are behind us."""

    holds: Holds
    manifest: Manifest | None
    changes: Sequence[bytes]
    done: int
    photos: Sequence[bytes] = ()


class Walk:
    """One way through a file, from its first block to its last; what it met stands in `ledger`."""

    def __init__(self, file: BinaryIO, keyring: Sequence[Keys]) -> None:
        self._file = file
        self._keyring = keyring
        self.size = os.fstat(file.fileno()).st_size
        self.ledger = Ledger()
        self.end = 0  # the block behind the last whole frame
        self.is_torn = True  # whether all that follows it is what is left of frames of ours

    def frames(self) -> Iterator[Frame]:
        """Yield whole frames, however much is gone between them."""
        at = 0
        while at * BLOCK_BYTES < self.size:
            start = self._read(at, 1)
            told = bundle.head(start, self._keyring)
            frame = None if told is None else self._whole(at, told, start)
            if told is not None and frame is not None:
                at += told.blocks
                self.end, self.is_torn = at, True
                yield frame
                continue
            marked = bundle.is_marked(start)
            if bundle.is_newer(start):
                self.ledger.passed(at)
            else:
                self.ledger.missed(at, told, marked=marked)
            unknown = not start or start.startswith(bundle.MARK_FAMILY)  # perhaps whole, for whoever has other keys
            self.is_torn = self.is_torn and (told is not None or not unknown)
            at += 1
        self.ledger.ended()

    def _whole(self, at: int, told: Head, start: bytes) -> Frame | None:
        raw = start + (self._read(at + 1, told.blocks - 1) if told.blocks > 1 else b"")
        content = bundle.content(raw, told)
        if content is None:
            return None
        frame = _frame(told, content, min((at + told.blocks) * BLOCK_BYTES, self.size))
        if frame is not None:
            self.ledger.met(at, told, raw, frame.manifest or len(frame.changes))
        return frame

    def _read(self, at: int, blocks: int) -> bytes:
        """Return blocks of the file; fewer bytes where it ends, none where the medium cannot read them."""
        try:
            self._file.seek(at * BLOCK_BYTES)
            return _read(self._file, blocks * BLOCK_BYTES)
        except OSError as error:
            if error.errno != errno.EIO:
                raise
            return b""


def _frame(told: Head, content: bytes, done: int) -> Frame | None:
    """Return what is in a frame, None where it cannot be what its head says."""
    if told.holds is Holds.CHANGES:
        changes = bundle.unpack(content)
        return None if changes is None else Frame(told.holds, None, changes, done)
    if told.holds in bundle.ENDS:
        manifest = bundle.manifest(content, told)
        return None if manifest is None else Frame(told.holds, manifest, (), done)
    shown = bundle.unpack_photos(content, told.holds)
    return None if shown is None else Frame(told.holds, None, (), done, shown)


def _read(file: BinaryIO, size: int) -> bytes:
    pieces: list[bytes] = []
    while size and (piece := file.read(size)):
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)


def standing(path: Path) -> Path | None:
    """Return where a snapshot of this name is to be read: there, or, where it was cut short when new, beside it."""
    return next((each for each in (path, part_of(path)) if _is_file(each)), None)


def target(path: Path) -> Path:
    """Return where a snapshot of this name is to be written: there if it has begun there, else beside it."""
    return path if _is_file(path) and path.stat().st_size else part_of(path)


def _is_file(path: Path) -> bool:
    """Tell whether a file is there; raises where something else is, which one might wait for without end."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return False
    except OSError as error:
        raise _unreadable(error) from None
    if not stat.S_ISREG(mode):
        raise Fault(Code.FILE_UNREADABLE, reason="it is a folder" if stat.S_ISDIR(mode) else "it is no file")
    return True


def part_of(path: Path) -> Path:
    """Return the temporary name of a snapshot."""
    return path.with_name(path.name + PART_SUFFIX)


@contextmanager
def walking(path: Path, keyring: Sequence[Keys]) -> Iterator[Walk]:
    """Open a file to walk over it; raises `FILE_UNREADABLE`."""
    try:
        with path.open("rb", buffering=0) as file:
            yield Walk(file, keyring)
    except OSError as error:
        raise _unreadable(error) from None


def _unreadable(error: OSError) -> Fault:
    return Fault(Code.FILE_UNREADABLE, reason=error.strerror or "")


@dataclass(frozen=True, slots=True)
class Pen:
    """With what a stretch is written: whose network and device, when, and where chance comes from."""

    keys: Keys
    network: bytes
    device: SigningKey
    now: int
    entropy: Callable[[int], bytes]


class Stretch:
    """What is added to a file at one time. Every error of the medium comes out as how much is safe on it."""

    def __init__(self, path: Path, pen: Pen, start: int, held: int, adds: int) -> None:
        """Write behind block `start` of a file whose `held` changes stay there, and add so many."""
        self._path = path
        self._pen = pen
        self._start = self._at = start
        self._held, self._adds = held, adds
        self._told, self._safe = 0, 0  # changes written in whole frames, and those known to be on the medium
        self._unsynced = 0
        self._frames = FramesHash()
        self._written = hashlib.blake2b()

    def __enter__(self) -> Self:
        try:
            self._handle = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), OWNER_ONLY)
        except OSError as error:
            if error.errno in _NO_ROOM:
                raise self._told_of(error) from None
            raise Fault(Code.FILE_UNWRITABLE, reason=error.strerror or "") from None
        try:
            with self._telling():
                self._go_to(self._start)  # away with what is left of a torn frame, or up to a block
                self._frame(Holds.OPENING, self._manifest(Holds.OPENING))
        except BaseException:
            os.close(self._handle)
            raise
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):
            os.close(self._handle)

    def add(self, changes: Sequence[bytes]) -> None:
        """Write one frame of changes."""
        with self._telling():
            self._frame(Holds.CHANGES, bundle.pack(changes))
            self._told += len(changes)
            if self._unsynced >= SYNC_BYTES:
                self._sync()

    def enclose(self, holds: Holds, shown: Sequence[bytes], leaving: int = CLUSTER_BYTES) -> bool:
        """Write one frame of photos if so many bytes stay free behind it; tells whether there was room for it."""
        content = bundle.pack_photos(shown)
        with self._telling():
            if self._room() < len(content) + leaving:
                return False
        try:
            with self._telling():
                self._frame(holds, content)
        except Fault as fault:
            if fault.code is not Code.SNAPSHOT_FULL:
                raise
            with self._telling():  # the changes are what counts: without this frame the stretch can still be closed
                self._go_to(self._at)
            return False
        with self._telling():
            if self._unsynced >= SYNC_BYTES:
                self._sync()
        return True

    def _room(self) -> int:
        return shutil.disk_usage(self._path.parent).free

    def _go_to(self, at: int) -> None:
        """Have the file end at a block, and write on from there."""
        os.ftruncate(self._handle, at * BLOCK_BYTES)
        os.lseek(self._handle, at * BLOCK_BYTES, os.SEEK_SET)

    def finish(self) -> int:
        """Write the closing, have all of it on the medium, and compare; returns the size of the file."""
        with self._telling():
            self._frame(Holds.CLOSING, self._manifest(Holds.CLOSING))
            self._sync()
            size = self._at * BLOCK_BYTES
            if hasattr(os, "posix_fadvise"):  # else memory would vouch for the medium
                os.posix_fadvise(self._handle, 0, 0, os.POSIX_FADV_DONTNEED)
            if self._read_back() != self._written.digest():
                raise Fault(Code.SNAPSHOT_DIFFERS)
        return size

    def undo(self) -> None:
        """Take back what was written of this stretch."""
        with self._telling():
            self._go_to(self._start)
            os.fsync(self._handle)

    def _manifest(self, holds: Holds) -> bytes:
        pen, frames = self._pen, self._frames
        told = Manifest(pen.network, pen.device.public, pen.now, self._adds)
        if holds is Holds.CLOSING:
            told = Manifest(pen.network, pen.device.public, pen.now, self._told, frames.frames, frames.digest())
        return bundle.signed(told, self._at, holds, pen.device)

    def _frame(self, holds: Holds, content: bytes) -> None:
        frame = bundle.seal(self._pen.keys, self._pen.entropy(bundle.NONCE_BYTES), self._at, holds, content)
        rest = memoryview(frame)
        while rest:
            rest = rest[os.write(self._handle, rest) :]
        self._frames.add(frame)
        self._written.update(frame)
        self._at += len(frame) // BLOCK_BYTES
        self._unsynced += len(frame)

    def _sync(self) -> None:
        os.fsync(self._handle)
        self._unsynced, self._safe = 0, self._told

    def _read_back(self) -> bytes:
        found = hashlib.blake2b()
        with self._path.open("rb", buffering=0) as file:
            file.seek(self._start * BLOCK_BYTES)
            while piece := file.read(READ_AT_ONCE):
                found.update(piece)
        return found.digest()

    @contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            with suppress(OSError):
                self._sync()
            raise self._told_of(error) from None

    def _told_of(self, error: OSError) -> Fault:
        code = Code.SNAPSHOT_FULL if error.errno in _NO_ROOM else Code.SNAPSHOT_CUT
        return Fault(code, safe=self._held + self._safe, whole=self._held + self._adds)


def settle(part: Path, path: Path) -> None:
    """Give a snapshot that is whole its name, and have that on the medium too."""
    try:
        part.replace(path)
        if os.name != "nt":  # where a folder is no file that one could flush
            handle = os.open(path.parent, os.O_RDONLY)
            try:
                with suppress(OSError):  # some file systems of sticks flush no folder by itself
                    os.fsync(handle)
            finally:
                os.close(handle)
    except OSError as error:
        raise Fault(Code.FILE_UNWRITABLE, reason=error.strerror or "") from None
