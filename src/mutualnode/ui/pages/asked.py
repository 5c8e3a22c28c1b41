"""What is asked or offered: how much, how much of that is agreed and promised, and what the fills of the bar mean."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from mutualnode.app.details import Detail
from mutualnode.domain.exchange import CATEGORY, QUANTITY
from mutualnode.domain.kinds import Kind
from mutualnode.ui import words
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Hue, Tone
from mutualnode.ui.look.pieces.card import Card
from mutualnode.ui.look.pieces.coverage import Coverage, CoverageBar, Legend
from mutualnode.ui.look.pieces.sign import Sign
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.worn import current
from mutualnode.ui.pages.rows import empty

SIGN = 24  # pixels
BESIDE = 12  # pixels between the sign of a category and its words


class AskedCard(Card):
    """Shows how much is asked for, where that was said."""

    def about(self, detail: Detail) -> None:
        """Be about this entry."""
        empty(self.column)
        card = detail.card
        need = card.entry.kind == Kind.NEED
        quantity, sentence = words.shown(card.text(QUANTITY)), words.amounts(card.cover)
        self.setVisible(bool(quantity))  # who helps is told below, with names
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("What is asked") if need else self.tr("What is offered"), Size.H2), 1)
        if card.cover.wanted:
            head.addWidget(Legend())
        self.column.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(BESIDE)
        icon = words.CATEGORIES.get(card.text(CATEGORY), words.OTHER_CATEGORY_ICON)
        hue = Hue.NEED if need else Hue.OFFER
        row.addWidget(Sign(icon, SIGN, lambda: current().palette.of(hue).solid), 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        facts = QHBoxLayout()
        facts.setSpacing(BESIDE)
        facts.addWidget(Text(quantity, Size.BODY, bold=True), 1)
        if sentence:
            told = Text(sentence, Size.CAPTION, Tone.SOFT)
            told.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            facts.addWidget(told, 2)
        lines.addLayout(facts)
        if card.cover.wanted:
            lines.addWidget(CoverageBar(Coverage(*words.numbers(card.cover)), sentence))
        row.addLayout(lines, 1)
        self.column.addLayout(row)
