"""The banner under the header: one line about where things stand. The gravest is shown; it covers nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mutualnode.ui.look.margins import inside
from mutualnode.ui.look.palette import Hue
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.sign import Sign
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.stitches import panel
from mutualnode.ui.look.worn import current

RADIUS = 11.0  # pixels
MARGINS = (16, 3, 8, 3)  # pixels: start, top, end, bottom
BETWEEN = 12  # pixels between sign, sentence and act
SIGN = 22  # pixels


class Gravity(IntEnum):
    """How grave a notice is; the highest is shown."""

    OFFLINE = 0
    INFO = 1
    WAITING = 2
    ALARM = 3


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence, how grave it is, and what can be done about it, if anything."""

    gravity: Gravity
    sentence: str
    act: str = ""


SIGNS: Mapping[Gravity, str] = {
    Gravity.OFFLINE: "ph.wifi-slash",
    Gravity.INFO: "ph.info",
    Gravity.WAITING: "ph.hourglass-medium",
    Gravity.ALARM: "ph.circle-wavy-warning-fill",
}


class Banner(QWidget):
    """Holds notices by the name of their cause; hidden while there is none."""

    acted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notices: dict[str, Notice] = {}
        self._sign = Sign(SIGNS[Gravity.INFO], SIGN)
        self._sentence = Text()
        self._act = Button("", manner=Manner.QUIET)
        self._act.clicked.connect(lambda: self.acted.emit(self.cause or ""))
        row = QHBoxLayout(self)
        inside(row, *MARGINS)
        row.setSpacing(BETWEEN)
        row.addWidget(self._sign)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._act)
        self.hide()

    @property
    def cause(self) -> str | None:
        """The name of what is shown now."""
        return max(self._notices, key=lambda cause: self._notices[cause].gravity, default=None)

    @property
    def shown(self) -> Notice | None:
        """What is shown now."""
        return None if self.cause is None else self._notices[self.cause]

    def tell(self, cause: str, notice: Notice) -> None:
        """Take up a notice, in place of an earlier one of the same cause."""
        self._notices[cause] = notice
        self._show()

    def forget(self, cause: str) -> None:
        """Let go of a notice whose cause is gone."""
        self._notices.pop(cause, None)
        self._show()

    def _show(self) -> None:
        notice = self.shown
        self.setVisible(notice is not None)
        if notice is None:
            return
        self._sentence.setText(notice.sentence)
        self._act.setText(notice.act)
        self._act.setVisible(bool(notice.act))
        self._sign.show_icon(SIGNS[notice.gravity], lambda: self._tones()[0])
        self.setAccessibleName(notice.sentence)
        self.update()

    def _tones(self) -> tuple[str, str]:
        """The colours of the sign and of the ground."""
        palette = current().palette
        match self.shown.gravity if self.shown else Gravity.OFFLINE:
            case Gravity.OFFLINE:
                return palette.ink, palette.sunken
            case Gravity.INFO:
                return palette.of(Hue.OFFER).solid, palette.of(Hue.OFFER).tint
            case Gravity.WAITING:
                return palette.wait.base, palette.wait.tint
            case Gravity.ALARM:
                return palette.alarm.base, palette.alarm.tint

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        painter = QPainter(self)
        color, ground = self._tones()
        edge = color if current().palette.strong else None
        panel(painter, QRectF(self.rect()), RADIUS, ground, edge, current().outline)
        painter.end()
