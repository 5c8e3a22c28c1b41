"""What the banner tells of: each cause with its sentence, whether it is so now, and what pressing its act does.

Whoever has something to say there adds one method here, or calls `tell`; the banner chooses the gravest by itself.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from mutualnode.app.doubles import Standing
from mutualnode.ui.desk import Desk
from mutualnode.ui.look.pieces.banner import Banner, Gravity, Notice

ALONE, SET_ASIDE, SAMPLE, TROUBLE = "alone", "set aside", "sample", "trouble"
OLDER, SHARED = "older", "shared"

Then = Callable[[], None]


class Causes(QObject):
    """Keeps the banner true while a network is open."""

    stick = Signal()  # wanted, in place of computers nearby
    said = Signal(str)

    def __init__(self, desk: Desk, banner: Banner) -> None:
        super().__init__(banner)
        self._desk, self._banner = desk, banner
        self._acts: dict[str, Then] = {}
        self._set_aside = 0
        banner.acted.connect(self._act)
        desk.opened.connect(self._opened)
        desk.changed.connect(self.look)
        desk.here_changed.connect(self.look)
        desk.set_aside.connect(self._tell_of_set_aside)

    def tell(self, cause: str, notice: Notice, then: Then | None = None, *, stays: bool = False) -> None:
        """Tell of a cause; its act does something, if that is named, and puts the notice away unless that stays."""
        self._acts[cause] = (then or _nothing) if stays else self._put_away(cause, then)
        self._banner.tell(cause, notice)

    def forget(self, cause: str) -> None:
        """Let go of a cause that is gone."""
        self._banner.forget(cause)

    def _put_away(self, cause: str, then: Then | None) -> Then:
        def away() -> None:
            self.forget(cause)
            if then is not None:
                then()

        return away

    def _act(self, cause: str) -> None:
        self._acts.get(cause, _nothing)()

    def _opened(self) -> None:
        self._set_aside = 0
        for cause in (SET_ASIDE, SAMPLE, TROUBLE):
            self.forget(cause)
        if self._desk.is_sample:
            sentence = self.tr("This is a made-up network. Try anything; nobody else sees it.")
            self.tell(SAMPLE, Notice(Gravity.INFO, sentence, self.tr("Leave it")), self._desk.leave_sample)
        self.look()

    def look(self) -> None:
        """Tell of everything that is so now, and of nothing that is not."""
        if self._desk.gist is None:
            return
        self._tell_of_company()
        self._tell_of_doubles(self._desk.gist.standing)

    def _tell_of_company(self) -> None:
        if self._desk.here or self._desk.is_sample:
            self.forget(ALONE)
            return
        sentence = self.tr("No other computer nearby. You can go on writing; it travels when someone comes by.")
        self.tell(ALONE, Notice(Gravity.OFFLINE, sentence, self.tr("Use a stick")), self.stick.emit, stays=True)

    def _tell_of_doubles(self, standing: Standing) -> None:
        """Say that the data here is an older copy, or that a copy of it is in use elsewhere, while it is so."""
        older = self.tr(
            "This computer went back to an older copy of its data. "
            "What others have of the newer one comes back as you meet them."
        )
        shared = self.tr(
            "A copy of this data is in use in a second place, under the same key. "
            "Nothing is lost. One of the two should have a key of its own."
        )
        for cause, sentence, act, then, is_so in (
            (OLDER, older, self.tr("Close"), self._put_up, standing.older),
            (SHARED, shared, self.tr("Give this one its own key"), self._renew, standing.shared),
        ):
            if is_so:
                self.tell(cause, Notice(Gravity.WAITING, sentence, act), then)
            else:
                self.forget(cause)

    def _put_up(self) -> None:
        self._desk.act("put_up", {"shared": False}, lambda _: self._desk.read_again())

    def _renew(self) -> None:
        said = self.tr("This computer has its own key now. What you wrote with the other one stays yours.")
        self._desk.act("renew", {}, lambda _: self.said.emit(said))

    def tell_trouble(self, sentence: str) -> None:
        """Say what went wrong, until it is put away."""
        self.tell(TROUBLE, Notice(Gravity.ALARM, sentence, self.tr("Close")))

    def _tell_of_set_aside(self, count: int) -> None:
        self._set_aside += count
        sentence = self.tr(
            "%n entries do not match their signature. They were set aside and change nothing.", "", self._set_aside
        )
        self.tell(SET_ASIDE, Notice(Gravity.ALARM, sentence, self.tr("Close")))


def _nothing() -> None:
    """Do nothing: for a notice that is only put away."""
