"""The window's screens, each over a street that is made for it and closed behind it."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QScrollArea, QWidget

from mutualnode.app import encounters, showing
from mutualnode.app.carrying import Report
from mutualnode.app.company import Company, Computer, Stand
from mutualnode.app.enclosing import Enclosed
from mutualnode.app.meeting import Progress
from mutualnode.app.previewing import Preview, Signed
from mutualnode.app.questions import Order
from mutualnode.app.showing import Print
from mutualnode.domain import moments
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.photos import Photo, digest
from mutualnode.domain.reminding import Notice, Sort, Topic
from mutualnode.errors import Code
from mutualnode.ui import darkroom, telling
from mutualnode.ui.bridge import Bridge
from mutualnode.ui.desk import Desk
from mutualnode.ui.dialogs.preview import PreviewSheet
from mutualnode.ui.look.palette import Hue
from mutualnode.ui.look.worn import current
from mutualnode.ui.settings import SCALES, THEMES, Settings
from mutualnode.ui.sidebar import Where
from mutualnode.ui.window import Window
from tests.neighbours import DAY, NOON, Street
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
    window: Window | None = None
    known: tuple[EntryId, EntryId] = (EntryId(b""), EntryId(b""))  # somebody else's need, and one's own
    _props: ExitStack = field(default_factory=ExitStack)  # used up and filled again with every performance

    def make(self) -> QWidget:
        """Set the stage, and return the window."""
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
        settings_file.scale, settings_file.theme = _look()
        window = self.window = Window(desk, settings_file)
        if not self.is_new:
            _until(lambda: desk.reading is not None and not bridge._waiting)
            _people(desk)
        window.resize(*FULL)
        window.show()
        self.known = meals, own
        shown = self.shows(window, meals, own)
        if shown is not None:
            self._props.callback(window.deleteLater)
            self._props.callback(window.hide)
        return shown or window

    def adjust(self) -> None:
        """Have the settings say what look is worn, and what is below be in sight."""
        assert self.window is not None
        page, (scale, theme) = self.window.home.settings, _look()
        looks = self.window.first_run.looks
        looks.theme.setCurrentIndex(THEMES.index(theme))
        for choice, place in (
            (page.scale, SCALES.index(scale)),
            (looks.scale, SCALES.index(scale)),
            (page.theme, THEMES.index(theme)),
        ):
            choice.blockSignals(True)
            choice.choose(place)
            choice.blockSignals(False)
        for card in (page.along, page.notices):
            if card.isVisible() and card.property("looked at"):
                page.findChildren(QScrollArea)[0].ensureWidgetVisible(card)

    def finish(self) -> None:
        """Put everything away."""
        self._props.close()


def _look() -> tuple[int, str]:
    theme = "strong" if current().palette.strong else "dark" if current().palette.dark else "light"
    return round(current().scale * 100), theme


def _until(true: Callable[[], bool]) -> None:
    deadline = QDeadlineTimer(OPEN_MS)
    while not true():
        assert not deadline.hasExpired()
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 100)


def _people(desk: Desk) -> None:
    """Have others here and away, as the engine would tell."""
    assert desk.reading is not None
    members = {name.split()[0]: (member, name) for member, name in desk.reading.members()}
    QCoreApplication.processEvents()
    day = encounters.day(desk.now())
    stands = (
        ("Rosa", Stand.IN_STEP, day, 0, None, None),
        ("Len", Stand.SWAPPING, day, 0, None, Progress(14, 23, 0, 0)),
        ("Grace", Stand.IN_STEP, day, 0, None, None),
        ("Dev", Stand.IN_STEP, day, 0, None, None),
        ("Tomasz", Stand.AWAY, day - 3, 6, None, None),
        ("Nell", Stand.STOPPED, day - 1, 2, Code.CHANGE_BAD_SIGNATURE, None),
    )
    computers = tuple(
        Computer(members[name][0], *members[name], "192.168.1.20:4711", stand, when, behind, trouble, far)
        for name, stand, when, behind, trouble, far in stands
    )
    desk.company, desk.reachable = Company(computers, 3), ("192.168.1.7:4711",)
    desk.here_changed.emit()


def new() -> Stage:
    """Nothing yet: the first page."""
    return Stage(lambda *_: None, is_new=True)


def today() -> Stage:
    """The first page."""
    return Stage(lambda window, *_: window.home.go(Where.TODAY))


def board() -> Stage:
    """The board."""
    return Stage(lambda window, *_: window.home.go(Where.BOARD))


def _newest(window: Window, *_: EntryId) -> QWidget | None:
    window.home.go(Where.BOARD)
    window.home.board.sort(Order.NEWEST)
    return None


def newest() -> Stage:
    """The board, newest first."""
    return Stage(_newest)


def _posted(window: Window, *_: EntryId) -> QWidget | None:
    home = window.home
    home.form.sheet.write({"title": "A ladder for the gutter", "category": "things", "area": "Hillfoot"})
    home.go(Where.BOARD)
    home.form.send()
    _until(home.fitting.isVisible)
    home.toast.leave()
    return None


def fitting() -> Stage:
    """What already fits what was just posted."""
    return Stage(_posted)


def need() -> Stage:
    """Somebody else's need."""
    return Stage(lambda window, meals, _: window.home.open(bytes(meals)))


def mine() -> Stage:
    """A need of one's own, with a promise that waits."""
    return Stage(lambda window, _, own: window.home.open(bytes(own)))


def people() -> Stage:
    """Who is here."""
    return Stage(lambda window, *_: window.home.go(Where.PEOPLE))


def _news(window: Window, *_: EntryId) -> QWidget | None:
    _until(lambda: bool(window.home.today.new.news.entries))
    window.home.show_news()
    return None


def news() -> Stage:
    """What came in."""
    return Stage(_news)


def _along(window: Window, *_: EntryId) -> QWidget | None:
    window.home.go(Where.SETTINGS)
    along = window.home.settings.along
    along._began("to “Elm Street 2027-01-15.json”", "", lambda: None)
    along._moved(925, 1_284)
    along.setProperty("looked at", True)
    return None


def along() -> Stage:
    """A file for other programs on its way."""
    return Stage(_along)


def settings() -> Stage:
    """Settings."""
    return Stage(lambda window, *_: window.home.go(Where.SETTINGS))


def _notices(window: Window, *_: EntryId) -> QWidget | None:
    window.home.go(Where.SETTINGS)
    window.home.settings.notices.setProperty("looked at", True)
    return None


def notices() -> Stage:
    """What one may be told, in the settings."""
    return Stage(_notices)


def _told(window: Window, meals: EntryId, own: EntryId) -> QWidget | None:
    home, meal, tap = window.home, Topic(meals, "Hot meals for this week", "Rosa Pereira"), Topic(own, "The tap drips")
    said = (
        Notice(Sort.CLOSES, own, replace(tap, due=moments.iso(NOON + DAY)[:10] + "T00:00:00Z")),
        Notice(Sort.ACCEPTED, meals, meal),
        Notice(Sort.PROMISED, own, replace(tap, name="Dev Anand", quantity="1 hour")),
        Notice(Sort.SAID, own, replace(tap, name="Mei Tan")),
        Notice(Sort.NEAR, meals, replace(meal, quantity="2 meals", due=moments.iso(NOON + DAY)[:10] + "T18:00:00Z")),
    )
    home.told.add(said)
    home.show_told()
    sentences = [telling.sentence(each, NOON) for each in said[2:4]]
    home.tell(telling.gathered(sentences), lambda: None)
    return None


def told() -> Stage:
    """What was told, with some of it at the foot."""
    return Stage(_told)


def _form(window: Window, _: EntryId, __: EntryId) -> QWidget:
    window.home.write(Kind.NEED)
    return window.home.form


def _full_form(window: Window, _: EntryId, __: EntryId) -> QWidget:
    form = window.home.form
    form.fields["title"].write("A ladder, three metres or more")
    form.fields["quantity"].write("1 ladder")
    form.categories["things"].setChecked(True)
    window.home.write(Kind.NEED)
    return form


def _whole_form(window: Window, _: EntryId, __: EntryId) -> QWidget:
    form = window.home.form
    typed = {"quantity": "10^9", "due": "2020-01-01", "area": "Hillfoot", "where": "12 Alder Row, ring twice"}
    form.sheet.write({"title": "A ladder, three metres or more", "category": "things", **typed})
    form.prints.fill(
        [Print(*_photo(kind), words) for kind, words in ((Kind.NEED, "Where it is to reach"), (Kind.OFFER, ""))]
    )
    window.home.write(Kind.NEED)
    form.send()
    return form


def _photo(kind: Kind) -> tuple[bytes, bytes]:
    """A picture of something: a quilt in the colours of a kind."""
    image = QImage(640, 480, QImage.Format.Format_RGB32)
    hue = current().palette.of(Hue.NEED if kind == Kind.NEED else Hue.OFFER)
    painter = QPainter(image)
    for place in range(12):
        shade = (hue.solid, hue.mid, hue.tint)[(place + place // 4) % 3]
        painter.fillRect(place % 4 * 160, place // 4 * 160, 160, 160, QColor(shade))
    painter.end()
    made = darkroom.develop(image)
    return made.thumbnail, made.full


def _with_photos(window: Window, _: EntryId, own: EntryId) -> None:
    _show(window, own, [Print(*_photo(kind), "The tap that drips").plain() for kind in (Kind.NEED, Kind.OFFER)])


def _without_the_large_one(window: Window, _: EntryId, own: EntryId) -> QWidget:
    small, large = _photo(Kind.NEED)
    named = showing.plain(Photo(digest(small), digest(large + b"elsewhere"), "The tap that drips"))
    missing = showing.plain(Photo(bytes(32), bytes(32), "The pipe under it"))
    _show(window, own, [Print(small, large, "The tap that drips").plain(), named, missing])
    gallery = window.home.detail.gallery
    gallery.pictures[1].click()
    return gallery.viewer


def _show(window: Window, own: EntryId, made: list[dict[str, Any]]) -> None:
    desk = window.home.sync._desk
    done: list[object] = []
    desk.act("edit", {"id": own.hex(), "typed": {}, "photos": made}, done.append)
    _until(lambda: bool(done))
    window.home.open(bytes(own))


def _viewer(window: Window, meals: EntryId, own: EntryId) -> QWidget:
    _with_photos(window, meals, own)
    gallery = window.home.detail.gallery
    gallery.pictures[0].click()
    return gallery.viewer


def whole_form() -> Stage:
    """The form with photos in it, unfolded, and two fields that are not right."""
    return Stage(_whole_form)


def photos() -> Stage:
    """A need of one's own with photos."""
    return Stage(_with_photos)


def photos_to_come() -> Stage:
    """A photo of which only the small one is here, over an entry with one of which nothing is."""
    return Stage(_without_the_large_one)


def viewer() -> Stage:
    """A photo by itself."""
    return Stage(_viewer)


def _invite(window: Window, _: EntryId, __: EntryId) -> QWidget:
    window.home.invite()
    _until(lambda: bool(window.home.sheet.code))
    return window.home.sheet


def form() -> Stage:
    """The form that posts either."""
    return Stage(_form)


def full_form() -> Stage:
    """The form with more than a title in it."""
    return Stage(_full_form)


def invite() -> Stage:
    """An invite to hand over."""
    return Stage(_invite)


def _finder(window: Window, _: EntryId, __: EntryId) -> QWidget:
    window.home.find_anything()
    window.home.finder.field.field.setText("li")
    window.home.finder.field.field.setText("lift")
    return window.home.finder


def finder() -> Stage:
    """Find anything."""
    return Stage(_finder)


REPORT = Report(38, 1_245, 0, 0, 1, is_cut=False, is_newer=False, stopped=False, photos=Enclosed(9, 4))


def _sticks(window: Window, *_: EntryId) -> QWidget | None:
    window.home.go(Where.SYNC)
    sticks = window.home.sync.sticks
    sticks.out._began("to “BLUE STICK”", "", lambda: None)
    sticks.out._moved(925, 1_284)
    sticks.into.about.say("from “Edith.mncopy”")
    sticks.into._read(REPORT)
    window.home.toast.leave()
    return None


def sync() -> Stage:
    """Other computers, a stick on its way out and one that came in."""
    return Stage(_sticks)


def _alone(window: Window, *_: EntryId) -> QWidget | None:
    desk = window.home.sync._desk
    desk.company, desk.is_alone = Company(), True
    desk.here_changed.emit()
    window.home.go(Where.SYNC)
    return None


def alone() -> Stage:
    """Nobody to be seen, and what to do then."""
    return Stage(_alone)


def _preview(window: Window, *_: EntryId) -> QWidget | None:
    kinds = (("need", 12), ("offer", 7), ("pledge", 5), ("profile", 2), ("join", 1), ("acceptance", 4), ("vouch", 7))
    signed = (Signed("Edith", b"e" * 32, window.home.sync._desk.now()),)
    told = Preview(REPORT, kinds, ("Dev", "Edith", "Grace"), is_by_others=True, signed=signed)
    sheet = PreviewSheet(told, window.home.sync._desk.now(), window)
    sheet.open()
    return sheet


def preview() -> Stage:
    """What a copy would bring."""
    return Stage(_preview)


def help_() -> Stage:
    """Keys and answers."""
    return Stage(lambda window, *_: window.home.go(Where.HELP))
