"""One link: what a handler can rely on, and what a peer that is slow, gone or hostile can do to it."""

import asyncio
import logging

import pytest

from mutualnode.errors import Code, Fault, PeerFault
from mutualnode.network.link import BACKLOG_LIMIT, STALLED_SECONDS, Link
from mutualnode.wire.messages import Greeting, Matter, Want
from mutualnode.wire.session import GONE_SECONDS
from tests.network.street import Neighbour, Notes, all_stop, leap, live
from tests.network.test_listener import shaken_hands

STORE = b"\x03" * 8
GREETING = Greeting(1, b"\x01" * 32, 2, STORE, 1, STORE, 1)
MUCH = Want(b"\x07" * 32 * 8_192, more=True)


class Faulty(Notes):
    """A handler that fails at everything it hears."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    async def received(self, _: Link, message: Matter) -> None:  # noqa: ARG002 - it fails at any message
        """Fail."""
        raise self.error


class Slow(Notes):
    """A handler that takes its time over the first message, until it is told to go on."""

    def __init__(self) -> None:
        super().__init__()
        self.begun = asyncio.Event()
        self.go_on = asyncio.Event()

    async def received(self, link: Link, message: Matter) -> None:
        """Note a message, in its own time."""
        self.begun.set()
        await self.go_on.wait()
        await super().received(link, message)


def test_a_cut_line_is_no_clean_end() -> None:
    async def scene() -> None:
        ben = Neighbour(2)
        line, _ = await shaken_hands(await ben.listen(), 3)
        line[1].transport.abort()
        await ben.notes.until(lambda: len(ben.notes.ends) == 1)
        ((link, code),) = ben.notes.ends
        assert code == Code.PEER_GONE
        assert link.outcome is not None
        assert not link.outcome.clean
        await ben.network.stop()

    live(scene)


def test_a_peer_that_is_not_heard_is_gone() -> None:
    async def scene() -> None:
        ben = Neighbour(2)
        line, _ = await shaken_hands(await ben.listen(), 3)
        await ben.notes.until(lambda: bool(ben.network.links))
        leap(GONE_SECONDS)
        await ben.notes.until(lambda: [code for _, code in ben.notes.ends] == [Code.PEER_GONE])
        line[1].transport.abort()
        await ben.network.stop()

    live(scene)


def test_a_mistake_of_a_handler_ends_its_link_only_and_stays_out_of_the_log(caplog: pytest.LogCaptureFixture) -> None:
    async def scene() -> None:
        ana, cem = Neighbour(1), Neighbour(3)
        ben = Neighbour(2, notes=Faulty(ValueError("a phone number")))
        address = await ben.listen()
        link = await ana.network.dial(address)
        other = await cem.network.dial(address)
        await link.send(GREETING)
        await ana.notes.until(lambda: [code for _, code in ana.notes.ends] == [Code.INTERNAL])
        assert other.is_open
        await all_stop(ana, ben, cem)

    with caplog.at_level(logging.DEBUG):
        live(scene)
    assert "ValueError" in caplog.text
    assert "phone" not in caplog.text


def test_a_handler_closes_a_link_by_a_fault_with_its_code() -> None:
    async def scene() -> None:
        ana, ben = Neighbour(1), Neighbour(2, notes=Faulty(PeerFault(Code.PEER_UNKNOWN)))
        link = await ana.network.dial(await ben.listen())
        await link.send(GREETING)
        await ana.notes.until(lambda: [code for _, code in ana.notes.ends] == [Code.PEER_UNKNOWN])
        await all_stop(ana, ben)

    live(scene)


def test_a_handler_can_close_its_own_link() -> None:
    class Curt(Notes):
        async def received(self, link: Link, message: Matter) -> None:
            await super().received(link, message)
            await link.close(Code.PEER_NEWER)

    async def scene() -> None:
        ana, ben = Neighbour(1), Neighbour(2, notes=Curt())
        link = await ana.network.dial(await ben.listen())
        await link.send(GREETING, GREETING, GREETING)
        await ana.notes.until(lambda: [code for _, code in ana.notes.ends] == [Code.PEER_NEWER])
        assert ben.notes.heard == [GREETING]
        await all_stop(ana, ben)

    live(scene)


def test_what_was_said_before_a_goodbye_is_heard_before_it() -> None:
    async def scene() -> None:
        ana, ben = Neighbour(1), Neighbour(2)
        link = await ana.network.dial(await ben.listen())
        link.say(*[MUCH] * 5)
        await link.close()
        await ben.notes.until(lambda: len(ben.notes.ends) == 1)
        assert ben.notes.heard == [MUCH] * 5
        assert ben.notes.ends[0][1] is None
        await all_stop(ana, ben)

    live(scene)


def test_nothing_more_is_read_while_a_handler_is_busy_and_nobody_is_given_up_for_it() -> None:
    async def scene() -> None:
        slow = Slow()
        ana, ben = Neighbour(1), Neighbour(2, notes=slow)
        link = await ana.network.dial(await ben.listen())
        await link.send(GREETING, GREETING)
        await slow.begun.wait()
        for _ in range(10):
            leap(GONE_SECONDS / 3)
            await asyncio.wait([asyncio.ensure_future(link.flush())])
        assert slow.heard == []
        slow.go_on.set()
        await slow.until(lambda: slow.heard == [GREETING, GREETING])
        assert link.is_open
        await all_stop(ana, ben)

    live(scene)


def test_a_slow_reader_makes_the_sender_wait_and_is_given_up_at_last() -> None:
    async def scene() -> None:
        ben = Neighbour(2)
        line, _ = await shaken_hands(await ben.listen(), 3)
        line[1].transport.pause_reading()  # type: ignore[attr-defined]
        await ben.notes.until(lambda: bool(ben.network.links))
        (link,) = ben.network.links
        sending = asyncio.ensure_future(link.send(*[MUCH] * 50))
        done, _ = await asyncio.wait([sending], timeout=0.01)
        assert not done
        leap(STALLED_SECONDS)
        await asyncio.wait([sending])
        assert isinstance(sending.exception(), Fault)
        await ben.notes.until(lambda: [code for _, code in ben.notes.ends] == [Code.PEER_GONE])
        line[1].transport.abort()
        await ben.network.stop()

    live(scene)


def test_what_is_said_without_waiting_is_bounded_too() -> None:
    async def scene() -> None:
        ben = Neighbour(2)
        line, _ = await shaken_hands(await ben.listen(), 3)
        await ben.notes.until(lambda: bool(ben.network.links))
        (link,) = ben.network.links
        rounds = 4 * BACKLOG_LIMIT // len(MUCH.ids)
        for _ in range(rounds):
            link.say(MUCH)
        assert not link.is_open
        assert link.bytes_out < 2 * BACKLOG_LIMIT
        link.say(MUCH)
        await ben.notes.until(lambda: [code for _, code in ben.notes.ends] == [Code.PEER_GONE])
        line[1].transport.abort()
        await ben.network.stop()

    live(scene)


def test_a_peer_that_never_closes_after_our_goodbye_is_not_waited_for() -> None:
    async def scene() -> None:
        ben = Neighbour(2)
        line, _ = await shaken_hands(await ben.listen(), 3)
        await ben.notes.until(lambda: bool(ben.network.links))
        (link,) = ben.network.links
        closing = asyncio.ensure_future(link.close())
        await asyncio.wait([closing], timeout=0.01)
        assert not closing.done()
        leap(10)
        await closing
        line[1].transport.abort()
        await ben.network.stop()

    live(scene)
