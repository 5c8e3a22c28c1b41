"""What waits is looked up in what is held: changes, steps of the very device, admissions, first statements."""

from collections.abc import Callable

from mutualnode.app import awaited
from mutualnode.app.awaited import BY_IDS
from mutualnode.domain.kinds import Kind
from mutualnode.replica import waiting
from mutualnode.replica.waiting import Token
from tests.neighbours import Neighbour

Make = Callable[..., list[Neighbour]]

NOBODY = bytes(32)


def met(person: Neighbour, *wanted: Token, fresh: tuple[bytes, ...] = ()) -> set[Token]:
    keeper = person.commons.keeper
    return awaited.met(wanted, fresh, keeper.changes, keeper.entries)


def test_what_is_held_is_met_and_what_is_not_is_not(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    ladder = alice.needs("a ladder")
    device = alice.commons.device.key
    (join,) = alice.entries(Kind.JOIN)
    there = {waiting.held(ladder), waiting.step(device, ladder), waiting.admitted(join), waiting.begun(device)}
    assert {each[0] for each in there} == BY_IDS
    not_there = {
        waiting.held(NOBODY),
        waiting.step(bob.commons.device.key, ladder),
        waiting.admitted(ladder),
        waiting.begun(NOBODY),
    }
    assert met(alice, *there, *not_there) & not_there == set()
    assert met(alice, *there, *not_there) >= there


def test_what_is_known_not_to_be_held_is_not_asked_for(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    ladder = alice.needs("a ladder")
    assert met(alice, waiting.held(ladder), waiting.step(alice.commons.device.key, ladder), fresh=(ladder,)) == set()
