"""A piece of text at a place on the scale of type, in a tone, plain or bold; the style sheet knows how each looks."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from mutualnode.ui.look import writing
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Tone


class Text(QLabel):
    """Plain text: never read as markup, so that what others wrote stays what they wrote."""

    def __init__(
        self,
        text: str = "",
        size: Size = Size.BODY,
        tone: Tone = Tone.INK,
        *,
        bold: bool | None = None,
        wrap: bool = True,
    ) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setText(text)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        start = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft  # in whatever script it is
        self.setAlignment(start | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setProperty("letter", size.value)
        self.setProperty("tone", tone.value)
        if bold is not None:
            self.setProperty("weight", "bold" if bold else "plain")

    def setText(self, text: str) -> None:
        """Show another text; where it is wrapped, no word is wider than its line."""
        plain = self.textFormat() is Qt.TextFormat.PlainText
        super().setText(writing.breakable(text) if plain and self.wordWrap() else text)

    def say(self, text: str, tone: Tone | None = None) -> None:
        """Show another text, and in another tone if one is named."""
        self.setText(text)
        if tone is not None and self.property("tone") != tone.value:
            self.setProperty("tone", tone.value)
            self.style().unpolish(self)
            self.style().polish(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write it; what is wrapped at the right edge by ourselves, since Qt lets lines there begin a space in."""
        if not self.wordWrap() or not self.alignment() & Qt.AlignmentFlag.AlignRight:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        box = QRectF(self.contentsRect()).adjusted(0, 0, -max(0, self.indent()), 0)
        writing.wrapped(painter, box, self.text(), self.font(), self.alignment())
        painter.end()
