"""A passphrase is set, changed and given up in Settings, and Ctrl+L asks for it at once."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from mutualnode.app import folder
from mutualnode.ui.pages.passphrase import PassphraseCard
from mutualnode.ui.sidebar import Where
from tests.neighbours import Neighbour
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]
CONTROL = Qt.KeyboardModifier.ControlModifier
WORDS = "łódź under the blue bridge"


def card(screen: Screen) -> PassphraseCard:
    """The card in Settings, which is shown."""
    screen.home.go(Where.SETTINGS)
    return screen.home.settings.passphrase


def sets(screen: Screen, passphrase: str, before: str = "") -> None:
    """Set a passphrase, or another one."""
    shown = card(screen)
    shown.before.write(before)
    shown.new.write(passphrase)
    shown.again.write(passphrase)
    screen.clicks(shown.keep)
    screen.until(lambda: shown.keep.is_ready and not shown.new.text())


def is_locked(screen: Screen) -> bool:
    """Whether the store wants a passphrase."""
    assert screen.desk.place is not None
    return folder.is_locked(screen.desk.place)


def locks(screen: Screen) -> None:
    """Press the key that locks, and wait until nothing of what was shown is left."""
    before = screen.window.home
    screen.turns_here()
    screen.presses(Qt.Key.Key_L, CONTROL)
    assert screen.window.stack.currentWidget() is screen.window.locked
    assert screen.desk.reading is None
    screen.until(lambda: screen.window.home is not before)
    screen.home = screen.window.home


def unlocks(screen: Screen, passphrase: str) -> None:
    """Type the passphrase where it is asked for."""
    locked = screen.window.locked
    screen.until(locked.passphrase.isVisible)
    locked.passphrase.write(passphrase)
    screen.clicks(locked.again)


def test_what_is_locked_shows_nothing_until_the_passphrase_is_typed(neighbours: Make, at_home: SitDown) -> None:
    person, *_ = neighbours("alice")
    person.needs("Bread")
    alice = at_home(person)
    alice.waits_for("Bread")
    alice.opens("Bread")
    sets(alice, WORDS)
    assert is_locked(alice)
    locks(alice)
    assert not any("Bread" in each.text() for each in alice.window.findChildren(QLabel))
    unlocks(alice, "something else")
    alice.until(lambda: alice.window.locked.again.is_ready)
    assert "did not open" in alice.window.locked.sentence.text()
    unlocks(alice, WORDS)
    alice.is_open()
    alice.waits_for("Bread")
    alice.posts("A ladder")
    alice.waits_for("Bread", "A ladder")


def test_a_draft_is_there_again_after_locking(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    sets(alice, WORDS)
    alice.home.write()
    alice.home.form.fields["title"].write("A ladder")
    alice.home.form.reject()
    locks(alice)
    unlocks(alice, WORDS)
    alice.is_open()
    alice.home.write()
    assert alice.home.form.fields["title"].text() == "A ladder"
    alice.home.form.reject()


def test_it_is_changed_and_given_up_by_whoever_knows_it(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    sets(alice, WORDS)
    shown = card(alice)
    shown.before.write("not it")
    alice.clicks(shown.without)
    alice.until(lambda: bool(shown.before.edit.accessibleDescription()))
    assert is_locked(alice)
    sets(alice, "four other words here", before=WORDS)
    shown.before.write("four other words here")
    alice.clicks(shown.without)
    alice.until(lambda: not is_locked(alice))
    alice.until(lambda: not shown.before.isVisible())


@pytest.mark.parametrize(("new", "again"), [("", ""), ("   ", "   "), ("one", "two")])
def test_nothing_is_set_that_is_empty_or_not_the_same_twice(
    neighbours: Make, at_home: SitDown, new: str, again: str
) -> None:
    alice = at_home(neighbours("alice")[0])
    shown = card(alice)
    shown.new.write(new)
    shown.again.write(again)
    alice.clicks(shown.keep)
    assert shown.new.edit.accessibleDescription() or shown.again.edit.accessibleDescription()
    assert not is_locked(alice)


def test_what_is_typed_is_hidden_unless_one_wants_to_see_it(neighbours: Make, at_home: SitDown) -> None:
    shown = card(at_home(neighbours("alice")[0]))
    assert shown.new.edit.echoMode() is QLineEdit.EchoMode.Password
    shown.shown.setChecked(True)
    assert shown.new.edit.echoMode() is QLineEdit.EchoMode.Normal


def test_without_a_passphrase_the_key_leads_to_where_one_is_set(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    alice.turns_here()
    alice.presses(Qt.Key.Key_L, CONTROL)
    assert alice.home.pages.currentWidget() is alice.home.settings
    assert alice.home.settings.passphrase.new.edit.hasFocus()
    assert alice.desk.reading is not None


def test_a_made_up_network_is_not_locked(newcomer: Screen) -> None:
    newcomer.clicks(newcomer.window.first_run.sample)
    newcomer.is_open()
    assert card(newcomer).isHidden()
    newcomer.turns_here()
    newcomer.presses(Qt.Key.Key_L, CONTROL)
    assert newcomer.window.is_open
    assert newcomer.home.toast.isVisible()
