"""Who is let in from outside: how many at once, how many from one address, and who has to wait.

Knows addresses and the time, and nothing of sockets or of what is said inside.
"""

from collections import Counter

HALF_OPEN_LIMIT = 32
"""Connections that have not said who they are: each costs a handshake and some memory, and lasts 5 s at most."""

HALF_OPEN_PER_ADDRESS = 4
"""Of those from one address, so that one computer cannot keep all others out."""

PER_ADDRESS_LIMIT = 64
"""Connections of any kind from one address: a house behind one router, or the demo on one computer, has fewer."""

HOLD_OFF_SECONDS = 60.0
"""Pause after a breach of the protocol: a broken program gets no busy loop, a repaired one is not missed for long."""

HELD_OFF_LIMIT = 1_024
"""Addresses remembered for that, the newest: in version 6 one computer has more than anybody could remember."""


class Door:
    """Counts who is inside, and says who may come in."""

    def __init__(self) -> None:
        self._half_open: Counter[str] = Counter()
        self._inside: Counter[str] = Counter()
        self._held_off: dict[str, float] = {}

    def enter(self, host: str, now: float) -> bool:
        """Tell whether a connection from there may come in, and count it if so."""
        if self._held_off.get(host, now) > now:
            return False
        full = self._half_open.total() >= HALF_OPEN_LIMIT or self._half_open[host] >= HALF_OPEN_PER_ADDRESS
        if full or self._inside[host] >= PER_ADDRESS_LIMIT:
            return False
        self._half_open[host] += 1
        self._inside[host] += 1
        return True

    def introduced(self, host: str) -> None:
        """Note that one from there has said who it is."""
        _one_less(self._half_open, host)

    def leave(self, host: str, *, introduced: bool) -> None:
        """Note that one from there is gone."""
        _one_less(self._inside, host)
        if not introduced:
            _one_less(self._half_open, host)

    def hold_off(self, host: str, now: float) -> None:
        """Answer nobody from there for a while."""
        self._held_off.pop(host, None)
        self._held_off[host] = now + HOLD_OFF_SECONDS
        if len(self._held_off) > HELD_OFF_LIMIT:
            del self._held_off[next(iter(self._held_off))]


def _one_less(counter: Counter[str], host: str) -> None:
    counter[host] -= 1
    if counter[host] <= 0:
        del counter[host]
