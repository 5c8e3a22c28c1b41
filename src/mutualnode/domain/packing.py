"""Many changes as one run of bytes: what repeats is told once, what follows from the rest is left out.

The shared codec of batches on the wire and in files. It holds any bytes at all and gives back exactly those, also
changes of newer formats and such whose payload is forgotten; whether anything in it is true, the door tells.

A single short item is a batch behind one byte, 3: it travels while somebody waits, and nothing in it repeats. Any other
batch is, with integers big-endian,

     1 byte   1: this layout; 2: the same, with the tight part as it is, because it is short
     2 bytes  how many items it holds
     2 bytes  how many authors they have
     4 bytes  length of the loose part
     …        the loose part, as it is: nothing in it gets shorter by compressing
     …        the tight part, in layout 1 compressed with zlib

An *author* is a device with one Automerge actor of its own. For each item there is a mark: 0 where the item stands as
it is, else the sum of

     1  it is a change in the layout of `domain/change.py`, of the batch's network
     2  it founds its entry: 32 zeros are left out
     4  its `previous` is the id of the item of the same device before it in the batch, and is left out
     8  its payload is forgotten
    16  its payload is salt and a plain Automerge change by the author's actor, of which these are left out: magic,
        checksum, type, length, and the actor behind the dependencies

Hash and length of a payload are always left out where there is one. The loose part holds, one column after the other:
the network (32); each author (device 32, end of the actor 8); of each change the signature (64); of each whose mark
says so `previous` (32), salt (16), hash and length of a payload that is forgotten (36), dependencies (32 each).
The tight part: all marks (1 each); of each change its author (2), kind (1), how much later it is than the change before
it (8, modulo 2^64), the entry (32) where it does not found one; of each item the size of what is left of it (4), and at
last what is left: the item, its payload, or its Automerge change without what is left out. Columns of numbers are
written highest bytes first, one byte of all before the next.
"""

import hashlib
import struct
import zlib
from collections.abc import Iterator, Sequence

from mutualnode.domain.change import (
    ACTOR_BYTES,
    ACTOR_SESSION_BYTES,
    FORMAT,
    HEADER_BYTES,
    LAYOUT,
    SALT_BYTES,
    SEALED_BYTES,
    SIGNATURE_BYTES,
    actor_of,
    change_id,
)
from mutualnode.domain.ids import ID_BYTES, ZERO, DeviceKey
from mutualnode.errors import Code, Fault, PeerFault

ITEMS_LIMIT = 10_000  # of one batch: five of the largest that travel, and 10,000 empty items cost nobody anything

COMPRESSED, PLAIN, ALONE = 1, 2, 3
SHORT_BYTES = 1_024  # of the tight part, or of an item alone: to compress it saves 80 bytes and takes longest of all
_LEVEL = 1  # of zlib: the next ones save a twentieth and take twice as long
_HEAD = struct.Struct(">BHHI")
_AUTHOR = struct.Struct(f"{ID_BYTES}s{ACTOR_SESSION_BYTES}s")
_BARE = struct.Struct(">32sI")
_CHANGE, _FOUNDS, _FOLLOWS, _IS_BARE, _PLAIN = (1 << bit for bit in range(5))
_MARKS = frozenset(
    {0, *(mark for mark in range(32) if mark & _CHANGE and mark & (_IS_BARE | _PLAIN) != _IS_BARE | _PLAIN)}
)
_TIGHT_BYTES = 1 + 2 + 1 + 8 + 4 + ID_BYTES  # of an item at most, beside what is left of it
_LATER = 1 << 64

_MAGIC = b"\x85\x6f\x4a\x83"
_CHECKED_FROM = 8  # the place in an Automerge change from where on its checksum counts
_PLAIN_CHANGE = b"\x01"
_ACTOR_LENGTH = bytes([ACTOR_BYTES])
_ONE_BYTE = 0x80  # below that, a number of Automerge's is one byte


def pack(items: Sequence[bytes]) -> bytes:
    """Return items as one run of bytes."""
    if len(items) > ITEMS_LIMIT:
        raise Fault(Code.INTERNAL)
    if len(items) == 1 and len(items[0]) <= SHORT_BYTES:
        return bytes((ALONE,)) + items[0]
    columns = _Columns(_network(items))
    for item in items:
        if not columns.took(item):
            columns.keep(item)
    return columns.packed()


def unpack(blob: bytes, limit: int) -> list[bytes]:
    """Return the items in a batch, of at most so many bytes together; raises PeerFault for anything else."""
    try:
        return _unpacked(blob, limit)
    except (struct.error, zlib.error, IndexError, KeyError):
        raise _broken() from None


def _broken() -> PeerFault:
    return PeerFault(Code.PEER_BROKE_PROTOCOL, at="batch")


def _network(items: Sequence[bytes]) -> bytes:
    """Return the network of which a batch is: that of its first change, but for one that founds a network."""
    start, end = len(FORMAT), len(FORMAT) + ID_BYTES
    found = (item[start:end] for item in items if len(item) >= SEALED_BYTES and item.startswith(FORMAT))
    return next((each for each in found if each != ZERO), ZERO)


class _Columns:
    """The columns of a batch, while it is packed."""

    def __init__(self, network: bytes) -> None:
        self._network = network
        self._authors: dict[tuple[bytes, bytes], int] = {}
        self._last: dict[bytes, bytes] = {}
        self._at = 0
        self._marks = bytearray()
        self._by: list[int] = []
        self._kinds = bytearray()
        self._later: list[int] = []
        self._entries: list[bytes] = []
        self._rests: list[bytes] = []
        self._signatures: list[bytes] = []
        self._previous: list[bytes] = []
        self._salts: list[bytes] = []
        self._deps: list[bytes] = []
        self._bare: list[bytes] = []

    def keep(self, item: bytes) -> None:
        """Take an item as it is."""
        self._marks.append(0)
        self._rests.append(item)

    def took(self, item: bytes) -> bool:
        """Take an item apart, if it is a change like any other; tells whether it was."""
        if len(item) < SEALED_BYTES:
            return False
        form, network, entry, device, previous, at, kind, zero, digest, length = LAYOUT.unpack_from(item)
        if form != FORMAT or zero or network != self._network:
            return False
        payload = item[SEALED_BYTES:]
        mark, session = _CHANGE, bytes(ACTOR_SESSION_BYTES)
        if not payload:
            mark |= _IS_BARE
            self._bare.append(_BARE.pack(digest, length))
        elif len(payload) != length or hashlib.sha256(payload).digest() != digest:
            return False
        elif (parts := _taken_apart(payload, actor_of(DeviceKey(device)))) is not None:
            mark |= _PLAIN
            deps, session, payload = parts
            self._salts.append(item[SEALED_BYTES : SEALED_BYTES + SALT_BYTES])
            self._deps.append(deps)
        if entry == ZERO:
            mark |= _FOUNDS
        else:
            self._entries.append(entry)
        if previous == self._last.get(device):
            mark |= _FOLLOWS
        else:
            self._previous.append(previous)
        self._last[device] = change_id(item[:HEADER_BYTES])
        self._marks.append(mark)
        self._by.append(self._authors.setdefault((device, session), len(self._authors)))
        self._kinds.append(kind)
        self._later.append((at - self._at) % _LATER)
        self._at = at
        self._signatures.append(item[HEADER_BYTES:SEALED_BYTES])
        self._rests.append(payload)
        return True

    def packed(self) -> bytes:
        """Return the batch."""
        loose: list[bytes] = [self._network, *(_AUTHOR.pack(*author) for author in self._authors)]
        for column in (self._signatures, self._previous, self._salts, self._bare, self._deps):
            loose += column
        by, later, sizes = _turned("H", self._by), _turned("Q", self._later), map(len, self._rests)
        tight = [bytes(self._marks), by, bytes(self._kinds), later, *self._entries]
        first, second = b"".join(loose), b"".join([*tight, _turned("I", [*sizes]), *self._rests])
        layout = PLAIN if len(second) <= SHORT_BYTES else COMPRESSED
        head = _HEAD.pack(layout, len(self._marks), len(self._authors), len(first))
        return head + first + (second if layout == PLAIN else zlib.compress(second, _LEVEL))


def _taken_apart(payload: bytes, actor: bytes) -> tuple[bytes, bytes, bytes] | None:
    """Return dependencies, end of the actor, and what is left of a plain change; None if it is not written like one."""
    crdt = payload[SALT_BYTES:]
    checked = crdt[_CHECKED_FROM:]
    if not crdt.startswith(_MAGIC) or hashlib.sha256(checked).digest()[: len(_MAGIC)] != crdt[4:_CHECKED_FROM]:
        return None
    for width in (1, 2, 3):  # bytes of its length
        body = checked[1 + width :]
        if checked.startswith(_PLAIN_CHANGE + _number(len(body))):
            break
    else:
        return None
    if not body or body[0] >= _ONE_BYTE:
        return None
    place = 1 + ID_BYTES * body[0]
    end = place + 1 + ACTOR_BYTES
    if body[place : end - ACTOR_SESSION_BYTES] != _ACTOR_LENGTH + actor or len(body) < end:
        return None
    return body[1:place], body[end - ACTOR_SESSION_BYTES : end], body[:1] + body[end:]


def _put_together(rest: bytes, deps: bytes, actor: bytes) -> bytes:
    """Return the Automerge change of which this was left."""
    body = rest[:1] + deps + _ACTOR_LENGTH + actor + rest[1:]
    checked = _PLAIN_CHANGE + _number(len(body)) + body
    return _MAGIC + hashlib.sha256(checked).digest()[: len(_MAGIC)] + checked


def _number(value: int) -> bytes:
    """Return a number as Automerge writes it: LEB128."""
    if value < _ONE_BYTE:
        return bytes((value,))
    return bytes((value & 0x7F | _ONE_BYTE,)) + _number(value >> 7)


def _turned(width: str, numbers: Sequence[int]) -> bytes:
    """Return a column of numbers, the highest bytes of all before the next: most of them are equal."""
    size = struct.calcsize(width)
    plain = struct.pack(f">{len(numbers)}{width}", *numbers)
    return b"".join(plain[place::size] for place in range(size))


class _Reader:
    """Bytes that are read in order, and end where they should."""

    __slots__ = ("_data", "_place")

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._place = 0

    def take(self, size: int) -> bytes:
        """Return the next so many bytes."""
        start, self._place = self._place, self._place + size
        if self._place > len(self._data):
            raise _broken()
        return self._data[start : self._place]

    def part(self, size: int) -> "_Reader":
        """Return a reader of the next so many bytes."""
        return _Reader(self.take(size))

    def numbers(self, width: str, count: int) -> Iterator[int]:
        """Return a column of numbers."""
        size = struct.calcsize(width)
        turned = self.take(size * count)
        plain = bytearray(len(turned))
        for place in range(size):
            plain[place::size] = turned[place * count : (place + 1) * count]
        return iter(struct.unpack(f">{count}{width}", plain))

    @property
    def left(self) -> int:
        """How many bytes are still unread."""
        return len(self._data) - self._place


def _unpacked(blob: bytes, limit: int) -> list[bytes]:
    if blob[0] == ALONE:
        if len(blob) - 1 > min(limit, SHORT_BYTES):
            raise _broken()
        return [blob[1:]]
    layout, count, authors, length = _HEAD.unpack_from(blob)
    if layout not in (COMPRESSED, PLAIN) or count > ITEMS_LIMIT:
        raise _broken()
    first, second = blob[_HEAD.size : _HEAD.size + length], blob[_HEAD.size + length :]
    if layout == COMPRESSED:
        second = _inflated(second, limit + _TIGHT_BYTES * count)
    batch = _Batch(_Reader(first), _Reader(second), authors, count)
    items: list[bytes] = []
    left = limit
    while batch.goes_on:
        items.append(batch.item())
        left -= len(items[-1])
        if left < 0:
            raise _broken()
    batch.end()
    return items


def _inflated(data: bytes, limit: int) -> bytes:
    """Return what was compressed, which must not be more than so much: a few bytes can claim gigabytes."""
    inflating = zlib.decompressobj()
    found = inflating.decompress(data, limit + 1)
    if len(found) > limit or not inflating.eof or inflating.unused_data:
        raise _broken()
    return found


class _Batch:
    """The columns of a batch, while it is unpacked."""

    def __init__(self, loose: _Reader, tight: _Reader, authors: int, count: int) -> None:
        self._marks = marks = tight.take(count)
        if not _MARKS.issuperset(marks):
            raise _broken()
        changes = count - marks.count(0)
        follow, founding, plain, bare = (
            sum(marks.count(mark) for mark in _MARKS if mark & bit) for bit in (_FOLLOWS, _FOUNDS, _PLAIN, _IS_BARE)
        )
        self._place = 0
        self._at = 0
        self._last: dict[bytes, bytes] = {}
        self._network = loose.take(ID_BYTES)
        self._authors = [_AUTHOR.unpack(loose.take(_AUTHOR.size)) for _ in range(authors)]
        self._signatures = loose.part(SIGNATURE_BYTES * changes)
        self._previous = loose.part(ID_BYTES * (changes - follow))
        self._salts = loose.part(SALT_BYTES * plain)
        self._bare = loose.part(_BARE.size * bare)
        self._deps = loose
        self._by = tight.numbers("H", changes)
        self._kinds = iter(tight.take(changes))
        self._later = tight.numbers("Q", changes)
        self._entries = tight.part(ID_BYTES * (changes - founding))
        self._sizes = tight.numbers("I", count)
        self._rests = tight

    @property
    def goes_on(self) -> bool:
        """Whether there is another item."""
        return self._place < len(self._marks)

    def item(self) -> bytes:
        """Return the next item."""
        mark = self._marks[self._place]
        self._place += 1
        rest = self._rests.take(next(self._sizes))
        return self._change(mark, rest) if mark else rest

    def _change(self, mark: int, rest: bytes) -> bytes:
        device, session = self._authors[next(self._by)]
        payload = rest
        if mark & _IS_BARE:
            digest, length = _BARE.unpack(self._bare.take(_BARE.size))
        else:
            if mark & _PLAIN:
                deps = self._deps.take(ID_BYTES * rest[0])
                actor = actor_of(DeviceKey(device)) + session
                payload = self._salts.take(SALT_BYTES) + _put_together(rest, deps, actor)
            digest, length = hashlib.sha256(payload).digest(), len(payload)
        entry = ZERO if mark & _FOUNDS else self._entries.take(ID_BYTES)
        previous = self._last[device] if mark & _FOLLOWS else self._previous.take(ID_BYTES)
        self._at = at = (self._at + next(self._later)) % _LATER
        header = LAYOUT.pack(FORMAT, self._network, entry, device, previous, at, next(self._kinds), 0, digest, length)
        self._last[device] = change_id(header)
        return header + self._signatures.take(SIGNATURE_BYTES) + payload

    def end(self) -> None:
        """See that nothing stands in the batch beside its items."""
        if self._deps.left or self._rests.left:
            raise _broken()
