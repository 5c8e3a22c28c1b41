"""What discovery finds, made into links and happenings; and the lookout of a newcomer, who has neither yet."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from mutualnode.app import log
from mutualnode.app.happenings import Alone, Found, Happening, Lost, Trouble
from mutualnode.app.surroundings import Surroundings
from mutualnode.errors import Code, Fault
from mutualnode.network import interfaces
from mutualnode.network.address import Address
from mutualnode.network.dialler import Source
from mutualnode.network.discovery import ALONE_SECONDS, Discovery, Senses
from mutualnode.network.network import Network


class Nearby:
    """The ear of a node: what is seen nearby is dialled, until it is not to be seen any more."""

    def __init__(
        self, network: Network, heard: Callable[[Happening], None], settled: Callable[[], Awaitable[int]]
    ) -> None:
        """Dial in a network and tell of it; `settled` returns the port to announce, moving to a new one if it may."""
        self._network = network
        self._heard = heard
        self._settled = settled

    async def port(self) -> int:
        """Return where this computer listens from now on."""
        return await self._settled()

    def found(self, address: Address, *, fits: bool) -> None:
        """Dial from now on, or a stranger once."""
        self._heard(Found(address.host, address.port, fits))
        self._network.keep(address, Source.NEARBY if fits else Source.STRANGER)

    def lost(self, address: Address) -> None:
        """Dial no more, unless the address was also given."""
        self._heard(Lost(address.host, address.port))
        self._network.forget(address, Source.NEARBY, Source.STRANGER)

    def stirred(self) -> None:
        """Begin all links anew."""
        self._network.start_over()

    def alone(self) -> None:
        """Tell that nobody is there."""
        self._heard(Alone(ALONE_SECONDS))

    def troubled(self) -> None:
        """Tell that looking does not work."""
        log.event("trouble", code=Code.DISCOVERY_FAILED)
        self._heard(Trouble(Fault(Code.DISCOVERY_FAILED)))


class Lookout:
    """Sees who is there, for one who has no tag to tell friends from strangers and no port to be reached at."""

    def __init__(self, world: Surroundings, among: Sequence[str] | None = None) -> None:
        """Look through all, or `among` some, of this computer's addresses."""
        self.addresses: list[Address] = []
        self._news = asyncio.Event()
        self._discovery = Discovery(list, self, senses(world), among)
        self._looking = False

    async def stop(self) -> None:
        """Look no more."""
        await self._discovery.stop()

    async def news(self, seconds: float) -> None:
        """Begin to look, if need be; return when somebody comes into sight, or after so many seconds."""
        if not self._looking:
            self._looking = True
            self._discovery.start()
        try:
            async with asyncio.timeout(seconds):
                await self._news.wait()
        except TimeoutError:
            pass
        self._news.clear()

    async def port(self) -> int:
        """Be reached nowhere."""
        return 0

    def found(self, address: Address, *, fits: bool) -> None:
        """Note an address."""
        del fits
        self.addresses.append(address)
        self._news.set()

    def lost(self, address: Address) -> None:
        """Take an address off the list."""
        self.addresses.remove(address)

    def stirred(self) -> None:
        """There is nothing to begin anew."""

    def alone(self) -> None:
        """Whoever joins is told in the end."""

    def troubled(self) -> None:
        """Whoever joins is told in the end."""


def senses(world: Surroundings) -> Senses:
    """Return the world as discovery wants it."""
    return Senses(world.now, world.monotonic, world.entropy)


def among(host: str) -> list[str] | None:
    """Return through which addresses to look where a node listens at a host: None for all, where it does everywhere."""
    return None if host in interfaces.ANYWHERE else [host]
