"""A wait that can be cut short. Knows no clock: how to wait is handed in."""

import asyncio
from collections.abc import Awaitable, Callable


class Pause:
    """Waits, one wait at a time, unless it is cut."""

    def __init__(self, wait: Callable[[float], Awaitable[None]]) -> None:
        self._wait = wait
        self._cut = asyncio.Event()
        self._resting = False

    async def rest(self, seconds: float) -> None:
        """Return after so many seconds, or when cut."""
        self._cut.clear()
        self._resting = True
        tasks = [asyncio.ensure_future(self._wait(seconds)), asyncio.ensure_future(self._cut.wait())]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._resting = False
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    def cut(self) -> None:
        """End a wait that is going on; the next one is as long as ever."""
        if self._resting:
            self._cut.set()
