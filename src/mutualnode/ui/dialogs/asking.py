"""Asks before something that cannot be undone. The safest answer has the focus."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.text import Text

PADDING = 24  # pixels
BETWEEN = 14  # pixels
WIDTH = 440  # pixels


class Asking(QDialog):
    """A question with a careful answer and a way out."""

    def __init__(self, question: str, consequence: str, verb: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(question)
        self.setMinimumWidth(WIDTH)
        self.careful = Button(verb, manner=Manner.CAREFUL)
        self.leave = Button(self.tr("Leave it"))
        self.careful.clicked.connect(self.accept)
        self.leave.clicked.connect(self.reject)
        answers = QHBoxLayout()
        answers.addStretch()
        answers.addWidget(self.leave)
        answers.addWidget(self.careful)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        column.setSpacing(BETWEEN)
        column.addWidget(Text(question, Size.H2))
        column.addWidget(Text(consequence))
        column.addLayout(answers)
        self.leave.setFocus()
