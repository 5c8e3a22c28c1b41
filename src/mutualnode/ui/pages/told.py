"""What this computer told of itself since the window was opened, newest first: to come back to, and gone at the end."""

from collections import deque
from collections.abc import Sequence

from PySide6.QtCore import Signal

from mutualnode.domain.reminding import Notice, Sort
from mutualnode.ui import telling, times
from mutualnode.ui.desk import Desk
from mutualnode.ui.look.palette import Hue
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.facts import Fact
from mutualnode.ui.look.pieces.listing import ActionRow, Listing
from mutualnode.ui.look.pieces.sign import Tile
from mutualnode.ui.pages.page import Page

TILE = 40  # pixels
KEPT = 50  # notices: a busy day's


class ToldPage(Page):
    """One row for each."""

    opened = Signal(bytes)
    back = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("New for you"))
        self._desk = desk
        self._told: deque[tuple[int, Notice]] = deque(maxlen=KEPT)
        self.returning = Button(self.tr("Today"), "ph.arrow-left-bold", Manner.QUIET)
        self.returning.clicked.connect(self.back)
        self.header.insertWidget(0, self.returning)
        self.listing = Listing()
        self.main.addWidget(self.listing)
        self.main.addStretch()
        self.without_side()
        desk.opened.connect(self._forget)

    def add(self, told: Sequence[Notice]) -> None:
        """Take up what was told just now."""
        now = self._desk.now()
        self._told.extendleft((now, each) for each in told)
        self.refresh()

    @property
    def has_any(self) -> bool:
        """Whether anything was told."""
        return bool(self._told)

    def _forget(self) -> None:
        self._told.clear()
        self.refresh()

    def refresh(self) -> None:
        """Show all of it."""
        if self.isVisible():
            self.listing.fill([self._row(*each) for each in self._told])

    def _row(self, at: int, notice: Notice) -> ActionRow:
        now = self._desk.now()
        hue = Hue.OFFER if notice.sort is Sort.WANTED else Hue.NEED
        when = (Fact(times.ago(at, now)),)
        row = ActionRow(
            Tile(hue, telling.icon(notice.sort), TILE), telling.sentence(notice, now), when, self.tr("Look")
        )
        for signal in (row.opened, row.acted):
            signal.connect(lambda: self.opened.emit(notice.topic.entry))
        return row
