"""Reaching a computer by its address, where the network keeps computers from seeing each other."""

from PySide6.QtCore import Signal

from mutualnode.errors import Fault
from mutualnode.ui.desk import Desk
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.button import Button
from mutualnode.ui.look.pieces.card import Card
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.pages.field import LineField


class ReachCard(Card):
    """An address to be typed, and where this computer can be reached itself."""

    reached = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.address = LineField(self.tr("Connect to a computer at"), self.tr("for example 192.168.1.20:4711"))
        self.connect_button = Button(self.tr("Connect"), "ph.broadcast")
        self.connect_button.setAccessibleName(self.tr("Connect to that computer"))
        self.connect_button.clicked.connect(self.reach)
        self.address.entered.connect(self.reach)
        self.hint = Text("", Size.CAPTION, Tone.WAIT)
        self.mine = Text("", Size.CAPTION, Tone.SOFT)
        self.column.addWidget(Text(self.tr("Not in the list?"), Size.H3))
        for each in (self.hint, self.address, self.connect_button, self.mine):
            self.column.addWidget(each)

    def reach(self) -> None:
        """Swap changes with the computer whose address was typed, and stay in touch with it."""
        address = self.address.text().strip()
        if not address or not self.connect_button.is_ready:
            return
        self.connect_button.set_busy(self.tr("Connecting"))
        self.address.right()
        self._desk.bridge.ask(lambda engine: engine.reach(address), lambda _: self._done(None), self._done)

    def _done(self, fault: Fault | None) -> None:
        self.connect_button.set_ready()
        if fault is None:
            self.address.clear()
            self.reached.emit()
        else:
            self.address.wrong(fault)

    def refresh(self) -> None:
        """Say where this computer is to be reached, and, where nobody is to be seen, why that may be."""
        if self._desk.is_alone and not self._desk.here:
            self.hint.say(
                self.tr(
                    "No computer of this network is to be seen. Some Wi-Fi, for guests above all, keeps computers "
                    "apart. Type the other one's address here, let both use the hotspot of a phone, or take a stick."
                )
            )
        else:
            self.hint.say("")
        self.hint.setVisible(bool(self.hint.text()))
        places = ", ".join(self._desk.reachable)
        said = self.tr("This computer is at {places}. Others can type that.").format(places=places) if places else ""
        self.mine.say(said or self.tr("This computer is on no network just now."))
