"""What is new since one looked: three on Today, all of it on a page of its own, and old once one has seen it."""

from collections.abc import Callable

from mutualnode.ui.look.pieces.button import Button
from mutualnode.ui.look.pieces.listing import ActionRow
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.sidebar import Where
from tests.neighbours import Neighbour, carry_all
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def said(screen: Screen) -> list[str]:
    """Return what the card on Today says."""
    return [each.text() for each in screen.home.today.new.findChildren(Text) if not each.isHidden()]


def test_the_latest_three_are_on_today_and_the_rest_behind_them(neighbours: Make, at_home: SitDown) -> None:
    person, other = neighbours("alice", "bob")
    for title in ("Bread", "A chair", "Tea", "A lift"):
        other.needs(title)
    person.needs("My own")
    carry_all(other, person)
    alice = at_home(person)
    alice.home.go(Where.TODAY)
    alice.until(lambda: "bob asks: A lift" in said(alice))
    assert "bob asks: Bread" not in said(alice)
    assert alice.home.today.new.leading.text() == "All 4"
    alice.clicks(alice.home.today.new.leading)
    rows = [each.title.text() for each in alice.home.news.listing.rows if isinstance(each, ActionRow)]
    assert rows == ["bob asks: A lift", "bob asks: Tea", "bob asks: A chair", "bob asks: Bread"]
    look = alice.home.news.listing.rows[3].findChildren(Button)[0]
    alice.clicks(look)
    assert alice.home.detail.title.text() == "Bread"
    alice.clicks(alice.home.detail.returning)
    assert alice.home.is_at(alice.home.today)
