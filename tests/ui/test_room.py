"""Longer languages have room: in the smallest window no button, tab, chip, tag or line is cut, on any page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from mutualnode.app import sample
from mutualnode.app.questions import Question
from mutualnode.domain.kinds import Kind
from mutualnode.ui import languages
from mutualnode.ui.look.pieces.segments import Segments
from mutualnode.ui.look.pieces.tag import Tag
from mutualnode.ui.sidebar import Where
from tests.neighbours import Clock, World
from tests.ui.scene import Screen
from tests.ui.street import MEALS

SMALL = (900, 640)  # pixels, the smallest window
LINES = (QAbstractButton, QComboBox, QLabel, Segments, Tag)  # what says something in one line


@pytest.fixture(params=[each for each in languages.NAMES if each != languages.ENGLISH])
def screen(qtbot: QtBot, qapp: QApplication, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Screen]:
    """The smallest window, over the sample, in each language but English."""
    languages.speak(qapp, request.param)
    world = World("sample", Clock(), tmp_path / "notes").surroundings
    sample.make(tmp_path / "data", world).close()
    made = Screen(qtbot, tmp_path / "data", world)
    made.is_open()
    made.window.resize(*SMALL)
    yield made
    made.closes()
    languages.speak(qapp, languages.ENGLISH)


def _cut(widget: QWidget) -> list[str]:
    """Return what has less room than it asks for."""
    found = []
    for each in widget.findChildren(QWidget):
        wrapped = each.hasHeightForWidth()
        if isinstance(each, LINES) and each.isVisible() and not wrapped and each.width() < each.sizeHint().width():
            said = getattr(each, "text", each.accessibleName)()
            found.append(f"{type(each).__name__}: {said} ({each.width()} of {each.sizeHint().width()})")
    return found


def test_nothing_is_cut_on_any_page_or_in_the_form_that_posts(screen: Screen) -> None:
    home = screen.home
    for place in Where:
        home.go(place)
        QApplication.processEvents()
        assert _cut(screen.window) == [], place
    reading = screen.desk.reading
    assert reading is not None
    home.open(bytes(next(each.id for each in reading.ask(Question(Kind.NEED)) if each.title == MEALS)))
    QApplication.processEvents()
    assert _cut(screen.window) == []

    home.write(Kind.NEED)
    QApplication.processEvents()
    assert _cut(home.form) == []
