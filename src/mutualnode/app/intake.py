"""The batches that one peer has sent and that are not kept yet: checked while those before them are kept.

What is checked when the store is free is kept together: the larger a transaction, the fewer pages it writes for each
change. The store waits for nothing that has yet to be checked, for then the two would take turns: where it is the
slower of both, much is there each time that it is free. Knows neither what a batch is for nor where it is kept.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Sequence

from mutualnode.app.meeting import BATCHES_AHEAD
from mutualnode.replica.door import Batch
from mutualnode.wire.messages import Changes

Checked = tuple[Changes, Batch]

TOGETHER = BATCHES_AHEAD // 2  # kept at once, and as many being checked meanwhile: all that a peer sends ahead


class Intake:
    """What comes from one peer, in its order."""

    def __init__(
        self,
        check: Callable[[Changes], Awaitable[Batch]],
        keep: Callable[[Sequence[Checked]], Awaitable[None]],
        guard: Callable[[Coroutine[None, None, None]], Awaitable[None]],
    ) -> None:
        """Have batches checked and kept; `guard` deals with whatever goes wrong in that."""
        self._check, self._keep, self._guard = check, keep, guard
        self._coming: deque[tuple[Changes, asyncio.Task[Batch]]] = deque()
        self._keeping: asyncio.Task[None] | None = None
        self._moved = asyncio.Event()

    async def take(self, message: Changes) -> None:
        """Have a batch checked, and kept behind those before it; returns once there is room for another."""
        self._coming.append((message, asyncio.create_task(self._examined(message))))
        if self._keeping is None or self._keeping.done():
            self._keeping = asyncio.create_task(self._guarded())
        while len(self._coming) >= TOGETHER:
            self._moved.clear()
            await self._moved.wait()

    async def idle(self) -> None:
        """Return once nothing is left to be kept; it goes on where whoever waits is cancelled."""
        if self._keeping is not None and not self._keeping.done():
            await asyncio.wait((self._keeping,))

    async def _examined(self, message: Changes) -> Batch:
        return await self._check(message)

    async def _guarded(self) -> None:
        await self._guard(self._kept())

    async def _kept(self) -> None:
        """Keep all that comes, until nothing does; what stands behind something that went wrong is let go."""
        try:
            while self._coming:
                await self._keep(await self._next())
        finally:
            for _, check in self._coming:
                check.cancel()
            await asyncio.gather(*(check for _, check in self._coming), return_exceptions=True)
            self._coming.clear()
            self._moved.set()

    async def _next(self) -> list[Checked]:
        """Return what is checked, and at least the first, up to one that is not whole."""
        batches: list[Checked] = []
        while self._coming and len(batches) < TOGETHER:
            message, check = self._coming[0]
            if batches and (not check.done() or check.exception() is not None):
                break
            batches.append((message, await check))
            self._coming.popleft()
            _, refused = batches[-1][1]
            if refused:
                break
        self._moved.set()
        return batches
