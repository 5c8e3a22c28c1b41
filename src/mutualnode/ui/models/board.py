"""The rows of a board: immutable cards, read page by page as one scrolls, and kept where they are while others come."""

from collections.abc import Callable, Iterator, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt

from mutualnode.app import board
from mutualnode.app.board import Card
from mutualnode.app.questions import Question
from mutualnode.app.reading import Reading
from mutualnode.domain import ids
from mutualnode.domain.ids import EntryId
from mutualnode.ui import words

ROWS_MOST = 1_000  # that one scrolls through: nobody reads more, and search and filters lead to the others
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
    Qt.ItemDataRole.ToolTipRole: lambda card: words.shown(card.entry.title),
    Role.CARD: lambda card: card,
    Role.ID: lambda card: ids.text(card.entry.id),
    Role.AUTHOR: lambda card: words.shown(card.entry.author_name),
    Role.STATE: lambda card: card.entry.state,
}


class BoardModel(QAbstractListModel):
    """Needs or offers that fit a question, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading: Reading | None = None
        self._question = Question()
        self._cards: list[Card] = []
        self._pages: Iterator[list[Card]] = iter(())
        self._is_whole = True
        self.beside: Callable[[Card], str] = lambda _: ""  # what a row says out loud beside its card
        self._altering = False  # while rows go and come, a view that is empty for a moment asks for more of them

    def show(self, reading: Reading | None, question: Question) -> None:
        """Show what fits a question, from the beginning; nothing without a reader."""
        self.beginResetModel()
        self._reading, self._question = reading, question
        self._cards = self._read(board.PAGE)
        self.endResetModel()

    def is_of(self, reading: Reading | None) -> bool:
        """Tell whether this shows what that reader reads."""
        return self._reading is reading

    def refresh(self, rows: int = ROWS_READ_AGAIN) -> None:
        """Show what has changed since it was read; rows that stay keep their place.

        So many rows are wanted at once; what was read beyond them comes again page by page.
        """
        fresh = self._read(min(max(len(self._cards), board.PAGE), max(rows, board.PAGE), ROWS_READ_AGAIN))
        self._altering = True
        try:
            self._alter(fresh)
        finally:
            self._altering = False

    def _alter(self, fresh: Sequence[Card]) -> None:
        self._drop({each.entry.id for each in fresh})
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
        found: list[Card] = []
        while len(found) < rows and not self._is_whole:
            found += self._next_page()
        return found

    def _next_page(self) -> list[Card]:
        page = next(self._pages, [])
        self._is_whole = len(page) < board.PAGE
        return page

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
        return not parent.isValid() and not self._is_whole and not self._altering and not self.is_full

    @property
    def is_full(self) -> bool:
        """Whether as many rows are here as one scrolls through, though there may be more."""
        return len(self._cards) >= ROWS_MOST and not self._is_whole

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        if not self.canFetchMore(parent):
            return
        page = self._next_page()
        if page:
            self.beginInsertRows(_NOWHERE, len(self._cards), len(self._cards) + len(page) - 1)
            self._cards += page
            self.endInsertRows()

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
