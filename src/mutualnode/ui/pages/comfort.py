"""What makes the window easier for somebody: plain patterns, less movement, no single key that does something."""

from PySide6.QtCore import Signal

from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.pieces.card import Card
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.pieces.ticks import Switch
from mutualnode.ui.settings import Settings


class ComfortCard(Card):
    """Three switches; each shows at once."""

    changed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.quiet = Switch(self.tr("Quiet patterns: plain bands in place of quilts"))
        self.still = Switch(self.tr("Less movement"))
        self.slash = Switch(self.tr("The key / leads to the search of the board"))
        self.column.addWidget(Text(self.tr("Comfort"), Size.H3))
        for switch, name in ((self.quiet, "quiet"), (self.still, "still"), (self.slash, "slash")):
            switch.setChecked(settings.is_on(name))
            switch.toggled.connect(lambda on, name=name: self._turn(name, on=on))
            self.column.addWidget(switch)

    def _turn(self, name: str, *, on: bool) -> None:
        self._settings.turn(name, on=on)
        self.changed.emit()
