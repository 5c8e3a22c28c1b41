"""What already fits what was just posted: a quiet panel above the page, gone when it is closed or nothing is left."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from mutualnode.app import matches
from mutualnode.app.matches import Match
from mutualnode.app.reading import Shown
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.errors import Fault
from mutualnode.ui import words
from mutualnode.ui.desk import Desk
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.margins import inside
from mutualnode.ui.look.palette import Hue
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.card import Card
from mutualnode.ui.look.pieces.strip import CLOSE, MatchStrip
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.pages.rows import empty

SHOWN_MOST = 3  # strips: what one takes in at a glance; the board has the others
PADDING = (16, 8, 10, 12)  # pixels
BETWEEN = 8  # pixels between strips, and above them


class FittingPanel(Card):
    """Shows what may fit one entry of one's own, each with its reason and a way to it."""

    opened = Signal(bytes)
    dismissed = Signal()  # of one strip, which lies in a card on the board too
    left = Signal()  # with the focus, which is to go elsewhere

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._name: EntryId | None = None
        self.found: tuple[Match, ...] = ()
        self.strips: list[MatchStrip] = []
        self._head = Text("", Size.H3)
        self.close_button = Button("", CLOSE, Manner.QUIET, small=True)
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Close"))
        self.close_button.clicked.connect(self.leave)
        head = QHBoxLayout()
        head.addWidget(self._head, 1)
        head.addWidget(self.close_button)
        self._strips = QVBoxLayout()
        self._strips.setSpacing(BETWEEN)
        inside(self.column, *PADDING)
        self.column.setSpacing(BETWEEN)
        self.column.addLayout(head)
        self.column.addLayout(self._strips)
        self.hide()
        desk.changed.connect(self._look_again)
        desk.opened.connect(self.leave)

    def look(self, name: EntryId) -> bool:
        """Show what fits an entry; tells whether anything does."""
        self._name, self.found = name, ()
        self._look_again()
        return bool(self.found)

    def leave(self) -> None:
        """Go, and look no more."""
        had_focus = self.isAncestorOf(_focus(self))
        self._name, self.found, self.strips = None, (), []
        self.hide()
        if had_focus:
            self.left.emit()

    def _look_again(self) -> None:
        reading = self._desk.reading
        if self._name is None or reading is None:
            return
        try:
            entry = reading.get(self._name)
        except Fault:  # taken down meanwhile
            self.leave()
            return
        found = tuple(matches.fitting(reading, entry)[:SHOWN_MOST])
        if not found:
            self.leave()
        elif found != self.found:
            self.found = found
            self._show(entry)

    def _show(self, entry: Shown) -> None:
        title = words.isolated(words.shown(entry.title))
        self._head.say(self.tr("Already on the board for “{title}”").format(title=title))
        at = next((place for place, each in enumerate(self.strips) if each.isAncestorOf(_focus(self))), None)
        empty(self._strips)
        self.strips = [self._strip(entry, each) for each in self.found]
        for strip in self.strips:
            self._strips.addWidget(strip)
        if at is not None:
            self.strips[min(at, len(self.strips) - 1)].dismiss.setFocus()

    def _strip(self, entry: Shown, match: Match) -> MatchStrip:
        hue = Hue.NEED if entry.kind == Kind.NEED else Hue.OFFER
        strip = MatchStrip(hue, words.match(match), self.tr("Look"))
        strip.introduced.connect(lambda: self.opened.emit(bytes(match.entry.id)))
        strip.dismissed.connect(lambda: self._dismiss(entry, match))
        return strip

    def _dismiss(self, entry: Shown, match: Match) -> None:
        given = {"id": entry.id.hex(), "other": match.entry.id.hex()}
        self._desk.act("wave_away", given, lambda _: self._waved())

    def _waved(self) -> None:
        self._look_again()
        self.dismissed.emit()


def _focus(other: QWidget) -> QWidget:
    return QApplication.focusWidget() or other.window()
