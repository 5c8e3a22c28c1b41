"""Today by mouse and keyboard: what needs hands, what waits for me, what I said, and the way back."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from mutualnode.app import promising
from mutualnode.ui.look.pieces.button import Button
from mutualnode.ui.look.pieces.empty import EmptyState
from mutualnode.ui.look.pieces.hero import HeroCard
from mutualnode.ui.look.pieces.listing import ActionRow
from mutualnode.ui.pages.today import HANDS_SHOWN
from mutualnode.ui.sidebar import Where
from tests.neighbours import Neighbour, carry_all
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def said(screen: Screen) -> str:
    """Return all that Today says."""
    return "\n".join(each.text() for each in screen.home.today.findChildren(QLabel) if each.isVisible())


def looks(at_home: SitDown, person: Neighbour, words: str) -> Screen:
    """Sit down before Today, and wait until it says something."""
    screen = at_home(person)
    screen.home.go(Where.TODAY)
    screen.until(lambda: words in said(screen))
    return screen


def test_today_is_the_first_page_and_greets(newcomer: Screen) -> None:
    first_run = newcomer.window.first_run
    first_run.network.write("Mill Lane")
    first_run.founder.write("Łucja")
    newcomer.clicks(first_run.start)
    newcomer.until(lambda: newcomer.window.is_open)
    assert newcomer.home.is_at(newcomer.home.today)
    newcomer.until(lambda: newcomer.home.today.title.text().endswith(", Łucja"))
    alone = newcomer.home.today.findChildren(EmptyState)
    assert [each.act.text() for each in alone if each.isVisible()] == ["Invite somebody"]
    assert "You are the first patch." in said(newcomer)


def test_where_nothing_needs_hands_the_kettle_is_put_on(neighbours: Make, at_home: SitDown) -> None:
    looks(at_home, neighbours("alice", "bob")[0], "Put the kettle on.")


def test_the_soonest_urgent_need_stands_out_and_leads_to_itself_and_back(neighbours: Make, at_home: SitDown) -> None:
    person, other = neighbours("alice", "bob")
    other.needs("Bread")
    other.needs("Hot meals", urgency="now", quantity="12 meals")
    carry_all(other, person)
    alice = looks(at_home, person, "12 of 12 meals still open.")
    hero = alice.home.today.findChildren(HeroCard)[0]
    rows = [each.title.text() for each in alice.home.today.hands.findChildren(ActionRow)]
    assert (hero.hero.title, rows) == ("Hot meals", ["Bread"])
    hero.act.setFocus()
    alice.presses(Qt.Key.Key_Return)
    assert alice.home.detail.title.text() == "Hot meals"
    assert alice.home.detail.returning.text() == "Today"
    alice.presses(Qt.Key.Key_Escape)
    assert alice.home.is_at(alice.home.today)


def test_of_many_needs_a_few_leave_what_waits_for_me_in_sight_and_the_board_has_all(
    neighbours: Make, at_home: SitDown
) -> None:
    person, other = neighbours("alice", "bob")
    for number in range(HANDS_SHOWN + 1):
        other.needs(f"Need {number}")
    carry_all(other, person)
    alice = looks(at_home, person, "Need 0")
    assert len(alice.home.today.hands.findChildren(ActionRow)) == HANDS_SHOWN
    alice.clicks(next(each for each in alice.home.today.findChildren(Button) if each.text() == "All on the board"))
    assert alice.home.is_at(alice.home.board)


def test_a_promise_to_me_is_answered_where_it_waits(neighbours: Make, at_home: SitDown) -> None:
    person, other = neighbours("alice", "bob")
    need = person.needs("A ladder")
    carry_all(person, other)
    promising.pledge(other.commons, need, {})
    carry_all(other, person)
    alice = looks(at_home, person, "bob promised to help")
    alice.clicks(alice.home.today.waiting.findChildren(Button)[0])
    alice.until(alice.home.today.waiting.isHidden)
    assert alice.home.toast.isVisible()
    assert alice.desk.reading is not None
    assert [each.state for each in alice.desk.reading.pledges([need])] == ["accepted"]


def test_what_i_said_is_said_to_me_and_leads_to_where_i_can_change_it(neighbours: Make, at_home: SitDown) -> None:
    person, other = neighbours("alice", "bob")
    need = other.needs("Bread for <b>ten</b> {people}", quantity="10 loaves")
    carry_all(other, person)
    promising.pledge(person.commons, need, {"quantity": "2 loaves"})
    alice = looks(at_home, person, "You said: 2 loaves for bob, Bread for <b>ten</b> {people}.")
    alice.clicks(alice.home.today.said.findChildren(Button)[0])
    assert alice.home.is_at(alice.home.detail)


def test_what_i_could_use_is_not_said_to_be_help(neighbours: Make, at_home: SitDown) -> None:
    person, other = neighbours("alice", "bob")
    offer = other.offers("A ladder")
    carry_all(other, person)
    promising.pledge(person.commons, offer, {})
    looks(at_home, person, "You said you could use A ladder of bob.")


def test_a_promised_day_is_said_as_one_says_it(neighbours: Make, at_home: SitDown) -> None:
    person, other = neighbours("alice", "bob")
    need = other.needs("Bread", due="2027-01-16")
    carry_all(other, person)
    promising.pledge(person.commons, need, {})
    looks(at_home, person, "You said you can help bob: Bread, tomorrow.")


def test_what_of_mine_closes_soon_leads_to_where_i_can_change_it(neighbours: Make, at_home: SitDown) -> None:
    person, *_ = neighbours("alice", "bob")
    need = person.needs("Bread", due="2027-01-16")
    alice = looks(at_home, person, "Bread of yours closes tomorrow.")
    alice.clicks(alice.home.today.closing.findChildren(Button)[0])
    assert alice.home.detail.name == need


def test_what_comes_in_is_shown_and_the_focus_stays(neighbours: Make, at_home: SitDown) -> None:
    person, other = neighbours("alice", "bob")
    other.needs("Bread")
    carry_all(other, person)
    alice = looks(at_home, person, "Bread")
    alice.turns_here()
    alice.home.today.hands.findChildren(Button)[0].setFocus()
    alice.home.today.hands.fill(alice.home.today._hands(alice.home.today._shown))  # type: ignore[arg-type]
    focused = alice.window.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "I can help: Bread"


def test_the_ribbon_belongs_to_today_alone(neighbours: Make, at_home: SitDown) -> None:
    person, *_ = neighbours("alice")
    person.closes(person.needs("Bread"), "met")
    alice = at_home(person)
    alice.home.go(Where.TODAY)
    alice.looks_up()
    assert alice.home.today.ribbon.isVisible()
    alice.until(lambda: alice.home.today.ribbon.shown == 1)
    alice.home.go(Where.BOARD)
    assert not alice.home.today.ribbon.isVisible()
