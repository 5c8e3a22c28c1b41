"""An icon as a piece of its own, and a kind's tile. Silent to screen readers: a word stands beside them."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mutualnode.ui.look import icons
from mutualnode.ui.look.palette import Hue
from mutualnode.ui.look.stitches import panel
from mutualnode.ui.look.worn import current

TILE_RADIUS = 11.0  # pixels
TILE_ICON = 0.587  # of a tile's side: 27 pixels in 46
TILE = 46  # pixels


def soft_ink() -> str:
    """The colour of an icon that goes with soft text."""
    return current().palette.ink_soft


class Sign(QWidget):
    """An icon of a size that follows the text, in a colour that is asked for whenever it is painted."""

    def __init__(
        self,
        icon_id: str,
        size: int = icons.BODY,
        color: Callable[[], str] = soft_ink,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.icon_id, self._size, self._color = icon_id, size, color
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, icon_id: str, color: Callable[[], str] | None = None) -> None:
        """Show another icon, in another colour if one is named."""
        self.icon_id, self._color = icon_id, color or self._color
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        side = current().px(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        icons.paint(painter, QRectF(self.rect()), self.icon_id, self._color())
        painter.end()


def paint_tile(painter: QPainter, box: QRectF, icon_id: str, hue: Hue, *, solid: bool = False) -> None:
    """Draw a kind's tile into a square, tinted or solid."""
    tones = current().palette.of(hue)
    edge = current().palette.line_strong if current().palette.strong and not solid else None
    panel(painter, box, TILE_RADIUS, tones.solid if solid else tones.tint, edge, current().outline)
    side = box.width() * TILE_ICON
    place = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
    icons.paint(painter, place, icon_id, tones.on if solid else tones.solid)


class Tile(QWidget):
    """A kind's icon on its own ground."""

    def __init__(
        self,
        hue: Hue,
        icon_id: str | None = None,
        size: int = TILE,
        *,
        solid: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.hue, self.icon_id = hue, icon_id or icons.named("kinds", hue.value)
        self._size, self._solid = size, solid
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A square."""
        side = current().px(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        paint_tile(painter, QRectF(self.rect()), self.icon_id, self.hue, solid=self._solid)
        painter.end()
