"""The quilt ribbon: a patch for each thing that was looked after together this month, and the next places, open.

It belongs to everyone: a patch is chosen by the id of what was finished, links to nobody, and has no target. Decoration
for the eye; how many there are is said in words beside it.
"""

from collections.abc import Sequence
from hashlib import sha256

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mutualnode.ui.look.palette import Hue
from mutualnode.ui.look.quilt import Block, Cloth, paint_block
from mutualnode.ui.look.stitches import stitch
from mutualnode.ui.look.worn import current
from mutualnode.ui.look.writing import mirrored

CONTEXT = b"mn-ribbon-v1"
SIDE = 36  # pixels; patches are decoration, and do not grow with the text
EDGE = 1  # pixels, the line below
OPEN = 3  # stitched spaces at the end
OPEN_SIDE = 28.0  # pixels
OPEN_RADIUS = 4.0  # pixels
BLOCKS, HUES = tuple(Block), tuple(Hue)
PALE = 3  # one patch in so many is of paler cloth

Sewn = tuple[Block, Cloth]


def sewn(ids: Sequence[bytes]) -> list[Sewn]:
    """Choose a patch for each id; no two neighbours share a block or a kind."""
    patches: list[Sewn] = []
    for each in ids:
        b = sha256(CONTEXT + each).digest()
        block, first = b[0] % len(BLOCKS), b[1] % len(HUES)
        if patches:
            before, cloth = patches[-1]
            block = (block + (BLOCKS[block] is before)) % len(BLOCKS)
            while HUES[first] in (cloth.first, cloth.second):
                first = (first + 1) % len(HUES)
        second = (first + 1 + b[2] % (len(HUES) - 1)) % len(HUES)
        if patches and HUES[second] is patches[-1][1].first:
            second = (second + 1) % len(HUES)
            second = (second + 1) % len(HUES) if second == first else second
        patches.append((BLOCKS[block], Cloth(HUES[first], HUES[second], pale=b[3] % PALE == 0, turn=b[4] % 4)))
    return patches


class Ribbon(QWidget):
    """A row of patches as wide as there is room; where there are more, the newest are shown. Hidden by strong lines."""

    def __init__(self, ids: Sequence[bytes] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._patches = sewn(ids)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_finished(self, ids: Sequence[bytes]) -> None:
        """Sew it anew from the ids of what was finished, oldest first."""
        self._patches = sewn(ids)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a patch and its edge; nothing where strong lines leave decoration out."""
        return QSize(SIDE, 0 if current().palette.strong else SIDE + 2 * EDGE)

    def minimumSizeHint(self) -> QSize:
        """As high as ever, and as narrow as need be."""
        return QSize(0, self.sizeHint().height())

    @property
    def shown(self) -> int:
        """How many patches there is room for."""
        return min(len(self._patches), max(0, self.width() // SIDE - OPEN))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Sew what there is room for, then stitch the open places."""
        if current().palette.strong:
            return
        painter, around, direction = QPainter(self), QRectF(self.rect()), self.layoutDirection()
        patches = self._patches[len(self._patches) - self.shown :]
        for place, (block, cloth) in enumerate(patches):
            box = QRectF(place * SIDE, 0, SIDE, SIDE)
            paint_block(painter, mirrored(box, around, direction), block, cloth)
        aside = (SIDE - OPEN_SIDE) / 2
        for place in range(len(patches), len(patches) + OPEN):
            box = QRectF(place * SIDE + aside, aside, OPEN_SIDE, OPEN_SIDE)
            stitch(painter, mirrored(box, around, direction), OPEN_RADIUS, current().palette.line_strong, small=True)
        edge = QRectF(0, around.bottom() - EDGE, around.width(), EDGE)
        painter.fillRect(edge, QColor(current().palette.line_soft))
        painter.end()
