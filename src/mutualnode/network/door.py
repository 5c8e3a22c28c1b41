"""Who is let in from outside: how many at once, how many from one address, and who has to wait.

One that is half open makes room for the next: whoever means to come in is in after some milliseconds, and whoever only
wants to stand in the way would stand there for seconds. Knows addresses, devices and the time, and nothing of sockets
or of what is said inside.
"""

from collections import Counter

HALF_OPEN_LIMIT = 32
"""Connections that have not said who they are: each costs a handshake and some memory. Whoever would keep others out
has to come with as many in the moment that a handshake takes."""

HALF_OPEN_PER_ADDRESS = 4
"""Of those from one address, so that one computer does not drive out those from elsewhere."""

PER_ADDRESS_LIMIT = 64
"""Connections of any kind from one address: a house behind one router, or the demo on one computer, has fewer."""

HOLD_OFF_SECONDS = 60.0
"""Pause after a breach of the protocol: a broken program gets no busy loop, a repaired one is not missed for long."""

HELD_OFF_LIMIT = 1_024
"""Devices and addresses remembered for that, the newest: anybody can have more than anybody could remember."""

HELD_OFF_PER_ADDRESS = 8
"""Devices held off at one address before it is held off too: a house has fewer that are broken at once, and somebody
who draws a new key for each breach has as many as they like."""


class Door:
    """Counts who is inside, and says who may come in."""

    def __init__(self) -> None:
        self._half_open: Counter[str] = Counter()
        self._inside: Counter[str] = Counter()
        self._held_off: dict[str | bytes, tuple[float, str]] = {}  # a device or an address: until when, and from where

    def is_open(self, host: str, now: float) -> bool:
        """Tell whether a connection from there may come in, if need be in place of one that is half open."""
        return not self.holds_off(host, now) and self._inside[host] < PER_ADDRESS_LIMIT

    def is_crowded(self, host: str) -> bool:
        """Tell whether one that is half open has to go first, because those from there are as many as may be."""
        return self._half_open[host] >= HALF_OPEN_PER_ADDRESS

    def is_full(self) -> bool:
        """Tell whether one that is half open has to go first, wherever it came from."""
        return self._half_open.total() >= HALF_OPEN_LIMIT

    def enter(self, host: str) -> None:
        """Count a connection from there, half open as yet."""
        self._half_open[host] += 1
        self._inside[host] += 1

    def introduced(self, host: str) -> None:
        """Note that one from there has said who it is."""
        _one_less(self._half_open, host)

    def leave(self, host: str, *, introduced: bool) -> None:
        """Note that one from there is gone."""
        _one_less(self._inside, host)
        if not introduced:
            _one_less(self._half_open, host)

    def holds_off(self, whom: str | bytes, now: float) -> bool:
        """Tell whether an address or a device has to wait."""
        return self._held_off.get(whom, (now, ""))[0] > now

    def hold_off(self, host: str, device: bytes, now: float) -> None:
        """Answer this device no more for a while, or nobody from there if it has not said which it is.

        Whoever has to wait already does not have to wait longer for having asked again.
        """
        if not device or not self.holds_off(device, now):
            self._note(device or host, host, now)
        several = sum(host == origin and until > now for until, origin in self._held_off.values())
        if several > HELD_OFF_PER_ADDRESS and not self.holds_off(host, now):
            self._note(host, host, now)

    def _note(self, whom: str | bytes, host: str, now: float) -> None:
        self._held_off.pop(whom, None)
        self._held_off[whom] = now + HOLD_OFF_SECONDS, host
        if len(self._held_off) > HELD_OFF_LIMIT:
            del self._held_off[next(iter(self._held_off))]


def _one_less(counter: Counter[str], host: str) -> None:
    counter[host] -= 1
    if counter[host] <= 0:
        del counter[host]
