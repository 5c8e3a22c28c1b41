"""What may fit the cards in sight: looked up one at a time between the turns of the window, and kept for a while."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from mutualnode.app import matches
from mutualnode.app.board import Card
from mutualnode.app.matches import Match
from mutualnode.app.reading import Reading
from mutualnode.domain.ids import EntryId

KEPT_MOST = 500  # cards: far more than one scrolls past in a while


class Matches(QObject):
    """Finds out what may fit, and tells when that has changed for any card."""

    found = Signal()

    def __init__(self, reading: Callable[[], Reading | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._known: dict[EntryId, tuple[Card, Match | None]] = {}
        self._stale: set[EntryId] = set()
        self._wanted: dict[EntryId, Card] = {}
        self._news = False
        self._turns = QTimer(self)
        self._turns.timeout.connect(self._turn)

    def of(self, name: EntryId) -> Match | None:
        """Return what is known to fit an entry."""
        known = self._known.get(name)
        return known[1] if known is not None else None

    def want(self, cards: Iterable[Card]) -> None:
        """Find out what may fit these, which are in sight; those wanted before and not found yet may wait for ever."""
        self._wanted = {
            each.entry.id: each
            for each in cards
            if each.entry.id in self._stale or self._known.get(each.entry.id, (None,))[0] is not each
        }
        if self._wanted and not self._turns.isActive():
            self._turns.start()

    def doubt(self) -> None:
        """Look everything up again that comes in sight: something has changed."""
        self._stale = set(self._known)

    def forget(self, name: EntryId) -> None:
        """Show no match with an entry until it has been looked up again."""
        self._known.pop(name, None)
        self.found.emit()

    def _turn(self) -> None:
        reading = self._reading()
        if reading is None:
            self._wanted.clear()
        elif self._wanted:
            name, card = self._wanted.popitem()
            if len(self._known) >= KEPT_MOST:
                self._known.clear()
            before, after = self.of(name), matches.match(reading, card.entry)
            self._known[name] = card, after
            self._stale.discard(name)
            self._news = self._news or before != after
        if not self._wanted:
            self._turns.stop()
            if self._news:
                self._news = False
                self.found.emit()
