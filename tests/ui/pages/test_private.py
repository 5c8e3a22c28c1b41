"""What keeps a network to its members: each fact is said, and said truly of this computer."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from mutualnode.app import founding
from mutualnode.ui.sidebar import Where
from tests.neighbours import Neighbour, Street
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def test_a_key_that_lies_beside_the_store_is_said_to(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    alice.home.go(Where.SYNC)
    assert "only you can read" in alice.home.sync.private.disk.accessibleName()


def test_a_passphrase_is_said_to_open_it(qtbot: QtBot, street: Street) -> None:
    world = street.world("alice").surroundings
    founding.found(street.data("alice"), "Elm Street", "alice", "", world, "marmalade").close()
    alice = Screen(qtbot, street.data("alice"), world)
    try:
        alice.until(alice.window.locked.passphrase.isVisible)
        alice.window.locked.passphrase.write("marmalade")
        alice.clicks(alice.window.locked.again)
        alice.is_open()
        alice.home.go(Where.SYNC)
        assert "opens with your passphrase" in alice.home.sync.private.disk.accessibleName()
    finally:
        alice.closes()
