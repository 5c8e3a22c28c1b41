"""What came in: what others wrote, in the order in which it arrived here. Says nothing of who read it."""

from PySide6.QtCore import Signal

from mutualnode.app.reading import Shown
from mutualnode.domain.kinds import Kind
from mutualnode.ui import times, words
from mutualnode.ui.desk import Desk
from mutualnode.ui.look.palette import Hue
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.card import Card
from mutualnode.ui.look.pieces.empty import EmptyState
from mutualnode.ui.look.pieces.sign import Tile
from mutualnode.ui.pages.page import Page
from mutualnode.ui.pages.rows import Row, Rows

SHOWN_AT_MOST = 50  # entries: a week of a busy street; the rest is on the board
TILE = 40  # pixels


class NewsPage(Page):
    """The latest arrivals."""

    opened = Signal(bytes)

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("What came in"))
        self._desk = desk
        self._shown: list[Shown] | None = None
        self.rows = Rows()
        self._card = Card()
        self._card.column.addLayout(self.rows)
        self._empty = EmptyState(self.tr("Nothing has come in yet. It will when someone comes by."))
        self.main.addWidget(self._card)
        self.main.addWidget(self._empty)
        self.main.addStretch()
        self.without_side()
        desk.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show the latest, if something has come."""
        reading = self._desk.reading
        if reading is None or not self.isVisible():
            return
        found = reading.arrivals(self._desk.me, SHOWN_AT_MOST)
        if found == self._shown:
            return
        self._shown = found
        self._card.setVisible(bool(found))
        self._empty.setVisible(not found)
        self.rows.fill([self._row(each) for each in found])

    def _row(self, entry: Shown) -> Row:
        offers = entry.kind == Kind.OFFER
        icon = "ph.handshake" if entry.kind == Kind.PLEDGE else None
        tile = Tile(Hue.OFFER if offers else Hue.NEED, icon, TILE)
        row = Row(tile, words.headline(entry), times.ago(entry.at, self._desk.now()))
        look = Button(self.tr("Look"), manner=Manner.QUIET, small=True)
        look.setAccessibleName(self.tr("Look: {what}").format(what=words.headline(entry)))
        name = entry.about if entry.kind == Kind.PLEDGE else bytes(entry.id)
        look.clicked.connect(lambda: self.opened.emit(name))
        row.end.addWidget(look)
        return row
