"""The toast at the foot: what was just done, and how to undo it, or what happened, and where to look.

It stays ten seconds, or while someone is there.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from mutualnode.ui.look.application import application
from mutualnode.ui.look.margins import inside
from mutualnode.ui.look.palette import Tone, tokens
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.sign import Sign
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.stitches import panel
from mutualnode.ui.look.worn import current

STAYS_MS = 10_000  # long enough to read two lines and reach for Undo
MARGINS = (18, 4, 10, 4)  # pixels: start, top, end, bottom
BETWEEN = 12  # pixels between sign, sentence and buttons
WIDEST = 640  # pixels
FROM_FOOT = 20  # pixels between the toast and the window's lower edge
MOVES = (QEvent.Type.Resize, QEvent.Type.LayoutRequest)  # of what it lies on
DONE, NEWS = "ph.check-circle-fill", "ph.plus-circle"


class Toast(QWidget):
    """One sentence on reversed ground, at the foot of its parent."""

    gone = Signal()

    def __init__(self, parent: QWidget, bar: Callable[[], int] = lambda: 0) -> None:
        """Lie on a parent, above a bar at its foot that is so many pixels high for now."""
        super().__init__(parent)
        self._around, self._bar = parent, bar
        self._back: Callable[[], None] | None = None
        self._ahead: Callable[[], None] | None = None
        self._sentence = Text(tone=Tone.PAPER)
        self._sign = Sign(DONE, color=lambda: current().palette.paper)
        self._undo = Button(self.tr("Undo"), manner=Manner.REVERSED)
        self._look = Button(self.tr("Look"), manner=Manner.REVERSED)
        self._close = Button(self.tr("Close"), manner=Manner.REVERSED)
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(STAYS_MS)
        self._waiting.timeout.connect(self.leave)
        self._undo.clicked.connect(self._take_back)
        self._look.clicked.connect(self._go_ahead)
        self._close.clicked.connect(self.leave)
        row = QHBoxLayout(self)
        inside(row, *MARGINS)
        row.setSpacing(BETWEEN)
        row.addWidget(self._sign)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._undo)
        row.addWidget(self._look)
        row.addWidget(self._close)
        parent.installEventFilter(self)
        application().focusChanged.connect(self._focus_moved)
        self.hide()

    def say(self, sentence: str, back: Callable[[], None] | None = None) -> None:
        """Show a sentence, with a way back if there is one."""
        self._show(sentence, back, None)

    def tell(self, sentence: str, ahead: Callable[[], None]) -> None:
        """Show what happened elsewhere, with a way to it."""
        self._show(sentence, None, ahead)

    def _show(self, sentence: str, back: Callable[[], None] | None, ahead: Callable[[], None] | None) -> None:
        self._back, self._ahead = back, ahead
        self._sentence.setText(sentence)
        self._sign.show_icon(DONE if ahead is None else NEWS)
        self._undo.setVisible(back is not None)
        self._look.setVisible(ahead is not None)
        self.setAccessibleName(sentence)
        self._place()
        self.show()
        self.raise_()
        self._wait()

    def undo(self) -> None:
        """Take back what the toast tells of, if it is still there and can be."""
        if self.isVisible() and self._back is not None:
            self._take_back()

    def leave(self) -> None:
        """Go."""
        self._waiting.stop()
        self._back = self._ahead = None
        self.hide()
        self.gone.emit()

    def _take_back(self) -> None:
        back = self._back
        self.leave()
        if back is not None:
            back()

    def _go_ahead(self) -> None:
        ahead = self._ahead
        self.leave()
        if ahead is not None:
            ahead()

    def _wait(self) -> None:
        focused = QApplication.focusWidget()
        if self.underMouse() or (focused is not None and self.isAncestorOf(focused)):
            self._waiting.stop()
        else:
            self._waiting.start()

    def _focus_moved(self, _before: QWidget | None, _now: QWidget | None) -> None:
        if self.isVisible():
            self._wait()

    def _place(self) -> None:
        around = self._around
        wide = min(current().px(WIDEST), around.width() - 2 * FROM_FOOT)
        high = max(self.heightForWidth(wide), self.sizeHint().height())
        top = around.height() - self._bar() - high - FROM_FOOT
        self.setGeometry((around.width() - wide) // 2, max(0, top), wide, high)

    def event(self, event: QEvent) -> bool:
        """Make room when the text has become larger or longer meanwhile."""
        if event.type() == QEvent.Type.LayoutRequest and not self.isHidden():
            self._place()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep its place when the window changes its size, or the bar at its foot comes or goes."""
        if event.type() in MOVES and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while the pointer rests here."""
        self._waiting.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Count again when the pointer has left."""
        self._waiting.start()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ink where paper would be."""
        painter = QPainter(self)
        panel(painter, QRectF(self.rect()), float(tokens()["radius"]["inset"]), current().palette.ink)
        painter.end()
