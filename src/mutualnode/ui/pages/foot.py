"""The foot of a page in one narrow column: the main act, always in reach, and what is to be known beside it."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mutualnode.app.details import Detail
from mutualnode.domain.exchange import OPEN
from mutualnode.domain.kinds import Kind
from mutualnode.ui import words
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Hue, Tone
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.worn import current

MARGINS = (24, 14, 24, 14)  # pixels
BETWEEN = 24  # pixels between words and act


class FootBar(QWidget):
    """A bar from side to side under what scrolls; `row` is where the act stands."""

    def __init__(self, hue: Hue | None = None) -> None:
        super().__init__()
        self.hue = hue
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(*MARGINS)
        self.row.setSpacing(BETWEEN)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the line above it."""
        palette, painter, around = current().palette, QPainter(self), QRectF(self.rect())
        tones = palette.of(self.hue) if self.hue is not None else None
        plain = palette.line_strong if palette.strong else palette.line_soft
        painter.fillRect(around, QColor(tones.tint if tones is not None else palette.side))
        edge = QRectF(0, 0, around.width(), current().outline)
        painter.fillRect(edge, QColor(plain if tones is None or palette.strong else tones.mid))
        painter.end()


class Foot(FootBar):
    """What is still open of an entry, and the way to its form; there only where there is something to do."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__(Hue.NEED)
        self._below = self._helps = False
        self._open, self._sealed = Text("", Size.BODY, bold=True), Text("", Size.CAPTION, Tone.SOFT)
        self.act = Button("", "ph.handshake", Manner.MAIN)
        self.act.clicked.connect(self.asked)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self._open)
        lines.addWidget(self._sealed)
        self.row.addLayout(lines, 1)
        self.row.addWidget(self.act, 0, Qt.AlignmentFlag.AlignVCenter)

    def fits(self, *, below: bool) -> None:
        """Be there, or not: where the form is far below, and there is something to do."""
        self._below = below
        self.setVisible(self._below and self._helps)

    def about(self, detail: Detail) -> None:
        """Be about this entry."""
        entry, cover = detail.card.entry, detail.card.cover
        need = entry.kind == Kind.NEED
        self.hue = Hue.NEED if need else Hue.OFFER
        self._helps = not detail.mine and entry.state == OPEN
        self._open.say(words.left(cover))
        name = words.isolated(words.named(entry.author_name))
        shut = detail.sealed and detail.contact is None
        self._sealed.say(self.tr("Place sealed until {name} says yes").format(name=name) if shut else "")
        self._sealed.setVisible(shut)
        said = self.tr("I can help") if need else self.tr("I could use this")
        self.act.setText(said)
        self.act.setAccessibleName(said)
        self.fits(below=self._below)
        self.update()
