"""Where needs stand without offers, by category and area: a sheet of words for the network, and never of a person."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mutualnode.app.gaps import Gap, Gaps
from mutualnode.ui import words
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.button import Button
from mutualnode.ui.look.pieces.roll import Roll
from mutualnode.ui.look.pieces.text import Text

PADDING, BETWEEN = 24, 10  # pixels
WIDTH = 480  # pixels
SHOWN_MOST = 8  # of each: more is a table


class GapsSheet(QDialog):
    """Tells of both views, in sentences."""

    def __init__(self, found: Gaps, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Needs without offers"))
        self.setMinimumWidth(WIDTH)
        inner, around = QWidget(), QVBoxLayout(self)
        around.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        around.setSpacing(BETWEEN)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(BETWEEN)
        column.addWidget(Text(self.tr("Needs without offers"), Size.H2))
        method = self.tr("What is open now, over the whole network. Told only where at least five people ask.")
        column.addWidget(Text(method, Size.CAPTION, Tone.SOFT))
        self._tell(column, found)
        if found == Gaps():
            column.addWidget(Text(self.tr("Too few entries to say anything fair yet. Come back in a few weeks.")))
        self.leave = Button(self.tr("Close"))
        self.leave.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.leave)
        column.addStretch()
        around.addWidget(Roll(inner), 1)
        around.addLayout(foot)
        self.leave.setFocus()

    def _tell(self, column: QVBoxLayout, found: Gaps) -> None:
        by_category = [(words.category(each.name) or self.tr("Everything else"), each) for each in found.categories]
        by_area = [(words.shown(each.name) or self.tr("Everywhere else"), each) for each in found.areas]
        for heading, rows in ((self.tr("By category"), by_category), (self.tr("By area"), by_area)):
            if rows:
                column.addWidget(Text(heading, Size.H3))
            for name, gap in rows[:SHOWN_MOST]:
                column.addWidget(Text(self._sentence(name, gap)))

    def _sentence(self, name: str, gap: Gap) -> str:
        told = self.tr("{name}: {needs} open needs, {offers} offers.")
        if not gap.offers:
            told = self.tr("{name}: {needs} open needs and no offer yet.")
        return told.format(name=words.isolated(name), needs=words.number(gap.needs), offers=words.number(gap.offers))
