"""The rows of a board, over real stores: pages as one scrolls, and changes while one looks."""

from collections.abc import Callable, Iterator
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from mutualnode.app import board, reading
from mutualnode.app.board import Card, Cover
from mutualnode.app.folder import choose
from mutualnode.app.questions import Order, Question
from mutualnode.app.reading import Reading, Shown
from mutualnode.domain.exchange import OPEN
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.ui.models.board import BoardModel, Role, in_order
from tests.neighbours import Neighbour

Make = Callable[..., list[Neighbour]]
Look = Callable[[Neighbour], Reading]
NEEDS = Question(Kind.NEED)


@pytest.fixture
def look() -> Iterator[Look]:
    """Open readers, and close them with the test."""
    opened: list[Reading] = []

    def make(person: Neighbour) -> Reading:
        opened.append(reading.open_(choose(person.data, None)))
        return opened[-1]

    yield make
    for each in opened:
        each.close()


def _model(opened: Reading, question: Question = NEEDS) -> BoardModel:
    model = BoardModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    tester.setUseFetchMore(False)  # it would fetch in the middle of a reset, which no view does
    model.show(opened, question)
    return model


def _stretch(person: Neighbour, look: Look, needs: int) -> tuple[BoardModel, Reading, list[EntryId]]:
    """Return a model that keeps two pages of a board, where one has scrolled to the end."""
    told = [(Kind.NEED, {"title": f"Need {n}"}) for n in range(needs)]
    names = [each.entry for each in person.commons.write_all(told)]
    model, opened = BoardModel(kept=2 * board.PAGE), look(person)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model).setUseFetchMore(False)
    model.show(opened, Question(Kind.NEED, OPEN, order=Order.LONGEST))
    return model, opened, names


def _to_the_end(model: BoardModel) -> list[str]:
    seen = _titles(model)
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
        assert model.rowCount() <= 2 * board.PAGE
        seen += [each for each in _titles(model) if each not in seen]
    return seen


def _back(model: BoardModel) -> None:
    while model.is_slid:
        model.go_back()
        assert model.rowCount() <= 2 * board.PAGE


def _titles(model: BoardModel) -> list[str]:
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_a_board_without_a_reader_is_empty(qtbot: QtBot) -> None:
    model = BoardModel()
    model.refresh()
    assert (model.rowCount(), model.tally(), model.card(QModelIndex())) == (0, 0, None)


def test_needs_stand_newest_first(qtbot: QtBot, neighbours: Make, look: Look) -> None:
    (alice,) = neighbours("alice")
    alice.needs("A ladder")
    alice.offers("Bread")
    alice.needs("A lift")
    assert _titles(_model(look(alice))) == ["A lift", "A ladder"]


def test_more_is_read_as_one_scrolls(qtbot: QtBot, neighbours: Make, look: Look) -> None:
    (alice,) = neighbours("alice")
    for number in range(board.PAGE * 2 + 1):
        alice.needs(f"Need {number}")
    model = _model(look(alice))
    assert model.rowCount() == board.PAGE
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert model.rowCount() == board.PAGE * 2 + 1 == len(set(_titles(model)))


def test_what_comes_while_one_looks_takes_its_place_and_the_others_keep_theirs(
    qtbot: QtBot, neighbours: Make, look: Look
) -> None:
    (alice,) = neighbours("alice")
    first = alice.needs("First")
    second = alice.needs("Second")
    model = _model(look(alice))
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    alice.needs("Third")
    alice.edits(second, title="Second, edited")
    model.refresh()
    assert _titles(model) == ["Third", "Second, edited", "First"]
    alice.commons.forget(first)
    model.refresh()
    assert _titles(model) == ["Third", "Second, edited"]
    assert (resets, model.row_of(second), model.row_of(first)) == ([], 1, -1)


def test_a_row_that_is_closed_leaves_a_board_of_open_ones(qtbot: QtBot, neighbours: Make, look: Look) -> None:
    (alice,) = neighbours("alice")
    need = alice.needs("A ladder")
    alice.needs("Bread")
    model = _model(look(alice), Question(Kind.NEED, state="open"))
    alice.closes(need, "met")
    model.refresh()
    assert (_titles(model), model.tally()) == (["Bread"], 1)


def test_rows_say_who_and_what_by_name_and_out_loud(qtbot: QtBot, neighbours: Make, look: Look) -> None:
    (alice,) = neighbours("alice")
    alice.needs("Hot meals", quantity="12 meals", area="Alder Row", urgency="now")
    model = _model(look(alice))
    index = model.index(0)
    assert (index.data(Role.AUTHOR), index.data(Role.STATE)) == ("alice", "open")
    spoken = "Need. Hot meals. alice, Alder Row. Urgent. 0 of 12 agreed, 12 open."
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == spoken
    assert model.roleNames()[Role.CARD].data() == b"card"
    card = index.data(Role.CARD)
    assert card.entry.title == "Hot meals"
    assert index.data(Qt.ItemDataRole.DecorationRole) is None


@pytest.mark.parametrize("needs", [2 * board.PAGE - 1, 2 * board.PAGE, 4 * board.PAGE, 4 * board.PAGE + 7])
def test_all_of_a_long_board_passes_by_down_and_up_and_down_again(
    qtbot: QtBot, neighbours: Make, look: Look, needs: int
) -> None:
    (alice,) = neighbours("alice")
    model, _, _ = _stretch(alice, look, needs)
    all_of_it = [f"Need {n}" for n in range(needs)]
    assert _to_the_end(model) == all_of_it
    assert _titles(model)[-1] == all_of_it[-1]
    _back(model)
    assert _titles(model) == all_of_it[: 2 * board.PAGE]
    assert _to_the_end(model) == all_of_it


def test_where_nothing_is_left_of_a_stretch_the_board_begins_again(qtbot: QtBot, neighbours: Make, look: Look) -> None:
    (alice,) = neighbours("alice")
    model, _, names = _stretch(alice, look, 3 * board.PAGE)
    _to_the_end(model)
    for each in names[board.PAGE :]:
        alice.closes(each, "met")
    model.refresh()
    assert _titles(model) == [f"Need {n}" for n in range(board.PAGE)]


def test_what_changes_in_sight_is_seen_and_what_changed_above_when_one_comes_back(
    qtbot: QtBot, neighbours: Make, look: Look
) -> None:
    (alice,) = neighbours("alice")
    model, _, names = _stretch(alice, look, 4 * board.PAGE)
    _to_the_end(model)
    alice.closes(names[0], "met")
    alice.closes(names[-1], "met")
    alice.edits(names[-2], title="Another title")
    model.refresh()
    assert _titles(model)[-1] == "Another title"
    assert model.is_slid
    _back(model)
    assert _titles(model)[0] == "Need 1"
    assert "Need 199" not in _to_the_end(model)


@given(st.permutations(range(8)), st.permutations(range(10)))
def test_whatever_order_cards_come_to_stand_in_each_is_there_once(before: list[int], after: list[int]) -> None:
    model = BoardModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model).setUseFetchMore(False)
    cards = [
        Card(Shown(EntryId(bytes([n])), Kind.NEED, b"", "", OPEN, str(n), 0, 0, b"", {}), Cover()) for n in range(10)
    ]
    for order in (before, after, before):
        model._put([cards[n] for n in order])
        assert _titles(model) == [str(n) for n in order]


@given(st.permutations(range(9)))
def test_as_many_as_can_stay_where_they_are(places: list[int]) -> None:
    stays = in_order(places)
    assert [each for each in places if each in stays] == sorted(stays)
    longest = max(
        (length for length in range(10) for row in combinations(places, length) if list(row) == sorted(row)), default=0
    )
    assert len(stays) == longest


def test_what_moves_down_while_one_scrolls_is_there_once(qtbot: QtBot, neighbours: Make, look: Look) -> None:
    (alice,) = neighbours("alice")
    first = alice.needs("Bread", urgency="now")
    alice.commons.write_all([(Kind.NEED, {"title": f"Need {n}"}) for n in range(board.PAGE + 5)])
    model = _model(look(alice), Question(Kind.NEED, OPEN, order=Order.SOONEST))
    alice.edits(first, urgency="any", due="2027-03-01")
    assert len(_to_the_end(model)) == board.PAGE + 6
    assert sorted(_titles(model)) == sorted(set(_titles(model)))


def test_a_title_of_others_is_shown_as_it_was_written_where_the_pointer_rests(
    qtbot: QtBot, neighbours: Make, look: Look
) -> None:
    (alice,) = neighbours("alice")
    alice.needs("<img src=x> & <b>Bread</b>")
    model, shown = _model(look(alice)), QTextDocument()
    shown.setHtml(model.index(0).data(Qt.ItemDataRole.ToolTipRole))
    assert shown.toPlainText() == "<img src=x> & <b>Bread</b>"
