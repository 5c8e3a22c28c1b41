"""Notices by a real window over a real store: where they are given, what others may see of them, where they lead."""

import base64
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from mutualnode.app import answering, promising
from mutualnode.domain import encoding
from mutualnode.domain.ids import EntryId
from mutualnode.domain.reminding import PAUSE
from mutualnode.ui.look.pieces.listing import ActionRow
from mutualnode.ui.notices import GATHERED_MS, LONGEST_MS, Notices
from mutualnode.ui.settings import Settings
from mutualnode.ui.sidebar import Where
from tests.neighbours import DAY, MINUTE, Neighbour, carry_all
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]
HOUR = 60 * MINUTE


@dataclass
class Desktop:
    """Whatever shows notices outside the window."""

    shown: list[tuple[str, str]] = field(default_factory=list)
    led: list[Callable[[], None]] = field(default_factory=list)

    def tell(self, title: str, words: str, opened: Callable[[], None]) -> None:
        """Show a notice."""
        self.shown.append((title, words))
        self.led.append(opened)


@dataclass
class Scene:
    """Alice before her window, Bob elsewhere, and two needs of hers that he knows."""

    alice: Screen
    bob: Neighbour
    need: EntryId
    flour: EntryId
    desktop: Desktop
    notices: Notices
    settings: Settings

    def comes_by(self) -> None:
        """Have what Bob did come to Alice."""
        raws = [each.raw for each in self.bob.commons.keeper.changes.after(0, 1_000_000)]
        done: list[object] = []
        packed = base64.b64encode(encoding.pack(raws)).decode()
        self.alice.desk.act("take", {"changes": packed}, done.append)
        self.alice.until(lambda: bool(done))

    def asks(self) -> None:
        """Have it asked now, and answered."""
        self.alice.until(lambda: not self.notices._asking)
        self.bob.clock.moves(PAUSE)
        self.notices.ask()
        self.alice.until(lambda: not self.notices._asking)

    def says(self, words: str, about: EntryId | None = None) -> None:
        """Have Bob say something about the need, or about another one."""
        self.bob.clock.moves(DAY)
        answering.comment(self.bob.commons, about or self.need, words)
        self.comes_by()

    def is_told_outside(self, times: int) -> None:
        """Have it asked, and told for so many times by then."""
        self.asks()
        self.alice.until(lambda: len(self.desktop.shown) == times)

    def looks_away(self) -> None:
        """Have the window be in front no more."""
        self.alice.window.showMinimized()
        self.alice.until(self.alice.window.isMinimized)


@pytest.fixture
def scene(neighbours: Make, at_home: SitDown) -> Scene:
    """Alice's window, in front."""
    person, bob = neighbours("alice", "bob")
    need, flour = person.needs("Bread", quantity="2 loaves"), person.needs("Flour")
    carry_all(person, bob)
    alice = at_home(person)
    alice.turns_here()
    desktop, settings = Desktop(), Settings(alice.desk.data)
    scene = Scene(alice, bob, need, flour, desktop, Notices(alice.desk, alice.window, settings, desktop), settings)
    scene.asks()
    return scene


def test_before_the_eyes_of_somebody_it_is_said_in_the_window_and_leads_there(scene: Scene) -> None:
    scene.bob.clock.moves()
    promising.pledge(scene.bob.commons, scene.need, {"quantity": "2 loaves"})
    scene.comes_by()
    toast = scene.alice.home.toast
    scene.asks()
    scene.alice.until(toast.isVisible)
    assert toast.accessibleName() == "bob promised 2 loaves for “Bread”."
    assert scene.desktop.shown == []
    look = next(each for each in toast.findChildren(QPushButton) if each.text() == "Look")
    scene.alice.clicks(look)
    assert scene.alice.home.is_at(scene.alice.home.detail)
    assert scene.alice.home.detail.name == scene.need


def test_what_came_is_asked_about_by_itself(scene: Scene) -> None:
    scene.says("Rye?")
    scene.alice.until(scene.alice.home.toast.isVisible)
    assert scene.alice.home.toast.accessibleName() == "bob said something about “Bread”."


def test_while_the_window_is_not_in_front_the_desktop_says_it_and_leads_there(scene: Scene) -> None:
    scene.looks_away()
    scene.says("A secret word")
    scene.asks()
    scene.alice.until(lambda: bool(scene.desktop.shown))
    assert scene.desktop.shown == [("Elm Street", "bob said something about “Bread”.")]
    assert not scene.alice.home.toast.isVisible()
    scene.desktop.led[0]()
    assert not scene.alice.window.isMinimized()
    assert scene.alice.home.detail.name == scene.need
    scene.asks()
    assert len(scene.desktop.shown) == 1


def test_of_several_notices_any_leads_to_all_that_was_told_until_somebody_has_looked(scene: Scene) -> None:
    home = scene.alice.home
    scene.looks_away()
    scene.says("Rye?")
    scene.is_told_outside(1)
    scene.says("For whom?", scene.flour)
    scene.is_told_outside(2)
    scene.desktop.led[1]()
    assert home.is_at(home.told)
    scene.alice.until(scene.alice.window.isActiveWindow)
    scene.looks_away()
    scene.says("Wheat?", scene.flour)
    scene.is_told_outside(3)
    scene.desktop.led[2]()
    assert home.detail.name == scene.flour


def test_who_wishes_so_lets_others_see_only_that_there_is_something(scene: Scene) -> None:
    scene.settings.turn("tell_whole", on=False)
    scene.looks_away()
    scene.says("Rye?")
    scene.asks()
    scene.alice.until(lambda: bool(scene.desktop.shown))
    assert scene.desktop.shown == [("MutualNode", "Something new in Elm Street")]


def test_on_a_day_of_silence_nothing_is_said_and_the_next_day_it_is(scene: Scene) -> None:
    scene.looks_away()
    scene.bob.clock.moves(DAY)
    scene.alice.home.settings.notices.silent.click()
    answering.comment(scene.bob.commons, scene.need, "Rye?")
    scene.comes_by()
    scene.asks()
    assert scene.desktop.shown == []
    assert scene.notices.timer.isActive()
    scene.bob.clock.moves(DAY)
    scene.asks()
    scene.alice.until(lambda: bool(scene.desktop.shown))


def test_many_things_are_one_notice_and_a_page(scene: Scene) -> None:
    scene.bob.clock.moves()
    for each in ("A chair", "Tea"):
        scene.bob.needs(each)
    for _ in range(4):
        promising.pledge(scene.bob.commons, scene.need, {})
    scene.looks_away()
    scene.comes_by()
    answering.comment(scene.bob.commons, scene.need, "Rye?")
    scene.comes_by()
    scene.asks()
    scene.alice.until(lambda: bool(scene.desktop.shown))
    assert scene.desktop.shown == [("Elm Street", "Several things are new for you.")]
    scene.desktop.led[0]()
    assert scene.alice.home.detail.name == scene.need
    scene.alice.home.show_told()
    assert len(scene.alice.home.told.findChildren(ActionRow)) == 5


def test_without_a_place_on_the_desktop_it_waits_until_somebody_looks(neighbours: Make, at_home: SitDown) -> None:
    person, bob = neighbours("alice", "bob")
    need = person.needs("Bread")
    carry_all(person, bob)
    alice = at_home(person)
    alice.turns_here()
    settings = Settings(alice.desk.data)
    scene = Scene(alice, bob, need, need, Desktop(), Notices(alice.desk, alice.window, settings, None), settings)
    scene.asks()
    scene.looks_away()
    scene.says("Rye?")
    scene.asks()
    alice.until(lambda: bool(scene.notices._waiting))
    assert not alice.home.toast.isVisible()
    alice.window.come_forward()
    alice.until(alice.home.toast.isVisible)
    assert not scene.notices._waiting


def test_what_can_still_be_undone_is_not_pushed_aside(scene: Scene) -> None:
    toast, taken = scene.alice.home.toast, list[str]()
    toast.say("Taken down.", lambda: taken.append("back"))
    scene.says("Rye?")
    scene.asks()
    scene.alice.until(lambda: bool(scene.notices._waiting))
    assert toast.accessibleName() == "Taken down."
    scene.alice.presses(Qt.Key.Key_Escape)
    scene.alice.until(toast.isVisible)
    assert toast.accessibleName() == "bob said something about “Bread”."
    scene.alice.presses(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert taken == []


def test_it_sleeps_until_the_next_that_is_due_and_no_longer_than_an_hour(scene: Scene) -> None:
    scene.alice.until(lambda: not scene.notices._asking)
    assert GATHERED_MS <= scene.notices.timer.interval() <= LONGEST_MS
    scene.bob.clock.at += 9 * HOUR + 15 * MINUTE - PAUSE  # a quarter past five
    day = scene.bob.needs("Tea", due="2027-01-16")
    scene.comes_by()
    promised: list[object] = []
    scene.alice.desk.act("pledge", {"id": day.hex(), "typed": {}}, promised.append)
    scene.alice.until(lambda: bool(promised))
    scene.asks()
    assert scene.notices.timer.interval() < LONGEST_MS
    scene.bob.clock.at += 45 * MINUTE
    scene.asks()
    scene.alice.until(scene.alice.home.toast.isVisible)
    assert scene.alice.home.toast.accessibleName() == "You said you can help bob with “Tea”, tomorrow."


def test_the_made_up_network_has_nothing_to_say(newcomer: Screen) -> None:
    desktop = Desktop()
    notices = Notices(newcomer.desk, newcomer.window, Settings(newcomer.desk.data), desktop)
    newcomer.clicks(newcomer.window.first_run.sample)
    newcomer.until(lambda: newcomer.window.is_open)
    assert newcomer.desk.is_sample
    notices.ask()
    assert not notices._asking


def test_what_was_told_can_be_looked_at_again_and_is_gone_with_the_network(scene: Scene) -> None:
    scene.says("Rye?")
    scene.asks()
    home = scene.alice.home
    scene.alice.until(home.toast.isVisible)
    home.go(Where.SETTINGS)
    assert home.settings.recent.isVisible()
    home.show_told()
    rows = home.told.findChildren(ActionRow)
    assert [each.title.text() for each in rows] == ["bob said something about “Bread”."]
    rows[0].opened.emit()
    assert home.is_at(home.detail)
