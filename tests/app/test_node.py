"""Nodes on real sockets of this computer: news travels, lines are found again, and stopping leaves nothing."""

import asyncio
import threading
from collections.abc import Callable, Coroutine, Mapping, Sequence
from contextlib import AsyncExitStack

import pytest

from mutualnode.app import inviting, outcomes
from mutualnode.app.commons import GATE
from mutualnode.app.conversation import Conversation
from mutualnode.app.happenings import (
    Doubled,
    Happening,
    InStep,
    Listening,
    PeerGone,
    PeerHere,
    Received,
    Refused,
)
from mutualnode.app.happenings import Photos as PhotosCame
from mutualnode.app.keeping import Keeper
from mutualnode.app.outbox import BATCH_CHANGES
from mutualnode.domain.change import Change
from mutualnode.domain.kinds import Kind
from mutualnode.errors import Code, Fault
from mutualnode.keys import derive
from mutualnode.wire.session import Gate
from tests.neighbours import Neighbour, Street, carry_all
from tests.network.street import Neighbour as Quiet
from tests.network.street import Notes, all_stop
from tests.scene.album import has, shows
from tests.scene.houses import House, house

Make = Callable[..., list[Neighbour]]

STEP_LIMIT = 300  # bytes: what a reconnect of two who are in step may cost


def run(scene: Coroutine[None, None, None]) -> None:
    asyncio.run(scene)


async def knows(one: House, words: str) -> None:
    """Wait until a search in a house finds these words."""
    await one.until_holding(lambda _: one.person.sees(words))


async def tells(one: House, happening: Happening) -> None:
    """Wait until a house tells just this."""
    await one.until(lambda: happening in one.told)


def test_a_need_that_one_types_appears_at_the_other_at_once(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")

    async def scene() -> None:
        async with house(alice) as a, house(bob, peers=[a.address]) as b:
            await b.until(lambda: bool(b.of(InStep)))
            await a.does(lambda person: person.needs("a ladder"))
            await b.until(lambda: bool(b.of(Received)))
            assert b.of(Received) == [Received(alice.commons.device.key, 1)]
            await knows(b, "ladder")
            await b.does(lambda person: person.offers("a ladder of three metres"))
            await knows(a, "metres")

    run(scene())
    assert alice.digests() == bob.digests()


def test_a_single_need_is_kept_at_once_and_whatever_may_take_long_in_a_thread(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    where: list[bool] = []

    async def scene() -> None:
        async with house(alice) as a, house(bob, peers=[a.address]) as b:
            await b.until(lambda: bool(b.of(InStep)))
            await b.does(lambda person: keeps(person.commons.keeper))
            need = await a.does(lambda person: person.needs("a ladder"))
            await b.until(lambda: len(b.of(Received)) == 1)
            await a.does(lambda person: person.edits(need, title="a long ladder"))
            await b.until(lambda: len(b.of(Received)) == 2)
            await a.does(lambda person: person.commons.write_all([(Kind.NEED, {"title": each}) for each in "xyz"]))
            await b.until(lambda: len(b.of(Received)) == 3)

    def keeps(keeper: Keeper) -> None:
        signs = keeper.signs

        def signing(arrived: Sequence[Change]) -> Mapping[str, bytes]:
            if arrived:
                where.append(threading.current_thread() is threading.main_thread())
            return signs(arrived)

        keeper.signs = signing

    run(scene())
    assert where == [True, False, False]


def test_each_is_told_who_is_there_and_who_has_gone(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    device, member = bob.commons.device.key, bob.commons.member or b""

    async def scene() -> None:
        async with house(alice) as a:
            async with house(bob, peers=[a.address]) as b:
                await b.until(lambda: bool(b.of(InStep)))
                await a.until(lambda: bool(a.of(InStep)))
                assert [(each["name"], each["in_step"]) for each in a.node.peers()] == [("bob", True)]
            await a.until(lambda: bool(a.of(PeerGone)))
            assert a.of(PeerHere) == [PeerHere(device, member, "bob")]
            assert a.of(PeerGone) == [PeerGone(device, "", clean=True)]
            assert a.node.peers() == []

    run(scene())


def test_a_hub_that_starts_again_is_found_again(neighbours: Make) -> None:
    hub, bob = neighbours("hub", "bob")

    async def scene() -> None:
        async with AsyncExitStack() as rooms:
            first = await rooms.enter_async_context(house(hub))
            async with house(bob, peers=[first.address]) as b:
                await b.until(lambda: bool(b.of(InStep)))
                await rooms.aclose()
                await b.until(lambda: bool(b.of(PeerGone)))
                async with house(hub, listen=first.address) as second:
                    await b.until(lambda: len(b.of(InStep)) == 2)
                    await b.does(lambda person: person.needs("a ladder"))
                    await knows(second, "ladder")

    run(scene())


def test_two_who_dial_each_other_keep_one_line_and_both_hear_all(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    alice.needs("a ladder")
    bob.needs("a lift to town")

    async def scene() -> None:
        async with house(alice) as a, house(bob, peers=[a.address]) as b:
            await asyncio.gather(a.syncs(b), b.syncs(a))
            await knows(a, "lift")
            await knows(b, "ladder")
            await a.does(lambda person: person.offers("soup"))
            await knows(b, "soup")

    run(scene())
    assert alice.digests() == bob.digests()


def test_a_long_list_travels_in_batches(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    alice.commons.write_all([(Kind.NEED, {"title": f"chair {each}"}) for each in range(2 * BATCH_CHANGES)])

    async def scene() -> None:
        async with house(alice) as a, house(bob, listen=None) as b:
            swap = await b.syncs(a)
            assert swap.received == 2 * BATCH_CHANGES
            assert len(b.of(Received)) >= 2
            beside = b.node._checking._beside
            assert beside.is_waking or beside.is_ready

    run(scene())
    assert alice.digests() == bob.digests()


def test_what_came_before_a_spoilt_batch_is_kept_and_what_came_behind_it_is_not(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    before = bob.counts()
    alice.commons.write_all([(Kind.NEED, {"title": f"chair {each}"}) for each in range(5 * BATCH_CHANGES)])
    spoilt = before + 5 * BATCH_CHANGES // 2
    spoil = "UPDATE change SET payload = zeroblob(200) WHERE n = ?"

    async def scene() -> None:
        async with house(alice) as a, house(bob, listen=None) as b:
            await a.does(lambda person: person.commons.keeper.database.run(spoil, (spoilt,)))
            with pytest.raises(Fault) as ended:
                await b.syncs(a)
            assert ended.value.code is Code.PEER_BROKE_PROTOCOL
            assert [len(each.codes) for each in b.of(Refused)] == [1]

    run(scene())
    ids = [each.id for each in alice.commons.keeper.changes.after(0, 10 * BATCH_CHANGES)]
    held = bob.holds()
    assert set(ids[: spoilt - 1]) <= held
    assert held.isdisjoint([ids[spoilt - 1], *ids[spoilt + BATCH_CHANGES :]])


def test_a_sync_of_two_in_step_costs_one_round_trip_and_few_bytes(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")

    async def scene() -> None:
        async with house(alice) as a, house(bob, listen=None) as b:
            swap = await b.syncs(a)
            assert (swap.sent, swap.received, swap.rounds) == (0, 0, 1)
            assert swap.bytes_in + swap.bytes_out < STEP_LIMIT

    run(scene())


def test_who_stays_connected_greets_again_now_and_then(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    talks: list[Conversation] = []

    async def scene() -> None:
        async with house(alice) as a, house(bob, peers=[a.address]) as b:
            await b.until(lambda: bool(b.of(InStep)))
            talks.extend(b.node._talks.values())
            await b.does(untold)
            assert not a.of(Received)
            await b.node.compare()
            await a.until(lambda: bool(a.of(Received)))

    def untold(person: Neighbour) -> None:
        person.commons.write(Kind.NEED, {"title": "a ladder"})
        person.commons.keeper.drain()
        for talk in talks:
            talk._meeting._outbox.skip(person.commons.keeper.changes.last(), sure=True)

    run(scene())


def test_news_goes_along_a_chain_of_three(neighbours: Make) -> None:
    alice, bob, carol = neighbours("alice", "bob", "carol")

    async def scene() -> None:
        async with house(alice) as a, house(bob, peers=[a.address]) as b, house(carol, peers=[b.address]) as c:
            await c.until(lambda: bool(c.of(InStep)))
            await b.until(lambda: len(b.of(InStep)) == 2)
            await a.does(lambda person: person.needs("a ladder"))
            await knows(c, "ladder")
            await c.does(lambda person: person.offers("a ladder of three metres"))
            await knows(a, "metres")

    run(scene())
    assert alice.digests() == bob.digests() == carol.digests()


def test_a_node_says_where_it_listens(neighbours: Make) -> None:
    (alice,) = neighbours("alice")

    async def scene() -> None:
        async with house(alice) as a:
            (listening,) = a.of(Listening)
            assert (listening.host, listening.port) == ("127.0.0.1", a.node.address.port)
        async with house(alice, listen=None) as a:
            assert a.of(Listening) == []
            assert a.node.reachable() == []

    run(scene())


@pytest.mark.parametrize(
    ("listen", "code"), [("nonsense", Code.ADDRESS_MALFORMED), ("no-such-host.invalid:0", Code.ADDRESS_UNUSABLE)]
)
def test_an_address_that_cannot_be_listened_at_is_told(neighbours: Make, listen: str, code: Code) -> None:
    (alice,) = neighbours("alice")

    async def scene() -> None:
        with pytest.raises(Fault) as refused:
            async with house(alice, listen=listen):
                pass
        assert refused.value.code is code

    run(scene())


def test_a_port_that_is_taken_is_told(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")

    async def scene() -> None:
        async with house(alice) as a:
            with pytest.raises(Fault) as refused:
                async with house(bob, listen=a.address):
                    pass
            assert refused.value.code is Code.ADDRESS_IN_USE

    run(scene())


def test_nobody_there_is_told(neighbours: Make) -> None:
    (alice,) = neighbours("alice")

    async def scene() -> None:
        server = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        server.close()
        await server.wait_closed()
        async with house(alice) as a:
            with pytest.raises(Fault) as refused:
                await a.syncs(f"127.0.0.1:{port}")
            assert refused.value.code is Code.PEER_UNREACHABLE

    run(scene())


def test_a_computer_of_another_network_does_not_answer(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    (mallory,) = street.strangers("mallory")

    async def scene() -> None:
        async with house(alice) as a, house(mallory) as m:
            with pytest.raises(Fault) as refused:
                await m.syncs(a)
            assert refused.value.code is Code.PEER_NO_ANSWER
            assert a.of(PeerHere) == []

    run(scene())


def test_a_node_that_dials_itself_is_told_so(neighbours: Make) -> None:
    (alice,) = neighbours("alice")

    async def scene() -> None:
        async with house(alice) as a:
            with pytest.raises(Fault) as refused:
                await a.syncs(a)
            assert refused.value.code is Code.PEER_SELF

    run(scene())


def test_two_computers_with_one_key_swap_what_they_have_and_are_told(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    copy = street.doubles(alice, "copy")
    alice.needs("a ladder")
    copy.needs("a saw")

    async def scene() -> None:
        async with house(alice) as a, house(copy) as c:
            assert (a.of(Doubled), c.of(Doubled)) == ([], [])
            await a.syncs(c)
            for each in (a, c):
                await tells(each, Doubled(older=False, shared=True))
                assert each.of(Doubled) == [Doubled(older=False, shared=True)]
                with pytest.raises(Fault) as refused:
                    await each.syncs(each)
                assert refused.value.code is Code.PEER_SELF
            await a.syncs(c)
            await c.syncs(a)

    run(scene())
    assert alice.titles() == copy.titles() == ["a ladder", "a saw"]
    assert alice.digests() == copy.digests()


def test_of_several_computers_with_one_key_each_has_its_own_line(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    copies = [street.doubles(alice, f"copy {n}") for n in range(2)]

    async def scene() -> None:
        async with house(alice) as a, house(copies[0]) as b, house(copies[1], peers=[a.address, b.address]) as c:
            await c.until(lambda: len(c.of(InStep)) >= 2)
            await a.does(lambda person: person.needs("a ladder"))
            await knows(b, "ladder")
            await knows(c, "ladder")
            await b.does(lambda person: person.needs("a saw"))
            await knows(a, "saw")

    run(scene())
    assert alice.digests() == copies[0].digests()


def test_a_computer_that_takes_a_key_of_its_own_goes_on_under_it(neighbours: Make, street: Street) -> None:
    alice, bob = neighbours("alice", "bob")
    copy = street.doubles(alice, "copy")
    old = alice.commons.device.key

    async def scene() -> None:
        async with house(bob) as b, house(alice, peers=[b.address]) as a, house(copy, peers=[b.address]) as c:
            for each in (a, c):
                await tells(each, InStep(bob.commons.device.key))
            await c.syncs(a)
            await tells(a, Doubled(older=False, shared=True))
            street.clock.moves()
            first = await c.node.do(lambda commons: commons.renew())
            new = first.header.device
            await b.until(lambda: any(each.device == new for each in b.of(PeerHere)))
            await a.until(lambda: a.of(Doubled)[-1] == Doubled(older=False, shared=False))
            await c.until(lambda: c.of(Doubled)[-1] == Doubled(older=False, shared=False))
            await c.does(lambda person: person.needs("a saw"))
            await knows(a, "saw")
            await knows(b, "saw")
            await a.does(lambda person: person.needs("a ladder"))
            await knows(c, "ladder")

    run(scene())
    assert alice.digests() == bob.digests() == copy.digests()
    assert alice.commons.device.key == old != copy.commons.device.key
    assert alice.commons.member == copy.commons.member
    assert not alice.commons.doubles.standing.shared


def test_a_backup_put_back_is_told_and_so_is_that_all_is_there_again(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    backup = alice.backs_up()
    alice.needs("a ladder")
    carry_all(alice, bob)
    alice.goes_back(backup)

    async def scene() -> None:
        async with house(bob) as b, house(alice, peers=[b.address]) as a:
            await a.until(lambda: len(a.of(Doubled)) == 2)
            assert a.of(Doubled) == [Doubled(older=True, shared=False), Doubled(older=False, shared=False)]
            assert b.of(Doubled) == []

    run(scene())
    assert alice.titles() == ["a ladder"]


def test_whoever_is_not_let_in_yet_dials_nobody_through_the_gate(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    carol = street.newcomer("carol", alice.invites(), alice)

    async def scene() -> None:
        async with house(alice) as a, house(carol, listen=None) as c:
            await c.syncs(a)
            await knows_profile(a)

    async def knows_profile(a: House) -> None:
        await a.until_holding(lambda _: len(alice.entries(Kind.PROFILE)) == 2)

    run(scene())
    assert carol.commons.member is not None
    assert alice.members() == carol.members() == 2
    assert alice.digests() == carol.digests()


def test_an_invite_made_while_running_opens_the_door_at_once(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")

    async def scene() -> None:
        async with house(alice) as a:
            invited = await a.does(lambda person: person.invites())
            carol = await a.does(lambda person: street.newcomer("carol", invited, person))
            async with house(carol, listen=None) as c:
                await c.syncs(a)

    run(scene())
    assert alice.members() == 2


def test_one_store_has_one_node(neighbours: Make) -> None:
    (alice,) = neighbours("alice")

    async def scene() -> None:
        async with house(alice):
            with pytest.raises(Fault) as refused:
                await asyncio.to_thread(alice.reopens)
            assert refused.value.code is Code.STORE_BUSY

    run(scene())


def test_what_a_mistake_raises_reaches_who_asked_and_the_node_goes_on(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")

    async def scene() -> None:
        async with house(alice) as a, house(bob, listen=None) as b:
            with pytest.raises(ZeroDivisionError):
                await a.does(lambda _: 1 // 0)
            await a.does(lambda person: person.needs("a ladder"))
            await b.syncs(a)

    run(scene())
    assert bob.sees("ladder")


def test_changes_that_came_while_a_node_was_off_are_told_when_it_is_on(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    need = alice.needs("a ladder")
    carry_all(alice, bob)
    bob.needs("a lift to town")
    alice.edits(need, note="of wood")

    async def scene() -> None:
        async with house(alice) as a, house(bob, listen=None) as b:
            swap = await b.syncs(a)
            assert (swap.sent, swap.received) == (1, 1)

    run(scene())
    assert alice.digests() == bob.digests()


def test_a_sync_in_which_nothing_goes_forward_is_given_up(neighbours: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outcomes, "STALLED_SECONDS", 0.01)
    alice, bob = neighbours("alice", "bob")
    gate = Gate(inviting.GATE_LABEL, *derive.psks(alice.commons.value(GATE) or b""))

    async def scene() -> None:
        silent = Quiet(1, gate, Notes())
        address = await silent.listen()
        try:
            async with house(bob, listen=None) as b:
                with pytest.raises(Fault) as caught:
                    await b.syncs(str(address))
                assert caught.value.code is Code.PEER_NO_ANSWER
        finally:
            await all_stop(silent)

    run(scene())


# Photos.


def test_a_sync_that_is_told_to_waits_until_photos_have_come_and_gone(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    _, hers = shows(alice, "A ladder", 300_000, 200_000)
    _, his = shows(bob, "A pram", 250_000)

    async def scene() -> None:
        async with house(alice) as a, house(bob, listen=None) as b:
            swap = await b.node.sync(a.address, photos=True)
            assert (swap.photos, swap.photos_left) == (4, 0)
            assert b.of(PhotosCame)[-1] == PhotosCame(alice.commons.device.key, 4, 0)

    run(scene())
    assert has(bob, hers)
    assert has(alice, his)


def test_a_sync_does_not_wait_for_photos_that_they_do_not_have(neighbours: Make) -> None:
    alice, bob, carol = neighbours("alice", "bob", "carol")
    shows(alice, "A ladder", 30_000)
    carry_all(alice, carol)

    async def scene() -> None:
        async with house(carol) as c, house(bob, listen=None) as b:
            swap = await b.node.sync(c.address, photos=True)
            assert (swap.photos, swap.photos_left) == (0, 2)

    run(scene())
    assert bob.sees("ladder")


def test_a_sync_that_is_cut_off_among_photos_ends_and_says_what_came(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    shows(alice, "A ladder", *[300_000] * 6)

    async def scene() -> None:
        async with house(bob, listen=None) as b:
            async with house(alice) as a:
                syncing = asyncio.create_task(b.node.sync(a.address, photos=True))
                await b.until(lambda: bool(b.of(PhotosCame)))
            swap = await syncing
            assert swap.photos + swap.photos_left == 12

    run(scene())
