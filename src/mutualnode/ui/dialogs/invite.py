"""An invite to hand over: a square to read, six words to say, a code to copy. Whoever has it can join."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from mutualnode.app import passing
from mutualnode.domain import moments
from mutualnode.errors import Fault
from mutualnode.ui import sentences, times
from mutualnode.ui.desk import Desk
from mutualnode.ui.look.fonts import Size, font
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.roll import Roll
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.writing import Ink
from mutualnode.ui.order import Ordered

PADDING, BETWEEN = 28, 14  # pixels
SIDE = 280  # pixels of the square with its margin
MARGIN = 4  # modules of white around the square: readers need them
USES, DAYS = 1, 7  # people, and days: one neighbour, who gets round to it within a week
WORDS_WIDE = 360  # pixels that the words have at least beside the square
WORDS_IN_A_ROW = 2
LONG_WORD = "3  mushroom"  # as wide as any of the words, so that the sheet has room for them before they are made
WHITE, BLACK = "#FFFFFF", "#000000"  # in both themes: readers need the contrast


class Square(QLabel):
    """A square code on white."""

    def __init__(self) -> None:
        super().__init__(self.tr("The invite as a square code"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._cells: tuple[tuple[bool, ...], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_code(self, code: str) -> None:
        """Show a code."""
        self._cells = passing.square(code)
        self.update()

    def sizeHint(self) -> QSize:
        """Large enough to be read from a hand's width."""
        return QSize(SIDE, SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw whole pixels, so that no line shines through."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(WHITE))
        modules = len(self._cells) + 2 * MARGIN
        size = max(1, self.width() // modules)
        start = (self.width() - size * len(self._cells)) // 2
        for y, row in enumerate(self._cells):
            for x, dark in enumerate(row):
                if dark:
                    painter.fillRect(QRectF(start + x * size, start + y * size, size, size), QColor(BLACK))
        painter.end()


class InviteSheet(Ordered, QDialog):
    """Makes an invite and shows it in three forms."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.code = ""
        self.setWindowTitle(self.tr("Invite somebody"))
        self.square, self.until = Square(), Text("", Size.CAPTION, Tone.SOFT)
        self.words = [Text("", Size.H2, wrap=False) for _ in range(6)]
        self.copy = Button(self.tr("Copy the whole invite"), "ph.copy", Manner.MAIN)
        self.copy.clicked.connect(self.copy_code)
        close = Button(self.tr("Close"))
        close.clicked.connect(self.accept)
        words = self._grid = QGridLayout()
        words.setSpacing(10)
        for place, word in enumerate(self.words):
            words.addWidget(word, place // WORDS_IN_A_ROW, place % WORDS_IN_A_ROW)
        right = QVBoxLayout()
        right.setSpacing(BETWEEN)
        right.addStrut(WORDS_WIDE)
        right.addWidget(Text(self.tr("Six words to say or write down"), Size.LABEL, bold=True))
        right.addLayout(words)
        right.addWidget(self.until)
        right.addStretch()
        right.addWidget(self.copy)
        right.addWidget(close)
        row = QHBoxLayout()
        row.setSpacing(PADDING)
        row.addWidget(self.square, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, 1)
        inner, around = QWidget(), QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(Roll(inner))
        column = QVBoxLayout(inner)
        column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        column.setSpacing(BETWEEN)
        column.addWidget(Text(self.tr("Invite somebody you have met"), Size.H1))
        column.addWidget(Text(self.tr("Whoever gets this can join once. Hand it over yourself."), Size.BODY, Tone.SOFT))
        column.addLayout(row)

    def make(self) -> None:
        """Make a new invite, and show it when it is there."""
        for column in range(WORDS_IN_A_ROW):
            self._grid.setColumnMinimumWidth(column, Ink(font(Size.H2), "").width(LONG_WORD))
        self.copy.set_busy(self.tr("Making it"))
        given = {"uses": USES, "days": DAYS, "addresses": []}
        self._desk.act("invite", given, self._made, self._failed)

    def _made(self, told: dict[str, str]) -> None:
        self.code = told["invite"]
        self.square.show_code(self.code)
        for place, (label, word) in enumerate(zip(self.words, told["words"].split(), strict=False), 1):
            label.say(f"{place}  {word}")
        now = self._desk.now()
        when = times.moment(moments.parse(told["expires"], now=now), now)
        self.until.say(self.tr("It works for one person, until {when}.").format(when=when))
        self.copy.set_ready()

    def _failed(self, fault: Fault) -> None:
        self.until.say(sentences.of_fault(fault), Tone.ALARM)
        self.copy.set_not_now(sentences.of_fault(fault))

    def copy_code(self) -> None:
        """Put the whole code where it can be pasted."""
        if self.copy.is_ready and self.code:
            QGuiApplication.clipboard().setText(self.code)
            self.until.say(self.tr("Copied."))
