"""Promises to a need: a form to make one, and a row for each with what one may do about it, according to who one is."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from mutualnode.app.board import Detail
from mutualnode.app.reading import Shown
from mutualnode.domain import ids
from mutualnode.domain.exchange import NOTE, QUANTITY
from mutualnode.domain.promises import Promise
from mutualnode.errors import Code, Fault
from mutualnode.ui import words
from mutualnode.ui.desk import Desk
from mutualnode.ui.languages import tr
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Hue, Tone
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.card import Card, Ground
from mutualnode.ui.look.pieces.person import Avatar, Person
from mutualnode.ui.look.pieces.tag import Cut, Tag
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.pages.field import LineField
from mutualnode.ui.pages.rows import Row

Act = Callable[[str, dict[str, str]], None]


class PromiseForm(Card):
    """Offers to help with a need: how much, and a word. What was typed stays while things change around it."""

    promised = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(Ground.TINT, Hue.NEED)
        self._desk = desk
        self._need = b""
        self.quantity = LineField(self.tr("How much"), self.tr("all of it, if left empty"))
        self.note = LineField(self.tr("A word, if you like"))
        self.promise = Button(self.tr("Promise"), "ph.handshake", Manner.MAIN)
        self.promise.clicked.connect(self.send)
        self.quantity.entered.connect(self.send)
        self.note.entered.connect(self.send)
        self._free = Text("", Size.CAPTION, Tone.SOFT)
        self.column.addWidget(Text(self.tr("I can help"), Size.H2))
        self.column.addWidget(self.quantity)
        self.column.addWidget(self.note)
        self.column.addWidget(self.promise)
        self.column.addWidget(self._free)

    def about(self, detail: Detail) -> None:
        """Be about this need; what was typed for another one is let go."""
        entry = detail.card.entry
        if bytes(entry.id) != self._need:
            self._need = bytes(entry.id)
            self.quantity.clear()
            self.note.clear()
        self.quantity.setVisible(bool(detail.card.cover.wanted))
        name = words.named(entry.author_name)
        free = self.tr("You can change your mind. {name} says yes or no to each promise.")
        self._free.say(free.format(name=words.isolated(name)))

    def send(self) -> None:
        """Make the promise."""
        if not self.promise.is_ready:
            return
        self.promise.set_busy(self.tr("Sending"))
        typed = {QUANTITY: self.quantity.text().strip(), NOTE: self.note.text()}
        self._desk.act("pledge", {"id": ids.text(self._need), "typed": typed}, self._sent, self._refused)

    def _sent(self, told: dict[str, str]) -> None:
        self.promise.set_ready()
        self.quantity.clear()
        self.note.clear()
        self.promised.emit(told["id"])

    def _refused(self, fault: Fault) -> None:
        self.promise.set_ready()
        if fault.code is Code.QUANTITY_UNCLEAR:
            self.quantity.wrong(fault)
        elif fault.code is Code.TEXT_TOO_LONG:
            self.note.wrong(fault)
        else:
            self.failed.emit(fault)


def promise_row(promise: Shown, detail: Detail, act: Act) -> Row:
    """Return the row of a promise, with the buttons that are whoever's computer this is to press."""
    asker, name = words.named(detail.card.entry.author_name), words.named(promise.author_name)
    mine = promise.author == detail.me
    quantity, note = (words.shown(str(promise.fields.get(field, ""))) for field in (QUANTITY, NOTE))
    what = f"{name}  {quantity}" if quantity else name
    row = Row(Avatar(Person(name, promise.author)), what, note, bold=mine)
    agreed = promise.state in (Promise.ACCEPTED, Promise.DONE)
    icon = "ph.check-bold" if agreed else "ph.hourglass-medium"
    said = words.promise(promise.state, asker)
    row.end.addWidget(Tag(said, icon, Cut.GOOD if agreed else Cut.STITCHED))
    for verb, label in _acts(promise, mine=mine, asked=detail.mine):
        button = Button(label, small=True)
        button.setAccessibleName(f"{label}: {what}")
        button.clicked.connect(lambda _=False, verb=verb: act(verb, {"id": ids.text(promise.id)}))
        row.end.addWidget(button)
    return row


def _acts(promise: Shown, *, mine: bool, asked: bool) -> list[tuple[str, str]]:
    """Return what somebody may do about a promise: the act, and the verb on its button."""
    state = promise.state
    found = []
    if asked and not mine and state == Promise.OFFERED:
        found.append(("accept", tr("Accept")))
    if (asked or mine) and state == Promise.ACCEPTED:
        found.append(("done", tr("It is done")))
    if mine and state in (Promise.OFFERED, Promise.ACCEPTED):
        found.append(("withdraw", tr("Take back")))
    return found
