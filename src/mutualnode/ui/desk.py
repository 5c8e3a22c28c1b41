"""What all pages share: the network that is open, a reader of it, who is here, and a way to act.

Lives in the window's thread. Pages write through `act`, and read again when the network has changed: what all of them
need is in `gist`, what takes more than a moment is asked with `find`, and `reading` answers at once.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from mutualnode.app import folder, gist, reading
from mutualnode.app.acts import Plain
from mutualnode.app.clerk import Asked
from mutualnode.app.company import Company, Computer
from mutualnode.app.folder import Place
from mutualnode.app.gist import Gist
from mutualnode.app.happenings import (
    Alone,
    Doubled,
    Happening,
    InStep,
    Listening,
    PeerGone,
    PeerHere,
    Photos,
    Refused,
    Trouble,
)
from mutualnode.app.networks import Found
from mutualnode.app.reading import Reading
from mutualnode.app.surroundings import Surroundings
from mutualnode.errors import Code, Fault
from mutualnode.ui.bridge import Bridge, Carrying, Failed, Moved, Then, Work

T = TypeVar("T")

GATHERED_MS = 10  # after a quiet time: what comes in one batch is shown together, and at once
PAUSE_MS = 250  # between two times of showing while more keeps coming: as often as one can follow, and time to type
PAUSES = 3  # times as long as showing takes: where that is slow, most of the time is still for whoever types
LONGEST_PAUSE_MS = 3_000  # whatever held one showing up: longer than that, it looks as if nothing came


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
        self.world, self.now = world, world.now
        self.data = data
        self.bridge = bridge
        self.reading: Reading | None = None
        self.gist: Gist | None = None
        self.place: Place | None = None
        self.is_sample = False
        self.company = Company()
        self.is_alone = False  # whether looking nearby has led to nobody for a while
        self.reachable: tuple[str, ...] = ()
        self._passphrase = passphrase
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.timeout.connect(self._tell_changed)
        self._told = QElapsedTimer()  # since showing began last
        self._pause = PAUSE_MS
        self._unanswered = 0  # questions of ours to the store
        self._is_behind = False  # whether more came while some were
        bridge.kept.connect(self.read_again)
        bridge.happened.connect(self._heard)
        bridge.trouble.connect(self.trouble)

    @property
    def me(self) -> bytes:
        """Whose computer this is; empty before a network is open."""
        return self.gist.me if self.gist is not None else b""

    @property
    def here(self) -> tuple[Computer, ...]:
        """The computers that are connected now."""
        return self.company.here

    def name_of(self, member: bytes) -> str:
        """Return the name on a member's page, empty where there is none."""
        if self.gist is not None and member in self.gist.names:
            return self.gist.names[member]
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

    def list_networks(self, then: Then[list[Found]]) -> None:
        """Find out which networks are on this computer."""
        self.bridge.ask(lambda engine: engine.networks(self.data, self._passphrase), then)

    def unlock(self, passphrase: str) -> None:
        """Use a passphrase from now on."""
        self._passphrase = passphrase

    def open(self, work: Work[Place], failed: Failed, *, sample: bool = False) -> None:
        """Have the engine open a network in one of its ways, then read along."""

        def ready(place: Place) -> None:
            self._read_along(place, failed, sample=sample)

        self.bridge.ask(work, ready, failed)

    def _read_along(self, place: Place, failed: Failed, *, sample: bool) -> None:
        passphrase = None if sample else self._passphrase

        def read(key: bytes) -> None:
            self._read(place, key, failed, sample=sample)

        self.bridge.ask(lambda engine: engine.key(place, passphrase), read, failed)

    def _read(self, place: Place, key: bytes, failed: Failed, *, sample: bool) -> None:
        def opened(found: Gist) -> None:
            try:
                self.reading = reading.with_key(place, key)
            except Fault as fault:
                failed(fault)
                return
            self.place, self.is_sample, self.gist = place, sample, found
            self.opened.emit()
            self.changed.emit()
            self.look_around()

        self.close_reading()
        self.bridge.read(place, key, lambda _: self.bridge.find(gist.gist, opened, failed), failed)

    def leave_sample(self) -> None:
        """Close the made-up network and remove it from this computer."""
        self.close_reading()
        self.bridge.ask(lambda engine: engine.leave_sample(self.data), lambda _: self.closed.emit())

    def relock(self, before: str | None, passphrase: str | None, then: Then[None], failed: Failed) -> None:
        """Have the network that is open want another passphrase from now on, or none."""

        def done(_: None) -> None:
            self._passphrase = passphrase
            then(None)

        self.bridge.ask(lambda engine: engine.relock(before, passphrase), done, failed)

    def lock(self) -> None:
        """Close the network and forget the passphrase; nothing is read until it is typed again."""
        self.close_reading()
        self._passphrase = None
        self.bridge.ask(lambda engine: engine.close(), lambda _: self.closed.emit())

    def close_reading(self) -> None:
        """Read no more."""
        self._gathering.stop()
        if self.reading is not None:
            self.reading.close()
        self.bridge.read_no_more()
        self.reading, self.gist, self.place, self.is_sample, self.company = None, None, None, False, Company()

    def find(self, question: Asked[T], then: Then[T]) -> None:
        """Have the store answer a question while the window goes on; nobody is called once it is closed."""
        asked = self.reading

        def answered(told: Callable[[T], None], value: T) -> None:
            self._unanswered -= 1
            if self.reading is asked:
                told(value)
            if not self._unanswered:
                self._rest()

        if asked is not None:
            self._unanswered += 1
            self.bridge.find(question, partial(answered, then), partial(answered, self.trouble.emit))

    # Acting.

    def act(
        self, name: str, given: Plain, then: Then[dict[str, Any]] | None = None, failed: Failed | None = None
    ) -> None:
        """Do one act in the network that is shown; it is on disk when `then` is called."""
        place = self.place  # by the time the engine comes to it, another one may be open there
        self.bridge.ask(lambda engine: engine.do_in(place, name, given), then, failed)

    def carry(self, work: Carrying[T], moved: Moved, then: Then[T], failed: Failed) -> Callable[[], None]:
        """Have the commons carried by hand; returns what stops it."""
        return self.bridge.carry(work, None if self.is_sample else self._passphrase, moved, then, failed)

    # Hearing.

    def read_again(self) -> None:
        """Have everything read again, soon; once if it is asked for several times."""
        if self._unanswered:
            self._is_behind = True
        elif self.reading is not None and not self._gathering.isActive():
            since = self._told.elapsed() if self._told.isValid() else self._pause
            self._gathering.start(max(GATHERED_MS, self._pause - since))

    def _tell_changed(self) -> None:
        self._told.start()
        members = frozenset(each.member for each in self.company.here)
        self.find(lambda reading: gist.gist(reading, members), self._tell_gist)

    def _tell_gist(self, found: Gist) -> None:
        self.gist = found
        self.changed.emit()

    def _rest(self) -> None:
        """Pause in proportion to what showing took, now that all of it is shown."""
        took = self._told.elapsed() if self._told.isValid() else 0
        self._pause = min(max(PAUSE_MS, PAUSES * took), LONGEST_PAUSE_MS)
        if self._is_behind:
            self._is_behind = False
            self.read_again()

    def _heard(self, happening: Happening) -> None:
        self._see(self.company.after(happening))
        match happening:
            case Listening(_, _, near):
                self.reachable = near
                self.here_changed.emit()
            case Alone():
                self.is_alone = True
                self.here_changed.emit()
            case PeerHere() | PeerGone() | InStep() | Photos():
                self.is_alone = self.is_alone and not isinstance(happening, PeerHere)
                self.look_around()
            case Refused(_, codes):
                if any(code is not Code.CHANGE_NEWER_FORMAT for code in codes):
                    self.set_aside.emit(len(codes))
                self.look_around()
            case Doubled():
                self.read_again()
            case Trouble(fault):
                self.trouble.emit(fault)
            case _:
                pass

    def look_around(self) -> None:
        """Ask who is here, and who was."""
        self.bridge.ask(lambda engine: engine.company(), self._see)

    def hurry(self, then: Then[Company]) -> None:
        """Have other computers looked for at once; `then` gets who is here already."""

        def seen(company: Company) -> None:
            self._see(company)
            then(company)

        self.bridge.ask(lambda engine: engine.hurry(), seen)

    def _see(self, company: Company) -> None:
        if company != self.company and self.reading is not None:
            self.company = company
            self.here_changed.emit()
