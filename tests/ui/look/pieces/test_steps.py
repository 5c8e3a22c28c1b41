"""Steps of a history lie beside each other where there is room, and below each other where there is not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.pieces.button import Button
from mutualnode.ui.look.pieces.steps import Step, Steps
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import has

STEPS = (Step("Rosa asked", "Tuesday"), Step("Rosa added “no nuts”", "Wednesday", "What changed"))


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize(("wide", "across"), [(800, True), (200, False)])
def test_rings_are_stitched_to_each_other(
    qtbot: QtBot, direction: Qt.LayoutDirection, wide: int, *, across: bool
) -> None:
    steps = Steps(STEPS)
    qtbot.addWidget(steps)
    steps.setLayoutDirection(direction)
    steps.resize(wide, 300)
    steps.show()
    assert steps.is_across is across
    image = steps.grab().toImage()
    assert has(image, current().palette.action)
    assert has(image, current().palette.line_strong)


def test_what_can_be_looked_at_tells_its_place(qtbot: QtBot) -> None:
    steps = Steps(STEPS)
    qtbot.addWidget(steps)
    steps.show()
    acts = [button for button in steps.findChildren(Button) if button.isVisible()]
    assert [button.accessibleName() for button in acts] == ["What changed: Rosa added “no nuts”"]
    with qtbot.waitSignal(steps.acted) as acted:
        QTest.mouseClick(acts[0], Qt.MouseButton.LeftButton)
    assert acted.args == [1]
