"""What a node tells of its exchanges: how far a long one is, a few times a second; and when it has come to its end.

Knows no peer but by its key, and is given the time.
"""

from collections.abc import Callable
from typing import Protocol

from mutualnode.app.company import Troubles
from mutualnode.app.happenings import Happening, InStep, PeerGone, Photos, Swapping
from mutualnode.app.meeting import Progress

PAUSE_SECONDS = 0.25  # between two tellings of one exchange: quick enough to look alive, and next to no work
LONG_CHANGES = 200  # in an exchange that is told of at all: a smaller one is over before anybody has read so


class Talk(Protocol):
    """What must be known of a conversation."""

    @property
    def in_step(self) -> bool:
        """Whether all that could be swapped has been."""

    @property
    def progress(self) -> Progress:
        """How far this round has come."""

    @property
    def photos(self) -> tuple[int, int]:
        """How many photos have come, and how many are lacking."""

    @property
    def photos_coming(self) -> int:
        """How many of those are still to come."""


class Watch:
    """Stands between a node and whoever hears what happens."""

    def __init__(self, listener: Callable[[Happening], None], clock: Callable[[], float]) -> None:
        """Tell a listener, by a clock in seconds."""
        self._listener = listener
        self._clock = clock
        self._told: dict[bytes, float] = {}  # when each exchange that goes on was told of last
        self._shown: dict[bytes, tuple[int, float]] = {}  # how many photos of each were told of last, and when
        self._steady: set[bytes] = set()  # who was in step since they are here
        self.troubles = Troubles()

    def hear(self, happening: Happening) -> None:
        """Pass on what has happened."""
        self.troubles.hear(happening)
        if isinstance(happening, PeerGone):
            self._told.pop(happening.device, None)
            self._shown.pop(happening.device, None)
            self._steady.discard(happening.device)
        self._listener(happening)

    def see(self, device: bytes, talk: Talk, *, first: bool) -> None:
        """Tell how far an exchange is, if it is time to; or that it is over, if that is the `first` time or news."""
        if talk.in_step:
            if self._told.pop(device, None) is not None or first:
                self._steady.add(device)
                self.hear(InStep(device))
        elif self._is_due(device, talk.progress):
            told = talk.progress
            self.hear(Swapping(device, told.received, told.expected, told.sent, told.to_send))
        self._see_photos(device, *talk.photos, more=talk.photos_coming > 0)

    def _see_photos(self, device: bytes, done: int, left: int, *, more: bool) -> None:
        """Tell how many photos have come, if some have and it is time to, or no more are asked for."""
        before, at = self._shown.get(device, (0, None))
        now = self._clock()
        if done > before and (not more or at is None or now - at >= PAUSE_SECONDS):
            self._shown[device] = (done, now)
            self.hear(Photos(device, done, left))

    def is_steady(self, device: bytes, talk: Talk) -> bool:
        """Tell whether a device is in step, but for what is just on its way."""
        return talk.in_step or (device in self._steady and device not in self._told)

    def _is_due(self, device: bytes, progress: Progress) -> bool:
        if max(progress.expected, progress.to_send) < LONG_CHANGES:
            return False
        now, last = self._clock(), self._told.get(device)
        if last is not None and now - last < PAUSE_SECONDS:
            return False
        self._told[device] = now
        return True
