"""A list of cards: what each row of a board looks like, and how one moves in it. Knows no store."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from mutualnode.app.board import Card
from mutualnode.domain.exchange import AREA, CATEGORY, NOTE, OPEN, QUANTITY, URGENCY
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.ui import words
from mutualnode.ui.languages import tr
from mutualnode.ui.look.palette import Hue
from mutualnode.ui.look.pieces.coverage import Coverage
from mutualnode.ui.look.pieces.person import Person
from mutualnode.ui.look.pieces.rows import URGENT, BoardDelegate, Face
from mutualnode.ui.look.pieces.tag import Cut
from mutualnode.ui.models.board import BoardModel

SCREEN = 40  # rows: more than a tall screen has, with the smallest text
FACES_LIMIT = 2_000  # rows whose look is remembered: those of both boards as they are read again at a change
NOTE_SHOWN = 120  # characters of a note in a row: more than fits in its line

Index = QModelIndex | QPersistentModelIndex


def face(card: Card) -> Face:
    """Return what a row shows of a card."""
    entry, category = card.entry, card.text(CATEGORY)
    urgent = card.text(URGENCY) == "now" and entry.state == OPEN
    tag, icon, cut = (words.urgency("now"), URGENT, Cut.STRONG) if urgent else ("", "", Cut.STRONG)
    if entry.state != OPEN:
        tag, icon, cut = words.state(entry.state), "ph.check-bold", Cut.GOOD
    cover = Coverage(*words.numbers(card.cover)) if card.cover.wanted and entry.kind == Kind.NEED else None
    note = words.shown(card.text(NOTE)[:NOTE_SHOWN])
    if cover is not None:
        note = words.still_open(card.cover)
    elif entry.kind == Kind.NEED and card.cover.helping:
        note = tr("somebody has promised")
    return Face(
        hue=Hue.NEED if entry.kind == Kind.NEED else Hue.OFFER,
        title=words.shown(entry.title),
        person=Person(words.named(entry.author_name), entry.author),
        place=words.shown(card.text(AREA)),
        category=words.category(category),
        category_icon=words.CATEGORIES.get(category, words.OTHER_CATEGORY_ICON) if category else "",
        tag=tag,
        tag_icon=icon,
        tag_cut=cut,
        coverage=cover,
        strong=words.shown(card.text(QUANTITY)) if entry.kind == Kind.OFFER else "",
        note=note,
    )


class CardList(QListView):
    """Shows a board's cards; Enter, Space or a click opens one."""

    def __init__(self, model: BoardModel) -> None:
        super().__init__()
        self._model = model
        self._faces: dict[EntryId, tuple[Card, Face]] = {}
        self.setModel(model)
        self.setItemDelegate(BoardDelegate(self._face, self))
        self.setProperty("bare", "true")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self.activated)

    def _face(self, index: Index) -> Face | None:
        card = self._model.card(index)
        if card is None:
            return None
        known = self._faces.get(card.entry.id)
        if known is None or known[0] is not card:
            if len(self._faces) >= FACES_LIMIT:
                self._faces.clear()
            known = self._faces[card.entry.id] = card, face(card)
        return known[1]

    # While the engine takes in much, each step from Qt into Python waits for its turn. So that a layout or a drawing
    # waits once, not once a row, it begins in Python.

    def doItemsLayout(self) -> None:
        """Lay all rows out."""
        super().doItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is in sight."""
        super().paintEvent(event)

    @property
    def reach(self) -> int:
        """How many rows are needed for what is in sight, and for where the keyboard is."""
        top = max(0, self.indexAt(QPoint(self.viewport().width() // 2, 1)).row())
        return max(top + SCREEN, self.currentIndex().row() + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the card where one is with Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
