"""How often a long exchange is told of while it goes on. Knows no peer but by its key, and is given the time."""

from collections.abc import Callable

from mutualnode.app.conversation import Progress

PAUSE_SECONDS = 0.25  # between two tellings of one exchange: quick enough to look alive, and next to no work
LONG_CHANGES = 200  # in an exchange that is told of at all: a smaller one is over before anybody has read so


class Pace:
    """Remembers when each exchange was told of last."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """Go by a clock, in seconds."""
        self._clock = clock
        self._told: dict[bytes, float] = {}

    def is_due(self, device: bytes, progress: Progress) -> bool:
        """Tell whether it is time to say how far the exchange with a device is; if so, the next pause begins."""
        if max(progress.expected, progress.sent + progress.to_send) < LONG_CHANGES:
            return False
        now, last = self._clock(), self._told.get(device)
        if last is not None and now - last < PAUSE_SECONDS:
            return False
        self._told[device] = now
        return True

    def forget(self, device: bytes) -> None:
        """Begin anew with the next exchange."""
        self._told.pop(device, None)
