"""One entry in full: what is said of it, its signed history, and that what one types stays."""

from collections.abc import Callable

from mutualnode.ui.look.pieces.coverage import CoverageBar
from mutualnode.ui.look.pieces.seal import Seal
from mutualnode.ui.look.pieces.tag import Tag
from mutualnode.ui.look.pieces.text import Text
from tests.neighbours import Neighbour, carry_all
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def _said(screen: Screen) -> set[str]:
    return {each.text() for each in screen.home.detail.findChildren(Text) if each.isVisible()}


def test_a_need_is_shown_with_all_that_was_said_of_it(neighbours: Make, at_home: SitDown) -> None:
    person, other = neighbours("alice", "bob")
    other.needs(
        "Meals", quantity="12 meals", urgency="now", area="Alder Row", category="food", note="no nuts", due="2027-05-17"
    )
    carry_all(other, person)
    alice = at_home(person)
    alice.waits_for("Meals")
    alice.opens("Meals")
    assert {"Meals", "no nuts", "12 meals", "0 of 12 agreed, 12 open.", "bob"} <= _said(alice)
    tags = {each.text() for each in alice.home.detail.findChildren(Tag)}
    assert {"Urgent", "Food", "Alder Row"} <= tags
    assert any(each.startswith("until") for each in tags)
    assert len(alice.home.detail.findChildren(CoverageBar)) == 1


def test_every_step_of_its_history_has_a_seal(neighbours: Make, at_home: SitDown) -> None:
    person, *_ = neighbours("alice")
    need = person.needs("Meals")
    person.edits(need, note="no nuts")
    alice = at_home(person)
    alice.waits_for("Meals")
    alice.opens("Meals")
    assert {"alice wrote this", "alice changed this"} <= _said(alice)
    assert [each.text() for each in alice.home.detail.findChildren(Seal)].count("Checked") == 2


def test_a_step_that_does_not_count_says_so(neighbours: Make, at_home: SitDown) -> None:
    alice_, bob = neighbours("alice", "bob")
    need = alice_.needs("Meals")
    carry_all(alice_, bob)
    bob.meddles(need, title="Not meals")
    carry_all(bob, alice_)
    alice = at_home(alice_)
    alice.waits_for("Meals")
    alice.opens("Meals")
    assert "Does not count" in [each.text() for each in alice.home.detail.findChildren(Seal)]


def test_what_one_types_stays_when_the_entry_changes(neighbours: Make, at_home: SitDown) -> None:
    person, other = neighbours("alice", "bob")
    other.needs("Meals", quantity="12 meals")
    carry_all(other, person)
    alice = at_home(person)
    alice.waits_for("Meals")
    alice.opens("Meals")
    form = alice.home.detail.form
    form.note.write("I can bring soup")
    before = alice.home.detail.detail
    assert before is not None
    alice.desk.act("pledge", {"id": before.card.entry.id.hex(), "typed": {"quantity": "2 meals"}})
    alice.until(lambda: alice.home.detail.detail != before)
    assert form.note.text() == "I can bring soup"


def test_words_of_others_are_never_read_as_markup(neighbours: Make, at_home: SitDown) -> None:
    person, *_ = neighbours("alice")
    person.needs("<b>Meals</b>", note="<img src=x> [a](javascript:b)")
    alice = at_home(person)
    alice.waits_for("<b>Meals</b>")
    alice.opens("<b>Meals</b>")
    assert {"<b>Meals</b>", "<img src=x> [a](javascript:b)"} <= _said(alice)
