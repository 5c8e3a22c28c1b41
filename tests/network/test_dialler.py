"""Dialling: again and again, ever more rarely, until it goes well or is no longer wanted."""

import asyncio

from mutualnode.errors import Code, Fault
from mutualnode.network.address import Address
from mutualnode.network.dialler import FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS, Dialler
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


def pauses(*tries: Code | Line, chance: float = 1.0) -> list[float]:
    found: list[float] = []

    async def scene() -> None:
        script = Script(*tries)
        dialler = Dialler(script.dial, script.wait, lambda: chance)
        dialler.keep(HUB)
        dialler.keep(HUB)
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
