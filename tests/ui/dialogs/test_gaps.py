"""Needs without offers are told in sentences, or it is said that there are too few to be fair."""

from collections.abc import Callable

from mutualnode.ui.dialogs.gaps import GapsSheet
from mutualnode.ui.look.pieces.text import Text
from tests.neighbours import Neighbour, carry_all
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def _told(screen: Screen) -> list[str]:
    screen.home.board.more.setChecked(True)
    screen.clicks(screen.home.board.gaps)
    sheet = screen.home.board.findChildren(GapsSheet)[-1]
    return [each.text() for each in sheet.findChildren(Text)]


def test_what_many_ask_for_and_nobody_offers_is_told(neighbours: Make, at_home: SitDown) -> None:
    people = neighbours("a", "b", "c", "d", "e")
    for each in people:
        each.needs("A lift", category="lifts", area="Hillfoot")
        carry_all(each, people[0])
    told = _told(at_home(people[0]))
    assert "Lifts: 5 open needs and no offer yet." in told
    assert "Hillfoot: 5 open needs and no offer yet." in told


def test_too_few_are_not_told_of(neighbours: Make, at_home: SitDown) -> None:
    person, *_ = neighbours("alice")
    person.needs("A lift", category="lifts")
    told = _told(at_home(person))
    assert "Too few entries to say anything fair yet. Come back in a few weeks." in told
    assert not any("Lifts" in each for each in told)
