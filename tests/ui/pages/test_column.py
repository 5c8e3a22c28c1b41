"""What may fit stands in a card: one introduces or waves away with the mouse, or by keys in the menu of the row."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mutualnode.domain.kinds import Kind
from mutualnode.ui.dialogs.introducing import Introducing
from mutualnode.ui.look.pieces.rows import Act
from tests.neighbours import Neighbour, carry_all
from tests.ui.scene import Screen

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
    alice.clicks(sheet.say)
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
