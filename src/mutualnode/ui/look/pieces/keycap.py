"""A keycap: the key that leads somewhere, such as "/" or "Ctrl K", drawn beside what it leads to."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.stitches import panel
from mutualnode.ui.look.worn import current

RADIUS = 6.0  # pixels
PADDING = (7, 1, 7, 1)  # pixels: left, top, right, bottom


def paint_cap(painter: QPainter, box: QRectF) -> None:
    """Draw what a key's name stands on."""
    look = current()
    panel(painter, box, RADIUS, look.palette.paper, look.palette.line_soft, look.outline)


class Keycap(Text):
    """A key's name on its cap."""

    def __init__(self, key: str) -> None:
        super().__init__(key, Size.CAPTION, Tone.SOFT, wrap=False)
        self.setContentsMargins(*PADDING)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cap, then the name on it."""
        painter = QPainter(self)
        paint_cap(painter, QRectF(self.rect()))
        painter.end()
        super().paintEvent(event)
