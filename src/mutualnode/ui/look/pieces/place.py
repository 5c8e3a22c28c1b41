"""A place in the sidebar: an icon, a word, and perhaps how many things wait there. Chosen, it lies on a card."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mutualnode.ui.look import icons, writing
from mutualnode.ui.look.fonts import Size, font
from mutualnode.ui.look.palette import Hue, tokens
from mutualnode.ui.look.pieces.pressable import Pressable
from mutualnode.ui.look.stitches import panel
from mutualnode.ui.look.worn import current
from mutualnode.ui.look.writing import Ink

PADDING = 12  # pixels
GAP = 12  # pixels between icon and word
ICON = 22  # pixels
BADGE = 24  # pixels


class Place(Pressable):
    """Goes to a part of the window when pressed; several form a group of which one is chosen."""

    def __init__(self, text: str, icon_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setShortcut(QKeySequence())  # an "&" in it is meant as it stands
        self.icon_id, self._waiting = icon_id, 0
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def show_waiting(self, number: int, spoken: str) -> None:
        """Show how many things wait for this member, and say it as "1 waiting for you"."""
        self._waiting = number
        self.setAccessibleName(f"{self.text()}, {spoken}" if number else self.text())
        self.update()

    def _ink(self) -> Ink:
        palette = current().palette
        return Ink(font(bold=self.isChecked()), palette.action if self.isChecked() else palette.ink)

    def sizeHint(self) -> QSize:
        """As wide as its word in bold, so that choosing it moves nothing."""
        wide = Ink(font(bold=True), "").width(self.text()) + current().px(ICON + BADGE) + 2 * PADDING + 2 * GAP
        return QSize(wide, current().px(tokens()["size"]["navItem"]))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon, word and badge, on a card if it is chosen."""
        painter, box, look = QPainter(self), QRectF(self.rect()), current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = float(tokens()["radius"]["control"])
        if self.isChecked():
            panel(painter, box, radius, look.palette.card, look.palette.line_soft, look.outline)
        elif self.underMouse():
            panel(painter, box, radius, look.palette.sunken)
        ink, side = self._ink(), look.px(ICON)
        icon_id = icons.filled(self.icon_id) if self.isChecked() else self.icon_id
        place = QRectF(PADDING, box.center().y() - side / 2, side, side)
        icons.paint(painter, writing.mirrored(place, box, self.layoutDirection()), icon_id, ink.color)
        left = PADDING + side + GAP
        end = look.px(BADGE) + PADDING if self._waiting else 0
        words = QRectF(left, 0, box.width() - left - PADDING - end, box.height())
        writing.line(painter, writing.mirrored(words, box, self.layoutDirection()), self.text(), ink)
        if self._waiting:
            self._paint_badge(painter, box)
        painter.end()

    def _paint_badge(self, painter: QPainter, box: QRectF) -> None:
        tones, side = current().palette.of(Hue.DECISION), current().px(BADGE)
        place = QRectF(box.right() - PADDING - side, box.center().y() - side / 2, side, side)
        place = writing.mirrored(place, box, self.layoutDirection())
        panel(painter, place, side / 2, tones.solid)
        ink = Ink(font(Size.CAPTION, bold=True), tones.on)
        writing.line(painter, place, str(self._waiting), ink, Qt.AlignmentFlag.AlignCenter)
