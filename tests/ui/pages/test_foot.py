"""The foot of a page in a narrow window."""

from collections.abc import Callable

from mutualnode.domain.kinds import Kind
from mutualnode.ui.pages.page import Room
from tests.neighbours import Neighbour, carry_all
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def _opens(screen: Screen, title: str = "Meals", kind: Kind = Kind.NEED) -> None:
    screen.waits_for(title, kind=kind)
    screen.opens(title, kind)


def test_in_a_narrow_window_the_main_act_stands_at_the_foot(neighbours: Make, at_home: SitDown) -> None:
    rosa_, grace_ = neighbours("rosa", "grace")
    rosa_.needs("Meals", quantity="12 meals")
    carry_all(rosa_, grace_)
    grace = at_home(grace_)
    _opens(grace)
    page = grace.home.detail
    assert not page.helps.isVisible()
    grace.home.fit(Room.NARROW)
    assert page.helps.isVisible()
    grace.clicks(page.helps.act)
    assert page.form.amount.field.hasFocus()
