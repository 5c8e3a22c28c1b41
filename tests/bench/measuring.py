"""Measuring two things in turn, and telling each pair as a ratio, so that whatever else the machine does hits both."""

import gc
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from tests.bench.table import Row, Unit

T = TypeVar("T")

TAIL = 99  # in a hundred

Pairs = Sequence[tuple[float, float]]
"""For each round what ours took, and what stands beside it."""


def timed(work: Callable[[], object]) -> float:
    """Return how many seconds some work took."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def in_turn(rounds: int, ours: Callable[[int], float], beside: Callable[[int], float]) -> Pairs:
    """Return what both took in each round, each first in every other one; a round before the first does not count."""
    ours(rounds)
    beside(rounds)
    gc.collect()
    pairs: list[tuple[float, float]] = []
    for n in range(rounds):
        if n % 2:
            theirs = beside(n)
            pairs.append((ours(n), theirs))
        else:
            own = ours(n)
            pairs.append((own, beside(n)))
    return pairs


def rounds_of(rounds: int, contestants: Mapping[str, Callable[[], T]]) -> dict[str, list[T]]:
    """Return what each came to in each round; whoever is first in one round is last in the next."""
    names = list(contestants)
    came: dict[str, list[T]] = {name: [] for name in names}
    for n in range(rounds):
        for name in reversed(names) if n % 2 else names:
            gc.collect()
            came[name].append(contestants[name]())
    return came


def median(name: str, against: str, pairs: Pairs, *, share: int = 1, unit: Unit = Unit.SECONDS) -> Row:
    """Return both medians, of a share of each round, and the median of the rounds' ratios."""
    ours = statistics.median(own for own, _ in pairs) / share
    beside = statistics.median(theirs for _, theirs in pairs) / share
    ratio = statistics.median(own / theirs for own, theirs in pairs)
    return Row(name, ours, beside, ratio, len(pairs), against, unit)


def tail(name: str, against: str, pairs: Pairs) -> Row:
    """Return what 99 in a hundred rounds stayed within, on either side; the ratio is of those two."""
    ours, beside = (_within([pair[side] for pair in pairs]) for side in (0, 1))
    return Row(f"{name}, {TAIL} in 100", ours, beside, ours / beside, len(pairs), against)


def both(name: str, against: str, pairs: Pairs) -> list[Row]:
    """Return the row of medians and the row of tails."""
    return [median(name, against, pairs), tail(name, against, pairs)]


def _within(values: Sequence[float]) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * TAIL // 100)]
