"""Automerge changes put together by hand, with a right checksum around whatever stands in them."""

import hashlib

from mutualnode.replica.chunk import MAGIC

ACTIONS, INSERTS, KEYS, VALUE_LENGTHS, VALUES, PREDECESSORS = 0x42, 0x34, 0x15, 0x56, 0x57, 0x70
SET = 1  # the number of the action that sets a value
NULL = 0  # the length and kind of the value "nothing"
ACTOR = b"\x01" * 24

Columns = list[tuple[int, bytes]]


def number(value: int) -> bytes:
    """Write an unsigned LEB128 number."""
    written = bytearray()
    while value > 0x7F:
        written.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*written, value])


def signed(value: int) -> bytes:
    """Write a signed LEB128 number."""
    written = bytearray()
    while not -64 <= value < 64:
        written.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*written, value & 0x7F])


def run(times: int, value: bytes) -> bytes:
    """Write one value, told to stand there so many times."""
    return signed(times) + value


def sealed(body: bytes, kind: int = 1) -> bytes:
    """Put the mark, the checksum, the type and the length around the inside of a chunk."""
    told = bytes([kind]) + number(len(body)) + body
    return MAGIC + hashlib.sha256(told).digest()[:4] + told


def opened(chunk: bytes) -> bytes:
    """Return the inside of a chunk of one that `sealed` could have made."""
    place = 9
    while chunk[place] & 0x80:
        place += 1
    return chunk[place + 1 :]


def change(
    columns: Columns, *, actor: bytes = ACTOR, deps: tuple[bytes, ...] = (), seq: int = 1, start: int = 1
) -> bytes:
    """Return a change with these columns."""
    heading = number(len(deps)) + b"".join(deps) + number(len(actor)) + actor + number(seq) + number(start)
    told = b"".join(number(specification) + number(len(data)) for specification, data in columns)
    # After the heading: time, no message, no other actors.
    return sealed(heading + b"\0\0\0" + number(len(columns)) + told + b"".join(data for _, data in columns))


def settings(times: int, *, actor: bytes = ACTOR, key: bytes = b"k") -> bytes:
    """Return a change that sets one key to nothing, so many times over: a few bytes, whatever the number."""
    columns = [
        (KEYS, run(times, number(len(key)) + key)),
        (INSERTS, number(times)),
        (ACTIONS, run(times, number(SET))),
        (VALUE_LENGTHS, run(times, number(NULL))),
        (PREDECESSORS, run(times, number(0))),
    ]
    return change(columns, actor=actor)
