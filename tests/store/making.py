"""Stores, changes and entries for tests: real ones, of bytes that a test may choose."""

import resource
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from hypothesis import strategies as st

from mutualnode.domain.change import SEALED_BYTES, Change, Chunk, Header
from mutualnode.domain.entry import Entry
from mutualnode.domain.ids import ZERO, ChangeId, DeviceKey, EntryId, MemberId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.members import Value
from mutualnode.store import schema
from mutualnode.store.database import Database
from mutualnode.store.entries import Placed

KEY = bytes(range(32))
OTHER_KEY = bytes(32)
NETWORK = b"\x01" * 32
DEVICE = DeviceKey(b"\x02" * 32)
AUTHOR = MemberId(b"\x03" * 32)
NOW = 1_800_000_000_000
AT_ONCE = 1  # ms: two connections of one test would wait for each other in vain

# Ids that crowd into few parts, its first and its last among them.
IDS = st.tuples(st.sampled_from([0, 1, 255]), st.integers(0, 4)).map(lambda each: identity(each[1], first=each[0]))


def identity(number: int, *, first: int = 7) -> bytes:
    """Return the id of that number which begins with a byte."""
    return bytes([first]) + number.to_bytes(31, "big")


def opened(
    folder: Path, *, writes: bool = True, steps: Mapping[int, tuple[str, ...]] = schema.STEPS, key: bytes = KEY
) -> Database:
    """Open the store in a folder, waiting for nobody."""
    return Database(folder / "store.db", key, writes=writes, steps=steps, patience=AT_ONCE)


def change(id_: bytes, entry: bytes | None = None, device: DeviceKey = DEVICE, payload: bytes = b"some soup") -> Change:
    """Return a change as the door lets it in, with an id of the test's choosing."""
    header = Header(NETWORK, entry or ZERO, device, ZERO, NOW, Kind.NEED, bytes(32), len(payload))
    sealed = header.encode().ljust(SEALED_BYTES, b"\x09")
    chunk = Chunk(bytes(32), (), bytes(24), 1, 1, 0)
    return Change(ChangeId(id_), EntryId(entry or id_), header, sealed, payload, chunk, 1, None)


def entry(id_: bytes, title: str, kind: int = Kind.NEED, **fields: Value) -> Entry:
    """Return an entry as people see it."""
    return Entry(EntryId(id_), kind, AUTHOR, NOW, NOW, {"title": title, **fields})


def placed(n: int, laid: Entry) -> Placed:
    """Return an entry with its place."""
    return Placed(n, NOW, laid.id, laid)


@contextmanager
def undone(database: Database) -> Iterator[None]:
    """Do a block in a transaction that leaves nothing behind, so that many examples can share one store."""
    try:
        with database.transaction():
            yield
            raise _Undo
    except _Undo:
        return


class _Undo(Exception):
    pass


@contextmanager
def files_no_larger_than(size: int) -> Iterator[None]:
    """Let this process write no file beyond a size for the length of a block: a disk without room, for everybody."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
