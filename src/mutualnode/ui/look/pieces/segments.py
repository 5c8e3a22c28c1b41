"""Segments: a few choices side by side in one frame, of which one is chosen, such as the size of text or two tabs."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mutualnode.ui.look import icons, writing
from mutualnode.ui.look.fonts import Size, font
from mutualnode.ui.look.palette import Hue, tokens
from mutualnode.ui.look.stitches import inset, panel, rounded
from mutualnode.ui.look.worn import current
from mutualnode.ui.look.writing import Ink

PADDING = 16  # pixels
GAP = 8  # pixels


@dataclass(frozen=True, slots=True)
class Segment:
    """One choice: its words, softer words after them, its icon, the size it is written in, and a kind's colour."""

    text: str
    after: str = ""
    icon_id: str = ""
    size: Size = Size.BODY
    hue: Hue | None = None
    name: str = ""


class Segments(QWidget):
    """Tells which one was chosen, by its place."""

    chosen = Signal(int)

    def __init__(self, name: str, segments: Sequence[Segment], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._segments, self._at = name, tuple(segments), 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._speak()

    @property
    def at(self) -> int:
        """The place of the one that is chosen."""
        return self._at

    def choose(self, at: int) -> None:
        """Choose one, and tell if it was another."""
        if at != self._at and 0 <= at < len(self._segments):
            self._at = at
            self._speak()
            self.update()
            self.chosen.emit(at)

    def show_segments(self, segments: Sequence[Segment]) -> None:
        """Show other words, with the same one chosen."""
        self._segments = tuple(segments)
        self._speak()
        self.updateGeometry()
        self.update()

    def _speak(self) -> None:
        at = self._segments[self._at]
        self.setAccessibleName(f"{self._name}: {at.name or at.text} {at.after}".strip())

    def _wide(self, segment: Segment) -> int:
        wide = Ink(font(segment.size, bold=True), "").width(segment.text) + 2 * PADDING
        wide += GAP + Ink(font(segment.size), "").width(segment.after) if segment.after else 0
        return wide + (current().px(icons.BODY) + GAP if segment.icon_id else 0)

    def sizeHint(self) -> QSize:
        """Every segment as wide as the widest."""
        wide = max(self._wide(segment) for segment in self._segments)
        return QSize(wide * len(self._segments) + 4, current().px(tokens()["size"]["button"]))

    def _boxes(self) -> list[QRectF]:
        wide = self.width() / len(self._segments)
        boxes = [QRectF(i * wide, 0, wide, self.height()) for i in range(len(self._segments))]
        return boxes if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else boxes[::-1]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is pressed."""
        for at, box in enumerate(self._boxes()):
            if box.contains(event.position()):
                self.choose(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows, in the direction of reading."""
        forward = 1 if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else -1
        steps = {Qt.Key.Key_Right: forward, Qt.Key.Key_Left: -forward, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self.choose(self._at + steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame, the chosen ground, the lines between, then the words."""
        painter, palette, box = QPainter(self), current().palette, QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius, width = float(tokens()["radius"]["control"]), float(tokens()["border"]["control"])
        panel(painter, box, radius, palette.card)
        painter.save()
        painter.setClipPath(rounded(inset(box, width), radius - width / 2))
        boxes = self._boxes()
        painter.fillRect(boxes[self._at], QColor(self._ground()))
        for each in sorted(boxes, key=QRectF.left)[1:]:
            painter.fillRect(QRectF(each.left() - width / 2, 0, width, box.height()), QColor(palette.line_strong))
        painter.restore()
        panel(painter, box, radius, None, palette.line_strong, width)
        for at, (each, segment) in enumerate(zip(boxes, self._segments, strict=True)):
            self._paint_segment(painter, each, segment, chosen=at == self._at)
        painter.end()

    def _ground(self) -> str:
        palette, hue = current().palette, self._segments[self._at].hue
        return palette.of(hue).solid if hue else palette.action

    def _paint_segment(self, painter: QPainter, box: QRectF, segment: Segment, *, chosen: bool) -> None:
        palette = current().palette
        color = (palette.of(segment.hue).on if segment.hue else palette.on_action) if chosen else palette.ink
        words, after = Ink(font(segment.size, bold=chosen), color), Ink(font(segment.size, bold=False), color)
        side = current().px(icons.BODY)
        parts = words.width(segment.text) + (side + GAP if segment.icon_id else 0)
        parts += GAP + after.width(segment.after) if segment.after else 0
        left = box.center().x() - parts / 2
        if segment.icon_id:
            place = QRectF(left, box.center().y() - side / 2, side, side)
            icons.paint(painter, writing.mirrored(place, box, self.layoutDirection()), segment.icon_id, color)
            left += side + GAP
        for text, ink in ((segment.text, words), (segment.after, after)):
            place = QRectF(left, box.top(), ink.width(text) + 1, box.height())
            writing.line(painter, writing.mirrored(place, box, self.layoutDirection()), text, ink)
            left += ink.width(text) + GAP
