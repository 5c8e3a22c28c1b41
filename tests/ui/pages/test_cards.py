"""What a row of the board shows, and opening it by keyboard."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mutualnode.app import board
from mutualnode.app.questions import Question
from mutualnode.ui.look.pieces.rows import Face
from mutualnode.ui.look.pieces.tag import Cut
from mutualnode.ui.pages.cards import face
from tests.neighbours import Neighbour
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def _faces(person: Neighbour) -> list[Face]:
    with person.looking() as look:
        return [face(card) for page in board.cards(look, Question()) for card in page]


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
