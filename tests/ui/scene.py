"""Windows on a screen that is not there, with real stores and engines: what tests of the window share."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from mutualnode.ui.bridge import Bridge

LOOPBACK = "127.0.0.1:0"
PATIENCE_MS = 20_000  # for what takes a tenth of a second on a computer that has nothing else to do


def until(qtbot: QtBot, true: Callable[[], bool]) -> None:
    """Let the window live until something is true."""
    qtbot.waitUntil(true, timeout=PATIENCE_MS)


def answer(qtbot: QtBot, bridge: Bridge, work: "Callable[..., object]") -> object:
    """Have the engine do some work, and return what came of it; raises what stood in its way."""
    came: list[object] = []
    bridge.ask(work, came.append, came.append)  # type: ignore[arg-type]
    until(qtbot, lambda: bool(came))
    if isinstance(came[0], Exception):
        raise came[0]
    return came[0]
