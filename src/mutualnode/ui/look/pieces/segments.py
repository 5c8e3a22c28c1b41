"""Segments: a few choices side by side in one frame, of which one is chosen, such as the size of text or two tabs."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

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


class _Part(QRadioButton):
    """One segment as the button that it is: readers and keys know what to do with it."""

    def __init__(self, segment: Segment, around: "Segments") -> None:
        super().__init__(around)
        self._around = around
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setProperty("ring_radius", float(tokens()["radius"]["control"]))
        self.show_segment(segment)

    def show_segment(self, segment: Segment) -> None:
        self.segment = segment
        self.setAccessibleName(f"{segment.name or segment.text} {segment.after}".strip())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        segment = self.segment
        wide = Ink(font(segment.size, bold=True), "").width(segment.text) + 2 * PADDING
        wide += GAP + Ink(font(segment.size), "").width(segment.after) if segment.after else 0
        wide += current().px(icons.BODY) + GAP if segment.icon_id else 0
        return QSize(wide, current().px(tokens()["size"]["button"]))

    def minimumSizeHint(self) -> QSize:
        side = self.sizeHint().height()  # as wide as a target has to be, with the shortest word too
        return QSize(max(2 * PADDING, side), side)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        forward = 1 if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else -1
        steps = {Qt.Key.Key_Right: forward, Qt.Key.Key_Left: -forward, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self._around.step(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write the words; the ground below them is drawn by what is around."""
        painter, palette, segment, box = QPainter(self), current().palette, self.segment, QRectF(self.rect())
        chosen = self.isChecked()
        color = (palette.of(segment.hue).on if segment.hue else palette.on_action) if chosen else palette.ink
        words, after = Ink(font(segment.size, bold=chosen), color), Ink(font(segment.size, bold=False), color)
        side = current().px(icons.BODY)
        parts = words.width(segment.text) + (side + GAP if segment.icon_id else 0)
        parts += GAP + after.width(segment.after) if segment.after else 0
        left = max(float(GAP), box.center().x() - parts / 2)
        if segment.icon_id:
            place = QRectF(left, box.center().y() - side / 2, side, side)
            icons.paint(painter, writing.mirrored(place, box, self.layoutDirection()), segment.icon_id, color)
            left += side + GAP
        for text, ink in ((segment.text, words), (segment.after, after)):
            room = max(0.0, min(float(ink.width(text)), box.right() - left - GAP / 2))
            place = QRectF(left, box.top(), room + 1, box.height())
            writing.line(painter, writing.mirrored(place, box, self.layoutDirection()), text, ink)
            left += room + GAP
        painter.end()


class Segments(QWidget):
    """Tells which one was chosen, by its place."""

    chosen = Signal(int)

    def __init__(self, name: str, segments: Sequence[Segment], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at = 0
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.parts = [_Part(segment, self) for segment in segments]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, part in enumerate(self.parts):
            part.clicked.connect(lambda _=False, place=place: self.choose(place))
            row.addWidget(part)
        self._mark()

    @property
    def at(self) -> int:
        """The place of the one that is chosen."""
        return self._at

    def choose(self, at: int) -> None:
        """Choose one, and tell if it was another."""
        if at != self._at and 0 <= at < len(self.parts):
            self._at = at
            self._mark()
            self.chosen.emit(at)

    def _mark(self) -> None:
        """Check the chosen one, and let Tab come to it alone."""
        self.parts[self._at].setChecked(True)
        for place, part in enumerate(self.parts):
            chosen = place == self._at
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.parts[self._at])
        self.update()

    def step(self, by: int) -> None:
        """Go on by so many, and take the focus along."""
        self.choose(self._at + by)
        self.parts[self._at].setFocus(Qt.FocusReason.TabFocusReason)

    def show_segments(self, segments: Sequence[Segment]) -> None:
        """Show other words, with the same one chosen."""
        for part, segment in zip(self.parts, segments, strict=True):
            part.show_segment(segment)

    def sizeHint(self) -> QSize:
        """Every segment as wide as the widest."""
        wide = max(part.sizeHint().width() for part in self.parts)
        return QSize(wide * len(self.parts) + 4, self.parts[0].sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Narrow if need be, and never lower."""
        wide = sum(part.minimumSizeHint().width() for part in self.parts)
        return QSize(wide, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame, the ground under the pointer and the chosen one, and the lines between."""
        painter, palette, box = QPainter(self), current().palette, QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius, width = float(tokens()["radius"]["control"]), float(tokens()["border"]["control"])
        panel(painter, box, radius, palette.card)
        painter.save()
        painter.setClipPath(rounded(inset(box, width), radius - width / 2))
        boxes = [QRectF(part.geometry()) for part in self.parts]
        for part, each in zip(self.parts, boxes, strict=True):
            if part.underMouse():
                painter.fillRect(each, QColor(palette.sunken))
        painter.fillRect(boxes[self._at], QColor(self._ground()))
        for each in sorted(boxes, key=QRectF.left)[1:]:
            painter.fillRect(QRectF(each.left() - width / 2, 0, width, box.height()), QColor(palette.line_strong))
        painter.restore()
        panel(painter, box, radius, None, palette.line_strong, width)
        painter.end()

    def _ground(self) -> str:
        palette, hue = current().palette, self.parts[self._at].segment.hue
        return palette.of(hue).solid if hue else palette.action
