"""What was told can be looked at again while the window is open."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from mutualnode.domain.reminding import Notice, Sort, Topic
from mutualnode.ui.look.pieces.listing import ActionRow
from mutualnode.ui.pages.told import KEPT
from mutualnode.ui.sidebar import Where
from tests.neighbours import Neighbour
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def test_the_newest_comes_first_and_leads_to_its_entry_and_back(neighbours: Make, at_home: SitDown) -> None:
    person, *_ = neighbours("alice")
    need = person.needs("Bread")
    alice = at_home(person)
    alice.home.go(Where.SETTINGS)
    for sort in (Sort.SAID, Sort.THANKED):
        alice.home.told.add([Notice(sort, need, Topic(need, "Bread", "bob"))])
    alice.home.show_told()
    rows = alice.home.told.findChildren(ActionRow)
    assert [each.title.text() for each in rows] == ["bob says thanks for “Bread”.", "bob said something about “Bread”."]
    assert alice.home.told.returning.text() == "Settings"
    rows[0].act.setFocus()
    alice.presses(Qt.Key.Key_Return)
    assert alice.home.detail.name == need
    alice.presses(Qt.Key.Key_Escape)
    assert alice.home.is_at(alice.home.settings)


def test_it_is_found_by_its_name_once_something_was_told(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    assert "New for you" not in [each.label for each in alice.home._choices()]
    alice.home.told.add([Notice(Sort.SAID, b"s" * 32, Topic(b"e" * 32, "Bread", "bob"))])
    next(each for each in alice.home._choices() if each.label == "New for you").act()
    assert alice.home.is_at(alice.home.told)


def test_of_very_many_the_newest_are_kept(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    alice.home.told.add([Notice(Sort.SAID, b"s" * 32, Topic(b"e" * 32, f"Need {each}", "bob")) for each in range(60)])
    alice.home.show_told()
    rows = alice.home.told.findChildren(ActionRow)
    assert len(rows) == KEPT
    assert "Need 59" in rows[0].title.text()
