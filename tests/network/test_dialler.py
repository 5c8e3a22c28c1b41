"""Dialling: again and again, ever more rarely, until it goes well or is no longer wanted."""

import asyncio

import pytest

from mutualnode.errors import Code, Fault
from mutualnode.network.address import Address
from mutualnode.network.dialler import (
    FIRST_PAUSE_SECONDS,
    LONGEST_PAUSE_NEARBY_SECONDS,
    LONGEST_PAUSE_SECONDS,
    STRANGERS_AT_ONCE,
    Dialler,
    Source,
)
from mutualnode.wire.session import Closed
from tests.network.street import live

HUB = Address("hub", 1)


class Line:
    """A link that is over when it is looked at."""

    def __init__(self, outcome: Closed | None) -> None:
        self.outcome = outcome

    async def ended(self) -> None:
        """It is."""


class Script:
    """What happens at each try, and how long was waited after it; when it is played out, waits for ever."""

    def __init__(self, *tries: Code | Line) -> None:
        self.tries = list(tries)
        self.pauses: list[float] = []
        self.played = asyncio.Event()
        self.stopped = asyncio.Event()

    async def dial(self, _: Address) -> Line:
        """Do what comes next in the script."""
        happens = self.tries.pop(0)
        if not isinstance(happens, Line):
            if not self.tries:
                self.played.set()
            raise Fault(happens)
        return happens

    async def wait(self, seconds: float) -> None:
        """Note the pause."""
        self.pauses.append(seconds)
        if not self.tries:
            self.played.set()
            try:
                await asyncio.Event().wait()
            finally:
                self.stopped.set()


async def emptied(dialler: Dialler, *but: Address) -> None:
    """Wait until nothing else is kept."""
    while dialler.addresses != but:
        await asyncio.wait([asyncio.get_running_loop().create_future()], timeout=0)


def pauses(*tries: Code | Line, chance: float = 1.0, source: Source = Source.GIVEN) -> list[float]:
    found: list[float] = []

    async def scene() -> None:
        script = Script(*tries)
        dialler = Dialler(script.dial, script.wait, lambda: chance)
        dialler.keep(HUB, source)
        dialler.keep(HUB, source)
        await script.played.wait()
        await dialler.stop()
        assert dialler.addresses == ()
        found.extend(script.pauses)

    live(scene)
    return found


def test_pauses_double_up_to_a_limit() -> None:
    found = pauses(*[Code.PEER_UNREACHABLE] * 8)
    assert found == [1, 2, 4, 8, 16, 32, LONGEST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS]


def test_chance_makes_a_pause_down_to_half_as_long() -> None:
    assert pauses(Code.PEER_UNREACHABLE, chance=0.0) == [FIRST_PAUSE_SECONDS / 2]


def test_after_a_link_that_went_well_pauses_begin_anew() -> None:
    well = Line(Closed(None, by_peer=True, clean=True))
    cut = Line(Closed(Code.PEER_GONE, by_peer=True, clean=False))
    assert pauses(Code.PEER_UNREACHABLE, Code.PEER_UNREACHABLE, well, cut, Code.PEER_NO_ANSWER) == [1, 2, 1, 1, 2]


def test_after_a_link_that_was_ended_for_a_reason_pauses_grow_on() -> None:
    refused = Line(Closed(Code.PEER_UNKNOWN, by_peer=True, clean=True))
    assert pauses(refused, refused, refused) == [1, 2, 4]


def test_our_own_address_is_dialled_no_more() -> None:
    assert pauses(Code.PEER_SELF) == []


def test_a_forgotten_address_is_dialled_no_more() -> None:
    async def scene() -> None:
        script = Script(Code.PEER_UNREACHABLE)
        dialler = Dialler(script.dial, script.wait, lambda: 1.0)
        dialler.keep(HUB)
        await script.played.wait()
        assert list(dialler.addresses) == [HUB]
        dialler.forget(HUB)
        assert list(dialler.addresses) == []
        await script.stopped.wait()

    live(scene)


def test_an_address_nearby_is_tried_more_often() -> None:
    found = pauses(*[Code.PEER_UNREACHABLE] * 6, source=Source.NEARBY)
    assert found == [1, 2, 4, LONGEST_PAUSE_NEARBY_SECONDS, LONGEST_PAUSE_NEARBY_SECONDS, LONGEST_PAUSE_NEARBY_SECONDS]


@pytest.mark.parametrize("code", [Code.PEER_NO_ANSWER, Code.PEER_UNREACHABLE, Code.PEER_UNKNOWN])
def test_a_stranger_is_tried_once(code: Code) -> None:
    async def scene() -> None:
        script = Script(code, code)
        dialler = Dialler(script.dial, script.wait, lambda: 1.0)
        dialler.keep(HUB, Source.STRANGER)
        await emptied(dialler)
        assert (script.tries, script.pauses) == ([code], [])

    live(scene)


def test_a_stranger_who_is_one_of_us_after_all_is_kept() -> None:
    well = Line(Closed(None, by_peer=True, clean=True))
    assert pauses(well, *[Code.PEER_UNREACHABLE] * 3, source=Source.STRANGER) == [1, 2, 4, 8]


def test_so_many_strangers_are_tried_at_a_time() -> None:
    async def scene() -> None:
        at_once: list[Address] = []
        full, go = asyncio.Event(), asyncio.Event()

        async def dial(address: Address) -> Line:
            at_once.append(address)
            if len(at_once) == STRANGERS_AT_ONCE:
                full.set()
            await go.wait()
            raise Fault(Code.PEER_NO_ANSWER)

        dialler = Dialler(dial, asyncio.sleep, lambda: 1.0)
        friend = Address("friend", 1)
        for port in range(3 * STRANGERS_AT_ONCE):
            dialler.keep(Address("stranger", port), Source.STRANGER)
        await full.wait()
        assert len(at_once) == STRANGERS_AT_ONCE
        full.clear()
        dialler.keep(friend, Source.NEARBY)
        go.set()
        await emptied(dialler, friend)
        assert len(set(at_once)) == 3 * STRANGERS_AT_ONCE + 1
        await dialler.stop()

    live(scene)


def test_an_address_kept_for_two_reasons_is_forgotten_for_both() -> None:
    async def scene() -> None:
        script = Script(Code.PEER_UNREACHABLE)
        dialler = Dialler(script.dial, script.wait, lambda: 1.0)
        dialler.keep(HUB, Source.NEARBY)
        dialler.keep(HUB)
        await script.played.wait()
        dialler.forget(HUB, Source.NEARBY, Source.STRANGER)
        assert HUB in dialler.addresses
        dialler.forget(HUB, Source.GIVEN)
        assert HUB not in dialler.addresses
        await script.stopped.wait()

    live(scene)


def test_who_hurries_dials_at_once() -> None:
    async def scene() -> None:
        tried: asyncio.Queue[Address] = asyncio.Queue()
        resting = asyncio.Event()

        async def dial(address: Address) -> Line:
            tried.put_nowait(address)
            raise Fault(Code.PEER_UNREACHABLE)

        async def for_ever(_: float) -> None:
            resting.set()
            await asyncio.Event().wait()

        dialler = Dialler(dial, for_ever, lambda: 1.0)
        dialler.keep(HUB)
        for _ in range(3):
            assert await tried.get() == HUB
            await resting.wait()
            resting.clear()
            dialler.hurry()
        await dialler.stop()

    live(scene)
