"""A band of quilt across the top of the first page, with one patch still open. Decoration: nothing reads it out."""

from itertools import product

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mutualnode.ui.look.palette import Hue
from mutualnode.ui.look.quilt import Block, Cloth, paint_block
from mutualnode.ui.look.stitches import stitch
from mutualnode.ui.look.worn import current

SIDE = 58  # pixels of a patch
# Rows for windows of at least these heights in pixels, so that the doors stay in sight.
ROWS = ((900, 3), (760, 2), (0, 1))
PLAIN, LINE = (Hue.GATHERING, Hue.OFFER, Hue.NEED), 0.25  # kinds of the plain bands; of a band's height, its line
OPEN_ROW, OPEN_COLUMN = 1, 15
OPEN_INSET, OPEN_RADIUS = 5.0, 6.0  # pixels
BLOCKS, HUES = tuple(Block), tuple(Hue)

# Steps that share no factor with the number of blocks or kinds, so that neighbours differ in both, whatever the size.
BLOCK_STEP, BLOCK_ROW_STEP = 4, 3
HUE_STEP, HUE_ROW_STEP = 1, 2
SECOND_STEPS = (2, 3, 4)


def patch_at(row: int, column: int) -> tuple[Block, Cloth]:
    """Return what is sewn at a place."""
    block = BLOCKS[(column * BLOCK_STEP + row * BLOCK_ROW_STEP) % len(BLOCKS)]
    first = (column * HUE_STEP + row * HUE_ROW_STEP) % len(HUES)
    second = (first + SECOND_STEPS[(column + row) % len(SECOND_STEPS)]) % len(HUES)
    return block, Cloth(HUES[first], HUES[second], pale=(column + 2 * row) % 3 == 0, turn=(column + row) % 4)


class Band(QWidget):
    """Some rows of patches, as many as fit across."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fit(self, window_height: int) -> None:
        """Take as many rows as a window of that height has room for."""
        rows = next(rows for least, rows in ROWS if window_height >= least)
        self.setFixedHeight(rows * SIDE)

    def sizeHint(self) -> QSize:
        """All rows."""
        return QSize(SIDE, ROWS[0][1] * SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Sew from the left; where patterns are to be quiet, each row is one plain band with a line in it."""
        painter = QPainter(self)
        if current().quiet_patterns:
            self._paint_plain(painter)
            painter.end()
            return
        for row, column in product(range(self.height() // SIDE), range(self.width() // SIDE + 1)):
            box = QRectF(column * SIDE, row * SIDE, SIDE, SIDE)
            if (row, column) == (OPEN_ROW, OPEN_COLUMN):
                inside = box.adjusted(OPEN_INSET, OPEN_INSET, -OPEN_INSET, -OPEN_INSET)
                stitch(painter, inside, OPEN_RADIUS, current().palette.line_strong)
            else:
                paint_block(painter, box, *patch_at(row, column))
        painter.end()

    def _paint_plain(self, painter: QPainter) -> None:
        for row in range(self.height() // SIDE):
            hue = current().palette.of(PLAIN[row])
            painter.fillRect(QRectF(0, row * SIDE, self.width(), SIDE), QColor(hue.tint))
            painter.fillRect(QRectF(0, (row + 0.5 - LINE / 2) * SIDE, self.width(), LINE * SIDE), QColor(hue.mid))
