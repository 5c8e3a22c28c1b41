"""What was done last, in the settings: it can be undone there, once, also after its toast has gone."""

from collections.abc import Callable

from mutualnode.ui.look.pieces.button import Button
from mutualnode.ui.sidebar import Where
from tests.neighbours import Neighbour
from tests.ui.scene import Screen


def undos(screen: Screen) -> list[Button]:
    """Return the ways back that are offered."""
    return [each for each in screen.home.settings.recent.findChildren(Button) if each.isVisible()]


def test_what_was_done_is_undone_once_after_its_toast_has_gone(
    neighbours: Callable[..., list[Neighbour]], at_home: Callable[[Neighbour], Screen]
) -> None:
    person, *_ = neighbours("alice")
    need = person.needs("Bread")
    alice = at_home(person)
    given = {"id": need.hex()}
    alice.desk.act("close", given | {"state": "met"})
    alice.waits_for()
    alice.home.say("Closed: Met.", ("reopen", given))
    alice.home.toast.leave()
    alice.home.go(Where.SETTINGS)
    alice.clicks(undos(alice)[0])
    assert undos(alice) == []
    alice.waits_for("Bread")


def test_an_undo_from_the_toast_is_not_offered_again(
    neighbours: Callable[..., list[Neighbour]], at_home: Callable[[Neighbour], Screen]
) -> None:
    person, *_ = neighbours("alice")
    need = person.needs("Bread")
    alice = at_home(person)
    alice.home.say("Closed: Met.", ("reopen", {"id": need.hex()}))
    alice.home.toast.undo()
    alice.home.go(Where.SETTINGS)
    assert undos(alice) == []
    assert alice.home.settings.recent.isVisible()
