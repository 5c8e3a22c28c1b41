"""Several networks on one computer: each is listed, another one is turned to by its button, and stays chosen."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mutualnode.app import founding
from mutualnode.ui.main import remembered
from mutualnode.ui.settings import Settings
from mutualnode.ui.sidebar import Where
from tests.neighbours import Neighbour, Street
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def _title(screen: Screen) -> str:
    return screen.window.windowTitle().removesuffix(" – MutualNode")


def test_one_turns_from_one_network_to_another_and_finds_it_again(qtbot: QtBot, street: Street) -> None:
    world, data = street.world("alice").surroundings, street.data("alice")
    for name in ("Elm Street", "The choir"):
        founding.found(data, name, "alice", "", world).close()
    alice = Screen(qtbot, data, world)
    try:
        alice.is_open()
        first = _title(alice)
        other = ({"Elm Street", "The choir"} - {first}).pop()
        alice.home.go(Where.SETTINGS)
        card = alice.home.settings.networks
        alice.until(lambda: len(card.buttons) == 1)
        ((name, button),) = card.buttons.items()
        assert button.accessibleName() == f"Open {other}"
        button.setFocus()
        alice.presses(Qt.Key.Key_Return)
        alice.until(lambda: _title(alice) == other)
        assert remembered(data, Settings(data)) in (name, None)
    finally:
        alice.closes()
    assert remembered(data, Settings(data)) == name


def test_a_locked_network_asks_for_its_passphrase(qtbot: QtBot, street: Street) -> None:
    world, data = street.world("alice").surroundings, street.data("alice")
    founding.found(data, "The choir", "alice", "", world, "marmalade").close()
    opened = founding.found(data, "Elm Street", "alice", "", world)
    here = opened.place.folder.name
    opened.close()
    Settings(data).network = here
    alice = Screen(qtbot, data, world)
    alice.window._wanted = here
    try:
        alice.window.start()
        alice.until(lambda: _title(alice) == "Elm Street")
        alice.home.go(Where.SETTINGS)
        card = alice.home.settings.networks
        alice.until(lambda: [each.accessibleName() for each in card.buttons.values()] == ["Open A locked network"])
        alice.looks_up()
        alice.clicks(next(iter(card.buttons.values())))
        alice.until(alice.window.locked.passphrase.isVisible)
        alice.window.locked.passphrase.write("marmalade")
        alice.clicks(alice.window.locked.again)
        alice.until(lambda: _title(alice) == "The choir")
    finally:
        alice.closes()


def test_where_there_is_one_network_nothing_is_to_be_chosen(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    alice.home.go(Where.SETTINGS)
    alice.until(lambda: alice.home.settings.networks._shown is not None)
    assert alice.home.settings.networks.isHidden()


def test_a_network_that_is_gone_is_not_waited_for(street: Street) -> None:
    data = street.data("alice")
    data.mkdir()
    Settings(data).network = "ab" * 16
    assert remembered(data, Settings(data)) is None
