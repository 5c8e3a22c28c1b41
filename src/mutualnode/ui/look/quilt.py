"""The blocks of the quilt: shapes in two cloths on a ground, drawn without hairlines. Chance has no part in it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF, QTransform

from mutualnode.ui.look.palette import Hue
from mutualnode.ui.look.worn import current


class Block(StrEnum):
    """The patterns that quilt art is sewn from."""

    HALF = "half"
    PINWHEEL = "pinwheel"
    PETAL = "petal"
    NINE = "nine"
    DIAMOND = "diamond"
    RAIL = "rail"
    GEESE = "geese"
    STAR = "star"
    ARCS = "arcs"
    CROSS = "cross"
    HOURGLASS = "hourglass"


@dataclass(frozen=True, slots=True)
class Cloth:
    """What a block is sewn from: a first kind, a second, and the ground, which is the first kind's unless named."""

    first: Hue
    second: Hue
    pale: bool = False
    ground: Hue | None = None
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Shape:
    """A path within a unit square, and which of the two cloths it is cut from."""

    path: QPainterPath
    second: bool = False


def polygon(*points: tuple[float, float]) -> QPainterPath:
    """A path through these points of the unit square, closed."""
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    path.closeSubpath()
    return path


def rectangle(x: float, y: float, wide: float, high: float) -> QPainterPath:
    """A rectangle of the unit square, as a path."""
    path = QPainterPath()
    path.addRect(x, y, wide, high)
    return path


def quarter(x: float, y: float, radius: float) -> QPainterPath:
    """A quarter disc around a corner of the unit square."""
    path = QPainterPath(QPointF(0, 0))
    path.arcTo(QRectF(-radius, -radius, 2 * radius, 2 * radius), 0, -90)
    path.closeSubpath()
    return QTransform(1 - 2 * x, 0, 0, 1 - 2 * y, x, y).map(path)


def leaf(x: float, y: float, right: float, below: float) -> QPainterPath:
    """A petal between two opposite corners of a square: what two quarter discs have in common."""
    path = QPainterPath(QPointF(0, 0))
    path.arcTo(QRectF(-1, 0, 2, 2), 90, -90)
    path.arcTo(QRectF(0, -1, 2, 2), 270, -90)
    return QTransform(right - x, 0, 0, below - y, x, y).map(path)


def _half() -> list[Shape]:
    return [Shape(polygon((0, 0), (1, 0), (0, 1)))]


def _pinwheel() -> list[Shape]:
    return [
        Shape(polygon((0, 0), (0.5, 0.5), (0, 0.5))),
        Shape(polygon((0.5, 0), (1, 0), (0.5, 0.5)), second=True),
        Shape(polygon((0.5, 0.5), (1, 0.5), (1, 1))),
        Shape(polygon((0.5, 0.5), (0.5, 1), (0, 1)), second=True),
    ]


def petals() -> list[Shape]:
    """Four petals that meet in the middle: also the sign of this project."""
    return [
        Shape(leaf(0, 0, 0.5, 0.5)),
        Shape(leaf(1, 0, 0.5, 0.5), second=True),
        Shape(leaf(0.5, 0.5, 1, 1)),
        Shape(leaf(0.5, 0.5, 0, 1), second=True),
    ]


def _nine() -> list[Shape]:
    third = 1 / 3
    corners = [Shape(rectangle(x * third, y * third, third, third)) for x in (0, 2) for y in (0, 2)]
    return [*corners, Shape(rectangle(third, third, third, third), second=True)]


def _diamond() -> list[Shape]:
    return [
        Shape(polygon((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5))),
        Shape(rectangle(0.32, 0.32, 0.36, 0.36), second=True),
    ]


def _rail() -> list[Shape]:
    return [Shape(rectangle(0, 0, 1, 0.25)), Shape(rectangle(0, 0.5, 1, 0.25), second=True)]


def _geese() -> list[Shape]:
    return [Shape(polygon((0, 0.5), (0.5, 0), (1, 0.5)), second=True), Shape(polygon((0, 1), (0.5, 0.5), (1, 1)))]


def _star() -> list[Shape]:
    tips = [
        polygon((0.25, 0.25), (0.25, 0), (0.5, 0.25)),
        polygon((0.75, 0.25), (0.75, 0), (0.5, 0.25)),
        polygon((0.25, 0.75), (0.25, 1), (0.5, 0.75)),
        polygon((0.75, 0.75), (0.75, 1), (0.5, 0.75)),
        polygon((0.25, 0.25), (0, 0.25), (0.25, 0.5)),
        polygon((0.25, 0.75), (0, 0.75), (0.25, 0.5)),
        polygon((0.75, 0.25), (1, 0.25), (0.75, 0.5)),
        polygon((0.75, 0.75), (1, 0.75), (0.75, 0.5)),
    ]
    middle = [Shape(rectangle(0.25, 0.25, 0.5, 0.5)), Shape(rectangle(0.35, 0.35, 0.3, 0.3), second=True)]
    return [*map(Shape, tips), *middle]


def _arcs() -> list[Shape]:
    return [Shape(quarter(0, 1, 1)), Shape(quarter(0, 1, 0.5), second=True)]


def _cross() -> list[Shape]:
    third = 1 / 3
    return [
        Shape(rectangle(third, 0, third, 1)),
        Shape(rectangle(0, third, 1, third)),
        Shape(rectangle(third, third, third, third), second=True),
    ]


def _hourglass() -> list[Shape]:
    return [Shape(polygon((0, 0), (1, 0), (0.5, 0.5)), second=True), Shape(polygon((0, 1), (1, 1), (0.5, 0.5)))]


PATTERNS: dict[Block, Callable[[], Sequence[Shape]]] = {
    Block.HALF: _half,
    Block.PINWHEEL: _pinwheel,
    Block.PETAL: petals,
    Block.NINE: _nine,
    Block.DIAMOND: _diamond,
    Block.RAIL: _rail,
    Block.GEESE: _geese,
    Block.STAR: _star,
    Block.ARCS: _arcs,
    Block.CROSS: _cross,
    Block.HOURGLASS: _hourglass,
}


def paint_block(painter: QPainter, box: QRectF, block: Block, cloth: Cloth) -> None:
    """Sew one block into a square; plain bands where patterns are to be quiet."""
    palette = current().palette
    first = palette.of(cloth.first).mid if cloth.pale else palette.of(cloth.first).quilt
    second = palette.of(cloth.second).mid
    ground = palette.of(cloth.ground or cloth.first).tint
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setClipRect(box)
    painter.fillRect(box, QColor(ground))
    painter.translate(box.center())
    painter.rotate(90.0 * cloth.turn)
    painter.translate(-box.width() / 2, -box.height() / 2)
    painter.scale(box.width(), box.height())
    shapes = _rail() if current().quiet_patterns else PATTERNS[block]()
    for shape in shapes:
        painter.setBrush(QColor(second if shape.second else first))
        painter.drawPath(shape.path)
    painter.restore()
