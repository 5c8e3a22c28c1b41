"""The dot that says whether somebody's computer is here. It never stands without its word."""

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mutualnode.ui.look import icons, writing
from mutualnode.ui.look.fonts import Size, font, line
from mutualnode.ui.look.worn import current
from mutualnode.ui.look.writing import Ink

DOT = 10  # pixels
RING = 2.0  # pixels
GAP = 8  # pixels between dot and word
WARNING = 18  # pixels
UNKNOWN = "ph.circle-wavy-warning-fill"


class Nearness(StrEnum):
    """Where a computer is, as far as this one knows."""

    HERE = "here"
    SWAPPING = "swapping"
    AWAY = "away"
    UNKNOWN = "unknown"


class PeerDot(QLabel):
    """A dot and its word."""

    def __init__(
        self,
        nearness: Nearness,
        word: str,
        size: Size = Size.BODY,
        *,
        bold: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._size, self._bold = size, bold
        self.nearness, self.word = nearness, word
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.say(nearness, word)

    def say(self, nearness: Nearness, word: str) -> None:
        """Show another state."""
        self.nearness, self.word = nearness, word
        self.setText(word)
        self.updateGeometry()
        self.update()

    def _side(self) -> int:
        return current().px(WARNING if self.nearness is Nearness.UNKNOWN else DOT)

    def _ink(self) -> Ink:
        palette = current().palette
        color = palette.alarm.base if self.nearness is Nearness.UNKNOWN else palette.ink
        return Ink(font(self._size, bold=self._bold), color)

    def minimumSizeHint(self) -> QSize:
        """Never less than dot and word."""
        return self.sizeHint()

    def sizeHint(self) -> QSize:
        """Dot and word in one line."""
        return QSize(self._side() + GAP + self._ink().width(self.word) + 1, max(line(self._size), self._side()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dot, then write the word."""
        painter, box, side = QPainter(self), QRectF(self.rect()), self._side()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(box.left(), box.center().y() - side / 2, side, side)
        self._paint_dot(painter, writing.mirrored(place, box, self.layoutDirection()))
        words = QRectF(box.left() + side + GAP, box.top(), box.width() - side - GAP, box.height())
        writing.line(painter, writing.mirrored(words, box, self.layoutDirection()), self.word, self._ink())
        painter.end()

    def _paint_dot(self, painter: QPainter, place: QRectF) -> None:
        palette = current().palette
        if self.nearness is Nearness.UNKNOWN:
            icons.paint(painter, place, UNKNOWN, palette.alarm.base)
            return
        away = self.nearness is Nearness.AWAY
        pen = QPen(QColor(palette.ink_soft if away else palette.good.base), RING)
        if away:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([2.1, 1.05])
        painter.setPen(pen)
        painter.setBrush(QColor(palette.good.base) if self.nearness is Nearness.HERE else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(place.adjusted(RING / 2, RING / 2, -RING / 2, -RING / 2))
