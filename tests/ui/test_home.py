"""The inside of the window: going about, toasts that undo, drafts that stay."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from mutualnode.domain.kinds import Kind
from mutualnode.ui.sidebar import Where
from tests.neighbours import Neighbour
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
