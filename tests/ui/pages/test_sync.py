"""Sync & USB: who is here and how far, by mouse and keyboard, in two windows with real engines between them."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from mutualnode.app.company import Stand
from mutualnode.app.happenings import PeerGone
from mutualnode.domain.kinds import Kind
from mutualnode.errors import Code
from mutualnode.ui.sidebar import Where
from tests.neighbours import Neighbour
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def _meet(one: Screen, other: Screen) -> None:
    one.until(lambda: bool(one.desk.reachable))
    other.desk.bridge.ask(lambda engine: engine.reach(one.desk.reachable[0]))
    other.until(lambda: [each.stand for each in other.desk.here] == [Stand.IN_STEP])
    one.until(lambda: [each.stand for each in one.desk.here] == [Stand.IN_STEP])


def _words(screen: Screen) -> list[str]:
    return [row.dot.word for row in screen.home.sync.computers.rows]


def test_who_goes_away_stays_in_the_list_with_the_day_and_what_waits(neighbours: Make, at_home: SitDown) -> None:
    alice, bob = (at_home(each) for each in neighbours("alice", "bob"))
    alice.home.go(Where.SYNC)
    _meet(alice, bob)
    alice.until(lambda: _words(alice) == ["Up to date"])
    alice.until(lambda: alice.home.sync.under.text() == "Everything you wrote has reached 1 other computer.")
    bob.closes()
    alice.until(lambda: _words(alice) == ["Away. Last swapped today"])
    alice.desk.act("post", {"kind": "need", "typed": {"title": "Bread"}})
    (row,) = alice.home.sync.computers.rows
    alice.until(lambda: row.line.text() == "1 change came here since then and waits for it.")
    alice.until(lambda: "on this computer alone" in alice.home.sync.under.text())


def test_a_long_exchange_shows_how_far_it_is_in_both_windows(neighbours: Make, at_home: SitDown) -> None:
    one, two = neighbours("alice", "bob")
    one.commons.write_all([(Kind.NEED, {"title": f"Need {number}"}) for number in range(3_000)])
    alice, bob = at_home(one), at_home(two)
    seen: list[tuple[int, int]] = []
    bob.desk.here_changed.connect(
        lambda: seen.extend((each.progress.received, each.progress.expected) for each in bob.desk.here if each.progress)
    )
    bob.home.go(Where.SYNC)
    _meet(alice, bob)
    bob.until(lambda: _words(bob) == ["Up to date"])
    assert any(whole >= 3_000 for _, whole in seen)
    assert all(done <= whole for done, whole in seen)
    assert bob.home.sync.computers.rows[0].stitches.isHidden()


def test_what_went_wrong_with_a_computer_is_said_in_its_row(neighbours: Make, at_home: SitDown) -> None:
    person, other = neighbours("alice", "bob")
    alice = at_home(person)
    bob = at_home(other)
    alice.home.go(Where.SYNC)
    _meet(alice, bob)
    bob.closes()
    alice.until(lambda: _words(alice) == ["Away. Last swapped today"])
    device = alice.desk.company.computers[0].device
    node = alice.bridge._engine._node
    assert node is not None
    alice.bridge._loop.call_soon_threadsafe(  # type: ignore[union-attr]
        node._heard, PeerGone(device, Code.PEER_NEWER, clean=False)
    )
    alice.until(lambda: "newer version" in alice.home.sync.computers.rows[0].line.text())


def test_f5_swaps_now_and_says_what_that_came_to(neighbours: Make, at_home: SitDown) -> None:
    alice, bob = (at_home(each) for each in neighbours("alice", "bob"))
    alice.turns_here()
    alice.presses(Qt.Key.Key_F5)
    alice.until(lambda: alice.home.toast.accessibleName() == "Looking for other computers nearby.")
    _meet(alice, bob)
    alice.home.go(Where.SYNC)
    alice.looks_up()
    alice.clicks(alice.home.sync.swapping)
    alice.until(lambda: alice.home.toast.accessibleName() == "Up to date with 1 computer.")


def test_a_computer_that_comes_is_announced_and_no_step_of_the_exchange(neighbours: Make, at_home: SitDown) -> None:
    one, two = neighbours("alice", "bob")
    one.commons.write_all([(Kind.NEED, {"title": f"Need {number}"}) for number in range(1_000)])
    alice, bob = at_home(one), at_home(two)
    said: list[str] = []
    bob.home.announcer.announced.connect(said.append)
    _meet(alice, bob)
    assert said == ["alice's computer is here."]


def test_the_offline_banner_leads_to_the_stick(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    alice.clicks(alice.home.banner._act)
    assert alice.home.pages.currentWidget() is alice.home.sync
    assert alice.home.banner.cause == "alone"


def test_every_control_has_a_name_and_is_reached_by_tab(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    alice.home.go(Where.SYNC)
    alice.looks_up()
    page = alice.home.sync
    found = [*page.findChildren(QAbstractButton), *page.findChildren(QLineEdit)]
    controls = [each for each in found if each.isVisible()]
    assert all(each.accessibleName() or getattr(each, "text", str)() for each in controls)
    alice.turns_here()
    page.swapping.setFocus()
    reached = set()
    for _ in range(40):
        alice.presses(Qt.Key.Key_Tab)
        reached.add(alice.window.focusWidget())
    assert set(controls) <= reached | {page.swapping}
