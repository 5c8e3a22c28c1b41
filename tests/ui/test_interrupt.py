"""Ctrl+C in the terminal reaches the window, and nothing of that is left afterwards."""

import signal

import pytest
from pytestqt.qtbot import QtBot

from mutualnode.ui.interrupt import ENDING, Interrupt
from tests.ui.scene import until


@pytest.mark.parametrize("number", ENDING)
def test_a_signal_calls_for_the_end_in_the_window_s_thread(qtbot: QtBot, number: signal.Signals) -> None:
    before = [signal.getsignal(each) for each in ENDING]
    called: list[bool] = []
    interrupt = Interrupt(lambda: called.append(True))
    try:
        signal.raise_signal(number)
        until(qtbot, lambda: bool(called))
    finally:
        interrupt.release()
    assert [signal.getsignal(each) for each in ENDING] == before
    assert called == [True]
