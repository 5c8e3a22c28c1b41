"""Checking: few or many, what comes of a batch is the same, in its order."""

import asyncio
import sys
from collections.abc import Callable

import pytest

from mutualnode.app import checking
from mutualnode.app.checking import AT_ONCE_BYTES, CHECKED_AT_ONCE, Checking
from mutualnode.domain.kinds import Kind
from mutualnode.errors import Code, PeerFault
from mutualnode.replica.door import Batch
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
    changes, codes = alice.commons.checking.examine_all(raws)
    assert [each.id for each in changes] == [each.id for each in made]
    assert codes == [Code.CHANGE_TOO_SHORT]


def test_where_much_is_to_come_a_process_is_begun_and_examines_the_rest(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    made = alice.commons.write_all([(Kind.NEED, {"title": f"chair {each}", "note": "x" * 300}) for each in range(60)])
    first, last = ([each.raw for each in part] for part in (made[:40], made[40:]))
    more = Changes(1, batch(1, *first).packed, more=True, live=False, place=0)

    async def scene() -> None:
        door = alice.commons.checking
        door.expect(checking.MANY - 1)
        before = await door.examined(more)
        assert not door._beside.is_waking
        door.expect(checking.MANY)
        door._beside.wake().join()
        assert door._beside.is_ready
        again, rest = await door.examined(more), await door.examined(batch(2, *last))
        assert [each.id for each in before[0]] == [each.id for each in again[0]] == [each.id for each in made[:40]]
        assert [each.id for each in rest[0]] == [each.id for each in made[40:]]

    asyncio.run(scene())


def test_where_no_process_can_be_threads_examine_all(neighbours: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "")
    monkeypatch.setattr(checking, "MANY", 30)
    (alice,) = neighbours("alice")
    made = alice.commons.write_all([(Kind.NEED, {"title": f"chair {each}"}) for each in range(60)])
    for _ in range(2):
        changes, codes = alice.commons.checking.examine_all([each.raw for each in made])
        assert ([each.id for each in changes], codes) == ([each.id for each in made], [])
    assert not alice.commons.checking._beside.is_ready


def test_when_the_commons_are_closed_nothing_of_it_runs_on(neighbours: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "MANY", 30)
    (alice,) = neighbours("alice")
    made = alice.commons.write_all([(Kind.NEED, {"title": f"chair {each}"}) for each in range(60)])
    beside = alice.commons.checking._beside
    alice.commons.checking.examine_all([each.raw for each in made])
    alice.commons.close()
    assert not beside.is_ready
