"""Every test here runs without a screen, and without leaving an engine or a window behind."""

import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mutualnode.app.surroundings import Surroundings
from mutualnode.ui import languages
from mutualnode.ui.bridge import Bridge
from mutualnode.ui.look.focus import Ring
from tests.neighbours import Neighbour, Street
from tests.ui.scene import LOOPBACK, Screen

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

EVERY_LOOK = "--every-look"
YOUNG, WHOLE = 0, 2  # of what is looked through for rings of objects: what is new, or all


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer to look for what crashes only when something is collected in the wrong moment."""
    told = "collect what is no longer used after each test of the window: late, that may crash far from its cause"
    parser.addoption("--collect-garbage", action="store_true", help=told)
    told = "see on every screen, in every language, whether its words have room: a quarter of an hour"
    parser.addoption(EVERY_LOOK, action="store_true", help=told)


@pytest.fixture(autouse=True)
def _gone(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    """Have the windows of a test gone with it: what is to be deleted later is asked for by nobody else."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect(WHOLE if request.config.getoption("--collect-garbage") else YOUNG)


@pytest.fixture(scope="module", autouse=True)
def _swept_here() -> Iterator[None]:
    """Look for rings in this thread alone, as a program with a window does: an engine's would end Qt's things there."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(scope="module", autouse=True)
def _windows_gone(qapp: QApplication) -> Iterator[None]:
    """Have no file of tests leave a window behind: every change of dress to come would dress it too, for seconds."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [each for each in QApplication.topLevelWidgets() if not isinstance(each, Ring)]  # one, ready for the next
    names = sorted(type(each).__name__ for each in left)
    for each in left:
        each.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert names == []


@pytest.fixture(scope="session", autouse=True)
def _english(qapp: QApplication) -> None:
    languages.speak(qapp, languages.ENGLISH)


@pytest.fixture
def bridges(qtbot: QtBot) -> Iterator[Callable[[], Bridge]]:
    """Make bridges to engines that keep to this computer; all of them end with the test."""
    made: list[Bridge] = []

    def make() -> Bridge:
        made.append(Bridge(Surroundings(), LOOPBACK))
        return made[-1]

    yield make
    for each in made:
        each.stop()


@pytest.fixture
def newcomer(qtbot: QtBot, tmp_path: Path) -> Iterator[Screen]:
    """A window on an empty data folder."""
    screen = Screen(qtbot, tmp_path / "new", Surroundings())
    yield screen
    screen.closes()


@pytest.fixture
def at_home(qtbot: QtBot, street: Street) -> Iterator[Callable[[Neighbour], Screen]]:
    """Open the window at a neighbour's computer; it has their store from then on, and keeps it to the end."""
    made: list[Screen] = []

    def sit_down(person: Neighbour) -> Screen:
        person.closes_up()
        street.people.remove(person)
        made.append(Screen(qtbot, person.data, person.world.surroundings))
        made[-1].is_open()
        return made[-1]

    yield sit_down
    for each in made:
        each.closes()
