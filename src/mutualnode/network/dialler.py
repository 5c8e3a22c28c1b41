"""Keeps trying the addresses it is given, ever more rarely, for as long as they are wanted.

Knows nothing of sockets, and no clock: dialling, waiting and chance are handed in.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Protocol

from mutualnode.errors import Code, Fault
from mutualnode.network.address import Address
from mutualnode.network.pause import Pause
from mutualnode.wire.session import Closed

FIRST_PAUSE_SECONDS = 1.0
"""After a link that went well: a peer that restarts is back in about that time."""

LONGEST_PAUSE_SECONDS = 60.0
"""Between two tries at an address where nobody answers: a computer that is switched on is found within a minute."""

LONGEST_PAUSE_NEARBY_SECONDS = 8.0
"""The same where the address was seen nearby: one small packet in the local network, and in step again within 15 s of
a cable that was out."""

STRANGERS_AT_ONCE = 4
"""Strangers that are tried at a time: each may keep silent until the handshake's time is over, and they may be many."""


class Source(Enum):
    """Where an address comes from."""

    GIVEN = auto()  # typed, or remembered from a time when a member was reached there
    NEARBY = auto()  # seen nearby, with the network's own tag
    STRANGER = auto()  # seen nearby, and whose it is only a try can tell


class Reached(Protocol):
    """What must be known of a link to know when to dial again."""

    outcome: Closed | None

    async def ended(self) -> None:
        """Return once it is over."""


@dataclass(slots=True)
class _Kept:
    """An address that is dialled: why, how, and the pause before the next try."""

    sources: set[Source]
    pause: Pause
    task: asyncio.Task[None] | None = field(default=None)


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
        self._kept: dict[Address, _Kept] = {}
        self._strangers = asyncio.Semaphore(STRANGERS_AT_ONCE)

    @property
    def addresses(self) -> tuple[Address, ...]:
        """The addresses that are kept."""
        return tuple(self._kept)

    def keep(self, address: Address, source: Source = Source.GIVEN) -> None:
        """Begin to dial an address, unless it is kept already. A stranger who does not answer us is tried once."""
        kept = self._kept.get(address)
        if kept is not None:
            kept.sources.add(source)
            return
        kept = self._kept[address] = _Kept({source}, Pause(self._wait))
        kept.task = asyncio.get_running_loop().create_task(self._keep(address, kept))

    def forget(self, address: Address, *sources: Source) -> None:
        """Dial an address no more, or not for these reasons alone; a link that is open stays."""
        kept = self._kept.get(address)
        if kept is None:
            return
        kept.sources.difference_update(sources or set(Source))
        if not kept.sources:
            del self._kept[address]
            if kept.task is not None:
                kept.task.cancel()

    def hurry(self) -> None:
        """Dial at once where the next try was to be later."""
        for kept in self._kept.values():
            kept.pause.cut()

    async def stop(self) -> None:
        """Forget every address; return once nothing is under way."""
        tasks = [kept.task for kept in self._kept.values() if kept.task is not None]
        self._kept.clear()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _keep(self, address: Address, kept: _Kept) -> None:
        pause = FIRST_PAUSE_SECONDS
        while True:
            code = await self._reach(address, kept)
            if code is None and Source.STRANGER in kept.sources:
                kept.sources.add(Source.NEARBY)  # one of ours after all
            if code == Code.PEER_SELF or (code is not None and kept.sources == {Source.STRANGER}):
                self._kept.pop(address, None)
                return
            if code is None:
                pause = FIRST_PAUSE_SECONDS
            longest = LONGEST_PAUSE_SECONDS if kept.sources == {Source.GIVEN} else LONGEST_PAUSE_NEARBY_SECONDS
            pause = min(pause, longest)
            # By chance down to half as long, so that computers which lost one another at once do not collide again.
            await kept.pause.rest(pause * (1 + self._random()) / 2)
            pause = 2 * pause

    async def _reach(self, address: Address, kept: _Kept) -> str | None:
        """Dial once and stay for the life of the link; return why it failed, or None if all went well."""
        try:
            if kept.sources == {Source.STRANGER}:
                async with self._strangers:
                    link = await self._dial(address)
            else:
                link = await self._dial(address)
        except Fault as fault:
            return fault.code
        await link.ended()
        outcome = link.outcome
        return None if outcome is None or outcome.code == Code.PEER_GONE else outcome.code
