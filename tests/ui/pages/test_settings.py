"""Settings show at once, and a name goes to everybody."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mutualnode.ui.look.worn import current
from mutualnode.ui.sidebar import Where
from tests.neighbours import Neighbour
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def test_a_theme_and_a_size_are_worn_as_soon_as_they_are_chosen(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    alice.home.go(Where.SETTINGS)
    alice.home.settings.theme.choose(2)
    alice.home.settings.scale.choose(1)
    assert (current().palette.dark, current().scale) == (True, 1.25)
    alice.home.settings.theme.choose(3)
    assert current().palette.strong
    alice.home.settings.theme.choose(0)
    alice.home.settings.scale.choose(0)


def test_one_s_name_is_changed_for_everybody(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    alice.home.go(Where.SETTINGS)
    name = alice.home.settings.name
    assert name.text() == "alice"
    name.write("Łucja")
    QTest.keyClick(name.edit, Qt.Key.Key_Return)
    alice.until(lambda: alice.desk.name_of(alice.desk.me) == "Łucja")


def test_an_empty_name_is_not_kept(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    alice.home.go(Where.SETTINGS)
    alice.home.settings.name.write(" ")
    alice.clicks(alice.home.settings.keep)
    alice.until(lambda: "cannot be empty" in alice.home.settings.name.edit.accessibleDescription())


def test_only_the_sample_can_be_left(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    alice.home.go(Where.SETTINGS)
    assert not alice.home.settings.leaving.isVisible()
