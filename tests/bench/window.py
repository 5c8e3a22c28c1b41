"""How long the window is held up while a whole commons comes in, beside the same window with nothing going on.

`python -m tests.bench.window 100000` prints it as a line; `row` returns it for the table.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QTimer

from mutualnode.app.company import Stand
from mutualnode.app.folder import STATE_VARIABLE
from mutualnode.app.surroundings import Surroundings
from mutualnode.domain.kinds import Kind
from mutualnode.ui import pace
from mutualnode.ui.bridge import Bridge
from mutualnode.ui.desk import Desk
from mutualnode.ui.main import application_here
from mutualnode.ui.settings import Settings
from mutualnode.ui.window import Window
from tests.bench.table import Row
from tests.cli.terminal import hub
from tests.neighbours import DAY, Neighbour, Street
from tests.ui.frames import Frames
from tests.ui.scene import LOOPBACK

CHANGES = 10_000
AT_ONCE = 1_000  # written in one transaction
ASKED_MS = 40  # between two questions whether it is over
HELD_UP = 0.1  # seconds: longer than this, a frame is felt
AGAINST = "the same window at rest"


def row(changes: int = CHANGES) -> tuple[Row, str]:
    """Return the longest gap between two turns of the window's loop during a first full copy; and a line about it."""
    with TemporaryDirectory() as aside, Street(Path(aside)) as street:
        os.environ.setdefault(STATE_VARIABLE, str(Path(aside) / "notes"))  # of the programs that are started here
        street.clock.at = Surroundings().now() - DAY  # what claims a time to come is read in another way
        giver, taker = street.neighbours("giver", "taker")
        for start in range(0, changes, AT_ONCE):
            giver.commons.write_all([(_kind(n), _fields(n)) for n in range(start, min(changes, start + AT_ONCE))])
        for each in (giver, taker):
            each.closes_up()
            street.people.remove(each)
        with hub(giver.data) as (_, address):
            taking, rest, took = _watched(taker, address)
    told = f"{changes:,} changes in {took:.1f} s, {taking.over(HELD_UP)} of {len(taking.gaps)} turns over 100 ms"
    return Row(
        "window, longest wait in a full import", taking.longest, rest.longest, taking.longest / rest.longest, 1, AGAINST
    ), told


def _watched(taker: Neighbour, address: str) -> tuple[Frames, Frames, float]:
    application_here()
    bridge = Bridge(Surroundings(), LOOPBACK)
    desk = Desk(taker.data, bridge, Surroundings())
    window = Window(desk, Settings(taker.data))
    window.show()
    try:
        with pace.settled():
            return _both(desk, address)
    finally:
        window.close()
        bridge.stop()
        desk.close_reading()


def _both(desk: Desk, address: str) -> tuple[Frames, Frames, float]:
    _until(lambda: desk.reading is not None)
    began = time.monotonic()
    with Frames() as taking:
        desk.bridge.ask(lambda engine: engine.reach(address))
        _until(lambda: [each.stand for each in desk.here] == [Stand.IN_STEP])
    took = time.monotonic() - began
    with Frames() as rest:
        over = time.monotonic() + took
        _until(lambda: time.monotonic() >= over)
    return taking, rest, took


def _until(true: Callable[[], bool]) -> None:
    loop, asking = QEventLoop(), QTimer()
    asking.timeout.connect(lambda: loop.quit() if true() else None)
    asking.start(ASKED_MS)
    loop.exec()


def _kind(number: int) -> Kind:
    return Kind.NEED if number % 2 else Kind.OFFER


def _fields(number: int) -> dict[str, str]:
    return {"title": f"Entry number {number}", "note": "Some words about it, as one writes them"}


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    measured, line = row(int(sys.argv[1]) if len(sys.argv) > 1 else CHANGES)
    print(f"{measured.name}: {measured.ours * 1000:.0f} ms, {AGAINST} {measured.beside * 1000:.0f} ms; {line}")
