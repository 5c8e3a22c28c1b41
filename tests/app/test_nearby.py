"""Nodes that see each other by mDNS are dialled, told of, and left when they are gone; newcomers need no address."""

import asyncio
from collections.abc import Callable, Coroutine

import pytest

from mutualnode.app import joining, nearby
from mutualnode.app.happenings import Alone, Found, InStep, Listening, Lost, Trouble
from mutualnode.app.nearby import Lookout, Nearby
from mutualnode.app.node import Node
from mutualnode.errors import Code, Fault
from mutualnode.network.address import Address
from mutualnode.network.discovery import ALONE_SECONDS
from mutualnode.network.interfaces import ANYWHERE
from tests.neighbours import DAY, Neighbour, Street
from tests.scene.houses import LOOPBACK, House

Make = Callable[..., list[Neighbour]]

ONLY_HERE = ["127.0.0.1"]
JOIN_SECONDS = 10.0

pytestmark = pytest.mark.looks_nearby


def run(scene: Coroutine[None, None, None]) -> None:
    asyncio.run(scene)


async def opens(person: Neighbour) -> House:
    made = House(person)
    await made.node.start(LOOPBACK, discover=True)
    return made


async def close(*houses: House) -> None:
    await asyncio.gather(*(each.node.stop() for each in houses))


def reopen(*people: Neighbour) -> None:
    for each in people:
        each.reopens()


def test_members_find_each_other_and_come_into_step(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    alice.needs("a ladder")

    async def scene() -> None:
        a, b = await opens(alice), await opens(bob)
        await a.until(lambda: bool(a.of(InStep)))
        await b.until(lambda: bool(b.of(InStep)))
        await a.until(lambda: a.of(Found) == [Found(b.node.address.host, b.node.address.port, fits=True)])
        await b.node.stop()
        await a.until(lambda: [(each.host, each.port) for each in a.of(Lost)] == [_pair(b.node.address)])
        await a.node.stop()

    run(scene())
    reopen(alice, bob)
    assert alice.digests() == bob.digests()


def _pair(address: Address) -> tuple[str, int]:
    return address.host, address.port


def test_who_was_reached_before_is_dialled_again_without_being_seen(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")

    async def scene() -> None:
        a, b = await opens(alice), await opens(bob)
        await a.until(lambda: bool(a.of(InStep)))
        await b.until(lambda: bool(b.of(InStep)))
        place = str(a.node.address)
        await close(a, b)
        await asyncio.to_thread(reopen, alice, bob)
        quiet, again = House(alice), House(bob)
        await quiet.node.start(place)
        await again.node.start(None, discover=True)
        await again.until(lambda: bool(again.of(InStep)))
        assert again.of(Found) == []
        await close(quiet, again)

    run(scene())
    reopen(alice, bob)


def test_of_another_network_nothing_is_heard_but_that_somebody_is_there(street: Street) -> None:
    alice, eve = street.strangers("alice", "eve")

    async def scene() -> None:
        a, e = await opens(alice), await opens(eve)
        await a.until(lambda: [each.fits for each in a.of(Found)] == [False])
        await e.until(lambda: [each.fits for each in e.of(Found)] == [False])
        await close(a, e)
        assert {type(each) for each in (*a.told, *e.told)} <= {Listening, Found, Lost}

    run(scene())
    reopen(alice, eve)


@pytest.mark.parametrize("form", ["code", "words"])
def test_a_newcomer_who_has_no_address_asks_whoever_is_to_be_seen(neighbours: Make, street: Street, form: str) -> None:
    (alice,) = neighbours("alice")
    eve = street.founds("eve", "Another street")
    written = getattr(alice.invites().invite, form)

    async def scene() -> None:
        a, e = await opens(alice), await opens(eve)
        world = street.world("carol").surroundings
        lookout = Lookout(world, ONLY_HERE)
        joined = await joining.join(
            joining.Newcomer(street.data("carol"), written, "carol", world), lookout, JOIN_SECONDS
        )
        await asyncio.to_thread(joined.close)
        await close(a, e)

    run(scene())
    reopen(alice, eve)
    assert alice.members() == 2


def test_a_newcomer_whom_nobody_nearby_knows_is_told_so(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    written = alice.invites().invite.words
    eve = street.founds("eve", "Another street")
    world = street.world("carol").surroundings

    async def scene() -> None:
        e = await opens(eve)
        lookout = Lookout(world, ONLY_HERE)
        seconds = 4 * joining.PAUSE_SECONDS
        with pytest.raises(Fault) as caught:
            await joining.join(joining.Newcomer(street.data("carol"), written, "carol", world), lookout, seconds)
        assert caught.value.code is Code.JOIN_NOBODY_REACHED
        assert lookout.addresses == [e.node.address]
        await close(e)

    run(scene())
    reopen(eve)


# The port.


async def renewed(node: Node) -> int:
    return await node._port()


def test_a_port_that_nobody_knows_changes_with_the_name(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    alice.clock.moves(30 * DAY)  # the invite with which the street began has run out

    async def scene() -> None:
        a = House(alice)
        await a.node.start(LOOPBACK)
        first = await renewed(a.node)
        second = await renewed(a.node)
        assert first != second
        assert [each.port for each in a.of(Listening)] == [first, second]
        await close(a)

    run(scene())
    reopen(alice)


def test_a_port_that_a_peer_or_an_invite_may_know_stays(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")

    async def scene() -> None:
        a, b = House(alice), House(bob)
        await a.node.start(LOOPBACK)
        assert await renewed(a.node) == await renewed(a.node)  # an invite is in force
        alice.clock.moves(30 * DAY)
        await b.node.start(None, [a.address])
        await b.until(lambda: bool(b.of(InStep)))
        assert await renewed(a.node) == a.of(Listening)[0].port
        await b.node.stop()
        assert await renewed(a.node) == a.of(Listening)[0].port
        await close(a)

    run(scene())
    reopen(alice, bob)


def test_a_port_that_was_asked_for_stays(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    alice.clock.moves(30 * DAY)

    async def scene() -> None:
        a = House(alice)
        await a.node.start(LOOPBACK)
        asked = a.node.address
        await a.node.stop()
        await asyncio.to_thread(reopen, alice)
        again = House(alice)
        await again.node.start(str(asked))
        assert [await renewed(again.node) for _ in range(3)] == [asked.port] * 3
        await close(again)

    run(scene())
    reopen(alice)


def test_trouble_and_solitude_are_told() -> None:
    told: list[object] = []

    async def port() -> int:
        return 0

    ear = Nearby(None, told.append, port)  # type: ignore[arg-type]  # neither needs a network
    ear.alone()
    ear.troubled()
    assert told[0] == Alone(ALONE_SECONDS)
    assert isinstance(told[1], Trouble)
    assert told[1].fault.code is Code.DISCOVERY_FAILED


def test_who_listens_at_one_address_looks_through_that_alone() -> None:
    assert nearby.among("127.0.0.1") == ["127.0.0.1"]
    assert {nearby.among(each) is None for each in ANYWHERE} == {True}
