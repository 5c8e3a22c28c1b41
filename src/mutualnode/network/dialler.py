"""Keeps trying the addresses it is given, ever more rarely, for as long as they are wanted.

Knows nothing of sockets, and no clock: dialling, waiting and chance are handed in.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Protocol

from mutualnode.errors import Code, Fault
from mutualnode.network.address import Address
from mutualnode.wire.session import Closed

FIRST_PAUSE_SECONDS = 1.0
"""After a link that went well: a peer that restarts is back in about that time."""

LONGEST_PAUSE_SECONDS = 60.0
"""Between two tries at an address where nobody answers: a computer that is switched on is found within a minute."""


class Reached(Protocol):
    """What must be known of a link to know when to dial again."""

    outcome: Closed | None

    async def ended(self) -> None:
        """Return once it is over."""


class Dialler:
    """Dials each address that it is to keep, and again whenever the link is over."""

    def __init__(
        self,
        dial: Callable[[Address], Awaitable[Reached]],
        wait: Callable[[float], Awaitable[None]],
        random: Callable[[], float],
    ) -> None:
        self._dial = dial
        self._wait = wait
        self._random = random
        self._tasks: dict[Address, asyncio.Task[None]] = {}

    @property
    def addresses(self) -> tuple[Address, ...]:
        """The addresses that are kept."""
        return tuple(self._tasks)

    def keep(self, address: Address) -> None:
        """Begin to dial an address, unless it is kept already."""
        if address not in self._tasks:
            self._tasks[address] = asyncio.get_running_loop().create_task(self._keep(address))

    def forget(self, address: Address) -> None:
        """Dial an address no more; a link that is open stays."""
        task = self._tasks.pop(address, None)
        if task is not None:
            task.cancel()

    async def stop(self) -> None:
        """Forget every address; return once nothing is under way."""
        tasks = tuple(self._tasks.values())
        self._tasks.clear()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _keep(self, address: Address) -> None:
        pause = FIRST_PAUSE_SECONDS
        while True:
            code = await self._reach(address)
            if code == Code.PEER_SELF:
                self._tasks.pop(address, None)
                return
            if code is None:
                pause = FIRST_PAUSE_SECONDS
            # By chance down to half as long, so that computers which lost one another at once do not collide again.
            await self._wait(pause * (1 + self._random()) / 2)
            pause = min(2 * pause, LONGEST_PAUSE_SECONDS)

    async def _reach(self, address: Address) -> str | None:
        """Dial once and stay for the life of the link; return why it failed, or None if all went well."""
        try:
            link = await self._dial(address)
        except Fault as fault:
            return fault.code
        await link.ended()
        outcome = link.outcome
        return None if outcome is None or outcome.code == Code.PEER_GONE else outcome.code
