"""The board: needs beside offers, searched as one types, filtered by category and state."""

from collections.abc import Callable
from functools import partial
from itertools import chain, islice

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mutualnode.app import board, gaps
from mutualnode.app.board import Card
from mutualnode.app.matches import Match
from mutualnode.app.questions import Order, Question
from mutualnode.app.reading import Reading, Shown
from mutualnode.domain.exchange import OPEN, STATES
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.ui import paper, words
from mutualnode.ui.desk import Desk
from mutualnode.ui.dialogs.asking import Introducing
from mutualnode.ui.dialogs.gaps import GapsSheet
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.chip import Chip
from mutualnode.ui.look.pieces.flow import Flow
from mutualnode.ui.look.pieces.picker import Picker
from mutualnode.ui.look.pieces.search_field import SearchField
from mutualnode.ui.look.pieces.segments import Segment, Segments
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.looked import Looked
from mutualnode.ui.pages.cards import Seen
from mutualnode.ui.pages.column import Column
from mutualnode.ui.pages.foot import FootBar
from mutualnode.ui.pages.page import BETWEEN_COLUMNS, PADDING, PADDING_SMALL, Room

ORDERS = (Order.LONGEST, Order.SOONEST, Order.NEWEST)
AREA_SHOWN = 24  # characters of an area's name: a picker is no place for a story
STATES_SHOWN = (*STATES, None)  # None: in any state
SEARCH_MS = 120  # after the last key, so that a word typed fast is looked for once
USUAL, USUAL_SMALL = 7, 4  # categories that are always in sight, also in a small window; the others when asked for


class BoardPage(QWidget):
    """The board, in two columns or one."""

    post = Signal(Kind)
    opened = Signal(bytes)
    done = Signal(str, object)

    def __init__(self, desk: Desk, looked: Looked) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Board"))
        self._desk, self._looked = desk, looked
        self._category: str | None = None
        self._state: str | None = OPEN
        self._area: str | None = None
        self._order = Order.LONGEST
        self._room = Room.WIDE
        self.search = SearchField(self.tr("Search needs and offers"), "/")
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(SEARCH_MS)
        self._typing.timeout.connect(self.ask)
        self.search.changed.connect(lambda _: self._typing.start())
        self.columns = {kind: Column(kind, lambda: desk.reading) for kind in (Kind.NEED, Kind.OFFER)}
        for column in self.columns.values():
            column.wanted.connect(self._wanted)
            column.opened.connect(self.opened)
            column.introduced.connect(self._introduce)
            column.dismissed.connect(self._dismiss)
        self.chips = {key: Chip(words.category(key), icon) for key, icon in words.CATEGORIES.items()}
        self.all, self.more = Chip(self.tr("All")), Chip(self.tr("More"), "ph.funnel-simple")
        self.tabs = Segments(self.tr("Show"), self._segments())
        self.tabs.chosen.connect(self.turn_to)
        self.state = Picker(self.tr("State"), "ph.funnel-simple")
        for key in STATES_SHOWN:
            self.state.addItem(words.state(key) if key else self.tr("In any state"), key)
        self.state.activated.connect(lambda place: self.stand(STATES_SHOWN[place]))
        self.area, self.order = Picker(self.tr("Area"), "ph.map-pin"), Picker(self.tr("Order"), "ph.sort-ascending")
        self.area.addItem(self.tr("Anywhere"), None)
        self.area.activated.connect(lambda place: self.stay_in(self.area.itemData(place)))
        for each in ORDERS:
            self.order.addItem(words.order(each), each)
        self.order.activated.connect(lambda place: self.sort(ORDERS[place]))
        self.gaps = Button(self.tr("Needs without offers"), "ph.table")
        self.gaps.clicked.connect(self.show_gaps)
        self.main = Button(self.tr("Ask or offer"), "ph.plus-bold", Manner.MAIN)
        self.main.clicked.connect(lambda: self.post.emit(Kind.NEED))
        self._lay_out()
        self._due: list[Callable[[], None]] = []  # what is still to be shown anew, a little in each turn of the loop
        self._turns = QTimer(self)
        self._turns.timeout.connect(self._turn)
        desk.changed.connect(self.fall_due)
        self.fall_due()  # what there is already, too

    def _lay_out(self) -> None:
        title = Text(self.tr("Board"), Size.H1, wrap=False)
        self._header, chips, lists = QHBoxLayout(), Flow(), QHBoxLayout()
        header = self._header
        header.setSpacing(12)
        header.addWidget(title)
        header.addStretch(1)
        header.addWidget(self.search, 2)
        header.addWidget(self.main)
        self.all.setChecked(True)
        self.all.clicked.connect(lambda: self.choose(None))
        chips.addWidget(self.all)
        for key, chip in self.chips.items():
            chip.clicked.connect(lambda _=False, key=key: self.choose(key))
            chips.addWidget(chip)
        self.more.toggled.connect(self.fold)
        chips.addWidget(self.more)
        lists.setSpacing(BETWEEN_COLUMNS - 4)
        for column in self.columns.values():
            lists.addWidget(column, 1)
        self.foot = FootBar()
        self._outer, whole = QVBoxLayout(), QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._outer, 1)
        whole.addWidget(self.foot)
        self._outer.setSpacing(16)
        self._outer.addLayout(header)
        self._second = QHBoxLayout()  # what there is no room for above, when more is asked for
        self._second.setSpacing(12)
        self._second.addWidget(self.state)
        self._second.addWidget(self.gaps)
        self._second.addStretch()
        self._outer.addWidget(self.tabs)
        self._outer.addLayout(chips)
        self._outer.addLayout(self._second)
        self._outer.addLayout(lists, 1)
        self.fit(Room.WIDE)

    def _segments(self) -> list[Segment]:
        return [
            Segment(column.heading, column.count, icon, hue=column.hue)
            for column, icon in zip(self.columns.values(), ("ph.hand-palm", "ph.gift"), strict=True)
        ]

    # What is asked for.

    def choose(self, category: str | None) -> None:
        """Show one category, or all of them; the one that is shown already lets go."""
        self._category = None if category == self._category else category
        self.all.setChecked(self._category is None)
        for key, chip in self.chips.items():
            chip.setChecked(key == self._category)
        self.ask()

    def stand(self, state: str | None) -> None:
        """Show those in one state, or in any."""
        self._state = state
        self.state.setCurrentIndex(STATES_SHOWN.index(state))
        self.ask()

    def stay_in(self, area: str | None) -> None:
        """Show what is in one area, or anywhere."""
        self._area = area
        self._list_areas()
        self.ask()

    def sort(self, order: Order) -> None:
        """Show them in another order."""
        self._order = order
        self.order.setCurrentIndex(ORDERS.index(order))
        self.ask()

    def _list_areas(self) -> None:
        """Offer the areas in which anything is open, and the one that is chosen."""
        found = board.areas(self._desk.reading) if self._desk.reading is not None else []
        if self._area is not None and self._area not in found:
            found.append(self._area)
        if found != [self.area.itemData(place) for place in range(1, self.area.count())]:
            while self.area.count() > 1:
                self.area.removeItem(1)
            for each in found:
                shown = words.shown(each)
                self.area.addItem(shown if len(shown) <= AREA_SHOWN else f"{shown[:AREA_SHOWN]}…", each)
            self.area.updateGeometry()
        self.area.setCurrentIndex(found.index(self._area) + 1 if self._area is not None else 0)

    def fold(self, unfolded: bool) -> None:
        """Show all categories and all that one can choose by, or the usual ones and what is chosen."""
        for place, (key, chip) in enumerate(self.chips.items()):
            usual = USUAL if self._room is Room.WIDE else USUAL_SMALL
            chip.setVisible(unfolded or place < usual or key == self._category)
        self.state.setVisible(unfolded or self._state != OPEN)
        self.gaps.setVisible(unfolded)
        for each in (self.area, self.order):
            each.setVisible(unfolded or self._room is Room.WIDE)

    def everything(self) -> None:
        """Show every open need and offer again."""
        self.search.clear()
        self._area = None
        self._list_areas()
        self.stand(OPEN)
        self.choose(None)

    @property
    def asked(self) -> Question:
        """What is asked for now, of the kind that is shown where there is room for one."""
        return self._question(tuple(self.columns)[self.tabs.at])

    def ask_again(self, asked: Question) -> None:
        """Ask for what was asked for before, in a window that was made anew."""
        self.search.field.setText(asked.words or "")
        self._category, self._area = None, asked.area
        self.sort(asked.order)
        self.stand(asked.state)
        self.choose(asked.category)
        self._list_areas()
        self.tabs.choose(tuple(self.columns).index(Kind(asked.kind or Kind.NEED)))
        self.fit(self._room)

    def _question(self, kind: Kind) -> Question:
        sought = self.search.text().strip() or None
        return Question(kind, self._state, sought, category=self._category, area=self._area, order=self._order)

    def _wanted(self, kind: Kind) -> None:
        column = self.columns[kind]
        if (
            self.sender() is column
            and not column.model.rowCount()
            and self._question(kind) != Question(kind, OPEN, order=self._order)
        ):
            self.everything()
        else:
            self.post.emit(kind)

    # What may fit.

    def _introduce(self, entry: Shown, match: Match) -> None:
        """Lead to the other one where one of the two is one's own; else say a word about it, once that is wanted."""
        if self._desk.me in (entry.author, match.entry.author):
            self.opened.emit(bytes(entry.id if match.entry.author == self._desk.me else match.entry.id))
            return
        sheet = Introducing(entry, match, self)
        sheet.accepted.connect(lambda: self._say(entry, sheet.sentence))
        sheet.open()

    def _say(self, entry: Shown, sentence: str) -> None:
        name = words.isolated(words.named(entry.author_name))
        said = self.tr("Said. {name} finds it under what they wrote.").format(name=name)
        self._desk.act("comment", {"id": entry.id.hex(), "text": sentence}, lambda _: self.done.emit(said, None))

    def _dismiss(self, entry: Shown, match: Match) -> None:
        given = {"id": entry.id.hex(), "other": match.entry.id.hex()}
        self._desk.act("wave_away", given, lambda _: self.doubt_matches())

    def show_gaps(self) -> None:
        """Show where needs stand without offers."""
        if self._desk.reading is not None:
            GapsSheet(gaps.gaps(self._desk.reading), self).open()

    def doubt_matches(self) -> None:
        """Look up again what may fit: something was waved away."""
        for column in self.columns.values():
            column.matches.doubt()
            column.list.viewport().update()

    def _seen(self) -> Seen:
        gist, now = self._desk.gist, self._desk.now()
        return Seen() if gist is None else Seen(now, self._looked.since(gist.network, now), gist.me)

    def ask(self) -> None:
        """Read what is asked for, from the beginning."""
        seen = self._seen()
        for kind, column in self.columns.items():
            column.list.see(seen)
            column.model.show(self._desk.reading, self._question(kind))
            column.tell(self._question(kind))
        self.tabs.show_segments(self._segments())

    def fall_due(self) -> None:
        """Show what has changed, but not all in one turn: keys and mouse come between. Unseen, wait to be shown."""
        columns = self.columns.values()
        self._due = [partial(step, each) for step in (self._show_anew, self._count_anew) for each in columns]
        self._due.append(self._list_areas)
        if self.isVisible() and all(each.model.is_of(self._desk.reading) for each in columns):
            self._turns.start()
        elif self.isVisible():  # just opened: nothing is there to be typed into
            self._turn_all()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what has changed meanwhile."""
        super().showEvent(event)
        self._turn_all()

    def refresh(self) -> None:
        """Show what has changed, and leave the rest where it is."""
        self.fall_due()
        self._turn_all()

    def _turn_all(self) -> None:
        while self._due:
            self._turn()

    def _turn(self) -> None:
        if self._desk.reading is None:  # closed meanwhile
            self._due.clear()
        else:
            self._due.pop(0)()
        if not self._due:
            self._turns.stop()
            self.tabs.show_segments(self._segments())

    def _show_anew(self, column: Column) -> None:
        column.matches.doubt()
        column.thumbnails.doubt()
        column.list.see(self._seen())
        if column.model.is_of(self._desk.reading):
            column.model.refresh(column.list.reach)
        else:
            column.model.show(self._desk.reading, self._question(column.kind))

    def _count_anew(self, column: Column) -> None:
        column.tell(self._question(column.kind))

    # How it is laid out.

    def turn_to(self, place: int) -> None:
        """Where there is room for one column, show this one: 0 for needs, 1 for offers."""
        for each, column in enumerate(self.columns.values()):
            column.setVisible(self._room is Room.WIDE or each == place)

    def sheet(self) -> QTextDocument | None:
        """Return what is asked for now as a list for the wall; None while no network is open."""
        reading = self._desk.reading
        if reading is None:
            return None
        network = reading.network_name
        needs, offers = (self._first(reading, kind) for kind in (Kind.NEED, Kind.OFFER))
        return paper.wall(network, needs, offers, self._desk.now())

    def _first(self, reading: Reading, kind: Kind) -> list[Card]:
        """Return as many as fit on a sheet, and one more if there are more."""
        return list(islice(chain.from_iterable(board.cards(reading, self._question(kind))), paper.LISTED_MOST + 1))

    def print(self) -> None:
        """Print it on paper, if a printer is chosen."""
        made = self.sheet()
        if made is not None:
            paper.hand_over(made, self)

    def fit(self, room: Room) -> None:
        """Lay the columns out for the room that there is."""
        self._room = room
        padding = PADDING if room is Room.WIDE else PADDING_SMALL
        self._outer.setContentsMargins(padding, padding - 6, padding, 0)
        wide = room is Room.WIDE
        self.tabs.setVisible(not wide)
        for each in (self.area, self.order):
            if wide:
                self._header.insertWidget(self._header.indexOf(self.main), each)
            else:
                self._second.insertWidget(self._second.count() - 1, each)
        narrow = room is Room.NARROW
        self.foot.setVisible(narrow)
        (self.foot.row if narrow else self._header).addWidget(self.main, 0, Qt.AlignmentFlag.AlignTrailing)
        self.main.setVisible(not wide)  # where both columns are in sight, each has its own
        self.setFocusProxy(self.columns[Kind.NEED].verb if wide else self.main)
        for column in self.columns.values():
            column.head.setVisible(wide)
        self.fold(unfolded=self.more.isChecked())
        self.turn_to(self.tabs.at)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What F6 goes to one after the other, beside header and filters."""
        return (*self.columns.values(), self.foot)

    def lend_tools(self, _bar: QHBoxLayout | None) -> None:
        """Keep everything here: nothing of the board's header has a place in the window's bar."""

    def show_entry(self, name: EntryId) -> None:
        """Have an entry in sight and chosen, if it is on the board."""
        for column in self.columns.values():
            row = column.model.row_of(name)
            if row >= 0:
                index = column.model.index(row)
                column.list.setCurrentIndex(index)
                column.list.scrollTo(index)
                column.list.setFocus(Qt.FocusReason.OtherFocusReason)
