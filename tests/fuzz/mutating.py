"""Bytes that are nearly right: valid ones, flipped, cut, spliced, repeated, and with their lengths and counts altered.

The same seed and number give the same bytes, so that what did harm once can be made again from two numbers.
"""

import random
from collections.abc import Callable, Sequence

STEPS_AT_MOST = 5
LONGEST = 8 * 1024  # bytes of an input: beyond that there is only more of the same
LONGEST_STRETCH = 64  # bytes that are moved, repeated or taken out at once
# Numbers at which programs stumble, of one byte, and of several.
ODD_BYTES = (0x00, 0x01, 0x7F, 0x80, 0x81, 0xC0, 0xC1, 0xDC, 0xDD, 0xDE, 0xDF, 0xFE, 0xFF)
ODD_NUMBERS = (
    0,
    1,
    2,
    127,
    128,
    255,
    256,
    2**15,
    2**16 - 1,
    2**24,
    2**31 - 1,
    2**31,
    2**32 - 1,
    2**53,
    2**63,
    2**64 - 1,
)
WIDTHS = (1, 2, 4, 8)

Step = Callable[[bytearray, Sequence[bytes], random.Random], None]


def mutated(inputs: Sequence[bytes], seed: int, number: int) -> bytes:
    """Return the input of that number: one of the valid ones, altered in a few places."""
    chance = random.Random(f"{seed} {number}")
    raw = bytearray(chance.choice(inputs))
    for _ in range(chance.randint(1, STEPS_AT_MOST)):
        chance.choice(_STEPS)(raw, inputs, chance)
    return bytes(raw[:LONGEST])


def _place(raw: bytearray, chance: random.Random) -> int:
    """A place in some bytes, their end included; as often among the first ones, where lengths and kinds stand."""
    end = len(raw) if chance.random() < 0.5 else min(len(raw), LONGEST_STRETCH)
    return chance.randint(0, end)


def _flip(raw: bytearray, _: Sequence[bytes], chance: random.Random) -> None:
    if raw:
        raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)


def _set(raw: bytearray, _: Sequence[bytes], chance: random.Random) -> None:
    place = _place(raw, chance)
    raw[place : place + 1] = bytes([chance.choice(ODD_BYTES)])


def _insert(raw: bytearray, _: Sequence[bytes], chance: random.Random) -> None:
    place = _place(raw, chance)
    raw[place:place] = chance.randbytes(chance.randint(1, 8))


def _take_out(raw: bytearray, _: Sequence[bytes], chance: random.Random) -> None:
    place = _place(raw, chance)
    del raw[place : place + chance.randint(1, LONGEST_STRETCH)]


def _cut(raw: bytearray, _: Sequence[bytes], chance: random.Random) -> None:
    del raw[_place(raw, chance) :]


def _splice(raw: bytearray, inputs: Sequence[bytes], chance: random.Random) -> None:
    other = chance.choice(inputs)
    raw[_place(raw, chance) :] = other[chance.randint(0, len(other)) :]


def _repeat(raw: bytearray, _: Sequence[bytes], chance: random.Random) -> None:
    place = _place(raw, chance)
    stretch = raw[place : place + chance.randint(1, LONGEST_STRETCH)]
    raw[place:place] = stretch * chance.choice((1, 1, 2, 7, 100))


def _move(raw: bytearray, _: Sequence[bytes], chance: random.Random) -> None:
    place = _place(raw, chance)
    stretch = raw[place : place + chance.randint(1, LONGEST_STRETCH)]
    del raw[place : place + len(stretch)]
    place = _place(raw, chance)
    raw[place:place] = stretch


def _count_otherwise(raw: bytearray, _: Sequence[bytes], chance: random.Random) -> None:
    """Alter a number that is written with its highest byte first, as lengths are in headers, frames and MessagePack."""
    place, width = _place(raw, chance), chance.choice(WIDTHS)
    held = int.from_bytes(raw[place : place + width], "big")
    number = chance.choice((held + 1, held - 1, 2 * held, chance.choice(ODD_NUMBERS)))
    raw[place : place + width] = (number % 256**width).to_bytes(width, "big")


def _count_in_sevens(raw: bytearray, _: Sequence[bytes], chance: random.Random) -> None:
    """Put a number of many bytes where one stands that is written seven bits at a time, as in Automerge's chunks."""
    place, number = _place(raw, chance), chance.choice(ODD_NUMBERS)
    written = bytearray()
    while number > 0x7F:
        written.append(number & 0x7F | 0x80)
        number >>= 7
    raw[place : place + 1] = bytes([*written, number])


_STEPS: tuple[Step, ...] = (
    _flip,
    _flip,
    _set,
    _insert,
    _take_out,
    _cut,
    _splice,
    _repeat,
    _move,
    _count_otherwise,
    _count_otherwise,
    _count_in_sevens,
)
