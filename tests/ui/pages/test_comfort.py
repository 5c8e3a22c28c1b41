"""Switches for comfort: what they change shows at once, and is so at the next start."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from mutualnode.ui.look.worn import current
from mutualnode.ui.settings import Settings
from mutualnode.ui.sidebar import Where
from tests.neighbours import Neighbour
from tests.ui.scene import Screen


def test_patterns_grow_quiet_and_the_slash_does_nothing(
    neighbours: Callable[..., list[Neighbour]], at_home: Callable[[Neighbour], Screen]
) -> None:
    person, *_ = neighbours("alice")
    alice = at_home(person)
    alice.home.go(Where.SETTINGS)
    comfort = alice.home.settings.comfort
    comfort.quiet.click()
    comfort.still.click()
    assert (current().quiet_patterns, current().less_motion) == (True, True)
    comfort.slash.click()
    alice.presses(Qt.Key.Key_Slash)
    assert alice.home.is_at(alice.home.settings)
    comfort.slash.click()
    alice.presses(Qt.Key.Key_Slash)
    assert alice.home.is_at(alice.home.board)
    alice.window._settings.keep()
    assert Settings(person.data).is_on("quiet")
    comfort.quiet.click()
    comfort.still.click()
