"""Of several segments one is chosen, by pointer or arrows, in the direction of reading."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Hue, Theme
from mutualnode.ui.look.pieces.segments import Segment, Segments
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import has, press, settle, shown

TABS = (
    Segment("Needs", "9 open", "ph.hand-palm", hue=Hue.NEED),
    Segment("Offers", "17 open", "ph.gift", hue=Hue.OFFER),
)


@pytest.fixture
def tabs(qtbot: QtBot) -> Segments:
    """Needs and offers."""
    made = Segments("Shown", TABS)
    qtbot.addWidget(made)
    made.resize(600, made.sizeHint().height())
    return made


def test_a_press_chooses_and_tells_once(tabs: Segments) -> None:
    told: list[int] = []
    tabs.chosen.connect(told.append)
    tabs.show()
    for _ in range(2):
        settle()
        QTest.mouseClick(tabs.parts[1], Qt.MouseButton.LeftButton)
    assert told == [1]
    assert tabs.at == 1
    assert tabs.accessibleName() == "Shown"
    assert [part.accessibleName() for part in tabs.parts] == ["Needs 9 open", "Offers 17 open"]


def test_arrows_move_and_stop_at_the_ends(tabs: Segments) -> None:
    press(tabs.parts[tabs.at], Qt.Key.Key_Left)
    assert tabs.at == 0
    press(tabs.parts[tabs.at], Qt.Key.Key_Right)
    press(tabs.parts[tabs.at], Qt.Key.Key_Right)
    assert tabs.at == 1


def test_arrows_and_places_turn_round_for_those_who_read_from_the_right(tabs: Segments) -> None:
    tabs.show()
    tabs.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    press(tabs.parts[tabs.at], Qt.Key.Key_Left)
    assert tabs.at == 1
    settle()
    assert tabs.parts[0].x() > tabs.parts[1].x()


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_the_chosen_one_is_filled_in_its_colour(qapp: QApplication, tabs: Segments, theme: Theme) -> None:
    apply(qapp, theme)
    assert has(shown(tabs, 600), current().palette.of(Hue.NEED).solid)
    tabs.choose(1)
    assert has(shown(tabs, 600), current().palette.of(Hue.OFFER).solid)


def test_words_can_change_while_the_choice_stays(tabs: Segments) -> None:
    tabs.choose(1)
    tabs.show_segments((TABS[0], Segment("Offers", "18 open")))
    assert tabs.at == 1
    assert tabs.parts[1].accessibleName() == "Offers 18 open"


def test_sizes_of_text_are_shown_in_their_size(qtbot: QtBot) -> None:
    sizes = Segments("Size of text", [Segment("A", size=Size.LABEL, name="100 %"), Segment("A", size=Size.H1)])
    qtbot.addWidget(sizes)
    assert sizes.parts[0].accessibleName() == "100 %"
    assert has(shown(sizes), current().palette.action)
