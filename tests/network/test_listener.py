"""The port: what a stranger gets from it, and who is turned away."""

import asyncio

import pytest

from mutualnode.errors import Code, Fault
from mutualnode.network.address import Address
from mutualnode.network.door import HALF_OPEN_PER_ADDRESS, HOLD_OFF_SECONDS
from mutualnode.wire.frames import announce
from mutualnode.wire.session import HANDSHAKE_SECONDS, Session
from tests.network.street import GATE, HOST, Neighbour, all_stop, identity, leap, live, now

Line = tuple[asyncio.StreamReader, asyncio.StreamWriter]


async def line_to(address: Address) -> Line:
    return await asyncio.open_connection(address.host, address.port)


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
    session = Session.dial(identity(number), GATE, bytes([number]) * 32, now())
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


def test_a_flood_of_half_open_connections_is_refused_and_then_forgotten() -> None:
    async def scene() -> None:
        ana, ben = Neighbour(1), Neighbour(2)
        address = await ben.listen()
        silent = [await line_to(address) for _ in range(HALF_OPEN_PER_ADDRESS)]
        for _ in range(20):
            assert await all_from(await line_to(address)) == b""
        with pytest.raises(Fault) as caught:
            await ana.network.dial(address)
        assert caught.value.code is Code.PEER_NO_ANSWER
        leap(HANDSHAKE_SECONDS)
        assert [await all_from(line) for line in silent] == [b""] * len(silent)
        await ana.network.dial(address)
        await all_stop(ana, ben)

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


def test_who_breaks_the_protocol_is_told_and_held_off_for_a_while() -> None:
    async def scene() -> None:
        ana, ben = Neighbour(1), Neighbour(2)
        address = await ben.listen()
        line, session = await shaken_hands(address, 3)
        line[1].write(announce(bytes(300)))
        (end,) = session.receive(await all_from(line), now())
        assert end.code == Code.PEER_BROKE_PROTOCOL  # type: ignore[union-attr]
        await ben.notes.until(lambda: [code for _, code in ben.notes.ends] == [Code.PEER_BROKE_PROTOCOL])
        with pytest.raises(Fault) as caught:
            await ana.network.dial(address)
        assert caught.value.code is Code.PEER_NO_ANSWER
        leap(HOLD_OFF_SECONDS)
        await ana.network.dial(address)
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
