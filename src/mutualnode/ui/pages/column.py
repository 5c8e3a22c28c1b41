"""A column of the board: needs or offers, how many there are, and what to say where there are none."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from mutualnode.app.questions import Question
from mutualnode.app.reading import Reading
from mutualnode.domain.exchange import OPEN
from mutualnode.domain.kinds import Kind
from mutualnode.ui import words
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.margins import inside
from mutualnode.ui.look.palette import Hue, Tone
from mutualnode.ui.look.pieces.button import Button
from mutualnode.ui.look.pieces.card import Card, Ground
from mutualnode.ui.look.pieces.empty import EmptyState
from mutualnode.ui.look.pieces.rows import Act
from mutualnode.ui.look.pieces.sign import Tile
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.stitches import panel
from mutualnode.ui.look.worn import current
from mutualnode.ui.models.board import COUNTED_AT_MOST, BoardModel
from mutualnode.ui.models.matches import Matches
from mutualnode.ui.models.thumbnails import Thumbnails
from mutualnode.ui.pages.cards import CardList

TILE = 40  # pixels
RADIUS = 18.0  # pixels, of a column
BESIDE_BAR = 12  # pixels of a column that belong to its scroll bar


class Column(Card):
    """Needs or offers: a tinted ground with a heading, a list, and what to say where it is empty."""

    wanted = Signal(Kind)
    opened = Signal(bytes)
    introduced = Signal(object, object)
    dismissed = Signal(object, object)

    def __init__(self, kind: Kind, reading: Callable[[], Reading | None]) -> None:
        super().__init__(Ground.TINT, Hue.NEED if kind == Kind.NEED else Hue.OFFER)
        self.kind = kind
        self.model = BoardModel(self)
        self.heading = self.tr("Needs") if kind == Kind.NEED else self.tr("Offers")
        self.count = ""
        self._count = Text("", Size.BODY, Tone.SOFT, wrap=False)
        verb = self.tr("Ask") if kind == Kind.NEED else self.tr("Offer")
        self.verb = Button(verb, "ph.plus-bold", small=True)
        self.verb.clicked.connect(lambda: self.wanted.emit(self.kind))
        self.matches = Matches(reading, self)
        self.thumbnails = Thumbnails(reading, self)
        self.list = CardList(self.model, self.matches, self.thumbnails)
        self.list.acted.connect(self._act)
        self.list.setAccessibleName(self.heading)
        self.list.activated.connect(self._open)
        self._nothing = QWidget()
        self._lines = QVBoxLayout(self._nothing)
        self._empty: EmptyState | None = None
        self._body = QStackedLayout()
        self.head = QWidget()
        head = QHBoxLayout(self.head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(12)
        head.addWidget(Tile(self.hue, size=TILE, solid=True))
        head.addWidget(Text(self.heading, Size.H2, wrap=False))
        head.addWidget(self._count)
        head.addStretch()
        head.addWidget(self.verb)
        head.addSpacing(BESIDE_BAR)
        inside(self.column, 14, 12, 14 - BESIDE_BAR, 0)
        self.column.addWidget(self.head)
        self.column.addLayout(self._body, 1)  # before it is filled: it shows the first it gets, in a window of its own
        self._body.addWidget(self.list)
        self._body.addWidget(self._nothing)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, without an outline but where lines are to be strong."""
        palette = current().palette
        painter = QPainter(self)
        edge = palette.line_strong if palette.strong else None
        panel(painter, QRectF(self.rect()), RADIUS, palette.of(self.hue).tint, edge, current().outline)
        painter.end()

    def tell(self, question: Question) -> None:
        """Say how many there are; where there are none, say so kindly."""
        count = self.model.tally()
        many = count >= COUNTED_AT_MOST
        number = self.tr("more than {count}").format(count=COUNTED_AT_MOST) if many else words.number(count)
        self.count = self.tr("{count} open").format(count=number) if question.state == OPEN else number
        self._count.say(self.count)
        self.list.setAccessibleName(f"{self.heading}: {self.count}. {words.order(question.order)}.")
        self._body.setCurrentIndex(0 if count else 1)
        if not count:
            self._say_nothing(self._why_nothing(question))

    def _why_nothing(self, question: Question) -> tuple[str, str]:
        if question.words or question.category or question.area or question.state not in (OPEN, None):
            return self._nothing_under(question), self.tr("Show everything")
        if self.kind == Kind.NEED:
            return (
                self.tr("No needs open just now. Lovely. Or someone is shy of asking first. You could go first."),
                self.tr("Ask for something"),
            )
        return (
            self.tr("No offers yet. An hour, a ladder or a listening ear all count."),
            self.tr("Offer something"),
        )

    def _nothing_under(self, question: Question) -> str:
        category, area = words.category(question.category or ""), words.shown(question.area or "")
        if question.words:
            return self.tr("Nothing fits that. Show everything?")
        if category and area:
            told = self.tr("Nothing under {category} in {area}. Show everything?")
        elif category:
            told = self.tr("Nothing under {category}. Show everything?")
        elif area:
            told = self.tr("Nothing in {area}. Show everything?")
        else:
            told = self.tr("Nothing fits that. Show everything?")
        return told.format(category=category, area=words.isolated(area))

    def _say_nothing(self, why: tuple[str, str]) -> None:
        if self._empty is not None:
            if self._empty.accessibleName() == why[0]:
                return
            self._empty.deleteLater()
        self._empty = EmptyState(why[0], act=why[1])
        self._empty.setAccessibleName(why[0])
        self._empty.acted.connect(lambda: self.wanted.emit(self.kind))
        self._lines.addWidget(self._empty)

    def _act(self, act: Act, index: QModelIndex) -> None:
        card = self.model.card(index)
        match = self.matches.of(card.entry.id) if card is not None else None
        if card is None or match is None:
            return
        if act is Act.INTRODUCE:
            self.introduced.emit(card.entry, match)
        else:
            self.dismissed.emit(card.entry, match)
            self.matches.forget(card.entry.id)

    def _open(self, index: QModelIndex | QPersistentModelIndex) -> None:
        card = self.model.card(index)
        if card is not None:
            self.opened.emit(bytes(card.entry.id))
