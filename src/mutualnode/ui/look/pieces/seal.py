"""The seal: what this computer found when it checked a signature, as an icon and a sentence that opens the proof."""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mutualnode.ui.look import icons, writing
from mutualnode.ui.look.fonts import Size, font
from mutualnode.ui.look.palette import Tone, tokens
from mutualnode.ui.look.pieces.pressable import Pressable
from mutualnode.ui.look.worn import current
from mutualnode.ui.look.writing import Ink

GAP = 7  # pixels between icon and sentence


class Check(StrEnum):
    """What was found."""

    CHECKED = "checked"
    CHECKING = "checking"
    UNKNOWN = "unknown"
    SET_ASIDE = "setAside"
    REPLACED = "replaced"


TONES: Mapping[Check, Tone] = {
    Check.CHECKED: Tone.GOOD,
    Check.CHECKING: Tone.SOFT,
    Check.UNKNOWN: Tone.WAIT,
    Check.SET_ASIDE: Tone.ALARM,
    Check.REPLACED: Tone.SOFT,
}


class Seal(Pressable):
    """Emits `clicked` when the proof is asked for."""

    def __init__(self, check: Check, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.check = check
        self.say(check, sentence)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, check: Check, sentence: str) -> None:
        """Show another finding."""
        self.check = check
        self.setText(sentence)
        self.setAccessibleName(sentence)
        self.updateGeometry()
        self.update()

    def _ink(self) -> Ink:
        return Ink(
            font(Size.LABEL, bold=self.check is Check.SET_ASIDE, underline=self.underMouse()),
            current().palette.text(TONES[self.check]),
        )

    def sizeHint(self) -> QSize:
        """Icon and sentence in one line, as high as a finger needs."""
        side = current().px(icons.BODY)
        return QSize(side + GAP + self._ink().width(self.text()) + 2, current().px(tokens()["size"]["buttonToolbar"]))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon, then write the sentence."""
        painter, box, side, ink = QPainter(self), QRectF(self.rect()), current().px(icons.BODY), self._ink()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(box.left(), box.center().y() - side / 2, side, side)
        place = writing.mirrored(place, box, self.layoutDirection())
        icons.paint(painter, place, icons.named("seal", self.check.value), ink.color)
        words = QRectF(box.left() + side + GAP, box.top(), box.width() - side - GAP, box.height())
        writing.line(painter, writing.mirrored(words, box, self.layoutDirection()), self.text(), ink)
        painter.end()
