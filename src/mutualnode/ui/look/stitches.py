"""Outlines, whole and stitched: a dashed line drawn with even gaps around corners, which style sheets cannot do."""

from math import pi

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from mutualnode.ui.look.palette import tokens


def rounded(box: QRectF, radius: float) -> QPainterPath:
    """A box with round corners, as a path."""
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    return path


def inset(box: QRectF, width: float) -> QRectF:
    """A box drawn in by half a line's width, so that the line lies inside."""
    half = width / 2
    return box.adjusted(half, half, -half, -half)


def panel(
    painter: QPainter, box: QRectF, radius: float, fill: str | None, line: str | None = None, width: float = 1.0
) -> None:
    """Fill a box with round corners, and outline it inside its edge."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    if line is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, radius, radius)
    else:
        painter.setPen(QPen(QColor(line), width))
        painter.drawRoundedRect(inset(box, width), radius - width / 2, radius - width / 2)
    painter.restore()


SIDES = 4  # a box has as many: dashes come in fours, so that a square has the same on each side


def pen(color: str, length: float, *, small: bool = False, around: float | None = None) -> QPen:
    """A pen whose dashes fit a whole number of times into a line; round a box, one lies on its first corner."""
    border, dashes = tokens()["border"], tokens()["stitch"]
    width = border["stitchSmall" if small else "stitch"]
    dash, gap = (dashes["dashSmall"], dashes["gapSmall"]) if small else (dashes["dash"], dashes["gap"])
    times = max(1, round(length / (dash + gap)))
    if around is not None:
        times = SIDES * max(1, round(times / SIDES))
    stretch = length / (times * (dash + gap)) if length else 1.0
    made = QPen(QBrush(QColor(color)), width)
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    made.setDashPattern([dash * stretch / width, gap * stretch / width])
    corner = 0.0 if around is None else around * pi / 4
    made.setDashOffset((dash * stretch / 2 - corner) / width)
    return made


def stitch(painter: QPainter, box: QRectF, radius: float, color: str, *, small: bool = False) -> None:
    """Draw a stitched outline inside a box: what is still open, or waits."""
    width = tokens()["border"]["stitchSmall" if small else "stitch"]
    inner = max(0.0, radius - width / 2)
    path = rounded(inset(box, width), inner)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(color, path.length(), small=small, around=inner))
    painter.drawPath(path)
    painter.restore()


def seam(painter: QPainter, start: QPointF, end: QPointF, color: str) -> None:
    """Draw one stitched line from here to there."""
    path = QPainterPath(start)
    path.lineTo(end)
    painter.save()
    painter.setPen(pen(color, path.length()))
    painter.drawPath(path)
    painter.restore()
