"""What comes in a message is examined: little of it at once, much of it in the workers, and always in its order."""

import asyncio
from collections.abc import Callable, Sequence

import pytest

from mutualnode.app.checking import CHECKED_AT_THE_TABLE, UNPACKED_AT_THE_TABLE, Checkers, is_large
from mutualnode.app.conversation import Batch
from mutualnode.domain.ids import NetworkId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.packing import pack
from mutualnode.errors import Code, PeerFault
from mutualnode.wire.messages import Changes, Credentials, Matter, WhoAreYou
from tests.neighbours import Neighbour

Make = Callable[..., list[Neighbour]]
MANY = 20 * CHECKED_AT_THE_TABLE


def checked(network: NetworkId, message: Matter) -> Batch:
    """What the workers of a network make of a message."""
    checkers = Checkers(network)
    try:
        return asyncio.run(checkers.checked(message))
    finally:
        checkers.close()


def _of(packed: bytes) -> Changes:
    return Changes(1, packed, more=False, live=True, place=0)


def _needs(alice: Neighbour, count: int) -> list[bytes]:
    told = [(Kind.NEED, {"title": f"chair {each}"}) for each in range(count)]
    return [each.raw for each in alice.commons.write_all(told)]


@pytest.mark.parametrize("count", [1, CHECKED_AT_THE_TABLE, MANY])
def test_changes_are_let_in_in_the_order_in_which_they_came(neighbours: Make, count: int) -> None:
    (alice,) = neighbours("alice")
    raws = _needs(alice, count)
    message = _of(pack(raws))
    assert is_large(message) is (len(message.packed) > UNPACKED_AT_THE_TABLE)
    changes, refused = checked(alice.commons.network, message)
    assert [each.raw for each in changes] == raws
    assert refused == []


@pytest.mark.parametrize("count", [3, MANY])
def test_whatever_is_spoilt_is_refused_and_the_rest_let_in(neighbours: Make, count: int) -> None:
    (alice,) = neighbours("alice")
    raws = _needs(alice, count)
    raws[1] = raws[1][:-1] + bytes([raws[1][-1] ^ 1])
    for message in (_of(pack(raws)), Credentials(raws)):
        changes, refused = checked(alice.commons.network, message)
        assert [each.raw for each in changes] == [raws[0], *raws[2:]]
        assert refused == [Code.CHANGE_BAD_PAYLOAD]


@pytest.mark.parametrize("size", [100, 2 * UNPACKED_AT_THE_TABLE])
def test_a_batch_that_is_none_is_the_peers_fault(neighbours: Make, size: int) -> None:
    (alice,) = neighbours("alice")
    with pytest.raises(PeerFault):
        checked(alice.commons.network, _of(bytes(size)))


def test_a_message_without_changes_brings_none(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    nothing: tuple[Sequence[object], Sequence[object]] = ((), ())
    assert checked(alice.commons.network, WhoAreYou()) == nothing
    assert not is_large(WhoAreYou())
