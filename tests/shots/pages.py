"""The window's screens, each over a street that is made for it and closed behind it."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QWidget

from mutualnode.app.engine import Here
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.ui.bridge import Bridge
from mutualnode.ui.desk import Desk
from mutualnode.ui.look.worn import current
from mutualnode.ui.main import application_here
from mutualnode.ui.plurals import Plurals
from mutualnode.ui.settings import Settings
from mutualnode.ui.sidebar import Where
from mutualnode.ui.window import Window
from tests.neighbours import Street
from tests.ui.street import lively

LOOPBACK = "127.0.0.1:0"
FULL = (1280, 800)  # pixels, as it opens
OPEN_MS = 20_000  # for what takes a tenth of a second

Show = Callable[[Window, EntryId, EntryId], QWidget | None]


@dataclass
class Stage:
    """A window over a street, and what is to be put away when the curtain falls."""

    shows: Show
    is_new: bool = False
    _props: ExitStack = field(default_factory=ExitStack)  # used up and filled again with every performance

    def make(self) -> QWidget:
        """Set the stage, and return the window."""
        application = application_here()
        if not application.findChildren(Plurals):
            application.installTranslator(Plurals(application))
        data = Path(self._props.enter_context(TemporaryDirectory()))
        street = self._props.enter_context(Street(data))
        if self.is_new:
            meals = own = EntryId(b"")
            world, folder = street.world("Iman").surroundings, data / "new"
        else:
            person, meals, own = lively(street)
            world, folder = person.world.surroundings, person.data
            person.closes_up()
            street.people.remove(person)
        bridge = Bridge(world, LOOPBACK)
        self._props.callback(bridge.stop)
        desk = Desk(folder, bridge, world)
        self._props.callback(desk.close_reading)
        settings_file = Settings(data)
        settings_file.scale = round(current().scale * 100)
        settings_file.theme = "strong" if current().palette.strong else "dark" if current().palette.dark else "light"
        window = Window(desk, settings_file)
        if not self.is_new:
            _until(lambda: desk.reading is not None)
            _people(desk)
        window.resize(*FULL)
        window.show()
        shown = self.shows(window, meals, own)
        if shown is not None:
            self._props.callback(window.deleteLater)
            self._props.callback(window.hide)
        return shown or window

    def finish(self) -> None:
        """Put everything away."""
        self._props.close()


def _until(true: Callable[[], bool]) -> None:
    deadline = QDeadlineTimer(OPEN_MS)
    while not true():
        assert not deadline.hasExpired()
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 100)


def _people(desk: Desk) -> None:
    """Have four others here, as the engine would tell."""
    assert desk.reading is not None
    found = [each for each in desk.reading.members() if each[1] in ("Rosa", "Len", "Grace", "Dev")]
    here = tuple(Here(member, member, name, "", in_step=name != "Len") for member, name in found)
    QCoreApplication.processEvents()
    desk.here = here
    desk.here_changed.emit()


def new() -> Stage:
    """Nothing yet: the first page."""
    return Stage(lambda *_: None, is_new=True)


def board() -> Stage:
    """The board."""
    return Stage(lambda *_: None)


def need() -> Stage:
    """Somebody else's need."""
    return Stage(lambda window, meals, _: window.home.open(bytes(meals)))


def mine() -> Stage:
    """A need of one's own, with a promise that waits."""
    return Stage(lambda window, _, own: window.home.open(bytes(own)))


def people() -> Stage:
    """Who is here."""
    return Stage(lambda window, *_: window.home.go(Where.PEOPLE))


def news() -> Stage:
    """What came in."""
    return Stage(lambda window, *_: window.home.go(Where.NEWS))


def settings() -> Stage:
    """Settings."""
    return Stage(lambda window, *_: window.home.go(Where.SETTINGS))


def _form(window: Window, _: EntryId, __: EntryId) -> QWidget:
    window.home.write(Kind.NEED)
    window.home.form.unfold()
    return window.home.form


def _invite(window: Window, _: EntryId, __: EntryId) -> QWidget:
    window.home.invite()
    _until(lambda: bool(window.home.sheet.code))
    return window.home.sheet


def form() -> Stage:
    """The form that posts either."""
    return Stage(_form)


def invite() -> Stage:
    """An invite to hand over."""
    return Stage(_invite)
