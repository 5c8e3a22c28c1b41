"""Keeping what is being typed: a moment after the last key, and at once when it is left or the window is closed.

It is kept in the store of the network that it was typed in, and in no other; until that is open again it waits here.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEventLoop, QObject, QTimer

from mutualnode.app import drafts
from mutualnode.app.drafts import Draft
from mutualnode.ui.desk import Desk

PAUSE_MS = 700  # in typing, before what was typed is kept: a word or two
GOING_MS = 2_000  # to keep the last words when the window is closed: a hundred times what it takes

Then = Callable[[], None]


def _nothing() -> None:
    """Do nothing."""


class Pad(QObject):
    """What is typed in one form, and where its draft is kept."""

    def __init__(self, desk: Desk, told: Callable[[], tuple[str, Draft]], parent: QObject) -> None:
        """Keep what a form tells of: the slot of its draft, and all that is typed there now."""
        super().__init__(parent)
        self._desk, self._told = desk, told
        self._network = b""  # in which it is typed
        self._is_due = self._is_filling = False
        self._kept: dict[tuple[bytes, str], Draft] = {}  # what went to the store, which may be a moment behind
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.keep)

    def touched(self) -> None:
        """Note that something was typed."""
        if not self._is_filling:
            self._is_due, self._network = True, self._open_now()
            self._pause.start(PAUSE_MS)

    @contextmanager
    def filling(self) -> Iterator[None]:
        """Put words into the form that nobody typed."""
        self._is_filling = True
        yield
        self._is_filling = False

    @property
    def holds_words(self) -> bool:
        """Whether anything is typed in the form."""
        return bool(self._told()[1].typed)

    def read(self, slot: str) -> Draft:
        """Return what was typed there before."""
        found = self._kept.get((self._open_now(), slot))
        if found is None:
            found = drafts.read(self._desk.reading, slot) if self._desk.reading is not None else Draft()
        return found

    def keep(self, then: Then = _nothing) -> bool:
        """Keep what is not kept yet; tells whether there is anything, of which `then` hears when it is on disk."""
        self._pause.stop()
        if not self._is_due:
            return False
        self._is_due = False
        slot, draft = self._told()
        before = self._kept.get((self._network, slot))
        self._kept[self._network, slot] = draft
        if self._network != self._open_now():
            return False
        with_photos = before is None or before.shown != draft.shown
        self._send(slot, draft, then, with_photos=with_photos)
        return True

    def let_go(self, slot: str) -> None:
        """Keep nothing of what was typed there any more: it was sent."""
        if self._told()[0] == slot:
            self._pause.stop()
            self._is_due = False
        self._kept[self._open_now(), slot] = Draft()
        self._send(slot, Draft(), _nothing, with_photos=True)

    def _send(self, slot: str, draft: Draft, then: Then, *, with_photos: bool) -> None:
        given: dict[str, object] = {"slot": slot, "typed": draft.typed}
        if with_photos:
            given["photos"] = drafts.plain(draft)
        self._desk.act("draft", given, lambda _: then(), lambda _: then())

    def _open_now(self) -> bytes:
        return bytes(self._desk.reading.network) if self._desk.reading is not None else b""


def keep_now(pads: Iterable[Pad]) -> None:
    """Keep what is typed in all of these, and return once that is done, or takes too long."""
    going = QEventLoop()
    left = 0

    def one_less() -> None:
        nonlocal left
        left -= 1
        if not left:
            going.quit()

    left = sum([pad.keep(one_less) for pad in pads])
    if left:
        QTimer.singleShot(GOING_MS, going, going.quit)
        going.exec()
