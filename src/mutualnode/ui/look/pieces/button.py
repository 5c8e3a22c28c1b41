"""The button in its four manners, and what it does while it is busy or when it is not the moment for it."""

from enum import StrEnum

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from mutualnode.ui.look import icons, writing
from mutualnode.ui.look.fonts import Size, font
from mutualnode.ui.look.palette import tokens
from mutualnode.ui.look.stitches import panel, stitch
from mutualnode.ui.look.worn import current
from mutualnode.ui.look.writing import Ink

GAP = 8  # pixels between icon and text
PADDING = 18  # pixels beside them
PADDING_SMALL = 13  # pixels, in a toolbar
PADDING_QUIET = 10  # pixels, where nothing is drawn around
CORNER_SMALL = 9.0  # pixels
ICON_SMALL = 16  # pixels, in a toolbar
TURN_MS = 90  # between two steps of the turning sign: calm, and little work
TURN_STEP = 30  # degrees
UNDERLINE = 1.5  # pixels
UNDERLINE_BELOW = 3  # pixels under the line that letters stand on
BUSY = "ph.spinner-gap"


class Manner(StrEnum):
    """How a button asks to be pressed; a view has one main act.

    A link is quiet and lines up with text beside it; reversed is quiet, on a ground of ink.
    """

    MAIN = "main"
    SECONDARY = "secondary"
    QUIET = "quiet"
    LINK = "link"
    CAREFUL = "careful"
    REVERSED = "reversed"


UNDERLINED = frozenset({Manner.QUIET, Manner.LINK, Manner.REVERSED})


class Button(QPushButton):
    """A verb and its object; emits `clicked` only when it is ready."""

    def __init__(
        self,
        text: str,
        icon_id: str | None = None,
        manner: Manner = Manner.SECONDARY,
        *,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self.manner, self.icon_id, self.small = manner, icon_id, small
        self.trailing_icon_id: str | None = None
        self._busy_words: str | None = None
        self._not_now: str | None = None
        self._angle = 0
        self._turning = QTimer(self)
        self._turning.setInterval(TURN_MS)
        self._turning.timeout.connect(self._turn)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setProperty("ring_radius", CORNER_SMALL if small else float(tokens()["radius"]["control"]))

    def setText(self, text: str) -> None:
        """Print other words. An & in them is a letter like others: it marks no key, and readers say it."""
        before = self.text()
        super().setText(text)
        self.setShortcut(QKeySequence())
        if self.accessibleName() in ("", before):
            self.setAccessibleName(text)

    @property
    def is_ready(self) -> bool:
        """Whether pressing it does something."""
        return self._busy_words is None and self._not_now is None and self.isEnabled()

    def set_busy(self, words: str) -> None:
        """Show that it is at work, such as "Sending", as wide as before."""
        self._busy_words = words
        if not current().less_motion:
            self._turning.start()
        self._told(words)

    def set_not_now(self, reason: str) -> None:
        """Stitch it, and say why it cannot be pressed; the keyboard still reaches it."""
        self._not_now = reason
        self._told(reason)

    def set_ready(self) -> None:
        """Let it be pressed again."""
        self._busy_words = self._not_now = None
        self._turning.stop()
        self._told("")

    def _told(self, description: str) -> None:
        self.setAccessibleDescription(description)
        self.setToolTip(self._not_now or "")
        self.setCursor(Qt.CursorShape.PointingHandCursor if self.is_ready else Qt.CursorShape.ArrowCursor)
        self.updateGeometry()
        self.update()

    def _turn(self) -> None:
        if current().less_motion:  # asked for since it began
            self._turning.stop()
            return
        self._angle = (self._angle + TURN_STEP) % 360
        self.update()

    def _ink(self) -> Ink:
        palette = current().palette
        color = palette.ink
        if self._not_now is not None or not self.isEnabled():
            color = palette.ink_soft
        elif self.manner is Manner.MAIN:
            color = palette.on_action
        elif self.manner in (Manner.QUIET, Manner.LINK):
            color = palette.action
        elif self.manner is Manner.REVERSED:
            color = palette.paper
        elif self.manner is Manner.CAREFUL:
            color = palette.alarm.base
        return Ink(font(Size.LABEL if self.small else Size.BODY, bold=True), color)

    def _icon_side(self) -> int:
        return current().px(ICON_SMALL if self.small else icons.BODY)

    def _padding(self) -> int:
        if self.manner is Manner.LINK:
            return 0
        if self.manner in UNDERLINED:
            return PADDING_QUIET
        return PADDING_SMALL if self.small else PADDING

    def _leading(self) -> str | None:
        return BUSY if self._busy_words is not None else self.icon_id

    def _words(self) -> str:
        return self._busy_words or self.text()

    def _wide(self, words: str, leading: str | None) -> int:
        signs = bool(leading) + bool(self.trailing_icon_id)
        beside = self._icon_side() + (GAP if words else 0)
        return self._ink().width(words) + 2 * self._padding() + signs * beside

    def sizeHint(self) -> QSize:
        """As wide as what it says, or said before it was busy, as high as a finger needs."""
        ways = [(self.text(), self.icon_id), (self._words(), self._leading())]  # at rest, and as it is now
        wide = max(self._wide(words, leading) for words, leading in ways)
        high = current().px(tokens()["size"]["buttonToolbar" if self.small else "button"])
        return QSize(max(wide, high), high)

    def minimumSizeHint(self) -> QSize:
        """Never less than what it says."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """Whether a press there counts: nowhere, unless it is ready."""
        return self.is_ready and super().hitButton(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter do what Space does, when it is ready."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not self.is_ready:
            event.accept()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, then what stands on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, QRectF(self.rect()))
        self._paint_words(painter, QRectF(self.rect()))
        painter.end()

    def _paint_ground(self, painter: QPainter, box: QRectF) -> None:
        palette, radius = current().palette, float(self.property("ring_radius"))
        hovered, pressed = self.underMouse() and self.is_ready, self.isDown()
        if self._not_now is not None or not self.isEnabled():
            if self.manner not in UNDERLINED:
                panel(painter, box, radius, palette.sunken)
                stitch(painter, box, radius, palette.line_strong, small=True)
            return
        if self.manner is Manner.MAIN:
            fill = palette.action_pressed if pressed else palette.action_hover if hovered else palette.action
            panel(painter, box, radius, fill)
        elif self.manner in UNDERLINED:
            if (hovered or pressed) and self.manner is Manner.QUIET:
                panel(painter, box, radius, palette.sunken)
        else:
            fill = palette.sunken if hovered or pressed else palette.card
            line = palette.alarm.base if self.manner is Manner.CAREFUL else palette.line_strong
            panel(painter, box, radius, fill, line, float(tokens()["border"]["control"]))

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        ink, side, words = self._ink(), self._icon_side(), self._words()
        leading, trailing = self._leading(), self.trailing_icon_id
        step = side + (GAP if words else 0)
        wide = ink.width(words) + step * (bool(leading) + bool(trailing))
        left = max(box.left() + self._padding(), box.center().x() - wide / 2)
        middle = box.center().y()
        if leading:
            self._paint_sign(painter, QRectF(left, middle - side / 2, side, side), box, leading)
            left += step
        room = min(ink.width(words), box.right() - left - self._padding() - (step if trailing else 0))
        place = writing.mirrored(QRectF(left, box.top(), room + 1, box.height()), box, self.layoutDirection())
        writing.line(painter, place, words, ink)
        if self.manner in UNDERLINED and words:
            base = middle + painter.fontMetrics().ascent() / 2 + UNDERLINE_BELOW - 1
            painter.fillRect(QRectF(place.left(), base, room, UNDERLINE), painter.pen().color())
        if trailing:
            self._paint_sign(painter, QRectF(left + room + GAP, middle - side / 2, side, side), box, trailing)

    def _paint_sign(self, painter: QPainter, place: QRectF, box: QRectF, icon_id: str) -> None:
        place = writing.mirrored(place, box, self.layoutDirection())
        painter.save()
        if icon_id == BUSY:
            painter.translate(place.center())
            painter.rotate(self._angle)
            painter.translate(-place.center())
        icons.paint(painter, place, icon_id, self._ink().color)
        painter.restore()
