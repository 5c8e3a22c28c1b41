"""One entry in full: what is said of it, its signed history, and that what one types stays."""

import base64
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mutualnode.app import answering, details, exchanging, promising
from mutualnode.domain import encoding
from mutualnode.domain.kinds import Kind
from mutualnode.ui import paper
from mutualnode.ui.look.pieces.button import Button
from mutualnode.ui.look.pieces.coverage import CoverageBar
from mutualnode.ui.look.pieces.facts import Facts
from mutualnode.ui.look.pieces.seal import Seal
from mutualnode.ui.look.pieces.tag import Tag
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.pages.page import Room
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
    tags = {each.text for each in alice.home.detail.findChildren(Tag)}
    assert {"Urgent", "Food"} <= tags
    facts = alice.home.detail.findChild(Facts)
    assert isinstance(facts, Facts)
    assert facts.text().startswith("Alder Row. until")
    assert len(alice.home.detail.findChildren(CoverageBar)) == 1


def test_every_step_of_its_history_has_a_seal(neighbours: Make, at_home: SitDown) -> None:
    person, *_ = neighbours("alice")
    need = person.needs("Meals")
    person.edits(need, note="no nuts")
    alice = at_home(person)
    alice.waits_for("Meals")
    alice.opens("Meals")
    assert {"alice asked", "alice changed the story"} <= _said(alice)
    alice.home.detail.show_proof()
    assert alice.home.detail.proof is not None
    assert [each.text() for each in alice.home.detail.proof.findChildren(Seal)].count("Checked") == 2
    alice.clicks(alice.home.detail.proof.leave)
    assert not alice.home.detail.proof.isVisible()


def test_a_step_that_does_not_count_says_so(neighbours: Make, at_home: SitDown) -> None:
    alice_, bob = neighbours("alice", "bob")
    need = alice_.needs("Meals")
    carry_all(alice_, bob)
    bob.meddles(need, title="Not meals")
    carry_all(bob, alice_)
    alice = at_home(alice_)
    alice.waits_for("Meals")
    alice.opens("Meals")
    assert "bob changed this, which does not count" in _said(alice)
    alice.home.detail.show_proof()
    assert alice.home.detail.proof is not None
    assert "Does not count" in [each.text() for each in alice.home.detail.proof.findChildren(Seal)]


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


def test_where_exactly_is_open_only_to_whoever_was_said_yes_to(neighbours: Make, at_home: SitDown) -> None:
    rosa_, grace_, dev_ = neighbours("rosa", "grace", "dev")
    need = rosa_.needs("Meals", where="12 Alder Row", contact="07700 900123")
    for each in (grace_, dev_):
        carry_all(rosa_, each)
    made = promising.pledge(grace_.commons, need, {})
    carry_all(grace_, rosa_)
    promising.accept(rosa_.commons, made)
    for each in (grace_, dev_):
        carry_all(rosa_, each)
    for person, is_open in ((rosa_, True), (grace_, True), (dev_, False)):
        screen = at_home(person)
        _opens(screen)
        assert screen.home.detail.where.isVisible()
        assert screen.home.detail.where.is_open is is_open
        assert any("12 Alder Row" in each for each in _said(screen)) is is_open


def test_others_who_need_the_same_are_told_without_names_and_without_a_small_number(
    neighbours: Make, at_home: SitDown
) -> None:
    rosa_, *others = neighbours("rosa", "one", "two", "three", "four", "five", "six")
    need = rosa_.needs("Meals")
    shown = []
    for each in others:
        carry_all(rosa_, each)
        answering.echo(each.commons, need)
        carry_all(each, rosa_)
        with rosa_.looking() as look:
            shown.append(details.detail(look, need).others)
    assert shown == [1, 2, 3, 4, 5, 6]
    rosa = at_home(rosa_)
    _opens(rosa)
    assert "6 others need this too." in _said(rosa)
    assert not rosa.home.detail.metoo.isVisible()


def test_me_too_is_pressed_and_undone(neighbours: Make, at_home: SitDown) -> None:
    rosa_, grace_ = neighbours("rosa", "grace")
    rosa_.needs("Meals")
    carry_all(rosa_, grace_)
    grace = at_home(grace_)
    _opens(grace)
    page = grace.home.detail
    QTest.mouseDClick(page.metoo, Qt.MouseButton.LeftButton)
    grace.until(page.metoo.isChecked)
    assert "You need this too." in _said(grace)
    grace.home.toast.undo()
    grace.until(lambda: not page.metoo.isChecked())


def test_a_word_half_typed_stays_while_others_write_and_while_one_looks_elsewhere(
    neighbours: Make, at_home: SitDown
) -> None:
    rosa_, grace_ = neighbours("rosa", "grace")
    need = rosa_.needs("Meals")
    tea = rosa_.offers("Tea")
    carry_all(rosa_, grace_)
    grace = at_home(grace_)
    _opens(grace)
    page = grace.home.detail
    page.talk.field.write("I have a big")
    page.form.when.write("Friday")
    grace.desk.act("comment", {"id": need.hex(), "text": "Anything else?"})
    grace.until(lambda: page.detail is not None and len(page.detail.said) == 1)
    grace.home.open(bytes(tea))
    assert (page.talk.field.text(), page.form.when.text()) == ("", "")
    grace.home.open(bytes(need))
    assert (page.talk.field.text(), page.form.when.text()) == ("I have a big", "Friday")
    page.talk.field.write("I have a big pot")
    grace.clicks(page.talk.send_button)
    grace.until(lambda: page.detail is not None and len(page.detail.said) == 2)
    assert page.talk.field.text() == ""
    assert page.form.when.text() == "Friday"


def test_a_need_that_is_altered_or_taken_down_under_ones_eyes_is_said_to_be(neighbours: Make, at_home: SitDown) -> None:
    rosa_, grace_ = neighbours("rosa", "grace")
    need = rosa_.needs("Meals")
    carry_all(rosa_, grace_)
    grace = at_home(grace_)
    _opens(grace)
    rosa_.edits(need, note="no nuts")
    _hand_over(rosa_, grace)
    grace.until(lambda: "rosa changed this just now." in grace.home.toast.accessibleName() + grace.home.toast.said)
    exchanging.take_down(rosa_.commons, need)
    _hand_over(rosa_, grace)
    grace.until(lambda: grace.home.pages.currentWidget() is grace.home.board)
    assert grace.home.toast.said == "That was taken down."


def _hand_over(person: Neighbour, screen: Screen) -> None:
    """Bring what somebody wrote into a window, as a peer would."""
    raws = [each.raw for each in person.commons.keeper.changes.after(0, 1_000_000)]
    screen.desk.act("take", {"changes": base64.b64encode(encoding.pack(raws)).decode()})


def test_a_neighbour_takes_over_what_was_posted_for_them(neighbours: Make, at_home: SitDown) -> None:
    iman_, nell_ = neighbours("iman", "nell")
    need = iman_.needs("Meals", behalf="Nell")
    carry_all(iman_, nell_)
    answering.claim(nell_.commons, need)
    carry_all(nell_, iman_)
    iman = at_home(iman_)
    _opens(iman)
    (button,) = [each for each in iman.home.detail.behalf.findChildren(Button) if each.isVisible()]
    iman.clicks(button)
    iman.until(lambda: "nell has taken this over, and answers promises to it." in _said(iman))


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


def test_a_sheet_of_paper_holds_what_is_asked_and_nothing_that_is_sealed(neighbours: Make) -> None:
    (rosa,) = neighbours("rosa")
    need = rosa.needs("<b>Meals</b>", quantity="12 meals", note="no nuts", where="12 Alder Row")
    with rosa.looking() as look:
        written = paper.sheet(details.detail(look, need), rosa.clock.at).toPlainText()
    assert {"<b>Meals</b>", "12 meals", "no nuts"} <= set(written.split("\n"))
    assert "Alder" not in written


def test_in_a_narrow_window_the_main_act_stands_at_the_foot(neighbours: Make, at_home: SitDown) -> None:
    rosa_, grace_ = neighbours("rosa", "grace")
    rosa_.needs("Meals", quantity="12 meals")
    carry_all(rosa_, grace_)
    grace = at_home(grace_)
    _opens(grace)
    page = grace.home.detail
    assert not page.foot.isVisible()
    grace.home.fit(Room.NARROW)
    assert page.foot.isVisible()
    grace.clicks(page.foot.act)
    assert page.form.amount.field.hasFocus()
