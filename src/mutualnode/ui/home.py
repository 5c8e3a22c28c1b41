"""The window's inside once a network is open: sidebar, banner, pages. Knows where one is, and how to go back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mutualnode.app.company import Company, Stand
from mutualnode.app.details import Detail
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.ui import drafting, order, words
from mutualnode.ui.above import Above
from mutualnode.ui.announcing import Announcer
from mutualnode.ui.causes import Causes
from mutualnode.ui.desk import Desk
from mutualnode.ui.dialogs.finder import Choice, Finder
from mutualnode.ui.dialogs.invite import InviteSheet
from mutualnode.ui.dialogs.post import PostForm
from mutualnode.ui.look.pieces.banner import Banner
from mutualnode.ui.look.pieces.button import Button
from mutualnode.ui.look.pieces.listing import Hairline
from mutualnode.ui.look.pieces.toast import Toast
from mutualnode.ui.looked import Looked
from mutualnode.ui.pages.board import BoardPage
from mutualnode.ui.pages.detail import DetailPage
from mutualnode.ui.pages.fitting import FittingPanel
from mutualnode.ui.pages.here import HerePage
from mutualnode.ui.pages.news import NewsPage
from mutualnode.ui.pages.page import Page, Room
from mutualnode.ui.pages.settings import SettingsPage
from mutualnode.ui.pages.sync import SyncPage
from mutualnode.ui.pages.today import TodayPage
from mutualnode.ui.pages.told import ToldPage
from mutualnode.ui.rooms import Rooms
from mutualnode.ui.settings import Settings
from mutualnode.ui.sidebar import Sidebar, Where, Whose

BAR_MARGINS = (24, 12, 24, 12)  # pixels around what stands in the bar of a narrow window
BAR_BETWEEN = 24  # pixels

Undo = tuple[str, dict[str, str]]


class Home(Rooms):
    """Everything that one sees of a network."""

    notices_changed = Signal()  # what one wants to be told of

    def __init__(self, desk: Desk, settings: Settings, looked: Looked, parent: QWidget) -> None:
        super().__init__(desk, settings, looked, parent)
        self.made.connect(self._attend)
        self.sidebar, self.banner = Sidebar(), Banner()
        self.fitting = FittingPanel(desk)
        self._fitting_on: QWidget | None = None  # the page on which what fits was looked for
        self.menu = Button(self.tr("Menu"), "ph.list-bold")
        self.menu.clicked.connect(lambda: self.sidebar.menu(self.menu))
        self._lay_out()
        self.toast = Toast(self, self._bar_at_foot)
        self.sheet = InviteSheet(desk, self)
        self.finder = Finder(desk, self._choices, self.open, self)
        self.announcer = Announcer(self, desk.world.monotonic)
        self.causes = Causes(desk, self.banner)
        self._there = frozenset[bytes]()
        self._from = Where.TODAY  # the place that an entry, or the news, was opened from
        self._connect()

    def _lay_out(self) -> None:
        self._bar = QWidget()
        self._bar.setProperty("ground", "side")
        self._bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        barred, bar = QVBoxLayout(self._bar), QHBoxLayout()
        barred.setContentsMargins(0, 0, 0, 0)
        barred.setSpacing(0)
        barred.addLayout(bar)
        barred.addWidget(Hairline())
        self._lent = bar
        bar.setContentsMargins(*BAR_MARGINS)
        bar.setSpacing(BAR_BETWEEN)
        bar.addWidget(self.menu)
        bar.addStretch()
        above = Above(self.banner, self.fitting)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._bar)
        right.addWidget(self.today.ribbon)
        right.addWidget(above)
        right.addWidget(self.pages, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self.sidebar.went.connect(self.go)
        self.pages.currentChanged.connect(self._turned)
        self.fitting.opened.connect(self._see_fitting)
        self.fitting.dismissed.connect(self._doubt_matches)
        self.fitting.left.connect(self._into_page)
        self.causes.stick.connect(lambda: self.go(Where.SYNC))
        self.causes.said.connect(lambda sentence: self.say(sentence, None))
        self._desk.opened.connect(self._opened)
        self._desk.changed.connect(self.tell_whose)
        self._desk.here_changed.connect(self.tell_whose)

    def _attend(self, page: QWidget) -> None:
        """Let what is made lead where it leads."""
        match page:
            case TodayPage():
                self._attend_today(page)
            case BoardPage():
                page.post.connect(self.write)
                page.opened.connect(self.open)
            case DetailPage():
                page.back.connect(self._leave_entry)
                page.edit.connect(self.edit)
            case HerePage():
                page.invite.connect(self.invite)
                page.sync.connect(lambda: self.go(Where.SYNC))
            case SyncPage():
                self._attend_sync(page)
            case SettingsPage():
                page.notices.changed.connect(self.notices_changed)
            case NewsPage() | ToldPage():
                page.opened.connect(self.open)
                page.back.connect(self.back)
            case PostForm():
                page.posted.connect(self._posted)
                page.failed.connect(self._desk.trouble)
            case _:
                pass
        if isinstance(page, TodayPage | BoardPage | DetailPage | SettingsPage):
            page.done.connect(self.say)

    def _attend_today(self, page: TodayPage) -> None:
        page.opened.connect(self.open)
        page.write.connect(self.write)
        page.searched.connect(self.find_anything)
        page.invite.connect(self.invite)
        page.board.connect(lambda: self.go(Where.BOARD))
        page.new.all.connect(self.show_news)

    def _attend_sync(self, page: SyncPage) -> None:
        page.reach.reached.connect(lambda: self.say(self.tr("Up to date with that computer."), None))
        page.swap.connect(self.swap)
        for card in (page.sticks.out, page.sticks.into):
            card.said.connect(lambda sentence: self.say(sentence, None))

    # Where one is.

    def is_at(self, page: QWidget) -> bool:
        """Whether a page is the one that is shown."""
        return self.pages.currentWidget() is page

    def go(self, where: Where) -> None:
        """Go to a place."""
        self._from = where
        self.sidebar.stand_at(where)
        self.pages.setCurrentWidget(self.place(where))

    def open(self, name: bytes) -> None:
        """Show an entry in full; what it was opened from is where one comes back to."""
        self.detail.returning.setText(self.sidebar.places[self._from].text())
        self.pages.setCurrentWidget(self.detail)
        self.detail.open(EntryId(name))
        self.detail.returning.setFocus()

    def _turned(self) -> None:
        self._lend_tools()
        self.today.ribbon.setVisible(self.is_at(self.today))
        self.fitting.setVisible(bool(self.fitting.found) and self.pages.currentWidget() is self._fitting_on)

    def _bar_at_foot(self) -> int:
        """Return how high the bar is that the page in sight has at its foot, if it has one."""
        page = self.pages.currentWidget()
        foot = page.foot if isinstance(page, Page | BoardPage) else None
        return foot.sizeHint().height() if foot is not None and not foot.isHidden() else 0

    def _into_page(self) -> None:
        first = next((each for each in order.stops(self.pages) if each.isVisible()), None)
        if first is not None:
            first.setFocus()

    def _see_fitting(self, name: bytes) -> None:
        """Show what fits in full; the panel is there again when one comes back."""
        self.fitting.hide()
        self.open(name)

    def show_news(self) -> None:
        """Show everything that is new since one looked."""
        self.news.show_news(self.today.new.news)
        self.pages.setCurrentWidget(self.news)
        self.news.returning.setFocus()

    def show_told(self) -> None:
        """Show what this computer told of itself."""
        self.told.returning.setText(self.sidebar.places[self._from].text())
        self.pages.setCurrentWidget(self.told)
        self.told.returning.setFocus()

    def back(self) -> None:
        """Leave an entry for the place that it was opened from, or a place for the first one."""
        page = self.pages.currentWidget()
        if isinstance(page, DetailPage | NewsPage | ToldPage):
            name = page.name if isinstance(page, DetailPage) else None
            self.go(self._from)
            if name is not None and self._from is Where.BOARD:
                self.board.show_entry(name)
        else:
            self.go(Where.TODAY)

    def _leave_entry(self) -> None:
        """Go back from an entry, unless one has gone elsewhere while it was taken down."""
        if isinstance(self.pages.currentWidget(), DetailPage):
            self.back()

    def leave(self) -> None:
        """Go back; on the board, show everything again."""
        page = self.pages.currentWidget()
        if isinstance(page, BoardPage):
            page.everything()
        else:
            self.back()

    def next_part(self, step: int) -> None:
        """Put the focus into the next part, or the one before: places, header, main part, side, foot, banner."""
        page = self.pages.currentWidget()
        within = page.parts if isinstance(page, Page | BoardPage) else ()
        order.turn_to_part(self, (self.sidebar, self._bar, *within, self.pages), (self.fitting, self.banner), step)

    def find_anything(self) -> None:
        """Find anything: places, acts, people, and what stands on the board."""
        self.finder.begin()

    def _choices(self) -> list[Choice]:
        acts = [
            Choice(self.tr("Ask for something"), "ph.hand-palm", lambda: self.write(Kind.NEED)),
            Choice(self.tr("Offer something"), "ph.gift", lambda: self.write(Kind.OFFER)),
            Choice(self.tr("Invite somebody"), "ph.user-plus-bold", self.invite),
            Choice(self.tr("Swap changes now"), "ph.arrows-clockwise", self.swap),
            Choice(self.tr("Needs without offers"), "ph.table", self._show_gaps),
        ]
        places = [
            Choice(place.text(), where.value, partial(self.go, where)) for where, place in self.sidebar.places.items()
        ]
        told = [Choice(self.told.accessibleName(), "ph.plus-circle", self.show_told)] if self.told.has_any else []
        return [*places, *told, *acts]

    def _show_gaps(self) -> None:
        self.board.show_gaps()

    def _doubt_matches(self) -> None:
        self.board.doubt_matches()

    def search(self) -> None:
        """Go to the board, and type what to look for."""
        self.go(Where.BOARD)
        self.board.search.setFocus()

    def fit(self, room: Room) -> None:
        """Lay everything out for the room that there is."""
        self.sidebar.setVisible(room is not Room.NARROW)
        self._bar.setVisible(room is Room.NARROW)
        self.sidebar.fit()
        self.lay_out(room)
        self._lend_tools()

    def _lend_tools(self) -> None:
        """Have the window's bar, where there is one, hold what the page that is shown has for it."""
        for page in self.all_made:
            page.lend_tools(self._lent if self.room is Room.NARROW and self.is_at(page) else None)

    # What one does.

    def write(self, kind: Kind | None = None) -> None:
        """Ask or offer; what was begun before is still there."""
        draft = self.form.draft
        if kind is not None and not self.form.is_editing and not any(draft.typed.values()):
            self.form.turn_to(kind)
        self.form.open()

    def keep_now(self) -> None:
        """Keep all that is typed and not sent, and return once that is done."""
        drafting.keep_now(self.pads)

    def edit(self, detail: Detail, field: str = "") -> None:
        """Edit an entry of one's own, beginning with a field if one is named."""
        self.form.edit(detail.card)
        self.form.open()
        if field:
            self.form.sheet.begin_at(field)

    def invite(self) -> None:
        """Make an invite and show it."""
        self.sheet.make()
        self.sheet.open()

    def swap(self) -> None:
        """Look for other computers at once, and swap changes with them."""
        self._desk.changed.emit()
        self._desk.hurry(self._hurried)

    def print(self) -> None:
        """Print what is shown, if it is for paper."""
        page = self.pages.currentWidget()
        if isinstance(page, DetailPage | BoardPage):
            page.print()
        else:
            self.say(self.tr("The board can be printed, and every need and offer: open it first."), None)

    def _hurried(self, company: Company) -> None:
        here = company.here
        if not here:
            self.say(self.tr("Looking for other computers nearby."), None)
        elif any(each.stand is Stand.SWAPPING for each in here):
            self.say(self.tr("Swapping changes with %n computer(s).", "", len(here)), None)
        else:
            self.say(self.tr("Up to date with %n computer(s).", "", len(here)), None)

    def _posted(self, kind: Kind, name: str) -> None:
        page = self.pages.currentWidget()
        if isinstance(page, DetailPage) and page.name == EntryId(bytes.fromhex(name)):
            self.say(self.tr("Changed. Others see it once your computers have met."), None)
            return
        said = self.tr("Your need is on the board.") if kind == Kind.NEED else self.tr("Your offer is on the board.")
        if self.is_at(self.today):  # where one's own is not among what needs hands
            self.open(bytes.fromhex(name))
        if self.fitting.look(EntryId(bytes.fromhex(name))):
            self._fitting_on = self.pages.currentWidget()
            said = self.tr("{posted} Something there may fit.").format(posted=said)
        self._turned()
        self.say(said, None)
        if isinstance(page, BoardPage):
            page.refresh()
            page.show_entry(EntryId(bytes.fromhex(name)))

    def say(self, sentence: str, undo: Undo | None) -> None:
        """Tell what was done, and offer to undo it if that can be."""
        self.announcer.say(sentence)
        if undo is None:
            self.toast.say(sentence)
        else:
            self.toast.say(sentence, lambda: self.settings.recent.undo(undo))
        self.settings.recent.note(sentence, undo)

    def tell(self, sentence: str, ahead: Callable[[], None]) -> None:
        """Tell what happened of itself, and lead there."""
        self.announcer.say(sentence)
        self.toast.tell(sentence, ahead)
        self.settings.recent.note(sentence, None)

    # What is told.

    def _opened(self) -> None:
        self.go(Where.TODAY)
        self.tell_whose()

    def tell_whose(self) -> None:
        """Tell whose network and computer this is, and who is here."""
        gist = self._desk.gist
        if gist is None:
            return
        name = words.named(self._desk.name_of(gist.me))
        swapping = sum(each.stand is Stand.SWAPPING for each in self._desk.here)
        self.sidebar.say(
            Whose(
                words.shown(gist.network_name),
                bytes(gist.network),
                gist.member_count,
                name,
                gist.me,
                len(self._desk.here),
                swapping,
            )
        )
        self._announce_arrivals()

    def _announce_arrivals(self) -> None:
        there, before = frozenset(each.device for each in self._desk.here), self._there
        self._there = there
        new = [each for each in self._desk.here if each.device not in before]
        if new:
            name = words.isolated(words.named(self._desk.name_of(new[0].member) or new[0].name))
            self.announcer.arrived(self.tr("{name}'s computer is here.").format(name=name))
