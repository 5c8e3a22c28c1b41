"""A list of cards: what each row of a board looks like, and how one moves in it. Knows no store."""

from dataclasses import dataclass, field

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu

from mutualnode.app import showing
from mutualnode.app.board import Card
from mutualnode.app.matches import Match
from mutualnode.app.today import Since
from mutualnode.domain.exchange import AREA, CATEGORY, DUE, NOTE, OPEN, QUANTITY, URGENCY
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.ui import times, words
from mutualnode.ui.languages import tr
from mutualnode.ui.look.palette import Hue
from mutualnode.ui.look.pieces.coverage import Coverage
from mutualnode.ui.look.pieces.person import Person
from mutualnode.ui.look.pieces.rows import URGENT, Act, BoardDelegate, Face
from mutualnode.ui.look.pieces.tag import Cut
from mutualnode.ui.models.board import BoardModel
from mutualnode.ui.models.matches import Matches
from mutualnode.ui.models.thumbnails import Thumbnails

LEAST = 24  # pixels: of all on the board, a list alone may be so low in a small window, since it scrolls
SCREEN = 40  # rows: more than a tall screen has, with the smallest text
FACES_LIMIT = 2_000  # rows whose look is remembered: those of both boards as they are read again at a change
NOTE_SHOWN = 120  # characters of a note in a row: more than fits in its line

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Seen:
    """When and by whom cards are seen: what day it is, since when all is new, and whose own is not."""

    now: int = 0
    since: Since = field(default_factory=Since)
    me: bytes = b""

    def news(self, card: Card) -> str:
        """Return the word for what is new, empty for the rest."""
        return tr("New") if self.since.is_news(card.entry, self.me) and card.entry.state == OPEN else ""


def face(card: Card, match: Match | None = None, seen: Seen = Seen()) -> Face:
    """Return what a row shows of a card, and of what may fit it."""
    entry, category = card.entry, card.text(CATEGORY)
    photos = showing.of(entry)
    urgent = card.text(URGENCY) == "now" and entry.state == OPEN
    tag, icon, cut = (words.urgency("now"), URGENT, Cut.STRONG) if urgent else ("", "", Cut.STRONG)
    if entry.state != OPEN:
        tag, icon, cut = words.state(entry.state), "ph.check-bold", Cut.GOOD
    cover = Coverage(*words.numbers(card.cover)) if card.cover.wanted and entry.kind == Kind.NEED else None
    strong, note = _told(card, seen.now)
    return Face(
        hue=Hue.NEED if entry.kind == Kind.NEED else Hue.OFFER,
        title=words.shown(entry.title),
        person=Person(words.named(entry.author_name), entry.author),
        place=words.shown(card.text(AREA)),
        category=words.category(category),
        category_icon=words.CATEGORIES.get(category, words.OTHER_CATEGORY_ICON) if category else "",
        news=seen.news(card),
        tag=tag,
        tag_icon=icon,
        tag_cut=cut,
        coverage=cover,
        strong=strong,
        note=note,
        photo=photos[0].thumbnail if photos else b"",
        match=words.match(match) if match is not None else "",
        match_act=_act(match) if match is not None else "",
    )


def _told(card: Card, now: int) -> tuple[str, str]:
    """Return the line under name and place: how much or until when, then who is helping and what was written."""
    story, due = words.shown(card.text(NOTE)[:NOTE_SHOWN]), times.due(card.text(DUE), now)
    if card.entry.kind == Kind.OFFER:
        return words.shown(card.text(QUANTITY)) or due, story
    if card.cover.wanted:
        return due, words.still_open(card.cover)
    due = tr("{day}.", "a day, before a sentence").format(day=due) if due else ""
    if card.entry.state != OPEN:
        return due, story
    helping = tr("Somebody has promised to help.") if card.cover.helping else tr("No one yet.")
    return due, tr("{helping} {story}").format(helping=helping, story=words.isolated(story)).strip()


def beside(card: Card, match: Match | None, seen: Seen) -> str:
    """Return what a row says out loud beside its card: what is new, until when, that nobody helps yet, what may fit."""
    news, (strong, note) = seen.news(card), _told(card, seen.now)
    photos = showing.of(card.entry)
    said = (
        tr("{word}.", "a word, as a sentence").format(word=news) if news else "",
        tr("{word}.", "a word, as a sentence").format(word=strong.rstrip(".")) if strong else "",
        note if not card.cover.wanted else "",
        tr("%n photo(s).", "", len(photos)) if photos else "",
        words.match(match) if match is not None else "",
    )
    return " ".join(filter(None, said))


def _act(match: Match) -> str:
    return tr("Look") if match.is_mine else tr("Introduce")


class CardList(QListView):
    """Shows a board's cards; Enter, Space or a click opens one."""

    acted = Signal(Act, QModelIndex)

    def __init__(self, model: BoardModel, matches: Matches, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._model = model
        self._matches, self._thumbnails = matches, thumbnails
        self.seen = Seen()
        self._pressed: Act | None = None
        self._faces: dict[EntryId, tuple[Card, Match | None, Face]] = {}
        model.beside = lambda card: beside(card, matches.of(card.entry.id), self.seen)
        matches.found.connect(self._matched)
        thumbnails.found.connect(self.viewport().update)
        self.setModel(model)
        self._delegate = BoardDelegate(self._face, self, thumbnails.of)
        self.setItemDelegate(self._delegate)
        self.setProperty("bare", "true")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setMinimumHeight(LEAST)
        self.setUniformItemSizes(False)
        self.setLayoutMode(QListView.LayoutMode.SinglePass)  # in batches, its end seems near, and more is read
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self.activated)
        self._held = QPersistentModelIndex(), 0
        model.sliding.connect(self._hold)
        model.slid.connect(self._stay)
        self.verticalScrollBar().valueChanged.connect(self._look_back)

    # Of a long board a stretch is here, which moves: what is in sight stays where it is.

    def _hold(self) -> None:
        index = self.indexAt(QPoint(self.viewport().width() // 2, 1))
        self._held = QPersistentModelIndex(index), self.visualRect(index).top()

    def _stay(self) -> None:
        (index, top), bar = self._held, self.verticalScrollBar()
        self.executeDelayedItemsLayout()
        if index.isValid():
            here = self._model.index(index.row())
            bar.setValue(bar.value() + self.visualRect(here).top() - top)

    def _look_back(self, value: int) -> None:
        if self._model.is_slid and value < self.viewport().height():
            self._model.go_back()

    def _face(self, index: Index) -> Face | None:
        card = self._model.card(index)
        if card is None:
            return None
        known, match = self._faces.get(card.entry.id), self._matches.of(card.entry.id)
        if known is None or known[0] is not card or known[1] is not match:
            if len(self._faces) >= FACES_LIMIT:
                self._faces.clear()
            known = self._faces[card.entry.id] = card, match, face(card, match, self.seen)
        return known[2]

    def see(self, seen: Seen) -> None:
        """Show cards as they are seen now."""
        if (times.ordinal(seen.now), seen.since, seen.me) != (
            times.ordinal(self.seen.now),
            self.seen.since,
            self.seen.me,
        ):
            self._faces.clear()
        self.seen = seen

    def _matched(self) -> None:
        """Make room for what was found."""
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _in_sight(self) -> list[Card]:
        middle = self.viewport().width() // 2
        top = max(0, self.indexAt(QPoint(middle, 1)).row())
        last = self.indexAt(QPoint(middle, self.viewport().height() - 1)).row()
        end = last if last >= 0 else min(self._model.rowCount() - 1, top + SCREEN)
        found = (self._model.card(self._model.index(row)) for row in range(top, end + 1))
        return [each for each in found if each is not None]

    # While the engine takes in much, each step from Qt into Python waits for its turn. So that a layout or a drawing
    # waits once, not once a row, it begins in Python.

    def doItemsLayout(self) -> None:
        """Lay all rows out."""
        super().doItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is in sight, and find out what may fit it."""
        super().paintEvent(event)
        cards = self._in_sight()
        self._matches.want(cards)
        self._thumbnails.want(each.thumbnail for card in cards for each in showing.of(card.entry)[:1])

    # What can be done in a row.

    def _act_at(self, point: QPoint) -> Act | None:
        index = self.indexAt(point)
        return self._delegate.act_at(self.visualRect(index), index, point, self.layoutDirection())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press what is under the pointer: an act in a strip, or else the card."""
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self._act_at(event.position().toPoint()) if left else None
        if self._pressed is None:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do what was pressed, if the pointer is still there."""
        pressed, self._pressed = self._pressed, None
        point = event.position().toPoint()
        if pressed is None:
            super().mouseReleaseEvent(event)
        elif self._act_at(point) is pressed:
            self.acted.emit(pressed, self.indexAt(point))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the menu of the row that is meant: by keys the one where one is."""
        by_keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keys else self.indexAt(event.pos())
        if index.isValid():
            where = self.visualRect(index).center() if by_keys else event.pos()
            self.menu_of(index).popup(self.viewport().mapToGlobal(where))

    def menu_of(self, index: Index) -> QMenu:
        """Return what can be done with a row, as a menu."""
        menu, here = QMenu(self), QPersistentModelIndex(index)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open")).triggered.connect(lambda: self.activated.emit(self._model.index(here.row())))
        card = self._model.card(index)
        match = self._matches.of(card.entry.id) if card is not None else None
        if match is not None:
            for said, act in ((_act(match), Act.INTRODUCE), (self.tr("Suggest this no more"), Act.DISMISS)):
                done = menu.addAction(said)
                done.triggered.connect(lambda _=False, act=act: self.acted.emit(act, self._model.index(here.row())))
        return menu

    @property
    def reach(self) -> int:
        """How many rows are needed for what is in sight, and for where the keyboard is."""
        top = max(0, self.indexAt(QPoint(self.viewport().width() // 2, 1)).row())
        return max(top + SCREEN, self.currentIndex().row() + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the card where one is with Enter or Space; go to the very first with Home."""
        if event.key() == Qt.Key.Key_Home and self._model.is_slid:
            self._model.begin_again()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
