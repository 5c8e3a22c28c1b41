"""A button can be pressed by pointer and keyboard when it is ready, and by neither when it is not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.palette import Theme
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import has, press, shown


@pytest.fixture
def button(qtbot: QtBot) -> Button:
    """A main button on the screen."""
    made = Button("I can help", "ph.handshake", Manner.MAIN)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def presses(button: Button) -> list[bool]:
    """What that button told of."""
    told: list[bool] = []
    button.clicked.connect(lambda: told.append(True))
    return told


def _press_every_way(button: Button) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        press(button, key)


def test_a_ready_button_can_be_pressed_in_every_way(button: Button, presses: list[bool]) -> None:
    _press_every_way(button)
    assert len(presses) == 4


def test_a_busy_button_takes_no_press_and_keeps_its_width(button: Button, presses: list[bool]) -> None:
    wide = button.width()
    button.set_busy("Sending")
    _press_every_way(button)
    assert presses == []
    assert button.minimumSizeHint().width() >= wide
    assert button.accessibleDescription() == "Sending"
    button.set_ready()
    _press_every_way(button)
    assert len(presses) == 4


def test_a_button_whose_moment_it_is_not_says_why_and_stays_reachable(button: Button, presses: list[bool]) -> None:
    button.set_not_now("All places are taken.")
    _press_every_way(button)
    assert presses == []
    assert button.accessibleDescription() == "All places are taken."
    assert button.toolTip() == "All places are taken."
    assert button.isEnabled()
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_button_whose_moment_it_is_not_is_stitched(button: Button) -> None:
    button.set_not_now("All places are taken.")
    image = shown(button)
    assert not has(image, current().palette.action)
    assert has(image, current().palette.sunken)


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.STRONG])
@pytest.mark.parametrize("manner", list(Manner))
def test_each_manner_is_drawn_in_each_theme(qapp: QApplication, qtbot: QtBot, manner: Manner, theme: Theme) -> None:
    apply(qapp, theme)
    made = Button("Remove", "ph.trash", manner)
    qtbot.addWidget(made)
    palette = current().palette
    expected = {
        Manner.MAIN: palette.action,
        Manner.SECONDARY: palette.line_strong,
        Manner.QUIET: palette.action,
        Manner.LINK: palette.action,
        Manner.CAREFUL: palette.alarm.base,
        Manner.REVERSED: palette.paper,
    }
    assert has(shown(made), expected[manner])


@pytest.mark.parametrize(("scale", "high"), [(1.0, 44), (1.5, 66), (2.0, 88)])
def test_a_button_is_high_enough_for_a_finger(qapp: QApplication, button: Button, scale: float, high: int) -> None:
    apply(qapp, Theme.LIGHT, scale)
    assert button.sizeHint().height() == high
    assert button.minimumSizeHint() == button.sizeHint()


def test_a_button_without_words_is_square(qtbot: QtBot) -> None:
    made = Button("", "ph.x-bold")
    qtbot.addWidget(made)
    assert made.sizeHint().width() >= made.sizeHint().height()


def test_a_small_button_is_for_toolbars(qtbot: QtBot) -> None:
    made = Button("Ask", "ph.plus-bold", small=True)
    made.trailing_icon_id = "ph.caret-down-bold"
    qtbot.addWidget(made)
    assert made.sizeHint().height() == 36
    assert has(shown(made), current().palette.ink)


def test_the_sign_of_a_busy_button_rests_when_less_movement_is_asked_for(qapp: QApplication, button: Button) -> None:
    apply(qapp, Theme.LIGHT, less_motion=True)
    still = shown(button)
    button.set_busy("Sending")
    assert not button._turning.isActive()
    assert shown(button) != still


def test_the_sign_of_a_busy_button_turns(button: Button) -> None:
    button.set_busy("Sending")
    assert button._turning.isActive()
    before = button.grab().toImage()
    button._turning.timeout.emit()
    assert button.grab().toImage() != before


def test_text_is_on_the_other_side_for_those_who_read_from_the_right(button: Button) -> None:
    there = shown(button)
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert shown(button) != there


def test_a_busy_button_has_room_for_its_words_when_the_text_grows(qapp: QApplication, button: Button) -> None:
    button.set_busy("Sending")
    small = button.minimumSizeHint().width()
    assert button.minimumWidth() == 0
    apply(qapp, Theme.LIGHT, 2.0)
    assert button.minimumSizeHint().width() > 1.5 * small
