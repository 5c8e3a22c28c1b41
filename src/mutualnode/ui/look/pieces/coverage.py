"""The coverage bar: what is agreed, what is promised, what is still open. A sentence beside it carries the numbers."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mutualnode.ui.look import writing
from mutualnode.ui.look.fonts import Size, font, line
from mutualnode.ui.look.palette import Hue, tokens
from mutualnode.ui.look.stitches import panel, stitch
from mutualnode.ui.look.worn import current
from mutualnode.ui.look.writing import Ink, mirrored

CELLS = 16  # units up to which each has a cell of its own
HEIGHT = 14  # pixels
GAP = 3.0  # pixels between cells
CELL_RADIUS = 3.0  # pixels
BAR_RADIUS = 4.0  # pixels
PROMISED_LINE = 1.5  # pixels
KEY = (18, 12)  # pixels, a fill in the legend
KEY_GAP, BETWEEN_KEYS = 6, 14  # pixels
SHARP = 6.0  # pixels: cells at least as wide lie on whole pixels, so that their stitches are sharp


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many units are asked for, how many of them agreed, and how many promised but not yet agreed."""

    total: float
    agreed: float = 0.0
    promised: float = 0.0

    @property
    def open(self) -> float:
        """How many are left."""
        return max(0.0, self.total - self.agreed - self.promised)


def _cells(room: float, coverage: Coverage) -> tuple[int, float]:
    """Return how many cells there are, and how wide each is."""
    count = max(1, round(coverage.total))
    most = float(current().px(tokens()["size"]["coverCell"]["maxWidth"]))
    wide = min((room - GAP * (count - 1)) / count, most)
    return count, float(int(wide)) if wide >= SHARP else wide


def coverage_width(room: float, coverage: Coverage) -> float:
    """Return how much of the room a bar takes: a few cells do not fill it."""
    if not _has_cells(coverage):
        return room
    count, wide = _cells(room, coverage)
    return count * (wide + GAP) - GAP


def _has_cells(coverage: Coverage) -> bool:
    return coverage.total <= CELLS and float(coverage.total).is_integer()


def _paint_cells(painter: QPainter, box: QRectF, coverage: Coverage, hue: Hue) -> None:
    palette, tones = current().palette, current().palette.of(hue)
    count, wide = _cells(box.width(), coverage)
    for i in range(count):
        place = QRectF(box.left() + i * (wide + GAP), box.top(), wide, box.height())
        place = mirrored(place, box, painter.layoutDirection())
        if i < coverage.agreed:
            panel(painter, place, CELL_RADIUS, tones.solid)
        elif i < coverage.agreed + coverage.promised:
            panel(painter, place, CELL_RADIUS, tones.mid, tones.solid, PROMISED_LINE)
        else:
            stitch(painter, place, CELL_RADIUS, palette.line_strong, small=True)


def _paint_bar(painter: QPainter, box: QRectF, coverage: Coverage, hue: Hue) -> None:
    palette, tones = current().palette, current().palette.of(hue)
    stitch(painter, box, BAR_RADIUS, palette.line_strong, small=True)
    agreed = box.width() * min(1.0, coverage.agreed / coverage.total)
    promised = min(box.width() - agreed, box.width() * coverage.promised / coverage.total)
    direction = painter.layoutDirection()
    if promised > 0:
        place = mirrored(QRectF(box.left() + agreed, box.top(), promised, box.height()), box, direction)
        panel(painter, place, CELL_RADIUS, tones.mid, tones.solid, PROMISED_LINE)
    if agreed > 0:
        place = mirrored(QRectF(box.left(), box.top(), agreed, box.height()), box, direction)
        panel(painter, place, CELL_RADIUS, tones.solid)


def paint_coverage(painter: QPainter, box: QRectF, coverage: Coverage, hue: Hue) -> None:
    """Draw a bar into a box, also within the row of a list."""
    if coverage.total <= 0:
        return
    if _has_cells(coverage):
        _paint_cells(painter, box, coverage, hue)
    else:
        _paint_bar(painter, box, coverage, hue)


class CoverageBar(QLabel):
    """A bar as a piece; it speaks the sentence that it is given."""

    def __init__(self, coverage: Coverage, sentence: str, hue: Hue = Hue.NEED, parent: QWidget | None = None) -> None:
        super().__init__(sentence, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.coverage, self.hue = coverage, hue
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_coverage(self, coverage: Coverage, sentence: str) -> None:
        """Show other numbers."""
        self.coverage = coverage
        self.setText(sentence)
        self.update()

    def minimumSizeHint(self) -> QSize:
        """One cell, at least."""
        return self.sizeHint()

    def sizeHint(self) -> QSize:
        """As wide as there is room, and one cell high."""
        return QSize(current().px(tokens()["size"]["coverCell"]["maxWidth"]) * 4, current().px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setPen(Qt.PenStyle.NoPen)
        paint_coverage(painter, QRectF(self.rect()), self.coverage, self.hue)
        painter.end()


class Legend(QLabel):
    """What the three fills mean, in words beside them."""

    def __init__(self, hue: Hue = Hue.NEED) -> None:
        super().__init__()
        self._hue = hue
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._words = (self.tr("agreed"), self.tr("promised"), self.tr("open"))
        self.setText(", ".join(self._words))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _ink(self) -> Ink:
        return Ink(font(Size.CAPTION), current().palette.ink_soft)

    def _key(self) -> QSize:
        wide, high = KEY
        return QSize(current().px(wide), current().px(high))

    def sizeHint(self) -> QSize:
        """All three in one line."""
        words = sum(self._ink().width(word) for word in self._words)
        wide = words + 3 * (self._key().width() + KEY_GAP) + 2 * BETWEEN_KEYS
        return QSize(wide + 2, line(Size.CAPTION))

    def minimumSizeHint(self) -> QSize:
        """Never less."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw each fill, then its word."""
        painter, around, ink, key = QPainter(self), QRectF(self.rect()), self._ink(), self._key()
        direction, left = self.layoutDirection(), 0.0
        for unit, word in zip((Coverage(1, 1), Coverage(1, 0, 1), Coverage(1)), self._words, strict=True):
            place = QRectF(left, around.center().y() - key.height() / 2, key.width(), key.height())
            paint_coverage(painter, mirrored(place, around, direction), unit, self._hue)
            left += key.width() + KEY_GAP
            place = QRectF(left, 0, ink.width(word) + 1, around.height())
            writing.line(painter, mirrored(place, around, direction), word, ink)
            left += ink.width(word) + BETWEEN_KEYS
        painter.end()
