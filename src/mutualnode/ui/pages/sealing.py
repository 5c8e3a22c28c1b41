"""Where exactly, and how to reach them: open to whom it was meant for, with a sentence that says who can read it."""

from mutualnode.app.details import Detail
from mutualnode.ui import words
from mutualnode.ui.look.pieces.sealed import SealedBlock


class WhereBlock(SealedBlock):
    """The contact and exact place of a need or an offer."""

    def __init__(self) -> None:
        super().__init__(self.tr("Where exactly"))

    def about(self, detail: Detail) -> None:
        """Be about this entry."""
        self.setVisible(detail.sealed)
        name = words.isolated(words.named(detail.card.entry.author_name))
        contact = detail.contact
        if contact is not None:
            told = "\n".join(filter(None, (contact.where, contact.contact)))
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
