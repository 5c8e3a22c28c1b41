"""The picture of a key: a patch of its own, the same on every computer. It helps memory and proves nothing."""

from dataclasses import dataclass
from hashlib import sha256

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPixmapCache

from mutualnode.ui.look.palette import Hue, tokens
from mutualnode.ui.look.quilt import polygon, rectangle
from mutualnode.ui.look.stitches import rounded
from mutualnode.ui.look.worn import current

CONTEXT = b"mn-patch-v1"
CELLS = 4  # in a quadrant, row by row
QUARTERS = 4  # times that the quadrant is turned
SHAPES = 6  # four triangles, a full cell, and bare ground
FULL, GROUND = 4, 5
OVERLAP = 0.006  # of a side: shapes reach that far over their edge, so that no line shines through
HUES = tuple(Hue)

TRIANGLES = (
    ((0, 0), (1, 0), (0, 1)),
    ((1, 0), (1, 1), (0, 0)),
    ((1, 1), (0, 1), (1, 0)),
    ((0, 1), (0, 0), (1, 1)),
)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the quadrant: its shape by number, and whether it is cut from the second cloth."""

    shape: int
    second: bool


@dataclass(frozen=True, slots=True)
class PatchPlan:
    """What a patch is sewn from."""

    first: Hue
    second: Hue
    cells: tuple[Cell, ...]


def patch_plan(key: bytes) -> PatchPlan:
    """The plan that belongs to a public key."""
    b = sha256(CONTEXT + key).digest()
    first = b[0] % len(HUES)
    second = (first + 1 + b[1] % (len(HUES) - 1)) % len(HUES)
    cells = tuple(Cell(b[2 + i] % SHAPES, b[7 + i] % 3 == 0) for i in range(CELLS))
    return PatchPlan(HUES[first], HUES[second], cells)


def _paint_quadrant(painter: QPainter, plan: PatchPlan) -> None:
    palette = current().palette
    for i, cell in enumerate(plan.cells):
        if cell.shape == GROUND:
            continue
        color = palette.of(plan.second).mid if cell.second else palette.of(plan.first).quilt
        painter.save()
        painter.translate(i % 2 / 4, i // 2 / 4)
        painter.scale(1 / 4 + OVERLAP / 2, 1 / 4 + OVERLAP / 2)
        painter.setBrush(QColor(color))
        painter.drawPath(rectangle(0, 0, 1, 1) if cell.shape == FULL else polygon(*TRIANGLES[cell.shape]))
        painter.restore()


def paint_patch(painter: QPainter, box: QRectF, key: bytes) -> None:
    """Sew the patch of a key into a square with round corners."""
    plan = patch_plan(key)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setClipPath(rounded(box, box.width() * tokens()["radius"]["patch"]))
    painter.fillRect(box, QColor(current().palette.of(plan.first).tint))
    painter.translate(box.center())
    for _ in range(QUARTERS):
        painter.save()
        painter.scale(box.width(), box.height())
        painter.translate(-0.5, -0.5)
        _paint_quadrant(painter, plan)
        painter.restore()
        painter.rotate(90.0)
    painter.restore()


def patch_pixmap(key: bytes, side: int, ratio: float) -> QPixmap:
    """The patch of a key as a picture, kept by key, size, palette and pixel ratio."""
    palette = current().palette
    name = f"patch {key.hex()} {side} {ratio} {palette.dark} {palette.strong}"
    kept = QPixmap()
    if not QPixmapCache.find(name, kept):
        kept = QPixmap(round(side * ratio), round(side * ratio))
        kept.setDevicePixelRatio(ratio)
        kept.fill(Qt.GlobalColor.transparent)
        painter = QPainter(kept)
        paint_patch(painter, QRectF(0, 0, side, side), key)
        painter.end()
        QPixmapCache.insert(name, kept)
    return kept
