"""What was posted for a neighbour without a computer: for whom, and theirs to take over once they have one."""

from PySide6.QtCore import Signal

from mutualnode.app.details import Claim, Detail
from mutualnode.domain import ids
from mutualnode.domain.exchange import BEHALF
from mutualnode.ui import words
from mutualnode.ui.desk import Desk
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.button import Button
from mutualnode.ui.look.pieces.card import Card
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.once import Once
from mutualnode.ui.pages.rows import empty


class BehalfCard(Card):
    """Says for whom it is; whoever that is can say so, and whoever posted it confirms."""

    done = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._once = desk, Once(self)

    def about(self, detail: Detail) -> None:
        """Be about this entry."""
        empty(self.column)
        behalf = words.shown(detail.card.text(BEHALF))
        self.setVisible(bool(behalf))
        author = words.isolated(words.named(detail.card.entry.author_name))
        title = self.tr("Posted for {name}").format(name=words.isolated(behalf))
        self.column.addWidget(Text(title, Size.H3))
        if detail.asker is not None:
            name = words.isolated(words.named(detail.asker.name))
            self._say(self.tr("{name} has taken this over, and answers promises to it.").format(name=name))
        elif detail.mine:
            self._say(self.tr("If {name} joins, they can take it over.").format(name=words.isolated(behalf)))
            for each in detail.claims:
                self._ask(each)
        elif any(each.author == detail.me for each in detail.claims):
            self._say(self.tr("You said that this is yours. {name} is asked to confirm it.").format(name=author))
        else:
            self._say(self.tr("{name} wrote it down for them.").format(name=author))
            button = Button(self.tr("This is mine"), small=True)
            given = {"id": ids.text(detail.card.entry.id)}
            said = self.tr("Said. {name} is asked to confirm it.").format(name=author)
            button.clicked.connect(lambda: self._act("claim", given, said))
            self.column.addWidget(button)

    def _say(self, sentence: str) -> None:
        self.column.addWidget(Text(sentence, Size.CAPTION, Tone.SOFT))

    def _ask(self, claim: Claim) -> None:
        name = words.isolated(words.named(claim.name))
        self.column.addWidget(Text(self.tr("{name} says that this is theirs.").format(name=name)))
        button = Button(self.tr("Yes, it is theirs"), small=True)
        button.setAccessibleName(self.tr("Yes, it is theirs: {name}").format(name=name))
        said = self.tr("{name} answers promises to this from now on.").format(name=name)
        button.clicked.connect(lambda: self._act("confirm", {"id": ids.text(claim.id)}, said))
        self.column.addWidget(button)

    def _act(self, name: str, given: dict[str, str], said: str) -> None:
        key = (name, given["id"])
        if not self._once.begins(key):
            return

        def done(_: object) -> None:
            self._once.ends(key)
            self.done.emit(said, None)

        self._desk.act(name, given, done)
