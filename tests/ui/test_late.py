"""What is made when it is first looked for is not made at the start, and is then as if it had always been there."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mutualnode.ui import languages
from mutualnode.ui.settings import SCALES, THEMES
from tests.neighbours import Neighbour
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


@pytest.fixture
def english_again(qapp: QApplication) -> Iterator[None]:
    """Have everything speak English again in the end."""
    yield
    languages.speak(qapp, languages.ENGLISH)


def test_where_a_network_is_open_nobody_has_made_the_three_doors(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    assert "first_run" not in vars(alice.window)


def test_until_the_network_is_open_there_is_bare_paper_and_no_key_does_anything(
    neighbours: Make, at_home: SitDown, qtbot: QtBot
) -> None:
    before = at_home(neighbours("alice")[0])
    before.closes()
    alice = Screen(qtbot, before.desk.data, before.desk.world)
    try:
        paper = alice.window.stack.currentWidget()
        assert paper is not None
        assert paper.children() == []
        alice.types("/")
        assert alice.window.stack.currentWidget() is paper
        alice.until(lambda: alice.window.is_open)
        assert alice.home.today.asking.hasFocus()
    finally:
        alice.closes()


def test_doors_that_are_made_late_look_and_speak_as_was_chosen_before(
    neighbours: Make, at_home: SitDown, english_again: None
) -> None:
    alice = at_home(neighbours("alice")[0])
    alice.home.settings.theme.choose(THEMES.index("dark"))
    alice.home.settings.scale.choose(SCALES.index(125))
    with alice.qtbot.waitSignal(alice.window.spoke):
        alice.home.settings.language.chosen.emit("es")
    doors = alice.window.first_run
    assert doors.start.text() == "Empezar una red"
    assert doors.looks.theme.currentIndex() == THEMES.index("dark")
    assert doors.looks.scale.at == SCALES.index(125)
    assert doors.width() == alice.window.stack.width()
