"""Sticks for tests: whole small snapshots of bytes that stand for changes, and disks that are small on purpose."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from mutualnode.keys.signing import SigningKey
from mutualnode.snapshot import file
from mutualnode.snapshot.bundle import BLOCK_BYTES, NONCE_BYTES, Holds, Keys
from mutualnode.snapshot.file import Frame, Pen, Stretch
from mutualnode.snapshot.ledger import Ledger

KEYS = Keys.of(bytes(range(32)))
OTHER_KEYS = Keys.of(bytes(32))
DEVICE = SigningKey.from_seed(bytes(range(32)))
NOW = 1_800_000_000_000

_drawn = count()


def entropy(size: int) -> bytes:
    """Return bytes that were never returned before."""
    return next(_drawn).to_bytes(NONCE_BYTES, "big")[:size]


def pen(keys: Keys = KEYS) -> Pen:
    """Return what a stretch is written with."""
    return Pen(keys, b"n" * 32, DEVICE, NOW, entropy)


def words(number: int, size: int = 9_000) -> list[bytes]:
    """Return changes of one frame that packs into three blocks: bytes of chance pack badly."""
    return [number.to_bytes(4, "big") + os.urandom(size)]


def written(path: Path, groups: Sequence[Sequence[bytes]], keys: Keys = KEYS) -> list[list[bytes]]:
    """Write one stretch behind what is in a file, and return what was in its frames."""
    start = -(-path.stat().st_size // BLOCK_BYTES) if path.exists() else 0
    with Stretch(path, pen(keys), start, 0, sum(map(len, groups))) as stretch:
        for each in groups:
            stretch.add(each)
        stretch.finish()
    return [list(each) for each in groups]


def enclosed(path: Path, changes: Sequence[bytes], *frames: tuple[Holds, Sequence[bytes]], leaving: int = 0) -> bool:
    """Write a stretch with photos behind its changes; tells whether there was room for all of them."""
    start = -(-path.stat().st_size // BLOCK_BYTES) if path.exists() else 0
    with Stretch(path, pen(), start, 0, len(changes)) as stretch:
        stretch.add(changes)
        fits = [stretch.enclose(holds, shown, leaving) for holds, shown in frames]
        stretch.finish()
    return all(fits)


def photos_in(path: Path) -> tuple[list[list[bytes]], Ledger]:
    """Return the photos in the frames that can be read, and what the walk met."""
    frames, ledger = walked(path)
    return [list(each.photos) for each in frames if each.photos], ledger


def read(path: Path, *keys: Keys) -> tuple[list[list[bytes]], Ledger]:
    """Return what is in the frames of changes that can be read, and what the walk met."""
    frames, ledger = walked(path, *keys)
    return [list(each.changes) for each in frames if each.holds is Holds.CHANGES], ledger


def walked(path: Path, *keys: Keys) -> tuple[list[Frame], Ledger]:
    """Return the whole frames of a file, and what the walk met."""
    with file.walking(path, keys or [KEYS]) as walk:
        return list(walk.frames()), walk.ledger


@contextmanager
def small_disk(folder: Path, size: int, files: int = 0) -> Iterator[bool]:
    """A disk of so many bytes (and files, unless 0) at a folder, where this process may; tells whether it is there."""
    mount = shutil.which("mount")
    made = (
        mount is not None
        and os.geteuid() == 0
        and _succeeds(mount, "-t", "tmpfs", "-o", f"size={size},nr_inodes={files}", "s", folder)
    )
    try:
        yield made
    finally:
        if made:
            _succeeds("umount", folder)


def grows(folder: Path, size: int) -> bool:
    """Make a small disk larger."""
    return _succeeds("mount", "-o", f"remount,size={size}", folder)


def turns_read_only(folder: Path) -> bool:
    """Let nobody write to a small disk any more."""
    return _succeeds("mount", "-o", "remount,ro", folder)


def _succeeds(*command: str | Path) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
