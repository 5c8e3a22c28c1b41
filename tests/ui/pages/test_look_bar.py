"""Language, size of text and theme on the first page: what is chosen shows at once, there and in Settings."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mutualnode.ui import languages
from mutualnode.ui.look.worn import current
from mutualnode.ui.pages.look_bar import LookBar
from mutualnode.ui.settings import SCALES, THEMES
from tests.ui.scene import Screen


@pytest.fixture
def english_again(qapp: QApplication) -> Iterator[None]:
    """Have everything speak English again in the end."""
    yield
    languages.speak(qapp, languages.ENGLISH)


def bar(screen: Screen) -> LookBar:
    """The choices on the first page that is shown now."""
    return screen.window.first_run.looks


def chooses(screen: Screen, code: str) -> None:
    """Choose a language there, with the keyboard."""
    picker = bar(screen).language
    picker.setFocus()
    steps = list(languages.NAMES).index(code) - picker.currentIndex()
    for _ in range(abs(steps)):
        screen.presses(Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)


def test_the_size_of_text_and_the_theme_show_at_once_and_settings_know(newcomer: Screen) -> None:
    looks, page = bar(newcomer), newcomer.home.settings
    newcomer.clicks(looks.scale.parts[2])
    assert (current().scale, page.scale.at) == (1.5, 2)
    looks.theme.setFocus()
    for _ in range(THEMES.index("dark") - looks.theme.currentIndex()):
        newcomer.presses(Qt.Key.Key_Down)
    assert current().palette.dark
    assert page.theme.at == THEMES.index("dark")
    newcomer.presses(Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert looks.scale.at == SCALES.index(100)
    page.theme.choose(THEMES.index("light"))
    assert looks.theme.currentIndex() == THEMES.index("light")


def test_a_language_shows_at_once_runs_in_its_direction_and_keeps_what_was_typed(
    newcomer: Screen, english_again: None
) -> None:
    first_run = newcomer.window.first_run
    first_run.network.write("Mill Lane")
    first_run.newcomer.write("سلمى")
    chooses(newcomer, "es")
    newcomer.until(lambda: newcomer.window.first_run is not first_run)
    first_run = newcomer.window.first_run
    assert first_run.start.text() == "Empezar una red"
    assert (first_run.network.text(), first_run.newcomer.text()) == ("Mill Lane", "سلمى")
    assert bar(newcomer).language.hasFocus()
    chooses(newcomer, "ar")
    newcomer.until(lambda: newcomer.window.first_run is not first_run)
    assert newcomer.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert newcomer.window.first_run.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert newcomer.window._settings.language == "ar"
    assert newcomer.window.stack.currentWidget() is newcomer.window.first_run


def test_doors_still_open_after_another_language(newcomer: Screen, english_again: None) -> None:
    before = newcomer.window.first_run
    chooses(newcomer, "es")
    newcomer.until(lambda: newcomer.window.first_run is not before)
    first_run = newcomer.window.first_run
    first_run.network.write("Calle Mayor")
    first_run.founder.write("Ada")
    newcomer.clicks(first_run.start)
    newcomer.until(lambda: newcomer.window.is_open)
    newcomer.home = newcomer.window.home
    assert newcomer.home.today.asking.text() == "Pedir u ofrecer"


def test_all_choices_stand_side_by_side_where_there_is_room(newcomer: Screen) -> None:
    looks = bar(newcomer)
    newcomer.looks_up()
    assert looks.width() >= looks.whole()
    assert looks.height() == looks.scale.height()
    newcomer.home.settings.scale.choose(SCALES.index(200))
    newcomer.window.resize(900, 640)
    newcomer.looks_up()
    assert looks.height() > looks.scale.height()
    newcomer.home.settings.scale.choose(0)
