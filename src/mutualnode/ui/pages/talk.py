"""Talk about this: what neighbours said, thanks among it, and a field for a word or thanks of one's own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from mutualnode.app import drafts
from mutualnode.app.details import Detail, Said
from mutualnode.app.drafts import Draft
from mutualnode.app.reading import Shown
from mutualnode.domain import ids, text
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.errors import Code, Fault
from mutualnode.ui import times, words
from mutualnode.ui.desk import Desk
from mutualnode.ui.drafting import Pad
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.card import Card
from mutualnode.ui.look.pieces.comment import Comment
from mutualnode.ui.look.pieces.person import Person
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.worn import current
from mutualnode.ui.once import Once
from mutualnode.ui.pages.field import StoryField
from mutualnode.ui.pages.rows import empty

LINES = 64  # pixels: two lines, and it scrolls
COMMENT, THANK = "comment", "thank"
WORD = "word"  # what is typed, in a draft


class TalkCard(Card):
    """What was said about an entry. What is typed stays, for each entry, until it is sent."""

    done = Signal(str, object)
    failed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._once = desk, Once(self)
        self._entry, self._thanked = b"", b""
        self._said = QVBoxLayout()
        self.field = StoryField(self.tr("A word of yours"), self.tr("Write to everyone who can see this"))
        self.field.edit.setFixedHeight(current().px(LINES))
        self.send_button = Button(self.tr("Say it"), "ph.chat-circle-text", small=True)
        self.leave = Button(self.tr("Not now"), manner=Manner.QUIET, small=True)
        self.send_button.clicked.connect(self.send)
        self.leave.clicked.connect(self.talk)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.leave)
        foot.addWidget(self.send_button)
        self.column.addWidget(Text(self.tr("Talk about this"), Size.H2))
        self.column.addLayout(self._said)
        self.column.addWidget(self.field)
        self.column.addLayout(foot)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self.field, self.send).setContext(
                Qt.ShortcutContext.WidgetWithChildrenShortcut
            )
        self.leave.hide()
        self.pad = Pad(desk, self._to_keep, self)
        self.field.changed.connect(self.pad.touched)

    def _to_keep(self) -> tuple[str, Draft]:
        typed = self.field.text()
        return self._slot(self._entry), Draft({WORD: typed} if typed else {})

    def _slot(self, entry: bytes) -> str:
        return drafts.slot(drafts.Of.WORD, EntryId(entry))

    def about(self, detail: Detail) -> None:
        """Be about this entry; what was typed about another one is there when one comes back to it."""
        name = bytes(detail.card.entry.id)
        if name != self._entry:
            self.pad.keep()
            self._entry = name
            self.talk()
            with self.pad.filling():
                self.field.write(self.pad.read(self._slot(name)).typed.get(WORD, ""))
        empty(self._said)
        now = self._desk.now()
        for each in detail.said:
            if each.kind == Kind.COMMENT or each.about == name:
                self._said.addWidget(self._comment(each, detail, now))

    def _comment(self, said: Said, detail: Detail, now: int) -> Comment:
        when = times.ago(said.at, now)
        if said.kind == Kind.THANKS:
            when = self.tr("thanks, {when}").format(when=when)
        name = words.named(said.name)
        comment = Comment(Person(name, said.author), words.isolated(text.shown_story(said.words)), when)
        if said.author == detail.me:
            gone = Button("", "ph.trash", Manner.QUIET, small=True)
            gone.setAccessibleName(self.tr("Take down what you said"))
            gone.setToolTip(self.tr("Take down what you said"))
            gone.clicked.connect(lambda: self._take_down(said))
            comment.end.addWidget(gone)
        return comment

    def _take_down(self, said: Said) -> None:
        if self._once.begins(said.id):
            told = self.tr("Taken down.")
            self._desk.act("forget", {"id": ids.text(said.id)}, lambda _: self.done.emit(told, None))

    def thank(self, promise: Shown) -> None:
        """Write thanks for a promise."""
        self._thanked = bytes(promise.id)
        name = words.isolated(words.named(promise.author_name))
        self._speak(self.tr("Thanks to {name}").format(name=name), self.tr("Say thanks"))
        self.leave.show()
        self.field.setFocus()

    def talk(self) -> None:
        """Write to everybody, not thanks."""
        self._thanked = b""
        self.leave.hide()
        self._speak(self.tr("A word of yours"), self.tr("Say it"))

    def _speak(self, label: str, verb: str) -> None:
        self.field.label(label)
        self.send_button.setText(verb)
        self.send_button.setAccessibleName(verb)

    def send(self) -> None:
        """Say what was typed."""
        act, about, typed = (THANK if self._thanked else COMMENT), self._thanked or self._entry, self.field.text()
        if not self.send_button.is_ready or not self._once.begins((act, typed)):
            return
        self.send_button.set_busy(self.tr("Sending"))
        entry = self._entry

        def sent(told: dict[str, str]) -> None:
            self._sent((act, typed), entry, told["id"])

        def refused(fault: Fault) -> None:
            self._refused((act, typed), fault)

        self._desk.act(act, {"id": ids.text(about), "text": typed}, sent, refused)

    def _sent(self, act: tuple[str, str], entry: bytes, name: str) -> None:
        self.send_button.set_ready()
        self._once.ends(act)
        if entry != self._entry or self.field.text() == act[1]:
            self.pad.let_go(self._slot(entry))
        if entry == self._entry and self.field.text() == act[1]:
            with self.pad.filling():
                self.field.write("")
            self.talk()
        said = self.tr("Thanks are on their way.") if act[0] == THANK else self.tr("Said.")
        self.done.emit(said, ("forget", {"id": name}))

    def _refused(self, act: tuple[str, str], fault: Fault) -> None:
        self.send_button.set_ready()
        self._once.failed(act)
        if fault.code in (Code.TEXT_EMPTY, Code.TEXT_TOO_LONG):
            self.field.wrong(fault)
        else:
            self.failed.emit(fault)
