"""Computers on one street: real networks on the loopback address, a handler that takes notes, a clock that can leap."""

import asyncio
import random
import time
from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any

from mutualnode.keys.derive import psks
from mutualnode.keys.signing import SigningKey
from mutualnode.network.address import Address
from mutualnode.network.link import Link
from mutualnode.network.network import Network
from mutualnode.wire.messages import Matter
from mutualnode.wire.session import Gate, Identity

HOST = "127.0.0.1"
GATE = Gate(b"gate", *psks(b"\x31" * 32))
OTHER_GATE = Gate(b"other", *psks(b"\x32" * 32))

PATIENCE_SECONDS = 30.0  # after which a test that waits for what never happens fails


TICK_SECONDS = 0.005  # between two leaps of a clock that is to go faster


class LeapingLoop(asyncio.SelectorEventLoop):
    """A loop whose clock can be moved forward: all that was to happen until then happens at once."""

    def __init__(self) -> None:
        self.leapt = 0.0
        super().__init__()

    def time(self) -> float:
        """Return real seconds and those leapt."""
        return time.monotonic() + self.leapt


def now() -> float:
    return asyncio.get_running_loop().time()


def leap(seconds: float) -> None:
    loop = asyncio.get_running_loop()
    assert isinstance(loop, LeapingLoop)
    loop.leapt += seconds


async def _hasten(times: float) -> None:
    """Have the loop's clock go so many times as fast as it would."""
    while True:
        await asyncio.sleep(TICK_SECONDS)
        leap(TICK_SECONDS * (times - 1))


def live(scene: Callable[[], Coroutine[Any, Any, None]], times: float = 1) -> None:
    """Play a scene, so many times as fast as it would go by itself, and hold it to leave no task behind."""

    async def watched() -> None:
        watch = time.monotonic() + PATIENCE_SECONDS
        loop = asyncio.get_running_loop()
        task = loop.create_task(scene())
        haste = [loop.create_task(_hasten(times))] if times > 1 else []
        while not task.done():
            assert time.monotonic() < watch, "the scene does not end"
            await asyncio.wait([task], timeout=times)
        for each in haste:
            each.cancel()
        await asyncio.gather(*haste, return_exceptions=True)
        task.result()
        assert asyncio.all_tasks() == {asyncio.current_task()}

    with asyncio.Runner(loop_factory=LeapingLoop) as runner:
        runner.run(watched())


class Notes:
    """A handler that notes what happens, so that a scene can wait for it."""

    def __init__(self) -> None:
        self.opened_links: list[Link] = []
        self.heard: list[Matter] = []
        self.ends: list[tuple[Link, str | None]] = []
        self._news = asyncio.Condition()

    async def opened(self, link: Link) -> None:
        """Note a link."""
        self.opened_links.append(link)
        await self._tell()

    async def received(self, _: Link, message: Matter) -> None:
        """Note a message."""
        self.heard.append(message)
        await self._tell()

    async def closed(self, link: Link, code: str | None) -> None:
        """Note an end."""
        self.ends.append((link, code))
        await self._tell()

    async def until(self, true: Callable[[], bool]) -> None:
        """Wait for something that a note makes true."""
        async with self._news:
            await self._news.wait_for(true)

    async def _tell(self) -> None:
        async with self._news:
            self._news.notify_all()


def identity(number: int) -> Identity:
    return Identity(SigningKey.from_seed(bytes([number]) * 32), bytes([number + 100]) * 32)


class Neighbour:
    """One computer: a network, its notes, and where it listens."""

    def __init__(self, number: int, gate: Gate = GATE, notes: Notes | None = None, run: bytes = b"") -> None:
        chance = random.Random(number + time.monotonic_ns())
        self.identity = replace(identity(number), run=run)
        self.device = self.identity.signing.public
        self.notes = notes or Notes()
        self.network = Network(
            self.identity, lambda: [gate], lambda: gate, self.notes, now, chance.randbytes, chance.random
        )

    async def listen(self, port: int = 0) -> Address:
        """Begin to listen, and return where."""
        host, bound = await self.network.start(HOST, port)
        return Address(host, bound)


async def all_stop(*neighbours: Neighbour) -> None:
    await asyncio.gather(*(one.network.stop() for one in neighbours))
