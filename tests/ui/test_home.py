"""The inside of the window: going about, toasts that undo, drafts that stay."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from mutualnode.domain.kinds import Kind
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
    alice.until(lambda: alice.desk.reading is not None and not alice.desk.reading.standing.older)
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
