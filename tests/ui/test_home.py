"""The inside of the window: going about, toasts that undo, drafts that stay."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from mutualnode.domain.kinds import Kind
from mutualnode.ui import order
from mutualnode.ui.dialogs.gaps import GapsSheet
from mutualnode.ui.home import Home
from mutualnode.ui.look.pieces.button import Button
from mutualnode.ui.pages.page import Room
from mutualnode.ui.sidebar import Where
from tests.neighbours import Neighbour, Street
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def test_somebody_alone_is_told_that_writing_goes_on(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    shown = alice.home.banner.shown
    assert shown is not None
    assert "You can go on writing" in shown.sentence


def test_a_form_left_half_filled_is_as_it_was_when_it_is_opened_again(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    alice.home.write(Kind.OFFER)
    alice.until(alice.home.form.fields["title"].edit.hasFocus)
    alice.types("Seedlings")
    alice.presses(Qt.Key.Key_Escape)
    alice.until(lambda: not alice.home.form.isVisible())
    alice.home.write(Kind.NEED)
    assert alice.home.form.fields["title"].text() == "Seedlings"
    assert alice.home.form.chosen_kind == Kind.OFFER


def test_closing_is_undone_from_the_toast(neighbours: Make, at_home: SitDown) -> None:
    person, *_ = neighbours("alice")
    person.needs("Bread")
    alice = at_home(person)
    alice.waits_for("Bread")
    alice.opens("Bread")
    alice.home.detail.mine.close_as("met")
    alice.until(alice.home.toast.isVisible)
    alice.waits_for()
    alice.presses(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    alice.waits_for("Bread")


def says(screen: Screen, words: str) -> bool:
    """Whether the banner says so."""
    shown = screen.home.banner.shown
    return shown is not None and words in shown.sentence


def test_who_went_back_to_an_older_copy_is_told_until_they_have_read_it(neighbours: Make, at_home: SitDown) -> None:
    person, *_ = neighbours("alice")
    backup = person.backs_up()
    person.needs("Bread")
    person.goes_back(backup)
    alice = at_home(person)
    alice.until(lambda: says(alice, "older copy"))
    alice.clicks(alice.home.banner._act)
    assert not says(alice, "older copy")
    alice.until(lambda: alice.desk.gist is not None and not alice.desk.gist.standing.older)
    alice.home.causes.look()
    assert not says(alice, "older copy")


def test_of_two_computers_with_one_key_one_is_given_its_own(neighbours: Make, street: Street, at_home: SitDown) -> None:
    person, *_ = neighbours("alice")
    copy = at_home(street.doubles(person, "copy", person.world))
    copy.until(lambda: says(copy, "in a second place"))
    assert copy.desk.reading is not None
    device, me = copy.desk.reading.device, copy.desk.me
    copy.clicks(copy.home.banner._act)
    copy.until(copy.home.toast.isVisible)
    copy.until(lambda: copy.desk.reading is not None and copy.desk.reading.device != device)
    assert not says(copy, "in a second place")
    assert copy.desk.me == me
    copy.posts("Bread")
    copy.waits_for("Bread")


def test_a_page_begins_higher_where_there_is_no_banner(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    assert says(alice, "You can go on writing")
    for cause in list(alice.home.banner._notices):
        alice.home.causes.forget(cause)
    alice.looks_up()
    assert alice.home.pages.mapTo(alice.window, alice.home.pages.rect().topLeft()).y() == 0
    alice.home.causes.look()
    alice.looks_up()
    assert alice.home.pages.y() > alice.home.banner.height()


def test_the_sidebar_leads_to_its_places(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    alice.clicks(alice.home.sidebar.places[Where.SETTINGS])
    assert alice.home.pages.currentWidget() is alice.home.settings
    alice.clicks(alice.home.sidebar.places[Where.BOARD])
    assert alice.home.pages.currentWidget() is alice.home.board


def test_an_entry_that_is_taken_down_meanwhile_is_left_for_the_board(neighbours: Make, at_home: SitDown) -> None:
    person, *_ = neighbours("alice")
    need = person.needs("Bread")
    alice = at_home(person)
    alice.waits_for("Bread")
    alice.opens("Bread")
    alice.desk.act("forget", {"id": need.hex()})
    alice.until(lambda: alice.home.pages.currentWidget() is alice.home.board)
    alice.waits_for()


def parts_gone_through(screen: Screen, key: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> list[QWidget]:
    """Press F6 until one is where one was, and return what had the focus each time."""
    seen: list[QWidget] = []
    for _ in range(9):
        screen.presses(Qt.Key.Key_F6, key)
        now = QApplication.focusWidget()
        assert now is not None
        if now in seen:
            break
        seen.append(now)
    return seen


@pytest.mark.parametrize(
    ("where", "act"),
    [
        (Where.TODAY, lambda home: home.today.asking),
        (Where.BOARD, lambda home: home.board.main),
        (Where.PEOPLE, lambda home: home.here.inviting),
        (Where.SYNC, lambda home: home.sync.swapping),
    ],
)
def test_in_a_narrow_window_the_main_act_stays_at_the_foot_while_all_else_scrolls(
    neighbours: Make, at_home: SitDown, where: Where, act: Callable[[Home], Button]
) -> None:
    alice = at_home(neighbours("alice")[0])
    home = alice.home
    home.go(where)
    alice.looks_up()
    button = act(home)
    above = button.mapTo(home, button.rect().topLeft()).y()
    home.fit(Room.NARROW)
    alice.looks_up()
    below = button.mapTo(home, button.rect().bottomLeft()).y()
    assert button.isVisible()
    assert home.menu.isVisible()
    assert home.height() - 24 < below + 16 <= home.height() + 16
    for area in home.pages.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    alice.looks_up()
    assert button.mapTo(home, button.rect().bottomLeft()).y() == below
    assert order.stops(home)[0] is home.menu
    assert button in order.stops(home)
    home.fit(Room.WIDE)
    alice.looks_up()
    if where is not Where.BOARD:
        assert button.mapTo(home, button.rect().topLeft()).y() == above


def test_back_and_more_stand_in_the_bar_of_a_narrow_window(neighbours: Make, at_home: SitDown) -> None:
    person, *_ = neighbours("alice")
    person.needs("Bread")
    alice = at_home(person)
    alice.waits_for("Bread")
    alice.opens("Bread")
    home = alice.home
    home.fit(Room.NARROW)
    alice.looks_up()
    for each in (home.detail.returning, home.detail.more):
        assert each.isVisible()
        assert home._bar.isAncestorOf(each)
    assert order.stops(home)[:2] == [home.menu, home.detail.returning]
    alice.clicks(home.detail.returning)
    assert home.is_at(home.board)
    assert not home._bar.isAncestorOf(home.detail.returning)
    home.fit(Room.WIDE)
    alice.opens("Bread")
    assert home.detail.head.isAncestorOf(home.detail.returning)


@pytest.mark.parametrize("room", [Room.WIDE, Room.NARROW])
def test_f6_goes_through_every_part_and_back_the_same_way(neighbours: Make, at_home: SitDown, room: Room) -> None:
    alice = at_home(neighbours("alice")[0])
    home = alice.home
    home.go(Where.PEOPLE)
    home.fit(room)
    alice.looks_up()
    home.here.inviting.setFocus()
    there = parts_gone_through(alice)
    home.here.inviting.setFocus()
    back = parts_gone_through(alice, Qt.KeyboardModifier.ShiftModifier)
    assert set(there) == set(back)
    first = home.menu if room is Room.NARROW else home.sidebar.places[Where.TODAY]
    assert {first, home.here.inviting, home.here.leading, home.banner._act} <= set(there)
    assert there.index(home.banner._act) + 1 == there.index(first)


def test_where_needs_stand_without_offers_is_found_from_anywhere(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    choice = next(each for each in alice.home._choices() if each.label == "Needs without offers")
    choice.act()
    sheet = next(iter(alice.home.board.findChildren(GapsSheet)))
    alice.until(sheet.isVisible)
    alice.clicks(sheet.leave)
    assert not sheet.isVisible()
