"""A list of other computers: whose each is, where it stands, and how far an exchange with it has come."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mutualnode.app.company import Company, Computer
from mutualnode.domain import ids, search
from mutualnode.ui import company as told
from mutualnode.ui import words
from mutualnode.ui.desk import Desk
from mutualnode.ui.look.avatar import Presence
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.card import Card
from mutualnode.ui.look.pieces.listing import Hairline
from mutualnode.ui.look.pieces.peer_dot import PeerDot
from mutualnode.ui.look.pieces.person import Avatar, Person
from mutualnode.ui.look.pieces.progress import Progress, Stitches
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.pages.rows import empty

AVATAR = 42  # pixels
ROW_MARGINS = (16, 11, 16, 11)  # pixels
BESIDE = 14  # pixels between picture and words
BETWEEN_LINES = 3  # pixels
EDGE = 1  # pixels of the card's own outline
SHOWN_AT_MOST = 60  # computers: who is here comes first, and whom one has not met for long can wait
KEY_SHOWN = 4  # characters of a computer's key: enough to tell the few of one person apart


class ComputerRow(QWidget):
    """One computer."""

    def __init__(self, computer: Computer, name: str, after: str) -> None:
        super().__init__()
        self.device = computer.device
        self._name = name
        self.picture = Avatar(Person(name, computer.member), AVATAR)
        self.dot = PeerDot(told.nearness(computer), "", Size.CAPTION)
        self.stitches = Stitches(Progress(0, 0, ""))
        self.line = Text("", Size.CAPTION, Tone.SOFT)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Text(name, bold=True, wrap=False))
        head.addWidget(Text(after, Size.CAPTION, Tone.SOFT, wrap=False))
        head.addStretch()
        head.addWidget(self.dot)
        lines = QVBoxLayout()
        lines.setSpacing(BETWEEN_LINES)
        lines.addLayout(head)
        lines.addWidget(self.stitches)
        lines.addWidget(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(*ROW_MARGINS)
        row.setSpacing(BESIDE)
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)

    def show_computer(self, computer: Computer, now: int) -> None:
        """Show where it stands now."""
        presence = Presence.HERE if computer.is_here else Presence.AWAY
        self.picture.show_person(self.picture.person, presence)
        said, line = told.word(computer, now), told.line(computer)
        self.dot.say(told.nearness(computer), said)
        done, whole = told.share(computer)
        self.stitches.progress = Progress(done, whole, said)
        self.stitches.setVisible(bool(whole))
        self.stitches.update()
        self.line.say(line, Tone.SOFT if computer.trouble is None else Tone.ALARM)
        self.line.setVisible(bool(line))
        self.setAccessibleName(told.spoken(computer, self._name, now))


class ComputerList(Card):
    """Those that are here, then those that are away, each by the name of whose they are."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Computers"))
        self._desk = desk
        self._order: object = None
        self.rows: list[ComputerRow] = []
        self.column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        self.column.setSpacing(0)

    def show_company(self, company: Company) -> None:
        """Show these; rows stay where they are while only what they say alters."""
        now = self._desk.now()
        shown = sorted(company.computers, key=self._place)[:SHOWN_AT_MOST]
        named = [(each.device, *self._named(each, shown)) for each in shown]
        if named != self._order:
            self._order = named
            empty(self.column)
            self.rows = [ComputerRow(each, name, after) for each, (_, name, after) in zip(shown, named, strict=True)]
            for place, row in enumerate(self.rows):
                if place:
                    self.column.addWidget(Hairline())
                self.column.addWidget(row)
        for row, computer in zip(self.rows, shown, strict=True):
            row.show_computer(computer, now)

    def _name_of(self, computer: Computer) -> str:
        return words.named(self._desk.name_of(computer.member) or computer.name)

    def _place(self, computer: Computer) -> tuple[bool, str, bytes]:
        return not computer.is_here, search.fold(self._name_of(computer)), computer.device

    def _named(self, computer: Computer, among: list[Computer]) -> tuple[str, str]:
        """Return whose computer it is, and what tells it from others of the same person."""
        name = self._name_of(computer)
        if computer.member == self._desk.me:
            return name, self.tr("your other computer")
        several = sum(each.member == computer.member for each in among) > 1
        short = ids.text(computer.device)[:KEY_SHOWN]
        return name, self.tr("computer {key}").format(key=short) if several else ""
