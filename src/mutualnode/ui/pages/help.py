"""Help: the keys, and short plain answers to what people ask first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from mutualnode.ui import shortcuts
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.pieces.card import Card
from mutualnode.ui.look.pieces.keycap import Keycap
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.pages.page import Page

BETWEEN = (16, 8)  # pixels between keys and what they do, and between two lines


class HelpPage(Page):
    """Answers at the left, keys at the side."""

    def __init__(self) -> None:
        super().__init__(self.tr("Help"))
        for question, answer in self.answers():
            card = Card()
            card.column.addWidget(Text(question, Size.H3))
            card.column.addWidget(Text(answer))
            self.main.addWidget(card)
        self.main.addStretch()
        keys = Card()
        keys.column.addWidget(Text(self.tr("Keys"), Size.H3))
        keys.column.addWidget(_table())
        self.side.addWidget(keys)
        self.side.addStretch()

    def answers(self) -> list[tuple[str, str]]:
        """Return what people ask first, each with its answer."""
        return [*self._of_sharing(), *self._of_ways()]

    def _of_sharing(self) -> list[tuple[str, str]]:
        return [
            (
                self.tr("How do I ask for something?"),
                self.tr(
                    "Press “Ask or offer”. A title is enough; nobody asks why. Whoever can help promises something, "
                    "and you say yes to the promises that suit you."
                ),
            ),
            (
                self.tr("Who sees what I write?"),
                self.tr(
                    "Every member of this network can see needs, offers, promises and your name, on their own "
                    "computers. How to reach you, and where exactly, is sealed: only those to whom you said yes can "
                    "open it. There is no company and no server in between."
                ),
            ),
        ]

    def _of_ways(self) -> list[tuple[str, str]]:
        return [
            (
                self.tr("Does it work without the internet?"),
                self.tr(
                    "Yes. Computers that are in the same local network find each other and swap what is new. "
                    "You can always write; it travels when someone comes by."
                ),
            ),
            (
                self.tr("What is the stick for?"),
                self.tr(
                    "Where computers do not meet, a USB stick carries a sealed copy from one to the other. "
                    "Only members of this network can open it, and reading it twice changes nothing."
                ),
            ),
            (
                self.tr("What if this computer is lost?"),
                self.tr(
                    "What you wrote is on the other members’ computers too, as far as it has swapped with them. "
                    "Ask a member for a new invite, and tell the others which computer is gone."
                ),
            ),
            (
                self.tr("Can I undo something?"),
                self.tr(
                    "After most things you do, a line at the foot says so for ten seconds, with “Undo”. "
                    "A promise can be taken back, and a need closed and opened again, at any time."
                ),
            ),
            (
                self.tr("What can it tell me by itself?"),
                self.tr(
                    "When somebody answers what you asked or offered, says yes or thanks, the evening before a day "
                    "that you promised, and two days before something of yours closes. Each once, never at night "
                    "unless you choose so, and only on this computer. Settings turn it off or let others see only "
                    "that there is something new."
                ),
            ),
            (
                self.tr("Does anybody keep score?"),
                self.tr("No. Nothing here counts what one person gave, took or did, on no screen and in no file."),
            ),
        ]


def _table() -> QWidget:
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(BETWEEN[0])
    grid.setVerticalSpacing(BETWEEN[1])
    grid.setColumnStretch(1, 1)
    for row, (keys, does) in enumerate(shortcuts.table()):
        grid.addWidget(Keycap(keys), row, 0, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Text(does, Size.CAPTION), row, 1)
    return table
