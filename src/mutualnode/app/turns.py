"""Whose turn it is with a commons: a thread has it, so that no long work with the database holds up the network.

Work that is short is done at once, in the loop's own thread, unless somebody has a turn or waits for one. To hand it
over and back takes as long as to do it, and longer where the computer has something else to do.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from mutualnode.app.commons import Commons

T = TypeVar("T")


class Turns:
    """The turns of one commons. Belongs to a loop, which may be begun after it is made."""

    def __init__(self, commons: Commons) -> None:
        """Take over a commons."""
        self._commons = commons
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="commons")
        self._loop: asyncio.AbstractEventLoop | None = None
        self._given: deque[Future[Any]] = deque()
        self._is_here = False  # in the loop's thread

    async def take(self, work: Callable[[Commons], T]) -> T:
        """Do something in the thread, behind all that was given to it before."""
        self._loop = asyncio.get_running_loop()
        self._let_go()
        turn = self._thread.submit(work, self._commons)
        self._given.append(turn)
        return await asyncio.wrap_future(turn)

    def at_once(self, work: Callable[[Commons], T]) -> T | None:
        """Do something short now, and return what came of it; None where it is not one's turn.

        What is given next stands right behind it.
        """
        self._let_go()
        if self._given:
            return None
        self._is_here = True
        try:
            return work(self._commons)
        finally:
            self._is_here = False

    def tell(self, call: Callable[..., object], *told: object) -> None:
        """From within a turn: have something called in the loop, in the order of telling, as soon as it can be."""
        if self._is_here:
            call(*told)
        elif self._loop is not None:
            self._loop.call_soon_threadsafe(call, *told)

    async def end(self) -> None:
        """Let the commons go, once all that was given has been done."""
        await self.take(lambda commons: commons.close())
        self._thread.shutdown()

    def _let_go(self) -> None:
        while self._given and self._given[0].done():
            self._given.popleft()
