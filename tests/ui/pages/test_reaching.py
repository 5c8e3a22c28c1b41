"""Reaching a computer by its address, and what is said where nobody is to be seen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from mutualnode.app.happenings import Alone
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.sidebar import Where
from tests.neighbours import Neighbour
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def _said(screen: Screen) -> list[str]:
    screen.looks_up()
    return [each.text() for each in screen.home.sync.findChildren(Text) if each.isVisible()]


def test_a_typed_address_leads_to_a_computer_that_is_up_to_date_then(neighbours: Make, at_home: SitDown) -> None:
    alice, bob = (at_home(each) for each in neighbours("alice", "bob"))
    alice.until(lambda: bool(alice.desk.reachable))
    bob.home.go(Where.SYNC)
    bob.home.sync.reach.address.write(alice.desk.reachable[0])
    bob.looks_up()
    bob.clicks(bob.home.sync.reach.connect_button)
    bob.until(lambda: [row.dot.word for row in bob.home.sync.computers.rows] == ["Up to date"])
    bob.until(lambda: bob.home.sync.reach.address.text() == "")
    assert bob.home.banner.cause != "alone"


@pytest.mark.parametrize(
    ("address", "said"), [("kitchen", "That is no address"), ("127.0.0.1:1", "Could not reach that computer")]
)
def test_an_address_that_leads_nowhere_is_said_to(neighbours: Make, at_home: SitDown, address: str, said: str) -> None:
    alice = at_home(neighbours("alice")[0])
    alice.home.go(Where.SYNC)
    alice.home.sync.reach.address.setFocus()
    alice.types(address)
    alice.presses(Qt.Key.Key_Return)
    alice.until(lambda: any(said in each for each in _said(alice)))
    assert alice.home.sync.reach.connect_button.is_ready


def test_where_nobody_is_to_be_seen_the_reason_and_the_ways_out_are_said(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    alice.home.go(Where.SYNC)
    assert not any("keeps computers apart" in each for each in _said(alice))
    alice.bridge.happened.emit(Alone(15.0))
    (hint,) = [each for each in _said(alice) if "keeps computers apart" in each]
    assert all(each in hint for each in ("address", "hotspot", "stick"))
    assert "--peer" not in hint


def test_where_this_computer_is_to_be_reached_stands_there_for_others(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    alice.home.go(Where.SYNC)
    alice.until(lambda: any(alice.desk.reachable[0] in each for each in _said(alice) if alice.desk.reachable))
