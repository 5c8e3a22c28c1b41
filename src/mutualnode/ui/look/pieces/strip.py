"""The match strip: one plain reason why a need and an offer may fit, and two things to do about it.

It never says how good a match it is.
"""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.margins import inside
from mutualnode.ui.look.palette import Hue
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.sign import Sign
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.stitches import panel
from mutualnode.ui.look.worn import current

FITS = "ph.arrows-left-right-bold"
CLOSE = "ph.x-bold"
RADIUS = 10.0  # pixels
MARGINS = (12, 1, 4, 1)  # pixels: start, top, end, bottom
BETWEEN = 9  # pixels
SIGN = 18  # pixels
ABOVE_WORDS = 4  # pixels, and below them: two lines are higher than the buttons


def other(hue: Hue) -> Hue:
    """The side that a match comes from: offers fit needs, and needs offers."""
    return Hue.NEED if hue is Hue.OFFER else Hue.OFFER


class MatchStrip(QWidget):
    """Lies in a need or an offer, tinted with the other kind."""

    introduced = Signal()
    dismissed = Signal()

    def __init__(self, hue: Hue, reason: str, act: str = "", parent: QWidget | None = None) -> None:
        """Give a reason, and what can be done about it: to introduce two people, unless another act is named."""
        super().__init__(parent)
        self._from = other(hue)
        self.reason = Text(reason, Size.LABEL)
        self.reason.setContentsMargins(0, ABOVE_WORDS, 0, ABOVE_WORDS)
        self.introduce = Button(act or self.tr("Introduce"), manner=Manner.QUIET, small=True)
        self.introduce.setAccessibleDescription(reason)
        self.introduce.clicked.connect(self.introduced)
        self.dismiss = Button("", CLOSE, Manner.QUIET, small=True)
        self.dismiss.setAccessibleName(self.tr("Dismiss this"))
        self.dismiss.setToolTip(self.tr("Dismiss this"))
        self.dismiss.setAccessibleDescription(reason)
        self.dismiss.clicked.connect(self.dismissed)
        row = QHBoxLayout(self)
        inside(row, *MARGINS)
        row.setSpacing(BETWEEN)
        row.addWidget(Sign(FITS, SIGN, lambda: current().palette.of(self._from).solid))
        row.addWidget(self.reason, 1)
        row.addWidget(self.introduce)
        row.addWidget(self.dismiss)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        look, painter = current(), QPainter(self)
        edge = look.palette.line_strong if look.palette.strong else None
        panel(painter, QRectF(self.rect()), RADIUS, look.palette.of(self._from).tint, edge, look.outline)
        painter.end()
