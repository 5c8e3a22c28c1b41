"""What pages share: opening, acting, hearing of changes, and the sample that goes when one says so."""

from collections.abc import Callable

import pytest

from mutualnode.app.happenings import Refused, Trouble
from mutualnode.errors import Code, Fault
from tests.neighbours import Neighbour
from tests.ui.hands import PATIENCE_MS
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def test_before_anything_is_open_nobody_is_anybody(newcomer: Screen) -> None:
    desk = newcomer.desk
    assert (desk.me, desk.name_of(b"r" * 32), desk.reading, desk.here) == (b"", "", None, ())


def test_an_act_is_done_and_the_change_is_told(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    came: list[object] = []
    with alice.qtbot.waitSignal(alice.desk.changed, timeout=PATIENCE_MS):
        alice.desk.act("post", {"kind": "need", "typed": {"title": "Bread"}}, came.append)
    alice.waits_for("Bread")
    assert len(came) == 1
    assert alice.desk.name_of(alice.desk.me) == "alice"


def test_what_stands_in_the_way_of_an_act_is_told_to_who_asked_or_to_all(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    faults: list[Fault] = []
    alice.desk.act("post", {"kind": "need", "typed": {"title": " "}}, None, faults.append)
    alice.until(lambda: bool(faults))
    assert faults[0].code is Code.TEXT_EMPTY
    with alice.qtbot.waitSignal(alice.desk.trouble, timeout=PATIENCE_MS) as told:
        alice.desk.act("post", {"kind": "need", "typed": {"title": " "}})
    assert told.args[0].code is Code.TEXT_EMPTY


def test_the_sample_opens_with_neighbours_and_goes_when_one_says_so(newcomer: Screen) -> None:
    newcomer.clicks(newcomer.window.first_run.sample)
    newcomer.is_open()
    assert newcomer.desk.is_sample
    newcomer.until(lambda: len(newcomer.sees()) > 3)
    newcomer.home.banner.acted.emit(newcomer.home.banner.cause)
    newcomer.until(lambda: not newcomer.window.is_open)
    assert list(newcomer.desk.data.glob("sample")) == []
    assert newcomer.window.stack.currentWidget() is newcomer.window.first_run


@pytest.mark.parametrize("codes", [(Code.CHANGE_BAD_SIGNATURE,), (Code.CHANGE_BAD_SIGNATURE,) * 2])
def test_what_was_set_aside_is_said(neighbours: Make, at_home: SitDown, codes: tuple[Code, ...]) -> None:
    alice = at_home(neighbours("alice")[0])
    alice.bridge.happened.emit(Refused(b"d" * 32, codes))
    shown = alice.home.banner.shown
    assert shown is not None
    assert "set aside" in shown.sentence


def test_a_change_of_a_newer_version_alarms_nobody(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    alice.bridge.happened.emit(Refused(b"d" * 32, (Code.CHANGE_NEWER_FORMAT,)))
    shown = alice.home.banner.shown
    assert shown is None or "set aside" not in shown.sentence


def test_a_full_disk_is_said_in_the_banner(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    alice.bridge.happened.emit(Trouble(Fault(Code.STORE_FULL)))
    shown = alice.home.banner.shown
    assert shown is not None
    assert "full" in shown.sentence
