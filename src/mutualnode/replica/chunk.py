"""The first bytes of an Automerge change, read in Python before Automerge sees them.

Layout (integers are LEB128 unless a width is given): magic `85 6f 4a 83`, 4 bytes of SHA-256 over all that follows
them, type (1: one plain change), length; then dependencies (count, 32 bytes each), actor (length, bytes), sequence,
first operation, time, message, other actors, and columns: count, then (specification, length) each, then their data.
A column holds runs: a few bytes can claim more operations than fit in any memory, so they are counted here first.
"""

import hashlib
from functools import lru_cache

from mutualnode.domain.change import Chunk
from mutualnode.errors import Code, Refusal

MAGIC = b"\x85\x6f\x4a\x83"
PLAIN_CHANGE = 1  # type 0 is a whole document; type 2 is compressed, and 2 MB of it unpack to 6 GB
HASH_BYTES = 32
_HASHED_FROM = 8  # magic and checksum stand before
DEPENDENCIES_LIMIT = 256  # heads that one device can have seen at once: far beyond any real merge
OPERATIONS_LIMIT = 2_048  # of one change: a page of text, letter by letter. On one key they cost their square, 10 ms
SHORT_COLUMN = 256  # bytes: all of an entry of some fields but the values themselves
SHORT_COLUMNS_KEPT = 1_024  # of those that were counted: at most 256 KiB
COLUMNS_LIMIT = 64  # Automerge writes at most 12; room for newer ones
_MORE = 0x80  # set in every byte of a number but its last
_MINUS = 0x40  # set in the last byte of a signed number below zero
_VARINT_BITS = 63  # sequence and operation numbers stay below 2^53 in practice; beyond 63 bits nothing is sane

_ACTION_COLUMN = 0x42
_KIND_MASK = 0x07  # the lowest three bits of a column's specification tell how its values are written
# Above kind and deflation, from the fifth bit on, stands the number of what a column belongs to: with that of the
# actions' one Automerge would take both for parts of something new.
_HIDING_ACTIONS = frozenset(range(0x40, 0x50)) - {_ACTION_COLUMN}
_DEFLATED = 0x08  # set where a column is compressed
_DELTA, _BOOLEAN, _STRING, _RAW = 3, 4, 5, 7


def _broken() -> Refusal:
    return Refusal(Code.CHANGE_NOT_ONE_CHANGE)


def _varint(raw: bytes, place: int) -> tuple[int, int]:
    """Return the unsigned LEB128 number at a place, and the place behind it."""
    value = raw[place]
    place += 1
    if value < _MORE:
        return value, place
    value &= 0x7F
    shift = 7
    while True:
        byte = raw[place]
        place += 1
        value |= (byte & 0x7F) << shift
        if byte < _MORE:
            return value, place
        shift += 7
        if shift > _VARINT_BITS:
            raise _broken()


def _signed(raw: bytes, place: int) -> tuple[int, int]:
    """Return the signed LEB128 number at a place, and the place behind it."""
    start = place
    value, place = _varint(raw, place)
    if raw[place - 1] & _MINUS:
        value -= 1 << (7 * (place - start))
    return value, place


def named(raw: bytes) -> bytes:
    """Return the hash under which others depend on a plain change that was found in order before."""
    return hashlib.sha256(memoryview(raw)[_HASHED_FROM:]).digest()


def parse(raw: bytes) -> Chunk:
    """Return what one plain Automerge change says of itself; raises `CHANGE_NOT_ONE_CHANGE` for all else."""
    try:
        return _parsed(raw)
    except IndexError:
        raise _broken() from None


def _parsed(raw: bytes) -> Chunk:
    if raw[:4] != MAGIC or raw[8] != PLAIN_CHANGE:
        raise _broken()
    digest = named(raw)
    if digest[:4] != raw[4:8]:
        raise _broken()
    length, place = _varint(raw, 9)
    count, body = _varint(raw, place)
    if length != len(raw) - place or count > DEPENDENCIES_LIMIT:
        raise _broken()
    place = body + HASH_BYTES * count
    deps = tuple(raw[body + HASH_BYTES * step : body + HASH_BYTES * (step + 1)] for step in range(count))
    actor_length, place = _varint(raw, place)
    actor = raw[place : place + actor_length]
    seq, place = _varint(raw, place + actor_length)
    start, place = _varint(raw, place)
    if len(actor) != actor_length or max(seq, start) >> _VARINT_BITS:
        raise _broken()
    return Chunk(digest, deps, actor, seq, start, place)


def operations(raw: bytes, body: int) -> int:
    """Return how many operations a change holds; `body` is the place behind its first operation's number.

    Raises `CHANGE_NOT_ONE_CHANGE` where its columns are not in order, or any claims more than `OPERATIONS_LIMIT`.
    """
    try:
        return _counted(raw, body)
    except IndexError:
        raise _broken() from None


def _counted(raw: bytes, place: int) -> int:
    _, place = _varint(raw, place)  # time, in seconds: the header's own clock is the one that counts
    message, place = _varint(raw, place)
    place += message
    actors, place = _varint(raw, place)
    if actors > DEPENDENCIES_LIMIT:
        raise _broken()
    for _ in range(actors):
        length, place = _varint(raw, place)
        place += length
    columns, place = _columns(raw, place)
    found = 0
    for specification, length in columns:
        column = raw[place : place + length]
        place += length
        if place > len(raw):
            raise _broken()
        values = (_values_again if length <= SHORT_COLUMN else _values)(column, specification & _KIND_MASK)
        if specification == _ACTION_COLUMN:
            found = values
    return found


def _columns(raw: bytes, place: int) -> tuple[list[tuple[int, int]], int]:
    """Return the specification and the length of each column that is told at a place, and the place behind that."""
    count, place = _varint(raw, place)
    if count > COLUMNS_LIMIT:
        raise _broken()
    columns = []
    before = -1
    for _ in range(count):
        specification = raw[place]
        place += 1
        if specification >= _MORE:
            specification, place = _varint(raw, place - 1)
        length = raw[place]
        place += 1
        if length >= _MORE:
            length, place = _varint(raw, place - 1)
        if specification <= before or specification & _DEFLATED or specification in _HIDING_ACTIONS:
            raise _broken()
        columns.append((specification, length))
        before = specification
    return columns, place


def _values(column: bytes, kind: int) -> int:
    """Return how many values a column holds, reading only the lengths of its runs."""
    if kind == _RAW:
        return 0
    total = place = 0
    while place < len(column):
        if kind == _BOOLEAN:
            run, place = _varint(column, place)
            total += run
        else:
            run, place = _signed(column, place)
            if run == 0:
                nulls, place = _varint(column, place)
                total += nulls
            else:
                total += abs(run)
                if total <= OPERATIONS_LIMIT:
                    place = _skipped(column, place, 1 if run > 0 else -run, kind)
        if total > OPERATIONS_LIMIT:
            raise _broken()
    if place != len(column):
        raise _broken()
    return total


# Entries of a kind have the same fields, and with them mostly the same columns.
_values_again = lru_cache(SHORT_COLUMNS_KEPT)(_values)


def _skipped(column: bytes, place: int, count: int, kind: int) -> int:
    """Return the place behind so many written values."""
    for _ in range(count):
        value = column[place]
        if value < _MORE:  # by far the most
            place += 1
        else:
            value, place = _varint(column, place)
        if kind == _STRING:
            place += value
    return place
