"""Windows on a screen that is not there, with real stores and engines: what tests of the window share."""

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from mutualnode.app.engine import Engine
from mutualnode.app.surroundings import Surroundings
from mutualnode.ui.bridge import Bridge
from mutualnode.ui.desk import Desk
from mutualnode.ui.settings import Settings
from mutualnode.ui.window import Window
from tests.ui.hands import PATIENCE_MS, Hands

LOOPBACK = "127.0.0.1:0"


def until(qtbot: QtBot, true: Callable[[], bool]) -> None:
    """Let the window live until something is true."""
    qtbot.waitUntil(true, timeout=PATIENCE_MS)


def answer(qtbot: QtBot, bridge: Bridge, work: Callable[[Engine], Coroutine[Any, Any, object]]) -> object:
    """Have the engine do some work, and return what came of it; raises what stood in its way."""
    came: list[object] = []
    bridge.ask(work, came.append, came.append)
    until(qtbot, lambda: bool(came))
    if isinstance(came[0], Exception):
        raise came[0]
    return came[0]


class Screen(Hands):
    """Somebody before a window of this process, which keeps to this computer."""

    def __init__(self, qtbot: QtBot, data: Path, world: Surroundings) -> None:
        self.qtbot = qtbot
        self.bridge = Bridge(world, LOOPBACK)
        self.desk = Desk(data, self.bridge, world)
        super().__init__(Window(self.desk, Settings(data)))
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()

    def until(self, true: Callable[[], bool]) -> None:
        """Let the window live until something is true."""
        until(self.qtbot, true)

    def closes(self) -> None:
        """Close the window, and all behind it."""
        self.window.close()
        self.bridge.stop()
        self.desk.close_reading()
