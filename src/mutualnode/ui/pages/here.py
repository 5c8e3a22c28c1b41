"""Who belongs: all members by the alphabet, whether a computer of theirs is here, and how somebody new gets in."""

from PySide6.QtCore import Qt, Signal

from mutualnode.app import preferences
from mutualnode.domain import text
from mutualnode.ui import words
from mutualnode.ui.desk import Desk
from mutualnode.ui.look.avatar import Presence
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.card import Card, Ground
from mutualnode.ui.look.pieces.empty import EmptyState
from mutualnode.ui.look.pieces.person import Avatar, Person
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.pages.page import Page
from mutualnode.ui.pages.rows import Row, Rows


class HerePage(Page):
    """People. Says who is here, never since when, and lists by nothing but the name."""

    invite = Signal()
    sync = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("People"))
        self._desk = desk
        self._shown: object = None
        self._members = Rows()
        self._alone = EmptyState(self.tr("You are the first patch. Invite one person you know."))
        members = Card()
        members.column.addWidget(Text(self.tr("Everybody, by the alphabet"), Size.H2))
        members.column.addLayout(self._members)
        members.column.addWidget(self._alone)
        self.main.addWidget(members)
        self.main.addStretch()
        self.say_under(self.tr("Invite somebody you have met. Inviting is saying so."))
        self.inviting = Button(self.tr("Invite somebody"), "ph.user-plus-bold", Manner.MAIN)
        self.inviting.clicked.connect(self.invite)
        self.lead_with(self.inviting)
        self.side.addWidget(self._elsewhere())
        desk.here_changed.connect(self.refresh)
        desk.changed.connect(self.refresh)

    def _elsewhere(self) -> Card:
        card = Card(Ground.STITCHED)
        card.column.addWidget(Text(self.tr("Their computers, and carrying things by stick"), Size.CAPTION, Tone.SOFT))
        self.leading = Button(self.tr("Sync & USB"), "ph.arrows-clockwise", Manner.QUIET)
        self.leading.clicked.connect(self.sync)
        card.column.addWidget(self.leading, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def refresh(self) -> None:
        """Show who is here and who belongs, if that has altered."""
        reading = self._desk.reading
        if reading is None or not self.isVisible():
            return
        members, here = reading.members(), frozenset(each.member for each in self._desk.here)
        reaches = preferences.of_all(reading)
        if self._shown == (members, here, reaches):
            return
        self._shown = members, here, reaches
        self._alone.setVisible(len(members) == 1)
        self._members.fill([self._member(member, name, reaches.get(member, "")) for member, name in members])

    def _member(self, member: bytes, name: str, reach: str) -> Row:
        mine = member == self._desk.me
        here = mine or any(each.member == member for each in self._desk.here)
        said = text.shown(name) or words.named("")
        presence = Presence.YOU if mine else Presence.HERE if here else Presence.AWAY
        where = self.tr("You") if mine else self.tr("Here now") if here else self.tr("Not here now")
        told = self.tr("{where}. {reach}").format(where=where, reach=words.isolated(reach)) if reach else where
        return Row(Avatar(Person(said, member), presence=presence), said, told)
