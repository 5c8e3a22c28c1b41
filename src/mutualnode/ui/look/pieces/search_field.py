"""The search field: a looking glass, what is typed, and the key that leads here."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from mutualnode.ui.look import icons
from mutualnode.ui.look.margins import inside
from mutualnode.ui.look.palette import tokens
from mutualnode.ui.look.pieces.keycap import Keycap
from mutualnode.ui.look.pieces.sign import Sign
from mutualnode.ui.look.stitches import panel
from mutualnode.ui.look.worn import current

MARGINS = (14, 0, 10, 0)  # pixels
GAP = 10  # pixels


class SearchField(QWidget):
    """Tells what is typed, with every letter."""

    changed = Signal(str)

    def __init__(self, hint: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.field.setProperty("frameless", True)
        self.field.setClearButtonEnabled(False)
        self.field.textChanged.connect(self.changed)
        self.field.installEventFilter(self)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # all of it is to be hit, not the line of letters alone
        self.setFocusProxy(self.field)  # after that: Qt gives a proxy the policy that is set behind it
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        inside(row, *MARGINS)
        row.setSpacing(GAP)
        row.addWidget(Sign("ph.magnifying-glass", icons.BODY))
        row.addWidget(self.field, 1)
        self._key = Keycap(key)
        row.addWidget(self._key, 0, Qt.AlignmentFlag.AlignVCenter)
        self._key.setVisible(bool(key))  # once it has its place: before, it would be a window of its own for a moment

    def text(self) -> str:
        """What is typed."""
        return self.field.text()

    def clear(self) -> None:
        """Begin anew."""
        self.field.clear()

    def sizeHint(self) -> QSize:
        """As high as every field."""
        return QSize(super().sizeHint().width(), current().px(tokens()["size"]["field"]))

    def minimumSizeHint(self) -> QSize:
        """As high as every field, and as narrow as need be."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Draw the outline again when the focus comes or goes."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what a field looks like, around all of it."""
        painter, palette, border = QPainter(self), current().palette, tokens()["border"]
        focused = self.field.hasFocus()
        line, width = (palette.focus, border["focus"]) if focused else (palette.line_strong, border["control"])
        panel(painter, QRectF(self.rect()), float(tokens()["radius"]["control"]), palette.card, line, float(width))
        painter.end()
