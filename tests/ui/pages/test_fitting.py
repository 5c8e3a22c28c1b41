"""Whoever has posted sees at once what is there already, and why; it is quiet, and gone when one is done with it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mutualnode.domain.kinds import Kind
from mutualnode.ui.pages.fitting import SHOWN_MOST, FittingPanel
from mutualnode.ui.sidebar import Where
from tests.neighbours import Neighbour, carry_all
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]

PARTS_MOST = 8  # of a window: more than any has
REASON = "May fit, both say “ladder”: bob offers “Ladders to lend”."


def _before_ladders(neighbours: Make, at_home: SitDown, count: int = 1) -> Screen:
    """Return alice's screen, with ladders of bob's on the board."""
    alice, bob = neighbours("alice", "bob")
    for number in range(count):
        bob.offers("Ladders to lend" + f", number {number}" * (count > 1), area="Hillfoot")
    carry_all(bob, alice)
    return at_home(alice)


def _asks(screen: Screen, title: str = "A ladder") -> FittingPanel:
    screen.drafts(title)
    screen.home.form.fields["area"].write("Hillfoot")
    screen.sends()
    screen.turns_here()
    return screen.home.fitting


def test_what_fits_is_shown_with_its_reason_and_leads_there_and_back(neighbours: Make, at_home: SitDown) -> None:
    alice = _before_ladders(neighbours, at_home)
    panel = _asks(alice)
    alice.until(panel.isVisible)
    assert [each.reason.text() for each in panel.strips] == [REASON]
    assert "Something there may fit." in alice.home.toast.accessibleName()
    assert panel.strips[0].introduce.text() == "Look"
    alice.clicks(panel.strips[0].introduce)
    alice.until(lambda: alice.home.is_at(alice.home.detail))
    alice.until(lambda: alice.home.detail.name is not None)
    assert not panel.isVisible()
    alice.home.back()
    assert panel.isVisible()
    alice.clicks(panel.close_button)
    assert not panel.isVisible()
    alice.home.go(Where.TODAY)
    alice.home.go(Where.BOARD)
    assert not panel.isVisible()


def test_where_nothing_fits_nothing_is_said(neighbours: Make, at_home: SitDown) -> None:
    alice = _before_ladders(neighbours, at_home)
    panel = _asks(alice, "A kettle")
    alice.until(alice.home.toast.isVisible)
    assert not panel.isVisible()
    assert alice.home.toast.accessibleName() == "Your need is on the board."


def test_of_many_a_few_are_shown(neighbours: Make, at_home: SitDown) -> None:
    panel = _asks(_before_ladders(neighbours, at_home, SHOWN_MOST + 2))
    assert len(panel.strips) == SHOWN_MOST


def test_what_is_waved_away_goes_and_the_next_comes_up_and_the_keyboard_stays(
    neighbours: Make, at_home: SitDown
) -> None:
    alice = _before_ladders(neighbours, at_home, 2)
    panel = _asks(alice)
    first, second = (each.reason.text() for each in panel.strips)
    panel.strips[0].dismiss.setFocus()
    alice.presses(Qt.Key.Key_Space)
    alice.until(lambda: [each.reason.text() for each in panel.strips] == [second])
    assert panel.strips[0].dismiss.hasFocus()
    alice.presses(Qt.Key.Key_Space)
    alice.until(lambda: not panel.isVisible())
    focus = QApplication.focusWidget()
    assert focus is not None
    assert alice.home.pages.isAncestorOf(focus)
    column = alice.column(Kind.NEED)
    alice.until(lambda: column.matches.of(column.model._cards[0].entry.id) is None)
    assert first != second


def test_it_is_one_of_the_parts_that_f6_leads_through(neighbours: Make, at_home: SitDown) -> None:
    alice = _before_ladders(neighbours, at_home)
    panel = _asks(alice)
    alice.home.sidebar.places[Where.BOARD].setFocus()
    for _ in range(PARTS_MOST):
        alice.home.next_part(1)
        if panel.isAncestorOf(QApplication.focusWidget() or alice.window):
            break
    else:
        raise AssertionError


def test_what_is_taken_down_or_closed_meanwhile_fits_no_more(neighbours: Make, at_home: SitDown) -> None:
    alice = _before_ladders(neighbours, at_home)
    panel = _asks(alice)
    name = alice.column(Kind.NEED).model._cards[0].entry.id
    alice.desk.act("close", {"id": name.hex(), "state": "met"})
    alice.until(lambda: not panel.isVisible())
