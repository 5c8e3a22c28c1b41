"""The port: what a stranger gets from it, and who is turned away."""

import asyncio
import socket

import pytest

from mutualnode.errors import Code, Fault
from mutualnode.network.address import Address
from mutualnode.network.door import HALF_OPEN_LIMIT, HALF_OPEN_PER_ADDRESS, HELD_OFF_PER_ADDRESS, HOLD_OFF_SECONDS
from mutualnode.network.places import place
from mutualnode.wire.frames import announce
from mutualnode.wire.messages import Greeting
from mutualnode.wire.session import HANDSHAKE_SECONDS, Session
from tests.network.street import GATE, HOST, Neighbour, all_stop, identity, leap, live, now

Line = tuple[asyncio.StreamReader, asyncio.StreamWriter]


async def line_to(address: Address) -> Line:
    return await asyncio.open_connection(address.host, address.port)


def leads_to(line: Line) -> bytes:
    """Return the place that a line leads to."""
    return place(line[1].get_extra_info("peername"))


async def all_from(line: Line) -> bytes:
    """Return whatever comes until the other end closes; a reset is an end too."""
    try:
        return await line[0].read()
    except ConnectionResetError:
        return b""
    finally:
        line[1].transport.abort()


async def shaken_hands(address: Address, number: int) -> tuple[Line, Session]:
    """Return the line of a member who has said who they are, and speaks for itself from here on."""
    line = await line_to(address)
    session = Session.dial(identity(number), GATE, leads_to(line), bytes([number]) * 32, now())
    while not session.is_open:
        line[1].write(session.outgoing())
        data = await line[0].read(65_536)
        assert data
        session.receive(data, now())
    return line, session


@pytest.mark.parametrize(
    "said", [b"GET / HTTP/1.1\r\n\r\n" * 2_000, bytes(100), b"\x00\x30" + bytes(48), b"\xff" * 70_000]
)
def test_a_stranger_gets_not_one_byte(said: bytes) -> None:
    async def scene() -> None:
        ben = Neighbour(2)
        line = await line_to(await ben.listen())
        line[1].write(said)
        assert await all_from(line) == b""
        assert ben.notes.opened_links == []
        await ben.network.stop()

    live(scene)


def test_who_says_nothing_is_let_go_without_a_byte() -> None:
    async def scene() -> None:
        ben = Neighbour(2)
        address = await ben.listen()
        silent = await line_to(address)
        spare = await line_to(address)
        spare[1].write(bytes(100))
        assert await all_from(spare) == b""  # by now the silent one has been let in
        leap(HANDSHAKE_SECONDS)
        assert await all_from(silent) == b""
        await ben.network.stop()

    live(scene)


async def line_from(host: str, address: Address) -> Line:
    """A line from another address of this computer."""
    return await asyncio.open_connection(address.host, address.port, local_addr=(host, 0))


def elsewhere(number: int) -> str:
    """One of the many addresses that every computer has for itself."""
    return f"127.0.{number // 250}.{number % 250 + 2}"


def test_of_those_who_only_stand_in_the_door_the_oldest_make_room() -> None:
    async def scene() -> None:
        ana, ben = Neighbour(1), Neighbour(2)
        address = await ben.listen()
        silent = [await line_to(address) for _ in range(3 * HALF_OPEN_PER_ADDRESS)]
        await ana.network.dial(address)
        gone = silent[: 2 * HALF_OPEN_PER_ADDRESS + 1]
        assert [await all_from(line) for line in gone] == [b""] * len(gone)
        leap(HANDSHAKE_SECONDS)
        assert [await all_from(line) for line in silent[len(gone) :]] == [b""] * (HALF_OPEN_PER_ADDRESS - 1)
        assert len(ben.network.links) == 1
        await all_stop(ana, ben)

    live(scene)


def test_a_flood_from_one_address_or_from_many_keeps_nobody_out() -> None:
    async def scene() -> None:
        ana, ben = Neighbour(1), Neighbour(2)
        address = await ben.listen()
        flood = [await line_from(elsewhere(0), address) for _ in range(2 * HALF_OPEN_LIMIT)]
        link = await ana.network.dial(address)
        await link.close()
        flood += [await line_from(elsewhere(number), address) for number in range(2 * HALF_OPEN_LIMIT)]
        link = await ana.network.dial(address)
        assert link.is_open
        leap(HANDSHAKE_SECONDS)
        assert {await all_from(line) for line in flood} == {b""}
        await link.send(Greeting(1, bytes(32), 0, bytes(8), 0, bytes(8), 0))
        await ben.notes.until(lambda: bool(ben.notes.heard))
        await all_stop(ana, ben)

    live(scene)


def test_whoever_writes_a_byte_at_a_time_is_let_in_but_has_no_more_time_than_others() -> None:
    async def scene() -> None:
        ben = Neighbour(2)
        address = await ben.listen()
        line, slow = await line_to(address), await line_to(address)
        session = Session.dial(identity(3), GATE, leads_to(line), bytes(range(32)), now())
        first = session.outgoing()
        slow[1].write(first[:-1])
        while not session.is_open:
            for byte in first or session.outgoing():
                line[1].write(bytes([byte]))
                await line[1].drain()
            first = b""
            session.receive(await line[0].read(65_536), now())
        await ben.notes.until(lambda: len(ben.network.links) == 1)
        leap(HANDSHAKE_SECONDS)
        slow[1].write(first[-1:])
        assert await all_from(slow) == b""
        assert len(ben.network.links) == 1
        line[1].transport.abort()
        await ben.network.stop()

    live(scene)


def test_a_recorded_first_message_gets_not_one_byte() -> None:
    async def scene() -> None:
        ben = Neighbour(2)
        address = await ben.listen()
        line = await line_to(address)
        session = Session.dial(identity(3), GATE, leads_to(line), bytes(range(32)), now())
        recorded = session.outgoing()
        line[1].write(recorded)
        assert await line[0].read(65_536)
        for _ in range(3):
            again = await line_to(address)
            again[1].write(recorded)
            assert await all_from(again) == b""
        line[1].transport.abort()
        await ben.network.stop()

    live(scene)


def test_more_computers_than_may_be_half_open_meet_one_after_the_other() -> None:
    async def scene() -> None:
        hub = Neighbour(99)
        address = await hub.listen()
        others = [Neighbour(number) for number in range(1, 3 * HALF_OPEN_PER_ADDRESS)]
        for one in others:
            await one.network.dial(address)
        await hub.notes.until(lambda: len(hub.network.links) == len(others))
        await all_stop(hub, *others)

    live(scene)


async def breach(address: Address, number: int) -> None:
    """Have a device shake hands, and then say what is no message."""
    line, session = await shaken_hands(address, number)
    line[1].write(announce(bytes(300)))
    (end,) = session.receive(await all_from(line), now())
    assert end.code == Code.PEER_BROKE_PROTOCOL  # type: ignore[union-attr]


def test_who_breaks_the_protocol_is_told_and_held_off_for_a_while_and_nobody_else_is() -> None:
    async def scene() -> None:
        ana, ben, cem = Neighbour(1), Neighbour(2), Neighbour(3)
        address = await ben.listen()
        await breach(address, 3)
        await ben.notes.until(lambda: [code for _, code in ben.notes.ends] == [Code.PEER_BROKE_PROTOCOL])
        for _ in range(2):
            with pytest.raises(Fault) as caught:
                await cem.network.dial(address)
            assert caught.value.code is Code.PEER_BROKE_PROTOCOL
            await ana.network.dial(address)
            leap(HOLD_OFF_SECONDS / 3)
        leap(HOLD_OFF_SECONDS / 3)
        await cem.network.dial(address)
        await all_stop(ana, ben, cem)

    live(scene)


def test_a_new_key_for_each_breach_closes_the_door_to_its_address_and_to_no_other() -> None:
    async def scene() -> None:
        ana, ben = Neighbour(1), Neighbour(2)
        address = await ben.listen()
        for number in range(3, 4 + HELD_OFF_PER_ADDRESS):
            await breach(address, number)
        await ben.notes.until(lambda: len(ben.notes.ends) == 1 + HELD_OFF_PER_ADDRESS)
        with pytest.raises(Fault) as caught:
            await ana.network.dial(address)
        assert caught.value.code is Code.PEER_NO_ANSWER
        line = await line_from(elsewhere(0), address)
        session = Session.dial(identity(90), GATE, leads_to(line), bytes(range(32)), now())
        line[1].write(session.outgoing())
        assert await line[0].read(65_536)
        line[1].transport.abort()
        await all_stop(ana, ben)

    live(scene)


def test_a_port_in_use_and_a_host_that_is_none_of_ours_are_told_apart() -> None:
    async def scene() -> None:
        ana, ben = Neighbour(1), Neighbour(2)
        address = await ana.listen()
        for host, port, code in (
            (HOST, address.port, Code.ADDRESS_IN_USE),
            ("nowhere.invalid", 0, Code.ADDRESS_UNUSABLE),
        ):
            with pytest.raises(Fault) as caught:
                await ben.network.start(host, port)
            assert caught.value.code is code
        await all_stop(ana, ben)

    live(scene)


@pytest.mark.listens_everywhere
@pytest.mark.skipif(not socket.has_ipv6, reason="this system knows no version 6")
def test_everywhere_is_in_both_versions_at_one_port() -> None:
    async def scene() -> None:
        ben = Neighbour(2)
        _, port = await ben.network.start("0.0.0.0", 0)  # noqa: S104 - this is what is tried
        for host in (HOST, "::1"):
            line = await line_to(Address(host, port))
            line[1].write(bytes(100))
            assert await all_from(line) == b""
        await ben.network.stop()

    live(scene)
