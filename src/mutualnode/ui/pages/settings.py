"""Settings: text size, theme, one's own name, and where the data lives. What is chosen shows at once."""

from PySide6.QtCore import Signal

from mutualnode.domain import ids
from mutualnode.domain.members import NAME
from mutualnode.ui import words
from mutualnode.ui.desk import Desk
from mutualnode.ui.languages import tr
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.card import Card, Ground
from mutualnode.ui.look.pieces.segments import Segment, Segments
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.pages.along import AlongCard
from mutualnode.ui.pages.comfort import ComfortCard
from mutualnode.ui.pages.field import LineField
from mutualnode.ui.pages.language import LanguageCard
from mutualnode.ui.pages.networks import NetworksCard
from mutualnode.ui.pages.notices import NoticesCard
from mutualnode.ui.pages.page import Page
from mutualnode.ui.pages.passphrase import PassphraseCard
from mutualnode.ui.pages.reached import ReachedCard
from mutualnode.ui.pages.recent import RecentCard
from mutualnode.ui.settings import SCALES, THEMES, Settings


def theme_names() -> list[str]:
    """Return the themes by name, in the order of `THEMES`."""
    return [tr("As the system"), tr("Light"), tr("Dark"), tr("Strong lines")]


class SettingsPage(Page):
    """What one can set for this computer."""

    look_changed = Signal()
    done = Signal(str, object)

    def __init__(self, desk: Desk, settings: Settings) -> None:
        super().__init__(self.tr("Settings"))
        self._desk, self._settings = desk, settings
        self._page = ""
        sizes = [Segment(f"{words.number(percent)} %") for percent in SCALES]
        self.scale = Segments(self.tr("Size of text"), sizes)
        self.theme = Segments(self.tr("Theme"), [Segment(name) for name in theme_names()])
        self.scale.choose(SCALES.index(settings.scale))
        self.theme.choose(THEMES.index(settings.theme))
        self.scale.chosen.connect(self._scale_chosen)
        self.theme.chosen.connect(self._theme_chosen)
        self.name = LineField(self.tr("Your name, as others see it"))
        self.keep = Button(self.tr("Keep this name"))
        self.keep.clicked.connect(self.keep_name)
        self.name.entered.connect(self.keep_name)
        self._folder = Text("", Size.CAPTION, Tone.SOFT)
        self.leaving = Button(self.tr("Leave the sample"), "ph.trash", Manner.CAREFUL)
        self.leaving.clicked.connect(desk.leave_sample)
        self._sample = self._card(
            self.tr("A made-up network"),
            Text(self.tr("Nothing here is real, and nobody else sees it.")),
            self.leaving,
            ground=Ground.STITCHED,
        )
        self.comfort, self.notices = ComfortCard(settings), NoticesCard(desk, settings)
        self.comfort.changed.connect(self.look_changed)
        self.language, self.recent = LanguageCard(settings), RecentCard(desk)
        self.reached, self.passphrase, self.along = ReachedCard(desk), PassphraseCard(desk), AlongCard(desk)
        for telling in (self.reached, self.passphrase, self.along):
            telling.said.connect(lambda sentence: self.done.emit(sentence, None))
        self.networks = NetworksCard(desk)
        self._lay_out()
        desk.opened.connect(self.refresh)

    def _lay_out(self) -> None:
        of_looks = (self._card(self.tr("Size of text"), self.scale), self._card(self.tr("Theme"), self.theme))
        of_mine = (self._card(self.tr("You"), self.name, self.keep), self.reached)
        of_data = (self._card(self.tr("Your data"), self._folder), self.passphrase, self.along, self.networks)
        here = (*of_looks, self.comfort, self.language, self.notices, self.recent, *of_mine, *of_data, self._sample)
        for card in here:
            self.main.addWidget(card)
        self.main.addStretch()
        self.without_side()

    def _card(self, title: str, *pieces: Text | Segments | LineField | Button, ground: Ground = Ground.CARD) -> Card:
        card = Card(ground)
        card.column.addWidget(Text(title, Size.H3))
        for piece in pieces:
            card.column.addWidget(piece)
        return card

    def _scale_chosen(self, place: int) -> None:
        self._settings.scale = SCALES[place]
        self.look_changed.emit()

    def _theme_chosen(self, place: int) -> None:
        self._settings.theme = THEMES[place]
        self.look_changed.emit()

    def grow(self, steps: int) -> None:
        """Make text larger or smaller by steps; 0 brings back the usual size."""
        self.scale.choose(max(0, min(len(SCALES) - 1, self.scale.at + steps)) if steps else 0)

    def keep_name(self) -> None:
        """Write one's name to one's own page."""
        if self._page:
            given = {"id": self._page, "typed": {NAME: self.name.text()}}
            self._desk.act("edit", given, lambda _: self.done.emit(self.tr("Kept."), None), self.name.wrong)

    def refresh(self) -> None:
        """Show whose computer this is, and where its data lives."""
        self._sample.setVisible(self._desk.is_sample)
        self.passphrase.refresh()
        self.reached.refresh()
        reading = self._desk.reading
        if reading is None:
            return
        self.networks.refresh()
        self._folder.say(
            self.tr("It is kept, encrypted, in {folder}.").format(folder=words.isolated(str(self._desk.data)))
        )
        page = reading.page_of(self._desk.me)
        self._page = ids.text(page.id) if page is not None else ""
        if not self.name.edit.hasFocus():
            self.name.write(self._desk.name_of(self._desk.me))
