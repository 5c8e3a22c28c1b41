"""A recorded first message is worth nothing: not where it was heard, not at another member's, not after a new start."""

import asyncio
from collections.abc import Callable

import pytest

from mutualnode.app.answered import FILE, answered
from mutualnode.errors import Code, Fault
from mutualnode.wire.replays import RING_BYTES
from mutualnode.wire.session import FIRST_BYTES
from tests.neighbours import Neighbour
from tests.scene.forwarding import LENGTH_BYTES, answer_to, forwarder
from tests.scene.houses import house

Make = Callable[..., list[Neighbour]]

ANSWER_BYTES = 98  # the second message of a handshake and its length: what a friend hears first


def test_a_recorded_first_message_gets_silence_everywhere_and_for_ever(neighbours: Make) -> None:
    alice, bob, carol = neighbours("alice", "bob", "carol")

    async def scene() -> None:
        async with forwarder() as router:
            known = [router.address]
            async with house(alice, known_as=known) as a, house(bob, listen=None) as b, house(carol) as c:
                where, router.leads_to = a.address, a.address
                await b.syncs(router.address)
                recorded = router.first_words[0]
                assert len(recorded) == LENGTH_BYTES + FIRST_BYTES
                assert await answer_to(recorded, where) == b""
                assert await answer_to(recorded, c.address) == b""
            async with house(alice, where, known_as=known):
                assert await answer_to(recorded, where) == b""
            (alice.commons.place.folder / FILE).unlink()
            async with house(alice, where, known_as=known):  # who has forgotten does answer: the silence was not luck
                assert len(await answer_to(recorded, where)) == ANSWER_BYTES

    asyncio.run(scene())


def test_who_comes_through_a_router_is_answered_only_where_the_hub_knows_of_it(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    alice.needs("a ladder")

    async def scene() -> None:
        async with forwarder() as router, house(bob, listen=None) as b:
            async with house(alice) as a:
                router.leads_to = a.address
                with pytest.raises(Fault) as refused:
                    await b.syncs(router.address)
                assert refused.value.code is Code.PEER_NO_ANSWER
                assert await answer_to(router.first_words[0], a.address) == b""
            async with house(alice, known_as=[router.address.replace("127.0.0.1", "localhost")]) as a:
                router.leads_to = a.address
                assert (await b.syncs(router.address)).received == 1
                assert router.address.replace("127.0.0.1", "localhost") in a.node.reachable()
                await b.syncs(a)

    asyncio.run(scene())


def test_a_name_that_nobody_can_look_up_keeps_nobody_from_starting(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")

    async def scene() -> None:
        async with house(alice, known_as=["elsewhere.invalid:4711"]) as a, house(bob, listen=None) as b:
            assert (await b.syncs(a)).rounds

    asyncio.run(scene())


def test_where_nothing_can_be_kept_it_is_remembered_for_this_run(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    (alice.commons.place.folder / FILE).mkdir()
    replays = answered(alice.commons)
    assert [replays.is_new(b"one"), replays.is_new(b"one")] == [True, False]


def test_what_is_lost_while_it_runs_keeps_no_friend_out(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    replays = answered(alice.commons)
    (alice.commons.place.folder / FILE).unlink()
    assert [replays.is_new(b"one"), replays.is_new(b"one")] == [True, False]


def test_only_its_owner_can_read_what_was_answered_and_its_size_tells_nothing(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    file = alice.commons.place.folder / FILE
    sizes = []
    for word in (b"one", b"other"):
        assert answered(alice.commons).is_new(word)
        sizes.append(file.stat().st_size)
        assert file.stat().st_mode & 0o077 == 0
    assert sizes == [RING_BYTES, RING_BYTES]
