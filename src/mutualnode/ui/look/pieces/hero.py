"""The hero card: the soonest urgent need, large, with what is still open and one thing to do. At most one in a view."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Hue
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.card import Card, Ground
from mutualnode.ui.look.pieces.coverage import Coverage, CoverageBar
from mutualnode.ui.look.pieces.facts import Fact, Facts
from mutualnode.ui.look.pieces.phrase import Phrase, Run
from mutualnode.ui.look.pieces.sign import Tile
from mutualnode.ui.look.pieces.tag import Cut, Tag
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.worn import current

TILE = 56  # pixels
BESIDE = 16  # pixels between tile and words
IN_HEAD = 8  # pixels between tag and facts
UNDER_HEAD, UNDER_TITLE, UNDER_STORY, UNDER_BAR = 8, 4, 14, 6  # pixels
BEFORE_ACT = 18  # pixels
STACKED_BELOW = 520  # pixels: in a narrower card, the act stands under the words


@dataclass(frozen=True, slots=True)
class Hero:
    """What the card says: tag, facts, title, a line of the story, what is covered and the sentence for it, the act."""

    title: str
    tag: str = ""
    tag_icon: str = "ph.bell-ringing-fill"
    facts: Sequence[Fact] = ()
    story: str = ""
    coverage: Coverage | None = None
    sentence: Sequence[Run] = ()
    act: str = ""
    act_icon: str | None = "ph.handshake"
    hue: Hue = Hue.NEED


class HeroCard(Card):
    """Pressed anywhere but on its button, it opens what it is about."""

    opened = Signal()
    acted = Signal()

    def __init__(self, hero: Hero, parent: QWidget | None = None) -> None:
        super().__init__(Ground.TINT, hero.hue, parent)
        self.hero = hero
        self.act = Button(hero.act, hero.act_icon, Manner.MAIN)
        self.act.setAccessibleName(f"{hero.act}: {hero.title}")
        self.act.clicked.connect(self.acted)
        self.sentence = Phrase(hero.sentence)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(self._head())
        words.addSpacing(UNDER_HEAD)
        words.addWidget(Text(hero.title, Size.H2))
        if hero.story:
            words.addSpacing(UNDER_TITLE)
            words.addWidget(Text(hero.story))
        words.addSpacing(UNDER_STORY)
        words.addLayout(self._foot())
        row = QHBoxLayout()
        row.setSpacing(BESIDE)
        row.addWidget(Tile(hero.hue, size=TILE, solid=True), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.column.addLayout(row)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(IN_HEAD)
        if self.hero.tag:
            head.addWidget(Tag(self.hero.tag, self.hero.tag_icon, Cut.STRONG, self.hero.hue))
        head.addWidget(Facts(self.hero.facts), 1)
        return head

    def _foot(self) -> QBoxLayout:
        cover = QVBoxLayout()
        cover.setSpacing(UNDER_BAR)
        if self.hero.coverage is not None:
            spoken = "".join(run.text for run in self.hero.sentence)
            cover.addWidget(CoverageBar(self.hero.coverage, spoken, self.hero.hue))
        cover.addWidget(self.sentence)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(BEFORE_ACT)
        self._beside.addLayout(cover, 1)
        self._beside.addWidget(self.act, 0, Qt.AlignmentFlag.AlignBottom)
        return self._beside

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the act under the words where there is no room beside them."""
        narrow = event.size().width() < current().px(STACKED_BELOW)
        self._beside.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        super().resizeEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open it."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()
