"""What a screen reader is told of by itself: what is done, once and at once; arrivals once a minute; never a step."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from mutualnode.app import promising
from mutualnode.app.company import Stand
from mutualnode.domain.kinds import Kind
from mutualnode.ui.announcing import ARRIVAL_SECONDS, Announcer
from mutualnode.ui.look.pieces.listing import ActionRow
from mutualnode.ui.pages.sticks import CarryCard
from mutualnode.ui.sidebar import Where
from tests.neighbours import Neighbour, carry_all
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]
Listen = Callable[[Screen], list[str]]

MANY = 400  # entries: more than are brought in at one step


@pytest.fixture
def listening() -> Listen:
    """Hear what a window has its screen reader say from now on."""

    def listen(screen: Screen) -> list[str]:
        said: list[str] = []
        screen.home.announcer.announced.connect(said.append)
        return said

    return listen


def _in_step(screen: Screen) -> bool:
    return [each.stand for each in screen.desk.here] == [Stand.IN_STEP]


def _are_more(screen: Screen, before: int) -> bool:
    return len(screen.desk.here) > before


def _meet(one: Screen, other: Screen) -> None:
    one.until(lambda: bool(one.desk.reachable))
    other.desk.bridge.ask(lambda engine: engine.reach(one.desk.reachable[0]))
    other.until(lambda: _in_step(other))
    one.until(lambda: _in_step(one))


def _chooses(screen: Screen, card: CarryCard, path: Path) -> None:
    """Begin to carry, choose a file, and wait for the end."""
    screen.clicks(card.begin)
    dialog = next(each for each in card.findChildren(QFileDialog) if each.isVisible())
    dialog.close()
    dialog.fileSelected.emit(str(path))
    screen.until(lambda: not card.is_running)


def test_what_is_done_is_said_at_once_and_arrivals_once_a_minute(qtbot: QtBot) -> None:
    window, said, now = QWidget(), list[str](), [0.0]
    qtbot.addWidget(window)
    announcer = Announcer(window, lambda: now[0])
    announcer.announced.connect(said.append)
    announcer.arrived("Rosa is here.")
    announcer.arrived("Len is here.")
    announcer.say("Sent.")
    announcer.say("Sent.")
    now[0] += ARRIVAL_SECONDS
    announcer.arrived("Dev is here.")
    assert said == ["Rosa is here.", "Sent.", "Sent.", "Dev is here."]


def test_a_promise_that_is_sent_is_said_once(neighbours: Make, at_home: SitDown, listening: Listen) -> None:
    person, other = neighbours("alice", "bob")
    other.needs("Meals", quantity="12 meals")
    carry_all(other, person)
    alice = at_home(person)
    said = listening(alice)
    alice.waits_for("Meals")
    alice.opens("Meals")
    alice.clicks(alice.home.detail.form.promise)
    alice.until(lambda: bool(said))
    alice.until(alice.home.toast.isVisible)
    assert len(said) == 1
    assert said == [alice.home.toast.accessibleName()]
    assert said[0].startswith("Promised.")


def test_an_answer_that_is_counted_is_said_once(neighbours: Make, at_home: SitDown, listening: Listen) -> None:
    person, other = neighbours("alice", "bob")
    need = person.needs("Meals", quantity="12 meals")
    carry_all(person, other)
    promising.pledge(other.commons, need, {"quantity": "2 meals"})
    carry_all(other, person)
    alice = at_home(person)
    alice.home.go(Where.TODAY)
    rows = alice.home.today.findChildren
    alice.until(lambda: any(row.act.text() == "Say yes" for row in rows(ActionRow)))
    said = listening(alice)
    alice.clicks(next(row.act for row in rows(ActionRow) if row.act.text() == "Say yes"))
    alice.until(lambda: bool(said))
    alice.until(lambda: not any(row.act.text() == "Say yes" for row in rows(ActionRow)))
    assert said == [alice.home.toast.accessibleName()]


def test_of_computers_that_come_one_a_minute_is_said(neighbours: Make, at_home: SitDown, listening: Listen) -> None:
    alice, bob, carol = (at_home(each) for each in neighbours("alice", "bob", "carol"))
    said = listening(alice)
    alice.until(lambda: bool(alice.desk.reachable))
    for guest in (bob, carol):
        there = len(alice.desk.here)
        guest.desk.bridge.ask(lambda engine: engine.reach(alice.desk.reachable[0]))
        alice.until(partial(_are_more, alice, there))
    assert said == ["bob's computer is here."]


def test_of_a_copy_its_end_is_said_and_no_step(
    neighbours: Make, at_home: SitDown, listening: Listen, tmp_path: Path
) -> None:
    person, other = neighbours("alice", "bob")
    person.commons.write_all([(Kind.NEED, {"title": f"Need {number}"}) for number in range(MANY)])
    alice, bob = at_home(person), at_home(other)
    for screen in (alice, bob):
        screen.home.go(Where.SYNC)
        screen.looks_up()
    told, heard, copy = listening(alice), listening(bob), tmp_path / "copy"

    _chooses(alice, alice.home.sync.sticks.out, copy)
    assert told == [alice.home.sync.sticks.out.sentence.text()]

    into = bob.home.sync.sticks.into
    _chooses(bob, into, copy)
    assert into.preview is not None
    assert heard == []  # the sheet that opens is read as any other
    bob.clicks(into.preview.bring)
    bob.until(lambda: not into.is_running)
    assert heard == [bob.home.toast.accessibleName()]


def test_of_an_exchange_no_step_is_said(neighbours: Make, at_home: SitDown, listening: Listen) -> None:
    person, other = neighbours("alice", "bob")
    person.commons.write_all([(Kind.NEED, {"title": f"Need {number}"}) for number in range(3 * MANY)])
    alice, bob = at_home(person), at_home(other)
    steps: list[int] = []
    bob.desk.here_changed.connect(
        lambda: steps.extend(each.progress.received for each in bob.desk.here if each.progress)
    )
    heard = listening(bob)
    bob.home.go(Where.SYNC)
    _meet(alice, bob)
    assert steps
    assert heard == ["alice's computer is here."]
