"""Cursors: what is known of others' stores outlives a restart, and what cannot be read is found out again."""

from collections.abc import Callable

from mutualnode.app import cursors
from mutualnode.app.cursors import NOWHERE, Cursor
from tests.neighbours import Neighbour

Make = Callable[..., list[Neighbour]]

THERE = Cursor(b"storeno1", 77)


def keep(person: Neighbour, values: dict[str, bytes]) -> None:
    person.commons.keeper.take((), person.commons.room, values)


def test_how_far_a_store_is_known_outlives_a_restart(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    device = bob.commons.device.key
    assert cursors.recall(alice.commons, device) == NOWHERE
    keep(alice, cursors.noted(device, THERE))
    alice.restarts()
    assert cursors.recall(alice.commons, device) == THERE
    assert cursors.recall(alice.commons, alice.commons.device.key) == NOWHERE


def test_what_another_version_noted_is_found_out_again(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    device = bob.commons.device.key
    keep(alice, dict.fromkeys(cursors.noted(device, THERE), b"\xc1"))
    assert cursors.recall(alice.commons, device) == NOWHERE
