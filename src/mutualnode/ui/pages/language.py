"""Which language the window speaks: the system's or another, from the next time it is opened."""

from mutualnode.ui.languages import NAMES
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.card import Card
from mutualnode.ui.look.pieces.segments import Segment, Segments
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.settings import Settings

CHOICES = ("", *NAMES)


class LanguageCard(Card):
    """A choice among the languages that the window speaks, each named in its own words."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        names = [self.tr("As the system"), *NAMES.values()]
        self.choice = Segments(self.tr("Language"), [Segment(name) for name in names])
        self.choice.choose(CHOICES.index(settings.language) if settings.language in CHOICES else 0)
        self.choice.chosen.connect(self._chosen)
        self.when = Text(self.tr("It changes when you open MutualNode the next time."), Size.CAPTION, Tone.SOFT)
        self.when.hide()
        self.column.addWidget(Text(self.tr("Language"), Size.H3))
        self.column.addWidget(self.choice)
        self.column.addWidget(self.when)

    def _chosen(self, place: int) -> None:
        self._settings.language = CHOICES[place]
        self.when.show()
