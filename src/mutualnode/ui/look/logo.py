"""The sign of this project: four petals that meet."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from mutualnode.ui.look.palette import Hue
from mutualnode.ui.look.quilt import petals
from mutualnode.ui.look.worn import current

SIDES = (16, 24, 32, 48, 64, 128, 256)  # pixels, of the window's icon
SIDE = 40  # pixels, beside the name


def paint_logo(painter: QPainter, box: QRectF) -> None:
    """Draw the sign into a square."""
    palette = current().palette
    colors = (
        palette.of(Hue.NEED).solid,
        palette.of(Hue.GATHERING).mid,
        palette.of(Hue.OFFER).solid,
        palette.of(Hue.DECISION).solid,
    )
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.translate(box.topLeft())
    painter.scale(box.width(), box.height())
    for shape, color in zip(petals(), colors, strict=True):
        painter.setBrush(QColor(color))
        painter.drawPath(shape.path)
    painter.restore()


def window_icon() -> QIcon:
    """The sign as the window's icon."""
    made = QIcon()
    for side in SIDES:
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_logo(painter, QRectF(0, 0, side, side))
        painter.end()
        made.addPixmap(picture)
    return made


class Logo(QWidget):
    """The sign as a piece; silent, for the name stands beside it."""

    def __init__(self, side: int = SIDE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A square."""
        side = current().px(self._side)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        paint_logo(painter, QRectF(self.rect()))
        painter.end()
