"""Making a promise, by whoever sits before the window."""

from collections.abc import Callable

from mutualnode.ui.look.pieces.tag import Tag
from tests.neighbours import Neighbour, carry_all
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def _tags(screen: Screen) -> list[str]:
    return [each.text() for each in screen.home.detail._helping.findChildren(Tag) if each.isVisible()]


def test_a_promise_is_made_and_can_be_undone(neighbours: Make, at_home: SitDown) -> None:
    person, other = neighbours("alice", "bob")
    other.needs("Meals", quantity="12 meals")
    carry_all(other, person)
    alice = at_home(person)
    alice.waits_for("Meals")
    alice.opens("Meals")
    form = alice.home.detail.form
    form.amount.set_value(2)
    form.when.write("Friday")
    form.contact.write("bell 3")
    assert form.promise.text() == "Promise 2 meals"
    alice.clicks(form.promise)
    alice.until(lambda: _tags(alice) == ["Waiting for bob"])
    assert (form.amount.value, form.when.text(), form.contact.text()) == (1, "", "")
    alice.home.toast.undo()
    alice.until(lambda: _tags(alice) == ["Taken back"])


def test_an_amount_that_is_not_clear_is_said_at_its_field(neighbours: Make, at_home: SitDown) -> None:
    person, other = neighbours("alice", "bob")
    other.needs("Meals", quantity="2,5 kg")
    carry_all(other, person)
    alice = at_home(person)
    alice.waits_for("Meals")
    alice.opens("Meals")
    form = alice.home.detail.form
    form.quantity.write("some")
    alice.clicks(form.promise)
    alice.until(lambda: "not clear" in form.quantity.edit.accessibleDescription())
    assert form.promise.is_ready


def test_a_double_click_promises_once(neighbours: Make, at_home: SitDown) -> None:
    person, other = neighbours("alice", "bob")
    other.needs("Meals", quantity="12 meals")
    carry_all(other, person)
    alice = at_home(person)
    alice.waits_for("Meals")
    alice.opens("Meals")
    form = alice.home.detail.form
    alice.clicks(form.promise)
    alice.until(lambda: _tags(alice) == ["Waiting for bob"])
    alice.clicks(form.promise)
    assert form.promise.is_ready
    assert _tags(alice) == ["Waiting for bob"]
