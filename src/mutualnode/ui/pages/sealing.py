"""Where exactly, and how to reach them: open to whom it was meant for, with a sentence that says who can read it."""

from PySide6.QtCore import Qt, Signal

from mutualnode.app.details import Detail
from mutualnode.domain.exchange import OPEN
from mutualnode.ui import words
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.sealed import SealedBlock


class WhereBlock(SealedBlock):
    """The contact and exact place of a need or an offer; `wanted` where its author has named none yet."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Where exactly"))
        self.adding = Button(self.tr("Add where to find you"), "ph.lock-simple", Manner.LINK, small=True)
        self.adding.clicked.connect(self.wanted)
        self.content.addWidget(self.adding, 0, Qt.AlignmentFlag.AlignLeading)

    def about(self, detail: Detail) -> None:
        """Be about this entry."""
        missing = detail.mine and not detail.sealed and detail.card.entry.state == OPEN
        self.setVisible(detail.sealed or missing)
        self.adding.setVisible(missing)
        name = words.isolated(words.named(detail.card.entry.author_name))
        contact = detail.contact
        if missing:
            self.open("", self.tr("Not written yet. Only you and the people you say yes to will be able to read it."))
        elif contact is not None:
            told = words.lines(contact.where, contact.contact)
            mine = self.tr("Sealed for you and the people you say yes to. Nobody else can read it.")
            theirs = self.tr("{name} opened this to you. Please keep it to yourself.").format(name=name)
            self.open(told, mine if detail.mine else theirs)
        elif detail.mine:
            self.seal(self.tr("Sealed on another computer of yours. It opens here once the two have met."))
        else:
            said = self.tr(
                "Sealed for {name} and the people they have said yes to. You will see it once {name} says yes to you."
            )
            self.seal(said.format(name=name))
