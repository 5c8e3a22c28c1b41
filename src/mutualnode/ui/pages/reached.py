"""How one likes to be reached: said once, by who may read it, and put in for one where one asks, offers or promises."""

from PySide6.QtCore import Signal

from mutualnode.app import preferences
from mutualnode.app.preferences import Preference
from mutualnode.domain import ids
from mutualnode.domain.contacts import CONTACT, REACH
from mutualnode.errors import Fault
from mutualnode.ui.desk import Desk
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.button import Button
from mutualnode.ui.look.pieces.card import Card
from mutualnode.ui.look.pieces.segments import Segment, Segments
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.pages.field import LineField

SEALED, OPEN = range(2)  # places of the two choices


class ReachedCard(Card):
    """A line, who may read it, and a sentence that says so."""

    said = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._page, self._kept = "", Preference()
        self.words = LineField(self.tr("In your words"), self.tr("for example: ring the bell, or phone after six"))
        self.whom = Segments(
            self.tr("Who can read it"),
            [Segment(self.tr("Only those I agree with")), Segment(self.tr("Everybody in the network"))],
        )
        self.who = Text("", Size.CAPTION, Tone.SOFT)
        self.keep = Button(self.tr("Keep this"))
        self.column.addWidget(Text(self.tr("How you like to be reached"), Size.H3))
        for each in (self.words, self.whom, self.who, self.keep):
            self.column.addWidget(each)
        self.whom.chosen.connect(self._say_who)
        self.keep.clicked.connect(self.write)
        self.words.entered.connect(self.write)
        self._say_who()

    def _say_who(self) -> None:
        if self.whom.at == OPEN:
            said = self.tr(
                "Every member can read it beside your name, under People. Where you ask, offer or promise it is put "
                "in for you as well."
            )
        elif self._kept.is_open:
            said = self.tr(
                "Sealed from now on. What was open before stays on the computers of those who have it already."
            )
        else:
            said = self.tr(
                "Sealed: only your own computers can open it. Where you ask, offer or promise it is put in for you, "
                "and opens to those whose promise you accept, or to whom you promise."
            )
        self.who.say(said)

    def refresh(self) -> None:
        """Show what was said before, unless something is being typed."""
        reading = self._desk.reading
        page = reading.page_of(self._desk.me) if reading is not None else None
        self.setVisible(page is not None)
        if reading is None or page is None:
            return
        kept = preferences.mine(reading)
        if ids.text(page.id) == self._page and kept == self._kept:
            return
        self._page, self._kept = ids.text(page.id), kept
        self.words.write(kept.words)
        self.whom.choose(OPEN if kept.is_open else SEALED)
        self._say_who()

    def write(self) -> None:
        """Keep it as it stands there; nothing typed is nothing said."""
        if not self.keep.is_ready or not self._page:
            return
        self.keep.set_busy(self.tr("Keeping"))
        here, there = (REACH, CONTACT) if self.whom.at == OPEN else (CONTACT, REACH)
        given = {"id": self._page, "typed": {here: self.words.text(), there: ""}}

        def done(_: object) -> None:
            self.keep.set_ready()
            self.refresh()
            self.said.emit(self.tr("Kept."))

        self._desk.act("edit", given, done, self._refused)

    def _refused(self, fault: Fault) -> None:
        self.keep.set_ready()
        self.words.wrong(fault)
