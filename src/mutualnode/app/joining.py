"""Joining: find a member's computer, learn what the invite is for, ask to be let in, take the first full copy."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

from mutualnode.app import commons, folder, founding, inviting
from mutualnode.app.commons import Commons
from mutualnode.app.node import INVITED, Node
from mutualnode.app.surroundings import Surroundings
from mutualnode.domain.change import Change
from mutualnode.domain.ids import NetworkId
from mutualnode.errors import Code, Fault
from mutualnode.keys import derive, invites
from mutualnode.keys.agreement import KEY_BYTES
from mutualnode.keys.invites import Invite
from mutualnode.keys.signing import SEED_BYTES, SigningKey
from mutualnode.network import address as addresses
from mutualnode.network.address import Address
from mutualnode.network.link import Link
from mutualnode.network.network import Network
from mutualnode.wire.messages import Founding, Matter
from mutualnode.wire.session import Gate, Identity

PAUSE_SECONDS = 1.0  # between two rounds over the same addresses: a computer that is just starting needs about as long

# What cannot get better by trying again.
FINAL = frozenset(
    {Code.INVITE_UNKNOWN, Code.INVITE_USED, Code.INVITE_EXPIRED, Code.JOIN_ALREADY, Code.STORE_FULL, Code.PEER_NEWER}
)


async def join(
    data: Path,
    written: str,
    member: str,
    typed: Sequence[str],
    wait: float,
    world: Surroundings,
    passphrase: str | None,
) -> Commons:
    """Return the commons of a new member, after the first full exchange; raises why it could not be.

    What was begun is kept: asking again with the same invite goes on where it stopped.
    """
    handed = invites.read(written)
    places = [addresses.parse(each) for each in (*typed, *handed.addresses)]
    if not places:
        raise Fault(Code.INVITE_NO_ADDRESS)
    newcomer = _begun(data, handed, world, passphrase)
    fault = Fault(Code.JOIN_NOBODY_REACHED)
    deadline = world.monotonic() + wait
    while True:
        for place in places:
            try:
                newcomer = newcomer or founding.begin(
                    data, await ask(place, handed, world), handed, member, world, passphrase
                )
                return await _through(newcomer, place, world, passphrase)
            except Fault as reason:
                if reason.code in FINAL:
                    raise
                if reason.code not in (Code.PEER_UNREACHABLE, Code.PEER_NO_ANSWER):
                    fault = reason
                newcomer = None if newcomer is None else _begun(data, handed, world, passphrase) or newcomer
        if world.monotonic() + PAUSE_SECONDS > deadline:
            raise fault
        await asyncio.sleep(PAUSE_SECONDS)


def _begun(data: Path, handed: Invite, world: Surroundings, passphrase: str | None) -> Commons | None:
    """Return the commons of a join that was begun earlier and not answered yet."""
    if handed.network is None or not folder.place(data, NetworkId(handed.network)).key.exists():
        return None
    begun = commons.open_(folder.place(data, NetworkId(handed.network)), world, passphrase)
    if begun.member is not None:
        begun.close()
        raise Fault(Code.JOIN_ALREADY)
    return begun


async def _through(newcomer: Commons, place: Address, world: Surroundings, passphrase: str | None) -> Commons:
    """Ask to be let in, and take the first full copy."""
    node = Node(newcomer, world)
    try:
        await node.start()
        await node.sync(str(place))
    finally:
        await node.stop()
    joined = commons.open_(newcomer.place, world, passphrase)
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
        await network.dial(place)
        told = await visitor.told
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
