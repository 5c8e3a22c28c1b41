"""What every page is: a scroll of one or two columns under a title. Knows nothing of what stands in it."""

from enum import Enum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.worn import current

PADDING, PADDING_SMALL = 32, 24  # pixels around a page; in a small window
BETWEEN_CARDS, BETWEEN_COLUMNS = 14, 24  # pixels
SIDE_WIDTH = 328  # pixels of the column at the side, at the usual text size
UNDER_TITLE = 2  # pixels between the title and the sentence below it
TITLE_GAP = 18  # pixels below the title


class Room(Enum):
    """How much room there is, in widths of a letter: two columns, one, or one without the sidebar."""

    WIDE = "wide"
    MIDDLE = "middle"
    NARROW = "narrow"


class Sheet(QWidget):
    """What lies in a scroll: as high as its lines are at the width that there is, and no higher."""

    def minimumSizeHint(self) -> QSize:
        """Ask for nothing; wrapped lines would ask for the height that they have where it is narrowest."""
        return QSize(0, 0)

    def showEvent(self, event: QShowEvent) -> None:
        """Lay it out as it is now: what was shown in it while it was hidden has no room of its own yet."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None:
            layout.invalidate()
            layout.activate()


class Page(QWidget):
    """A page whose title stays while the rest scrolls; the side column goes below the main one where room is short."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.title = Text(title, Size.H1, wrap=False)
        self.under = Text("", Size.BODY, Tone.SOFT)  # a sentence below the title, where there is one
        self.under.hide()
        self.header = QHBoxLayout()
        self.header.setSpacing(12)
        self.header.addWidget(self.title, 1)
        self.header.addStretch()
        self.main, self.side = QVBoxLayout(), QVBoxLayout()
        self.main.setSpacing(BETWEEN_CARDS)
        self.side.setSpacing(BETWEEN_CARDS)
        self._side = QWidget()
        self._side.setLayout(self.side)
        self.side.setContentsMargins(0, 0, 0, 0)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(BETWEEN_COLUMNS)
        self._columns.addLayout(self.main, 1)
        self._columns.addWidget(self._side, 0, Qt.AlignmentFlag.AlignTop)
        self._outer = QVBoxLayout(self)
        self._outer.setSpacing(TITLE_GAP)
        above = QVBoxLayout()
        above.setSpacing(UNDER_TITLE)
        above.addLayout(self.header)
        above.addWidget(self.under)
        self._outer.addLayout(above)
        self._outer.addWidget(self._scroll(), 1)
        self.fit(Room.WIDE)

    def _scroll(self) -> QScrollArea:
        inner = Sheet()
        inner.setLayout(self._columns)
        self._columns.setContentsMargins(0, 0, 6, 12)
        inner.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        return area

    def say_under(self, sentence: str) -> None:
        """Say something below the title."""
        self.under.say(sentence)
        self.under.setVisible(bool(sentence))

    def without_side(self) -> None:
        """Have no column at the side."""
        self._side.hide()

    def fit(self, room: Room) -> None:
        """Lay the columns out for the room that there is."""
        wide = room is Room.WIDE
        padding = PADDING if wide else PADDING_SMALL
        self._outer.setContentsMargins(padding, padding - 6, padding - 6, 0)
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        if wide:
            self._side.setFixedWidth(current().px(SIDE_WIDTH))
        else:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16_777_215)  # Qt's own word for no limit

    def showEvent(self, event: QShowEvent) -> None:
        """Show what has changed meanwhile."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Show what has changed; called whenever the page is shown, and while it is."""
