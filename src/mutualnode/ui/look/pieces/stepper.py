"""A stepper: fewer, a number that can also be typed, more."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QWidget

from mutualnode.ui.look import icons
from mutualnode.ui.look.palette import tokens
from mutualnode.ui.look.stitches import panel
from mutualnode.ui.look.worn import current

NUMBER = 48  # pixels
SIGN = 18  # pixels


class _Step(QToolButton):
    def __init__(self, icon_id: str, name: str) -> None:
        super().__init__()
        self._icon_id = icon_id
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoRepeat(True)

    def sizeHint(self) -> QSize:
        side = current().px(tokens()["size"]["button"])
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, palette, side = QPainter(self), current().palette, current().px(SIGN)
        color = palette.ink if self.isEnabled() else palette.line_strong
        middle = QRectF(self.rect()).center()
        icons.paint(painter, QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side), self._icon_id, color)
        painter.end()


class Stepper(QWidget):
    """A whole number between two others."""

    changed = Signal(int)

    def __init__(self, name: str, least: int = 1, most: int = 999, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self.field = QLineEdit(str(least))
        self.field.setAccessibleName(name)
        self.field.setProperty("frameless", True)
        self.field.setProperty("bold", True)
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field.setValidator(QIntValidator(least, most, self))
        self.field.textChanged.connect(self._typed)
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)  # as high as the steps
        self._fewer = _Step("ph.minus-bold", self.tr("Fewer"))
        self._more = _Step("ph.plus-bold", self.tr("More"))
        self._fewer.clicked.connect(lambda: self.set_value(self.value - 1))
        self._more.clicked.connect(lambda: self.set_value(self.value + 1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for piece in (self._fewer, self.field, self._more):
            row.addWidget(piece)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.field)
        self.field.installEventFilter(self)
        self._typed()

    @property
    def value(self) -> int:
        """The number, within its bounds."""
        text = self.field.text()
        return min(self._most, max(self._least, int(text) if text.isdecimal() else self._least))

    def set_value(self, value: int) -> None:
        """Show another number, kept within its bounds."""
        self.field.setText(str(min(self._most, max(self._least, value))))

    def _typed(self) -> None:
        self._fewer.setEnabled(self.value > self._least)
        self._more.setEnabled(self.value < self._most)
        self.changed.emit(self.value)

    def sizeHint(self) -> QSize:
        """Two steps and a number."""
        side = current().px(tokens()["size"]["button"])
        return QSize(2 * side + current().px(NUMBER), side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with the arrows."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        if event.key() in steps:
            self.set_value(self.value + steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Draw the frame again when the focus comes to the number or goes."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw one frame around all, the ring where the number has the focus, and a line on both sides of it."""
        painter, palette, border = QPainter(self), current().palette, tokens()["border"]
        box, width = QRectF(self.rect()), float(border["control"])
        ring = (palette.focus, float(border["focus"])) if self.field.hasFocus() else (palette.line_strong, width)
        panel(painter, box, float(tokens()["radius"]["control"]), palette.card, *ring)
        for x in (self.field.geometry().left() - width, self.field.geometry().right() + 1.0):
            line = QRectF(x, width, width, box.height() - 2 * width)
            painter.fillRect(line, palette.line_soft)
        painter.end()
