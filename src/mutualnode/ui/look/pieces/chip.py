"""A chip: a choice among a few that is on or off, with an icon and perhaps a count."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mutualnode.ui.look import icons, writing
from mutualnode.ui.look.fonts import Size, font
from mutualnode.ui.look.palette import tokens
from mutualnode.ui.look.pieces.pressable import Pressable
from mutualnode.ui.look.stitches import panel
from mutualnode.ui.look.worn import current
from mutualnode.ui.look.writing import Ink

GAP = 7  # pixels between icon, text and count
PADDING = 13  # pixels beside them
ICON = 18  # pixels
TICK = 16  # pixels: the tick is bold, so it may be smaller
TICKED = "ph.check-bold"


class Chip(Pressable):
    """Off: an outline. On: filled, with a tick where its icon was, so that colour is not alone in saying so."""

    def __init__(
        self, text: str, icon_id: str | None = None, count: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self.icon_id, self.count = icon_id, count
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text if count is None else f"{text} {count}")

    def _ink(self) -> Ink:
        palette = current().palette
        on = self.isChecked()
        return Ink(font(Size.LABEL, bold=on), palette.on_action if on else palette.ink)

    def _sign(self) -> tuple[str, int] | None:
        if self.isChecked():
            return TICKED, current().px(TICK)
        return (self.icon_id, current().px(ICON)) if self.icon_id else None

    def _number(self) -> str:
        return "" if self.count is None else str(self.count)

    def sizeHint(self) -> QSize:
        """As wide as its text in bold, so that choosing it moves nothing beside it."""
        wide = Ink(font(Size.LABEL, bold=True), "").width(self.text()) + 2 * PADDING
        if self.icon_id or self.isCheckable():
            wide += (current().px(ICON) + GAP) if self.icon_id or self.isChecked() else 0
        if self._number():
            wide += GAP + self._ink().width(self._number())
        high = current().px(tokens()["size"]["chip"])
        self.setProperty("ring_radius", high / 2)
        return QSize(wide, high)

    def checkStateSet(self) -> None:
        """Make room for the tick."""
        super().checkStateSet()
        self.updateGeometry()

    def nextCheckState(self) -> None:
        """Turn on or off, and make room for the tick."""
        super().nextCheckState()
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw outline or ground, then icon or tick, text and count, in the order of reading."""
        look, box = current(), QRectF(self.rect())
        painter, ink = QPainter(self), self._ink()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked():
            panel(
                painter, box, box.height() / 2, look.palette.action_hover if self.underMouse() else look.palette.action
            )
        else:
            fill = look.palette.sunken if self.underMouse() else look.palette.card
            panel(painter, box, box.height() / 2, fill, look.palette.line_strong, look.outline)
        number, sign = self._number(), self._sign()
        parts = ink.width(self.text()) + (sign[1] + GAP if sign else 0) + (GAP + ink.width(number) if number else 0)
        left = box.center().x() - parts / 2
        if sign:
            place = QRectF(left, box.center().y() - sign[1] / 2, sign[1], sign[1])
            icons.paint(painter, writing.mirrored(place, box, self.layoutDirection()), sign[0], ink.color)
            left += sign[1] + GAP
        for text, color in (
            (self.text(), ink.color),
            (number, ink.color if self.isChecked() else look.palette.ink_soft),
        ):
            place = QRectF(left, box.top(), ink.width(text) + 1, box.height())
            writing.line(painter, writing.mirrored(place, box, self.layoutDirection()), text, Ink(ink.font, color))
            left += ink.width(text) + GAP
        painter.end()
