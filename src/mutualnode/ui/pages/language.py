"""Which language the window speaks: the system's or another. What is chosen shows at once."""

from PySide6.QtCore import Signal

from mutualnode.ui.languages import NAMES
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.pieces.card import Card
from mutualnode.ui.look.pieces.segments import Segment, Segments
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.settings import Settings

CHOICES = ("", *NAMES)


class LanguageCard(Card):
    """A choice among the languages that the window speaks, each named in its own words."""

    chosen = Signal(str)

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        names = [self.tr("As the system"), *NAMES.values()]
        self.choice = Segments(self.tr("Language"), [Segment(name) for name in names])
        self.choice.choose(CHOICES.index(settings.language) if settings.language in CHOICES else 0)
        self.choice.chosen.connect(lambda place: self.chosen.emit(CHOICES[place]))
        self.column.addWidget(Text(self.tr("Language"), Size.H3))
        self.column.addWidget(self.choice)
