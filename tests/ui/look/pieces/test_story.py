"""A story is shown in the words of whoever wrote it."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.pieces.story import Story
from tests.shots.run import settle


def test_what_looks_like_markup_stays_words(qtbot: QtBot) -> None:
    story = Story("<b>no</b> nuts\n<img src=x>")
    qtbot.addWidget(story)
    assert story.text() == story.accessibleName() == "<b>no</b> nuts\n<img src=x>"
    assert "<img" not in super(Story, story).text()


def test_it_can_be_selected_and_copied(qtbot: QtBot) -> None:
    story = Story("no nuts")
    qtbot.addWidget(story)
    assert story.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


def _lines(story: Story) -> int:
    """Count the lines that are drawn, by the rows of pixels between them on which nothing is."""
    picture = story.grab().toImage()
    ground, wide = picture.pixel(0, 0), range(picture.width())
    drawn = [any(picture.pixel(x, y) != ground for x in wide) for y in range(picture.height())]
    return sum(not before and now for before, now in pairwise([False, *drawn]))


@pytest.fixture(params=[Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def column(qapp: QApplication, qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[QWidget]:
    """What lies in a window of one direction of reading."""
    qapp.setLayoutDirection(request.param)
    made = QWidget()
    qtbot.addWidget(made)
    yield made
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_word_wider_than_its_column_is_broken_but_copied_as_it_was(qapp: QApplication, column: QWidget) -> None:
    place = "https://example.org/" + "m" * 100
    story = Story(place)
    QVBoxLayout(column).addWidget(story)
    column.resize(400, 400)
    column.show()
    settle(qapp)
    assert column.width() == 400
    needed = QFontMetrics(story.font()).horizontalAdvance(place) / story.width()
    assert needed < _lines(story) < needed + 3
    assert story.heightForWidth(story.width()) <= story.height()
    story.setSelection(0, len(place))
    assert story.selectedText() == place
