"""The first page of all: three doors. Join with an invite, start a network, or look around in a made-up one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mutualnode.errors import Code, Fault
from mutualnode.ui import sentences
from mutualnode.ui.desk import Desk
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.logo import Logo
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.card import Card
from mutualnode.ui.look.pieces.flow import Flow
from mutualnode.ui.look.pieces.sign import Sign
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.pages.band import Band
from mutualnode.ui.pages.door import Door, DoorSign
from mutualnode.ui.pages.field import LineField
from mutualnode.ui.pages.look_bar import LookBar
from mutualnode.ui.pages.page import Room, Sheet

PADDING = 56  # pixels at the sides
PADDING_SMALL = 24  # pixels, in a small window
BETWEEN = 20  # pixels between doors
BESIDE_LOGO = 12  # pixels between the logo and the name
BESIDE_DOOR = 20  # pixels between a door and its words


class FirstRun(QWidget):
    """Asks which door to take, and waits until a network is open."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.looks = LookBar()
        self.setAccessibleName(self.tr("Welcome"))
        self._desk = desk
        self.invite = LineField(
            self.tr("Type the six words. Capitals do not matter."),
            self.tr("for example: lantern river apple…"),
        )
        self.newcomer = LineField(self.tr("Your name, as others will see it"))
        self.address = LineField(
            self.tr("A member's computer, if you were told its address"), self.tr("for example 192.168.1.20:4711")
        )
        self.told = Button(self.tr("I was told an address too"), manner=Manner.QUIET)
        self.network = LineField(self.tr("Its name"), self.tr("for example: Mill Lane"))
        self.founder = LineField(self.tr("Your name, as others will see it"))
        self.join = Button(self.tr("Join"), manner=Manner.MAIN)
        self.start = Button(self.tr("Start a network"))
        self.sample = Button(self.tr("Open the sample"))
        self.file = Button(self.tr("Open a file"), "ph.file-text")
        self._said = Text(self.tr("It stays on this computer and goes when you say."), Size.CAPTION, Tone.SOFT)
        self._band = Band()
        self._foot = QHBoxLayout()
        self._name = QHBoxLayout()
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.join.clicked.connect(self.join_network)
        self.start.clicked.connect(self.start_network)
        self.sample.clicked.connect(self.open_sample)
        self.file.clicked.connect(self.choose_file)
        self._fields = (self.invite, self.newcomer, self.address, self.network, self.founder)
        for each in (self.invite, self.newcomer, self.address):
            each.entered.connect(self.join_network)
        for each in (self.network, self.founder):
            each.entered.connect(self.start_network)
        desk.bridge.said.connect(self._said.say)
        desk.opened.connect(self.let_go)

    def _lay_out(self) -> None:
        inner = Sheet()
        self._inner = QVBoxLayout(inner)
        self._inner.setSpacing(5)
        self._lay_out_head()
        self._inner.addWidget(Text(self.tr("There is a patch here for you."), Size.DISPLAY))
        self._inner.addWidget(
            Text(
                self.tr("Neighbours asking, offering and deciding together, from their own computers."),
                Size.LEAD,
                Tone.SOFT,
            )
        )
        self._inner.addSpacing(12)
        self._cards.setSpacing(BETWEEN)
        self._cards.addWidget(self._join_card(), 42)
        self._cards.addWidget(self._start_card(), 29)
        self._cards.addWidget(self._sample_card(), 29)
        self._inner.addLayout(self._cards)
        self._inner.addStretch()
        promise = self._foot
        promise.setSpacing(10)
        promise.addWidget(Sign("ph.lock-simple"))
        promise.addWidget(
            Text(
                self.tr(
                    "No account, no email address, no company in the middle. "
                    "What you write stays on members’ own computers."
                ),
                tone=Tone.SOFT,
            ),
            1,
        )
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._band)
        column.addWidget(area, 1)
        column.addLayout(promise)
        self.fit(Room.WIDE)

    def _lay_out_head(self) -> None:
        self._name.setSpacing(BESIDE_LOGO)
        self._name.addWidget(Logo())
        self._name.addWidget(Text("MutualNode", Size.H2, wrap=False))
        self._name.addStretch()
        self._head.setSpacing(BESIDE_LOGO)
        self._head.addLayout(self._name, 1)
        self._head.addWidget(self.looks)
        self._inner.addLayout(self._head)

    def _join_card(self) -> Card:
        card = Card()
        title = Text(self.tr("I have an invite"), Size.H2)
        gave = Text(self.tr("Someone gave you six words, a code or a file."))
        card.column.addLayout(_beside(DoorSign(Door.OPEN), title, gave))
        for each in (self.invite, self.newcomer, self.address):
            card.column.addWidget(each)
        self.address.hide()
        self.told.clicked.connect(self.ask_for_address)
        others = Flow()
        others.addWidget(self.file)
        others.addWidget(self.told)
        card.column.addLayout(others)
        card.column.addStretch(1)
        card.column.addWidget(self.join)
        return card

    def _start_card(self) -> Card:
        card = Card()
        card.column.addLayout(_beside(DoorSign(Door.STITCHED), Text(self.tr("Start a network"), Size.H2)))
        card.column.addWidget(
            Text(self.tr("For a street, a stairwell, a choir, a camp. Three people are plenty to begin with."))
        )
        card.column.addWidget(self.network)
        card.column.addWidget(self.founder)
        card.column.addStretch(1)
        card.column.addWidget(Text(self.tr("Everyone who joins has the same say as you do."), Size.CAPTION, Tone.SOFT))
        card.column.addWidget(self.start)
        return card

    def _sample_card(self) -> Card:
        card = Card()
        card.column.addLayout(_beside(DoorSign(Door.WINDOW), Text(self.tr("Look around first"), Size.H2)))
        card.column.addWidget(Text(self.tr("Walk through Saltmarsh, a made-up network, and try anything you like.")))
        card.column.addStretch(1)
        card.column.addWidget(self._said)
        card.column.addWidget(self.sample)
        return card

    def fit(self, room: Room) -> None:
        """Put the doors side by side, or below one another where room is short."""
        wide = room is Room.WIDE
        self._cards.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        side = PADDING if wide else PADDING_SMALL
        self._fit_head(self.width() - 2 * side)
        self._inner.setContentsMargins(side, 14, side, 14)
        self._foot.setContentsMargins(side, 6, side, 14)
        self._band.fit(self.window().height())

    def _fit_head(self, across: int) -> None:
        """Have the choices of language and look beside the name, or below it where there is no room."""
        beside = self._name.sizeHint().width() + BESIDE_LOGO + self.looks.whole() <= across
        self._head.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self.looks.setMinimumWidth(self.looks.whole() if beside else 0)

    @property
    def typed(self) -> tuple[str, ...]:
        """What is typed in all fields."""
        return tuple(each.text() for each in self._fields)

    def write(self, typed: tuple[str, ...]) -> None:
        """Put that in again."""
        for each, text in zip(self._fields, typed, strict=True):
            each.write(text)

    @property
    def is_ready(self) -> bool:
        """Whether no door is being opened."""
        return all(each.is_ready for each in (self.join, self.start, self.sample))

    def join_network(self) -> None:
        """Take the first door."""
        if not self.is_ready:
            return
        written, name, address = self.invite.text().strip(), self.newcomer.text(), self.address.text().strip()
        if not name.strip():
            self.newcomer.wrong(Fault(Code.TEXT_EMPTY))
            return
        if not written:
            self.invite.wrong(Fault(Code.TEXT_EMPTY))
            return
        self.join.set_busy(self.tr("Looking for a member's computer"))
        peers = [address] if address else []
        self._desk.open(lambda engine: engine.join(self._desk.data, written, name, peers), self._not_joined)

    def _not_joined(self, fault: Fault) -> None:
        self.let_go()
        address = fault.code in (
            Code.INVITE_NO_ADDRESS,
            Code.ADDRESS_MALFORMED,
            Code.JOIN_NOBODY_REACHED,
            Code.PEER_UNREACHABLE,
        )
        if address:
            self.ask_for_address()
        (self.address if address else self.invite).wrong(fault)

    def ask_for_address(self) -> None:
        """Ask where a member's computer is, for invites that do not say so."""
        self.address.show()
        self.told.hide()
        self.address.setFocus()

    def start_network(self) -> None:
        """Take the second door."""
        if not self.is_ready:
            return
        name, member = self.network.text(), self.founder.text()
        for field, typed in ((self.network, name), (self.founder, member)):
            if not typed.strip():
                field.wrong(Fault(Code.TEXT_EMPTY))
                return
        self.start.set_busy(self.tr("Starting"))
        self._desk.open(lambda engine: engine.found(self._desk.data, name, member), self._not_started)

    def _not_started(self, fault: Fault) -> None:
        self.let_go()
        self.network.wrong(fault)

    def open_sample(self) -> None:
        """Take the third door."""
        if not self.is_ready:
            return
        self.sample.set_busy(self.tr("Sewing it together"))
        self._desk.open(lambda engine: engine.sample(self._desk.data), self._not_opened, sample=True)

    def _not_opened(self, fault: Fault) -> None:
        self.let_go()
        self._said.say(sentences.of_fault(fault), Tone.ALARM)

    def choose_file(self) -> None:
        """Name a file that holds an invite."""
        dialog = QFileDialog(self, self.tr("Open an invite"))
        dialog.fileSelected.connect(self.invite.write)
        dialog.open()

    def let_go(self) -> None:
        """Let every door be opened again."""
        for each in (self.join, self.start, self.sample):
            each.set_ready()


def _beside(sign: DoorSign, *lines: Text) -> QHBoxLayout:
    """Return a door with its words beside it, at its foot."""
    head, column = QHBoxLayout(), QVBoxLayout()
    head.setSpacing(BESIDE_DOOR)
    column.setSpacing(2)
    column.addStretch()
    for each in lines:
        column.addWidget(each)
    head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    head.addLayout(column, 1)
    return head
