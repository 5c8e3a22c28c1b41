"""The window from the first start on, by mouse and keyboard, with real stores, engines and wires."""

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication

from mutualnode.app import exchanging
from mutualnode.app.errands import come_forward
from mutualnode.app.questions import Order
from mutualnode.domain.kinds import Kind
from mutualnode.ui import languages
from mutualnode.ui.pages.language import CHOICES
from mutualnode.ui.sidebar import Where
from tests.neighbours import Neighbour, carry_all
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]
CONTROL = Qt.KeyboardModifier.ControlModifier
NAMES = ("Łucja Żółć", "سلمى الأمين", "สมชาย ใจดี")


@pytest.mark.parametrize("name", NAMES)
def test_from_the_first_start_to_a_need_on_the_board_by_keyboard_alone(newcomer: Screen, name: str) -> None:
    first_run = newcomer.window.first_run
    assert newcomer.window.stack.currentWidget() is first_run
    first_run.network.setFocus()
    newcomer.types("Mill Lane")
    newcomer.presses(Qt.Key.Key_Tab)
    newcomer.types(name)
    newcomer.presses(Qt.Key.Key_Return)
    newcomer.is_open()
    newcomer.posts("A ladder for Saturday")
    newcomer.waits_for("A ladder for Saturday")
    card = newcomer.column().model.card(newcomer.column().model.index(0))
    assert card is not None
    assert card.entry.author_name == name
    assert newcomer.window.windowTitle().startswith("Mill Lane")


def test_a_need_typed_in_one_window_appears_in_the_other(neighbours: Make, at_home: SitDown) -> None:
    alice, bob = (at_home(each) for each in neighbours("alice", "bob"))
    alice.until(lambda: bool(alice.desk.reachable))
    bob.home.go(Where.SYNC)
    bob.home.sync.reach.address.setFocus()
    bob.types(alice.desk.reachable[0])
    bob.presses(Qt.Key.Key_Return)
    bob.until(lambda: bool(bob.desk.here) and bool(alice.desk.here))
    alice.posts("شاي وصحبة")
    bob.waits_for("شاي وصحبة")
    bob.posts("Bread", Kind.OFFER)
    alice.waits_for("Bread", kind=Kind.OFFER)


def test_what_one_types_stays_while_a_thousand_entries_come_in(neighbours: Make, at_home: SitDown) -> None:
    person, other = neighbours("alice", "bob")
    other.needs("One of many")
    alice = at_home(person)
    alice.home.write(Kind.NEED)
    alice.until(alice.home.form.fields["title"].edit.hasFocus)
    alice.types("A lad")
    rows = [{"kind": "need", "fields": {"title": f"Need {number}"}} for number in range(1_000)]
    came: list[object] = []
    for start in range(0, len(rows), 100):
        alice.desk.act("keep", {"rows": rows[start : start + 100]}, came.append)
        alice.types("d")
        alice.until(lambda: alice.column().model.tally() >= 100)
    alice.until(lambda: len(came) == 10)
    alice.types("er")
    assert alice.home.form.fields["title"].text() == "A lad" + "d" * 10 + "er"
    model = alice.column().model
    wanted = sorted(f"Need {number}" for number in range(1_000))

    def are_all_there() -> bool:
        while model.canFetchMore(QModelIndex()):
            model.fetchMore(QModelIndex())
        return sorted(alice.sees()) == wanted

    alice.until(are_all_there)


def test_closing_in_the_middle_of_a_swap_leaves_no_thread(neighbours: Make, at_home: SitDown) -> None:
    one, two = neighbours("alice", "bob")
    rows = [(Kind.NEED, {"title": f"Need {number}"}) for number in range(3_000)]
    one.commons.write_all(rows)
    before = set(threading.enumerate())
    alice, bob = at_home(one), at_home(two)
    alice.until(lambda: bool(alice.desk.reachable))
    bob.desk.bridge.ask(lambda engine: engine.reach(alice.desk.reachable[0]))
    bob.until(lambda: bool(bob.sees()))
    bob.closes()
    alice.closes()
    assert set(threading.enumerate()) <= before


def test_places_are_reached_by_number(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    home = alice.home
    pages = (home.today, home.board, home.here, home.sync, home.settings, home.help)
    keys = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_6)
    for key, page in zip(keys, pages, strict=True):
        alice.presses(key, CONTROL)
        assert alice.home.pages.currentWidget() is page


def test_a_slash_leads_to_the_search_which_finds_as_one_types(neighbours: Make, at_home: SitDown) -> None:
    person, *_ = neighbours("alice")
    for title in ("A ladder", "Łóżko dla dziecka", "Bread"):
        person.needs(title)
    alice = at_home(person)
    alice.waits_for("Bread", "Łóżko dla dziecka", "A ladder")
    alice.presses(Qt.Key.Key_Slash)
    alice.types("lozk")
    alice.waits_for("Łóżko dla dziecka")
    alice.presses(Qt.Key.Key_Escape)
    alice.waits_for("Bread", "Łóżko dla dziecka", "A ladder")


def test_esc_leads_back_from_an_entry_to_its_row(neighbours: Make, at_home: SitDown) -> None:
    person, *_ = neighbours("alice")
    person.needs("Bread")
    person.needs("A ladder")
    alice = at_home(person)
    alice.waits_for("A ladder", "Bread")
    alice.opens("A ladder")
    alice.presses(Qt.Key.Key_Escape)
    assert alice.home.pages.currentWidget() is alice.home.board
    assert alice.column().list.currentIndex().row() == 1


def test_text_grows_and_shrinks_by_keys_and_the_page_follows(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    for _ in range(5):
        alice.presses(Qt.Key.Key_Plus, CONTROL)
    assert alice.window._settings.scale == 200
    assert alice.home.menu.isVisible()
    assert not alice.home.sidebar.isVisible()
    alice.presses(Qt.Key.Key_0, CONTROL)
    assert alice.window._settings.scale == 100
    assert alice.home.sidebar.isVisible()


def test_parts_of_the_window_are_reached_one_after_the_other(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    alice.home.board.main.setFocus()
    seen = set()
    for _ in range(5):  # header and filters, needs, offers, banner, places
        alice.presses(Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        assert focus is not None
        seen |= {part for part in (alice.home.sidebar, alice.home.pages) if part.isAncestorOf(focus)}
    assert seen == {alice.home.sidebar, alice.home.pages}


def test_a_second_start_shows_the_first_window(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    alice.window.showMinimized()
    assert alice.desk.place is not None
    assert come_forward(alice.desk.place)
    alice.until(lambda: not alice.window.isMinimized())


def test_a_network_that_is_open_elsewhere_is_said_to_be_and_opens_when_it_can(
    neighbours: Make, newcomer: Screen
) -> None:
    person, *_ = neighbours("alice")
    desk = newcomer.desk
    desk.data = person.data
    newcomer.window.start()
    newcomer.until(lambda: newcomer.window.stack.currentWidget() is newcomer.window.locked)
    assert "already running" in newcomer.window.locked.sentence.text()
    person.closes_up()
    newcomer.clicks(newcomer.window.locked.again)
    newcomer.is_open()
    newcomer.closes()
    person.reopens()


def test_what_comes_from_others_is_shown_without_being_asked_for(neighbours: Make, at_home: SitDown) -> None:
    person, other = neighbours("alice", "bob")
    other.needs("A lift")
    carry_all(other, person)
    exchanging.post(person.commons, Kind.NEED, {"title": "Bread"})
    alice = at_home(person)
    alice.until(lambda: set(alice.sees()) == {"Bread", "A lift"})


def test_the_size_of_the_window_is_kept(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    alice.window.resize(1000, 700)
    alice.window.close()
    assert not alice.window._settings.geometry.isEmpty()


@pytest.fixture
def english_again(qapp: QApplication) -> Iterator[None]:
    """Have everything speak English again in the end."""
    yield
    languages.speak(qapp, languages.ENGLISH)


def turns_to(screen: Screen, language: str) -> None:
    """Choose a language in Settings, and wait until the window speaks it."""
    before = screen.window.home
    before.go(Where.SETTINGS)
    before.settings.language.choice.choose(CHOICES.index(language))
    screen.until(lambda: screen.window.home is not before)
    screen.home = screen.window.home


def test_a_language_chosen_in_settings_shows_at_once_and_one_stays_there(
    neighbours: Make, at_home: SitDown, english_again: None
) -> None:
    alice = at_home(neighbours("alice")[0])
    turns_to(alice, "ar")
    home = alice.home
    assert alice.window.is_open
    assert home.pages.currentWidget() is home.settings
    assert home.settings.language.choice.parts[CHOICES.index("ar")].hasFocus()
    assert home.sidebar.places[Where.BOARD].text() == "اللوحة"
    alice.looks_up()
    assert home.sidebar.x() > home.pages.x()
    turns_to(alice, "en")
    assert alice.home.sidebar.places[Where.BOARD].text() == "Board"
    alice.looks_up()
    assert alice.home.sidebar.x() == 0


def test_what_one_looked_for_on_the_board_is_looked_for_in_the_other_language(
    neighbours: Make, at_home: SitDown, english_again: None
) -> None:
    (person,) = neighbours("alice")
    for title, category, area in (("A lift", "lifts", "Hillfoot"), ("Two lifts", "lifts", ""), ("Bread", "food", "")):
        person.needs(title, category=category, area=area)
    alice = at_home(person)
    alice.home.board.choose("lifts")
    alice.home.board.stay_in("Hillfoot")
    alice.home.board.sort(Order.NEWEST)
    alice.home.board.search.field.setText("lift")
    turns_to(alice, "es")
    alice.waits_for("A lift")
    board = alice.home.board
    assert (board.chips["lifts"].isChecked(), board.area.currentText()) == (True, "Hillfoot")
    assert (board.search.text(), board.asked.order) == ("lift", Order.NEWEST)


def test_what_was_typed_is_there_in_the_other_language(neighbours: Make, at_home: SitDown, english_again: None) -> None:
    person, other = neighbours("alice", "bob")
    other.needs("A lift")
    person.needs("Bread")
    carry_all(other, person)
    alice = at_home(person)
    alice.waits_for("A lift", "Bread")
    alice.opens("A lift")
    alice.home.detail.form.note.write("With pleasure")
    alice.home.detail.talk.field.write("Which day?")
    alice.home.go(Where.BOARD)
    alice.opens("Bread")
    alice.clicks(alice.home.detail.mine.editing)
    alice.home.form.fields["title"].write("Bread and jam")
    alice.home.form.reject()
    alice.home.write()
    alice.home.form.fields["title"].write("A ladder")
    alice.home.form.reject()
    turns_to(alice, "es")
    alice.home.write()
    assert alice.home.form.fields["title"].text() == "A ladder"
    alice.home.form.reject()
    alice.waits_for("A lift", "Bread")
    alice.opens("Bread")
    alice.clicks(alice.home.detail.mine.editing)
    assert alice.home.form.fields["title"].text() == "Bread and jam"
    alice.home.form.reject()
    alice.home.go(Where.BOARD)
    alice.opens("A lift")
    assert alice.home.detail.form.note.text() == "With pleasure"
    assert alice.home.detail.talk.field.text() == "Which day?"


def test_all_keys_and_all_news_reach_the_window_that_speaks_another_language(
    neighbours: Make, at_home: SitDown, english_again: None
) -> None:
    alice = at_home(neighbours("alice")[0])
    turns_to(alice, "es")
    alice.posts("Pan")
    alice.waits_for("Pan")
    alice.turns_here()
    alice.presses(Qt.Key.Key_1, CONTROL)
    assert alice.home.pages.currentWidget() is alice.home.today
    alice.presses(Qt.Key.Key_Plus, CONTROL)
    assert alice.window._settings.scale == 125
    alice.presses(Qt.Key.Key_0, CONTROL)


def test_a_language_waits_until_an_answer_has_come(neighbours: Make, at_home: SitDown, english_again: None) -> None:
    alice = at_home(neighbours("alice")[0])
    told: list[object] = []
    alice.home.go(Where.SETTINGS)
    alice.desk.act("post", {"kind": "need", "typed": {"title": "Bread"}}, lambda _: told.append(alice.window.home))
    before = alice.home
    before.settings.language.choice.choose(CHOICES.index("es"))
    alice.until(lambda: alice.window.home is not before)
    assert told == [before]
