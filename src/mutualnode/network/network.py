"""All links of this computer in one network: listens, dials, keeps one link for each device, ends all of them.

Knows nothing of what peers say to one another; the handler does. Time and chance are handed in.
"""

import asyncio
import contextlib
from collections.abc import Callable, Sequence

from mutualnode.errors import Code, Fault
from mutualnode.network import interfaces
from mutualnode.network.address import Address
from mutualnode.network.dialler import Dialler, Source
from mutualnode.network.link import FAREWELL_SECONDS, READ_BYTES, Handler, Link, Streams
from mutualnode.network.links import Links
from mutualnode.network.listener import Listener
from mutualnode.network.places import place, places
from mutualnode.wire.replays import Replays
from mutualnode.wire.session import Gate, Identity, Session

SECRET_BYTES = 32

CONNECT_SECONDS = 5.0
"""For a connection to be made: through a slow hotspot it takes one; at an address where nobody is, for ever."""

NAME_SECONDS = 2.0
"""For looking up the names that we are known by: where that takes longer, nobody uses them just now."""

STOP_SECONDS = 2 * FAREWELL_SECONDS + 1.0
"""For all goodbyes together: then a handler that does not come back is interrupted."""


class Network:
    """The links of one device in one network."""

    def __init__(
        self,
        identity: Identity,
        gates: Callable[[], Sequence[Gate]],
        dial_gate: Callable[[], Gate],
        handler: Handler,
        clock: Callable[[], float],
        entropy: Callable[[int], bytes],
        random: Callable[[], float],
    ) -> None:
        self._identity = identity
        self._gates = gates
        self._dial_gate = dial_gate
        self._handler = handler
        self._clock = clock
        self._entropy = entropy
        self._heard = Replays()
        self._known_as: frozenset[bytes] = frozenset()
        self._links: Links[Link] = Links(_end(identity))
        self._listener = Listener(self._answer, clock)
        self._dialler = Dialler(self._reach, asyncio.sleep, random)
        self._lives: dict[asyncio.Task[None], Link] = {}
        self._stopping = False

    @property
    def links(self) -> tuple[Link, ...]:
        """Every open link."""
        return self._links.all()

    def link_to(self, device: bytes) -> Link | None:
        """Return the link to a device, or None."""
        return self._links.of(device)

    async def start(self, host: str, port: int) -> tuple[str, int]:
        """Listen there, and nowhere else; return host and port as bound. Raises `ADDRESS_IN_USE` or `ADDRESS_UNUSABLE`.

        Who is connected already stays.
        """
        return await self._listener.start(host, port)

    def take_up(self, heard: Replays) -> None:
        """Answer no first message from now on that was answered before, in this life or an earlier one."""
        self._heard = heard

    async def be_known_as(self, addresses: Sequence[Address]) -> None:
        """Answer also whoever dials these addresses, because what arrives there is passed on to us.

        A name is looked up, if that takes no time; to be asked again now and then, as names move.
        """
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(NAME_SECONDS):
                self._known_as = await places(addresses) or self._known_as

    async def dial(self, address: Address, gate: Gate | None = None) -> Link:
        """Reach an address once; return the open link to whoever is there, which may be one that was open before.

        Raises `PEER_UNREACHABLE`, `PEER_NO_ANSWER` for one who does not know our gate, or the reason of the other end.
        """
        streams, way = await self._connect(address)
        through = self._dial_gate() if gate is None else gate
        there = place(streams[1].get_extra_info("peername"))
        session = Session.dial(self._identity, through, there, self._entropy(SECRET_BYTES), self._clock())
        link = self._begin(streams, session, way, dialled=True)
        try:
            await link.settled()
        except asyncio.CancelledError:
            link.hang_up()
            raise
        chosen = link if link.is_open else self._links.to(link.end)
        if chosen is None:
            raise Fault(_reason(link), host=address.host, port=address.port)
        return chosen

    def keep(self, address: Address, source: Source = Source.GIVEN) -> None:
        """Dial an address whenever there is no link to it, until it is forgotten; a stranger's once."""
        self._dialler.keep(address, source)

    def forget(self, address: Address, *sources: Source) -> None:
        """Dial an address no more, or not for these reasons alone; a link that is open stays."""
        self._dialler.forget(address, *sources)

    def start_over(self) -> None:
        """Let go of all links, which are dead, and dial again at once."""
        for link in self._links.all():
            link.hang_up(Code.PEER_GONE)
        self._dialler.hurry()

    def hurry(self) -> None:
        """Dial at once where the next try was to be later; links that are open stay."""
        self._dialler.hurry()

    def become(self, identity: Identity) -> None:
        """Go on as this device: if it is another one, let go of all links in good order, and dial again."""
        if identity.signing.public == self._identity.signing.public:
            return
        self._identity, self._links = identity, Links(_end(identity))
        for link in self._lives.values():
            link.hang_up()
        self._dialler.hurry()

    async def stop(self) -> None:
        """Say goodbye to all; return once nothing is left."""
        self._stopping = True
        self._listener.close()
        await self._dialler.stop()
        for link in self._lives.values():
            link.hang_up()
        await self._wait_for_all()
        await self._listener.wait_closed()

    async def _wait_for_all(self) -> None:
        """Return once no link is left, interrupting those that take too long."""
        if not self._lives:
            return
        _, late = await asyncio.wait(tuple(self._lives), timeout=STOP_SECONDS)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    async def _reach(self, address: Address) -> Link:
        """Return the link to whoever listens at an address, dialling if there is none; raises as `dial`."""
        ways = [Address(each, address.port) for each in interfaces.ways(address.host)]
        for link in self._links.all():
            if link.listens in ways:
                return link
        return await self.dial(address)

    async def _connect(self, address: Address) -> tuple[Streams, Address]:
        """Return a connection, and where it leads: through one wire, where an address left that open."""
        for host in interfaces.ways(address.host):
            with contextlib.suppress(OSError, UnicodeError):
                async with asyncio.timeout(CONNECT_SECONDS):
                    streams = await asyncio.open_connection(host, address.port, limit=READ_BYTES)
                if not self._stopping:
                    return streams, Address(host, address.port)
                streams[1].transport.abort()
        raise Fault(Code.PEER_UNREACHABLE, host=address.host, port=address.port)

    def _answer(self, streams: Streams, address: Address) -> Link:
        here = place(streams[1].get_extra_info("sockname"))

        def answers(there: bytes, ephemeral: bytes) -> bool:
            return (there == here or there in self._known_as) and self._heard.is_new(ephemeral)

        gates, secret = self._gates(), self._entropy(SECRET_BYTES)
        session = Session.answer(self._identity, gates, secret, answers, self._clock())
        return self._begin(streams, session, address, dialled=False)

    def _begin(self, streams: Streams, session: Session, address: Address, *, dialled: bool) -> Link:
        link = Link(streams, session, address, self._admit, self._handler, self._clock, dialled=dialled)
        task = asyncio.get_running_loop().create_task(self._live(link))
        self._lives[task] = link
        task.add_done_callback(self._lives.pop)
        return link

    async def _live(self, link: Link) -> None:
        try:
            await link.run()
        finally:
            self._links.remove(link)
            if not link.dialled:
                self._listener.left(link)

    def _admit(self, link: Link) -> bool:
        """Take in a link that has opened, unless there is a better one to the same end."""
        unwanted = None if link.dialled else self._listener.introduced(link)
        if unwanted is not None:
            link.hang_up(unwanted)
            return False
        superfluous = self._links.add(link)
        for one in superfluous:
            one.hang_up()
        if link not in superfluous:
            return True
        # They have dialled although there is a link already: perhaps because it is dead at their end.
        better = self._links.to(link.end)
        if better is not None:
            better.doubt()
        return False


def _end(identity: Identity) -> bytes:
    """Return what others know as `Link.end`."""
    return identity.signing.public + identity.run


def _reason(link: Link) -> Code:
    """Return why a link did not open, as far as this version has a word for it."""
    code = link.outcome.code if link.outcome else None
    return Code(code) if code in set(Code) else Code.PEER_GONE
