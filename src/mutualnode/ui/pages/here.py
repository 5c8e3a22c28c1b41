"""Who is here: computers that are connected now, all members by the alphabet, and how somebody new gets in."""

from PySide6.QtCore import Signal

from mutualnode.domain import text
from mutualnode.errors import Fault
from mutualnode.ui import words
from mutualnode.ui.desk import Desk
from mutualnode.ui.look.avatar import Presence
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.button import Button
from mutualnode.ui.look.pieces.card import Card
from mutualnode.ui.look.pieces.empty import EmptyState
from mutualnode.ui.look.pieces.peer_dot import Nearness, PeerDot
from mutualnode.ui.look.pieces.person import Avatar, Person
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.pages.field import LineField
from mutualnode.ui.pages.page import Page
from mutualnode.ui.pages.rows import Row, Rows


class HerePage(Page):
    """People and their computers. Says who is here, never since when, and lists by nothing but the name."""

    invite = Signal()
    swapped = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("People"))
        self._desk = desk
        self._shown: object = None
        self._computers, self._members = Rows(), Rows()
        self._alone = EmptyState(self.tr("You are the first patch. Invite one person you know."))
        self._nobody = Text(
            self.tr("No other computer nearby. You can go on writing; it travels when someone comes by."),
            tone=Tone.SOFT,
        )
        computers, members = Card(), Card()
        computers.column.addWidget(Text(self.tr("Computers here now"), Size.H2))
        computers.column.addWidget(self._nobody)
        computers.column.addLayout(self._computers)
        members.column.addWidget(Text(self.tr("Everybody, by the alphabet"), Size.H2))
        members.column.addLayout(self._members)
        members.column.addWidget(self._alone)
        self.main.addWidget(computers)
        self.main.addWidget(members)
        self.main.addStretch()
        self.side.addWidget(self._inviting())
        self.side.addWidget(self._reaching())
        desk.here_changed.connect(self.refresh)
        desk.changed.connect(self.refresh)

    def _inviting(self) -> Card:
        card = Card()
        card.column.addWidget(Text(self.tr("Somebody new"), Size.H3))
        card.column.addWidget(
            Text(self.tr("Invite somebody you have met. Inviting is saying so."), Size.CAPTION, Tone.SOFT)
        )
        self.inviting = Button(self.tr("Invite somebody"), "ph.user-plus-bold")
        self.inviting.clicked.connect(self.invite)
        card.column.addWidget(self.inviting)
        return card

    def _reaching(self) -> Card:
        card = Card()
        card.column.addWidget(Text(self.tr("Reach a computer yourself"), Size.H3))
        self._mine = Text("", Size.CAPTION, Tone.SOFT)
        card.column.addWidget(self._mine)
        self.address = LineField(self.tr("Its address"), self.tr("for example 192.168.1.20:4711"))
        self.swap = Button(self.tr("Swap changes now"), "ph.arrows-clockwise")
        self.swap.clicked.connect(self.reach)
        self.address.entered.connect(self.reach)
        card.column.addWidget(self.address)
        card.column.addWidget(self.swap)
        return card

    def reach(self) -> None:
        """Swap changes with the computer whose address was typed."""
        address = self.address.text().strip()
        if not address or not self.swap.is_ready:
            return
        self.swap.set_busy(self.tr("Swapping"))
        self.address.right()
        self._desk.bridge.ask(lambda engine: engine.reach(address), lambda _: self._done(None), self._done)

    def _done(self, fault: Fault | None) -> None:
        self.swap.set_ready()
        if fault is None:
            self.address.clear()
            self.swapped.emit()
        else:
            self.address.wrong(fault)

    def refresh(self) -> None:
        """Show who is here and who belongs, if that has altered."""
        reading = self._desk.reading
        if reading is None or not self.isVisible():
            return
        members, here, reachable = reading.members(), self._desk.here, self._desk.reachable
        if self._shown == (members, here, reachable):
            return
        self._shown = members, here, reachable
        self._nobody.setVisible(not here)
        self._alone.setVisible(len(members) == 1)
        self._computers.fill([self._computer(each.member, each.name, in_step=each.in_step) for each in here])
        self._members.fill([self._member(member, name) for member, name in members])
        places = ", ".join(reachable)
        self._mine.say(self.tr("This computer is at {places}.").format(places=places) if places else "")

    def _computer(self, member: bytes, name: str, *, in_step: bool) -> Row:
        said = words.named(self._desk.name_of(member) or name)
        row = Row(Avatar(Person(said, member)), said, bold=True)
        near = Nearness.HERE if in_step else Nearness.SWAPPING
        row.end.addWidget(PeerDot(near, self.tr("Up to date") if in_step else self.tr("Swapping")))
        return row

    def _member(self, member: bytes, name: str) -> Row:
        mine = member == self._desk.me
        here = mine or any(each.member == member for each in self._desk.here)
        said = text.shown(name) or words.named("")
        presence = Presence.YOU if mine else Presence.HERE if here else Presence.AWAY
        where = self.tr("You") if mine else self.tr("Here now") if here else self.tr("Not here now")
        return Row(Avatar(Person(said, member), presence=presence), said, where)
