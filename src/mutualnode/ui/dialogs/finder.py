"""Find anything: places, acts, people and what stands on the board, as one types; knows nothing of what is behind."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QDialog, QFrame, QListView, QVBoxLayout, QWidget

from mutualnode.app import anything
from mutualnode.app.reading import Shown
from mutualnode.domain.exchange import AREA, OPEN
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.errors import Fault
from mutualnode.ui import words
from mutualnode.ui.desk import Desk
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Hue, Tone
from mutualnode.ui.look.pieces.lines import Line, LineDelegate
from mutualnode.ui.look.pieces.person import Person
from mutualnode.ui.look.pieces.search_field import SearchField
from mutualnode.ui.look.pieces.text import Text

PADDING, BETWEEN = 16, 12  # pixels
WIDTH, HEIGHT = 620, 480  # pixels
RECENT_MOST = 5  # entries that were opened from here last, while the window is open
CHOICES_MOST = 6  # places and acts among what was found
MOVING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Choice:
    """A place to go to or an act, by its name."""

    label: str
    icon_id: str
    act: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Found:
    """One row: what it shows, what it says out loud, and what it does."""

    line: Line
    spoken: str
    act: Callable[[], object]


class FoundModel(QAbstractListModel):
    """What was found, from the top."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Found] = ()

    def show(self, rows: Sequence[Found]) -> None:
        """Show these in place of those before."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def found(self, index: Index) -> Found | None:
        """Return what is in a row, None outside of all rows."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """Return what a row says in a role."""
        found = self.found(index)
        if found is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return found.line.title
        return found.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None


class Finder(QDialog):
    """One field and one list, for everything; the keys of the list work from the field."""

    def __init__(
        self, desk: Desk, choices: Callable[[], Sequence[Choice]], opened: Callable[[bytes], object], parent: QWidget
    ) -> None:
        """Find in what a desk reads, and among choices; whoever is at `opened` shows an entry."""
        super().__init__(parent)
        self._desk, self._choices, self._opened = desk, choices, opened
        self._recent: list[bytes] = []
        self.setWindowTitle(self.tr("Find anything"))
        self.setMinimumSize(WIDTH, HEIGHT)
        self.field = SearchField(self.tr("Find anything"))
        self.field.changed.connect(lambda _: self.narrow())
        self.field.field.installEventFilter(self)
        self.model = FoundModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(LineDelegate(self._line, self.list))
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setProperty("bare", "true")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.clicked.connect(self.choose)
        self.list.activated.connect(self.choose)
        self.nothing = Text(self.tr("Nothing fits that."), Size.BODY, Tone.SOFT)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        column.setSpacing(BETWEEN)
        for each in (self.field, self.nothing, self.list):
            column.addWidget(each)

    def begin(self) -> None:
        """Open with an empty field, what was opened last, and all places and acts."""
        self.field.clear()
        self.narrow()
        self.open()
        self.field.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def narrow(self) -> None:
        """Show what fits what is typed; the first of it is chosen."""
        text = self.field.text()
        choices = list(self._choices())
        fitting = [self._of_choice(choices[place]) for place in anything.named([each.label for each in choices], text)]
        rows = [*fitting[:CHOICES_MOST], *self._sought(text)] if text.strip() else [*self._latest(), *fitting]
        self.model.show(rows)
        self.nothing.setVisible(not rows)
        if rows:
            self.list.setCurrentIndex(self.model.index(0))

    def _sought(self, text: str) -> list[Found]:
        if self._desk.reading is None:
            return []
        found = anything.find(self._desk.reading, text)
        return [*map(self._of_person, found.people), *map(self._of_entry, found.entries)]

    def _latest(self) -> list[Found]:
        rows: list[Found] = []
        for name in self._recent:
            try:
                rows += [self._of_entry(self._desk.reading.get(EntryId(name)))] if self._desk.reading else []
            except Fault:  # taken down meanwhile
                continue
        return rows

    def _of_choice(self, choice: Choice) -> Found:
        return Found(Line(choice.label, icon_id=choice.icon_id), choice.label, choice.act)

    def _of_person(self, page: Shown) -> Found:
        name = words.named(page.title)
        return Found(Line(name, person=Person(name, page.author)), name, lambda: self._choose_words(page.title))

    def _of_entry(self, entry: Shown) -> Found:
        title, kind = words.shown(entry.title), words.kind(entry.kind)
        facts = [words.named(entry.author_name), words.shown(str(entry.fields.get(AREA, "")))]
        facts += [words.state(entry.state)] if entry.state != OPEN else []
        second = " · ".join(words.isolated(each) for each in facts if each)
        hue, icon = (Hue.NEED, "ph.hand-palm") if entry.kind == Kind.NEED else (Hue.OFFER, "ph.gift")
        line = Line(title, second, hue=hue, icon_id=icon, end=kind)
        return Found(line, ". ".join((kind, title, *filter(None, facts))), lambda: self._open(bytes(entry.id)))

    def _choose_words(self, text: str) -> None:
        """Look for what somebody wrote."""
        self.field.field.setText(words.shown(text))

    def _open(self, name: bytes) -> None:
        self._recent = [name, *(each for each in self._recent if each != name)][:RECENT_MOST]
        self._opened(name)

    def _line(self, index: Index) -> Line | None:
        found = self.model.found(index)
        return None if found is None else found.line

    def choose(self, index: Index) -> None:
        """Do what a row does; for a person, show what is theirs and stay."""
        found = self.model.found(index)
        if found is None:
            return
        if found.line.person is None:
            self.accept()
        found.act()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the field's keys move in the list, and choose."""
        if watched is self.field.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in MOVING:
                self.list.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.choose(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)
