"""A passphrase for this computer's copy: set, changed or given up, with plain words about what is lost with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from mutualnode.app import folder
from mutualnode.app.passing import PASSPHRASE_LIMIT
from mutualnode.errors import Code, Fault
from mutualnode.ui.desk import Desk
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.card import Card
from mutualnode.ui.look.pieces.flow import Flow
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.pieces.ticks import Tick
from mutualnode.ui.pages.field import LineField


class PassphraseCard(Card):
    """Asks for a passphrase twice, and for the one before where there is one."""

    said = Signal(str)
    lock = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._is_locked = False
        self._told = Text("")
        self.before = LineField(self.tr("The passphrase so far"))
        self.new = LineField(
            self.tr("A new passphrase"), hint=self.tr("Four or five words that mean something to you.")
        )
        self.again = LineField(self.tr("The same once more"))
        self.shown = Tick(self.tr("Show what I type"))
        self._lost = Text(
            self.tr(
                "If you forget it, nobody can open what is on this computer: not you, not the others, not those who "
                "made MutualNode. What you shared is still with the others, and you can join again with an invite; "
                "what was sealed for you alone, and what you have not sent, is lost. Write it down, and keep it where "
                "only you look. A copy of the data that you made before opens as it did."
            ),
            Size.CAPTION,
            Tone.SOFT,
        )
        self.keep = Button("")
        self.locking = Button(self.tr("Lock now"), "ph.lock-key")
        self.without = Button(self.tr("Do without a passphrase"), manner=Manner.CAREFUL)
        self.column.addWidget(Text(self.tr("Passphrase"), Size.H3))
        self._fields = (self.before, self.new, self.again)
        for each in (self._told, *self._fields, self.shown, self._lost):
            self.column.addWidget(each)
        acts = Flow()
        for act in (self.keep, self.locking, self.without):
            acts.addWidget(act)
        self.column.addLayout(acts)
        for each in self._fields:
            each.edit.setMaxLength(PASSPHRASE_LIMIT)
            each.edit.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
            each.entered.connect(self.set)
        self.shown.toggled.connect(self._show)
        self.keep.clicked.connect(self.set)
        self.without.clicked.connect(self.give_up)
        self.locking.clicked.connect(self.lock)
        self._show(shown=False)

    def _show(self, shown: bool) -> None:
        for each in self._fields:
            each.edit.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def refresh(self) -> None:
        """Show whether there is one; a made-up network has none, and needs none."""
        place = self._desk.place
        self.setVisible(place is not None and not self._desk.is_sample)
        if place is None:
            return
        locked = self._is_locked = folder.is_locked(place)
        for each in (self.before, self.locking, self.without):
            each.setVisible(locked)
        self._told.say(
            self.tr("MutualNode asks for it whenever this network is opened. Ctrl+L locks it at once.")
            if locked
            else self.tr("Without one, whoever uses this computer under your name can open this network.")
        )
        self.keep.setText(self.tr("Change the passphrase") if locked else self.tr("Set the passphrase"))

    def set(self) -> None:
        """Have what is typed be the passphrase from now on, if it is the same twice."""
        if not self.new.text().strip():
            self.new.wrong(Fault(Code.TEXT_EMPTY))
        elif self.new.text() != self.again.text():
            self.again.set_wrong(self.tr("The two are not the same."))
            self.again.setFocus()
        else:
            self._relock(self.keep, self.new.text(), self.tr("It opens with your passphrase from now on."))

    def give_up(self) -> None:
        """Have no passphrase any more."""
        self._relock(self.without, None, self.tr("It opens without a passphrase from now on."))

    def _relock(self, pressed: Button, passphrase: str | None, told: str) -> None:
        if not (self.keep.is_ready and self.without.is_ready):
            return
        pressed.set_busy(self.tr("Working"))

        def done(_: object) -> None:
            pressed.set_ready()
            for each in self._fields:
                each.clear()
            self.shown.setChecked(False)
            self.refresh()
            self.said.emit(told)

        def refused(fault: Fault) -> None:
            pressed.set_ready()
            (self.before if self._is_locked else self.new).wrong(fault)

        self._desk.relock(self.before.text() if self._is_locked else None, passphrase, done, refused)
