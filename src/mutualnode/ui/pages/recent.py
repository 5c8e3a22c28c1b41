"""What was done here last, as the line at the foot told it, with a way back where there is one; gone at the end."""

from collections import deque

from mutualnode.ui.desk import Desk
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.card import Card
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.pages.rows import Row, Rows

KEPT = 8  # sentences: those of the last few minutes

Undo = tuple[str, dict[str, str]]
Told = tuple[str, Undo | None]


class RecentCard(Card):
    """The last sentences, newest first; hidden before anything was done."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._told: deque[Told] = deque(maxlen=KEPT)
        self.rows = Rows()
        self.column.addWidget(Text(self.tr("Recent"), Size.H3))
        self.column.addLayout(self.rows)
        self.hide()
        desk.opened.connect(self._forget)

    @property
    def told(self) -> tuple[Told, ...]:
        """The sentences, newest first."""
        return tuple(self._told)

    def take_up(self, told: tuple[Told, ...]) -> None:
        """Go on with the sentences of another card."""
        self._told = deque(told, KEPT)
        self._show()

    def note(self, sentence: str, undo: Undo | None) -> None:
        """Take up what was told."""
        self._told.appendleft((sentence, undo))
        self._show()

    def undone(self, undo: Undo) -> None:
        """Offer no more to undo what has been undone."""
        self._told = deque(((said, None if way == undo else way) for said, way in self._told), KEPT)
        self._show()

    def _forget(self) -> None:
        self._told.clear()
        self._show()

    def _show(self) -> None:
        self.rows.fill([self._row(*each) for each in self._told])
        self.setVisible(bool(self._told))

    def _row(self, sentence: str, undo: Undo | None) -> Row:
        row = Row(None, sentence)
        if undo is not None:
            back = Button(self.tr("Undo"), manner=Manner.LINK, small=True)
            back.setAccessibleName(self.tr("Undo: {what}").format(what=sentence))
            back.clicked.connect(lambda: self.undo(undo))
            row.end.addWidget(back)
        return row

    def undo(self, undo: Undo) -> None:
        """Take something back, once."""
        self.undone(undo)
        self._desk.act(*undo)
