"""Asks before something that others will see, or that cannot be undone."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mutualnode.app.matches import Match
from mutualnode.app.reading import Shown
from mutualnode.ui import words
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.text import Text

PADDING = 24  # pixels
BETWEEN = 14  # pixels
WIDTH = 480  # pixels


class Asking(QDialog):
    """A question, what is said with it and softly below it, an answer and a way out; the safest has the focus."""

    def __init__(self, question: str, sentence: str, below: str, answer: Button, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(question)
        self.setMinimumWidth(WIDTH)
        self.answer, self.leave = answer, Button(self.tr("Leave it"))
        self.answer.clicked.connect(self.accept)
        self.leave.clicked.connect(self.reject)
        answers = QHBoxLayout()
        answers.addStretch()
        answers.addWidget(self.leave)
        answers.addWidget(self.answer)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        column.setSpacing(BETWEEN)
        column.addWidget(Text(question, Size.H2))
        column.addWidget(Text(sentence))
        if below:
            column.addWidget(Text(below, Size.CAPTION, Tone.SOFT))
        column.addLayout(answers)
        (self.leave if answer.manner is Manner.CAREFUL else self.answer).setFocus()


class Introducing(Asking):
    """Whether to tell a neighbour of another; `sentence` is what will stand under what they wrote."""

    def __init__(self, entry: Shown, match: Match, parent: QWidget) -> None:
        self.sentence = words.match(match)
        name = words.isolated(words.brief(words.named(entry.author_name)))
        where = self.tr("This will stand under “{title}”. Everybody in the network can read it.")
        super().__init__(
            self.tr("Tell {name} about it?").format(name=name),
            self.sentence,
            where.format(title=words.isolated(words.brief(entry.title))),
            Button(self.tr("Introduce"), "ph.arrows-left-right-bold", Manner.MAIN),
            parent,
        )
