"""What came in: what others wrote, and the way to it."""

from collections.abc import Callable

from mutualnode.app import promising
from mutualnode.ui.look.pieces.button import Button
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.sidebar import Where
from tests.neighbours import Neighbour, carry_all
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def _said(screen: Screen) -> list[str]:
    screen.looks_up()
    return [each.text() for each in screen.home.news.findChildren(Text) if each.isVisible()]


def test_nothing_has_come_in_yet(neighbours: Make, at_home: SitDown) -> None:
    person, *_ = neighbours("alice")
    person.needs("Her own")
    alice = at_home(person)
    alice.home.go(Where.NEWS)
    assert "Nothing has come in yet. It will when someone comes by." in _said(alice)


def test_what_others_wrote_stands_last_arrived_first_and_leads_to_its_entry(neighbours: Make, at_home: SitDown) -> None:
    person, other = neighbours("alice", "bob")
    need = person.needs("Meals")
    carry_all(person, other)
    other.offers("Bread")
    promising.pledge(other.commons, need, {})
    carry_all(other, person)
    alice = at_home(person)
    alice.home.go(Where.NEWS)
    said = [each for each in _said(alice) if each.startswith("bob")]
    assert said == ["bob promised to help", "bob offers: Bread"]
    look = next(each for each in alice.home.news.findChildren(Button) if each.isVisible())
    assert look.accessibleName() == "Look: bob promised to help"
    alice.clicks(look)
    assert alice.home.detail.title.text() == "Meals"
