"""The networks on this computer, where there are several: which one is open, and how to turn to another."""

from PySide6.QtCore import Signal

from mutualnode.app.networks import Found
from mutualnode.ui import words
from mutualnode.ui.desk import Desk
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.pieces.button import Button
from mutualnode.ui.look.pieces.card import Card
from mutualnode.ui.look.pieces.person import Patch
from mutualnode.ui.look.pieces.tag import Cut, Tag
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.pages.rows import Row, Rows

ID_SHOWN = 8  # characters of an id: enough to tell the few of one computer apart


class NetworksCard(Card):
    """One row a network; hidden where there is only one."""

    chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: object = None
        self.buttons: dict[str, Button] = {}
        self._rows = Rows()
        self.column.addWidget(Text(self.tr("Networks on this computer"), Size.H3))
        self.column.addLayout(self._rows)
        self.hide()

    def refresh(self) -> None:
        """Find out which there are."""
        self._desk.list_networks(self._show)

    def _show(self, found: list[Found]) -> None:
        shown = found, self._desk.place
        if shown == self._shown:
            return
        self._shown = shown
        self.setVisible(len(found) > 1)
        self.buttons = {}
        self._rows.fill([self._row(each) for each in found])

    def _row(self, found: Found) -> Row:
        name = words.shown(found.name) or self.tr("A locked network")
        row = Row(Patch(bytes.fromhex(found.id)), name, found.id[:ID_SHOWN], bold=True)
        if found.place == self._desk.place:
            row.end.addWidget(Tag(self.tr("Open now"), "ph.check-bold", Cut.GOOD))
        else:
            turn = self.buttons[found.id] = Button(self.tr("Open"), small=True)
            turn.setAccessibleName(self.tr("Open {name}").format(name=name))
            turn.clicked.connect(lambda: self.chosen.emit(found.id))
            row.end.addWidget(turn)
        return row
