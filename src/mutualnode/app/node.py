"""The node: a commons, the network, and the conversations between them.

The commons has a thread of its own, so that no database call ever holds up the network; signatures of large batches
are checked in worker threads, which libsodium lets run beside everything else. What comes to be held, by whatever
road, is noted by the keeper and passed on to every conversation from the commons' thread, in one order.
"""

import asyncio
import random
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from mutualnode.app import inviting, log
from mutualnode.app.commons import JOIN, Commons
from mutualnode.app.conversation import Batch, Conversation, Peer, Reply
from mutualnode.app.happenings import Happening, InStep, Listening, PeerGone, PeerHere, Received, Refused
from mutualnode.app.surroundings import Surroundings
from mutualnode.domain.change import Change
from mutualnode.domain.members import KEY
from mutualnode.errors import Code, Fault, PeerFault
from mutualnode.keys import derive
from mutualnode.network.address import Address
from mutualnode.network.link import Link
from mutualnode.network.network import Network
from mutualnode.replica import door
from mutualnode.wire.messages import Changes, Credentials, Message
from mutualnode.wire.session import Gate, Identity

T = TypeVar("T")

CHECKED_AT_THE_TABLE = 16  # changes in a batch small enough to be checked at once, without a round to the workers
INVITED = b"invite"  # the label of the key with which a newcomer dials
CHECKERS = 2  # worker threads for signatures: as many as the smallest machine has cores


@dataclass(frozen=True, slots=True)
class Swap:
    """What one exchange with one computer came to."""

    sent: int
    received: int
    bytes_out: int
    bytes_in: int
    rounds: int
    seconds: float


class _Talk:
    """A link and the conversation over it."""

    def __init__(self, link: Link, conversation: Conversation) -> None:
        self.link = link
        self.conversation = conversation
        self.settled = asyncio.Event()  # in step, or over
        self.fault: Fault | None = None
        self.was_in_step = False


class Node:
    """A running member of a network."""

    def __init__(self, commons: Commons, world: Surroundings, heard: Callable[[Happening], None] = lambda _: None) -> None:
        """Take over a commons; `heard` is called in the node's loop with whatever happens."""
        self._commons = commons
        self._world = world
        self._heard = heard
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="commons")
        self._checkers = ThreadPoolExecutor(CHECKERS, thread_name_prefix="checker")
        self._refusals = door.Refusals()
        self._talks: dict[Link, _Talk] = {}
        self._gates: list[Gate] = []
        self._port = 0
        identity = Identity(commons.device.signing, commons.device.transport_secret)
        self._network = Network(
            identity,
            gates=lambda: self._gates,
            handler=self,
            clock=world.monotonic,
            entropy=world.entropy,
            random=random.Random(int.from_bytes(world.entropy(8), "big")).random,
        )

    async def start(self, listen: Address | None = None, peers: Sequence[Address] = ()) -> None:
        """Begin to listen, and to stay in touch with these addresses; raises `ADDRESS_IN_USE`."""
        await self.do(inviting.settle)
        if listen is not None:
            bound = await self._network.start(listen)
            self._port = bound.port
            self._tell(Listening(bound.host, bound.port))
        for address in peers:
            self._network.keep(address, self._outward)

    async def stop(self) -> None:
        """Say goodbye to everybody, and let the commons go. Whatever is acknowledged is on disk."""
        await self._network.stop()
        await asyncio.get_running_loop().run_in_executor(self._thread, self._commons.close)
        self._thread.shutdown()
        self._checkers.shutdown()

    async def do(self, work: Callable[[Commons], T]) -> T:
        """Do something with the commons, in its thread; what is new afterwards goes out to the peers."""
        return await self._within(work, None)

    async def sync(self, address: Address) -> Swap:
        """Exchange changes with one computer until both are in step; raises what stood in the way."""
        began = self._world.monotonic()
        link = await self._network.dial(address, self._outward())
        talk = self._talks.get(link)
        if talk is None:
            raise Fault(Code.PEER_GONE)
        await talk.settled.wait()
        conversation, session = talk.conversation, link.session
        if talk.fault is not None:
            raise talk.fault
        swap = Swap(
            conversation.sent,
            conversation.received,
            session.bytes_out,
            session.bytes_in,
            conversation.rounds,
            self._world.monotonic() - began,
        )
        await link.close()
        return swap

    def _outward(self) -> Gate:
        """The key with which we dial: the network's, or the invite's while we have not been let in."""
        if not self._gates:
            raise Fault(Code.JOIN_PENDING)
        return self._gates[0]

    # What the network calls.

    async def opened(self, link: Link) -> None:
        """A link is up: begin the conversation."""
        peer = Peer(link.device, link.transport, link.gate, link.dialled)

        def begin(commons: Commons) -> tuple[Conversation, Reply, bytes]:
            conversation = Conversation(commons, peer, self._port)
            member = commons.keeper.entries.devices([peer.device]).values()
            return conversation, conversation.opened(), next(iter(member), b"")

        conversation, reply, member = await self._within(begin, link)
        self._talks[link] = _Talk(link, conversation)
        log.event("peer here", link.device)
        self._tell(PeerHere(link.device, member, ""))
        await self._answer(link, reply)

    async def received(self, link: Link, message: Message) -> None:
        """A message came: check what is in it, and answer."""
        talk = self._talks[link]
        batch = await self._checked(message.items) if isinstance(message, Changes | Credentials) else ((), ())
        before = talk.conversation.received
        try:
            reply = await self._within(lambda _: talk.conversation.received_message(message, batch), link)
        except PeerFault as fault:
            reply = Reply(close=fault.code)
        if talk.conversation.received > before:
            self._tell(Received(link.device, talk.conversation.received - before))
        if reply.refused:
            log.event("refused", link.device, reply.refused[0], count=len(reply.refused))
            self._tell(Refused(link.device, tuple(reply.refused)))
        await self._answer(link, reply)

    async def closed(self, link: Link, code: str | None, *, clean: bool) -> None:
        """A link is down: the conversation is over."""
        log.event("peer gone", link.device, code or "")
        talk = self._talks.pop(link, None)
        if talk is None:
            return
        await self._within(lambda _: talk.conversation.closed(), None)
        if not talk.settled.is_set():
            talk.fault = talk.fault or Fault(_code(code))
            talk.settled.set()
        self._tell(PeerGone(link.device, code or "", clean))

    async def _answer(self, link: Link, reply: Reply) -> None:
        talk = self._talks[link]
        if reply.failed is not None or reply.close is not None:
            talk.fault = Fault(reply.failed or reply.close or Code.INTERNAL)
        link.send(*reply.messages)
        if reply.close is not None:
            await link.close(reply.close)
        elif talk.conversation.in_step and not talk.was_in_step:
            talk.was_in_step = True
            talk.settled.set()
            self._tell(InStep(link.device))

    async def _checked(self, items: Sequence[bytes]) -> Batch:
        examine = partial(door.examine_all, network=self._commons.network, refusals=self._refusals)
        if len(items) <= CHECKED_AT_THE_TABLE:
            return examine(items)
        loop = asyncio.get_running_loop()
        step = -(-len(items) // CHECKERS)
        parts = [items[start : start + step] for start in range(0, len(items), step)]
        found = await asyncio.gather(*(loop.run_in_executor(self._checkers, examine, part) for part in parts))
        changes: list[Change] = [change for each, _ in found for change in each]
        return changes, [code for _, codes in found for code in codes]

    async def _within(self, work: Callable[[Commons], T], source: Link | None) -> T:
        """Do something in the commons' thread, and pass on what came to be held by it to all but its source."""
        others = [talk for link, talk in self._talks.items() if link is not source]
        loop = asyncio.get_running_loop()

        def inside() -> T:
            try:
                return work(self._commons)
            finally:
                fresh = self._commons.keeper.drain()
                if fresh:
                    gates = _gates(self._commons)
                    loop.call_soon_threadsafe(self._pass_on, gates, [(talk.link, talk.conversation.news(fresh)) for talk in others])

        return await loop.run_in_executor(self._thread, inside)

    def _pass_on(self, gates: list[Gate], replies: list[tuple[Link, Reply]]) -> None:
        self._gates = gates
        for link, reply in replies:
            if link in self._talks:
                link.send(*reply.messages)

    def _tell(self, happening: Happening) -> None:
        self._heard(happening)


def _gates(commons: Commons) -> list[Gate]:
    """What opens our door, and the key with which we dial first."""
    found = [Gate(label, *pair) for label, pair in inviting.gates(commons)]
    join = commons.value(JOIN)
    if found or join is None:
        return found
    fields = door.examine(join, commons.network).fields or {}
    key = fields.get(KEY)
    return [Gate(INVITED, *derive.psks(key))] if isinstance(key, bytes) else []


def _code(written: str | None) -> Code:
    try:
        return Code(written or Code.PEER_GONE.value)
    except ValueError:
        return Code.PEER_BROKE_PROTOCOL
