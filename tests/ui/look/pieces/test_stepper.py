"""A number goes up and down within its bounds, and can be typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.pieces.stepper import Stepper
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import has, press, shown


@pytest.fixture
def stepper(qtbot: QtBot) -> Stepper:
    """From 1 to 5."""
    made = Stepper("Meals", 1, 5)
    qtbot.addWidget(made)
    made.show()
    return made


def _steps(stepper: Stepper) -> dict[str, QToolButton]:
    return {each.accessibleName(): each for each in stepper.findChildren(QToolButton)}


def test_the_signs_step_until_the_bounds(stepper: Stepper) -> None:
    told: list[int] = []
    stepper.changed.connect(told.append)
    assert not _steps(stepper)["Fewer"].isEnabled()
    for _ in range(6):
        QTest.mouseClick(_steps(stepper)["More"], Qt.MouseButton.LeftButton)
    assert told == [2, 3, 4, 5]
    assert not _steps(stepper)["More"].isEnabled()


def test_arrows_step(stepper: Stepper) -> None:
    press(stepper, Qt.Key.Key_Up)
    assert stepper.value == 2
    press(stepper, Qt.Key.Key_Down)
    press(stepper, Qt.Key.Key_Down)
    assert stepper.value == 1


def test_a_number_can_be_typed(stepper: Stepper) -> None:
    stepper.field.clear()
    assert stepper.value == 1
    QTest.keyClicks(stepper.field, "4")
    assert stepper.value == 4


@given(number=st.integers())
def test_no_number_leaves_the_bounds(qapp: object, number: int) -> None:
    made = Stepper("Meals", 1, 5)
    made.set_value(number)
    assert 1 <= made.value <= 5
    made.deleteLater()


def test_it_is_one_frame(stepper: Stepper) -> None:
    stepper.field.clearFocus()
    assert has(shown(stepper), current().palette.line_strong)
    assert stepper.sizeHint().height() == 44
    assert stepper.field.accessibleName() == "Meals"


def test_the_focus_of_its_number_is_shown_around_all_of_it(qtbot: QtBot, stepper: Stepper) -> None:
    stepper.activateWindow()
    stepper.field.clearFocus()
    assert not has(shown(stepper), current().palette.focus)
    stepper.field.setFocus()
    qtbot.waitUntil(stepper.field.hasFocus)
    assert has(shown(stepper), current().palette.focus)
