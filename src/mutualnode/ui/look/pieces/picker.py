"""A picker: one of several words from a list that opens, with an icon before and a caret after the chosen one."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QListView, QSizePolicy, QWidget

from mutualnode.ui.look import icons, writing
from mutualnode.ui.look.fonts import font
from mutualnode.ui.look.palette import tokens
from mutualnode.ui.look.stitches import panel
from mutualnode.ui.look.worn import current
from mutualnode.ui.look.writing import Ink

PADDING = 16  # pixels
WORDS_MOST = 240  # pixels: longer ones, such as names of areas, are cut
GAP = 8  # pixels
CARET = 14  # pixels
OPENS = "ph.caret-down-bold"


class Picker(QComboBox):
    """Shows what is chosen in bold, as the button beside it would, or plainly."""

    def __init__(
        self, name: str, icon_id: str | None = None, parent: QWidget | None = None, *, bold: bool = True
    ) -> None:
        super().__init__(parent)
        self.icon_id, self._bold = icon_id, bold
        self.setAccessibleName(name)
        self.setView(QListView())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _ink(self) -> Ink:
        return Ink(font(bold=self._bold), current().palette.ink)

    def sizeHint(self) -> QSize:
        """As wide as the widest of its words, within bounds."""
        ink = self._ink()
        wide = max((ink.width(self.itemText(i)) for i in range(self.count())), default=0)
        wide = min(wide, current().px(WORDS_MOST))
        side = current().px(icons.BODY) + GAP if self.icon_id else 0
        high = current().px(tokens()["size"]["button"])
        return QSize(2 * PADDING + side + wide + GAP + current().px(CARET) + 2, high)

    def minimumSizeHint(self) -> QSize:
        """Never less than that."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, icon, word and caret."""
        painter, box, look = QPainter(self), QRectF(self.rect()), current()
        fill = look.palette.sunken if self.underMouse() else look.palette.card
        radius, width = float(tokens()["radius"]["control"]), float(tokens()["border"]["control"])
        panel(painter, box, radius, fill, look.palette.line_strong, width)
        ink, left = self._ink(), float(PADDING)
        if self.icon_id:
            side = look.px(icons.BODY)
            place = QRectF(left, box.center().y() - side / 2, side, side)
            icons.paint(painter, writing.mirrored(place, box, self.layoutDirection()), self.icon_id, ink.color)
            left += side + GAP
        side = look.px(CARET)
        words = QRectF(left, 0, box.width() - left - PADDING - side - GAP, box.height())
        writing.line(painter, writing.mirrored(words, box, self.layoutDirection()), self.currentText(), ink)
        place = QRectF(box.width() - PADDING - side, box.center().y() - side / 2, side, side)
        icons.paint(painter, writing.mirrored(place, box, self.layoutDirection()), OPENS, ink.color)
        painter.end()
