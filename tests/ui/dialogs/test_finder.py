"""Ctrl+K finds places, acts, people and entries as one types, with the keyboard alone."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mutualnode.ui.dialogs.finder import Finder
from tests.neighbours import Neighbour, carry_all
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def _opened(screen: Screen) -> Finder:
    screen.turns_here()
    screen.presses(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    screen.until(screen.home.finder.isVisible)
    return screen.home.finder


def _spoken(finder: Finder) -> list[str]:
    rows = range(finder.model.rowCount())
    return [str(finder.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in rows]


def _press(finder: Finder, key: Qt.Key) -> None:
    QTest.keyClick(finder.field.field, key)


def test_an_entry_is_found_and_opened_by_keys_and_stands_first_the_next_time(
    neighbours: Make, at_home: SitDown
) -> None:
    person, other = neighbours("alice", "bob")
    other.needs("Sofa to be carried")
    other.offers("Soup", area="Hillfoot")
    carry_all(other, person)
    alice = at_home(person)
    finder = _opened(alice)
    assert "Board" in _spoken(finder)
    finder.field.field.setText("soups")
    assert _spoken(finder) == ["Offer. Soup. bob. Hillfoot"]
    _press(finder, Qt.Key.Key_Return)
    assert not finder.isVisible()
    assert alice.home.detail.title.text() == "Soup"
    assert _spoken(_opened(alice))[0] == "Offer. Soup. bob. Hillfoot"


def test_a_place_and_an_act_are_led_to(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    finder = _opened(alice)
    finder.field.field.setText("sett")
    assert _spoken(finder) == ["Settings"]
    _press(finder, Qt.Key.Key_Return)
    assert alice.home.pages.currentWidget() is alice.home.settings
    finder = _opened(alice)
    finder.field.field.setText("so")
    assert _spoken(finder) == ["Ask for something", "Offer something", "Invite somebody"]
    _press(finder, Qt.Key.Key_Down)
    _press(finder, Qt.Key.Key_Return)
    alice.until(alice.home.form.isVisible)
    alice.home.form.reject()


def test_a_person_leads_to_what_they_wrote(neighbours: Make, at_home: SitDown) -> None:
    person, other = neighbours("alice", "Łucja")
    other.needs("A ladder")
    carry_all(other, person)
    alice = at_home(person)
    finder = _opened(alice)
    finder.field.field.setText("luc")
    assert _spoken(finder) == ["Łucja", "Need. A ladder. Łucja"]
    _press(finder, Qt.Key.Key_Return)
    assert (finder.isVisible(), finder.field.text()) == (True, "Łucja")


def test_what_fits_nothing_is_said(neighbours: Make, at_home: SitDown) -> None:
    finder = _opened(at_home(neighbours("alice")[0]))
    finder.field.field.setText("zzzz")
    assert finder.nothing.isVisible()
    finder.reject()
