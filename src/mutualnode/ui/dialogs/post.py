"""The one form that posts a need or an offer, and edits either. Only the title is required; none asks why.

Nothing typed is lost: what is left unfinished, new or a change, is a draft in the store of its network.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mutualnode.app import confiding, drafts, preferences, showing
from mutualnode.app.board import Card as Entry
from mutualnode.app.board import Cover
from mutualnode.app.drafts import Draft as Kept
from mutualnode.app.showing import Print
from mutualnode.domain import ids
from mutualnode.domain.contacts import CONTACT, WHERE
from mutualnode.domain.exchange import DUE, QUANTITY, STARTS, TITLE, TYPED
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.photos import Photo
from mutualnode.errors import Code, Fault
from mutualnode.ui import dates, sentences, words
from mutualnode.ui.desk import Desk
from mutualnode.ui.dialogs import faults
from mutualnode.ui.dialogs.fields import FOLDED, PostFields
from mutualnode.ui.drafting import Pad
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Hue, Tone
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.segments import Segment, Segments
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.worn import current
from mutualnode.ui.order import Ordered

PADDING = 24  # pixels
BETWEEN = 14  # pixels
WIDTH, HEIGHT = 620, 660  # pixels
KINDS = (Kind.NEED, Kind.OFFER)


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed and not posted yet."""

    kind: Kind = Kind.NEED
    typed: dict[str, str] = field(default_factory=dict)
    shown: tuple[Print | Photo, ...] = ()


class PostForm(Ordered, QDialog):
    """Asks for what is needed or offered, three things at first and the rest when asked."""

    posted = Signal(Kind, str)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._around = desk, parent
        self._editing = ""
        self._before = Draft()  # of what is edited, as it stands in the commons
        self._network = b""
        self.setMinimumWidth(WIDTH)
        self.setAcceptDrops(True)
        self.kind = Segments(self.tr("Kind"), self._kinds())
        self.pad = Pad(desk, self._to_keep, self)
        for turned in (self._word, self.pad.touched):
            self.kind.chosen.connect(lambda _, turned=turned: turned())
        self.sheet = PostFields(desk)
        self.fields, self.prints, self.more = self.sheet.fields, self.sheet.prints, self.sheet.more
        self.categories, self.urgencies = self.sheet.categories, self.sheet.urgencies
        self.more.clicked.connect(self.unfold)
        self._said = Text("", Size.CAPTION, Tone.ALARM)
        self.send_button = Button("", "ph.pen-nib", Manner.MAIN)
        self.send_button.clicked.connect(self.send)
        self._lay_out()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.send)
        for each in self.fields.values():
            each.edit.installEventFilter(self)
        self.sheet.changed.connect(self.pad.touched)
        desk.opened.connect(self._opened)
        self.fill(Draft())
        self._opened()

    def _kinds(self) -> list[Segment]:
        return [
            Segment(self.tr("I need"), icon_id="ph.hand-palm", hue=Hue.NEED),
            Segment(self.tr("I offer"), icon_id="ph.gift", hue=Hue.OFFER),
        ]

    def _lay_out(self) -> None:
        area = self._area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.sheet)
        foot = QHBoxLayout()
        foot.addWidget(
            Text(self.tr("Everybody in the network can see this. It carries your name."), Size.CAPTION, Tone.SOFT), 1
        )
        leave = Button(self.tr("Not now"))
        leave.clicked.connect(self.reject)
        foot.addWidget(leave)
        foot.addWidget(self.send_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(PADDING, PADDING, PADDING, PADDING - 6)
        outer.setSpacing(BETWEEN)
        outer.addWidget(self.kind)
        outer.addWidget(area, 1)
        outer.addWidget(self._said)
        outer.addLayout(foot)
        self._say("")

    def _say(self, sentence: str) -> None:
        self._said.say(sentence)
        self._said.setVisible(bool(sentence))

    def _word(self) -> None:
        """Let title and button speak of what is being written."""
        kind = self.chosen_kind
        if self._editing:
            title, verb = self.tr("Edit"), self.tr("Keep the change")
        elif kind == Kind.NEED:
            title, verb = self.tr("Ask for something"), self.tr("Ask")
        else:
            title, verb = self.tr("Offer something"), self.tr("Offer")
        self.setWindowTitle(title)
        self.send_button.setText(verb)
        self.send_button.setAccessibleName(verb)
        self.sheet.speak_of(kind)

    @property
    def chosen_kind(self) -> Kind:
        """Whether a need or an offer is being written."""
        return KINDS[self.kind.at]

    def turn_to(self, kind: Kind) -> None:
        """Ask for a need, or for an offer."""
        self.kind.choose(KINDS.index(kind))

    def unfold(self) -> None:
        """Ask for the rest too."""
        self.sheet.unfold()
        reading = self._desk.reading
        if reading is not None and not self.is_editing:
            self.sheet.offer(preferences.mine(reading).words)
        self.fields[QUANTITY].setFocus()

    # What was typed.

    def fill(self, draft: Draft) -> None:
        """Show a draft, to be posted as something new."""
        self._editing, self._before = "", Draft()
        self.kind.setEnabled(True)
        self._write(draft)

    def edit(self, card: Entry) -> None:
        """Show an entry, to be edited; an edit that was left is gone on with."""
        self.pad.keep()
        self._editing = ids.text(card.entry.id)
        before, left = self._standing(card), self.pad.read(self._slot)
        self._before = before
        shown = before.shown if left.shown is None else left.shown
        self._write(Draft(before.kind, {**before.typed, **left.typed}, shown))
        self.kind.setEnabled(False)
        self._word()

    def _standing(self, card: Entry) -> Draft:
        """Return an entry as it stands in the commons, with what is sealed in it."""
        typed = {name: card.text(name) for name in TYPED}
        reading = self._desk.reading
        contact = confiding.read(reading, card.entry) if reading is not None else None
        typed |= {CONTACT: contact.contact if contact else "", WHERE: contact.where if contact else ""}
        return Draft(Kind(card.entry.kind), typed, showing.of(card.entry))

    def _write(self, draft: Draft) -> None:
        with self.pad.filling():
            self.kind.choose(KINDS.index(draft.kind))
            self.sheet.write(draft.typed)
            self.prints.fill(draft.shown)
        self.sheet.fold()
        self._say("")
        self._word()

    def open(self) -> None:
        """Begin at the title, however it was left, with what stands there kept as it is."""
        self.sheet.fold()
        self.sheet.suggest()
        self._area.verticalScrollBar().setValue(0)
        around = self._around.size()
        wide, high = (current().px(each) for each in (WIDTH, HEIGHT))
        self.resize(min(wide, around.width() - 2 * PADDING), min(high, around.height() - 2 * PADDING))
        super().open()
        self.sheet.title.deselect()  # Qt selects what has the focus in a dialog, and the next key would replace it

    @property
    def draft(self) -> Draft:
        """What is typed now."""
        return Draft(self.chosen_kind, self.sheet.typed(), self.prints.photos())

    @property
    def is_editing(self) -> bool:
        """Whether it is about something that is there already."""
        return bool(self._editing)

    @property
    def _slot(self) -> str:
        return drafts.slot(drafts.Of.CHANGE, EntryId(ids.parse(self._editing))) if self._editing else drafts.NEW

    def _to_keep(self) -> tuple[str, Kept]:
        """Return what is kept as a draft: of something new all that is typed, of a change all that is otherwise."""
        draft, before = self.draft, self._before
        if self._editing:
            return self._slot, Kept(self._told(draft.typed), None if draft.shown == before.shown else draft.shown)
        typed = {name: value for name, value in draft.typed.items() if value}
        typed |= {drafts.KIND: draft.kind.word} if typed or draft.shown else {}
        return drafts.NEW, Kept(typed, draft.shown or None)

    def _go_on(self) -> None:
        """Go on with what was being written that is new."""
        kept = self.pad.read(drafts.NEW)
        kind = Kind.OFFER if kept.typed.get(drafts.KIND) == Kind.OFFER.word else Kind.NEED
        self.fill(Draft(kind, dict(kept.typed), kept.shown or ()))

    def _opened(self) -> None:
        """Go on with the draft of the network that is open now; what was typed for another one waits there."""
        reading = self._desk.reading
        if reading is None or bytes(reading.network) == self._network:
            return
        self.pad.keep()
        if self.isVisible():
            super().reject()
        self._network = bytes(reading.network)
        self.send_button.set_ready()
        self._go_on()

    # Adding photos.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and pictures."""
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what is dropped."""
        if self.prints.take_from(event.mimeData()):
            event.acceptProposedAction()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paste a picture as a photo, also where words are typed."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._pastes(event):
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste a picture."""
        if not self._pastes(event):
            super().keyPressEvent(event)

    def _pastes(self, event: QKeyEvent) -> bool:
        held = QGuiApplication.clipboard().mimeData() if event.matches(QKeySequence.StandardKey.Paste) else None
        return held is not None and not held.hasText() and self.prints.take_from(held)

    # Posting.

    def send(self) -> None:
        """Post it, or keep the change."""
        if not self.send_button.is_ready or self.prints.is_busy:
            return
        now = self._desk.now()
        typed = self.sheet.typed()
        typed |= {name: dates.typed(typed[name], now) for name in (STARTS, DUE) if typed[name].strip()}
        if self._show_wrong(faults.found(self._told(typed), now, is_new=not self._editing)):
            return
        if not self._editing:
            given: dict[str, Any] = {"kind": self.chosen_kind.word, "typed": typed, "photos": self.prints.plain()}
            self._send("post", given)
            return
        if self._is_written_apart(typed):
            return
        given = {"id": self._editing, "typed": self._told(typed)}
        if self.prints.photos() != self._before.shown:
            given["photos"] = self.prints.plain()
        self._send("edit", given)

    def _told(self, typed: Mapping[str, str]) -> dict[str, str]:
        """Return what is to be told of what was typed: all that is not as it stands."""
        before = self._before.typed
        return {name: value for name, value in typed.items() if not self._editing or value != before.get(name, "")}

    def _send(self, act: str, given: dict[str, Any]) -> None:
        self._say("")
        self.send_button.set_busy(self.tr("Sending"))
        self._desk.act(act, given, lambda told: self._sent(str(told["id"])), self._refused)

    def _show_wrong(self, wrong: Mapping[str, Fault]) -> bool:
        for name, each in self.fields.items():
            each.set_wrong(sentences.of_fault(wrong[name]) if name in wrong else "")
        if any(name in FOLDED for name in wrong):
            self.sheet.unfold()
        first = next((name for name in self.fields if name in wrong), None)
        if first is not None:
            self.fields[first].setFocus()
            QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(self.fields[first]))
        return bool(wrong)

    def _is_written_apart(self, typed: Mapping[str, str]) -> bool:
        """Say where the same was changed elsewhere meanwhile; sending once more keeps what stands here."""
        card = self._found()
        if card is None:
            return False
        standing, mine = self._standing(card), self._told(typed)
        news = {name: text for name, text in standing.typed.items() if text != self._before.typed.get(name, "")}
        apart = [name for name, text in news.items() if name in mine and text != mine[name]]
        self._before = standing
        if news:
            self.sheet.write({**typed, **{name: text for name, text in news.items() if name not in mine}})
        for name in apart:
            there = words.isolated(words.shown(standing.typed.get(name, ""))) or self.tr("nothing")
            sentence = self.tr("Written while apart: elsewhere it says “{words}” now. Send again to keep yours.")
            if name in self.fields:
                self.fields[name].set_wrong(sentence.format(words=there))
            else:
                self._say(sentence.format(words=there))
        return bool(apart)

    def _found(self) -> Entry | None:
        try:
            name = EntryId(ids.parse(self._editing))
            return Entry(self._desk.reading.get(name), Cover()) if self._desk.reading else None
        except Fault:
            return None

    def _sent(self, name: str) -> None:
        self.send_button.set_ready()
        kind = self.chosen_kind
        self.pad.let_go(self._slot)
        if self._editing:
            self._go_on()
        else:
            self.fill(Draft(kind))
        self.accept()
        self.posted.emit(kind, name)

    def _refused(self, fault: Fault) -> None:
        self.send_button.set_ready()
        wrong = {Code.TEXT_EMPTY: TITLE, Code.QUANTITY_UNCLEAR: QUANTITY, Code.TIME_UNCLEAR: DUE}.get(fault.code)
        if wrong is not None:
            self._show_wrong({wrong: fault})
            return
        self._say(sentences.of_fault(fault))
        self.failed.emit(fault)

    def reject(self) -> None:
        """Go, and keep what was typed."""
        self.pad.keep()
        if self._editing:
            self._go_on()
        super().reject()
