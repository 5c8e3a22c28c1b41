"""Who belongs and who is here: by name, never since when."""

from collections.abc import Callable

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


def test_who_is_connected_is_here(neighbours: Make, at_home: SitDown) -> None:
    alice, bob = (at_home(each) for each in neighbours("alice", "bob"))
    alice.until(lambda: bool(alice.desk.reachable))
    bob.home.go(Where.PEOPLE)
    bob.desk.bridge.ask(lambda engine: engine.reach(alice.desk.reachable[0]))
    bob.until(lambda: "Here now" in _said(bob))


def test_from_people_one_comes_to_their_computers(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    alice.home.go(Where.PEOPLE)
    alice.looks_up()
    alice.clicks(alice.home.here.leading)
    assert alice.home.pages.currentWidget() is alice.home.sync
