"""The rows of a board: immutable cards, read page by page as one scrolls, and kept where they are while others come.

Of a long board a stretch is here. What one has scrolled past leaves its name, and is read again when one comes back.
"""

from bisect import bisect_left
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from mutualnode.app import board
from mutualnode.app.board import Card
from mutualnode.app.questions import Question
from mutualnode.app.reading import Reading
from mutualnode.domain import ids
from mutualnode.domain.ids import EntryId
from mutualnode.ui import words

ROWS_KEPT = 1_000  # some fifty screens: a list lays all of them out anew, within a frame, whenever a page comes
ROWS_READ_AGAIN = 1_000  # at a change: who has scrolled farther gets the rest page by page again
COUNTED_AT_MOST = 1_000  # entries: beyond that a screen says "more than"

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Role(IntEnum):
    """What a row can be asked for beside its title."""

    CARD = Qt.ItemDataRole.UserRole + 1
    ID = Qt.ItemDataRole.UserRole + 2
    AUTHOR = Qt.ItemDataRole.UserRole + 3
    STATE = Qt.ItemDataRole.UserRole + 4


_SAID: dict[int, Callable[[Card], Any]] = {
    Qt.ItemDataRole.DisplayRole: lambda card: words.shown(card.entry.title),
    Qt.ItemDataRole.AccessibleTextRole: words.spoken,
    Qt.ItemDataRole.ToolTipRole: lambda card: words.tip(card.entry.title),
    Role.CARD: lambda card: card,
    Role.ID: lambda card: ids.text(card.entry.id),
    Role.AUTHOR: lambda card: words.shown(card.entry.author_name),
    Role.STATE: lambda card: card.entry.state,
}


def in_order(places: Sequence[int]) -> set[int]:
    """Return the most of these places that stand in their order among each other."""
    ends, lengths = list[int](), list[int]()  # the lowest end of an ordered row of each length; its length up to here
    for place in places:
        length = bisect_left(ends, place)
        ends[length : length + 1] = [place]
        lengths.append(length)
    found, behind = set[int](), max(places, default=0) + 1
    for place, length in zip(reversed(places), reversed(lengths), strict=True):
        if length == len(ends) - 1 - len(found) and place < behind:
            found.add(place)
            behind = place
    return found


class BoardModel(QAbstractListModel):
    """Needs or offers that fit a question, in its order: of many of them a stretch, which moves as one scrolls."""

    sliding = Signal()  # rows are about to go on one side and to come on the other
    slid = Signal()

    def __init__(self, parent: QObject | None = None, kept: int = ROWS_KEPT) -> None:
        """Keep so many rows at once, of which there must be a few pages."""
        super().__init__(parent)
        self._kept = kept
        self._reading: Reading | None = None
        self._question = Question()
        self._cards: list[Card] = []
        self._pages: Iterator[list[Card]] = iter(())
        self._is_whole = True
        self._above: deque[EntryId] = deque()  # what stood before the first row, and behind the last: their names
        self._below: deque[EntryId] = deque()
        self._is_stale = False  # something may have come above, where nobody is looking
        self.beside: Callable[[Card], str] = lambda _: ""  # what a row says out loud beside its card
        self._altering = False  # while rows go and come, a view that is empty for a moment asks for more of them

    def show(self, reading: Reading | None, question: Question) -> None:
        """Show what fits a question, from the beginning; nothing without a reader."""
        self.beginResetModel()
        self._reading, self._question = reading, question
        self._cards = self._read(board.PAGE)
        self.endResetModel()

    def begin_again(self) -> None:
        """Show the same from the beginning."""
        self.show(self._reading, self._question)

    def is_of(self, reading: Reading | None) -> bool:
        """Tell whether this shows what that reader reads."""
        return self._reading is reading

    def refresh(self, rows: int = ROWS_READ_AGAIN) -> None:
        """Show what has changed since it was read; rows that stay keep their place.

        So many rows are wanted at once; what was read beyond them comes again page by page. Where the beginning is out
        of sight, what has come there is read when one comes back.
        """
        here = self._again([each.entry.id for each in self._cards]) if self._above else []
        self._is_stale = bool(here)
        self._put(here or self._read_anew(rows))  # where nothing is left here, from the beginning

    def _read_anew(self, rows: int) -> list[Card]:
        return self._read(min(max(len(self._cards), board.PAGE), max(rows, board.PAGE), ROWS_READ_AGAIN))

    @contextmanager
    def _alteration(self) -> Iterator[None]:
        self._altering = True
        try:
            yield
        finally:
            self._altering = False

    def _put(self, fresh: Sequence[Card]) -> None:
        """Have these rows in place of all others; what was here and stays is not moved."""
        with self._alteration():
            self._alter(fresh)

    def _alter(self, fresh: Sequence[Card]) -> None:
        places = {each.entry.id: place for place, each in enumerate(fresh)}
        here = [places[each.entry.id] for each in self._cards if each.entry.id in places]
        self._drop({fresh[place].entry.id for place in in_order(here)})
        row = 0
        while row < len(fresh):
            if row < len(self._cards) and self._cards[row].entry.id == fresh[row].entry.id:
                if self._cards[row] != fresh[row]:
                    self._cards[row] = fresh[row]
                    self.dataChanged.emit(self.index(row), self.index(row))
                row += 1
            else:
                row = self._insert(row, fresh)

    def tally(self) -> int:
        """Return how many entries fit the question, counted no further than `COUNTED_AT_MOST`."""
        return self._reading.tally(self._question, COUNTED_AT_MOST) if self._reading is not None else 0

    def card(self, index: Index) -> Card | None:
        """Return the card in a row, None outside of all rows."""
        return self._cards[index.row()] if index.isValid() and index.row() < len(self._cards) else None

    def row_of(self, name: EntryId) -> int:
        """Return the row of an entry among those read so far, -1 where it is not."""
        return next((row for row, each in enumerate(self._cards) if each.entry.id == name), -1)

    def _read(self, rows: int) -> list[Card]:
        self._pages = board.cards(self._reading, self._question) if self._reading is not None else iter(())
        self._is_whole = False
        self._above.clear()
        self._below.clear()
        found: list[Card] = []
        while len(found) < rows and not self._is_whole:
            found += self._next_page()
        return found

    def _next_page(self) -> list[Card]:
        page = next(self._pages, [])
        self._is_whole = len(page) < board.PAGE
        return page

    def _again(self, names: Sequence[EntryId]) -> list[Card]:
        return board.again(self._reading, self._question, names) if self._reading is not None else []

    def _following(self) -> list[Card]:
        """Return what comes behind the last row: first what was here before, then what nobody has read yet."""
        while self._below:
            names = [self._below.popleft() for _ in range(min(board.PAGE, len(self._below)))]
            if found := self._again(names):
                return found
        return self._next_page()

    def _leave(self, first: int, end: int) -> list[EntryId]:
        """Let rows go, and return their names."""
        names = [each.entry.id for each in self._cards[first:end]]
        self.beginRemoveRows(_NOWHERE, first, end - 1)
        del self._cards[first:end]
        self.endRemoveRows()
        return names

    def _drop(self, staying: set[EntryId]) -> None:
        """Take out the rows of entries that are not among these, in runs, from the end."""
        last = len(self._cards) - 1
        while last >= 0:
            first = last
            while first >= 0 and self._cards[first].entry.id not in staying:
                first -= 1
            if first < last:
                self.beginRemoveRows(_NOWHERE, first + 1, last)
                del self._cards[first + 1 : last + 1]
                self.endRemoveRows()
            last = first - 1

    def _insert(self, row: int, fresh: Sequence[Card]) -> int:
        """Put in the run of new cards that begins here; returns the row behind it."""
        here = self._cards[row].entry.id if row < len(self._cards) else None
        end = row
        while end < len(fresh) and fresh[end].entry.id != here:
            end += 1
        self.beginInsertRows(_NOWHERE, row, end - 1)
        self._cards[row:row] = fresh[row:end]
        self.endInsertRows()
        return end

    # What Qt asks.

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows have been read so far."""
        return 0 if parent.isValid() else len(self._cards)

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether there may be rows that have not been read."""
        there_may_be = bool(self._below) or not self._is_whole
        return not parent.isValid() and there_may_be and not self._altering

    def fetchMore(self, parent: Index) -> None:
        """Read the next page; rows at the beginning go when there are too many."""
        page, here = list[Card](), {each.entry.id for each in self._cards}
        while not page and self.canFetchMore(parent):  # what has moved down since it was read is here already
            page = [each for each in self._following() if each.entry.id not in here]
        if not page:
            return
        with self._alteration():
            too_many = max(0, len(self._cards) + len(page) - self._kept)
            if too_many:
                self.sliding.emit()
                self._above += self._leave(0, too_many)
            self._insert(len(self._cards), [*self._cards, *page])
            if too_many:
                self.slid.emit()

    @property
    def is_slid(self) -> bool:
        """Whether something stands before the first row."""
        return bool(self._above)

    def go_back(self) -> None:
        """Read the page before the first row, if there is one; rows at the end go when there are too many."""
        if not self._above or self._altering:
            return
        names = [self._above.pop() for _ in range(min(board.PAGE, len(self._above)))]
        page = self._again(names[::-1])
        with self._alteration():
            self.sliding.emit()
            if page:
                self._insert(0, [*page, *self._cards])
            if len(self._cards) > self._kept:
                self._below.extendleft(reversed(self._leave(self._kept, len(self._cards))))
            self.slid.emit()
        if self._is_stale and not self._above:
            self.refresh()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """Return what a row says in a role."""
        card, said = self.card(index), _SAID.get(role)
        if card is None or said is None:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join(filter(None, (said(card), self.beside(card))))
        return said(card)

    def roleNames(self) -> dict[int, QByteArray]:
        """Return what the roles are called."""
        names = {each.value: QByteArray(each.name.lower().encode()) for each in Role}
        return {**super().roleNames(), **names}
