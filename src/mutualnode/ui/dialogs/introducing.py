"""Introducing two neighbours: shows the one sentence that will stand under what one of them wrote, before it does."""

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


class Introducing(QDialog):
    """Asks whether a sentence is to be said; `sentence` is what it is."""

    def __init__(self, entry: Shown, match: Match, parent: QWidget) -> None:
        super().__init__(parent)
        self.sentence = words.match(match)
        name = words.isolated(words.named(entry.author_name))
        question = self.tr("Tell {name} about it?").format(name=name)
        where = self.tr("This will stand under “{title}”. Everybody in the network can read it.")
        self.setWindowTitle(question)
        self.setMinimumWidth(WIDTH)
        self.say = Button(self.tr("Introduce"), "ph.arrows-left-right-bold", Manner.MAIN)
        self.leave = Button(self.tr("Leave it"))
        self.say.clicked.connect(self.accept)
        self.leave.clicked.connect(self.reject)
        answers = QHBoxLayout()
        answers.addStretch()
        answers.addWidget(self.leave)
        answers.addWidget(self.say)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        column.setSpacing(BETWEEN)
        column.addWidget(Text(question, Size.H2))
        column.addWidget(Text(self.sentence))
        column.addWidget(Text(where.format(title=words.shown(entry.title)), Size.CAPTION, Tone.SOFT))
        column.addLayout(answers)
        self.say.setFocus()
