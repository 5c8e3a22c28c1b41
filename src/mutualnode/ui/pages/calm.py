"""What makes the window calmer: plain bands in the place of patterns, and less movement. Both show at once."""

from PySide6.QtCore import Signal

from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.pieces.card import Card
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.pieces.ticks import Switch
from mutualnode.ui.settings import Settings


class CalmCard(Card):
    """Two switches."""

    changed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.quiet, self.still = Switch(self.tr("Quiet patterns")), Switch(self.tr("Less movement"))
        self.quiet.setChecked(settings.quiet_patterns)
        self.still.setChecked(settings.less_motion)
        self.quiet.toggled.connect(self._choose)
        self.still.toggled.connect(self._choose)
        for each in (Text(self.tr("Calm"), Size.H3), self.quiet, self.still):
            self.column.addWidget(each)

    def _choose(self) -> None:
        self._settings.quiet_patterns = self.quiet.isChecked()
        self._settings.less_motion = self.still.isChecked()
        self.changed.emit()
