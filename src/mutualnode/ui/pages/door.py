"""Three drawn doors for the first page: one stands open, one is still to be sewn, one has a window."""

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from mutualnode.ui.look.palette import Hue
from mutualnode.ui.look.quilt import Block, Cloth, paint_block
from mutualnode.ui.look.stitches import stitch
from mutualnode.ui.look.worn import current

WIDE, HIGH = 96, 118  # pixels
FRAME = 10.0  # pixels
KNOB = 3.6  # pixels
FOOT = 2.0  # pixels between the door and the lower edge
PATCH = 20.0  # pixels, of the wall that is being sewn
OPEN_PATCH = 17.0  # pixels


class Door(Enum):
    """Which door."""

    OPEN = "open"
    STITCHED = "stitched"
    WINDOW = "window"


def arch(left: float, right: float, foot: float) -> QPainterPath:
    """Return a doorway: upright sides under half a circle."""
    radius = (right - left) / 2
    path = QPainterPath(QPointF(left, foot))
    path.lineTo(left, FOOT + radius + left - FOOT)
    path.arcTo(QRectF(left, left, 2 * radius, 2 * radius), 180, -180)
    path.lineTo(right, foot)
    path.closeSubpath()
    return path


class DoorSign(QWidget):
    """Draws one of the doors. Art, without a name of its own: the words stand beside it."""

    def __init__(self, door: Door) -> None:
        super().__init__()
        self._door = door
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As large as it is drawn."""
        return QSize(WIDE, HIGH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        paint: dict[Door, Callable[[QPainter], None]] = {
            Door.OPEN: _paint_open,
            Door.STITCHED: _paint_stitched,
            Door.WINDOW: _paint_window,
        }
        paint[self._door](painter)
        painter.end()


def _fill(painter: QPainter, path: QPainterPath, color: str) -> None:
    painter.setBrush(QColor(color))
    painter.drawPath(path)


def _paint_open(painter: QPainter) -> None:
    need, light = current().palette.of(Hue.NEED), current().palette.of(Hue.GATHERING)
    foot = HIGH - FOOT
    inside = arch(FOOT + FRAME, WIDE - FOOT - FRAME, foot)
    _fill(painter, arch(FOOT, WIDE - FOOT, foot), need.solid)
    _fill(painter, inside, light.tint)
    painter.save()
    painter.setClipPath(inside)
    painter.setBrush(QColor(light.mid))
    painter.drawEllipse(QPointF(58, 52), 13, 13)
    painter.drawPolygon(_polygon((12, foot), (84, foot), (84, 88), (12, 96)))
    painter.setBrush(QColor(need.mid))
    painter.drawPolygon(_polygon((12, foot), (12, 36), (26, 30), (46, 40), (46, 104)))
    painter.restore()
    painter.setBrush(QColor(current().palette.card))
    painter.drawEllipse(QPointF(40, 71), KNOB, KNOB)


def _paint_stitched(painter: QPainter) -> None:
    palette = current().palette
    offer = palette.of(Hue.OFFER)
    outline = arch(3, WIDE - 3, HIGH - FOOT)
    _fill(painter, outline, palette.card)
    painter.setPen(QPen(QColor(offer.solid), 2.5, Qt.PenStyle.CustomDashLine))
    pen = painter.pen()
    pen.setDashPattern([3.2, 2])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(outline)
    painter.setPen(Qt.PenStyle.NoPen)
    sewn = (
        (0, 2, Block.PETAL, Cloth(Hue.OFFER, Hue.GATHERING)),
        (1, 2, Block.PINWHEEL, Cloth(Hue.DECISION, Hue.OFFER, pale=True)),
        (2, 2, Block.HALF, Cloth(Hue.OFFER, Hue.PROJECT)),
        (0, 1, Block.STAR, Cloth(Hue.GATHERING, Hue.OFFER)),
        (1, 1, Block.HALF, Cloth(Hue.PROJECT, Hue.GATHERING, pale=True)),
    )
    left, top = (WIDE - 3 * PATCH) / 2, HIGH - 10 - 3 * PATCH
    for column, row, block, cloth in sewn:
        paint_block(painter, QRectF(left + column * PATCH, top + row * PATCH, PATCH, PATCH), block, cloth)
    for column, row in ((2, 1), (0, 0), (1, 0), (2, 0)):
        aside = (PATCH - OPEN_PATCH) / 2
        box = QRectF(left + column * PATCH + aside, top + row * PATCH + aside, OPEN_PATCH, OPEN_PATCH)
        stitch(painter, box, 3.0, palette.line_strong, small=True)


def _paint_window(painter: QPainter) -> None:
    palette = current().palette
    door, foot = palette.of(Hue.DECISION), HIGH - FOOT
    pane = QPainterPath(QPointF(22, 59))
    pane.lineTo(22, 48)
    pane.arcTo(QRectF(22, 22, 52, 52), 180, -180)
    pane.lineTo(74, 59)
    pane.closeSubpath()
    _fill(painter, arch(FOOT, WIDE - FOOT, foot), door.solid)
    _fill(painter, arch(FOOT + FRAME - 1, WIDE - FOOT - FRAME + 1, foot), door.tint)
    painter.save()
    painter.setClipPath(pane)
    painter.fillPath(pane, QColor(palette.of(Hue.OFFER).tint))
    painter.setBrush(QColor(palette.of(Hue.GATHERING).mid))
    painter.drawEllipse(QPointF(60, 33), 10, 10)
    painter.setBrush(QColor(palette.of(Hue.PROJECT).mid))
    painter.drawPolygon(_polygon((10, 60), (40, 42), (60, 54), (77, 45), (96, 60)))
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(door.solid), 3))
    painter.drawPath(pane)
    painter.drawLines([QLineF(48, 22, 48, 59), QLineF(22, 43, 74, 43)])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(door.mid))
    painter.drawRoundedRect(QRectF(24, 71, 48, 33), 4, 4)
    painter.setBrush(QColor(door.solid))
    painter.drawEllipse(QPointF(76, 66), KNOB, KNOB)


def _polygon(*points: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])
