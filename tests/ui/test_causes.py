"""The banner's causes: what is told while it is so, and what pressing its act does."""

from collections.abc import Callable

from mutualnode.ui.look.pieces.banner import Gravity, Notice
from tests.neighbours import Neighbour
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def test_whoever_is_alone_is_led_to_a_stick_and_still_told(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    alice.clicks(alice.home.banner._act)
    assert alice.home.pages.currentWidget() is alice.home.sync
    assert alice.home.banner.cause == "alone"


def test_a_cause_of_somebody_else_does_its_act_and_is_put_away(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    done: list[str] = []
    alice.home.causes.tell("odd", Notice(Gravity.ALARM, "Something is odd.", "Look"), lambda: done.append("looked"))
    alice.clicks(alice.home.banner._act)
    assert done == ["looked"]
    assert alice.home.banner.cause == "alone"


def test_trouble_is_told_until_it_is_put_away(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    alice.home.causes.tell_trouble("That did not work.")
    assert alice.home.banner.cause == "trouble"
    alice.home.causes.look()
    assert alice.home.banner.cause == "trouble"
    alice.clicks(alice.home.banner._act)
    assert alice.home.banner.cause == "alone"
