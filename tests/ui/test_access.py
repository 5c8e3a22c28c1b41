"""Every screen, as one meets it who does not see it, or has no mouse: names, roles, the way that Tab goes, the ring.

All is asked through Qt's own interface for screen readers, over the same screens that are drawn to be looked at.
"""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from mutualnode.ui import order
from mutualnode.ui.look.dress import NAME, Dresser
from mutualnode.ui.look.focus import SHOWN_BY_THEMSELVES
from mutualnode.ui.look.pieces.person import Avatar, Patch
from mutualnode.ui.look.pieces.sign import Sign, Tile
from mutualnode.ui.sidebar import Where
from tests.shots.run import settle
from tests.ui.theatre import SCREENS, Theatre

ART = (Avatar, Patch, Sign, Tile)
TOOLBAR = 36  # pixels, at the usual size of text
FRAMES = {QAccessible.Role.Client, QAccessible.Role.LayeredPane, QAccessible.Role.Border, QAccessible.Role.Window}


@pytest.fixture(scope="module")
def theatre(qapp: QApplication) -> Iterator[Theatre]:
    """One window on which every screen is played, and another one that is new."""
    made = Theatre(qapp)
    yield made
    made.closes()


@pytest.fixture(scope="module", params=list(SCREENS))
def shown(theatre: Theatre, request: pytest.FixtureRequest) -> Iterator[QWidget]:
    """A screen, played once for all that is asked of it; nothing but the focus is moved on it."""
    widget = theatre.plays(request.param)
    yield widget
    theatre.ends(widget)


def _heard(widget: QWidget) -> Iterator[tuple[QAccessibleInterface, QWidget]]:
    """Yield everything in sight that a screen reader meets, apart from what lies within a list."""
    for each in (widget, *widget.findChildren(QWidget)):
        if each.isVisible() and not isinstance(each, QScrollBar):
            yield QAccessible.queryAccessibleInterface(each), each


def _name(spoken: QAccessibleInterface) -> str:
    return spoken.text(QAccessible.Text.Name)


def _focusable(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def test_whatever_takes_the_focus_has_a_name_and_a_role(shown: QWidget) -> None:
    nameless = [each for spoken, each in _heard(shown) if _focusable(each) and not _name(spoken).strip()]
    assert nameless == []
    formless = [each for spoken, each in _heard(shown) if _focusable(each) and spoken.role() in FRAMES]
    assert formless == []


def test_a_name_begins_with_what_is_printed(shown: QWidget) -> None:
    for spoken, each in _heard(shown):
        if isinstance(each, QAbstractButton):
            assert _name(spoken).startswith(each.text())


def test_words_are_text_and_art_is_silent(shown: QWidget) -> None:
    for spoken, each in _heard(shown):
        if isinstance(each, ART):
            assert _name(spoken) == ""
        elif _name(spoken) and spoken.role() in FRAMES:
            assert any(isinstance(part, QLabel | QAbstractButton) for part in each.findChildren(QWidget)), each
        if isinstance(each, QLabel) and each.text():
            assert spoken.role() == QAccessible.Role.StaticText


def test_tab_comes_to_everything_and_shows_where_it_is(qapp: QApplication, shown: QWidget) -> None:
    ring = qapp.findChild(Dresser, NAME)
    assert isinstance(ring, Dresser)
    met: list[QWidget] = []
    for _ in range(len(order.stops(shown)) + 1):
        now: QWidget | None = shown.window().focusWidget()
        QTest.keyClick(shown if now is None else now, Qt.Key.Key_Tab)
        now = shown.window().focusWidget()
        assert now is not None
        assert shown.isAncestorOf(now)  # a dialog holds the focus
        assert isinstance(now, SHOWN_BY_THEMSELVES) or ring.ring.around in (now, None)
        met.append(now)
    expected = {each for _, each in _heard(shown) if _focusable(each) and each.isEnabled()}
    assert expected <= set(met)  # of some that exclude each other, Tab comes to one, once it has been among them


def _scroll(widget: QWidget) -> QWidget | None:
    around: QWidget | None = widget
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around


def test_tab_goes_as_one_reads(shown: QWidget) -> None:
    for one, other in pairwise(order.stops(shown)):
        if _scroll(one) is not _scroll(other):
            continue  # what is scrolled away lies anywhere
        a, b = (each.mapTo(shown, each.rect().center()) for each in (one, other))
        corner, after = one.mapTo(shown, one.rect().topLeft()), other.mapTo(shown, other.rect().topLeft())
        same_column = abs(a.x() - b.x()) < one.width() / 2
        assert not same_column or corner.y() <= after.y() or after.x() > corner.x(), (one, other)


def test_every_row_of_a_list_speaks(shown: QWidget) -> None:
    for view in shown.findChildren(QAbstractItemView):
        model: QAbstractItemModel | None = view.model()
        if view.isVisible() and model is not None:
            for row in range(model.rowCount()):
                said = model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
                assert said or model.index(row, 0).data()


def test_targets_are_large_enough(shown: QWidget) -> None:
    small = [
        (each, each.accessibleName() or each.text(), each.width(), each.height())
        for _, each in _heard(shown)
        if isinstance(each, QAbstractButton) and min(each.width(), each.height()) < TOOLBAR
    ]
    assert small == []


def test_a_sheet_takes_the_focus_and_gives_it_back(qapp: QApplication, theatre: Theatre) -> None:
    window = theatre.window
    for each in window.findChildren(QDialog):  # of the last screen
        each.close()
    window.activateWindow()
    window.home.go(Where.BOARD)
    window.home.board.search.setFocus()
    window.home.write()
    settle(qapp)
    assert window.home.form.isAncestorOf(window.home.form.focusWidget())
    QTest.keyClick(window.home.form, Qt.Key.Key_Escape)
    settle(qapp)
    assert not window.home.form.isVisible()
    assert window.focusWidget() is window.home.board.search.field
