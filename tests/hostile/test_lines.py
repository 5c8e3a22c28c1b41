"""A hostile member at the end of a real line: the node stays up, and the others are served as ever."""

import asyncio
import struct
import zlib
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack

import pytest

from mutualnode.app.happenings import PeerHere
from mutualnode.domain.kinds import Kind
from mutualnode.domain.packing import pack
from mutualnode.errors import Code
from mutualnode.network.links import ENDS_LIMIT
from mutualnode.wire.messages import Changes, Credentials, Greeting, Ping, Welcome, WhoAreYou, encode
from mutualnode.wire.session import UNKNOWN_LIMIT
from tests.hostile.mallory import mallory
from tests.hostile.test_changes import SALT, signs
from tests.neighbours import Neighbour
from tests.replica import chunks
from tests.scene.houses import House, house
from tests.soak.fuzz import memory

Make = Callable[..., list[Neighbour]]
GROWTH_LIMIT = 10 * 1024  # KiB
BLOOMS = (b"\x01\x00\x07", b"\x01\x0a\x00", b"\x7f\x0a\x07")  # each brings Automerge's own sync decoder down
PING = encode(Ping())
BOMB = struct.pack(">BHHI", 1, 1, 0, 32) + bytes(32) + zlib.compress(bytes(64 << 20), 9)


def run(scene: Coroutine[None, None, None]) -> None:
    asyncio.run(scene)


async def is_well(one: House, other: House) -> None:
    """A neighbour at another computer swaps with a house as ever."""
    await other.syncs(one)


def compressed(person: Neighbour) -> bytes:
    """A batch with one change that says that it is compressed, under a true signature."""
    true = signs(person, chunks.settings(1, actor=person.commons._pen.actor), Kind.NEED, bytes(32))
    packed = chunks.sealed(b"\xec\xc1\x01\x01\0\0" + bytes(50_000), 2)
    return pack([true.sealed + SALT + packed])


@pytest.mark.parametrize("bloom", BLOOMS, ids=bytes.hex)
def test_three_bytes_of_a_bloom_filter_are_three_bytes_like_any_other(neighbours: Make, bloom: bytes) -> None:
    alice, bob, crook = neighbours("alice", "bob", "mallory")
    message = b"\x42\x00\x00\x01\x00" + bytes([len(bloom)]) + bloom + b"\x00"

    async def scene() -> None:
        async with house(alice) as a, house(bob, listen=None) as b, mallory(crook, a) as line:
            line.says(message, encode(Changes(1, pack([message]), more=False, live=True, place=0)))
            assert await line.hears_the_end() == Code.PEER_BROKE_PROTOCOL
            await is_well(a, b)

    run(scene())


BOMBS: dict[str, Callable[[Neighbour], bytes]] = {
    "a compressed change": lambda person: encode(Changes(1, compressed(person), more=False, live=True, place=0)),
    "a batch that unpacks to 64 MiB": lambda _: encode(Changes(1, BOMB, more=False, live=True, place=0)),
    "a list of four billion": lambda _: b"\x0e\x81\xa5items\xdd\xff\xff\xff\xff",
    "a map of four billion": lambda _: b"\x09\xdf\xff\xff\xff\xff",
    "lists in lists": lambda _: b"\x09\x81\xa1x" + b"\x91" * 1_000_000 + b"\x01",
    "many empty changes": lambda _: b"\x0e\x81\xa5items\xdd\x00\x07\xff\x00" + b"\xc4\x00" * 0x7FF00,
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_put_out_before_it_takes_memory_and_only_its_sender_is_held_off(neighbours: Make, bomb: str) -> None:
    alice, bob, crook = neighbours("alice", "bob", "mallory")
    message = BOMBS[bomb](crook)

    async def scene() -> None:
        async with house(alice) as a, house(bob, listen=None) as b:
            await is_well(a, b)
            before = memory()
            async with mallory(crook, a) as line:
                await a.until(lambda: len(a.of(PeerHere)) == 2)
                link = a.node._network.link_to(crook.commons.device.key)
                assert link is not None
                line.says(encode(Greeting(1, bytes(32), 0, bytes(8), 0, bytes(8), 0)), message)
                assert await line.hears_the_end() == Code.PEER_BROKE_PROTOCOL
            await link.ended()
            assert memory() - before < GROWTH_LIMIT
            async with mallory(crook, a) as line:
                assert await line.hears_the_end() == Code.PEER_BROKE_PROTOCOL
                assert line.heard == []
            await is_well(a, b)

    run(scene())


def test_whoever_talks_on_in_words_that_nobody_knows_is_hung_up_on(neighbours: Make) -> None:
    alice, bob, crook = neighbours("alice", "bob", "mallory")

    async def scene() -> None:
        async with house(alice) as a, house(bob, listen=None) as b, mallory(crook, a) as line:
            line.says(*[b"\xf0anything"] * (UNKNOWN_LIMIT + 1))
            assert await line.hears_the_end() == Code.PEER_BROKE_PROTOCOL
            await is_well(a, b)

    run(scene())


def test_whoever_asks_whether_we_are_here_and_never_listens_costs_little(neighbours: Make) -> None:
    alice, bob, crook = neighbours("alice", "bob", "mallory")

    async def scene() -> None:
        async with house(alice) as a, house(bob, listen=None) as b, mallory(crook, a) as line:
            before = memory()
            line.says(*[PING] * 5_000)
            await is_well(a, b)
            assert memory() - before < GROWTH_LIMIT

    run(scene())


@pytest.mark.parametrize(
    "messages",
    [
        [encode(WhoAreYou())] * 2,
        [encode(Credentials([]))],
        [encode(Welcome(bytes(32), bytes(32)))],
        [encode(Greeting(1, bytes(32), 0, bytes(8), 0, bytes(8), 0))] * 3,
        [encode(Changes(each, pack([]), more=True, live=False, place=0)) for each in range(1, 9)],
    ],
    ids=["who are you, twice", "credentials nobody asked for", "a welcome", "greetings", "promises of more"],
)
def test_what_is_said_too_often_or_out_of_turn_ends_that_line_alone(neighbours: Make, messages: list[bytes]) -> None:
    alice, bob, crook = neighbours("alice", "bob", "mallory")
    alice.needs("a ladder")

    async def scene() -> None:
        async with house(alice) as a, house(bob, listen=None) as b, mallory(crook, a) as line:
            line.says(*messages)
            assert await line.hears_the_end() == Code.PEER_BROKE_PROTOCOL
            await is_well(a, b)

    run(scene())
    assert bob.sees("ladder")


def test_one_device_has_no_more_lines_than_it_could_need(neighbours: Make) -> None:
    alice, bob, crook = neighbours("alice", "bob", "mallory")

    async def scene() -> None:
        async with house(alice) as a, house(bob, listen=None) as b, AsyncExitStack() as lines:
            for number in range(2 * ENDS_LIMIT):
                await lines.enter_async_context(mallory(crook, a))
                await a.until(lambda number=number: len(a.of(PeerHere)) > number)  # type: ignore[misc]
            assert len(a.node._network.links) == ENDS_LIMIT
            await is_well(a, b)

    run(scene())


def test_whoever_never_acknowledges_anything_holds_up_nobody_else(neighbours: Make) -> None:
    alice, bob, crook = neighbours("alice", "bob", "mallory")
    alice.commons.write_all([(Kind.NEED, {"title": f"chair {each}"}) for each in range(5_000)])

    async def scene() -> None:
        async with house(alice) as a, house(bob, listen=None) as b, mallory(crook, a) as line:
            line.says(encode(Greeting(1, bytes(32), 0, bytes(8), 0, bytes(8), 0)))
            swap = await b.syncs(a)
            assert swap.received == 5_000
            await a.does(lambda person: person.needs("a ladder"))

    run(scene())
    assert bob.counts() + 1 == alice.counts()
