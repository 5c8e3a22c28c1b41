"""Things to tick, to choose one of, and to switch: drawn in our lines, with marks that can be told without colour."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from mutualnode.ui.look import writing
from mutualnode.ui.look.fonts import Size, font
from mutualnode.ui.look.palette import tokens
from mutualnode.ui.look.stitches import panel
from mutualnode.ui.look.worn import current
from mutualnode.ui.look.writing import Ink

MARK = 24  # pixels, what is ticked or chosen
SWITCH = (46, 26)  # pixels
KNOB_INSET = 5.0  # pixels between the switch's edge and its knob
MARK_RADIUS = 6.0  # pixels
DOT = 0.5  # of a mark's side
GAP = 10  # pixels between mark and words
TICKED = "ph.check-bold"


def _hint(words: str, mark: int) -> QSize:
    wide = Ink(font(), "").width(words)
    return QSize(mark + (GAP + wide + 2 if words else 0), current().px(tokens()["size"]["button"]))


def _paint_words(painter: QPainter, piece: QAbstractButton, mark: int) -> None:
    box = QRectF(piece.rect())
    place = QRectF(mark + GAP, 0, box.width() - mark - GAP, box.height())
    palette = current().palette
    ink = Ink(font(Size.BODY), palette.ink if piece.isEnabled() else palette.ink_soft)
    writing.line(painter, writing.mirrored(place, box, piece.layoutDirection()), piece.text(), ink)


def _mark_place(piece: QAbstractButton, wide: int, high: int) -> QRectF:
    box = QRectF(piece.rect())
    place = QRectF(0, box.center().y() - high / 2, wide, high)
    return writing.mirrored(place, box, piece.layoutDirection())


class Tick(QCheckBox):
    """Yes or no, with a tick."""

    mark = MARK  # pixels, how wide what is drawn before the words is

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Mark and words in one line."""
        return _hint(self.text(), current().px(self.mark))

    def hitButton(self, pos: QPoint) -> bool:
        """The words count as much as the mark."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw mark and words."""
        painter, palette, side = QPainter(self), current().palette, current().px(MARK)
        place = _mark_place(self, side, side)
        if self.isChecked():
            panel(painter, place, MARK_RADIUS, palette.action)
            writing.with_icon(painter, place, TICKED, side * 2 / 3, palette.on_action)
        else:
            panel(painter, place, MARK_RADIUS, palette.card, palette.line_strong, 2)
        _paint_words(painter, self, side)
        painter.end()


class Choice(QRadioButton):
    """One of several."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Mark and words in one line."""
        return _hint(self.text(), current().px(MARK))

    def hitButton(self, pos: QPoint) -> bool:
        """The words count as much as the mark."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw mark and words."""
        painter, palette, side = QPainter(self), current().palette, current().px(MARK)
        place = _mark_place(self, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(palette.card))
        painter.setPen(QPen(QColor(palette.action if self.isChecked() else palette.line_strong), 2))
        painter.drawEllipse(place.adjusted(1, 1, -1, -1))
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.action))
            painter.drawEllipse(place.center(), side * DOT / 2, side * DOT / 2)
        _paint_words(painter, self, side)
        painter.end()


class Switch(Tick):
    """On or off, at once; where its knob is says it without colour."""

    mark = SWITCH[0]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the switch and its words."""
        painter, palette = QPainter(self), current().palette
        wide, high = current().px(SWITCH[0]), current().px(SWITCH[1])
        place, on = _mark_place(self, wide, high), self.isChecked()
        fill, edge = (palette.action, palette.action) if on else (palette.card, palette.line_strong)
        panel(painter, place, high / 2, fill, edge, 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.on_action if on else palette.line_strong))
        radius = high / 2 - KNOB_INSET
        at_end = on is (self.layoutDirection() == Qt.LayoutDirection.LeftToRight)
        x = place.right() - high / 2 if at_end else place.left() + high / 2
        painter.drawEllipse(QPointF(x, place.center().y()), radius, radius)
        _paint_words(painter, self, wide)
        painter.end()
