"""The sealed block: a lock, hatching where a text would be, and who can open it; once opened, the text itself."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.card import Card
from mutualnode.ui.look.pieces.sign import Sign
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.stitches import rounded
from mutualnode.ui.look.worn import current
from mutualnode.ui.look.writing import mirrored

LOCKED, UNLOCKED = "ph.lock-simple", "ph.lock-simple-open"
LOCK = 24  # pixels
BETWEEN = 12  # pixels between lock and words
BESIDE = 8  # pixels between the lines
ROW = 12  # pixels, a row of hatching
ROW_RADIUS = 4.0  # pixels
UNDER_ROW = 6  # pixels
DASH, GAP = 9, 3  # pixels
LONG, SHORT = 0.74, 0.52  # of the width: two rows, as a name and a street would be


class Hatch(QWidget):
    """Two rows of hatching; silent, since a sentence beside it says what is sealed."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Two rows."""
        return QSize(current().px(160), 2 * current().px(ROW) + UNDER_ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both rows from the side where reading begins."""
        painter, around, palette = QPainter(self), QRectF(self.rect()), current().palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = QColor(palette.line_strong if palette.strong else palette.line_soft)
        high = current().px(ROW)
        for row, part in enumerate((LONG, SHORT)):
            box = QRectF(0, row * (high + UNDER_ROW), around.width() * part, high)
            painter.setClipPath(rounded(mirrored(box, around, self.layoutDirection()), ROW_RADIUS))
            for step in range(int(box.width()) // (DASH + GAP) + 1):
                dash = QRectF(step * (DASH + GAP), box.top(), DASH, high)
                painter.fillRect(mirrored(dash, around, self.layoutDirection()), color)
        painter.end()


class SealedBlock(Card):
    """What only some can read: its title, the text or hatching in its place, and who can open it."""

    def __init__(self, title: str, sentence: str = "") -> None:
        super().__init__()
        self._lock = Sign(LOCKED, LOCK, lambda: current().palette.action)
        self._hatch, self._words = Hatch(), Text("", Size.BODY)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._sentence = Text(sentence, Size.CAPTION, Tone.SOFT)
        lines = QVBoxLayout()
        lines.setSpacing(BESIDE)
        for each in (Text(title, Size.H3), self._hatch, self._words, self._sentence):
            lines.addWidget(each)
        self.content = lines
        row = QHBoxLayout()
        row.setSpacing(BETWEEN)
        row.addWidget(self._lock, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)
        self.column.addLayout(row)
        self.seal(sentence)

    @property
    def is_open(self) -> bool:
        """Whether its text is shown."""
        return self._lock.icon_id == UNLOCKED

    def seal(self, sentence: str) -> None:
        """Show that it is sealed, and for whom."""
        self._lock.show_icon(LOCKED)
        self._words.setText("")
        self._tell(sentence, is_open=False)

    def open(self, words: str, sentence: str) -> None:
        """Show the text, and who else can read it."""
        self._lock.show_icon(UNLOCKED)
        self._words.setText(words)
        self._tell(sentence, is_open=True)

    def _tell(self, sentence: str, *, is_open: bool) -> None:
        self._hatch.setVisible(not is_open)
        self._words.setVisible(bool(self._words.text()))
        self._sentence.setText(sentence)
