"""What all pages share: the network that is open, a reader of it, who is here, and a way to act.

Lives in the window's thread. Pages read through `reading` and write through `act`, and read again when it has changed.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from mutualnode.app import folder, reading
from mutualnode.app.acts import Plain
from mutualnode.app.engine import Here
from mutualnode.app.folder import Place
from mutualnode.app.happenings import Doubled, Happening, InStep, Listening, PeerGone, PeerHere, Refused, Trouble
from mutualnode.app.reading import Reading
from mutualnode.app.surroundings import Surroundings
from mutualnode.errors import Code, Fault
from mutualnode.ui.bridge import Bridge, Failed, Then, Work

GATHERED_MS = (
    60  # changes that come within this are shown together: quick enough to seem at once, seldom enough to type
)


class Desk(QObject):
    """One window's share in a network."""

    opened = Signal()
    closed = Signal()
    changed = Signal()
    here_changed = Signal()
    set_aside = Signal(int)
    trouble = Signal(object)

    def __init__(self, data: Path, bridge: Bridge, world: Surroundings, passphrase: str | None = None) -> None:
        """Work with a data folder through a bridge."""
        super().__init__()
        self.now = world.now
        self.data = data
        self.bridge = bridge
        self.reading: Reading | None = None
        self.place: Place | None = None
        self.is_sample = False
        self.here: tuple[Here, ...] = ()
        self.reachable: tuple[str, ...] = ()
        self._passphrase = passphrase
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.setInterval(GATHERED_MS)
        self._gathering.timeout.connect(self.changed)
        bridge.kept.connect(self._kept)
        bridge.happened.connect(self._heard)
        bridge.trouble.connect(self.trouble)

    @property
    def me(self) -> bytes:
        """Whose computer this is; empty before a network is open."""
        return self.reading.member if self.reading is not None else b""

    def name_of(self, member: bytes) -> str:
        """Return the name on a member's page, empty where there is none."""
        return self.reading.name_of(member) if self.reading is not None else ""

    # Opening and closing.

    def start(self, wanted: str | None, empty: Callable[[], None], failed: Failed) -> None:
        """Open the network of the data folder that is wanted, or the first; `empty` is called where there is none."""
        try:
            places = folder.places(self.data)
            if not places:
                empty()
                return
            place = folder.choose(self.data, wanted) if wanted is not None else places[0]
        except Fault as fault:
            failed(fault)
            return
        self.open(lambda engine: engine.open(place, self._passphrase), failed)

    def unlock(self, passphrase: str) -> None:
        """Use a passphrase from now on."""
        self._passphrase = passphrase

    def open(self, work: Work[Place], failed: Failed, *, sample: bool = False) -> None:
        """Have the engine open a network in one of its ways, then read along."""

        def ready(place: Place) -> None:
            self._read_along(place, failed, sample=sample)

        self.bridge.ask(work, ready, failed)

    def _read_along(self, place: Place, failed: Failed, *, sample: bool) -> None:
        try:
            opened = reading.open_(place, None if sample else self._passphrase)
        except Fault as fault:
            failed(fault)
            return
        self.close_reading()
        self.reading, self.place, self.is_sample = opened, place, sample
        self.opened.emit()
        self.changed.emit()
        self._look_who_is_here()

    def leave_sample(self) -> None:
        """Close the made-up network and remove it from this computer."""
        self.close_reading()
        self.bridge.ask(lambda engine: engine.leave_sample(self.data), lambda _: self.closed.emit())

    def close_reading(self) -> None:
        """Read no more."""
        self._gathering.stop()
        if self.reading is not None:
            self.reading.close()
        self.reading, self.place, self.is_sample, self.here = None, None, False, ()

    # Acting.

    def act(
        self, name: str, given: Plain, then: Then[dict[str, Any]] | None = None, failed: Failed | None = None
    ) -> None:
        """Do one act; it is on disk when `then` is called."""
        self.bridge.ask(lambda engine: engine.do(name, given), then, failed)

    # Hearing.

    def _kept(self) -> None:
        if self.reading is not None and not self._gathering.isActive():
            self._gathering.start()

    def _heard(self, happening: Happening) -> None:
        match happening:
            case Listening(_, _, near):
                self.reachable = near
                self.here_changed.emit()
            case PeerHere() | PeerGone() | InStep():
                self._look_who_is_here()
            case Refused(_, codes):
                if any(code is not Code.CHANGE_NEWER_FORMAT for code in codes):
                    self.set_aside.emit(len(codes))
            case Doubled():
                self._kept()
            case Trouble(fault):
                self.trouble.emit(fault)
            case _:
                pass

    def _look_who_is_here(self) -> None:
        self.bridge.ask(lambda engine: engine.here(), self._see_who_is_here)

    def _see_who_is_here(self, here: tuple[Here, ...]) -> None:
        if here != self.here:
            self.here = here
            self.here_changed.emit()
