"""What is new since one looked: the latest three on Today, and all of it on a page of its own.

It stands in the order in which it arrived here, and says nothing of who read it.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mutualnode.app.reading import Shown
from mutualnode.app.today import News
from mutualnode.domain.kinds import Kind
from mutualnode.ui import times, words
from mutualnode.ui.desk import Desk
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Hue
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.card import Card
from mutualnode.ui.look.pieces.facts import Fact
from mutualnode.ui.look.pieces.listing import ActionRow, Listing
from mutualnode.ui.look.pieces.sign import Tile
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.pages.page import Page
from mutualnode.ui.pages.rows import Row, empty

FIRST = 3  # entries on Today
TILE, SMALL_TILE = 40, 32  # pixels
PADDING = (16, 14, 16, 8)  # pixels


def _tile(entry: Shown, side: int) -> Tile:
    icon = "ph.handshake" if entry.kind == Kind.PLEDGE else None
    return Tile(Hue.OFFER if entry.kind == Kind.OFFER else Hue.NEED, icon, side)


def _leading(entry: Shown) -> bytes:
    """Return which entry to show for a line of the news: of a promise, the need that it answers."""
    return entry.about if entry.kind == Kind.PLEDGE else bytes(entry.id)


class NewCard(Card):
    """The latest three, and the way to all of them; hidden where nothing is new."""

    opened = Signal(bytes)
    all = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.news = News()
        self.column.setContentsMargins(*PADDING)
        self.column.setSpacing(2)
        self.leading = Button("", manner=Manner.LINK, small=True)
        self.leading.clicked.connect(self.all)
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Since you last looked"), Size.H3), 1)
        head.addWidget(self.leading)
        self.column.addLayout(head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.column.addLayout(self._rows)
        self.hide()

    def show_news(self, news: News) -> None:
        """Show what is new, if that has altered."""
        if news == self.news:
            return
        self.news = news
        self.setVisible(bool(news.entries))
        count = len(news.entries)
        self.leading.setText(self.tr("All") if news.more else self.tr("All %n", "", count))
        self.leading.setVisible(count > FIRST or news.more)
        self.leading.setAccessibleName(self.tr("{all}, since you last looked").format(all=self.leading.text()))
        empty(self._rows)
        for entry in news.entries[:FIRST]:
            self._rows.addWidget(self._row(entry))

    def _row(self, entry: Shown) -> Row:
        said = words.headline(entry)
        row = Row(_tile(entry, SMALL_TILE), said, times.ago(entry.at, self._desk.now()))
        look = Button(self.tr("Look"), manner=Manner.LINK, small=True)
        look.setAccessibleName(self.tr("Look: {what}").format(what=said))
        look.clicked.connect(lambda: self.opened.emit(_leading(entry)))
        row.end.addWidget(look, 0, Qt.AlignmentFlag.AlignTop)
        return row


class NewsPage(Page):
    """Everything that is new, or the first fifty of it."""

    opened = Signal(bytes)
    back = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Since you last looked"))
        self._desk = desk
        self.returning = Button(self.tr("Today"), "ph.arrow-left-bold", Manner.QUIET)
        self.returning.clicked.connect(self.back)
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.returning)
        row.addStretch()
        self.set_tools(tools)
        self.listing = Listing()
        self._rest = Text(self.tr("There is more on the board."))
        self.main.addWidget(self.listing)
        self.main.addWidget(self._rest)
        self.main.addStretch()
        self.without_side()

    def show_news(self, news: News) -> None:
        """Show it as it is now; it stays so while one reads."""
        self.listing.fill([self._row(each) for each in news.entries])
        self._rest.setVisible(news.more)

    def _row(self, entry: Shown) -> ActionRow:
        when = (Fact(times.ago(entry.at, self._desk.now())),)
        row = ActionRow(_tile(entry, TILE), words.headline(entry), when, self.tr("Look"))
        for signal in (row.opened, row.acted):
            signal.connect(lambda: self.opened.emit(_leading(entry)))
        return row
