"""What one goes through once a network is open: pages, each made when it is first looked for.

Knows not what leads where.
"""

from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from mutualnode.ui.desk import Desk
from mutualnode.ui.dialogs.post import PostForm
from mutualnode.ui.drafting import Pad
from mutualnode.ui.looked import Looked
from mutualnode.ui.pages.board import BoardPage
from mutualnode.ui.pages.detail import DetailPage
from mutualnode.ui.pages.help import HelpPage
from mutualnode.ui.pages.here import HerePage
from mutualnode.ui.pages.news import NewsPage
from mutualnode.ui.pages.page import Page, Room
from mutualnode.ui.pages.settings import SettingsPage
from mutualnode.ui.pages.sync import SyncPage
from mutualnode.ui.pages.today import TodayPage
from mutualnode.ui.pages.told import ToldPage
from mutualnode.ui.settings import Settings
from mutualnode.ui.sidebar import Where

AnyPage = Page | BoardPage
Made = TypeVar("Made", bound=AnyPage)


class Rooms(QWidget):
    """All pages, one of which is shown."""

    made = Signal(QWidget)  # a page or the form, the first time that somebody looks for it

    def __init__(self, desk: Desk, settings: Settings, looked: Looked, parent: QWidget) -> None:
        super().__init__(parent)
        self.pages = QStackedWidget(self)
        self.room = Room.WIDE
        self._desk, self._settings, self._looked = desk, settings, looked

    def _put_in(self, page: Made) -> Made:
        page.resize(self.pages.size())
        self.pages.addWidget(page)
        page.fit(self.room)
        self.made.emit(page)
        return page

    @cached_property
    def today(self) -> TodayPage:
        """What needs hands, what was promised, who is here."""
        return self._put_in(TodayPage(self._desk, self._looked))

    @cached_property
    def board(self) -> BoardPage:
        """Needs and offers side by side."""
        return self._put_in(BoardPage(self._desk, self._looked))

    @cached_property
    def here(self) -> HerePage:
        """Everybody in the network."""
        return self._put_in(HerePage(self._desk))

    @cached_property
    def sync(self) -> SyncPage:
        """Other computers, and what is carried by stick."""
        return self._put_in(SyncPage(self._desk))

    @cached_property
    def settings(self) -> SettingsPage:
        """What one can set for this computer."""
        return self._put_in(SettingsPage(self._desk, self._settings))

    @cached_property
    def help(self) -> HelpPage:
        """Which keys do what."""
        return self._put_in(HelpPage())

    @cached_property
    def detail(self) -> DetailPage:
        """An entry in full."""
        return self._put_in(DetailPage(self._desk))

    @cached_property
    def news(self) -> NewsPage:
        """Everything that is new since one looked."""
        return self._put_in(NewsPage(self._desk))

    @cached_property
    def told(self) -> ToldPage:
        """What this computer told of itself."""
        return self._put_in(ToldPage(self._desk))

    @cached_property
    def form(self) -> PostForm:
        """Where one asks and offers."""
        form = PostForm(self._desk, self)
        self.made.emit(form)
        return form

    def place(self, where: Where) -> AnyPage:
        """Return the page at a place."""
        names = {Where.TODAY: "today", Where.BOARD: "board", Where.PEOPLE: "here"}
        names |= {Where.SYNC: "sync", Where.SETTINGS: "settings", Where.HELP: "help"}
        page: AnyPage = getattr(self, names[where])
        return page

    @property
    def all_made(self) -> list[AnyPage]:
        """The pages that were looked for so far."""
        every = (self.pages.widget(at) for at in range(self.pages.count()))
        return [each for each in every if isinstance(each, AnyPage)]

    @property
    def pads(self) -> list[Pad]:
        """Where anything can have been typed that is kept as a draft."""
        form: PostForm | None = vars(self).get("form")  # if it was made
        return [
            *([form.pad] if form is not None else []),
            *(pad for page in self.all_made if isinstance(page, DetailPage) for pad in page.pads),
        ]

    def lay_out(self, room: Room) -> None:
        """Lay all pages out for the room that there is, those too that are made later."""
        self.room = room
        for page in self.all_made:
            page.fit(room)
