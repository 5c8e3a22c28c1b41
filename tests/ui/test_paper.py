"""A need on paper."""

from collections.abc import Callable

from mutualnode.app import details
from mutualnode.ui import paper
from tests.neighbours import Neighbour
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def test_a_sheet_of_paper_holds_what_is_asked_and_nothing_that_is_sealed(neighbours: Make) -> None:
    (rosa,) = neighbours("rosa")
    need = rosa.needs("<b>Meals</b>", quantity="12 meals", note="no nuts", where="12 Alder Row")
    with rosa.looking() as look:
        written = paper.sheet(details.detail(look, need), rosa.clock.at).toPlainText()
    assert {"<b>Meals</b>", "12 meals", "no nuts"} <= set(written.split("\n"))
    assert "Alder" not in written
