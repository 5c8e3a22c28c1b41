"""Joining: find a member's computer, learn what the invite is for, ask to be let in, take the first full copy."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from mutualnode.app import commons, folder, founding, inviting, reading
from mutualnode.app.commons import JOIN, Commons
from mutualnode.app.entrance import INVITED
from mutualnode.app.folder import Place
from mutualnode.app.happenings import Happening
from mutualnode.app.nearby import Lookout
from mutualnode.app.node import Node
from mutualnode.app.surroundings import Surroundings
from mutualnode.domain import text
from mutualnode.domain.change import Change
from mutualnode.domain.ids import NetworkId
from mutualnode.errors import Code, Fault, Refusal
from mutualnode.keys import derive, invites
from mutualnode.keys.agreement import KEY_BYTES
from mutualnode.keys.invites import Invite
from mutualnode.keys.signing import SEED_BYTES, SigningKey
from mutualnode.network import address as addresses
from mutualnode.network.address import Address
from mutualnode.network.link import Link
from mutualnode.network.network import Network
from mutualnode.replica import door
from mutualnode.replica.waiting import about
from mutualnode.wire.messages import Founding, Matter
from mutualnode.wire.session import Gate, Identity

TOLD_SECONDS = 10.0  # from a line being open until it is told what the invite is for: the first thing that is said
PAUSE_SECONDS = 1.0  # between two rounds over the same addresses: a computer that is just starting needs about as long

# What may be otherwise a moment later, or at another member's computer.
PASSING = frozenset(
    {
        Code.PEER_UNREACHABLE,
        Code.PEER_NO_ANSWER,
        Code.PEER_GONE,
        Code.PEER_BROKE_PROTOCOL,
        Code.PEER_UNKNOWN,
        Code.PEER_SELF,
        Code.JOIN_PENDING,
        Code.INTERNAL,
    }
)
# Of these, people need not hear: they are told that nobody could be reached.
NOBODY = frozenset({Code.PEER_UNREACHABLE, Code.PEER_NO_ANSWER})
TURNED_AWAY = frozenset({Code.INVITE_UNKNOWN, Code.INVITE_USED, Code.INVITE_EXPIRED})


@dataclass(frozen=True, slots=True, repr=False)
class Newcomer:
    """Somebody with an invite, a name, and a data folder to keep the commons in; `heard` is told of the first copy."""

    data: Path
    written: str
    member: str
    world: Surroundings
    passphrase: str | None = None
    heard: Callable[[Happening], None] = lambda _: None


async def join(newcomer: Newcomer, typed: Sequence[str] | Lookout, wait: float) -> Commons:
    """Return the commons of a new member, after the first full exchange; raises why it could not be.

    Where no address was typed a lookout may be given: then, where those in the invite do not lead on, whoever is to be
    seen nearby is asked, one after the other.
    What was begun is kept: asking again with the same invite goes on where it stopped.
    """
    handed = invites.read(newcomer.written)
    lookout = typed if isinstance(typed, Lookout) else None
    given = () if isinstance(typed, Lookout) else typed
    places = [addresses.parse(each) for each in (*given, *handed.addresses)]
    if not places and lookout is None:
        raise Fault(Code.INVITE_NO_ADDRESS)
    text.line(newcomer.member, text.NAME_LIMIT)  # before anybody is troubled
    asking = _Asking(newcomer, handed)
    if handed.network is not None:
        await asyncio.to_thread(asking.refuse_members, NetworkId(handed.network))
    if lookout is None:
        return await _insist(asking, lambda: places, wait, asyncio.sleep)
    try:
        return await _insist(asking, lambda: [*places, *lookout.addresses], wait, lookout.news)
    finally:
        await lookout.stop()


async def _insist(
    asking: "_Asking", places: Callable[[], list[Address]], wait: float, pause: Callable[[float], Awaitable[None]]
) -> Commons:
    """Ask at each place, again and again, for so many seconds; raises why it could not be."""
    fault = Fault(Code.JOIN_NOBODY_REACHED)
    deadline = asking.newcomer.world.monotonic() + wait
    while True:
        for place in places():
            try:
                return await asking.join_at(place)
            except Fault as reason:
                if reason.code not in PASSING and not isinstance(reason, Refusal):
                    raise
                fault = fault if reason.code in NOBODY else reason
        if asking.newcomer.world.monotonic() + PAUSE_SECONDS > deadline:
            raise fault
        await pause(PAUSE_SECONDS)


@dataclass(frozen=True, slots=True, repr=False)
class _Asking:
    """A newcomer whose invite has been read."""

    newcomer: Newcomer
    handed: Invite

    async def join_at(self, place: Address) -> Commons:
        """Ask one computer to be let in, and take the first full copy from it."""
        shown = await ask(place, self.handed, self.newcomer.world)
        begun, fresh = await asyncio.to_thread(self._begin, shown)
        node = Node(begun, self.newcomer.world, self.newcomer.heard)
        try:
            try:
                await node.start()
                await node.sync(str(place))
            finally:
                await node.stop()
        except Fault as fault:
            if fresh and fault.code in TURNED_AWAY:
                await asyncio.to_thread(founding.abandon, begun.place)
            raise
        return await asyncio.to_thread(self._joined, begun.place)

    def refuse_members(self, network: NetworkId) -> None:
        """Raise `JOIN_ALREADY` where this computer belongs to a network."""
        place = folder.place(self.newcomer.data, network)
        if place.key.exists():
            opened = reading.open_(place, self.newcomer.passphrase)
            try:
                if opened.entries.devices([opened.device]):
                    raise Fault(Code.JOIN_ALREADY)
            finally:
                opened.close()

    def _begin(self, shown: tuple[Change, bytes]) -> tuple[Commons, bool]:
        """Return the store of a join, and whether it is a new one: one begun with this invite earlier is taken up."""
        network, invite = shown[0].network, shown[1]
        self.refuse_members(network)
        place = folder.place(self.newcomer.data, network)
        if place.key.exists():
            begun = commons.open_(place, self.newcomer.world, self.newcomer.passphrase)
            join = begun.value(JOIN)
            if join is not None and about(door.examine(join, network)) == invite:
                return begun, False
            begun.close()
            founding.abandon(place)  # that invite led to nothing, or they would not hold another one now
        who = self.newcomer
        return founding.begin(who.data, shown, self.handed, who.member, who.world, who.passphrase), True

    def _joined(self, place: Place) -> Commons:
        joined = commons.open_(place, self.newcomer.world, self.newcomer.passphrase)
        if joined.member is None:
            joined.close()
            raise Fault(Code.JOIN_PENDING)
        return joined


async def ask(place: Address, handed: Invite, world: Surroundings) -> tuple[Change, bytes]:
    """Ask a member's computer what an invite is for; returns the founding change of its network, and the invite's id.

    The keys of this first call are thrown away: it tells nothing of who asks.
    """
    key = (await asyncio.to_thread(handed.key)).public
    visitor = _Visitor()
    identity = Identity(SigningKey.from_seed(world.entropy(SEED_BYTES)), world.entropy(KEY_BYTES))
    gate = Gate(INVITED, *derive.psks(key))
    network = Network(identity, list, lambda: gate, visitor, world.monotonic, world.entropy, lambda: 0.0)
    try:
        try:
            await network.dial(place)
        except Fault:
            if not visitor.told.done():  # else we have heard what we wanted and hung up before this could return
                raise
        async with asyncio.timeout(TOLD_SECONDS):
            told = await visitor.told
    except TimeoutError:
        raise Fault(Code.PEER_NO_ANSWER, host=place.host, port=place.port) from None
    finally:
        await network.stop()
    return inviting.founding_in(told.change, NetworkId(handed.network) if handed.network else None), told.invite


class _Visitor:
    """Hears the one message that a newcomer is told before it says who it is."""

    def __init__(self) -> None:
        self.told: asyncio.Future[Founding] = asyncio.get_running_loop().create_future()

    async def opened(self, link: Link) -> None:
        """The line is up; the other side speaks first."""

    async def received(self, link: Link, message: Matter) -> None:
        """Take the founding change, and hang up."""
        if isinstance(message, Founding) and not self.told.done():
            self.told.set_result(message)
        await link.close()

    async def closed(self, link: Link, code: str | None) -> None:
        """The line is down; without an answer nobody was there for us."""
        del link, code
        if not self.told.done():
            self.told.set_exception(Fault(Code.PEER_NO_ANSWER))
