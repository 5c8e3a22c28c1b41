"""The line of a history: a ring for each step, stitched to the next; side by side where there is room, else below."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from mutualnode.ui.look.fonts import Size, line
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.stitches import seam
from mutualnode.ui.look.worn import current

RING = 12  # pixels
RING_LINE = 2.5  # pixels
BESIDE = 21  # pixels from the start of a step to its words
ACROSS = 190  # pixels that a step takes side by side, at least
BETWEEN = 12  # pixels between two steps
AROUND_SEAM = 8.0  # pixels between a seam and what it joins


@dataclass(frozen=True, slots=True)
class Step:
    """What happened, when, and what can be looked at about it, if anything."""

    title: str
    when: str
    act: str = ""
    failed: bool = False


class _StepPiece(QWidget):
    def __init__(self, step: Step) -> None:
        super().__init__()
        self.step = step
        self.title, self.when = Text(step.title, Size.LABEL), Text(step.when, Size.CAPTION, Tone.SOFT)
        self.act = Button(step.act, manner=Manner.LINK, small=True)
        self.act.setAccessibleName(f"{step.act}: {step.title}")
        row, column = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addSpacing(BESIDE)  # a margin would stay where it is when reading turns round
        row.addLayout(column, 1)
        column.setSpacing(1)
        column.addWidget(self.title)
        column.addWidget(self.when)
        column.addWidget(self.act, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch()
        self.act.setVisible(bool(step.act))
        self.setAccessibleName(f"{step.title}. {step.when}")

    def ring(self) -> QRectF:
        """Where its ring is, in what the piece lies on."""
        side = current().px(RING)
        top = self.y() + (line(Size.LABEL) - side) / 2
        turned = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.geometry().right() + 1 - side if turned else self.x()
        return QRectF(left, top, side, side)


class Steps(QWidget):
    """The steps, oldest first; tells which one's act was taken, by its place."""

    acted = Signal(int)

    def __init__(self, steps: Sequence[Step] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pieces: list[_StepPiece] = []
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(BETWEEN)
        self.show_steps(steps)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show others in their place."""
        for piece in self._pieces:
            self._box.removeWidget(piece)
            piece.hide()
            piece.deleteLater()
        self._pieces = [_StepPiece(step) for step in steps]
        for place, piece in enumerate(self._pieces):
            piece.act.clicked.connect(lambda _=False, place=place: self.acted.emit(place))
            self._box.addWidget(piece, 1)
        self._turn()
        self.update()

    @property
    def is_across(self) -> bool:
        """Whether the steps lie side by side."""
        return self._box.direction() == QBoxLayout.Direction.LeftToRight

    def _turn(self) -> None:
        across = self.width() >= len(self._pieces) * (current().px(ACROSS) + BETWEEN) - BETWEEN
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay them side by side where there is room."""
        self._turn()
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw rings, and the stitches between them."""
        painter, palette = QPainter(self), current().palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rings = [piece.ring() for piece in self._pieces]
        for piece, ring in zip(self._pieces, rings, strict=True):
            color = palette.alarm.base if piece.step.failed else palette.action
            painter.setPen(QPen(QColor(color), RING_LINE))
            painter.setBrush(QColor(palette.card))
            painter.drawEllipse(ring.adjusted(1, 1, -1, -1))
        for piece, ring, following in zip(self._pieces, rings, rings[1:], strict=False):
            start, end = self._seam(piece, ring, following)
            if (end - start).manhattanLength() > 2 * AROUND_SEAM:
                seam(painter, start, end, palette.line_strong)
        painter.end()

    def _seam(self, piece: _StepPiece, ring: QRectF, following: QRectF) -> tuple[QPointF, QPointF]:
        if not self.is_across:
            x = ring.center().x()
            return QPointF(x, ring.bottom() + 3), QPointF(x, following.top() - 3)
        words = piece.title.fontMetrics().horizontalAdvance(piece.step.title) + BESIDE + AROUND_SEAM
        y = ring.center().y()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            start, end = QPointF(ring.right() - words, y), QPointF(following.right() + AROUND_SEAM, y)
            return (start, end) if start.x() > end.x() else (end, end)
        start, end = QPointF(ring.left() + words, y), QPointF(following.left() - AROUND_SEAM, y)
        return (start, end) if start.x() < end.x() else (end, end)
