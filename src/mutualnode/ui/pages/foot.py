"""The foot of a page in one column: what is still open, and the main act, always in reach."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from mutualnode.app.details import Detail
from mutualnode.domain.exchange import OPEN
from mutualnode.domain.kinds import Kind
from mutualnode.ui import words
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Hue, Tone
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.card import Card, Ground
from mutualnode.ui.look.pieces.text import Text


class Foot(Card):
    """One line and one button; there only where the form is far below, and there is something to do."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__(Ground.TINT, Hue.NEED)
        self._below = self._helps = False
        self._open, self._sealed = Text("", Size.BODY, bold=True), Text("", Size.CAPTION, Tone.SOFT)
        self.act = Button("", "ph.handshake", Manner.MAIN)
        self.act.clicked.connect(self.asked)
        lines, row = QVBoxLayout(), QHBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self._open)
        lines.addWidget(self._sealed)
        row.addLayout(lines, 1)
        row.addWidget(self.act, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(row)
        self.hide()

    def fits(self, *, below: bool) -> None:
        """Be there, or not."""
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
