"""One need or offer in full: what is asked, who is helping, what one can do about it, and its signed history."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from mutualnode.app import board
from mutualnode.app.board import Detail, Line
from mutualnode.domain import text
from mutualnode.domain.exchange import AREA, CATEGORY, DUE, NOTE, OPEN, QUANTITY, URGENCY
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.errors import Code, Fault
from mutualnode.ui import times, words
from mutualnode.ui.desk import Desk
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Hue, Tone
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.card import Card
from mutualnode.ui.look.pieces.coverage import Coverage, CoverageBar
from mutualnode.ui.look.pieces.flow import Flow
from mutualnode.ui.look.pieces.person import Avatar, Person
from mutualnode.ui.look.pieces.seal import Check, Seal
from mutualnode.ui.look.pieces.tag import Cut, Tag
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.pages.gallery import Gallery
from mutualnode.ui.pages.mine import MineCard
from mutualnode.ui.pages.page import Page
from mutualnode.ui.pages.promises import PromiseForm, promise_row
from mutualnode.ui.pages.rows import Row, Rows, empty

KEY_SHOWN = 8  # characters of a device's key: enough to compare by eye
PICTURE = 44  # pixels


class DetailPage(Page):
    """An entry in full; reads itself again when something has changed."""

    back = Signal()
    edit = Signal(object)
    done = Signal(str, object)  # a sentence, and an act with its values that undoes it, or None

    def __init__(self, desk: Desk) -> None:
        super().__init__("")
        self._desk = desk
        self.name: EntryId | None = None
        self.detail: Detail | None = None
        self.title.setWordWrap(True)
        self.header.removeWidget(self.title)
        self.returning = Button(self.tr("Board"), "ph.arrow-left-bold", Manner.QUIET)
        self.returning.clicked.connect(self.back)
        self.header.insertWidget(0, self.returning)
        self._tags, self._who, self._pledges, self._history = Flow(), QHBoxLayout(), Rows(), Rows()
        self._story = Text("", Size.LEAD)
        self._story.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.gallery = Gallery(desk, self)
        self._asked, self._helping = Card(), Card()
        self._helping.column.addWidget(Text(self.tr("Who is helping"), Size.H2))
        self._helping.column.addLayout(self._pledges)
        self.form, self.mine = PromiseForm(desk), MineCard(desk)
        self._lay_out()
        self.form.promised.connect(self._promised)
        self.form.failed.connect(desk.trouble)
        self.mine.edit.connect(lambda: self.edit.emit(self.detail))
        self.mine.done.connect(self.done)
        self.mine.gone.connect(self.back)
        desk.changed.connect(self.refresh)

    def _lay_out(self) -> None:
        history = Card()
        history.column.addWidget(Text(self.tr("History"), Size.H2))
        history.column.addLayout(self._history)
        self.main.addLayout(self._tags)
        self.main.addWidget(self.title)
        self.main.addLayout(self._who)
        for each in (self._story, self.gallery, self._asked, self._helping, history):
            self.main.addWidget(each)
        self.main.addStretch()
        self.side.addWidget(self.form)
        self.side.addWidget(self.mine)
        self.side.addStretch()

    def open(self, name: EntryId) -> None:
        """Show an entry."""
        self.name, self.detail = name, None
        self._read()

    def refresh(self) -> None:
        """Show what has changed; one that is not there any more is left."""
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        if self._desk.reading is None or self.name is None:
            return
        try:
            found = board.detail(self._desk.reading, self.name)
        except Fault as fault:
            self.name = None
            if fault.code is Code.ID_UNKNOWN:
                self.done.emit(self.tr("That was taken down."), None)
            else:
                self._desk.trouble.emit(fault)
            self.back.emit()
            return
        if found != self.detail:
            self.detail = found
            self._fill(found)
        else:
            self.gallery.about(found.card.entry)  # photos come without anything else that changes

    def _fill(self, detail: Detail) -> None:
        card, entry = detail.card, detail.card.entry
        self.title.say(words.shown(entry.title))
        self.setAccessibleName(words.spoken(card))
        self._story.say(text.shown_story(card.text(NOTE)))
        self._story.setVisible(bool(card.text(NOTE)))
        self.gallery.about(entry)
        self._fill_tags(detail)
        self._fill_who(detail)
        self._fill_asked(detail)
        self._pledges.fill([promise_row(each, detail, self._act, self.tr) for each in detail.pledges])
        self._helping.setVisible(bool(detail.pledges))
        self._history.fill([self._line(each) for each in detail.history])
        helps = entry.kind == Kind.NEED and not detail.mine and entry.state == OPEN
        self.form.setVisible(helps)
        self.mine.setVisible(detail.mine)
        self.form.about(detail)
        self.mine.about(detail)

    def _fill_tags(self, detail: Detail) -> None:
        empty(self._tags)
        card, entry = detail.card, detail.card.entry
        hue = Hue.NEED if entry.kind == Kind.NEED else Hue.OFFER
        if card.text(URGENCY) == "now":
            self._tags.addWidget(Tag(words.urgency("now"), "ph.bell-ringing-fill", Cut.STRONG, hue))
        elif card.text(URGENCY):
            self._tags.addWidget(Tag(words.urgency(card.text(URGENCY)), "ph.clock", Cut.TINTED, hue))
        if entry.state != OPEN:
            self._tags.addWidget(Tag(words.state(entry.state), "ph.check-bold", Cut.GOOD))
        if card.text(CATEGORY):
            icon = words.CATEGORIES.get(card.text(CATEGORY), words.OTHER_CATEGORY_ICON)
            self._tags.addWidget(Tag(words.category(card.text(CATEGORY)), icon, Cut.TINTED, hue))
        if card.text(AREA):
            self._tags.addWidget(Tag(words.shown(card.text(AREA)), "ph.map-pin"))
        until = times.due(card.text(DUE), self._desk.now()) if card.text(DUE) else ""
        if until:
            self._tags.addWidget(Tag(self.tr("until {when}").format(when=until), "ph.calendar-blank"))

    def _fill_who(self, detail: Detail) -> None:
        empty(self._who)
        entry = detail.card.entry
        name = words.named(entry.author_name)
        when = times.moment(entry.at, self._desk.now())
        row = Row(Avatar(Person(name, entry.author), PICTURE), name, when, bold=True)
        row.end.addWidget(
            Seal(Check.CHECKED, self.tr("Signed by {name}, checked here").format(name=words.isolated(name)))
        )
        self._who.addWidget(row)

    def _fill_asked(self, detail: Detail) -> None:
        empty(self._asked.column)
        card = detail.card
        quantity = words.shown(card.text(QUANTITY))
        sentence = words.amounts(card.cover)
        self._asked.setVisible(bool(quantity or sentence))
        asks = card.entry.kind == Kind.NEED
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("What is asked") if asks else self.tr("What is offered"), Size.H2, wrap=False))
        head.addStretch()
        head.addWidget(Text(quantity, Size.BODY, bold=True, wrap=False))
        self._asked.column.addLayout(head)
        if card.cover.wanted:
            cover = Coverage(*words.numbers(card.cover))
            self._asked.column.addWidget(CoverageBar(cover, sentence))
        if sentence:
            self._asked.column.addWidget(Text(sentence, Size.CAPTION, Tone.SOFT))

    def _line(self, line: Line) -> Row:
        name = words.named(line.member)
        first = self.detail is not None and line == self.detail.history[0]
        did = self.tr("{name} wrote this") if first else self.tr("{name} changed this")
        when = times.moment(line.at, self._desk.now())
        where = self.tr("{when}, on computer {key}").format(when=when, key=line.device[:KEY_SHOWN])
        row = Row(None, did.format(name=words.isolated(name)), where)
        if line.why:
            row.end.addWidget(Seal(Check.SET_ASIDE, self.tr("Does not count")))
        else:
            row.end.addWidget(Seal(Check.CHECKED, self.tr("Checked")))
        return row

    # Acting on promises.

    def _promised(self, name: str) -> None:
        self.done.emit(self.tr("Promised. It is on its way."), ("close", {"id": name, "state": "withdrawn"}))

    def _act(self, verb: str, given: dict[str, str]) -> None:
        said = {
            "accept": self.tr("Accepted."),
            "done": self.tr("Marked as done."),
            "withdraw": self.tr("Taken back."),
        }[verb]
        if verb == "withdraw":
            undo = ("reopen", given)
            self._desk.act("close", given | {"state": "withdrawn"}, lambda _: self.done.emit(said, undo))
        else:
            self._desk.act(verb, given, lambda _: self.done.emit(said, None))
