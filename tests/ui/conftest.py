"""Every test here runs without a screen, and without leaving an engine behind."""

import os
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from mutualnode.app.surroundings import Surroundings
from mutualnode.ui.bridge import Bridge
from tests.ui.scene import LOOPBACK

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


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
