"""A window that is made is looked through no more, threads take turns quickly, and rings end in the window's thread."""

import gc
import sys
import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from mutualnode.ui import pace

RINGS = 2_000  # more than Python lets come together before it looks


class Ringed:
    """Holds itself, and notes in which thread it ends."""

    def __init__(self, ends: list[int]) -> None:
        self.itself, self.ends = self, ends

    def __del__(self) -> None:
        """Note where."""
        self.ends.append(threading.get_ident())


@pytest.mark.parametrize("change", [gc.enable, gc.disable])
def test_what_is_there_is_left_alone_and_turns_are_short_for_as_long_as_the_window_is_open(
    qapp: object, change: Callable[[], None]
) -> None:
    change()
    before = sys.getswitchinterval(), gc.get_freeze_count(), gc.isenabled()
    with pace.settled():
        assert gc.get_freeze_count() > before[1]
        assert sys.getswitchinterval() < before[0]
    assert (sys.getswitchinterval(), gc.get_freeze_count(), gc.isenabled()) == before
    gc.disable()  # as all tests of the window have it


def test_rings_that_another_thread_makes_end_in_the_windows_thread(qtbot: QtBot) -> None:
    ends: list[int] = []

    def makes() -> None:
        for _ in range(RINGS):
            Ringed(ends)

    with pace.settled():
        other = threading.Thread(target=makes)
        other.start()
        other.join()
        assert ends == []
        qtbot.waitUntil(lambda: len(ends) == RINGS)
    assert set(ends) == {threading.get_ident()}
