"""Where members' computers were reached: the latest place of each, the latest first, and not too many."""

from collections.abc import Callable

from mutualnode.app import remembering
from mutualnode.app.remembering import REACHED, REMEMBERED_LIMIT
from mutualnode.network.address import Address
from tests.neighbours import Neighbour

Make = Callable[..., list[Neighbour]]

HERE, THERE = Address("192.0.2.1", 4711), Address("192.0.2.2", 4711)


def test_places_are_remembered_over_a_restart_the_latest_first(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    assert remembering.remembered(alice.commons) == []
    remembering.remember(alice.commons, b"one", HERE)
    remembering.remember(alice.commons, b"two", THERE)
    alice.restarts()
    assert remembering.remembered(alice.commons) == [THERE, HERE]


def test_of_each_computer_the_latest_place_counts(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    for place in (HERE, HERE, THERE):
        remembering.remember(alice.commons, b"one", place)
    assert remembering.remembered(alice.commons) == [THERE]


def test_so_many_are_remembered_and_the_oldest_forgotten(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    for port in range(REMEMBERED_LIMIT + 3):
        remembering.remember(alice.commons, bytes([port]), Address("192.0.2.1", port))
    ports = [each.port for each in remembering.remembered(alice.commons)]
    assert ports == [*reversed(range(3, REMEMBERED_LIMIT + 3))]


def test_what_another_version_wrote_there_is_passed_over(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    for odd in (b"", b"\xff", b"\x01", b"\x91\x92\xa1a\x01"):
        with alice.commons.keeper.database.transaction():
            alice.commons.keeper.meta.set(REACHED, odd)
        assert remembering.remembered(alice.commons) == []
    remembering.remember(alice.commons, b"one", HERE)
    assert remembering.remembered(alice.commons) == [HERE]


def test_places_do_not_travel(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    before = alice.digests()
    remembering.remember(alice.commons, b"one", HERE)
    assert alice.digests() == before


def test_the_number_of_a_wire_is_not_remembered_as_it_is_another_after_a_start(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    remembering.remember(alice.commons, b"one", Address("fe80::1%2", 4711))
    assert remembering.remembered(alice.commons) == [Address("fe80::1", 4711)]
