"""A card, on which things lie together: plain, tinted in the colour of a kind, sunken, or stitched as an invitation."""

from enum import StrEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mutualnode.ui.look.palette import Hue, tokens
from mutualnode.ui.look.stitches import panel, stitch
from mutualnode.ui.look.worn import current

PADDING = (20, 18, 20, 18)  # pixels: left, top, right, bottom
BETWEEN = 12  # pixels between what lies on it


class Ground(StrEnum):
    """What a card is made of."""

    CARD = "card"
    TINT = "tint"
    SUNKEN = "sunken"
    STITCHED = "stitched"


class Card(QFrame):
    """A card with a column on it; `column` is where things are added."""

    def __init__(self, ground: Ground = Ground.CARD, hue: Hue = Hue.PAGE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ground, self.hue = ground, hue
        self.radius = float(tokens()["radius"]["inset" if ground is Ground.SUNKEN else "card"])
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*PADDING)
        self.column.setSpacing(BETWEEN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card; what lies on it draws itself."""
        look, box = current(), QRectF(self.rect())
        palette, tones = look.palette, look.palette.of(self.hue)
        painter = QPainter(self)
        match self.ground:
            case Ground.CARD:
                panel(painter, box, self.radius, palette.card, palette.line_soft, look.outline)
            case Ground.TINT:
                is_under = self.testAttribute(Qt.WidgetAttribute.WA_Hover) and self.underMouse()  # to be pressed
                edge = tones.solid if is_under else palette.line_strong if palette.strong else tones.mid
                panel(painter, box, self.radius, tones.tint, edge, look.outline)
            case Ground.SUNKEN:
                panel(painter, box, self.radius, palette.sunken)
            case Ground.STITCHED:
                stitch(painter, box, self.radius, palette.line_strong)
        painter.end()
