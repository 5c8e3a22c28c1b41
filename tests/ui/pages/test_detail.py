"""One entry in full: what is said of it, its signed history, and that what one types stays."""

import base64
from collections.abc import Callable

from mutualnode.app import answering, exchanging
from mutualnode.domain import encoding
from mutualnode.domain.kinds import Kind
from mutualnode.ui.look.pieces.coverage import CoverageBar
from mutualnode.ui.look.pieces.facts import Facts
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
    assert {"Urgent", "Food"} <= tags
    facts = alice.home.detail.findChild(Facts)
    assert isinstance(facts, Facts)
    assert facts.text().startswith("Alder Row. until")
    assert len(alice.home.detail.findChildren(CoverageBar)) == 1


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


def _opens(screen: Screen, title: str = "Meals", kind: Kind = Kind.NEED) -> None:
    screen.waits_for(title, kind=kind)
    screen.opens(title, kind)


def test_others_who_need_the_same_are_told_without_names(neighbours: Make, at_home: SitDown) -> None:
    rosa_, one = neighbours("rosa", "one")
    need = rosa_.needs("Meals")
    carry_all(rosa_, one)
    answering.echo(one.commons, need)
    carry_all(one, rosa_)
    rosa = at_home(rosa_)
    _opens(rosa)
    assert "Others need this too." in _said(rosa)
    assert not rosa.home.detail.metoo.isVisible()


def test_me_too_is_pressed_and_undone(neighbours: Make, at_home: SitDown) -> None:
    rosa_, grace_ = neighbours("rosa", "grace")
    rosa_.needs("Meals")
    carry_all(rosa_, grace_)
    grace = at_home(grace_)
    _opens(grace)
    page = grace.home.detail
    grace.clicks(page.metoo)
    grace.clicks(page.metoo)
    grace.until(page.metoo.isChecked)
    assert "You need this too." in _said(grace)
    grace.home.toast.undo()
    grace.until(lambda: not page.metoo.isChecked())


def test_a_need_that_is_altered_or_taken_down_under_ones_eyes_is_said_to_be(neighbours: Make, at_home: SitDown) -> None:
    rosa_, grace_ = neighbours("rosa", "grace")
    need = rosa_.needs("Meals")
    carry_all(rosa_, grace_)
    grace = at_home(grace_)
    _opens(grace)
    rosa_.edits(need, note="no nuts")
    _hand_over(rosa_, grace)
    grace.until(lambda: "Just now: rosa changed the story." in grace.home.toast.accessibleName())
    exchanging.take_down(rosa_.commons, need)
    _hand_over(rosa_, grace)
    grace.until(lambda: grace.home.pages.currentWidget() is grace.home.board)
    assert grace.home.toast.accessibleName() == "That was taken down."


def test_where_only_ones_own_words_are_left_nothing_is_offered_to_do_with_the_entry(
    neighbours: Make, at_home: SitDown
) -> None:
    rosa_, grace_ = neighbours("rosa", "grace")
    need = rosa_.needs("Meals")
    carry_all(rosa_, grace_)
    grace = at_home(grace_)
    _opens(grace)
    page = grace.home.detail
    tools = (page.print_button, page.follow, page.more)
    assert all(each.isVisible() for each in tools)
    page.talk.field.write("Which day?")
    exchanging.take_down(rosa_.commons, need)
    _hand_over(rosa_, grace)
    grace.until(lambda: page.name is None)
    assert not any(each.isVisible() for each in tools)
    grace.window.resize(900, 640)
    grace.looks_up()
    assert not any(each.isVisible() for each in tools)


def _hand_over(person: Neighbour, screen: Screen) -> None:
    """Bring what somebody wrote into a window, as a peer would."""
    raws = [each.raw for each in person.commons.keeper.changes.after(0, 1_000_000)]
    screen.desk.act("take", {"changes": base64.b64encode(encoding.pack(raws)).decode()})


def test_an_offer_is_asked_for(neighbours: Make, at_home: SitDown) -> None:
    rosa_, grace_ = neighbours("rosa", "grace")
    rosa_.offers("Lifts", quantity="3 seats")
    carry_all(rosa_, grace_)
    grace = at_home(grace_)
    _opens(grace, "Lifts", Kind.OFFER)
    page = grace.home.detail
    page.form.quantity.write("1 seat")
    grace.clicks(page.form.promise)
    grace.until(lambda: page.detail is not None and len(page.detail.pledges) == 1)
    assert "Who could use this" in _said(grace)


def test_it_is_marked_to_come_back_to_and_nobody_hears_of_it(neighbours: Make, at_home: SitDown) -> None:
    rosa_, grace_ = neighbours("rosa", "grace")
    rosa_.needs("Meals")
    carry_all(rosa_, grace_)
    held = grace_.counts()
    grace = at_home(grace_)
    _opens(grace)
    page = grace.home.detail
    grace.clicks(page.follow)
    grace.until(lambda: page.follow.text() == "Following")
    assert grace.desk.reading is not None
    assert grace.desk.reading.count() == held
