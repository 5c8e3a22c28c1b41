"""The one form that posts a need or an offer, and edits either. Only the title is required; none asks why."""

from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mutualnode.app.board import Card as Entry
from mutualnode.domain import ids
from mutualnode.domain.exchange import AREA, CATEGORY, DUE, NOTE, QUANTITY, TITLE, TYPED, URGENCIES, URGENCY
from mutualnode.domain.kinds import Kind
from mutualnode.errors import Code, Fault
from mutualnode.ui import words
from mutualnode.ui.desk import Desk
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Hue, Tone
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.chip import Chip
from mutualnode.ui.look.pieces.flow import Flow
from mutualnode.ui.look.pieces.segments import Segment, Segments
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.worn import current
from mutualnode.ui.order import Ordered
from mutualnode.ui.pages.field import LineField, StoryField
from mutualnode.ui.pages.page import Sheet

PADDING = 24  # pixels
BETWEEN = 14  # pixels
WIDTH, HEIGHT = 620, 660  # pixels
KINDS = (Kind.NEED, Kind.OFFER)


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed and not posted yet. Kept in memory only: it is nobody else's, and nothing of it is on disk."""

    kind: Kind = Kind.NEED
    typed: dict[str, str] = field(default_factory=dict)


class PostForm(Ordered, QDialog):
    """Asks for what is needed or offered, three things at first and the rest when asked."""

    posted = Signal(Kind, str)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._around = desk, parent
        self._editing = ""
        self._before: dict[str, str] = {}
        self._aside = Draft()  # what was being written when something else was edited
        self.setMinimumWidth(WIDTH)
        self.kind = Segments(self.tr("Kind"), self._kinds())
        self.kind.chosen.connect(lambda _: self._word())
        title = LineField(self.tr("What is it?"))
        self._title = title.edit
        self.fields: dict[str, LineField | StoryField] = {
            TITLE: title,
            NOTE: StoryField(self.tr("More about it, if you like")),
            QUANTITY: LineField(self.tr("How much"), self.tr("for example: 5 boxes")),
            AREA: LineField(self.tr("Where, roughly"), self.tr("a street or a quarter; no house number")),
            DUE: LineField(self.tr("Until when"), self.tr("2026-05-17, or: in 3 days")),
        }
        self.categories = {key: Chip(words.category(key), icon) for key, icon in words.CATEGORIES.items()}
        self.urgencies = {key: Chip(words.urgency(key)) for key in URGENCIES}
        self.more = Button(self.tr("Say more: how much, where, until when"), "ph.caret-down-bold", Manner.QUIET)
        self.more.clicked.connect(self.unfold)
        self._rest = QWidget()
        self.send_button = Button("", "ph.pen-nib", Manner.MAIN)
        self.send_button.clicked.connect(self.send)
        self._lay_out()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.send)
        self.fill(Draft())

    def _kinds(self) -> list[Segment]:
        return [
            Segment(self.tr("I need"), icon_id="ph.hand-palm", hue=Hue.NEED),
            Segment(self.tr("I offer"), icon_id="ph.gift", hue=Hue.OFFER),
        ]

    def _lay_out(self) -> None:
        inner = Sheet()
        inner.setProperty("ground", "paper")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(BETWEEN)
        column.addWidget(self.kind)
        column.addWidget(self.fields[TITLE])
        column.addWidget(self.fields[NOTE])
        column.addWidget(Text(self.tr("What it is about"), Size.LABEL, bold=True))
        column.addLayout(_chosen_from(self.categories))
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._rest)
        column.addStretch()
        rest = QVBoxLayout(self._rest)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.setSpacing(BETWEEN)
        for name in (QUANTITY, AREA, DUE):
            rest.addWidget(self.fields[name])
        rest.addWidget(Text(self.tr("How soon"), Size.LABEL, bold=True))
        rest.addLayout(_chosen_from(self.urgencies))
        area = self._area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
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
        outer.addWidget(area, 1)
        outer.addLayout(foot)

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
        example = (
            self.tr("for example: a ladder for Saturday")
            if kind == Kind.NEED
            else self.tr("for example: lifts into town on Mondays")
        )
        self._title.setPlaceholderText(example)

    @property
    def chosen_kind(self) -> Kind:
        """Whether a need or an offer is being written."""
        return KINDS[self.kind.at]

    def turn_to(self, kind: Kind) -> None:
        """Ask for a need, or for an offer."""
        self.kind.choose(KINDS.index(kind))

    def unfold(self) -> None:
        """Ask for the rest too."""
        self._rest.show()
        self.more.hide()
        self.fields[QUANTITY].setFocus()

    # What was typed.

    def fill(self, draft: Draft) -> None:
        """Show a draft, to be posted as something new."""
        self._editing, self._before = "", {}
        self.kind.setEnabled(True)
        self._write(draft)

    def edit(self, card: Entry) -> None:
        """Show an entry, to be edited."""
        if not self._editing:
            self._aside = self.draft
        typed = {name: card.text(name) for name in TYPED}
        self._write(Draft(Kind(card.entry.kind), typed))
        self._editing, self._before = ids.text(card.entry.id), typed
        self.kind.setEnabled(False)
        self._word()

    def _write(self, draft: Draft) -> None:
        self.kind.choose(KINDS.index(draft.kind))
        for name, each in self.fields.items():
            each.write(draft.typed.get(name, ""))
            each.right()
        for name, chips in ((CATEGORY, self.categories), (URGENCY, self.urgencies)):
            for key, chip in chips.items():
                chip.setChecked(draft.typed.get(name) == key)
        self._fold()
        self._word()

    def _fold(self) -> None:
        """Ask for no more than is filled in, beginning with the title."""
        typed = self.draft.typed
        folded = not any(typed[name] for name in (QUANTITY, AREA, DUE, URGENCY))
        self._rest.setVisible(not folded)
        self.more.setVisible(folded)
        self.fields[TITLE].setFocus()

    def open(self) -> None:
        """Begin at the title, however it was left, with what stands there kept as it is."""
        self._fold()
        self._area.verticalScrollBar().setValue(0)
        around = self._around.size()
        wide, high = (current().px(each) for each in (WIDTH, HEIGHT))
        self.resize(min(wide, around.width() - 2 * PADDING), min(high, around.height() - 2 * PADDING))
        super().open()
        self._title.deselect()  # Qt selects what has the focus in a dialog, and the next key would replace it

    @property
    def draft(self) -> Draft:
        """What is typed now; an edit of something that is there already leaves none."""
        typed = {name: each.text() for name, each in self.fields.items()}
        typed[CATEGORY], typed[URGENCY] = _on(self.categories), _on(self.urgencies)
        return Draft(self.chosen_kind, typed)

    @property
    def is_editing(self) -> bool:
        """Whether it is about something that is there already."""
        return bool(self._editing)

    # Posting.

    def send(self) -> None:
        """Post it, or keep the change."""
        if not self.send_button.is_ready:
            return
        self.send_button.set_busy(self.tr("Sending"))
        typed = self.draft.typed
        if not self._editing:
            given = {"kind": self.chosen_kind.word, "typed": typed}
            self._desk.act("post", given, lambda told: self._sent(str(told["id"])), self._refused)
            return
        altered = {name: value for name, value in typed.items() if value != self._before.get(name, "")}
        given = {"id": self._editing, "typed": altered}
        self._desk.act("edit", given, lambda told: self._sent(str(told["id"])), self._refused)

    def _sent(self, name: str) -> None:
        self.send_button.set_ready()
        kind = self.chosen_kind
        self.fill(self._aside if self._editing else Draft(kind))
        self._aside = Draft()
        self.accept()
        self.posted.emit(kind, name)

    def _refused(self, fault: Fault) -> None:
        self.send_button.set_ready()
        wrong = {Code.TEXT_EMPTY: TITLE, Code.QUANTITY_UNCLEAR: QUANTITY, Code.TIME_UNCLEAR: DUE}.get(fault.code)
        if fault.code is Code.TEXT_TOO_LONG:
            wrong = max(self.fields, key=lambda name: len(self.fields[name].text()))
        if wrong is None:
            self.failed.emit(fault)
            return
        if wrong in (QUANTITY, DUE):
            self.unfold()
        self.fields[wrong].wrong(fault)

    def reject(self) -> None:
        """Go, and keep what was typed; an edit that was not sent is let go."""
        if self._editing:
            self.fill(self._aside)
        super().reject()


def _chosen_from(chips: dict[str, Chip]) -> Flow:
    """Lay chips out so that at most one of them is on."""
    flow = Flow()
    for key, chip in chips.items():
        chip.clicked.connect(lambda on, key=key: _let_go(chips, key) if on else None)
        flow.addWidget(chip)
    return flow


def _let_go(chips: dict[str, Chip], chosen: str) -> None:
    for key, chip in chips.items():
        chip.setChecked(key == chosen)


def _on(chips: dict[str, Chip]) -> str:
    return next((key for key, chip in chips.items() if chip.isChecked()), "")
