"""Batches of any size come through the same door, with the same verdicts, by whichever thread."""

import asyncio
from collections.abc import Callable

import pytest

from mutualnode.app.checking import CHECKED_AT_THE_TABLE, Checkers, is_large
from mutualnode.domain.kinds import Kind
from mutualnode.domain.packing import pack
from mutualnode.errors import Code
from mutualnode.wire.messages import Changes, Credentials
from tests.neighbours import Neighbour

Make = Callable[..., list[Neighbour]]


def _raws(person: Neighbour, count: int) -> list[bytes]:
    return [each.raw for each in person.commons.write_all([(Kind.NEED, {"title": f"{n}"}) for n in range(count)])]


@pytest.mark.parametrize("count", [1, CHECKED_AT_THE_TABLE, CHECKED_AT_THE_TABLE + 1, 300])
def test_every_change_is_examined_and_the_order_stays(neighbours: Make, count: int) -> None:
    (alice,) = neighbours("alice")
    raws = _raws(alice, count)
    spoilt = raws[-1][:-1] + bytes([raws[-1][-1] ^ 1])
    batch = Changes(1, pack([*raws, spoilt]), more=False, live=False, place=0)
    checkers = Checkers(alice.commons.network)
    try:
        for message in (batch, Credentials([*raws, spoilt])):
            changes, refused = asyncio.run(checkers.examine(message))
            assert [each.raw for each in changes] == raws
            assert list(refused) == [Code.CHANGE_BAD_PAYLOAD]
    finally:
        checkers.close()


def test_a_large_batch_is_told_by_its_bytes(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    raws = _raws(alice, 300)
    assert is_large(Changes(1, pack(raws), more=False, live=False, place=0))
    assert not is_large(Changes(1, pack(raws[:2]), more=False, live=False, place=0))
