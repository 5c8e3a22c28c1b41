"""What one presses is large enough for a hand that shakes, and far enough from what lies beside it, on every screen.

Controls are 44 pixels high, in toolbars, chips and signs between lines of text 36, and all of them grow with the text.
"""

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from mutualnode.ui.look.palette import tokens
from mutualnode.ui.look.pieces.button import Button
from mutualnode.ui.look.pieces.chip import Chip
from mutualnode.ui.look.pieces.rows import BETWEEN_CARDS, PADDING_Y, Act, BoardDelegate
from mutualnode.ui.look.pieces.seal import Seal
from mutualnode.ui.look.pieces.search_field import SearchField
from mutualnode.ui.look.pieces.segments import Segments
from mutualnode.ui.look.pieces.stepper import Stepper
from mutualnode.ui.look.pieces.toast import Toast
from mutualnode.ui.look.worn import current
from mutualnode.ui.pages.cards import CardList
from mutualnode.ui.sidebar import Sidebar
from tests.ui.theatre import SCREENS, Theatre, in_sight, place

BETWEEN = 8  # pixels between two targets; space does not grow with the text
WHOLE = (SearchField, Segments, Stepper, Sidebar)  # pieces whose parts touch: there is nothing between them to miss
GROUNDS = (QScrollArea, Toast)  # what is scrolled away lies anywhere, and a toast before all else
PRESSED = (QAbstractButton, QComboBox, QLineEdit)


@pytest.fixture(scope="module")
def theatre(qapp: QApplication) -> Iterator[Theatre]:
    made = Theatre(qapp)
    yield made
    made.closes()


@pytest.fixture(scope="module", params=[(name, scale) for scale in (1.0, 1.5) for name in SCREENS], ids=str)
def shown(theatre: Theatre, request: pytest.FixtureRequest) -> Iterator[QWidget]:
    """A screen, with text of the usual size and larger; played once, and only looked at."""
    name, scale = request.param
    widget = theatre.plays(name, scale)
    yield widget
    theatre.ends(widget)


def _around(widget: QWidget, *kinds: type[QWidget]) -> QWidget | None:
    around: QWidget | None = widget
    while around is not None and not isinstance(around, kinds):
        around = around.parentWidget()
    return around


def _targets(shown: QWidget) -> list[QWidget]:
    found = []
    for each in in_sight(shown):
        if (
            isinstance(each, PRESSED)
            and each.window() is shown.window()
            and each.focusPolicy() != Qt.FocusPolicy.NoFocus
        ):
            whole = _around(each, SearchField)
            found.append(each if whole is None else whole)
    return found


def least_target() -> int:
    """How large the smallest ones are."""
    return current().px(tokens()["size"]["buttonToolbar"])


def _least(widget: QWidget) -> int:
    is_small = isinstance(widget, Chip | Seal) or (isinstance(widget, Button) and widget.small)
    return least_target() if is_small else current().px(tokens()["size"]["button"])


def _told(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName()!r} {widget.width()} x {widget.height()}"


def test_every_target_is_as_large_as_its_sort_has_to_be(shown: QWidget) -> None:
    small = [_told(each) for each in _targets(shown) if min(each.width(), each.height()) < _least(each)]
    assert small == []


def _gap(one: QRect, other: QRect) -> int:
    across = max(other.left() - one.right(), one.left() - other.right()) - 1
    down = max(other.top() - one.bottom(), one.top() - other.bottom()) - 1
    return max(across, down)


def test_between_two_targets_there_is_room(shown: QWidget) -> None:
    near = []
    for one, other in combinations(_targets(shown), 2):
        whole = _around(one, *WHOLE)
        of_one_piece = whole is not None and whole is _around(other, *WHOLE)
        is_same_ground = _around(one, *GROUNDS) is _around(other, *GROUNDS)
        if is_same_ground and not of_one_piece and _gap(place(one, shown), place(other, shown)) < BETWEEN:
            near.append((_told(one), _told(other)))
    assert near == []


def _acts(view: CardList, row: int) -> dict[Act, QRect]:
    """Return where each act of a row is, by pressing along a line across its foot, and along one up from each act."""
    index, found = view.model().index(row, 0), dict[Act, QRect]()
    box, delegate = view.visualRect(index), view.itemDelegate()
    assert isinstance(delegate, BoardDelegate)

    def press(x: int, y: int) -> None:
        act = delegate.act_at(box, index, QPoint(x, y), view.layoutDirection())
        if act is not None:
            found[act] = found.get(act, QRect()).united(QRect(x, y, 1, 1))

    for x in range(box.left(), box.right() + 1):
        press(x, box.bottom() - BETWEEN_CARDS - PADDING_Y - least_target() // 2)
    for each in list(found.values()):
        for y in range(box.top(), box.bottom() + 1):
            press(each.center().x(), y)
    return found


@pytest.mark.parametrize("scale", [1.5, 1.0])  # as the screens leave it, so that all is dressed anew once less
def test_what_is_drawn_as_buttons_in_a_row_is_as_large_and_as_far_apart(theatre: Theatre, scale: float) -> None:
    shown, met = theatre.plays("board", scale), 0
    for view in shown.findChildren(CardList):
        for row in range(view.model().rowCount() if view.isVisible() else 0):
            acts = _acts(view, row)
            if acts:
                met += 1
                assert min(min(each.width(), each.height()) for each in acts.values()) >= least_target()
                assert _gap(acts[Act.INTRODUCE], acts[Act.DISMISS]) >= BETWEEN
    assert met
