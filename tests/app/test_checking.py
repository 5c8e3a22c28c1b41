"""Checking: few or many, what comes of a batch is the same, in its order."""

import asyncio
from collections.abc import Callable

import pytest

from mutualnode.app import checking
from mutualnode.app.checking import AT_ONCE_BYTES, CHECKED_AT_ONCE, Checking
from mutualnode.app.meeting import Batch
from mutualnode.domain.kinds import Kind
from mutualnode.errors import Code, PeerFault
from mutualnode.wire.messages import Changes, Credentials
from tests.neighbours import Neighbour
from tests.scene.cable import batch

Make = Callable[..., list[Neighbour]]


def examined(person: Neighbour, message: Changes | Credentials) -> Batch:
    made = Checking(person.commons.network)
    try:
        return asyncio.run(made.examined(message))
    finally:
        made.shutdown()


@pytest.mark.parametrize("number", [1, CHECKED_AT_ONCE, CHECKED_AT_ONCE + 1, 60])
def test_a_batch_is_examined_in_its_order(neighbours: Make, number: int) -> None:
    (alice,) = neighbours("alice")
    made = alice.commons.write_all([(Kind.NEED, {"title": f"chair {each}"}) for each in range(number)])
    raws = [each.raw for each in made]
    for message in (batch(1, *raws), Credentials(raws)):
        changes, codes = examined(alice, message)
        assert [each.id for each in changes] == [each.id for each in made]
        assert codes == []


def test_what_is_wrong_with_some_does_not_touch_the_others(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    made = alice.commons.write_all([(Kind.NEED, {"title": f"chair {each}"}) for each in range(40)])
    raws = [each.raw for each in made]
    raws[7] = raws[7][:-1] + bytes([raws[7][-1] ^ 1])
    changes, codes = examined(alice, batch(1, *raws))
    assert [each.id for each in changes] == [each.id for each in made if each is not made[7]]
    assert codes == [Code.CHANGE_BAD_PAYLOAD]


def test_a_few_large_ones_go_to_the_workers_and_come_back(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    (made,) = alice.commons.write_all([(Kind.NEED, {"title": "a story", "note": "a" * AT_ONCE_BYTES})])
    assert [each.id for each in examined(alice, batch(1, made.raw))[0]] == [made.id]


@pytest.mark.parametrize("size", [100, checking.UNPACKED_AT_ONCE + 1])
def test_what_is_no_batch_is_their_fault(neighbours: Make, size: int) -> None:
    (alice,) = neighbours("alice")
    with pytest.raises(PeerFault):
        examined(alice, Changes(1, b"\xff" * size, more=False, live=True, place=0))


@pytest.mark.parametrize("number", [0, 1, 3 * CHECKED_AT_ONCE + 1])
def test_what_was_carried_here_is_examined_in_its_order(neighbours: Make, number: int) -> None:
    (alice,) = neighbours("alice")
    made = alice.commons.write_all([(Kind.NEED, {"title": f"chair {each}"}) for each in range(number)])
    raws = [*(each.raw for each in made), b"nothing"]
    changes, codes = checking.examine_all(raws, alice.commons.network)
    assert [each.id for each in changes] == [each.id for each in made]
    assert codes == [Code.CHANGE_TOO_SHORT]
