"""Promises to a need, and words of who could use an offer: a form to make one."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mutualnode.app import drafts, preferences
from mutualnode.app.details import Detail
from mutualnode.app.drafts import Draft
from mutualnode.domain import ids
from mutualnode.domain.contacts import CONTACT
from mutualnode.domain.exchange import NOTE, QUANTITY, WHEN
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.errors import Code, Fault
from mutualnode.ui import words
from mutualnode.ui.desk import Desk
from mutualnode.ui.drafting import Pad
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Hue, Tone
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.card import Card, Ground
from mutualnode.ui.look.pieces.stepper import Stepper
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.once import Once
from mutualnode.ui.pages.field import LineField

BESIDE = 12  # pixels between a stepper and its word
AMOUNT = "amount"  # what the stepper stands at, in a draft
MOST = 999  # of anything by one person: what a stepper can show


class PromiseForm(Card):
    """Offers to help: how much, when, and a word. What was typed stays, for each entry, until it is sent."""

    promised = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(Ground.TINT, Hue.NEED)
        self._desk, self._once = desk, Once(self)
        self._need, self._unit, self._counts, self._is_need = b"", "", False, True
        self._title = Text("", Size.H2)
        self.amount, self._word = Stepper(self.tr("How many"), 1, MOST), Text("", Size.LABEL, bold=True)
        self._counted = QWidget()
        counted = QHBoxLayout(self._counted)
        counted.setContentsMargins(0, 0, 0, 0)
        counted.setSpacing(BESIDE)
        counted.addWidget(self._word, 1)
        counted.addWidget(self.amount)
        self.quantity = LineField(self.tr("How much"), self.tr("all of it, if left empty"))
        self.when = LineField(self.tr("When"), self.tr("Friday, about 6 pm"))
        self.note = LineField(self.tr("A word, if you like"))
        self.contact = LineField(self.tr("How to reach you"), self.tr("a phone number, a bell to ring"))
        self.telling = Button(self.tr("Add how to reach you"), "ph.lock-simple", Manner.LINK, small=True)
        self._whose, self._free = Text("", Size.CAPTION, Tone.SOFT), Text("", Size.CAPTION, Tone.SOFT)
        self.promise = Button("", "ph.handshake", Manner.MAIN)
        self._fields = {QUANTITY: self.quantity, WHEN: self.when, NOTE: self.note, CONTACT: self.contact}
        self.pad = Pad(desk, self._to_keep, self)
        for each in (self._title, self._counted, *self._fields.values(), self._whose):
            self.column.addWidget(each)
        self.column.addWidget(self.telling, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addWidget(self.promise)
        self.column.addWidget(self._free)
        for field in self._fields.values():
            field.entered.connect(self.send)
            field.changed.connect(self.pad.touched)
        self.amount.changed.connect(lambda _: self.pad.touched())
        self.promise.clicked.connect(self.send)
        self.telling.clicked.connect(self.unfold)
        self.amount.changed.connect(lambda _: self._speak())
        self._fold(folded=True)

    def about(self, detail: Detail) -> None:
        """Be about this entry; what was typed about another one is there when one comes back to it."""
        entry, name = detail.card.entry, words.isolated(words.named(detail.card.entry.author_name))
        self._is_need = entry.kind == Kind.NEED
        self.hue = Hue.NEED if self._is_need else Hue.OFFER
        cover = detail.card.cover
        self._unit = words.shown(cover.unit)
        self._counts = cover.wanted.isdecimal() and cover.wanted != "1"
        if bytes(entry.id) != self._need:
            self._turn_to(bytes(entry.id))
        self._title.say(self.tr("I can help") if self._is_need else self.tr("I could use this"))
        self._word.say(self._unit or self.tr("How many"))
        self._counted.setVisible(self._counts)
        self.quantity.setVisible(not self._counts and (bool(cover.wanted) or not self._is_need))
        self.note.edit.setPlaceholderText(self.tr("A word to {name}").format(name=name))
        self._whose.say(self.tr("Only {name} can read how to reach you.").format(name=name))
        self._free.say(self.tr("You can change your mind. It counts once {name} says yes.").format(name=name))
        self._speak()

    def _turn_to(self, name: bytes) -> None:
        self.pad.keep()
        self._need = name
        self._write(self.pad.read(self._slot(name)).typed)

    def _slot(self, need: bytes) -> str:
        return drafts.slot(drafts.Of.PROMISE, EntryId(need))

    def _to_keep(self) -> tuple[str, Draft]:
        typed = {name: each.text() for name, each in self._fields.items() if each.text()}
        typed |= {AMOUNT: str(self.amount.value)} if self.amount.value > 1 else {}
        return self._slot(self._need), Draft(typed)

    def _write(self, typed: Mapping[str, str]) -> None:
        amount = typed.get(AMOUNT, "")
        with self.pad.filling():
            self.amount.set_value(int(amount) if amount.isdecimal() else 1)
            for name, each in self._fields.items():
                each.write(typed.get(name, ""))
        self._fold(folded=not self.contact.text())

    def _fold(self, *, folded: bool) -> None:
        self.telling.setVisible(folded)
        self.contact.setVisible(not folded)
        self._whose.setVisible(not folded)

    def unfold(self) -> None:
        """Ask how to reach them too."""
        self._fold(folded=False)
        reading = self._desk.reading
        if reading is not None and not self.contact.text():
            self.contact.write(preferences.mine(reading).words)
        self.contact.setFocus()

    def _speak(self) -> None:
        """Let the button say what is promised."""
        what = words.isolated(self._amount())
        if self._is_need:
            said = self.tr("Promise {what}").format(what=what) if self._counts else self.tr("Promise")
        else:
            said = self.tr("Ask for this")
        self.promise.setText(said)
        self.promise.setAccessibleName(said)

    def _amount(self) -> str:
        if not self._counts:
            return self.quantity.text().strip()
        one = self.amount.value == 1  # whose word would be another one than that of many
        return str(self.amount.value) if one or not self._unit else f"{self.amount.value} {self._unit}"

    def send(self) -> None:
        """Make the promise."""
        if not self.promise.is_ready or not self._once.begins(self._need):
            return
        self.promise.set_busy(self.tr("Sending"))
        about = self._need
        typed = {QUANTITY: self._amount(), WHEN: self.when.text(), NOTE: self.note.text()}
        typed[CONTACT] = self.contact.text()
        given = {"id": ids.text(about), "typed": typed}
        self._desk.act("pledge", given, lambda told: self._sent(about, told), lambda fault: self._refused(about, fault))

    def _sent(self, about: bytes, told: dict[str, str]) -> None:
        self.promise.set_ready()
        self._once.ends(about)
        self.pad.let_go(self._slot(about))
        if about == self._need:
            self._write({})
        self.promised.emit(told["id"])

    def _refused(self, about: bytes, fault: Fault) -> None:
        self.promise.set_ready()
        self._once.failed(about)
        if fault.code is Code.QUANTITY_UNCLEAR and self.quantity.isVisible():
            self.quantity.wrong(fault)
        elif fault.code is Code.TEXT_TOO_LONG:
            max(self._fields.values(), key=lambda each: len(each.text())).wrong(fault)
        else:
            self.failed.emit(fault)
