"""What keeps a network to its members, said plainly: facts about this computer, nothing to set."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mutualnode.app import folder
from mutualnode.ui.desk import Desk
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.card import Card
from mutualnode.ui.look.pieces.listing import Hairline
from mutualnode.ui.look.pieces.sign import Sign
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.worn import current

ICON, TICK = 24, 22  # pixels
TRUE = "ph.check-circle-fill"
FACT_MARGINS = (0, 9, 0, 9)  # pixels
BESIDE = 12  # pixels


class Fact(QWidget):
    """One thing that holds, with its reason."""

    def __init__(self, icon_id: str, said: str, why: str) -> None:
        super().__init__()
        self._said = said
        self.why = Text(why, Size.CAPTION, Tone.SOFT)
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addWidget(Text(said, bold=True))
        lines.addWidget(self.why)
        row = QHBoxLayout(self)
        row.setContentsMargins(*FACT_MARGINS)
        row.setSpacing(BESIDE)
        row.addWidget(Sign(icon_id, ICON, lambda: current().palette.action), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)
        row.addWidget(Sign(TRUE, TICK, lambda: current().palette.good.base))
        self.say(why)

    def say(self, why: str) -> None:
        """Give another reason."""
        self.why.say(why)
        self.setAccessibleName(f"{self._said}. {why}")


class PrivateCard(Card):
    """The facts."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.disk = Fact("ph.lock-key", self.tr("Encrypted on this computer"), "")
        facts = (
            self.disk,
            Fact(
                "ph.wifi-high",
                self.tr("Only members can read what is swapped"),
                self.tr("A stranger sees that some computer runs MutualNode, not whose and not which network."),
            ),
            Fact(
                "mn.usb-stick",
                self.tr("A copy on a stick is sealed"),
                self.tr("Whoever finds it cannot open it. Any member can."),
            ),
        )
        self.column.setSpacing(0)
        self.column.addWidget(Text(self.tr("Private by default"), Size.H2))
        for place, fact in enumerate(facts):
            if place:
                self.column.addWidget(Hairline())
            self.column.addWidget(fact)

    def refresh(self) -> None:
        """Say what this computer's store wants before it opens."""
        place = self._desk.place
        if place is None:
            return
        if folder.is_locked(place):
            self.disk.say(self.tr("It opens with your passphrase."))
        else:
            self.disk.say(self.tr("Its key is kept beside it, in a file that only you can read."))
