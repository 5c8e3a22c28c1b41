"""Who is here: by name, never since when; and reaching a computer by its address."""

from collections.abc import Callable

import pytest

from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.sidebar import Where
from tests.neighbours import Neighbour
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def _said(screen: Screen) -> list[str]:
    screen.looks_up()
    return [each.text() for each in screen.home.here.findChildren(Text) if each.isVisible()]


def test_everybody_is_listed_by_the_alphabet(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("Łucja", "zoe", "Ada")[0])
    alice.home.go(Where.PEOPLE)
    said = _said(alice)
    assert [each for each in said if each in ("Ada", "Łucja", "zoe")] == ["Ada", "Łucja", "zoe"]
    assert "You" in said
    assert said.count("Not here now") == 2


def test_the_first_one_is_told_to_invite_somebody(newcomer: Screen) -> None:
    first_run = newcomer.window.first_run
    first_run.network.write("Mill Lane")
    first_run.founder.write("Ada")
    newcomer.clicks(first_run.start)
    newcomer.is_open()
    newcomer.home.go(Where.PEOPLE)
    assert "You are the first patch. Invite one person you know." in _said(newcomer)


def test_who_is_connected_is_here_and_up_to_date(neighbours: Make, at_home: SitDown) -> None:
    alice, bob = (at_home(each) for each in neighbours("alice", "bob"))
    alice.until(lambda: bool(alice.desk.reachable))
    bob.home.go(Where.PEOPLE)
    bob.home.here.address.write(alice.desk.reachable[0])
    bob.clicks(bob.home.here.swap)
    bob.until(lambda: "Here now" in _said(bob))
    assert bob.home.here.address.text() == ""
    assert bob.home.banner.cause != "alone"


@pytest.mark.parametrize(
    ("address", "said"), [("kitchen", "That is no address"), ("127.0.0.1:1", "Could not reach that computer")]
)
def test_an_address_that_leads_nowhere_is_said_to(neighbours: Make, at_home: SitDown, address: str, said: str) -> None:
    alice = at_home(neighbours("alice")[0])
    alice.home.go(Where.PEOPLE)
    alice.home.here.address.write(address)
    alice.clicks(alice.home.here.swap)
    alice.until(lambda: any(said in each for each in _said(alice)))
    assert alice.home.here.swap.is_ready
