"""What was posted for a neighbour without a computer."""

from collections.abc import Callable

from mutualnode.app import answering
from mutualnode.domain.kinds import Kind
from mutualnode.ui.look.pieces.button import Button
from mutualnode.ui.look.pieces.text import Text
from tests.neighbours import Neighbour, carry_all
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def _said(screen: Screen) -> set[str]:
    return {each.text() for each in screen.home.detail.findChildren(Text) if each.isVisible()}


def _opens(screen: Screen, title: str = "Meals", kind: Kind = Kind.NEED) -> None:
    screen.waits_for(title, kind=kind)
    screen.opens(title, kind)


def test_a_neighbour_takes_over_what_was_posted_for_them(neighbours: Make, at_home: SitDown) -> None:
    iman_, nell_ = neighbours("iman", "nell")
    need = iman_.needs("Meals", behalf="Nell")
    carry_all(iman_, nell_)
    answering.claim(nell_.commons, need)
    carry_all(nell_, iman_)
    iman = at_home(iman_)
    _opens(iman)
    (button,) = [each for each in iman.home.detail.behalf.findChildren(Button) if each.isVisible()]
    iman.clicks(button)
    iman.until(lambda: "nell has taken this over, and answers promises to it." in _said(iman))
