"""The board: filters, empty columns, and one column where room is short."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from mutualnode.domain.kinds import Kind
from mutualnode.ui.look.pieces.empty import EmptyState
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.pages.page import Room
from tests.neighbours import Neighbour
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def _kindly(screen: Screen, kind: Kind) -> str:
    screen.looks_up()
    states = [each for each in screen.column(kind).findChildren(EmptyState) if each.isVisible()]
    return " ".join(text.text() for each in states for text in each.findChildren(Text))


def test_an_empty_board_invites_to_go_first(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    alice.until(lambda: "You could go first" in _kindly(alice, Kind.NEED))
    assert "a listening ear" in _kindly(alice, Kind.OFFER)


def test_a_category_is_chosen_and_let_go(neighbours: Make, at_home: SitDown) -> None:
    person, *_ = neighbours("alice")
    person.needs("Soup", category="food")
    person.needs("A lift", category="lifts")
    alice = at_home(person)
    alice.waits_for("A lift", "Soup")
    alice.clicks(alice.home.board.chips["food"])
    alice.waits_for("Soup")
    alice.clicks(alice.home.board.chips["food"])
    alice.waits_for("A lift", "Soup")
    assert alice.home.board.all.isChecked()


def test_closed_ones_are_shown_when_asked_for(neighbours: Make, at_home: SitDown) -> None:
    person, *_ = neighbours("alice")
    need = person.needs("Soup")
    person.needs("A lift")
    person.closes(need, "met")
    alice = at_home(person)
    alice.waits_for("A lift")
    alice.home.board.stand("met")
    alice.waits_for("Soup")
    alice.home.board.stand(None)
    alice.waits_for("A lift", "Soup")


def test_a_filter_that_finds_nothing_says_so_and_shows_everything_again(neighbours: Make, at_home: SitDown) -> None:
    person, *_ = neighbours("alice")
    person.needs("Soup")
    alice = at_home(person)
    alice.waits_for("Soup")
    alice.home.board.choose("animals")
    assert "Nothing under Animals. Show everything?" in _kindly(alice, Kind.NEED)
    alice.column().wanted.emit(Kind.NEED)
    alice.waits_for("Soup")
    assert not alice.home.form.isVisible()


def test_where_room_is_short_one_column_is_shown_at_a_time(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    board = alice.home.board
    board.fit(Room.MIDDLE)
    shown = [kind for kind, column in board.columns.items() if column.isVisible()]
    board.tabs.choose(1)
    then = [kind for kind, column in board.columns.items() if column.isVisible()]
    board.fit(Room.WIDE)
    assert (shown, then) == ([Kind.NEED], [Kind.OFFER])
    assert all(column.isVisible() for column in board.columns.values())


def test_headings_say_how_many_and_lists_their_order(neighbours: Make, at_home: SitDown) -> None:
    person, *_ = neighbours("alice")
    person.needs("Soup")
    alice = at_home(person)
    alice.waits_for("Soup")
    assert "1 open" in [each.text() for each in alice.column().findChildren(Text)]
    assert alice.column().list.accessibleName() == "Needs: 1 open. Waiting longest."


def test_whoever_waits_longest_stands_first_until_another_order_is_chosen(neighbours: Make, at_home: SitDown) -> None:
    person, *_ = neighbours("alice")
    person.needs("Soup")
    person.needs("A lift", due="2031-01-06")
    person.needs("Bread", urgency="now")
    alice = at_home(person)
    alice.waits_for("Soup", "A lift", "Bread")
    assert alice.sees() == ["Soup", "A lift", "Bread"]
    order = alice.home.board.order
    order.setFocus()
    alice.presses(Qt.Key.Key_Down)
    assert (order.currentText(), alice.sees()) == ("Soonest first", ["Bread", "A lift", "Soup"])
    alice.presses(Qt.Key.Key_Down)
    assert (order.currentText(), alice.sees()) == ("Newest first", ["Bread", "A lift", "Soup"])


def test_an_area_in_use_is_chosen_and_what_it_lacks_is_said(neighbours: Make, at_home: SitDown) -> None:
    person, *_ = neighbours("alice")
    person.needs("Soup", area="Hillfoot", category="food")
    person.needs("A lift", area="Mill End", category="lifts")
    alice = at_home(person)
    alice.waits_for("Soup", "A lift")
    area, shown = alice.home.board.area, alice.home.board
    alice.until(lambda: area.count() == 3)
    assert [area.itemText(place) for place in range(3)] == ["Anywhere", "Hillfoot", "Mill End"]
    area.setFocus()
    alice.presses(Qt.Key.Key_Down)
    assert alice.sees() == ["Soup"]
    shown.choose("lifts")
    assert "Nothing under Lifts in Hillfoot. Show everything?" in _kindly(alice, Kind.NEED)
    alice.column().wanted.emit(Kind.NEED)
    assert (area.currentText(), alice.sees()) == ("Anywhere", ["Soup", "A lift"])


def test_rarer_categories_come_when_asked_for(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    chip = alice.home.board.chips["health"]
    assert not chip.isVisible()
    alice.clicks(alice.home.board.more)
    assert chip.isVisible()
