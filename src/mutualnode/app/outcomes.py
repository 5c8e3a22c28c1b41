"""What becomes of links: whoever waits for it hears once, with patience as long as something goes forward.

Knows neither what a link is for nor what was agreed on it; belongs to the event loop.
"""

import asyncio
from collections.abc import Callable
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

STALLED_SECONDS = 60.0  # without a step forward, before a wait is given up: a slow computer keeps a batch in ten

Link = TypeVar("Link")
Outcome = TypeVar("Outcome")


class Outcomes(Generic[Link, Outcome]):
    """One outcome for each link, for as long as anybody knows the link."""

    def __init__(self) -> None:
        self._futures: WeakKeyDictionary[Link, asyncio.Future[Outcome]] = WeakKeyDictionary()

    def of(self, link: Link) -> "asyncio.Future[Outcome]":
        """What becomes of a link."""
        if link not in self._futures:
            self._futures[link] = asyncio.get_running_loop().create_future()
        return self._futures[link]

    def settle(self, link: Link, outcome: Outcome) -> bool:
        """Note what became of a link, and tell whether that is news."""
        future = self.of(link)
        if future.done():
            return False
        future.set_result(outcome)
        return True

    async def patiently(self, link: Link, how_far: Callable[[], object], give_up: Callable[[], object]) -> Outcome:
        """Return what becomes of a link; `give_up`, which must settle it, where nothing goes forward any more."""
        future, before = self.of(link), None
        while not future.done():
            now = how_far()
            if now == before and before is not None:
                give_up()
            before = now
            await asyncio.wait((future,), timeout=STALLED_SECONDS)
        return future.result()
