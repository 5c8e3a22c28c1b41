"""What one can do with a need or an offer of one's own: edit, close, open again, take down."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from mutualnode.app.details import Detail
from mutualnode.domain import ids
from mutualnode.domain.exchange import CLOSED_AS, OPEN
from mutualnode.ui import words
from mutualnode.ui.desk import Desk
from mutualnode.ui.dialogs.asking import Asking
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.card import Card
from mutualnode.ui.look.pieces.text import Text


class MineCard(Card):
    """The acts of whoever wrote an entry. Asks before the one that cannot be undone."""

    edit = Signal()
    done = Signal(str, object)
    gone = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._id = ""
        self.asking: Asking | None = None
        self.closing = Button(self.tr("Close it"), "ph.check-bold", Manner.MAIN)
        self.closing.trailing_icon_id = "ph.caret-down-bold"
        self.closing.setMenu(self._ways())
        self.reopening = Button(self.tr("Open it again"), "ph.arrow-counter-clockwise")
        self.editing = Button(self.tr("Edit"), "ph.pencil-simple")
        self.taking_down = Button(self.tr("Take down"), "ph.trash", Manner.CAREFUL)
        self.reopening.clicked.connect(self.reopen)
        self.editing.clicked.connect(self.edit)
        self.taking_down.clicked.connect(self.ask_whether_to_take_down)
        self.column.addWidget(Text(self.tr("This is yours"), Size.H2))
        for button in (self.closing, self.reopening, self.editing, self.taking_down):
            self.column.addWidget(button)
        self.column.addWidget(
            Text(self.tr("Everybody in the network can see it. Only you can change it."), Size.CAPTION, Tone.SOFT)
        )

    def _ways(self) -> QMenu:
        menu = QMenu(self)
        for state in CLOSED_AS:
            act = QAction(words.state(state), menu)
            act.triggered.connect(lambda _=False, state=state: self.close_as(state))
            menu.addAction(act)
        return menu

    def about(self, detail: Detail) -> None:
        """Be about this entry."""
        self._id = ids.text(detail.card.entry.id)
        is_open, is_asked = detail.card.entry.state == OPEN, bool(detail.waiting)
        self.closing.manner = Manner.SECONDARY if is_asked else Manner.MAIN  # a neighbour who waits comes first
        self.closing.update()
        self.closing.setVisible(is_open)
        self.reopening.setVisible(not is_open)

    def close_as(self, state: str) -> None:
        """Close it in one of its ways; that can be undone."""
        given = {"id": self._id}
        said = self.tr("Closed: {state}.").format(state=words.state(state))
        self._desk.act("close", given | {"state": state}, lambda _: self.done.emit(said, ("reopen", given)))

    def reopen(self) -> None:
        """Open it again."""
        self._desk.act("reopen", {"id": self._id}, lambda _: self.done.emit(self.tr("Open again."), None))

    def ask_whether_to_take_down(self) -> None:
        """Ask first: what is taken down is gone here, and wherever it travelled."""
        self.asking = Asking(
            self.tr("Take this down?"),
            self.tr("It goes from every computer that it has reached, and cannot be brought back."),
            "",
            Button(self.tr("Take down"), manner=Manner.CAREFUL),
            self,
        )
        self.asking.accepted.connect(self._take_down)
        self.asking.open()

    def _take_down(self) -> None:
        self._desk.act("forget", {"id": self._id}, lambda _: self._taken_down())

    def _taken_down(self) -> None:
        self.done.emit(self.tr("Taken down."), None)
        self.gone.emit()
