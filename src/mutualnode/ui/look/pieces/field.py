"""A field with its label above and a hint below, or, in words and with a sign, what is wrong with it."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.sign import Sign
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.worn import current

BETWEEN = 5  # pixels between label, field and hint
SIGN = 18  # pixels
WRONG = "ph.warning-circle"


class Field(QWidget):
    """Any piece that is filled in, under its label."""

    def __init__(self, label: str, inner: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inner, self._hint = inner, hint
        self._label = Text(label, Size.LABEL, bold=True)
        QLabel.setBuddy(self._label, inner)
        self._below = Text(hint, Size.CAPTION, Tone.SOFT)
        self._sign = Sign(WRONG, SIGN, lambda: current().palette.alarm.base)
        inner.setAccessibleName(label)
        inner.setAccessibleDescription(hint)
        foot = QHBoxLayout()
        foot.setSpacing(BETWEEN)
        foot.addWidget(self._sign)
        foot.addWidget(self._below, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(BETWEEN)
        column.addWidget(self._label)
        column.addWidget(inner)
        column.addLayout(foot)
        self.set_wrong("")

    def label(self, label: str) -> None:
        """Say something else above it."""
        self._label.say(label)
        self.inner.setAccessibleName(label)

    def set_wrong(self, sentence: str) -> None:
        """Say what is wrong, or with an empty text that nothing is."""
        self._sign.setVisible(bool(sentence))
        self._below.say(sentence or self._hint, Tone.ALARM if sentence else Tone.SOFT)
        self._below.setVisible(bool(sentence or self._hint))
        self.inner.setProperty("wrong", bool(sentence))
        self.inner.style().unpolish(self.inner)
        self.inner.style().polish(self.inner)
        self.inner.setAccessibleDescription(sentence or self._hint)
