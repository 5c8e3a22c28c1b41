"""The node: a commons, the network, and the conversations between them.

The commons has a thread of its own, so that no long work with the database holds up the network; a single entry that
comes to those who are in step is kept at once, as that is short. Large batches are checked in worker threads and, where
much comes, in a process of its own, beside everything else. What comes to be held, by whatever road, is noted by the
keeper and passed on to every conversation from the commons' thread, in one order.
"""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TypeVar

from mutualnode.app import answered, checking, company, encounters, log, nearby, remembering, settling
from mutualnode.app.commons import Commons
from mutualnode.app.company import Company
from mutualnode.app.conversation import Conversation, Peer
from mutualnode.app.entrance import Keys, keys_of
from mutualnode.app.happenings import (
    Doubled,
    Happening,
    Listening,
    PeerGone,
    PeerHere,
    Received,
    Refused,
    Trouble,
    reason,
)
from mutualnode.app.intake import Checked, Intake
from mutualnode.app.meeting import Reply
from mutualnode.app.nearby import Nearby
from mutualnode.app.outcomes import Outcomes
from mutualnode.app.surroundings import Surroundings
from mutualnode.app.swap import Swap
from mutualnode.app.turns import Turns
from mutualnode.app.watching import Watch
from mutualnode.errors import Code, Fault, PeerFault
from mutualnode.network import address as addresses
from mutualnode.network import interfaces
from mutualnode.network.address import Address
from mutualnode.network.discovery import USUAL, Discovery, Pace
from mutualnode.network.link import Link
from mutualnode.network.network import Network
from mutualnode.replica.door import Batch
from mutualnode.wire.messages import Changes, Credentials, Matter
from mutualnode.wire.session import Gate, Identity

T = TypeVar("T")

COMPARE_SECONDS = 300.0  # between two greetings of a long conversation: what was missed, if ever, is missed no longer
RUN_BYTES = 8  # no two runs of the program have the same


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
        self._watch = Watch(heard, world.monotonic)
        self._heard = self._watch.hear
        self._kept = kept
        self._turns = Turns(commons)
        self._checking = commons.checking
        self._talks: dict[Link, Conversation] = {}
        self._intakes: dict[Link, Intake] = {}
        self._settled, self._shown = Outcomes[Link, Conversation | Fault](), Outcomes[Link, bool]()
        self._keys = Keys([], None)
        self._discovery: Discovery | None = None
        self._regular: asyncio.Task[None] | None = None
        self._place: Address | None = None  # where we were asked to listen
        self._known_as: list[Address] = []  # where what arrives is passed on to us
        self._hosts: frozenset[str] = frozenset()  # where others could reach us last
        self._met = self._announced = False  # whether anybody may know our port; whether it was shown under a name
        self.address = Address("", 0)  # where we listen
        self._run = world.entropy(RUN_BYTES)
        self._network = Network(
            self._identity(),
            gates=lambda: self._keys.opens,
            dial_gate=self._outward,
            handler=self,
            clock=world.monotonic,
            entropy=world.entropy,
            random=lambda: int.from_bytes(world.entropy(4), "big") / 2**32,
        )

    async def start(
        self,
        listen: str | None = None,
        peers: Sequence[str] = (),
        known_as: Sequence[str] = (),
        *,
        discover: bool = False,
        pace: Pace = USUAL,
    ) -> None:
        """Begin to listen at `host:port`, and to stay in touch with other such addresses.

        With `discover` also with those seen nearby, and those reached before. Whoever listens at one address alone
        looks through that alone. What arrives at addresses that we are known as is passed on to us by somebody else.
        Raises `ADDRESS_MALFORMED` or `ADDRESS_IN_USE`.
        """
        self._place = addresses.parse(listen) if listen is not None else None
        self._known_as = [addresses.parse(each) for each in known_as]
        others = [addresses.parse(each) for each in peers]
        await self.do(settling.settle)
        self._keys = await self.do(keys_of)
        if self._place is not None:
            self._network.take_up(await self.do(answered.answered))
            await self._network.be_known_as(self._known_as)
            await self._listen(self._place)
        self._regular = asyncio.create_task(self._compare_regularly())
        for each in [*others, *(await self.do(remembering.remembered) if discover else [])]:
            self._network.keep(each)
        if discover:
            ear, among = Nearby(self._network, self._heard, self._port), nearby.among(self.address.host)
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
        await self._turns.end()

    async def do(self, work: Callable[[Commons], T]) -> T:
        """Do something with the commons, in its thread; what is new afterwards goes out to the peers."""
        return await self._within(work, None)

    def reachable(self) -> list[str]:
        """Return where other computers can dial this one, as `host:port`; nothing where it does not listen."""
        if not self.address.port:
            return []
        own = [Address(host, self.address.port) for host in interfaces.reachable(self.address.host)]
        return [str(each) for each in [*own, *self._known_as]]

    def peers(self) -> list[dict[str, str | bool]]:
        """Return who is connected now, as plain values."""
        return [company.plain(talk, str(link.address)) for link, talk in self._talks.items()]

    async def company(self) -> Company:
        """Return the other computers: who is here, and who was."""
        talks = [(talk, str(link.address)) for link, talk in self._talks.items()]
        return await self.do(lambda commons: company.company(commons, talks, self._watch))

    async def hurry(self) -> None:
        """Look for others at once, dial those that were to be dialled later, and greet again who is here."""
        self._network.hurry()
        if self._discovery is not None:
            self._discovery.look()
        await self.compare()

    async def compare(self) -> None:
        """Greet again all whom we dialled: both find out whether anything was missed."""
        talks = [(link, talk) for link, talk in self._talks.items() if link.dialled]
        await self.do(lambda _: self._post([(link, talk.greet_again()) for link, talk in talks]))

    async def _compare_regularly(self) -> None:
        while True:
            await asyncio.sleep(COMPARE_SECONDS)
            await self._network.be_known_as(self._known_as)  # a name may lead elsewhere by now
            await self.do(settling.settle_regularly)
            await self.compare()

    def keep(self, address: str) -> None:
        """Stay in touch with the computer at `host:port` from now on; raises `ADDRESS_MALFORMED`."""
        self._network.keep(addresses.parse(address))

    async def sync(self, address: str, *, stay: bool = False, photos: bool = False) -> Swap:
        """Exchange changes with the computer at `host:port` until both are in step; raises what stood in the way.

        With `photos`, also photos, as far as either side has them; with `stay`, stay in touch from then on.
        """
        began = self._world.monotonic()
        link = await self._network.dial(addresses.parse(address))
        talk = await self._settled.patiently(
            link, lambda: self._far(link, photos=False), lambda: link.hang_up(Code.PEER_NO_ANSWER)
        )
        if isinstance(talk, Fault):
            raise talk
        took, left = self._world.monotonic() - began, 0
        counts = talk.sent, talk.received, link.bytes_out, link.bytes_in, talk.rounds
        if photos:
            await self._within(lambda _: self._post([(link, talk.stay())]), link)
            await self._shown.patiently(
                link, lambda: self._far(link, photos=True), lambda: self._shown.settle(link, outcome=False)
            )
            left = await self._within(lambda commons: commons.keeper.entries.blobs.count_lacking(), None)
        swap = Swap(*counts, took, talk.album.done, left)
        if stay:
            self.keep(address)
        else:
            await link.close()
        return swap

    def _far(self, link: Link, *, photos: bool) -> object:
        """How far an exchange has come, to be compared with how far it was before."""
        talk = self._talks.get(link)
        if talk is None:
            return None
        return talk.album.moved if photos else (talk.sent, talk.received, talk.rounds)

    def _outward(self) -> Gate:
        """The key with which we dial: the network's, or the invite's while we have not been let in."""
        if self._keys.dials is None:
            raise Fault(Code.JOIN_PENDING)
        return self._keys.dials

    # What the network calls.

    async def opened(self, link: Link) -> None:
        """A link is up: begin the conversation."""
        peer = Peer(link.device, link.transport, link.gate, link.dialled)

        def came(count: int) -> None:
            self._turns.tell(self._heard, Received(link.device, count))

        def begin(commons: Commons) -> tuple[Conversation, Reply]:
            if peer.device == commons.device.key:
                commons.doubles.met()
            conversation = Conversation(commons, peer, self.address.port, came)
            return conversation, conversation.opened()

        conversation, reply = await self._within(begin, None)
        self._talks[link] = conversation
        keep = partial(self._keep_batches, link)
        self._intakes[link] = Intake(self._checking.examined, keep, link.guard)
        self._met = True
        log.event("peer here", link.device)
        self._heard(PeerHere(link.device, conversation.member, conversation.member_name))
        link.say(*reply.messages)
        await self._after(link, reply)

    async def received(self, link: Link, message: Matter) -> None:
        """A message came: check what is in it, and answer. While large batches are kept, the next are checked."""
        if isinstance(message, Changes) and checking.is_large(message):
            self._checking.expect(self._talks[link].progress.expected)
            await self._intakes[link].take(message)
            return
        await self._intakes[link].idle()
        batch = await self._checking.examined(message) if isinstance(message, Changes | Credentials) else ((), ())
        await self._answer(link, lambda talk: talk.answer(message, batch), batch)

    async def _keep_batches(self, link: Link, batches: Sequence[Checked]) -> None:
        await self._answer(link, lambda talk: talk.answer_all(batches))

    async def _answer(self, link: Link, heard: Callable[[Conversation], Reply], batch: Batch = ((), ())) -> None:
        """Have a conversation hear something, and say what follows once it is on disk."""
        if link.outcome is not None and not link.outcome.by_peer:
            return  # what came before was wrong
        conversation = self._talks[link]
        begun: Reply | None = None

        def answer(commons: Commons) -> Reply:
            reply = begun or heard(conversation)
            commons.keeper.flush()
            self._post([(link, reply)])
            return reply

        try:
            begun = self._turns.at_once(lambda _: heard(conversation) if conversation.is_brief(batch) else None)
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
        if (intake := self._intakes.pop(link, None)) is not None:
            await intake.idle()
        log.event("peer gone", link.device, code or "")
        self._settled.settle(link, Fault(reason(code)))
        self._shown.settle(link, outcome=False)
        conversation = self._talks.pop(link, None)
        if conversation is not None:
            await self._within(lambda _: conversation.closed(), None)
            if conversation.in_step:  # whatever came to be held meanwhile has reached them too
                await self._note(link, None)
            clean = link.outcome is not None and link.outcome.clean
            self._heard(PeerGone(link.device, code or "", clean))
            if self._discovery is not None and not clean:
                self._discovery.look()

    async def _after(self, link: Link, reply: Reply) -> None:
        """Do what an answer asks for beyond words: hang up, or tell that both are in step."""
        if reply.close is not None:
            self._settled.settle(link, Fault(reply.failed or reply.close))
            link.hang_up(reply.close)
            return
        talk = self._talks[link]
        first = talk.in_step and self._settled.settle(link, talk)
        if talk.album.is_still:
            self._shown.settle(link, outcome=True)
        self._watch.see(link.device, talk, first=first)
        if first:
            await self._note(link, link.listens)

    async def _note(self, link: Link, place: Address | None) -> None:
        """Note that they are in step, and where they can be dialled another time."""

        def note(commons: Commons) -> None:
            encounters.note(commons, link.device)
            if place is not None:
                remembering.remember(commons, link.device, place)

        try:
            await self.do(note)
        except Fault as fault:  # a full disk: they will be found in another way, and met again
            log.event("trouble", link.device, fault.code)

    async def _within(self, work: Callable[[Commons], T], source: Link | None) -> T:
        """Do something in the commons' thread, and pass on what came to be held by it to all but its source."""
        others = [(link, talk) for link, talk in self._talks.items() if link is not source]

        def inside(commons: Commons) -> T:
            try:
                return work(commons)
            finally:
                fresh = commons.keeper.drain()
                if commons.keeper.has_turned():
                    self._turns.tell(self._set_keys, keys_of(commons))
                standing = commons.doubles.news()
                if standing is not None:
                    self._turns.tell(self._heard, Doubled(standing.older, standing.shared))
                if fresh:
                    self._post((link, reply) for link, talk in others for reply in talk.news())
                    self._turns.tell(self._kept)

        return await self._turns.take(inside)

    def _post(self, replies: Iterable[tuple[Link, Reply]]) -> None:
        """From the commons' thread: have this said, in the order in which it was thought of, each as soon as it is."""
        for link, reply in replies:
            if reply.messages:
                self._turns.tell(link.say, *reply.messages)

    def _identity(self) -> Identity:
        device = self._commons.device
        return Identity(device.signing, device.transport_secret, self._run)

    def _set_keys(self, keys: Keys) -> None:
        before, self._keys = self._keys, keys
        self._network.become(self._identity())
        if self._discovery is not None and keys.tags != before.tags:
            self._discovery.renew()
