"""What somebody said about an entry: their picture, their name and words as one text, and when."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.person import Avatar, Person
from mutualnode.ui.look.pieces.phrase import Phrase, runs
from mutualnode.ui.look.pieces.text import Text

PICTURE = 34  # pixels
BETWEEN = 11  # pixels
PADDING = (0, 6, 0, 6)  # pixels: left, top, right, bottom


class Comment(QWidget):
    """One remark; `end` is where an act of its own goes."""

    def __init__(self, person: Person, words: str, when: str) -> None:
        super().__init__()
        self.words = Phrase(runs(self.tr("<b>{name}</b> {words}"), name=person.name, words=words))
        self.end = QHBoxLayout()
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addWidget(self.words)
        lines.addWidget(Text(when, Size.CAPTION, Tone.SOFT))
        row = QHBoxLayout(self)
        row.setContentsMargins(*PADDING)
        row.setSpacing(BETWEEN)
        row.addWidget(Avatar(person, PICTURE), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)
        row.addLayout(self.end)
        self.setAccessibleName(f"{self.words.text()}. {when}")
