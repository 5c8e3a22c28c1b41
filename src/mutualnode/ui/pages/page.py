"""What every page is: a scroll of one or two columns under a title. Knows nothing of what stands in it."""

from enum import Enum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.margins import inside
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.button import Button
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.worn import current
from mutualnode.ui.pages.foot import FootBar

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
        self.head = QWidget()
        self.header = QHBoxLayout()
        self.header.setSpacing(12)
        self.header.addWidget(self.title, 1)
        self.header.addStretch()
        self.act: Button | None = None  # the main one, if there is one
        self.foot = FootBar()
        self._tools: QWidget | None = None
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
        self._outer = QVBoxLayout()
        self._outer.setSpacing(TITLE_GAP)
        above = QVBoxLayout(self.head)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(UNDER_TITLE)
        above.addLayout(self.header)
        above.addWidget(self.under)
        self._outer.addWidget(self.head)
        self._outer.addWidget(self._scroll(), 1)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addLayout(self._outer, 1)
        self._whole.addWidget(self.foot)

    def _scroll(self) -> QScrollArea:
        inner = Sheet()
        inner.setLayout(self._columns)
        inside(self._columns, 0, 0, 6, 12)
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

    def lead_with(self, act: Button) -> None:
        """Have a main act: at the end of the header, and at the foot where there is one narrow column."""
        self.act = act
        self.header.addWidget(act, 0, Qt.AlignmentFlag.AlignTop)

    def set_tools(self, tools: QWidget) -> None:
        """Begin the header with these; where room is short they stand in the bar of the window instead."""
        self._tools = tools
        self._begin_with(tools)

    def lend_tools(self, bar: QHBoxLayout | None) -> None:
        """Put the tools into the window's bar, or back where they belong."""
        if self._tools is not None and bar is not None:
            bar.addWidget(self._tools, 1)
        elif self._tools is not None and self.header.indexOf(self._tools) < 0:
            self._begin_with(self._tools)
        self.head.setVisible(bar is None or self.header.indexOf(self.title) >= 0)

    def _begin_with(self, tools: QWidget) -> None:
        """Begin the header with tools, which have all of it where no title follows."""
        self.header.insertWidget(0, tools, 0 if self.header.indexOf(self.title) >= 0 else 1)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What F6 goes to one after the other, beside the main column."""
        return (self.head, self._side, self.foot)

    def without_side(self) -> None:
        """Have no column at the side."""
        self._side.hide()

    def fit(self, room: Room) -> None:
        """Lay the columns out for the room that there is."""
        wide = room is Room.WIDE
        padding = PADDING if wide else PADDING_SMALL
        inside(self._outer, padding, padding - 6, padding - 6, 0)
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        if wide:
            self._side.setFixedWidth(current().px(SIDE_WIDTH))
        else:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16_777_215)  # Qt's own word for no limit
        if self.act is not None:
            narrow = room is Room.NARROW
            self.foot.setVisible(narrow)
            if narrow:
                self.foot.row.addWidget(self.act, 0, Qt.AlignmentFlag.AlignTrailing)
            else:
                self.header.addWidget(self.act, 0, Qt.AlignmentFlag.AlignTop)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what has changed meanwhile."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Show what has changed; called whenever the page is shown, and while it is."""
