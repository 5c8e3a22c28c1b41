"""The node: a commons, the network, and the conversations between them.

The commons has a thread of its own, so that no database call ever holds up the network; signatures of large batches
are checked in worker threads, which libsodium lets run beside everything else. What comes to be held, by whatever
road, is noted by the keeper and passed on to every conversation from the commons' thread, in one order.
"""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar
from weakref import WeakKeyDictionary

from mutualnode.app import inviting, log, nearby, remembering
from mutualnode.app.checking import Checkers, is_large
from mutualnode.app.commons import GATE, JOIN, Commons
from mutualnode.app.conversation import Conversation, Peer
from mutualnode.app.happenings import Happening, InStep, Listening, PeerGone, PeerHere, Received, Refused, Trouble
from mutualnode.app.meeting import Reply
from mutualnode.app.nearby import Nearby
from mutualnode.app.surroundings import Surroundings
from mutualnode.domain.members import KEY
from mutualnode.errors import Code, Fault, PeerFault
from mutualnode.keys import derive, tags
from mutualnode.network import address as addresses
from mutualnode.network import interfaces
from mutualnode.network.address import Address
from mutualnode.network.discovery import USUAL, Discovery, Pace
from mutualnode.network.link import Link
from mutualnode.network.network import Network
from mutualnode.replica import door
from mutualnode.wire.messages import Matter
from mutualnode.wire.session import Gate, Identity

T = TypeVar("T")
Underway = asyncio.Task[None] | None

INVITED = b"invite"  # the label of the key with which a newcomer dials
COMPARE_SECONDS = 300.0  # between two greetings of a long conversation: what was missed, if ever, is missed no longer


@dataclass(frozen=True, slots=True)
class Swap:
    """What one exchange with one computer came to."""

    sent: int
    received: int
    bytes_out: int
    bytes_in: int
    rounds: int
    seconds: float

    def plain(self) -> dict[str, int | float]:
        """Return it as the JSON of the command line."""
        told: dict[str, int | float] = {"sent": self.sent, "received": self.received}
        told |= {"bytes_out": self.bytes_out, "bytes_in": self.bytes_in, "rounds": self.rounds}
        return told | {"seconds": round(self.seconds, 3)}


@dataclass(frozen=True, slots=True)
class Keys:
    """What opens our door, and the key with which we dial: the network's, or the invite's until we are let in."""

    opens: list[Gate]
    dials: Gate | None
    tags: tuple[bytes, ...] = ()  # by which we know our own nearby, the newest first
    invited_until: int = 0  # ms since 1970: when the last invite runs out that may name an address of ours


class Node:
    """A running member of a network."""

    def __init__(
        self,
        commons: Commons,
        world: Surroundings,
        heard: Callable[[Happening], None] = lambda _: None,
        kept: Callable[[], None] = lambda: None,
    ) -> None:
        """Take over a commons. In the loop, `heard` is called with whatever happens, `kept` when more is held."""
        self._commons = commons
        commons.keeper.defers = True  # until nothing depends on it yet: nothing is told to anybody before it is on disk
        self._world = world
        self._heard = heard
        self._kept = kept
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="commons")
        self._checkers = Checkers(commons.network)
        self._talks: dict[Link, Conversation] = {}
        self._underway: dict[Link, asyncio.Task[None]] = {}  # the last large batch of each
        self._settled: WeakKeyDictionary[Link, asyncio.Future[Conversation | Fault]] = WeakKeyDictionary()
        self._keys = Keys([], None)
        self._discovery: Discovery | None = None
        self._regular: asyncio.Task[None] | None = None
        self._place: Address | None = None  # where we were asked to listen
        self._hosts: frozenset[str] = frozenset()  # where others could reach us last
        self._met = self._announced = False  # whether anybody may know our port; whether it was shown under a name
        self.address = Address("", 0)  # where we listen
        identity = Identity(commons.device.signing, commons.device.transport_secret)
        self._network = Network(
            identity,
            gates=lambda: self._keys.opens,
            dial_gate=self._outward,
            handler=self,
            clock=world.monotonic,
            entropy=world.entropy,
            random=lambda: int.from_bytes(world.entropy(4), "big") / 2**32,
        )

    async def start(
        self, listen: str | None = None, peers: Sequence[str] = (), *, discover: bool = False, pace: Pace = USUAL
    ) -> None:
        """Begin to listen at `host:port`, and to stay in touch with other such addresses.

        With `discover` also with those seen nearby, and those reached before. Whoever listens at one address alone
        looks through that alone. Raises `ADDRESS_MALFORMED` or `ADDRESS_IN_USE`.
        """
        self._place = addresses.parse(listen) if listen is not None else None
        others = [addresses.parse(each) for each in peers]
        self._loop = asyncio.get_running_loop()
        await self.do(inviting.settle)
        self._keys = await self.do(_keys)
        if self._place is not None:
            await self._listen(self._place)
        self._regular = self._loop.create_task(self._compare_regularly())
        for each in [*others, *(await self.do(remembering.remembered) if discover else [])]:
            self._network.keep(each)
        if discover:
            ear = Nearby(self._network, self._heard, self._port)
            among = nearby.among(self.address.host)
            self._discovery = Discovery(lambda: self._keys.tags, ear, nearby.senses(self._world), among, pace)
            self._discovery.start()

    async def _listen(self, place: Address) -> None:
        self.address = Address(*await self._network.start(place.host, place.port))
        self._hosts = frozenset(interfaces.reachable(self.address.host))
        self._heard(Listening(self.address.host, self.address.port, tuple(self.reachable())))

    async def _port(self) -> int:
        """Return the port to announce under a new name: another one if that troubles nobody, or it would tie the two.

        It troubles those who may know the old one: who has met us here, or holds an invite. Elsewhere it is worthless.
        """
        hosts = frozenset(interfaces.reachable(self.address.host))
        elsewhere = hosts.isdisjoint(self._hosts)
        known = self._met or self._world.now() < self._keys.invited_until
        is_free = self._place is not None and not self._place.port and not self._network.links
        if self._place is not None and is_free and hosts and self._announced and (elsewhere or not known):
            try:
                await self._listen(self._place)
                self._met = False
            except Fault as fault:
                log.event("trouble", code=fault.code)  # the old port still serves
        self._announced = self._announced or bool(hosts)
        self._hosts = hosts or self._hosts
        return self.address.port

    async def stop(self) -> None:
        """Say goodbye to everybody, and let the commons go. Whatever is acknowledged is on disk."""
        if self._regular is not None:
            self._regular.cancel()
        if self._discovery is not None:
            await self._discovery.stop()
        await self._network.stop()
        await asyncio.get_running_loop().run_in_executor(self._thread, self._commons.close)
        self._thread.shutdown()
        self._checkers.close()

    async def do(self, work: Callable[[Commons], T]) -> T:
        """Do something with the commons, in its thread; what is new afterwards goes out to the peers."""
        return await self._within(work, None)

    def reachable(self) -> list[str]:
        """Return where other computers can dial this one, as `host:port`; nothing where it does not listen."""
        if not self.address.port:
            return []
        return [str(Address(host, self.address.port)) for host in interfaces.reachable(self.address.host)]

    def peers(self) -> list[dict[str, str | bool]]:
        """Return who is connected now, as plain values."""
        return [
            {
                "device": link.device.hex(),
                "member": talk.member.hex(),
                "name": talk.member_name,
                "address": str(link.address),
                "in_step": talk.in_step,
            }
            for link, talk in self._talks.items()
        ]

    async def compare(self) -> None:
        """Greet again all whom we dialled: both find out whether anything was missed."""
        talks = [(link, talk) for link, talk in self._talks.items() if link.dialled]
        await self.do(lambda _: self._post([(link, talk.greet_again()) for link, talk in talks]))

    async def _compare_regularly(self) -> None:
        while True:
            await asyncio.sleep(COMPARE_SECONDS)
            await self.compare()

    def keep(self, address: str) -> None:
        """Stay in touch with the computer at `host:port` from now on; raises `ADDRESS_MALFORMED`."""
        self._network.keep(addresses.parse(address))

    async def sync(self, address: str) -> Swap:
        """Exchange changes with the computer at `host:port` until both are in step; raises what stood in the way."""
        began = self._world.monotonic()
        link = await self._network.dial(addresses.parse(address))
        outcome = await asyncio.shield(self._outcome(link))
        if isinstance(outcome, Fault):
            raise outcome
        took = self._world.monotonic() - began
        swap = Swap(outcome.sent, outcome.received, link.bytes_out, link.bytes_in, outcome.rounds, took)
        await link.close()
        return swap

    def _outcome(self, link: Link) -> "asyncio.Future[Conversation | Fault]":
        """What becomes of a link: its conversation once both are in step, or what ended it before."""
        if link not in self._settled:
            self._settled[link] = self._loop.create_future()
        return self._settled[link]

    def _settle(self, link: Link, outcome: Conversation | Fault) -> bool:
        """Note what became of a link, and tell whether that is news."""
        future = self._outcome(link)
        if future.done():
            return False
        future.set_result(outcome)
        return True

    def _outward(self) -> Gate:
        """The key with which we dial: the network's, or the invite's while we have not been let in."""
        if self._keys.dials is None:
            raise Fault(Code.JOIN_PENDING)
        return self._keys.dials

    # What the network calls.

    async def opened(self, link: Link) -> None:
        """A link is up: begin the conversation."""
        peer = Peer(link.device, link.transport, link.gate, link.dialled)

        def begin(commons: Commons) -> tuple[Conversation, Reply]:
            conversation = Conversation(commons, peer, self.address.port)
            return conversation, conversation.opened()

        conversation, reply = await self._within(begin, None)
        self._talks[link] = conversation
        self._met = True
        log.event("peer here", link.device)
        self._heard(PeerHere(link.device, conversation.member, conversation.member_name))
        link.say(*reply.messages)
        await self._after(link, reply)

    async def received(self, link: Link, message: Matter) -> None:
        """A message came: check what is in it, and answer. While a large batch is kept, the next is checked already."""
        earlier = self._underway.get(link)
        if is_large(message):
            self._underway[link] = asyncio.create_task(link.guard(self._answer(link, message, earlier)))
            await _end_of(earlier)
        else:
            await _end_of(earlier)
            await self._answer(link, message)

    async def _answer(self, link: Link, message: Matter, earlier: Underway = None) -> None:
        """Check a message, and answer it once the one before it has been."""
        conversation = self._talks[link]
        batch = await self._checkers.checked(message)
        await _end_of(earlier)
        if link.outcome is not None and not link.outcome.by_peer:
            return  # what came before was wrong

        def answer(commons: Commons) -> Reply:
            before = conversation.received
            reply = conversation.answer(message, batch)
            if came := conversation.received - before:  # whoever looks finds it from now on
                self._loop.call_soon_threadsafe(self._heard, Received(link.device, came))
            commons.keeper.flush()
            self._post([(link, reply)])
            return reply

        try:
            reply = await self._within(answer, link)
        except Fault as fault:
            if isinstance(fault, PeerFault):
                raise
            log.event("trouble", link.device, fault.code)
            self._heard(Trouble(fault))
            raise
        if link.listens is None and conversation.theirs is not None and conversation.theirs.port:
            link.listens = Address(link.address.host, conversation.theirs.port)
        if reply.refused:
            log.event("refused", link.device, reply.refused[0], count=len(reply.refused))
            self._heard(Refused(link.device, tuple(reply.refused)))
        await self._after(link, reply)

    async def closed(self, link: Link, code: str | None) -> None:
        """A link is down: the conversation is over."""
        await _end_of(self._underway.pop(link, None))
        log.event("peer gone", link.device, code or "")
        self._settle(link, Fault(_code(code)))
        conversation = self._talks.pop(link, None)
        if conversation is not None:
            await self._within(lambda _: conversation.closed(), None)
            clean = link.outcome is not None and link.outcome.clean
            self._heard(PeerGone(link.device, code or "", clean))
            if self._discovery is not None and not clean:
                self._discovery.look()

    async def _after(self, link: Link, reply: Reply) -> None:
        """Do what an answer asks for beyond words: hang up, or tell that both are in step."""
        if reply.close is not None:
            self._settle(link, Fault(reply.failed or reply.close))
            link.hang_up(reply.close)
            return
        if self._talks[link].in_step and self._settle(link, self._talks[link]):
            self._heard(InStep(link.device))
            await self._remember(link)

    async def _remember(self, link: Link) -> None:
        """Note where they can be dialled another time."""
        place = link.listens
        if place is not None:
            try:
                await self.do(lambda commons: remembering.remember(commons, link.device, place))
            except Fault as fault:  # a full disk: they will be found in another way
                log.event("trouble", link.device, fault.code)

    async def _within(self, work: Callable[[Commons], T], source: Link | None) -> T:
        """Do something in the commons' thread, and pass on what came to be held by it to all but its source."""
        others = [(link, talk) for link, talk in self._talks.items() if link is not source]

        def inside() -> T:
            try:
                return work(self._commons)
            finally:
                fresh = self._commons.keeper.drain()
                if self._commons.keeper.has_turned():
                    self._loop.call_soon_threadsafe(self._set_keys, _keys(self._commons))
                if fresh:
                    self._loop.call_soon_threadsafe(self._kept)
                    self._post([(link, talk.news()) for link, talk in others])

        return await self._loop.run_in_executor(self._thread, inside)

    def _post(self, replies: list[tuple[Link, Reply]]) -> None:
        """From the commons' thread: have this said, in the order in which it was thought of."""
        for link, reply in replies:
            if reply.messages:
                self._loop.call_soon_threadsafe(link.say, *reply.messages)

    def _set_keys(self, keys: Keys) -> None:
        before, self._keys = self._keys, keys
        if self._discovery is not None and keys.tags != before.tags:
            self._discovery.renew()


def _keys(commons: Commons) -> Keys:
    opens = [Gate(label, *pair) for label, pair in inviting.gates(commons)]
    join, gate = commons.value(JOIN), commons.value(GATE)
    if opens or join is None:
        shown = () if gate is None else (tags.key(gate),)
        return Keys(opens, opens[0] if opens else None, shown, inviting.in_force_until(commons))
    key = (door.examine(join, commons.network).fields or {}).get(KEY)
    return Keys([], Gate(INVITED, *derive.psks(key)) if isinstance(key, bytes) else None)


async def _end_of(underway: Underway) -> None:
    """Return once something is over that goes on by itself, and leave it alone where we are cancelled."""
    if underway is not None and not underway.done():
        await asyncio.wait((underway,))


def _code(written: str | None) -> Code:
    try:
        return Code(written or Code.PEER_GONE.value)
    except ValueError:
        return Code.PEER_BROKE_PROTOCOL
