"""A cable between two neighbours: two conversations joined without a socket, a message at a time, through real bytes.

`Cable` carries encoded messages; `Wire` carries them through two real sessions, handshake and seals included. A test
chooses who is heard first, cuts the cable wherever it likes, and sees all that either end was told.
"""

from collections import Counter, deque
from collections.abc import Callable, Sequence
from typing import TypeVar

from mutualnode.app import inviting
from mutualnode.app.conversation import Conversation, Peer
from mutualnode.app.entrance import INVITED
from mutualnode.app.meeting import Reply
from mutualnode.domain.packing import pack
from mutualnode.errors import Code, Fault
from mutualnode.keys import derive
from mutualnode.replica import door
from mutualnode.replica.door import Batch
from mutualnode.wire.messages import Bye, Changes, Credentials, Matter, decode, encode
from mutualnode.wire.session import PLACE_BYTES, Closed, Gate, Identity, Opened, Received, Session
from tests.neighbours import Neighbour

M = TypeVar("M", bound=Matter)

PLACE = bytes(PLACE_BYTES)
NOW = 1_000.0  # seconds: the clock of sessions, in which no time passes


class End:
    """One end of a cable: a neighbour's conversation, and what has arrived for it and is not heard yet."""

    def __init__(self, person: Neighbour, peer: Peer) -> None:
        self.person = person
        self.came: list[int] = []  # what the conversation says has come, each time
        self.talk = Conversation(person.commons, peer, 0, self.came.append)
        self.inbox: deque[Matter | Bye] = deque()
        self.heard: list[Matter] = []
        self.refused: list[Code] = []
        self.closed_with: Code | str | None = None
        self.failed: Code | None = None
        self.is_open = True
        self.bytes_out = 0

    def of(self, kind: type[M]) -> list[M]:
        """Return the messages of a kind that were heard."""
        return [each for each in self.heard if isinstance(each, kind)]

    @property
    def story(self) -> Counter[str]:
        """How many messages of each kind were heard."""
        return Counter(type(each).__name__ for each in self.heard)


class Cable:
    """Two ends; the first one dialled. With an invite's id the first one is a newcomer."""

    def __init__(self, one: Neighbour, other: Neighbour, invite: bytes | None = None) -> None:
        peers = self._met(one, other, invite)
        self.one, self.other = End(one, peers[0]), End(other, peers[1])
        self.ends = (self.one, self.other)
        self._ears = {id(each): self._hearing(each) for each in self.ends}
        for each in self.ends:
            each.person.news.append(self._ears[id(each)])
        for each in self.ends:
            self._say(each, each.talk.opened())

    def _met(self, one: Neighbour, other: Neighbour, invite: bytes | None) -> tuple[Peer, Peer]:
        if invite is None:
            return other.peer(dialled=True), one.peer()
        return other.peer(INVITED, dialled=True), one.peer(invite)

    def _hearing(self, end: End) -> Callable[[], None]:
        def hear() -> None:
            for each in end.talk.news() if end.is_open else ():
                self._say(end, each)

        return hear

    def _say(self, end: End, reply: Reply) -> None:
        end.refused += reply.refused
        end.failed = end.failed or reply.failed
        for each in reply.messages:
            self.carry(end, each)
        if reply.close is not None:
            self.hang_up(end, reply.close)

    def carry(self, end: End, message: Matter) -> None:
        """Have one end say something, as a program could that keeps to no rules."""
        data = encode(message)
        end.bytes_out += len(data)
        arrived = decode(data)
        assert arrived == message
        self.facing(end).inbox.append(message)

    def hang_up(self, end: End, code: Code | None = None) -> None:
        """End the conversation from one end, with a goodbye."""
        self._end(end, code)
        self.facing(end).inbox.append(Bye(code or ""))

    def facing(self, end: End) -> End:
        """Return the other end."""
        return self.other if end is self.one else self.one

    def step(self, end: End) -> bool:
        """Let one end hear and answer one message; tells whether there was one."""
        if not end.inbox or not end.is_open:
            return False
        message = end.inbox.popleft()
        if isinstance(message, Bye):
            self._end(end, message.code)
            return True
        end.heard.append(message)
        try:
            reply = end.talk.answer(message, self.examined(end, _raws(message)))
        except Fault as fault:
            self.hang_up(end, fault.code)
        else:
            self._say(end, reply)
        end.person.spreads(but=self._ears[id(end)])
        return True

    def examined(self, end: End, raws: Sequence[bytes]) -> Batch:
        """Return what the door of an end makes of changes that came."""
        return door.examine_all(raws, end.person.commons.network, door.Refusals())

    def run(self, first: Callable[[], bool] = lambda: True) -> "Cable":
        """Let both talk until neither has anything to hear; `first` tells, each time, whose turn comes first."""
        while True:
            order = self.ends if first() else self.ends[::-1]
            if not any(self.step(each) for each in order):
                return self

    def cut(self) -> None:
        """Cut the cable: whatever is on its way is lost."""
        for each in self.ends:
            each.inbox.clear()
            self._end(each, Code.PEER_GONE)

    def _end(self, end: End, code: Code | str | None) -> None:
        if end.is_open:
            end.is_open = False
            end.closed_with = code
            end.talk.closed()

    @property
    def in_step(self) -> bool:
        """Whether both ends say that they are."""
        return self.one.talk.in_step and self.other.talk.in_step


class Wire(Cable):
    """The same through two sessions: who is at the other end is what the handshake has proved."""

    def _met(self, one: Neighbour, other: Neighbour, invite: bytes | None) -> tuple[Peer, Peer]:
        gates = [Gate(label, *pair) for label, pair in inviting.gates(other.commons)]
        through = next(each for each in gates if each.label == (invite or inviting.GATE_LABEL))
        outward = Gate(INVITED, through.psk0, through.psk3) if invite else through
        self._dialling = Session.dial(_identity(one), outward, PLACE, one.world.entropy(derive.KEY_BYTES), NOW)
        self._answering = Session.answer(_identity(other), gates, other.world.entropy(32), lambda *_: True, NOW)
        found: list[tuple[Session, Opened]] = []
        while len(found) < 2:
            for near, far in ((self._dialling, self._answering), (self._answering, self._dialling)):
                found += [(far, each) for each in far.receive(near.outgoing(), NOW) if isinstance(each, Opened)]
        peers = {id(far): Peer(e.device, e.transport, e.gate, far is self._dialling) for far, e in found}
        return peers[id(self._dialling)], peers[id(self._answering)]

    def carry(self, end: End, message: Matter) -> None:
        """Have one end say something, through both sessions."""
        near, far = self._sessions(end)
        near.send(message, NOW)
        self._pump(end, near, far)
        end.bytes_out = near.bytes_out

    def hang_up(self, end: End, code: Code | None = None) -> None:
        """End the conversation from one end, with the goodbye of its session."""
        self._end(end, code)
        near, far = self._sessions(end)
        near.close(code)
        self._pump(end, near, far)

    def _pump(self, end: End, near: Session, far: Session) -> None:
        for each in far.receive(near.outgoing(), NOW):
            if isinstance(each, Received):
                self.facing(end).inbox.append(each.message)
            elif isinstance(each, Closed):
                self.facing(end).inbox.append(Bye(each.code or ""))

    def _sessions(self, end: End) -> tuple[Session, Session]:
        both = (self._dialling, self._answering)
        return both if end is self.one else both[::-1]


def _raws(message: Matter) -> list[bytes]:
    if isinstance(message, Changes):
        return message.items()
    return message.items if isinstance(message, Credentials) else []


def batch(number: int, *items: bytes, more: bool = False, live: bool = True) -> Changes:
    """Return a batch of changes as they travel."""
    return Changes(number, pack(items), more=more, live=live, place=0)


def _identity(person: Neighbour) -> Identity:
    return Identity(person.commons.device.signing, person.commons.device.transport_secret)


def gossip(*cables: Cable) -> None:
    """Let all cables talk until nobody has anything to hear."""
    ends = [end for cable in cables for end in cable.ends]
    owners = {id(end): cable for cable in cables for end in cable.ends}
    while any(owners[id(end)].step(end) for end in ends):
        continue
