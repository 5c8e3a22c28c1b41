"""What is asked, with how much of it is covered."""

from collections.abc import Callable

from mutualnode.domain.kinds import Kind
from mutualnode.ui.look.pieces.coverage import CoverageBar
from tests.neighbours import Neighbour
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def _opens(screen: Screen, title: str = "Meals", kind: Kind = Kind.NEED) -> None:
    screen.waits_for(title, kind=kind)
    screen.opens(title, kind)


def test_what_has_no_amount_and_no_help_takes_no_room(neighbours: Make, at_home: SitDown) -> None:
    person, *_ = neighbours("alice")
    person.needs("Tea and company")
    person.needs("Meals", quantity="12 meals")
    alice = at_home(person)
    alice.waits_for("Meals", "Tea and company")
    alice.opens("Tea and company")
    assert not alice.home.detail._asked.isVisible()
    assert alice.desk.reading is not None
    alice.home.open(bytes(next(each for each, title in alice.desk.reading.titles(Kind.NEED, 5) if title == "Meals")))
    alice.until(alice.home.detail._asked.isVisible)
    assert len(alice.home.detail._asked.findChildren(CoverageBar)) == 1
