"""The window: the first page until a network is open, then its inside; keys that work everywhere; its size and look."""

from collections.abc import Callable
from functools import cached_property, partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QStackedWidget, QWidget

from mutualnode.app import folder
from mutualnode.domain.kinds import Kind
from mutualnode.errors import Code, Fault
from mutualnode.ui import languages, order, sentences, words
from mutualnode.ui.desk import Desk
from mutualnode.ui.home import Home
from mutualnode.ui.look import dress
from mutualnode.ui.look.application import application
from mutualnode.ui.look.fonts import Size, pixels
from mutualnode.ui.look.logo import window_icon
from mutualnode.ui.look.palette import Theme
from mutualnode.ui.looked import Looked
from mutualnode.ui.order import Ordered
from mutualnode.ui.pages.board import BoardPage
from mutualnode.ui.pages.first_run import FirstRun
from mutualnode.ui.pages.locked import Locked
from mutualnode.ui.pages.page import Room
from mutualnode.ui.pages.settings import SettingsPage
from mutualnode.ui.settings import Settings
from mutualnode.ui.shortcuts import Keys, bind, bind_place
from mutualnode.ui.sidebar import Where

WIDTH, HEIGHT = 1280, 800  # pixels, at the first start
LEAST_WIDTH, LEAST_HEIGHT = 900, 640  # pixels
WIDE_FROM, MIDDLE_FROM = 72, 54  # widths of the body's letters: two columns; the sidebar


Act = Callable[[], object]
Inside = Callable[[Home], object]


class Window(Ordered, QMainWindow):
    """One window on one data folder."""

    spoke = Signal()  # what stands in the window is made anew, in whatever language from now on

    def __init__(self, desk: Desk, settings: Settings, wanted: str | None = None) -> None:
        """Open the network that is wanted, or the only one, or ask which door to take."""
        super().__init__()
        self._desk, self._settings, self._wanted = desk, settings, wanted
        self._looked = Looked(settings)
        self._fault: Fault | None = None  # why the network is not open
        self._untold: Fault | None = None  # what went wrong while another network was being opened, or this one locked
        self._is_turning = False
        self._room = Room.WIDE
        self._wear()
        self.setWindowTitle("MutualNode")
        self.setWindowIcon(window_icon())
        self.setProperty("ground", "paper")
        self.stack = QStackedWidget()
        self.setCentralWidget(self.stack)  # before it is filled: what gets another parent is looked through as a whole
        self.stack.addWidget(QWidget())  # bare paper, until it is known what the data folder holds
        self._build()
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.resize(WIDTH, HEIGHT)
        self.restoreGeometry(settings.geometry)
        desk.opened.connect(self._opened)
        desk.closed.connect(self._closed)
        desk.trouble.connect(self._trouble)
        desk.bridge.called_forward.connect(self.come_forward)
        for dresser in application().findChildren(dress.Dresser):
            dresser.changed.connect(self._fit)
        self._bind_keys()
        application().focusWindowChanged.connect(self._bind_in_dialog)
        self.start()

    def _build(self) -> None:
        """Make all that stands in the window, in the language that is spoken now."""
        self.locked = Locked()
        self.stack.addWidget(self.locked)
        self.locked.tried.connect(self._try_again)
        self._build_home()

    def _build_home(self) -> None:
        self.home = Home(self._desk, self._settings, self._looked, self.stack)
        self.stack.addWidget(self.home)
        self.home.made.connect(self._attend)

    def _attend(self, page: QWidget) -> None:
        """Have what is chosen in the settings done."""
        if isinstance(page, SettingsPage):
            page.passphrase.lock.connect(self._lock)
            page.look_changed.connect(self._wear)
            page.look_changed.connect(self._set_slash)
            page.networks.chosen.connect(self._turn_to)
            page.language.chosen.connect(self._turn_language)

    @cached_property
    def first_run(self) -> FirstRun:
        """The three doors, made when they are first looked for: where a network is open, nobody sees them."""
        page = FirstRun(self._desk)
        page.looks.follow(self.home.settings)
        page.resize(self.stack.size())
        self.stack.addWidget(page)
        page.fit(self._room)
        return page

    @property
    def _doors(self) -> FirstRun | None:
        """The three doors, if they were made."""
        return vars(self).get("first_run")

    def start(self) -> None:
        """Open what the data folder holds."""
        self._desk.start(self._wanted, self._ask_which_door, self._not_open)

    def _bind_keys(self) -> None:
        """Let every key of the table do what it says; all but a few need a network that is open."""
        inside: dict[Keys, Inside] = {
            Keys.FIND: Home.find_anything,
            Keys.ASK_OR_OFFER: Home.write,
            Keys.ASK: lambda home: home.write(Kind.NEED),
            Keys.OFFER: lambda home: home.write(Kind.OFFER),
            Keys.NEXT_PART: lambda home: home.next_part(1),
            Keys.PART_BEFORE: lambda home: home.next_part(-1),
            Keys.BACK: Home.leave,
            Keys.UNDO: lambda home: home.toast.undo(),
            Keys.SWAP: Home.swap,
            Keys.PRINT: Home.print,
            Keys.SETTINGS: lambda home: home.go(Where.SETTINGS),
            Keys.HELP: lambda home: home.go(Where.HELP),
        }
        anywhere: dict[Keys, Act] = {
            Keys.LEAVE: self._leave,
            Keys.LARGER: lambda: self.home.settings.grow(1),
            Keys.SMALLER: lambda: self.home.settings.grow(-1),
            Keys.USUAL_SIZE: lambda: self.home.settings.grow(0),
            Keys.FULL_SCREEN: self._turn_full_screen,
            Keys.LOCK: self._lock,
        }
        self._filtering = bind(self, Keys.FILTER, self._if_open(Home.search))
        self._set_slash()
        for keys, there in inside.items():
            bind(self, keys, self._if_open(there))
        for keys, act in anywhere.items():
            bind(self, keys, act)
        for number, where in enumerate(Where, 1):
            bind_place(self, number, self._if_open(partial(Home.go, where=where)))

    def _bind_in_dialog(self) -> None:
        """Let one lock from a dialog as well, which keeps all other keys of the window from being heard."""
        dialog = QApplication.activeModalWidget()
        if dialog is not None and not dialog.findChildren(QShortcut, Keys.LOCK.name):
            for each in bind(dialog, Keys.LOCK, self._lock):
                each.setObjectName(Keys.LOCK.name)

    # What the keys do.

    @property
    def is_open(self) -> bool:
        """Whether a network is shown."""
        return self.stack.currentWidget() is self.home

    def _if_open(self, act: Inside) -> Act:
        """Return what does that in whatever is shown by then: keys are bound once, and all inside may be made anew."""
        return lambda: act(self.home) if self.is_open else None

    def _leave(self) -> None:
        if self.home.toast.isVisible():
            self.home.toast.leave()
        elif self.is_open:
            self.home.leave()

    def _turn_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    # What becomes of the network.

    def _ask_which_door(self) -> None:
        self.stack.setCurrentWidget(self.first_run)
        self.first_run.invite.setFocus()

    def _not_open(self, fault: Fault) -> None:
        self._fault = fault
        self.locked.tell(fault)
        self.stack.setCurrentWidget(self.locked)

    def _turn_to(self, network: str) -> None:
        """Open another network of this computer, now and the next time."""
        self.home.keep_now()
        self._is_turning = True
        self._wanted = self._settings.network = network
        self.start()

    def _try_again(self, passphrase: str) -> None:
        if passphrase:
            self._desk.unlock(passphrase)
        self.start()

    def _opened(self) -> None:
        if self._desk.gist is not None:
            self.setWindowTitle(f"{words.isolated(words.brief(self._desk.gist.network_name))} – MutualNode")
        self.stack.setCurrentWidget(self.home)
        self.home.today.asking.setFocus()
        self._is_turning = False
        if self._untold is not None:
            QTimer.singleShot(0, self, self._tell_again)  # once the banner has forgotten the network before

    def _closed(self) -> None:
        self.setWindowTitle("MutualNode")
        self.start()

    def _trouble(self, fault: Fault) -> None:
        self._untold = fault if self._is_turning else None
        self.home.causes.tell_trouble(sentences.of_fault(fault))

    def _tell_again(self) -> None:
        if self._untold is not None:
            self._trouble(self._untold)

    def come_forward(self) -> None:
        """Show this window before all others."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # Locking.

    def _lock(self) -> None:
        """Lock what is open, if it has a passphrase; else lead to where one is set."""
        place = self._desk.place
        if not self.is_open or place is None:
            return
        for dialog in self.findChildren(QDialog):  # each keeps what is typed in it as it goes
            if dialog.isVisible():
                dialog.reject()
        if self._desk.is_sample:
            self.home.say(self.tr("A made-up network has nothing to lock."), None)
        elif not folder.is_locked(place):
            self.home.go(Where.SETTINGS)
            order.reach(self.home.settings.passphrase.new)
            self.home.say(self.tr("Set a passphrase first. From then on this key locks."), None)
        else:
            self._wanted = place.folder.name
            self.home.keep_now()
            self._is_turning = True
            self._not_open(Fault(Code.PASSPHRASE_NEEDED))
            self._desk.lock()
            self._desk.bridge.rest(self._clear)

    def _clear(self) -> None:
        """Leave nothing of a locked network in the window, behind what asks for the passphrase."""
        if self._desk.reading is None:
            self._put_down(self.home)
            self._build_home()
            self._fit()
            self.spoke.emit()

    def _put_down(self, *old: QWidget) -> None:
        """Be rid of some of the pages, and of the three doors, which follow the settings that are put down as well."""
        doors = vars(self).pop("first_run", None)
        for each in (*old, doors) if doors is not None else old:
            self.stack.removeWidget(each)
            each.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    # How it speaks.

    def _turn_language(self, name: str) -> None:
        """Speak another language as soon as no answer is awaited; what was being written is kept before."""
        self._settings.language = name
        self.home.keep_now()
        self._desk.bridge.rest(self._speak)

    def _speak(self) -> None:
        """Build all that stands in the window anew; one is where one was, and what was typed is still there."""
        was_active = self.isActiveWindow()
        shown, locked, doors, told = (
            self.stack.currentWidget(),
            self.locked,
            self._doors,
            self.home.settings.recent.told,
        )
        board: BoardPage | None = vars(self.home).get("board")  # if somebody looked for it
        asked, typed = board.asked if board is not None else None, doors.typed if doors is not None else ()
        self._put_down(self.locked, self.home)
        languages.speak(application(), self._settings.language)
        self._build()
        self._set_slash()
        if self._desk.reading is not None:
            self._desk.opened.emit()
            self._desk.changed.emit()
        if doors is not None:
            self.first_run.write(typed)
        if shown in (locked, doors):
            self.stack.setCurrentWidget(self.locked if shown is locked else self.first_run)
        self.home.settings.recent.take_up(told)
        if asked is not None:
            self.home.board.ask_again(asked)
        self.home.go(Where.SETTINGS)
        if self._fault is not None:
            self.locked.tell(self._fault)
        self._fit()
        if was_active:  # some desktops turn to another window when that with the focus is gone
            self.activateWindow()
        order.reach(self.home.settings.language.choice if self.is_open else self.first_run.looks.language)
        self.spoke.emit()

    # How it looks.

    def _wear(self) -> None:
        quiet, still = self._settings.is_on("quiet"), self._settings.is_on("still")
        scale = self._settings.scale / 100
        dress.apply(application(), Theme(self._settings.theme), scale, quiet_patterns=quiet, less_motion=still)

    def _set_slash(self) -> None:
        """Let the one key without Ctrl do something, or not."""
        self._filtering[0].setEnabled(self._settings.is_on("slash"))

    def _fit(self) -> None:
        across = self.width() / pixels(Size.BODY)
        room = Room.WIDE if across >= WIDE_FROM else Room.MIDDLE if across >= MIDDLE_FROM else Room.NARROW
        self.home.fit(room)
        if self._doors is not None:
            self._doors.fit(room)
        self._room = room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay everything out for the room that there is."""
        super().resizeEvent(event)
        self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the size, and go at once; the engine ends behind it."""
        self._settings.geometry = self.saveGeometry()
        self._settings.keep()
        self.home.keep_now()
        super().closeEvent(event)
