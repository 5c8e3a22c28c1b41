"""What is made when it is first looked for is not made at the start, and is then as if it had always been there."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mutualnode.ui import languages
from mutualnode.ui.pages.page import Room
from mutualnode.ui.settings import SCALES, THEMES
from mutualnode.ui.sidebar import Where
from tests.neighbours import Neighbour, Street
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]
LATE = ("board", "here", "sync", "settings", "help", "detail", "news", "told", "form")


class Shown(QObject):
    """Notes every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look, and let all be."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(watched)
        return False


@pytest.fixture
def english_again(qapp: QApplication) -> Iterator[None]:
    """Have everything speak English again in the end."""
    yield
    languages.speak(qapp, languages.ENGLISH)


@pytest.fixture
def opened(qtbot: QtBot, street: Street) -> Iterator[SitDown]:
    """Open the window at a neighbour's computer, and stay where it begins."""
    made: list[Screen] = []

    def sit_down(person: Neighbour) -> Screen:
        person.closes_up()
        street.people.remove(person)
        made.append(Screen(qtbot, person.data, person.world.surroundings))
        made[-1].until(lambda: made[-1].window.is_open)
        return made[-1]

    yield sit_down
    for each in made:
        each.closes()


def test_where_a_network_is_open_nobody_has_made_the_three_doors(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    assert "first_run" not in vars(alice.window)


def test_the_window_begins_with_today_and_no_other_page(neighbours: Make, opened: SitDown) -> None:
    alice = opened(neighbours("alice")[0])
    alice.until(alice.home.today.hands.isVisible)
    assert not [each for each in LATE if each in vars(alice.home)]
    alice.presses(Qt.Key.Key_Escape)
    alice.home.keep_now()
    assert not [each for each in LATE if each in vars(alice.home)]


def test_nothing_is_shown_in_a_window_of_its_own_while_it_is_made(
    neighbours: Make, opened: SitDown, qapp: QApplication
) -> None:
    shown = Shown()
    qapp.installEventFilter(shown)
    try:
        alice = opened(neighbours("alice")[0])
        for each in (*LATE, "today"):
            getattr(alice.home, each)
        assert alice.window.first_run is not None
    finally:
        qapp.removeEventFilter(shown)
    assert set(shown.windows) == {alice.window}


def test_a_page_that_is_made_late_shows_what_there_is_in_the_room_that_there_is(
    neighbours: Make, opened: SitDown
) -> None:
    person = neighbours("alice")[0]
    person.needs("A ladder")
    alice = opened(person)
    alice.window.resize(900, 640)
    alice.home.fit(Room.NARROW)
    alice.home.go(Where.BOARD)
    assert alice.sees() == ["A ladder"]
    assert alice.home.board.foot.isVisible()
    alice.home.go(Where.SETTINGS)
    assert alice.home.settings.name.text() == alice.desk.name_of(alice.desk.me)


def test_what_was_being_written_is_there_when_the_form_is_made_late(neighbours: Make, opened: SitDown) -> None:
    first = opened(neighbours("alice")[0])
    first.home.write()
    first.home.form.fields["title"].write("Half a sentence")
    first.home.keep_now()
    first.closes()
    again = Screen(first.qtbot, first.desk.data, first.desk.world)
    try:
        again.until(lambda: again.window.is_open)
        again.home.write()
        assert again.home.form.draft.typed["title"] == "Half a sentence"
    finally:
        again.closes()


def test_until_the_network_is_open_there_is_bare_paper_and_no_key_does_anything(
    neighbours: Make, opened: SitDown, qtbot: QtBot
) -> None:
    before = opened(neighbours("alice")[0])
    before.closes()
    alice = Screen(qtbot, before.desk.data, before.desk.world)
    try:
        paper = alice.window.stack.currentWidget()
        assert paper is not None
        assert paper.children() == []
        alice.types("/")
        assert alice.window.stack.currentWidget() is paper
        alice.until(lambda: alice.window.is_open)
        assert alice.home.today.asking.hasFocus()
    finally:
        alice.closes()


def test_doors_that_are_made_late_look_and_speak_as_was_chosen_before(
    neighbours: Make, at_home: SitDown, english_again: None
) -> None:
    alice = at_home(neighbours("alice")[0])
    alice.home.settings.theme.choose(THEMES.index("dark"))
    alice.home.settings.scale.choose(SCALES.index(125))
    with alice.qtbot.waitSignal(alice.window.spoke):
        alice.home.settings.language.chosen.emit("es")
    doors = alice.window.first_run
    assert doors.start.text() == "Empezar una red"
    assert doors.looks.theme.currentIndex() == THEMES.index("dark")
    assert doors.looks.scale.at == SCALES.index(125)
    assert doors.width() == alice.window.stack.width()


def test_in_another_language_no_more_pages_are_made_than_were_looked_for(
    neighbours: Make, opened: SitDown, english_again: None
) -> None:
    alice = opened(neighbours("alice")[0])
    with alice.qtbot.waitSignal(alice.window.spoke):
        alice.home.settings.language.chosen.emit("es")
    assert [each for each in LATE if each in vars(alice.window.home)] == ["settings"]
