"""Who is here on this network now, for Today: a few computers in words. Never since when, never how often."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mutualnode.app.company import Company, Computer, Stand
from mutualnode.ui import company, words
from mutualnode.ui.desk import Desk
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.card import Card
from mutualnode.ui.look.pieces.listing import Hairline
from mutualnode.ui.look.pieces.person import Avatar, Person
from mutualnode.ui.look.pieces.progress import Progress, Stitches
from mutualnode.ui.look.pieces.sign import Sign
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.worn import current
from mutualnode.ui.pages.rows import empty

SHOWN_AT_MOST = 6  # computers; Sync has them all
PADDING = (16, 14, 16, 14)  # pixels
BESIDE = 11  # pixels between picture and words


class NearbyCard(Card):
    """The computers that are connected, by the alphabet."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: Company | None = None
        self.column.setContentsMargins(*PADDING)
        self.column.addWidget(Text(self.tr("Here on this network now"), Size.H3))
        self._people = QVBoxLayout()
        self._people.setSpacing(8)
        self.column.addLayout(self._people)
        self.column.addWidget(Hairline())
        foot = QHBoxLayout()
        self._reached = Text("", Size.CAPTION, Tone.SOFT)
        foot.addWidget(Sign("ph.clock-counter-clockwise", 18), 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self._reached, 1)
        self.column.addLayout(foot)
        desk.here_changed.connect(self.refresh)
        desk.opened.connect(self.refresh)

    def refresh(self) -> None:
        """Show who is here."""
        told = self._desk.company
        if told == self._shown:
            return
        self._shown = told
        empty(self._people)
        here = sorted(told.here, key=lambda each: (self._name(each).casefold(), each.device))
        for each in here[:SHOWN_AT_MOST]:
            self._people.addWidget(self._row(each))
        if not here:
            self._people.addWidget(Text(self.tr("No other computer nearby."), tone=Tone.SOFT))
        elif len(here) > SHOWN_AT_MOST:
            more = self.tr("and %n more", "", len(here) - SHOWN_AT_MOST)
            self._people.addWidget(Text(more, Size.CAPTION, Tone.SOFT))
        self._reached.say(company.reached(told))

    def _name(self, computer: Computer) -> str:
        return words.named(self._desk.name_of(computer.member) or computer.name)

    def _row(self, computer: Computer) -> QWidget:
        name, word = self._name(computer), company.word(computer, self._desk.now())
        made, row, lines, state = QWidget(), QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        in_step = computer.stand is Stand.IN_STEP
        icon = "ph.check-bold" if in_step else "ph.arrows-down-up-bold"
        state.setSpacing(6)
        state.addWidget(Sign(icon, 16, lambda: current().palette.good.base if in_step else current().palette.ink_soft))
        state.addWidget(Text(word, Size.CAPTION, Tone.GOOD if in_step else Tone.SOFT), 1)
        done, whole = company.share(computer)
        if not in_step and whole:
            state.addWidget(Stitches(Progress(done, whole, word)), 1)
        lines.setSpacing(0)
        lines.addWidget(Text(name, Size.BODY, bold=True))
        lines.addLayout(state)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(BESIDE)
        row.addWidget(Avatar(Person(name, computer.member)), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)
        made.setLayout(row)
        made.setAccessibleName(f"{name}. {word}")
        return made
