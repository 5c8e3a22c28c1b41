"""The watch over the window's loop sees what holds it up, and measures a real window while a commons comes in."""

import time
from collections.abc import Callable

from pytestqt.qtbot import QtBot

from mutualnode.app.company import Stand
from mutualnode.domain.kinds import Kind
from tests.neighbours import Neighbour
from tests.ui.frames import Frames
from tests.ui.scene import Screen, until

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def test_what_holds_the_loop_up_is_seen(qtbot: QtBot) -> None:
    with Frames() as frames:
        until(qtbot, lambda: len(frames.gaps) > 3)
        busy = time.perf_counter() + 0.05
        while time.perf_counter() < busy:
            pass
        turns = len(frames.gaps)
        until(qtbot, lambda: len(frames.gaps) > turns)
    assert frames.longest >= 0.05
    assert frames.over(0.05) >= 1


def test_the_window_takes_its_turns_while_thousands_come_in(
    neighbours: Make, at_home: SitDown, record_property: Callable[[str, object], None]
) -> None:
    one, two = neighbours("alice", "bob")
    one.commons.write_all([(Kind.NEED, {"title": f"Need {number}"}) for number in range(4_000)])
    alice, bob = at_home(one), at_home(two)
    alice.until(lambda: bool(alice.desk.reachable))
    with Frames() as frames:
        bob.desk.bridge.ask(lambda engine: engine.reach(alice.desk.reachable[0]))
        bob.until(lambda: [each.stand for each in bob.desk.here] == [Stand.IN_STEP])
    record_property("longest_gap_ms", round(frames.longest * 1000))
    assert len(frames.gaps) > 10
    bob.until(lambda: bob.column().count == "more than 1000 open")
