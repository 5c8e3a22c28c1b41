"""Where exactly, open to whom it was meant for."""

from collections.abc import Callable

from mutualnode.app import promising
from mutualnode.domain.kinds import Kind
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


def test_where_exactly_is_open_only_to_whoever_was_said_yes_to(neighbours: Make, at_home: SitDown) -> None:
    rosa_, grace_, dev_ = neighbours("rosa", "grace", "dev")
    need = rosa_.needs("Meals", where="12 Alder Row", contact="07700 900123")
    for each in (grace_, dev_):
        carry_all(rosa_, each)
    made = promising.pledge(grace_.commons, need, {})
    carry_all(grace_, rosa_)
    promising.accept(rosa_.commons, made)
    for each in (grace_, dev_):
        carry_all(rosa_, each)
    for person, is_open in ((grace_, True), (dev_, False)):
        screen = at_home(person)
        _opens(screen)
        assert screen.home.detail.where.isVisible()
        assert screen.home.detail.where.is_open is is_open
        assert any("12 Alder Row" in each for each in _said(screen)) is is_open
