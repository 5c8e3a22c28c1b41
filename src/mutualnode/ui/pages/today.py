"""Today: what needs hands, what waits for me, what I said and what of mine closes soon, who is here, and what is new.

Asks for nothing twice and counts nobody: the one number on it is of things looked after together.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mutualnode.app import today
from mutualnode.app.board import Card as Need
from mutualnode.app.reading import Shown
from mutualnode.app.today import Said, Today
from mutualnode.domain import ids
from mutualnode.domain.exchange import AREA, NOTE, QUANTITY, SEALED, URGENCY
from mutualnode.domain.kinds import Kind
from mutualnode.ui import times, words
from mutualnode.ui.desk import Desk
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Hue, Tone
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.card import Card, Ground
from mutualnode.ui.look.pieces.coverage import Coverage
from mutualnode.ui.look.pieces.empty import EmptyState
from mutualnode.ui.look.pieces.facts import Fact
from mutualnode.ui.look.pieces.hero import Hero, HeroCard
from mutualnode.ui.look.pieces.listing import ActionRow, Listing
from mutualnode.ui.look.pieces.phrase import Phrase, Run, runs
from mutualnode.ui.look.pieces.ribbon import Ribbon
from mutualnode.ui.look.pieces.search_door import SearchDoor
from mutualnode.ui.look.pieces.sign import Sign, Tile
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.worn import current
from mutualnode.ui.looked import Looked
from mutualnode.ui.pages.nearby import NearbyCard
from mutualnode.ui.pages.news import NewCard
from mutualnode.ui.pages.page import Page, Room
from mutualnode.ui.pages.rows import empty
from mutualnode.ui.shortcuts import Keys, written

STORY_SHOWN = 140  # characters of a story on the hero card: two lines
BETWEEN = 14  # pixels between cards
HANDS_SHOWN = 4  # needs: so many leave in sight what waits for me
NOON, EVENING, MORNING = 12, 18, 5  # hours at which another greeting is said


class TodayPage(Page):
    """The first page of an open network."""

    opened = Signal(bytes)
    write = Signal()
    searched = Signal()
    invite = Signal()
    board = Signal()
    done = Signal(str, object)

    def __init__(self, desk: Desk, looked: Looked) -> None:
        super().__init__(QCoreApplication.translate("TodayPage", "Today"))
        self.search = SearchDoor(self.tr("Search"), written(Keys.FIND.value[0]))
        self._desk, self._looked = desk, looked
        self._shown: Today | None = None
        self.ribbon = Ribbon()
        self.title.setWordWrap(True)
        self.header.setStretchFactor(self.title, 1)
        self.search.clicked.connect(self.searched)
        self.asking = Button(self.tr("Ask or offer"), "ph.plus-bold", Manner.MAIN)
        self.asking.clicked.connect(self.write)
        self.header.addWidget(self.search, 0, Qt.AlignmentFlag.AlignTop)
        self.lead_with(self.asking)
        self.hands, self.waiting, self.said, self.closing = _Part(), _Part(), _Part(), _Part()
        for part in (self.hands, self.waiting, self.said, self.closing):
            self.main.addWidget(part)
        self.main.addStretch()
        self.nearby, self.new = NearbyCard(desk), NewCard(desk)
        self.new.opened.connect(self.opened)
        self.side.addWidget(self.nearby)
        self.side.addWidget(self.new)
        self.side.addStretch()
        desk.changed.connect(self.refresh)
        desk.opened.connect(self._begin_anew)

    def fit(self, room: Room) -> None:
        """Leave the greeting its room where there is little; the board has a search of its own."""
        super().fit(room)
        self.search.setVisible(room is Room.WIDE)

    def _begin_anew(self) -> None:
        self._shown = None

    def refresh(self) -> None:
        """Show what stands there now, if that has altered."""
        gist, now = self._desk.gist, self._desk.now()
        if gist is None or not self.isVisible():
            return
        network, month, since = gist.network, times.month_began(now), self._looked.since(gist.network, now).place

        def found(shown: Today) -> None:
            self._looked.look(network, now, shown.last)
            self._show(shown, now)

        zone = self._desk.world.zone
        self._desk.find(lambda reading: today.today(reading, now, month, since, zone), found)

    def _show(self, shown: Today, now: int) -> None:
        before, self._shown = self._shown, shown
        self._greet(shown, now)
        if before is None or before.hands != shown.hands or before.alone != shown.alone:
            self.hands.fill(self._hands(shown))
        if before is None or before.waiting != shown.waiting:
            self.waiting.fill(self._waiting(shown.waiting))
        if before is None or before.said != shown.said:
            self.said.fill([self._promised(each) for each in shown.said])
        if before is None or before.closing != shown.closing:
            self.closing.fill([self._closing(each) for each in shown.closing])
        if before is None or before.finished.ids != shown.finished.ids:
            self.ribbon.show_finished(shown.finished.ids)
        self.new.show_news(shown.news)

    def _greet(self, shown: Today, now: int) -> None:
        name, hour = words.isolated(words.named(self._desk.name_of(self._desk.me))), times.hour(now)
        if MORNING <= hour < NOON:
            greeting = self.tr("Good morning, {name}")
        elif NOON <= hour < EVENING:
            greeting = self.tr("Good afternoon, {name}")
        else:
            greeting = self.tr("Good evening, {name}")
        self.title.say(greeting.format(name=name))
        day = times.written_day(now)
        if shown.finished.count:
            count = self.tr(
                "%n thing(s) looked after together this month, one patch for each.", "", shown.finished.count
            )
            self.say_under(self.tr("{day}. {sentence}").format(day=day, sentence=count))
        else:
            self.say_under(day)

    # Hands.

    def _hands(self, shown: Today) -> list[QWidget]:
        if not shown.hands:
            if shown.alone:
                nothing = EmptyState(
                    self.tr("You are the first patch. Invite one person you know."),
                    act=self.tr("Invite somebody"),
                    icon_id="ph.user-plus-bold",
                )
                nothing.acted.connect(self.invite)
                return [nothing]
            return [EmptyState(self.tr("Nothing needs hands right now. Put the kettle on."))]
        head, line = QWidget(), QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(Text(self.tr("Hands needed now"), Size.H2, wrap=False), 0, Qt.AlignmentFlag.AlignBottom)
        order = Text(self.tr("Soonest first. You are free to say no."), Size.CAPTION, Tone.SOFT)
        line.addWidget(order, 1, Qt.AlignmentFlag.AlignBottom)
        head.setLayout(line)
        urgent = shown.hands[:1] if shown.hands[0].text(URGENCY) == "now" else ()
        rest = shown.hands[len(urgent) : HANDS_SHOWN]
        if len(shown.hands) > HANDS_SHOWN:
            everything = Button(self.tr("All on the board"), manner=Manner.LINK, small=True)
            everything.clicked.connect(self.board)
            line.addWidget(everything, 0, Qt.AlignmentFlag.AlignBottom)
        return [head, *map(self._hero, urgent), *([Listing([self._row(each) for each in rest])] if rest else [])]

    def _hero(self, need: Need) -> HeroCard:
        now, cover = self._desk.now(), need.cover
        story = words.shown(need.text(NOTE))
        if len(story) > STORY_SHOWN:
            story = f"{story[:STORY_SHOWN].rsplit(' ', 1)[0]} …"
        asked = self.tr("{name} asked {when}").format(
            name=words.isolated(words.named(need.entry.author_name)), when=times.ago(need.entry.at, now)
        )
        made = HeroCard(
            Hero(
                title=words.shown(need.entry.title),
                tag=words.urgency("now"),
                facts=(
                    Fact(words.shown(need.text(AREA)), "ph.map-pin"),
                    Fact(times.due(today.due(need.entry), now), "ph.clock"),
                    Fact(asked),
                ),
                story=self.tr("“{story}”").format(story=words.isolated(story)) if story else "",
                coverage=Coverage(*words.numbers(cover)) if cover.wanted else None,
                sentence=self._still(need),
                act=self.tr("I can help"),
            )
        )
        self._leads(made, bytes(need.entry.id))
        return made

    def _still(self, need: Need) -> tuple[Run, ...]:
        """Return how much is still open, as a sentence."""
        if not need.cover.wanted:
            return runs(self.tr("<b>No one yet.</b>"))
        total, agreed, promised = words.numbers(need.cover)
        still, quantity = words.amount(total - agreed - promised), words.isolated(words.shown(need.text(QUANTITY)))
        if not agreed and not promised:
            return runs(self.tr("<b>{still} of {quantity} still open.</b>"), still=still, quantity=quantity)
        sentence = self.tr("<b>{still} of {quantity} still open.</b> {agreed} agreed, {promised} promised.")
        return runs(
            sentence, still=still, quantity=quantity, agreed=words.amount(agreed), promised=words.amount(promised)
        )

    def _row(self, need: Need) -> ActionRow:
        now = self._desk.now()
        facts = (
            Fact(times.due(today.due(need.entry), now), "ph.clock"),
            Fact(words.shown(need.text(AREA)), "ph.map-pin"),
            Fact(words.named(need.entry.author_name)),
            Fact(words.urgency(need.text(URGENCY)) if need.text(URGENCY) in ("now", "days") else ""),
        )
        row = ActionRow(Tile(Hue.NEED), words.shown(need.entry.title), facts, self.tr("I can help"))
        self._leads(row, bytes(need.entry.id))
        return row

    def _leads(self, piece: HeroCard | ActionRow, name: bytes) -> None:
        piece.opened.connect(lambda: self.opened.emit(name))
        piece.acted.connect(lambda: self.opened.emit(name))

    # What waits for me, and what I said.

    def _waiting(self, waiting: Sequence[Said]) -> list[QWidget]:
        if not waiting:
            return []
        return [Text(self.tr("Waiting for your word"), Size.H2), Listing([self._answer(each) for each in waiting])]

    def _answer(self, each: Said) -> ActionRow:
        promise = each.promise
        name, title = words.isolated(words.named(promise.author_name)), words.shown(each.need.title)
        what = words.isolated(words.shown(str(promise.fields.get(QUANTITY, "")))) or self.tr("to help")
        facts = (Fact(title), Fact(times.ago(promise.at, self._desk.now())))
        said = self.tr("{name} promised {what}").format(name=name, what=what)
        row = ActionRow(Tile(Hue.NEED, "ph.handshake"), said, facts, self.tr("Say yes"))
        row.opened.connect(lambda: self.opened.emit(bytes(each.need.id)))
        row.acted.connect(lambda: self._accept(each))
        return row

    def _accept(self, each: Said) -> None:
        said = words.agreed(each.promise, confided=SEALED in each.need.fields)
        self._desk.act("accept", {"id": ids.text(each.promise.id)}, lambda _: self.done.emit(said, None))

    def _promised(self, each: Said) -> Card:
        due = times.by(today.due(each.need), self._desk.now())
        quantity = words.isolated(words.shown(str(each.promise.fields.get(QUANTITY, ""))))
        name = words.isolated(words.named(each.need.author_name))
        title = words.isolated(words.shown(each.need.title))
        if each.need.kind == Kind.OFFER:
            sentence = self.tr("You said you could use <b>{title}</b> of {name}.")
        elif quantity and due:
            sentence = self.tr("You said: <b>{what}</b> for {name}, {title}, {when}.")
        elif quantity:
            sentence = self.tr("You said: <b>{what}</b> for {name}, {title}.")
        elif due:
            sentence = self.tr("You said you can help {name}: <b>{title}</b>, {when}.")
        else:
            sentence = self.tr("You said you can help {name}: <b>{title}</b>.")
        told = runs(sentence, what=quantity, name=name, title=title, when=due)
        return self._standing("ph.handshake", told, each.need)

    def _closing(self, each: Need) -> Card:
        title, when = words.isolated(words.shown(each.entry.title)), times.by(today.due(each.entry), self._desk.now())
        told = runs(self.tr("<b>{title}</b> of yours closes {when}."), title=title, when=when)
        return self._standing("ph.clock", told, each.entry)

    def _standing(self, icon_id: str, told: tuple[Run, ...], entry: Shown) -> Card:
        """Return a line about what stands for now, with the way to alter it."""
        card, line, title = Card(Ground.STITCHED), QHBoxLayout(), words.isolated(words.shown(entry.title))
        see = Button(self.tr("See or change"), manner=Manner.LINK)
        see.setAccessibleName(self.tr("See or change: {title}").format(title=title))
        see.clicked.connect(lambda: self.opened.emit(bytes(entry.id)))
        line.setSpacing(12)
        line.addWidget(Sign(icon_id, 24, lambda: current().palette.ink))
        line.addWidget(Phrase(told), 1)
        line.addWidget(see)
        card.column.setContentsMargins(16, 6, 16, 6)
        card.column.addLayout(line)
        return card


class _Part(QWidget):
    """One part of the page, filled anew as a whole; the focus stays at its place in it."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(BETWEEN)
        self.hide()

    def fill(self, pieces: Sequence[QWidget]) -> None:
        """Put these pieces in the place of those that are there."""
        acts = self.findChildren(Button)
        at = next((place for place, each in enumerate(acts) if each.hasFocus()), None)
        empty(self._column)
        for each in pieces:
            self._column.addWidget(each)
        self.setVisible(bool(pieces))
        if at is not None:
            fresh = [act for each in pieces for act in each.findChildren(Button)]
            if fresh:
                fresh[min(at, len(fresh) - 1)].setFocus()
