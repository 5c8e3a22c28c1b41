"""Every key of the table does what it says at every place; lists, dialogs and the way back by keys alone."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from mutualnode.ui import order
from mutualnode.ui.look.application import application
from mutualnode.ui.look.pieces.rows import Act
from mutualnode.ui.look.worn import current
from mutualnode.ui.pages.cards import CardList
from mutualnode.ui.sidebar import Where
from mutualnode.ui.window import Window
from tests.shots.run import settle
from tests.ui.hands import PATIENCE_MS
from tests.ui.theatre import Theatre

NONE, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
PLACES = [*(where.name.lower() for where in Where), "need", "news"]
"""Everywhere one can be: the places of the sidebar, an entry, and what is new."""
Key = Qt.Key
Seen = Callable[[Window], bool]


def _form(window: Window) -> bool:
    form = window.home.form
    return form.isVisible() and form.isAncestorOf(form.focusWidget())


def _at(where: Where) -> Seen:
    return lambda window: (
        window.home.sidebar.places[where].isChecked()
        and window.home.pages.currentWidget() is (window.home.place(where))
    )


KEYS: dict[str, tuple[Key, Qt.KeyboardModifier, Seen]] = {
    **{f"ctrl-{number}": (Key(Key.Key_0 + number), CTRL, _at(where)) for number, where in enumerate(Where, 1)},
    "find": (
        Key.Key_K,
        CTRL,
        lambda window: window.home.finder.isVisible() and window.home.finder.field.field.hasFocus(),
    ),
    "filter": (Key.Key_Slash, NONE, lambda window: window.home.board.search.field.hasFocus()),
    "ask or offer": (Key.Key_N, CTRL, _form),
    "ask": (Key.Key_N, CTRL | SHIFT, _form),
    "offer": (Key.Key_O, CTRL | SHIFT, _form),
    "swap": (Key.Key_F5, NONE, lambda window: window.home.toast.isVisible()),
    "settings": (Key.Key_Comma, CTRL, _at(Where.SETTINGS)),
    "help": (Key.Key_F1, NONE, _at(Where.HELP)),
    "full screen": (Key.Key_F11, NONE, lambda window: window.isFullScreen()),
}


@pytest.fixture(scope="module")
def window(qapp: QApplication) -> Iterator[Window]:
    made = Theatre(qapp)
    yield made.window
    made.closes()


def _press(window: Window, key: Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)
    settle(application())


def _go(window: Window, place: str) -> None:
    """Be at a place, with nothing open before it and the focus on what comes first."""
    for dialog in window.findChildren(QDialog):
        dialog.close()
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.home.toast.leave()
    window.activateWindow()
    window.home.go(Where.BOARD)
    if place == "need":
        index = window.home.board.columns[next(iter(window.home.board.columns))].model
        card = index.card(index.index(0))
        assert card is not None
        window.home.open(bytes(card.entry.id))
    elif place == "news":
        window.home.show_news()
    else:
        window.home.go(Where[place.upper()])
    settle(application())
    window.home.sidebar.places[Where.TODAY].setFocus(Qt.FocusReason.TabFocusReason)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("does", list(KEYS))
def test_a_key_does_what_it_says_at_every_place(qtbot: QtBot, window: Window, place: str, does: str) -> None:
    _go(window, place)
    key, modifier, seen = KEYS[does]
    _press(window, key, modifier)
    qtbot.waitUntil(lambda: seen(window), timeout=PATIENCE_MS)


@pytest.mark.parametrize("place", PLACES)
def test_esc_and_alt_left_lead_back_and_close_what_is_open_first(window: Window, place: str) -> None:
    for key, modifier in ((Key.Key_Escape, NONE), (Key.Key_Left, Qt.KeyboardModifier.AltModifier)):
        _go(window, place)
        _press(window, key, modifier)
        back = Where.BOARD if place in ("need", "news", "board") else Where.TODAY
        assert _at(back)(window)
    _go(window, place)
    window.home.say("Said.", None)
    before = window.home.pages.currentWidget()
    _press(window, Key.Key_Escape)
    assert not window.home.toast.isVisible()
    assert window.home.pages.currentWidget() is before


@pytest.mark.parametrize("place", PLACES)
def test_f6_goes_round_all_parts_in_the_order_of_reading_and_back(window: Window, place: str) -> None:
    _go(window, place)
    page = window.home.pages.currentWidget()
    assert page is not None
    met = [window.focusWidget()]
    for _ in range(8):
        _press(window, Key.Key_F6)
        met.append(window.focusWidget())
    again = next(at for at in range(1, 9) if met[at] in order.stops(window.home.sidebar))
    around = met[1:again]
    parts = [each for each in (*page.parts, window.home.banner) if each.isVisible() and order.stops(each)]  # type: ignore[attr-defined]
    for part in parts:
        assert any(part.isAncestorOf(each) for each in around), part
    assert len(set(around)) == len(around)
    for expected in reversed(met[:-1]):
        _press(window, Key.Key_F6, SHIFT)
        assert window.focusWidget() is expected


def test_text_grows_and_has_its_usual_size_again(window: Window) -> None:
    _go(window, "settings")
    _press(window, Key.Key_Plus, CTRL)
    assert current().scale == 1.25
    _press(window, Key.Key_0, CTRL)
    assert current().scale == 1.0


def _list(window: Window) -> CardList:
    _go(window, "board")
    return next(each.list for each in window.home.board.columns.values())


def test_keys_move_in_a_list_and_letters_jump_by_name(window: Window) -> None:
    view = _list(window)
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    at = [_row(view, key, window) for key in (Key.Key_Down, Key.Key_End, Key.Key_Home, Key.Key_Up)]
    assert at == [1, view.model().rowCount() - 1, 0, 0]
    title = str(view.model().index(3, 0).data())
    QTest.keyClicks(view, title[0])
    assert str(view.currentIndex().data())[0].casefold() == title[0].casefold()
    view.setCurrentIndex(view.model().index(2, 0))
    for key in (Key.Key_Return, Key.Key_Space):
        view.setFocus()
        _press(window, key)
        assert window.home.is_at(window.home.detail)
        window.home.back()
        assert view.currentIndex().row() == 2


def _row(view: CardList, key: Key, window: Window) -> int:
    _press(window, key)
    return view.currentIndex().row()


def _menu(view: CardList) -> QMenu:
    """Press the menu key where one is in a list."""
    place = view.visualRect(view.currentIndex()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_the_menu_key_opens_all_that_can_be_done_with_a_row_and_each_is_done_from_there(window: Window) -> None:
    view = _list(window)
    settle(application())
    model, done, opened = view.model(), list[Act](), list[int]()
    view.acted.disconnect()
    view.acted.connect(lambda act, _: done.append(act))
    view.activated.connect(lambda index: opened.append(index.row()))
    rows = [row for row in range(model.rowCount()) if len(view.menu_of(model.index(row, 0)).actions()) > 1]
    assert rows
    for step in range(3):
        window.home.go(Where.BOARD)
        view.setFocus()
        view.setCurrentIndex(model.index(rows[0], 0))
        menu = _menu(view)
        assert len(menu.actions()) == 3
        for _ in range(step + 1):
            QTest.keyClick(menu, Key.Key_Down)
        QTest.keyClick(menu, Key.Key_Return)
        settle(application())
    assert opened == [rows[0]]
    assert done == [Act.INTRODUCE, Act.DISMISS]


def _dialogs() -> dict[str, Callable[[Window], QWidget]]:
    def write(window: Window) -> QWidget:
        window.home.write()
        return window.home.form

    def find(window: Window) -> QWidget:
        window.home.find_anything()
        return window.home.finder

    def invite(window: Window) -> QWidget:
        window.home.invite()
        return window.home.sheet

    return {"form": write, "finder": find, "invite": invite}


@pytest.mark.parametrize("name", list(_dialogs()))
def test_a_dialog_holds_the_focus_and_gives_it_back(window: Window, name: str) -> None:
    _go(window, "settings")
    before = window.home.settings.scale.parts[0]
    order.reach(before)
    dialog = _dialogs()[name](window)
    settle(application())
    within = dialog.focusWidget()
    assert within is not None
    assert dialog.isAncestorOf(within)
    if name != "invite":  # which begins on its safest button
        assert isinstance(within, QLineEdit | QPlainTextEdit)
    _press(window, Key.Key_Escape)
    assert not dialog.isVisible()
    assert window.focusWidget() is before
