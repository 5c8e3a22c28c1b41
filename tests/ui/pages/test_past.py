"""The history of an entry, as sentences."""

from collections.abc import Callable

from mutualnode.ui.look.pieces.seal import Seal
from mutualnode.ui.look.pieces.text import Text
from tests.neighbours import Neighbour
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def _said(screen: Screen) -> set[str]:
    return {each.text() for each in screen.home.detail.findChildren(Text) if each.isVisible()}


def test_every_step_of_its_history_has_a_seal(neighbours: Make, at_home: SitDown) -> None:
    person, *_ = neighbours("alice")
    need = person.needs("Meals")
    person.edits(need, note="no nuts")
    alice = at_home(person)
    alice.waits_for("Meals")
    alice.opens("Meals")
    assert {"alice asked", "alice changed the story"} <= _said(alice)
    alice.home.detail.show_proof()
    assert alice.home.detail.proof is not None
    assert [each.text() for each in alice.home.detail.proof.findChildren(Seal)].count("Checked") == 2
    alice.clicks(alice.home.detail.proof.leave)
    assert not alice.home.detail.proof.isVisible()
