"""What a row of the board shows, and opening it by keyboard."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mutualnode.app import board, exchanging, promising, today
from mutualnode.app.questions import Question
from mutualnode.app.today import Since
from mutualnode.domain import photos
from mutualnode.domain.kinds import Kind
from mutualnode.ui import darkroom
from mutualnode.ui.look.pieces.rows import Face
from mutualnode.ui.look.pieces.tag import Cut
from mutualnode.ui.pages.cards import Seen, beside, face
from mutualnode.ui.sidebar import Where
from tests.neighbours import DAY, Neighbour, carry_all
from tests.ui.scene import Screen
from tests.ui.test_darkroom import picture

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def _faces(person: Neighbour) -> list[Face]:
    with person.looking() as look:
        return [face(card, None, Seen(person.world.now())) for page in board.cards(look, Question()) for card in page]


def _news(person: Neighbour, seen: Seen) -> dict[str, str]:
    with person.looking() as look:
        cards = next(board.cards(look, Question()))
        return {card.entry.title: face(card, None, seen).news for card in cards}


def test_an_urgent_need_says_so_and_how_much_is_open(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    alice.needs("Meals", quantity="12 meals", urgency="now", area="Alder Row", category="food")
    (shown,) = _faces(alice)
    assert (shown.tag, shown.tag_cut, shown.note, shown.place, shown.category) == (
        "Urgent",
        Cut.STRONG,
        "12 open",
        "Alder Row",
        "Food",
    )
    assert shown.coverage is not None
    assert shown.coverage.total == 12


def test_a_closed_need_says_how_and_is_urgent_no_more(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    need = alice.needs("Meals", urgency="now")
    alice.closes(need, "elsewhere")
    (shown,) = _faces(alice)
    assert (shown.tag, shown.tag_cut) == ("Met elsewhere", Cut.GOOD)


def test_an_offer_shows_its_amount_and_its_note(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    alice.offers("Lifts", quantity="3 seats", note="Mondays", category="flying carpets")
    (shown,) = _faces(alice)
    assert (shown.strong, shown.note, shown.coverage, shown.category) == ("3 seats", "Mondays", None, "flying carpets")


def test_a_need_says_until_when_and_whether_anybody_helps(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    need = alice.needs("A lift", due="2027-03-02T08:15", note="To the clinic")
    (shown,) = _faces(alice)
    assert (shown.strong, shown.note) == ("Tue 2 Mar, 8:15 am.", "No one yet. To the clinic")
    carry_all(alice, bob)
    promising.pledge(bob.commons, need, {})
    carry_all(bob, alice)
    (shown,) = _faces(alice)
    assert shown.note == "Somebody has promised to help. To the clinic"
    alice.closes(need, "met")
    (shown,) = _faces(alice)
    assert shown.note == "To the clinic"


def test_behind_a_bar_stands_what_is_open_and_until_when(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    alice.needs("Meals", quantity="3 meals", due="2027-03-02")
    (shown,) = _faces(alice)
    assert shown.told == [("3 open", False), ("Tue 2 Mar", True)]


def test_what_came_since_one_looked_has_a_tag_until_it_is_closed(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    alice.needs("Bread")
    bob.needs("Milk")
    carry_all(bob, alice)
    with alice.looking() as look:
        seen = Seen(alice.world.now(), Since(place=today.last_place(look)), look.member)
    soup = bob.needs("Soup")
    carry_all(bob, alice)
    alice.needs("Butter")
    assert _news(alice, seen) == {"Bread": "", "Milk": "", "Soup": "New", "Butter": ""}
    with alice.looking() as look:
        card = next(each for each in next(board.cards(look, Question())) if each.entry.id == soup)
    assert beside(card, None, seen) == "New. No one yet."
    bob.closes(soup, "met")
    carry_all(bob, alice)
    assert _news(alice, seen)["Soup"] == ""


def test_to_who_looks_for_the_first_time_a_month_is_not_news(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    bob.needs("Bread")
    carry_all(bob, alice)
    now = alice.world.now()
    assert _news(alice, Seen(now, Since(began=now - DAY)))["Bread"] == "New"
    assert _news(alice, Seen(now + 2 * DAY, Since(began=now + DAY)))["Bread"] == ""


def test_when_one_looked_stays_on_this_computer(neighbours: Make, at_home: SitDown) -> None:
    alice, bob = neighbours("alice", "bob")
    bob.needs("Bread")
    carry_all(bob, alice)
    held = alice.holds()
    screen = at_home(alice)
    screen.home.go(Where.TODAY)
    screen.waits_for("Bread")
    reading = screen.desk.reading
    assert reading is not None
    assert screen.column().list.seen.since.began
    assert reading.count() == len(held)
    names = {str(name) for (name,) in reading.select("SELECT name FROM meta")}
    assert not [name for name in names if "look" in name or "seen" in name]


def test_a_photo_is_shown_small_and_read_out_loud(neighbours: Make, at_home: SitDown) -> None:
    (person,) = neighbours("alice")
    made = darkroom.develop(picture(400, 300))
    exchanging.post(person.commons, Kind.NEED, {"title": "A ladder"}, [made.plain()])
    alice = at_home(person)
    alice.waits_for("A ladder")
    column = alice.column()
    name = photos.digest(made.thumbnail)
    alice.until(lambda: not column.thumbnails.of(name).isNull())
    assert "1 photo." in str(column.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_row_opens_with_enter(neighbours: Make, at_home: SitDown) -> None:
    person, *_ = neighbours("alice")
    person.needs("Bread")
    alice = at_home(person)
    alice.waits_for("Bread")
    view = alice.column().list
    view.setFocus()
    view.setCurrentIndex(alice.column().model.index(0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert alice.home.pages.currentWidget() is alice.home.detail
    assert alice.home.detail.title.text() == "Bread"
