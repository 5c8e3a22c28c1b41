"""What one does with an entry of one's own."""

from collections.abc import Callable

import pytest

from mutualnode.domain.kinds import Kind
from tests.neighbours import Neighbour, carry_all
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


@pytest.fixture
def alice(neighbours: Make, at_home: SitDown) -> Screen:
    """Somebody who looks at a need of her own."""
    person, *_ = neighbours("alice")
    person.needs("Bread", note="rye")
    screen = at_home(person)
    screen.waits_for("Bread")
    screen.opens("Bread")
    return screen


def test_it_is_edited_in_the_form_that_posted_it(alice: Screen) -> None:
    alice.clicks(alice.home.detail.mine.editing)
    form = alice.home.form
    alice.until(form.fields["title"].edit.hasFocus)
    assert form.fields["note"].text() == "rye"
    form.fields["title"].write("Rye bread")
    alice.clicks(form.send_button)
    alice.until(lambda: alice.home.detail.title.text() == "Rye bread")
    assert alice.home.detail.detail is not None
    assert len(alice.home.detail.detail.history) == 2


def test_it_is_closed_in_one_of_four_ways_and_opened_again(alice: Screen) -> None:
    mine = alice.home.detail.mine
    ways = mine.closing.menu().actions()
    assert [each.text() for each in ways] == ["Met", "Met elsewhere", "Not met", "Withdrawn"]
    ways[1].trigger()
    alice.until(mine.reopening.isVisible)
    assert not mine.closing.isVisible()
    alice.clicks(mine.reopening)
    alice.until(mine.closing.isVisible)


def test_it_is_asked_before_it_is_taken_down(alice: Screen) -> None:
    mine = alice.home.detail.mine
    alice.clicks(mine.taking_down)
    assert mine.asking is not None
    alice.clicks(mine.asking.leave)
    assert alice.sees() == ["Bread"]
    alice.clicks(mine.taking_down)
    alice.clicks(mine.asking.answer)
    alice.waits_for()
    assert alice.home.pages.currentWidget() is alice.home.board


def test_what_is_somebody_else_s_cannot_be_touched(neighbours: Make, at_home: SitDown) -> None:
    person, other = neighbours("alice", "bob")
    other.offers("Bread")
    carry_all(other, person)
    screen = at_home(person)
    screen.waits_for("Bread", kind=Kind.OFFER)
    screen.opens("Bread", Kind.OFFER)
    assert not screen.home.detail.mine.isVisible()
