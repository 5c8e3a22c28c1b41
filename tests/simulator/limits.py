"""Limits of the program, drawn small for a run, so that few changes meet what otherwise takes thousands.

Also the weight of what the program keeps for one peer, as it is counted against these limits.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from functools import cache
from types import ModuleType

from mutualnode.app import keeping, meeting, outbox
from mutualnode.keys import words
from mutualnode.replica import door, waiting
from mutualnode.store import changes
from tests.simulator.clock import Dice

# How small each may be drawn.
SMALL: tuple[tuple[ModuleType, str, int, int], ...] = (
    (outbox, "BATCH_CHANGES", 1, 12),
    (outbox, "EARLY_CHANGES", 1, 12),
    (outbox, "BATCH_BYTES", 500, 4_000),
    (outbox, "ASKED_AT_ONCE", 1, 20),
    (meeting, "BATCHES_AHEAD", 1, 8),
    (meeting, "FRESH_SHARE", 2, 10),
    (meeting, "RECONCILE_LIMIT", 4_096, 8_192),
    (meeting, "WANT_LIMIT", 1, 20),
    (waiting, "WAITING_BYTES", 10_000, 120_000),
    (waiting, "ROOMS_BYTES", 20_000, 200_000),
    (keeping, "REBUILT_AT_ONCE", 1, 10),
    (changes, "ASKED_AT_ONCE", 1, 20),
    (door, "REFUSED_KEPT", 2, 40),
)
OPERATIONS, MEMORY = 1, 8 * 1024  # of stretching an invite's words, the least that Argon2id takes


@contextmanager
def drawn(dice: Dice) -> Iterator[None]:
    """Draw each limit small, or leave it as it is, for a block."""
    kept = [(module, name, getattr(module, name)) for module, name, _, _ in SMALL]
    for module, name, least, most in SMALL:
        if dice.happens(0.5):
            setattr(module, name, dice.randint(least, most))
    try:
        yield
    finally:
        for module, name, value in kept:
            setattr(module, name, value)


@contextmanager
def quick_words() -> Iterator[None]:
    """Stretch the words of invites as little as possible for a block: nobody guesses here."""
    kept = words.stretched, words._STRETCH_OPERATIONS, words._STRETCH_MEMORY
    words._STRETCH_OPERATIONS, words._STRETCH_MEMORY = OPERATIONS, MEMORY
    words.stretched = cache(words.stretched)
    try:
        yield
    finally:
        words.stretched, words._STRETCH_OPERATIONS, words._STRETCH_MEMORY = kept


def refusals() -> door.Refusals:
    """Return a memory of refused bytes with the limit of this run."""
    return door.Refusals(door.REFUSED_KEPT)


def weight(thing: object, *shared: object) -> int:
    """Return the bytes of all that a thing holds on to, leaving out what others share, classes and code."""
    seen = {id(each) for each in shared}
    total = 0
    waiting_ = [thing]
    while waiting_:
        each = waiting_.pop()
        if id(each) in seen or each is None or isinstance(each, type | ModuleType | Enum) or callable(each):
            continue
        seen.add(id(each))
        total += sys.getsizeof(each)
        waiting_ += _inside(each)
    return total


def _inside(thing: object) -> list[object]:
    if isinstance(thing, dict):
        return [*thing.keys(), *thing.values()]
    if isinstance(thing, list | tuple | set | frozenset):
        return [*thing]
    if isinstance(thing, str | bytes | bytearray | int | float | memoryview):
        return []
    named = [getattr(thing, name) for kind in type(thing).__mro__ for name in _slots(kind) if hasattr(thing, name)]
    held = [*vars(thing).values()] if hasattr(thing, "__dict__") else []
    return [*named, *held, *(thing if hasattr(thing, "__iter__") and hasattr(thing, "__len__") else ())]


def _slots(kind: type) -> tuple[str, ...]:
    slots = kind.__dict__.get("__slots__", ())
    names = (slots,) if isinstance(slots, str) else tuple(slots)
    return tuple(f"_{kind.__name__.lstrip('_')}{name}" if name.startswith("__") else name for name in names)
