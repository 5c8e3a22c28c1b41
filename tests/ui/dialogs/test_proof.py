"""The proof behind a seal."""

from collections.abc import Callable

from mutualnode.ui.look.pieces.seal import Seal
from mutualnode.ui.look.pieces.text import Text
from tests.neighbours import Neighbour, carry_all
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def _said(screen: Screen) -> set[str]:
    return {each.text() for each in screen.home.detail.findChildren(Text) if each.isVisible()}


def test_a_step_that_does_not_count_says_so(neighbours: Make, at_home: SitDown) -> None:
    alice_, bob = neighbours("alice", "bob")
    need = alice_.needs("Meals")
    carry_all(alice_, bob)
    bob.meddles(need, title="Not meals")
    carry_all(bob, alice_)
    alice = at_home(alice_)
    alice.waits_for("Meals")
    alice.opens("Meals")
    assert "bob changed this, which does not count" in _said(alice)
    alice.home.detail.show_proof()
    assert alice.home.detail.proof is not None
    assert "Does not count" in [each.text() for each in alice.home.detail.proof.findChildren(Seal)]
