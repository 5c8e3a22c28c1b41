"""The fields of the form: no more is asked than is filled in, one choice of a kind, and areas are suggested."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QCalendarWidget

from mutualnode.domain.exchange import AREA, DUE, TITLE
from mutualnode.ui.dialogs.fields import FOLDED, PostFields
from mutualnode.ui.look.pieces.button import Button
from mutualnode.ui.pages.field import LineField
from tests.neighbours import Neighbour
from tests.ui.scene import Screen
from tests.ui.ways import ByMouse, Person

Make = Callable[..., list[Neighbour]]


@pytest.fixture
def alice(neighbours: Make, at_home: Callable[[Neighbour], Screen]) -> Screen:
    """Somebody in a network in which areas were named."""
    (person,) = neighbours("alice")
    person.needs("A ladder", area="Hillfoot")
    return at_home(person)


def _fields(screen: Screen) -> PostFields:
    return screen.home.form.sheet


@pytest.mark.parametrize("name", FOLDED)
def test_whatever_is_filled_in_stays_in_sight(alice: Screen, name: str) -> None:
    fields = _fields(alice)
    fields.write({name: "now"})
    fields.fold()
    assert not fields.rest.isHidden()
    fields.write({TITLE: "Bread"})
    fields.fold()
    assert fields.rest.isHidden()


def test_of_the_chips_of_a_kind_at_most_one_is_on(alice: Screen) -> None:
    fields = _fields(alice)
    for key in ("food", "lifts"):
        fields.categories[key].click()
    assert fields.typed()["category"] == "lifts"
    fields.categories["lifts"].click()
    assert fields.typed()["category"] == ""


def test_areas_that_were_named_before_are_suggested(alice: Screen) -> None:
    fields = _fields(alice)
    fields.suggest()
    area = fields.fields[AREA]
    assert isinstance(area, LineField)
    completer = area.edit.completer()
    completer.setCompletionPrefix("foot")
    assert completer.currentCompletion() == "Hillfoot"


def test_a_day_can_be_picked(alice: Screen) -> None:
    alice.home.write()
    fields = _fields(alice)
    fields.unfold()
    buttons = [each for each in fields.findChildren(Button) if each.icon_id == "ph.calendar-blank"]
    buttons[1].click()
    calendar = fields.findChildren(QCalendarWidget)[-1]
    calendar.clicked.emit(calendar.selectedDate())
    assert fields.fields[DUE].text() == calendar.selectedDate().toString("yyyy-MM-dd")


def test_the_form_has_room_for_each_of_its_fields_whenever_it_is_opened(
    neighbours: Make, at_home: Callable[[Neighbour], Screen]
) -> None:
    (neighbour,) = neighbours("alice")
    neighbour.needs("A ladder", quantity="1 ladder")
    alice = Person(at_home(neighbour), ByMouse())
    highs = []
    for _ in range(2):
        alice.opens("A ladder")
        alice.presses("Edit")
        alice.screen.looks_up()
        highs.append([each.height() for each in _fields(alice.screen).fields.values()])
        alice.presses("Not now")
    assert highs[0] == highs[1]
