"""The focus ring: one frame that follows the keyboard, 3 pixels wide and 2 away from what it surrounds.

It shows while keys are used; fields show their focus themselves, and lists draw theirs inside the row.
"""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QWindow
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QFocusFrame,
    QLineEdit,
    QPlainTextEdit,
    QProxyStyle,
    QScrollArea,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QTextEdit,
    QWidget,
)

from mutualnode.ui.look.palette import tokens
from mutualnode.ui.look.worn import current

RADIUS_PROPERTY = "ring_radius"  # a piece names the radius of its own corners; half its height if it names none
SHOWN_BY_THEMSELVES = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QAbstractItemView, QScrollArea)


def reach() -> int:
    """How far the ring goes beyond what it surrounds, in pixels."""
    border = tokens()["border"]
    return int(border["focus"] + border["focusGap"])


class _Margins(QProxyStyle):
    """Tells the frame alone how far it goes; the style of the application stays as it is."""

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        if metric in (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin):
            return reach()
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_FocusFrame_Mask:  # a mask would cut round corners off
            return 0
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:  # within what lies tight around a piece, it is cut off
            return 1
        return super().styleHint(hint, option, widget, returned)


class Ring(QFocusFrame):
    """The frame itself; it lives in the window of what it surrounds, and ends with that window."""

    def __init__(self) -> None:
        super().__init__()
        self._margins = _Margins("Fusion")
        self._margins.setParent(self)
        self.setStyle(self._margins)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        around: QWidget | None = self.widget()
        radius = around.property(RADIUS_PROPERTY) if around is not None else None
        corner = float(radius) if radius is not None else tokens()["radius"]["control"]
        width = float(tokens()["border"]["focus"])
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(current().palette.focus), width, Qt.PenStyle.SolidLine))
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        corner = min(corner + reach() - width / 2, box.height() / 2)
        painter.drawRoundedRect(box, corner, corner)
        painter.end()


class FocusRing(QObject):
    """Follows the focus of an application, and has a frame wherever the keyboard is."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._keys = False
        self._ring: Ring | None = None
        application.focusChanged.connect(self._moved)
        application.focusWindowChanged.connect(self._watch)
        self._watch(application.focusWindow())
        self._watch(application.focusWidget())

    def _watch(self, gate: QWindow | QWidget | None) -> None:
        """Hear of keys and pointers where they come in: asked at each event of each piece, the window would stumble."""
        if gate is not None:
            gate.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt gives it
        """Note whether keys or a pointer are in use, and let everything pass."""
        kind = event.type()
        if kind == QEvent.Type.KeyPress:
            self._use(keys=True)
        elif kind == QEvent.Type.MouseButtonPress:
            self._use(keys=False)
        # Not asked of the class above: what is watched may be half made, and taken for something that is gone.
        return False

    def _use(self, *, keys: bool) -> None:
        if keys != self._keys:
            self._keys = keys
            self.surround(QApplication.focusWidget())

    def _moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        self._watch(now)
        self.surround(now)

    def _lost(self) -> None:
        self._ring = None

    @property
    def around(self) -> QWidget | None:
        """What has the ring around it now."""
        return self._ring.widget() if self._ring is not None else None

    def redraw(self) -> None:
        """Show the ring again after the style of everything has changed, which hides it."""
        around = self.around
        if self._ring is not None and around is not None:
            self._ring.setWidget(None)  # type: ignore[arg-type]
            self._ring.setWidget(around)

    def surround(self, widget: QWidget | None) -> None:
        """Show the ring around a widget, or nowhere."""
        wanted = widget if self._keys and widget is not None and not isinstance(widget, SHOWN_BY_THEMSELVES) else None
        if wanted is self.around:
            return
        if self._ring is None:
            self._ring = Ring()
            self._ring.destroyed.connect(self._lost)
        self._ring.setWidget(wanted)  # type: ignore[arg-type]
