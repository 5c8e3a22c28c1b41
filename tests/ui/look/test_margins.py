"""Margins follow the direction of reading."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.margins import TURNS, inside


@pytest.fixture
def _mirrored(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def _margins(qtbot: QtBot) -> tuple[int, int, int, int]:
    widget = QWidget()
    qtbot.addWidget(widget)
    row = QHBoxLayout(widget)
    inside(row, 1, 2, 3, 4)
    assert row.property(TURNS)
    margins = row.contentsMargins()
    return margins.left(), margins.top(), margins.right(), margins.bottom()


def test_from_left_to_right_the_start_is_left(qtbot: QtBot) -> None:
    assert _margins(qtbot) == (1, 2, 3, 4)


@pytest.mark.usefixtures("_mirrored")
def test_from_right_to_left_the_start_is_right(qtbot: QtBot) -> None:
    assert _margins(qtbot) == (3, 2, 1, 4)
