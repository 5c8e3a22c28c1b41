"""One need or offer in full: what is asked, who is helping, what one can do about it, and its signed history."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from mutualnode.app import details
from mutualnode.app.details import Detail
from mutualnode.app.reading import Shown
from mutualnode.domain import ids, text
from mutualnode.domain.contacts import WHERE
from mutualnode.domain.exchange import AREA, BEHALF, CATEGORY, DUE, NOTE, OPEN, STARTS, URGENCY
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.errors import Code, Fault
from mutualnode.ui import order, paper, sentences, times, words
from mutualnode.ui.desk import Desk
from mutualnode.ui.dialogs.proof import ProofSheet
from mutualnode.ui.drafting import Pad
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Hue, Tone
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.chip import Chip
from mutualnode.ui.look.pieces.facts import Fact, Facts
from mutualnode.ui.look.pieces.flow import Flow
from mutualnode.ui.look.pieces.person import Avatar, Person
from mutualnode.ui.look.pieces.seal import Check, Seal
from mutualnode.ui.look.pieces.story import Story
from mutualnode.ui.look.pieces.tag import Cut, Tag, tag_size
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.once import Once
from mutualnode.ui.pages import past
from mutualnode.ui.pages.asked import AskedCard
from mutualnode.ui.pages.behalf import BehalfCard
from mutualnode.ui.pages.foot import Foot
from mutualnode.ui.pages.gallery import Gallery
from mutualnode.ui.pages.helping import CANNOT, THANK, Helping
from mutualnode.ui.pages.mine import MineCard
from mutualnode.ui.pages.page import Page, Room
from mutualnode.ui.pages.past import History
from mutualnode.ui.pages.promises import PromiseForm
from mutualnode.ui.pages.rows import Row, empty
from mutualnode.ui.pages.sealing import WhereBlock
from mutualnode.ui.pages.talk import TalkCard

PICTURE = 44  # pixels
ABOVE = 18  # pixels above the tools: they are lower than a title
BETWEEN = 4  # pixels between tags, title and name


class DetailPage(Page):
    """An entry in full; reads itself again when something has changed."""

    back = Signal()
    edit = Signal(object, str)  # what is to be edited, and the field to begin with, or nothing
    done = Signal(str, object)  # a sentence, and an act with its values that undoes it, or None

    def __init__(self, desk: Desk) -> None:
        self._tucked: list[tuple[Button, QAction]] = []  # what goes into the menu where there is little room
        self._is_narrow = False
        super().__init__("")
        self._desk, self._once = desk, Once(self)
        self.name: EntryId | None = None
        self.detail: Detail | None = None
        self.proof: ProofSheet | None = None
        self.title.setWordWrap(True)
        self.header.removeWidget(self.title)
        self.returning = Button(self.tr("Board"), "ph.arrow-left-bold", Manner.LINK)
        self.print_button = Button(self.tr("Print"), "ph.printer", small=True)
        self.follow = Button(self.tr("Follow"), "ph.bookmark-simple", small=True)
        self.more = Button(self.tr("More"), "ph.dots-three-bold", small=True)
        self._tags, self._who, self.story = Flow(), QHBoxLayout(), Story()
        self.metoo, self._echoes = Chip(self.tr("I need this too")), Text("", Size.CAPTION, Tone.SOFT)
        self.gallery = Gallery(desk, self)
        self._asked, self._helping, self._history = AskedCard(), Helping(self._act), History()
        self.form, self.mine, self.where = PromiseForm(desk), MineCard(desk), WhereBlock()
        self.behalf, self.talk, self.helps = BehalfCard(desk), TalkCard(desk), Foot()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.returning)
        row.addStretch()
        for each in (self.print_button, self.follow, self.more):
            row.addWidget(each)
        self.set_tools(tools)
        head = QVBoxLayout()
        head.setSpacing(BETWEEN)
        head.addLayout(self._tags)
        head.addWidget(self.title)
        head.addLayout(self._who)
        self._echoing = QWidget()
        echoing = QHBoxLayout(self._echoing)
        echoing.setContentsMargins(0, 0, 0, 0)
        echoing.addWidget(self.metoo)
        echoing.addWidget(self._echoes, 1)
        self.main.addLayout(head)
        for part in (self.story, self.gallery, self._echoing, self._asked, self._helping, self._history):
            self.main.addWidget(part)
        self.main.addStretch()
        for card in (self.form, self.mine, self.behalf, self.where, self.talk):
            self.side.addWidget(card)
        self.side.addStretch()
        self._whole.replaceWidget(self.foot, self.helps)
        self.foot = self.helps

    def _connect(self) -> None:
        self.returning.clicked.connect(self.back)
        self.print_button.clicked.connect(self.print)
        self.follow.clicked.connect(self._follow)
        self.more.setMenu(self._menu())
        self.metoo.clicked.connect(self._echo)
        self._history.asked.connect(self.show_proof)
        self.form.promised.connect(self._promised)
        for failing in (self.form, self.talk):
            failing.failed.connect(self._desk.trouble)
        for telling in (self.mine, self.behalf, self.talk):
            telling.done.connect(self.done)
        self.mine.edit.connect(lambda: self.edit.emit(self.detail, ""))
        self.where.wanted.connect(lambda: self.edit.emit(self.detail, WHERE))
        self.mine.gone.connect(self.back)
        self.helps.asked.connect(self._go_to_form)
        self._desk.changed.connect(self.refresh)

    @property
    def pads(self) -> tuple[Pad, ...]:
        """Where words are typed that are kept as drafts."""
        return self.form.pad, self.talk.pad

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for button, act in ((self.print_button, self.print), (self.follow, self._follow)):
            again = QAction(button.text(), menu)
            again.triggered.connect(act)
            again.setVisible(False)
            menu.addAction(again)
            self._tucked.append((button, again))
        signed = QAction(self.tr("Who signed this"), menu)
        signed.triggered.connect(self.show_proof)
        menu.addAction(signed)
        return menu

    def fit(self, room: Room) -> None:
        """Lay everything out; where there is room for one column only, the main act stands at the foot."""
        super().fit(room)
        around = self._outer.contentsMargins()
        around.setTop(ABOVE)
        self._outer.setContentsMargins(around)
        self._is_narrow = room is Room.NARROW
        if self._tucked:  # not while the page itself is being made
            self.helps.fits(below=room is not Room.WIDE)
            self._offer_tools()

    def _offer_tools(self) -> None:
        """Offer what can be done with an entry that is there, in the header or, where that is narrow, in the menu."""
        for button, again in self._tucked:
            button.setVisible(self.name is not None and not self._is_narrow)
            again.setVisible(self._is_narrow)
        self.more.setVisible(self.name is not None)

    def open(self, name: EntryId) -> None:
        """Show an entry."""
        self.name, self.detail = name, None
        self._offer_tools()
        self._read()

    def refresh(self) -> None:
        """Show what has changed; one that is not there any more is left."""
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        if self._desk.reading is None or self.name is None:
            return
        try:
            found = details.detail(self._desk.reading, self.name)
        except Fault as fault:
            self._lose(fault)
            return
        if found != self.detail:
            before, self.detail = self.detail, found
            self._fill(found)
            self._tell_change(before, found)
        else:
            self.gallery.about(found.card.entry)  # photos come without anything else that changes

    def _lose(self, fault: Fault) -> None:
        """Leave what cannot be read any more; where something is typed, nothing but that stays, until one goes."""
        self.name = self.detail = None
        self._offer_tools()
        self.gallery.viewer.reject()
        if fault.code is Code.ID_UNKNOWN:
            self.done.emit(self.tr("That was taken down."), None)
        else:
            self._desk.trouble.emit(fault)
        if not any(each.isVisible() and each.pad.holds_words for each in (self.form, self.talk)):
            self.back.emit()
            return
        self.title.say(sentences.of_fault(fault))
        self.setAccessibleName(self.title.text())
        empty(self._tags)
        empty(self._who)
        whole = (self.story, self.gallery, self._echoing, self._asked, self._helping, self._history)
        for part in (*whole, self.mine, self.behalf, self.where):
            part.hide()

    def _tell_change(self, before: Detail | None, after: Detail) -> None:
        """Say that what one looks at was altered by somebody else meanwhile."""
        fresh = after.history[len(before.history) :] if before is not None else ()
        if fresh and not fresh[-1].mine and not fresh[-1].why:
            said = self.tr("Just now: {what}.")
            self.done.emit(said.format(what=past.told(fresh[-1], after)), None)

    def _fill(self, detail: Detail) -> None:
        card, entry = detail.card, detail.card.entry
        self.title.say(words.shown(entry.title))
        self.setAccessibleName(words.spoken(card))
        self.story.say(text.shown_story(card.text(NOTE)))
        self.story.setVisible(bool(card.text(NOTE)))
        self.gallery.about(entry)
        self._fill_tags(detail)
        self._fill_who(detail)
        self._fill_echoes(detail)
        self._history.about(detail, self._desk.now())
        self._history.show()
        self.form.setVisible(not detail.mine and entry.state == OPEN)
        self.mine.setVisible(detail.mine)
        for part in (self._asked, self._helping, self.form, self.mine, self.behalf, self.where, self.talk, self.helps):
            part.about(detail)
        said = self.tr("Following") if detail.followed else self.tr("Follow")
        self.follow.setText(said)
        self._tucked[1][1].setText(said)
        self.follow.setAccessibleName(said)
        self.follow.icon_id = "ph.bookmark-simple-fill" if detail.followed else "ph.bookmark-simple"

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
        area = words.shown(card.text(AREA))
        facts = Facts([Fact(area, "ph.map-pin"), Fact(self._time(detail))])
        facts.setMinimumHeight(tag_size("", None).height())
        if facts.text():
            self._tags.addWidget(facts)
        else:
            facts.deleteLater()

    def _time(self, detail: Detail) -> str:
        starts, due = (
            times.by(detail.card.text(name), self._desk.now()) if detail.card.text(name) else ""
            for name in (STARTS, DUE)
        )
        if starts and due:
            return self.tr("{start} to {end}").format(start=starts, end=due)
        if starts:
            return self.tr("from {when}").format(when=starts)
        return self.tr("until {when}").format(when=due) if due else ""

    def _fill_who(self, detail: Detail) -> None:
        empty(self._who)
        entry = detail.card.entry
        name, when = words.named(entry.author_name), times.said(entry.at, self._desk.now())
        behalf = words.shown(detail.card.text(BEHALF))
        if behalf:
            said = self.tr("asked for {name}, {when}")
        elif entry.kind == Kind.NEED:
            said = self.tr("asked, {when}")
        else:
            said = self.tr("offered, {when}")
        told = said.format(name=words.isolated(behalf), when=when)
        row = Row(Avatar(Person(name, entry.author), PICTURE), name, told, bold=True)
        sentence = self.tr("Signed by {name}, checked here").format(name=words.isolated(name))
        seal = Seal(Check.CHECKED, sentence)
        seal.clicked.connect(self.show_proof)
        row.end.addWidget(seal)
        self._who.addWidget(row)

    def _fill_echoes(self, detail: Detail) -> None:
        need = detail.card.entry.kind == Kind.NEED
        said = words.echoes(detail.others, mine=detail.echoed)
        self._echoing.setVisible(need and (bool(said) or not detail.mine))
        self.metoo.setVisible(not detail.mine)
        self.metoo.setChecked(detail.echoed)
        self._echoes.say(said)

    # Acting.

    def show_proof(self) -> None:
        """Show every step with its signature."""
        if self.detail is not None:
            self.proof = ProofSheet(self.detail, self._desk.now(), self)
            self.proof.open()

    def print(self) -> None:
        """Print it on paper, if a printer is chosen."""
        if self.detail is not None:
            paper.hand_over(paper.sheet(self.detail, self._desk.now()), self)

    def _go_to_form(self) -> None:
        """Put the focus into the form, wherever it stands on the page."""
        order.show(self.form)
        (self.form.amount if self.form.amount.isVisible() else self.form.when).setFocus(Qt.FocusReason.OtherFocusReason)

    def _do(self, name: str, given: dict[str, object], said: str, undo: tuple[str, dict[str, object]] | None) -> None:
        """Do an act once, however often it is pressed, and say so."""
        key = (name, given["id"])
        if not self._once.begins(key):
            return

        def done(_: object) -> None:
            self._once.ends(key)
            self._read()
            if said:
                self.done.emit(said, undo)

        def failed(fault: Fault) -> None:
            self._once.failed(key)
            self._desk.trouble.emit(fault)

        self._desk.act(name, given, done, failed)

    def _follow(self) -> None:
        if self.detail is not None:
            on = not self.detail.followed
            given = {"id": ids.text(self.detail.card.entry.id), "on": on}
            said = self.tr("Followed. Only this computer knows.") if on else self.tr("Not followed any more.")
            self._do("follow", given, said, ("follow", given | {"on": not on}))

    def _echo(self) -> None:
        if self.detail is None:
            return
        undone, given = self.detail.echoed, {"id": ids.text(self.detail.card.entry.id)}
        self.metoo.setChecked(undone)  # until it is kept
        said = self.tr("Taken back.") if undone else self.tr("You need this too.")
        self._do("metoo", given | {"undo": undone}, said, ("metoo", given | {"undo": not undone}))

    def _promised(self, name: str) -> None:
        self._read()
        asker = words.isolated(words.named(self.detail.card.entry.author_name)) if self.detail else ""
        said = self.tr("Promised. It counts once {name} says yes.").format(name=asker)
        self.done.emit(said, ("cannot", {"id": name}))
        QTimer.singleShot(0, self, lambda: order.show(self._helping))  # where it stands now

    def _act(self, verb: str, promise: Shown) -> None:
        if verb == THANK:
            self.talk.thank(promise)
            return
        given: dict[str, object] = {"id": ids.text(promise.id)}
        said = {
            "accept": words.agreed(promise, confided=self.detail is not None and self.detail.sealed),
            "done": self.tr("Marked as done."),
            CANNOT: self.tr("Taken back. It is open again for others."),
        }[verb]
        self._do(verb, given, said, ("reopen", given) if verb == CANNOT else None)
