"""The bridge: what is asked in one thread and answered in the other, and an end that leaves no thread."""

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mutualnode.app.acts import Do
from mutualnode.app.engine import Engine
from mutualnode.app.errands import come_forward
from mutualnode.app.folder import Place
from mutualnode.app.happenings import Listening
from mutualnode.app.reading import Reading
from mutualnode.errors import Code, Fault
from mutualnode.ui.bridge import Bridge, Hands
from tests.ui.hands import PATIENCE_MS
from tests.ui.scene import answer, until

Make = Callable[[], Bridge]


async def _thread_of(_: Engine) -> int:
    return threading.get_ident()


async def _for_ever(_: Engine) -> None:
    await asyncio.Event().wait()


async def _mistake(_: Engine) -> None:
    raise LookupError


def test_work_is_done_there_and_answered_here(qtbot: QtBot, bridges: Make) -> None:
    bridge, here, came = bridges(), threading.get_ident(), list[tuple[int, int]]()
    bridge.ask(_thread_of, lambda there: came.append((there, threading.get_ident())))
    until(qtbot, lambda: bool(came))
    assert came[0][0] != here
    assert came[0][1] == here


def test_what_happens_is_told_in_the_window_s_thread(qtbot: QtBot, bridges: Make, tmp_path: Path) -> None:
    bridge, told = bridges(), list[tuple[object, int]]()
    bridge.happened.connect(lambda each: told.append((each, threading.get_ident())))
    answer(qtbot, bridge, lambda engine: engine.found(tmp_path, "Elm Street", "Ada"))
    until(qtbot, lambda: bool(told))
    assert isinstance(told[0][0], Listening)
    assert told[0][1] == threading.get_ident()


def test_what_stood_in_the_way_comes_back_as_a_fault(qtbot: QtBot, bridges: Make) -> None:
    with pytest.raises(Fault) as refused:
        answer(qtbot, bridges(), lambda engine: engine.do("post", {}))
    assert refused.value.code is Code.NETWORK_NONE


def test_a_fault_that_nobody_asked_for_is_told_to_all(qtbot: QtBot, bridges: Make) -> None:
    bridge = bridges()
    with qtbot.waitSignal(bridge.trouble, timeout=PATIENCE_MS) as told:
        bridge.ask(lambda engine: engine.do("post", {}))
    assert told.args[0].code is Code.NETWORK_NONE


def test_a_mistake_of_ours_becomes_a_sentence_and_the_engine_goes_on(qtbot: QtBot, bridges: Make) -> None:
    bridge = bridges()
    with pytest.raises(Fault) as refused:
        answer(qtbot, bridge, _mistake)
    assert refused.value.code is Code.INTERNAL
    assert answer(qtbot, bridge, _thread_of)


def test_what_comes_to_be_held_is_told(qtbot: QtBot, bridges: Make, tmp_path: Path) -> None:
    bridge = bridges()
    answer(qtbot, bridge, lambda engine: engine.found(tmp_path, "Elm Street", "Ada"))
    with qtbot.waitSignal(bridge.kept, timeout=PATIENCE_MS):
        bridge.ask(lambda engine: engine.do("post", {"kind": "need", "typed": {"title": "A ladder"}}))


def test_a_second_start_is_heard(qtbot: QtBot, bridges: Make, tmp_path: Path) -> None:
    bridge = bridges()
    place = answer(qtbot, bridge, lambda engine: engine.found(tmp_path, "Elm Street", "Ada"))
    assert isinstance(place, Place)
    with qtbot.waitSignal(bridge.called_forward, timeout=PATIENCE_MS):
        assert come_forward(place)


def test_the_end_breaks_off_what_is_under_way_and_leaves_no_thread(qtbot: QtBot, bridges: Make) -> None:
    before = set(threading.enumerate())
    bridge, came = bridges(), list[object]()
    bridge.ask(_for_ever, came.append, came.append)
    bridge.stop()
    bridge.stop()
    bridge.ask(_thread_of, came.append)
    assert set(threading.enumerate()) <= before
    assert came == []


def test_how_far_something_long_has_come_is_said(qtbot: QtBot, bridges: Make) -> None:
    bridge = bridges()

    async def long(_: Engine) -> None:
        bridge.say("Half of it.")

    with qtbot.waitSignal(bridge.said, timeout=PATIENCE_MS) as told:
        bridge.ask(long)
    assert told.args == ["Half of it."]


def test_what_is_carried_tells_how_far_it_is_and_can_be_stopped(qtbot: QtBot, bridges: Make, tmp_path: Path) -> None:
    bridge, moved, came = bridges(), list[tuple[int, int, int]](), list[object]()
    answer(qtbot, bridge, lambda engine: engine.found(tmp_path, "Elm Street", "Ada"))
    begun = threading.Event()

    def work(_: Reading, __: Do, hands: Hands) -> str:
        for done in range(1_000):
            hands.moved(done, 1_000)
        begun.set()
        while not hands.is_stopped():
            hands.moved(0, 1_000)
        hands.moved(1_000, 1_000)
        return "stopped"

    def far(done: int, whole: int) -> None:
        moved.append((done, whole, threading.get_ident()))

    stop = bridge.carry(work, None, far, came.append, came.append)
    until(qtbot, begun.is_set)
    stop()
    until(qtbot, lambda: bool(came))
    assert came == ["stopped"]
    assert moved[-1] == (1_000, 1_000, threading.get_ident())
    assert len(moved) < 500


def test_who_waits_for_rest_is_called_once_no_answer_is_awaited(qtbot: QtBot, bridges: Make) -> None:
    bridge, told = bridges(), list[str]()
    bridge.ask(_thread_of, lambda _: bridge.ask(_thread_of, lambda _: told.append("answered")))
    bridge.rest(lambda: told.append("at rest"))
    assert told == []
    until(qtbot, lambda: len(told) == 2)
    assert told == ["answered", "at rest"]
