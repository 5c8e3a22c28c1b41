"""What looks like a search field and opens the search for anything: a button, since nothing is typed in its place."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mutualnode.ui.look import icons, writing
from mutualnode.ui.look.fonts import Size, font, line
from mutualnode.ui.look.palette import tokens
from mutualnode.ui.look.pieces.keycap import paint_cap
from mutualnode.ui.look.pieces.pressable import Pressable
from mutualnode.ui.look.stitches import panel
from mutualnode.ui.look.worn import current
from mutualnode.ui.look.writing import Ink, mirrored

WIDE = 208  # pixels
PADDING = 14  # pixels
GAP = 10  # pixels
IN_CAP = 7  # pixels beside a key's name
GLASS = "ph.magnifying-glass"


class SearchDoor(Pressable):
    """A looking glass, a word, and the key that leads there too."""

    def __init__(self, text: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(key)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setProperty("ring_radius", float(tokens()["radius"]["control"]))

    def _cap(self) -> Ink:
        return Ink(font(Size.CAPTION), current().palette.ink_soft)

    def minimumSizeHint(self) -> QSize:
        """Never less than what it says."""
        wide = 2 * PADDING + current().px(icons.BODY) + GAP + Ink(font(), "").width(self.text())
        wide += GAP + self._cap().width(self._key) + 2 * IN_CAP if self._key else 0
        return QSize(wide + 2, current().px(tokens()["size"]["field"]))

    def sizeHint(self) -> QSize:
        """As wide as a field."""
        least = self.minimumSizeHint()
        return QSize(max(least.width(), current().px(WIDE)), least.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what a field looks like."""
        painter, palette, box = QPainter(self), current().palette, QRectF(self.rect())
        direction, side = self.layoutDirection(), current().px(icons.BODY)
        fill = palette.sunken if self.underMouse() or self.isDown() else palette.card
        panel(painter, box, float(tokens()["radius"]["control"]), fill, palette.line_strong, 2.0)
        place = QRectF(PADDING, box.center().y() - side / 2, side, side)
        icons.paint(painter, mirrored(place, box, direction), GLASS, palette.ink_soft)
        left, right = PADDING + side + GAP, box.right() - PADDING
        if self._key:
            wide, high = self._cap().width(self._key) + 2 * IN_CAP, line(Size.CAPTION) + 2
            place = mirrored(QRectF(right - wide, box.center().y() - high / 2, wide, high), box, direction)
            paint_cap(painter, place)
            writing.line(painter, place, self._key, self._cap(), Qt.AlignmentFlag.AlignCenter)
            right -= wide + GAP
        place = mirrored(QRectF(left, 0, max(0.0, right - left), box.height()), box, direction)
        writing.line(painter, place, self.text(), Ink(font(), palette.ink_soft))
        painter.end()
