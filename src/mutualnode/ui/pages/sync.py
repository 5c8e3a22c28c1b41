"""Sync & USB: which computers are here and how far behind, how to reach another one, and carrying things by stick."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from mutualnode.ui import company as told
from mutualnode.ui.desk import Desk
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.button import Button
from mutualnode.ui.look.pieces.card import Card, Ground
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.pages.computers import ComputerList
from mutualnode.ui.pages.page import Page, Room
from mutualnode.ui.pages.private import PrivateCard
from mutualnode.ui.pages.reaching import ReachCard
from mutualnode.ui.pages.sticks import Sticks


class SyncPage(Page):
    """Everything about how what is written here reaches others, and the other way round."""

    swap = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Sync & USB"))
        self._desk = desk
        self.swapping = Button(self.tr("Swap changes now"), "ph.arrows-clockwise")
        self.swapping.setToolTip("F5")
        self.swapping.clicked.connect(self.swap)
        self.lead_with(self.swapping)
        self.computers, self.reach, self.private = ComputerList(desk), ReachCard(desk), PrivateCard(desk)
        self.sticks = Sticks(desk)
        self._nobody = Card(Ground.STITCHED)
        self._nobody.column.addWidget(
            Text(self.tr("Nobody is here just now. Two computers in the same Wi-Fi find each other by themselves."))
        )
        self.main.addLayout(_headed(self.tr("Other computers"), self.tr("Found by themselves, no server needed")))
        self.main.addWidget(self._nobody)
        self.main.addWidget(self.computers)
        self.main.addSpacing(8)
        self.main.addLayout(
            _headed(self.tr("Carry by USB stick"), self.tr("For homes without a network. Sealed for members only."))
        )
        self.main.addWidget(self.sticks)
        self.main.addStretch(1)
        self.side.addWidget(self.reach)
        self.side.addWidget(self.private)
        desk.here_changed.connect(self.refresh)
        desk.changed.connect(self._look_around)

    def fit(self, room: Room) -> None:
        """Lay everything out for the room that there is."""
        super().fit(room)
        for sticks in self.findChildren(Sticks):
            sticks.fit(room)

    def _look_around(self) -> None:
        if self.isVisible():
            self._desk.look_around()

    def refresh(self) -> None:
        """Show how everything stands."""
        if self._desk.reading is None or not self.isVisible():
            return
        company = self._desk.company
        self.say_under(told.reached(company))
        self.computers.show_company(company)
        self.computers.setVisible(bool(company.computers))
        self._nobody.setVisible(not company.here)
        self.reach.refresh()
        self.private.refresh()


def _headed(title: str, beside: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(Text(title, Size.H2, wrap=False))
    row.addWidget(Text(beside, Size.CAPTION, Tone.SOFT), 1)
    return row
