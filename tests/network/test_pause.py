"""A wait that can be cut short, and one that cannot be cut before it begins."""

import asyncio

from mutualnode.network.pause import Pause
from tests.network.street import live


class Clockwork:
    """Waits that end when the test says so."""

    def __init__(self) -> None:
        self.begun = asyncio.Event()
        self.over = asyncio.Event()
        self.lengths: list[float] = []

    async def wait(self, seconds: float) -> None:
        """Wait for the test."""
        self.lengths.append(seconds)
        self.begun.set()
        await self.over.wait()


def test_a_rest_is_as_long_as_its_wait() -> None:
    async def scene() -> None:
        works = Clockwork()
        resting = asyncio.ensure_future(Pause(works.wait).rest(7))
        await works.begun.wait()
        assert not resting.done()
        works.over.set()
        await resting
        assert works.lengths == [7]

    live(scene)


def test_a_rest_that_is_cut_is_over() -> None:
    async def scene() -> None:
        works = Clockwork()
        pause = Pause(works.wait)
        resting = asyncio.ensure_future(pause.rest(7))
        await works.begun.wait()
        pause.cut()
        await resting

    live(scene)


def test_a_cut_outside_a_rest_shortens_nothing() -> None:
    async def scene() -> None:
        works = Clockwork()
        pause = Pause(works.wait)
        pause.cut()
        resting = asyncio.ensure_future(pause.rest(7))
        await works.begun.wait()
        assert not resting.done()
        works.over.set()
        await resting

    live(scene)


def test_a_rest_that_is_given_up_leaves_nothing_behind() -> None:
    async def scene() -> None:
        works = Clockwork()
        resting = asyncio.ensure_future(Pause(works.wait).rest(7))
        await works.begun.wait()
        resting.cancel()
        await asyncio.wait([resting])
        assert resting.cancelled()

    live(scene)
