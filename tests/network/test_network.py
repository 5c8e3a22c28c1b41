"""Computers on one street: they meet, talk, part, and leave nothing behind."""

import asyncio

import pytest

from mutualnode.errors import Code, Fault
from mutualnode.network.address import Address
from mutualnode.wire.messages import Greeting, Want
from mutualnode.wire.session import DOUBTED_SECONDS, FRESH_SECONDS, Session
from tests.network.street import GATE, HOST, OTHER_GATE, Neighbour, Notes, all_stop, identity, leap, live, now

STORE = b"\x03" * 8
GREETING = Greeting(1, b"\x01" * 32, 2, STORE, 1, STORE, 1)
ANSWER = Greeting(2, b"\x02" * 32, 0, STORE, 1, STORE, 1)


def test_two_neighbours_talk_both_ways() -> None:
    async def scene() -> None:
        ana, ben = Neighbour(1), Neighbour(2)
        link = await ana.network.dial(await ben.listen())
        await ben.notes.until(lambda: bool(ben.notes.opened_links))
        (back,) = ben.network.links
        assert (link.device, back.device) == (ben.device, ana.device)
        assert (link.gate, back.gate) == (GATE.label, GATE.label)
        assert (link.dialled, back.dialled) == (True, False)
        assert ana.network.link_to(ben.device) is link
        await link.send(GREETING)
        await back.send(ANSWER)
        await ben.notes.until(lambda: ben.notes.heard == [GREETING])
        await ana.notes.until(lambda: ana.notes.heard == [ANSWER])
        assert link.bytes_out == back.bytes_in > 0
        await all_stop(ana, ben)

    live(scene)


def test_a_goodbye_is_told_to_both_and_a_reason_too() -> None:
    async def scene() -> None:
        ana, ben = Neighbour(1), Neighbour(2)
        address = await ben.listen()
        for code in (None, Code.STORE_FULL):
            link = await ana.network.dial(address)
            await link.close(code)
            await ben.notes.until(lambda: len(ben.notes.ends) == len(ben.notes.opened_links) == len(ana.notes.ends))
            assert (ben.notes.ends[-1][1], ana.notes.ends[-1][1]) == (code, code)
            assert ben.notes.ends[-1][0].outcome is not None
            assert ben.notes.ends[-1][0].outcome.clean
        assert (ana.network.links, ben.network.links) == ((), ())
        await all_stop(ana, ben)

    live(scene)


def test_stopping_says_goodbye_to_all() -> None:
    async def scene() -> None:
        ana, ben, cem = Neighbour(1), Neighbour(2), Neighbour(3)
        address = await ben.listen()
        await ana.network.dial(address)
        await cem.network.dial(address)
        await ben.notes.until(lambda: len(ben.notes.opened_links) == 2)
        await ben.network.stop()
        for one in (ana, cem):
            await one.notes.until(lambda one=one: len(one.notes.ends) == 1)  # type: ignore[misc]
            ((link, code),) = one.notes.ends
            assert code is None
            assert link.outcome is not None
            assert link.outcome.clean
        await all_stop(ana, cem)

    live(scene)


def test_who_does_not_know_our_gate_is_not_answered() -> None:
    async def scene() -> None:
        ana, ben = Neighbour(1, OTHER_GATE), Neighbour(2)
        address = await ben.listen()
        with pytest.raises(Fault) as caught:
            await ana.network.dial(address)
        assert caught.value.code is Code.PEER_NO_ANSWER
        await ana.network.dial(address, GATE)
        assert len(ana.notes.opened_links) == 1
        await all_stop(ana, ben)

    live(scene)


def test_an_address_where_nobody_listens_is_unreachable() -> None:
    async def scene() -> None:
        ana, ben = Neighbour(1), Neighbour(2)
        address = await ben.listen()
        await ben.network.stop()
        for nowhere in (address, Address("nowhere.invalid", 1), Address("x" * 70, 1)):
            with pytest.raises(Fault) as caught:
                await ana.network.dial(nowhere)
            assert caught.value.code is Code.PEER_UNREACHABLE
        await ana.network.stop()

    live(scene)


def test_who_dials_itself_is_told_so() -> None:
    async def scene() -> None:
        ana = Neighbour(1)
        with pytest.raises(Fault) as caught:
            await ana.network.dial(await ana.listen())
        assert caught.value.code is Code.PEER_SELF
        assert ana.notes.opened_links == []
        await ana.network.stop()

    live(scene)


def test_two_that_dial_each_other_at_once_keep_the_same_link() -> None:
    async def scene() -> None:
        ana, ben = Neighbour(1), Neighbour(2)
        at_ana, at_ben = await ana.listen(), await ben.listen()
        lower_is_ana = ana.device < ben.device
        for _ in range(5):
            await asyncio.gather(ana.network.dial(at_ben), ben.network.dial(at_ana), return_exceptions=True)
            for one in (ana, ben):
                await one.notes.until(
                    lambda one=one: [link.dialled for link in one.network.links] == [lower_is_ana is (one is ana)]  # type: ignore[misc]
                )
            (link,) = ana.network.links
            assert link is ana.network.link_to(ben.device)
            await link.send(GREETING)
            await ben.notes.until(lambda: ben.notes.heard == [GREETING])
            ben.notes.heard.clear()
            await link.close()
            await ben.notes.until(lambda: not ben.network.links)
        await all_stop(ana, ben)

    live(scene)


def test_two_that_have_one_key_can_be_linked_and_keep_the_same_link() -> None:
    async def scene() -> None:
        one, other = Neighbour(1, run=b"one"), Neighbour(1, run=b"other")
        at_one, at_other = await one.listen(), await other.listen()
        for each, address in ((one, at_one), (other, at_other)):
            with pytest.raises(Fault) as caught:
                await each.network.dial(address)
            assert caught.value.code is Code.PEER_SELF
        for _ in range(5):
            await asyncio.gather(one.network.dial(at_other), other.network.dial(at_one), return_exceptions=True)
            await one.notes.until(lambda: [link.dialled for link in one.network.links] == [True])
            await other.notes.until(lambda: [link.dialled for link in other.network.links] == [False])
            (link,) = one.network.links
            await link.send(GREETING)
            await other.notes.until(lambda: other.notes.heard == [GREETING])
            other.notes.heard.clear()
            await link.close()
            await other.notes.until(lambda: not other.network.links)
        await all_stop(one, other)

    live(scene)


def test_who_becomes_another_device_dials_again_under_its_key() -> None:
    async def scene() -> None:
        ana, ben = Neighbour(1), Neighbour(2)
        ana.network.keep(await ben.listen())
        for one in (ana, ben):
            await one.notes.until(lambda one=one: len(one.network.links) == 1)  # type: ignore[misc]
        ana.network.become(ana.identity)
        assert len(ana.network.links) == 1
        ana.network.become(identity(3))
        await ana.notes.until(lambda: len(ana.notes.ends) == 1)
        await ben.notes.until(lambda: [link.device for link in ben.network.links] == [identity(3).signing.public])
        assert [code for _, code in ben.notes.ends] == [None]
        with pytest.raises(Fault) as caught:
            await ana.network.dial(await ana.listen())
        assert caught.value.code is Code.PEER_SELF
        await all_stop(ana, ben)

    live(scene)


def test_who_dials_twice_has_one_link() -> None:
    async def scene() -> None:
        ana, ben = Neighbour(1), Neighbour(2)
        address = await ben.listen()
        links = await asyncio.gather(*(ana.network.dial(address) for _ in range(3)))
        assert set(links) == set(ana.network.links)
        assert len(ana.network.links) == 1
        await links[0].send(GREETING)
        await ben.notes.until(lambda: ben.notes.heard == [GREETING])
        await ben.notes.until(lambda: len(ben.network.links) == 1)
        await all_stop(ana, ben)

    live(scene)


def test_a_kept_address_is_dialled_again_when_its_computer_is_back() -> None:
    async def scene() -> None:
        ana, ben = Neighbour(1), Neighbour(2)
        address = await ben.listen()
        ana.network.keep(address)
        await ana.notes.until(lambda: len(ana.notes.opened_links) == 1)
        await ben.network.stop()
        await ana.notes.until(lambda: len(ana.notes.ends) == 1)
        again = Neighbour(2)
        await again.listen(address.port)
        leap(60)
        await ana.notes.until(lambda: len(ana.notes.opened_links) == 2)
        ana.network.forget(address)
        assert ana.network.link_to(again.device) is not None
        await all_stop(ana, again)

    live(scene)


def test_messages_of_a_million_bytes_come_through_in_order() -> None:
    async def scene() -> None:
        ana, ben = Neighbour(1), Neighbour(2)
        link = await ana.network.dial(await ben.listen())
        messages = [Want(bytes([number]) * 32 * 8_192, more=True) for number in range(20)]
        await link.send(*messages)
        await ben.notes.until(lambda: len(ben.notes.heard) == len(messages))
        assert ben.notes.heard == messages
        await all_stop(ana, ben)

    live(scene)


def test_two_that_both_say_much_at_once_hear_all_of_it() -> None:
    async def scene() -> None:
        ana, ben = Neighbour(1), Neighbour(2)
        link = await ana.network.dial(await ben.listen())
        await ben.notes.until(lambda: bool(ben.network.links))
        (back,) = ben.network.links
        much = [Want(bytes([number]) * 32 * 8_192, more=True) for number in range(40)]
        await asyncio.gather(link.send(*much), back.send(*much))
        await ana.notes.until(lambda: len(ana.notes.heard) == len(much))
        await ben.notes.until(lambda: len(ben.notes.heard) == len(much))
        await all_stop(ana, ben)

    live(scene)


def test_neighbours_with_nothing_to_say_stay_in_touch_for_hours() -> None:
    async def scene() -> None:
        ana, ben = Neighbour(1), Neighbour(2)
        link = await ana.network.dial(await ben.listen())
        await ben.notes.until(lambda: bool(ben.network.links))
        for minute in range(120):
            leap(16)
            await link.send(GREETING)
            await ben.notes.until(lambda minute=minute: len(ben.notes.heard) == minute + 1)  # type: ignore[misc]
        assert link.is_open
        assert link.bytes_in > 0
        await all_stop(ana, ben)

    live(scene)


def test_a_handler_that_does_not_come_back_is_interrupted_when_all_stops() -> None:
    class Sleeper(Notes):
        async def opened(self, link: object) -> None:  # noqa: ARG002 - it does not even look
            await asyncio.Event().wait()

    async def scene() -> None:
        ana, ben = Neighbour(1), Neighbour(2, notes=Sleeper())
        await ana.network.dial(await ben.listen())
        stopping = asyncio.ensure_future(ben.network.stop())
        await ana.notes.until(lambda: len(ana.notes.ends) == 1)
        leap(60)
        await stopping
        assert [code for _, code in ben.notes.ends] == [None]
        await ana.network.stop()

    live(scene)


def test_a_network_that_has_stopped_reaches_nobody_any_more() -> None:
    async def scene() -> None:
        ana, ben = Neighbour(1), Neighbour(2)
        address = await ben.listen()
        await ana.network.stop()
        with pytest.raises(Fault) as caught:
            await ana.network.dial(address)
        assert caught.value.code is Code.PEER_UNREACHABLE
        await ben.network.stop()

    live(scene)


def test_a_dial_that_is_given_up_leaves_nothing_behind() -> None:
    async def scene() -> None:
        lines: asyncio.Queue[asyncio.StreamWriter] = asyncio.Queue()
        silent = await asyncio.start_server(lambda _, writer: lines.put_nowait(writer), HOST, 0)
        ana = Neighbour(1)
        port = silent.sockets[0].getsockname()[1]
        dialling = asyncio.ensure_future(ana.network.dial(Address(HOST, port)))
        line = await lines.get()
        dialling.cancel()
        await asyncio.wait([dialling])
        assert dialling.cancelled()
        await ana.network.stop()
        line.transport.abort()
        silent.close()

    live(scene)


def test_who_is_linked_already_is_not_dialled_once_more() -> None:
    async def scene() -> None:
        ana, ben = Neighbour(1), Neighbour(2)
        here, there = await ana.listen(), await ben.listen()
        await ana.network.dial(there)
        await ben.notes.until(lambda: bool(ben.network.links))
        (back,) = ben.network.links
        back.listens = here  # as Ana has said
        ben.network.keep(here)
        ana.network.keep(there)
        await back.send(GREETING)
        await ana.notes.until(lambda: ana.notes.heard == [GREETING])
        assert (len(ana.notes.opened_links), len(ben.notes.opened_links)) == (1, 1)
        await ben.network.stop()
        await ana.network.stop()

    live(scene)


def test_starting_over_ends_all_links_and_finds_the_others_again_at_once() -> None:
    async def scene() -> None:
        ana, ben = Neighbour(1), Neighbour(2)
        ana.network.keep(await ben.listen())
        await ana.notes.until(lambda: len(ana.notes.opened_links) == 1)
        ana.network.start_over()
        await ana.notes.until(lambda: len(ana.notes.ends) == 1)
        ana.network.start_over()
        await ana.notes.until(lambda: len(ana.notes.opened_links) == 2)
        await ben.notes.until(lambda: len(ben.notes.opened_links) == 2)
        await all_stop(ana, ben)

    live(scene)


def test_hurrying_dials_who_was_to_be_dialled_later_and_leaves_open_links_alone() -> None:
    async def scene() -> None:
        ana, ben, cem = Neighbour(1), Neighbour(2), Neighbour(3)
        place = await cem.listen()
        await cem.network.stop()
        ana.network.keep(await ben.listen())
        ana.network.keep(place)
        await ana.notes.until(lambda: len(ana.notes.opened_links) == 1)
        dan = Neighbour(4)
        await dan.network.start(place.host, place.port)
        ana.network.hurry()
        await ana.notes.until(lambda: len(ana.notes.opened_links) == 2)
        assert ana.notes.ends == []
        await all_stop(ana, ben, dan)

    live(scene)


def test_a_dead_link_is_found_out_when_its_peer_dials_again_from_elsewhere() -> None:
    low, high = sorted((1, 2), key=lambda number: identity(number).signing.public)

    async def falls_silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        session = Session.answer(identity(high), [GATE], bytes(range(32)), lambda *_: True, now())
        while not session.is_open:
            session.receive(await reader.read(65_536), now())
            writer.write(session.outgoing())
        await reader.read(-1)
        writer.transport.abort()

    async def scene() -> None:
        gone = await asyncio.start_server(falls_silent, HOST, 0)
        lower, again = Neighbour(low), Neighbour(high)
        here = await lower.listen()
        link = await lower.network.dial(Address(HOST, gone.sockets[0].getsockname()[1]))
        leap(FRESH_SECONDS)
        with pytest.raises(Fault):
            await again.network.dial(here)
        assert link.is_open
        leap(DOUBTED_SECONDS)
        await lower.notes.until(lambda: [code for _, code in lower.notes.ends] == [Code.PEER_GONE])
        await again.network.dial(here)
        await all_stop(lower, again)
        gone.close()

    live(scene)


def test_who_listens_elsewhere_is_not_to_be_found_at_the_old_port() -> None:
    async def scene() -> None:
        ana, ben = Neighbour(1), Neighbour(2)
        before = await ben.listen()
        link = await ana.network.dial(before)
        after = await ben.listen()
        assert link.is_open
        await link.close()
        with pytest.raises(Fault) as caught:
            await ana.network.dial(before)
        assert caught.value.code is Code.PEER_UNREACHABLE
        await ana.network.dial(after)
        await all_stop(ana, ben)

    live(scene)
