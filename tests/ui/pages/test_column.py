"""A column: what may fit stands in its cards, with acts by mouse and keys; a long one reads little and keeps little."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mutualnode.app.board import PAGE
from mutualnode.app.questions import Order, Question
from mutualnode.app.reading import Reading
from mutualnode.domain.exchange import OPEN
from mutualnode.domain.kinds import Kind
from mutualnode.ui.dialogs.asking import Introducing
from mutualnode.ui.look.pieces.rows import Act
from mutualnode.ui.models.board import ROWS_KEPT
from mutualnode.ui.pages.column import Column
from tests.neighbours import Neighbour, carry_all
from tests.ui.scene import Screen

TURN = 360  # of a wheel: three notches
Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]
STRIP = "May fit, both say “ladder”: dora offers “Ladders to lend”."


def _with_match(neighbours: Make, at_home: SitDown) -> Screen:
    alice, cem, dora = neighbours("alice", "cem", "dora")
    cem.needs("A ladder", category="things")
    dora.offers("Ladders to lend", category="things")
    for each in (cem, dora):
        carry_all(each, alice)
    screen = at_home(alice)
    screen.waits_for("A ladder")
    screen.until(lambda: STRIP in _spoken(screen))
    screen.looks_up()
    return screen


def _spoken(screen: Screen) -> str:
    model = screen.column().model
    return str(model.index(0).data(Qt.ItemDataRole.AccessibleTextRole))


def _place(screen: Screen, act: Act) -> QPoint:
    view = screen.column().list
    index = screen.column().model.index(0)
    box = view.visualRect(index)
    points = (QPoint(x, y) for x in range(box.left(), box.right(), 6) for y in range(box.top(), box.bottom(), 6))
    direction = view.layoutDirection()
    return next(each for each in points if view._delegate.act_at(box, index, each, direction) is act)


def test_a_word_about_a_match_is_said_once_one_has_read_it(neighbours: Make, at_home: SitDown) -> None:
    alice = _with_match(neighbours, at_home)
    QTest.mouseClick(alice.column().list.viewport(), Qt.MouseButton.LeftButton, pos=_place(alice, Act.INTRODUCE))
    (sheet,) = alice.home.board.findChildren(Introducing)
    assert sheet.sentence == STRIP
    alice.clicks(sheet.answer)
    alice.until(alice.home.toast.isVisible)
    assert alice.desk.reading is not None
    kept = alice.desk.reading.select("SELECT title || fields FROM entry WHERE kind = ?", (Kind.COMMENT,))
    assert [STRIP in str(row[0]) for row in kept] == [True]


def test_what_is_waved_away_is_gone_and_the_card_is_not_opened(neighbours: Make, at_home: SitDown) -> None:
    alice = _with_match(neighbours, at_home)
    QTest.mouseClick(alice.column().list.viewport(), Qt.MouseButton.LeftButton, pos=_place(alice, Act.DISMISS))
    alice.until(lambda: STRIP not in _spoken(alice))
    assert alice.home.pages.currentWidget() is alice.home.board
    offers = alice.column(Kind.OFFER)
    alice.until(lambda: "May fit" not in str(offers.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)))


def test_the_menu_of_a_row_does_all_of_it_by_keys(neighbours: Make, at_home: SitDown) -> None:
    alice = _with_match(neighbours, at_home)
    view = alice.column().list
    view.setFocus()
    view.setCurrentIndex(alice.column().model.index(0))
    menu = view.menu_of(view.currentIndex())
    acts = {each.text(): each for each in menu.actions()}
    assert list(acts) == ["Open", "Introduce", "Suggest this no more"]
    acts["Introduce"].trigger()
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, Introducing)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    acts["Suggest this no more"].trigger()
    alice.until(lambda: STRIP not in _spoken(alice))
    acts["Open"].trigger()
    assert alice.home.pages.currentWidget() is alice.home.detail


def test_a_match_with_what_is_ones_own_leads_to_the_other_one(neighbours: Make, at_home: SitDown) -> None:
    alice, dora = neighbours("alice", "dora")
    alice.needs("A ladder", category="things")
    dora.offers("Ladders to lend", category="things")
    carry_all(dora, alice)
    screen = at_home(alice)
    screen.waits_for("A ladder")
    screen.until(lambda: STRIP in _spoken(screen))
    screen.column().list.acted.emit(Act.INTRODUCE, screen.column().model.index(0))
    assert screen.home.pages.currentWidget() is screen.home.detail
    assert screen.home.detail.title.text() == "Ladders to lend"


@contextmanager
def _long_board(qtbot: QtBot, person: Neighbour) -> Iterator[Column]:
    """Show a column with more needs than are kept at once."""
    person.commons.write_all([(Kind.NEED, {"title": f"Need number {n}"}) for n in range(ROWS_KEPT + PAGE)])
    with person.looking() as look:
        here: list[Reading | None] = [look]
        column, question = Column(Kind.NEED, lambda: here[0]), Question(Kind.NEED, OPEN, order=Order.LONGEST)
        qtbot.addWidget(column)
        column.resize(480, 640)
        column.model.show(look, question)
        column.tell(question)
        column.show()
        qtbot.waitExposed(column)
        try:
            yield column
        finally:
            here[0] = None
            column.model.show(None, question)


def _turn_wheel(column: Column) -> None:
    view, at = column.list.viewport(), QPointF(200, 200)
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    there = view.mapToGlobal(at)
    QApplication.sendEvent(view, QWheelEvent(at, there, QPoint(), QPoint(0, -TURN), *none, False))
    QApplication.processEvents()


def _last_in_sight(column: Column) -> int:
    rows = [column.model.row_of(card.entry.id) for card in column.list._in_sight()]
    return max(rows)


def test_scrolling_reads_no_more_than_a_page_beyond_what_is_in_sight(qtbot: QtBot, neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    with _long_board(qtbot, alice) as column:
        view = column.list
        assert column.model.rowCount() <= 2 * PAGE
        for _ in range(40):
            _turn_wheel(column)
            assert column.model.rowCount() <= _last_in_sight(column) + 2 * PAGE
        assert _last_in_sight(column) > PAGE
        view.setFocus()
        view.setCurrentIndex(column.model.index(_last_in_sight(column)))
        for _ in range(20):
            QTest.keyClick(view, Qt.Key.Key_PageDown)
            QApplication.processEvents()
            assert column.model.rowCount() <= view.currentIndex().row() + 2 * PAGE
        bar, before = view.verticalScrollBar(), column.model.rowCount()
        bar.setValue(bar.maximum() // 2)
        QApplication.processEvents()
        assert column.model.rowCount() == before


def _in_sight(column: Column) -> list[str]:
    return [card.entry.title for card in column.list._in_sight()]


def _at_the_end(column: Column) -> None:
    bar = column.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    QApplication.processEvents()


def _to_the_beginning(column: Column) -> None:
    bar = column.list.verticalScrollBar()
    while column.model.is_slid:
        bar.setValue(0)
        QApplication.processEvents()
    bar.setValue(0)


def test_what_is_in_sight_stays_there_while_rows_go_and_come(qtbot: QtBot, neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    with _long_board(qtbot, alice) as column:
        bar, before = column.list.verticalScrollBar(), [""]
        while not column.model.is_slid:
            bar.setValue(bar.maximum() - 1)
            before = _in_sight(column)
            column.model.fetchMore(QModelIndex())
        assert _in_sight(column) == before
        bar.setValue(column.list.viewport().height())
        before = _in_sight(column)
        column.model.go_back()
        assert _in_sight(column) == before


def test_of_a_long_board_a_stretch_is_kept_and_all_of_it_passes_by(qtbot: QtBot, neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    with _long_board(qtbot, alice) as column:
        while f"Need number {ROWS_KEPT + PAGE - 1}" not in _in_sight(column):
            _at_the_end(column)
            assert column.model.rowCount() <= ROWS_KEPT
        _to_the_beginning(column)
        assert _in_sight(column)[0] == "Need number 0"
        assert column.model.rowCount() <= ROWS_KEPT


def test_home_leads_to_the_very_first_from_anywhere(qtbot: QtBot, neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    with _long_board(qtbot, alice) as column:
        while not column.model.is_slid:
            _at_the_end(column)
        column.list.setFocus()
        QTest.keyClick(column.list, Qt.Key.Key_Home)
        QApplication.processEvents()
        assert _in_sight(column)[0] == str(column.list.currentIndex().data()) == "Need number 0"
