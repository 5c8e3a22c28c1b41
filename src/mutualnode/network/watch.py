"""Notices that this computer is elsewhere than before, or has slept. Asks nothing itself: it is told what is."""

from collections.abc import Iterable
from dataclasses import dataclass

SLEPT_SECONDS = 20.0
"""Time that must be missing to call it sleep: a busy computer stalls for some seconds, and nobody sleeps shorter."""


@dataclass(frozen=True, slots=True)
class Glance:
    """What one look found."""

    lost: bool  # an address of ours is gone, and what went through it is dead
    gained: bool  # a new one is there
    slept: bool

    @property
    def elsewhere(self) -> bool:
        """Whether anything is other than before."""
        return self.lost or self.gained or self.slept


class Watch:
    """Compares each look with the one before."""

    def __init__(self, addresses: Iterable[str], now: int, monotonic: float) -> None:
        """Begin with how it is: addresses, the wall clock in ms, the monotonic clock in seconds."""
        self._addresses = frozenset(addresses)
        self._now = now
        self._monotonic = monotonic

    def look(self, addresses: Iterable[str], now: int, monotonic: float, expected: float) -> Glance:
        """Return what is other than at the last look, which was to be `expected` seconds ago.

        Some systems stop the monotonic clock in sleep, so that it falls behind the wall clock; on others it goes on,
        and the look itself is late. A wall clock that is set anew looks like sleep, and costs one round of links.
        """
        before, self._addresses = self._addresses, frozenset(addresses)
        passed = monotonic - self._monotonic
        drift = (now - self._now) / 1000 - passed
        self._now, self._monotonic = now, monotonic
        return Glance(
            lost=bool(before - self._addresses),
            gained=bool(self._addresses - before),
            slept=abs(drift) > SLEPT_SECONDS or passed > expected + SLEPT_SECONDS,
        )
