"""How one likes to be reached is said once, and offered where one asks or promises."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel

from mutualnode.domain.kinds import Kind
from mutualnode.ui.pages.reached import OPEN, SEALED, ReachedCard
from mutualnode.ui.sidebar import Where
from tests.neighbours import Neighbour, carry_all
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]
BELL = "ring the second bell"


def says(screen: Screen, words: str, whom: int) -> ReachedCard:
    """Say in Settings how one likes to be reached, and who may read it."""
    screen.home.go(Where.SETTINGS)
    card = screen.home.settings.reached
    card.words.write(words)
    card.whom.choose(whom)
    screen.clicks(card.keep)
    screen.until(lambda: card.keep.is_ready and screen.home.toast.isVisible())
    return card


@pytest.mark.parametrize("whom", [SEALED, OPEN])
def test_it_is_put_in_where_one_asks_or_promises(neighbours: Make, at_home: SitDown, whom: int) -> None:
    person, other = neighbours("alice", "bob")
    other.needs("A lift")
    carry_all(other, person)
    alice = at_home(person)
    says(alice, BELL, whom)
    alice.home.write(Kind.NEED)
    assert alice.home.form.fields["contact"].text() == ""
    alice.home.form.unfold()
    assert alice.home.form.fields["contact"].text() == BELL
    alice.home.form.reject()
    alice.waits_for("A lift")
    alice.opens("A lift")
    form = alice.home.detail.form
    assert form.contact.text() == ""
    alice.clicks(form.telling)
    assert form.contact.text() == BELL


def test_what_is_open_stands_beside_the_name_and_what_is_sealed_does_not(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    card = says(alice, BELL, OPEN)
    assert "Every member can read it" in card.who.text()
    alice.home.go(Where.PEOPLE)
    alice.until(lambda: any(BELL in each.text() for each in alice.home.here.findChildren(QLabel)))
    card = says(alice, BELL, SEALED)
    assert "only your own computers" in card.who.text()
    alice.home.go(Where.PEOPLE)
    alice.looks_up()
    shown = [each for each in alice.home.here.findChildren(QLabel) if each.isVisible()]
    assert not any(BELL in each.text() for each in shown)


def test_who_closes_what_was_open_is_told_that_others_may_have_it(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    card = says(alice, BELL, OPEN)
    card.whom.choose(SEALED)
    assert "stays on the computers" in card.who.text()


def test_what_is_too_long_is_said_at_the_field(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    alice.home.go(Where.SETTINGS)
    card = alice.home.settings.reached
    card.words.write("x" * 500)
    alice.clicks(card.keep)
    alice.until(lambda: "too long" in card.words.edit.accessibleDescription())
