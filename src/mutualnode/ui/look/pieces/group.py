"""The pictures of several people in a row; of more than eight, seven and how many more there are."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mutualnode.ui.look.pieces.button import Button
from mutualnode.ui.look.pieces.person import Avatar, Person

MOST = 8  # pictures; of a larger group, one less is shown
SIDE = 40  # pixels
BETWEEN = 6  # pixels


class Group(QWidget):
    """People by the alphabet, as they were handed in; the number after them opens the list."""

    opened = Signal()

    def __init__(self, people: Sequence[Person], side: int = SIDE) -> None:
        super().__init__()
        shown = people if len(people) <= MOST else people[: MOST - 1]
        left = len(people) - len(shown)
        self.setAccessibleName(", ".join(person.name for person in shown))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(BETWEEN)
        for each in shown:
            row.addWidget(Avatar(each, side))
        self.more = Button(self.tr("+ {count}").format(count=QLocale().toString(left)), small=True)
        self.more.setAccessibleName(self.tr("+ {count}: show everybody").format(count=QLocale().toString(left)))
        self.more.clicked.connect(self.opened)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignVCenter)
        self.more.setVisible(left > 0)
        row.addStretch()
