"""A story is shown in the words of whoever wrote it."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.pieces.story import Story


def test_what_looks_like_markup_stays_words(qtbot: QtBot) -> None:
    story = Story("<b>no</b> nuts\n<img src=x>")
    qtbot.addWidget(story)
    assert story.text() == story.accessibleName() == "<b>no</b> nuts\n<img src=x>"
    assert "<img" not in super(Story, story).text()


def test_it_can_be_selected_and_copied(qtbot: QtBot) -> None:
    story = Story("no nuts")
    qtbot.addWidget(story)
    assert story.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
