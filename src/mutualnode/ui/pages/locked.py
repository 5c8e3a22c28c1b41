"""In place of a network that cannot be opened: why, and what to do. Asks for a passphrase where one helps."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mutualnode.errors import Code, Fault
from mutualnode.ui import sentences
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.card import Card
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.pages.field import LineField

WIDTH = 480  # pixels
ASKED_FOR = (Code.PASSPHRASE_NEEDED, Code.PASSPHRASE_WRONG)


class Locked(QWidget):
    """A sentence, and one more try."""

    tried = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.sentence = Text("", Size.LEAD)
        self.passphrase = LineField(self.tr("Passphrase"))
        self.passphrase.edit.setEchoMode(self.passphrase.edit.EchoMode.Password)
        self.again = Button(self.tr("Open"), "ph.lock-simple-open", Manner.MAIN)
        self.again.clicked.connect(self.go)
        self.passphrase.entered.connect(self.go)
        card = Card()
        card.setMaximumWidth(WIDTH)
        card.setMinimumWidth(WIDTH)
        card.column.addWidget(Text(self.tr("Your network is not open"), Size.H2))
        card.column.addWidget(self.sentence)
        card.column.addWidget(self.passphrase)
        card.column.addWidget(self.again)
        column = QVBoxLayout(self)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)

    def tell(self, fault: Fault) -> None:
        """Say why it is not open."""
        self.again.set_ready()
        asked = fault.code in ASKED_FOR
        self.passphrase.setVisible(asked)
        self.passphrase.clear()
        self.sentence.say(sentences.of_fault(fault))
        self.again.setText(self.tr("Open") if asked else self.tr("Try again"))
        (self.passphrase if asked else self.again).setFocus()

    def go(self) -> None:
        """Try once more."""
        if self.again.is_ready:
            self.again.set_busy(self.tr("Opening"))
            self.tried.emit(self.passphrase.text())
