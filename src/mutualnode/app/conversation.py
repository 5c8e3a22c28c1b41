"""What two computers say to each other once the wire is up: messages over a commons, without a socket.

Every conversation begins in one of three ways:

* **newcomer**: we dialled with an invite. The other side shows the founding change and the invite's id; we ask to join;
  it admits us and hands over the network's keys, or says why not. From then on it is a meeting.
* **doorkeeper**: the other side dialled with an invite. The same, seen from within.
* **meeting**: both hold the network's key. Each greets with the count and digest of its set.

In a meeting, equal digests mean in step. Otherwise each side tells the ids that it holds, sends in the order of its own
arrival what the other lacks, a batch at a time, and goes on when a batch is acknowledged, which is when it is on disk.
After that, what is new on either side is sent at once.

The network's key only filters: we speak to a device that is on our roll, and show a stranger to the roll nothing but
ids until its credentials (or the changes that it sends) put it there.
"""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import islice

from mutualnode.app import inviting
from mutualnode.app.commons import ARCHIVE, GATE, JOIN, Commons
from mutualnode.domain.change import Change
from mutualnode.domain.ids import ZERO, DeviceKey
from mutualnode.errors import Code, Fault, PeerFault, Refusal
from mutualnode.replica import door
from mutualnode.store.changes import CHANGES_SPACE
from mutualnode.wire.messages import (
    Ack,
    Changes,
    Credentials,
    Founding,
    Greeting,
    Have,
    JoinRefused,
    JoinRequest,
    Matter,
    Welcome,
    WhoAreYou,
)

IDS_A_MESSAGE = 8_000  # 256 KB, a quarter of the largest message
BATCH_CHANGES = 1_000  # one transaction of the receiver: below that, the transaction itself begins to cost
BATCH_BYTES = 512 * 1024  # half of the largest message
BATCHES_AHEAD = 2  # sent before the first is acknowledged: the receiver writes one while the next travels
CREDENTIALS_LIMIT = 500  # statements: a chain of a hundred and fifty admissions
IDS_LIMIT = 2_000_000  # ids that a peer may tell: 64 MB, twenty times the largest commons foreseen


class Stage(Enum):
    """How far a conversation has come."""

    NEWCOMER = auto()
    DOORKEEPER = auto()
    GREETED = auto()  # our greeting is out, theirs is not in
    COMPARING = auto()  # digests differ: ids are coming in
    TELLING = auto()  # we know what they lack; that and whatever comes to be held here is sent as they acknowledge


@dataclass(frozen=True, slots=True)
class Peer:
    """Who is at the other end, as the wire found it."""

    device: bytes
    transport: bytes
    gate: bytes
    dialled: bool  # whether we dialled


@dataclass(slots=True)
class Reply:
    """What follows from one message: what to say, what was refused, and whether to end."""

    messages: list[Matter] = field(default_factory=list)
    refused: list[Code] = field(default_factory=list)
    close: Code | None = None
    failed: Code | None = None  # why joining was not possible


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an exchange has come, in changes: what came of what they had for us, what went of what we have."""

    received: int
    expected: int  # as far as their greeting tells
    sent: int
    to_send: int


Batch = tuple[Sequence[Change], Sequence[Code]]


class Conversation:
    """One end of a conversation. Belongs to the thread of its commons."""

    def __init__(self, commons: Commons, peer: Peer, port: int) -> None:
        """Begin a conversation with a peer; `port` is where this computer listens, 0 for nowhere."""
        self.peer = peer
        self.sent = self.received = self.rounds = 0
        self.heard_all = False  # they have sent all that we lacked when they greeted
        self.told_all = False  # they have acknowledged all that they lacked when we greeted
        self.theirs: Greeting | None = None
        self.member: bytes = commons.keeper.entries.devices([peer.device]).get(DeviceKey(peer.device), b"")
        self.member_name = commons.keeper.entries.name_of(self.member)
        self._commons = commons
        self._port = port
        self._room = commons.keeper.room()
        self._stage = _first_stage(peer)
        self._may_speak = self._asked = False
        self._digest = b""  # of our set, and its last place, when we greeted
        self._greeted_at = self._held = 0
        self._ids: set[bytes] = set()
        self._queue: deque[bytes] = deque()  # what they lack, in the order of its arrival here
        self._ahead = self._number = self._finale = 0
        self._finale_due = False

    @property
    def in_step(self) -> bool:
        """Whether both sides hold all that either held when they greeted, and nothing is on its way from here."""
        return self.heard_all and self.told_all and not self._queue and not self._ahead

    @property
    def progress(self) -> Progress:
        """How far both sides are."""
        ahead = max(0, self.theirs.count - self._held) if self.theirs is not None else 0
        return Progress(self.received, max(ahead, self.received), self.sent, len(self._queue))

    @property
    def joining(self) -> bool:
        """Whether the network's keys have yet to be handed over."""
        return self._stage in (Stage.NEWCOMER, Stage.DOORKEEPER)

    def opened(self) -> Reply:
        """Say the first words."""
        if self._stage is Stage.NEWCOMER:
            return Reply()
        if self._stage is Stage.DOORKEEPER:
            founding = self._commons.held(self._commons.network)
            if founding is None:
                return Reply(close=Code.INTERNAL)
            return Reply([Founding(founding.raw, self.peer.gate)])
        return Reply([self._greet()])

    def closed(self) -> None:
        """Let go of what this conversation kept waiting."""
        self._commons.keeper.leave(self._room)

    def answer(self, message: Matter, batch: Batch = ((), ())) -> Reply:
        """Answer a message; `batch` is what the door made of the changes in it. Raises PeerFault if out of turn."""
        handlers: dict[type[Matter], Callable[..., Reply]] = {
            Founding: self._on_founding,
            JoinRequest: self._on_join,
            JoinRefused: self._on_join_refused,
            Welcome: self._on_welcome,
            Greeting: self._on_greeting,
            WhoAreYou: self._on_who_are_you,
            Have: self._on_have,
            Ack: self._on_ack,
        }
        if isinstance(message, Changes):
            return self._on_changes(message, batch)
        if isinstance(message, Credentials):
            return self._on_credentials(batch)
        handler = handlers.get(type(message))
        if handler is None:
            raise PeerFault(Code.PEER_BROKE_PROTOCOL, at="message")
        return handler(message)

    # Joining.

    def _on_founding(self, message: Founding) -> Reply:
        self._expect(Stage.NEWCOMER)
        if door.named(message.change) != self._commons.network:
            return Reply(close=Code.INVITE_UNKNOWN, failed=Code.INVITE_UNKNOWN)
        join = self._commons.value(JOIN)
        if join is None:
            return Reply(close=Code.JOIN_ALREADY, failed=Code.JOIN_ALREADY)
        return Reply([JoinRequest(join)])

    def _on_join(self, message: JoinRequest) -> Reply:
        self._expect(Stage.DOORKEEPER)
        gate, archive = self._commons.value(GATE), self._commons.value(ARCHIVE)
        try:
            join = door.examine(message.join, self._commons.network)
            if join.header.device != self.peer.device or gate is None or archive is None:
                raise Fault(Code.INVITE_UNKNOWN)
            inviting.admit(self._commons, join)
        except Refusal as refusal:
            return Reply([JoinRefused(Code.INVITE_UNKNOWN.value)], refused=[refusal.code], close=Code.INVITE_UNKNOWN)
        except Fault as fault:
            return Reply([JoinRefused(fault.code.value)], close=fault.code)
        self._stage = Stage.GREETED
        return Reply([Welcome(gate, archive), self._greet()])

    def _on_join_refused(self, message: JoinRefused) -> Reply:
        self._expect(Stage.NEWCOMER)
        known = (Code.INVITE_USED, Code.INVITE_EXPIRED)
        code = next((each for each in known if each.value == message.code), Code.INVITE_UNKNOWN)
        return Reply(close=code, failed=code)

    def _on_welcome(self, message: Welcome) -> Reply:
        self._expect(Stage.NEWCOMER)
        inviting.admitted(self._commons, message.gate, message.archive)
        self._stage = Stage.GREETED
        return Reply([self._greet()])

    # Meeting.

    def _greet(self) -> Greeting:
        self._commons.keeper.freshen()
        changes = self._commons.keeper.changes
        self._digest, self._greeted_at = changes.digest(CHANGES_SPACE), changes.last()
        self._may_speak = self._is_known()
        self._held = changes.count(CHANGES_SPACE)
        return Greeting(self._held, self._digest, self._port)

    def _is_known(self) -> bool:
        return self._commons.keeper.entries.transport(self.peer.device) == self.peer.transport

    def _on_greeting(self, message: Greeting) -> Reply:
        self._expect(Stage.GREETED)
        self.theirs = message
        self.rounds += 1
        if message.digest == self._digest and self._may_speak:
            self.heard_all = self.told_all = True
            self._stage = Stage.TELLING
            return self.news(each.id for each in self._commons.keeper.changes.after(self._greeted_at, IDS_LIMIT))
        self._stage = Stage.COMPARING
        self._asked = not self._may_speak
        return Reply([*([WhoAreYou()] if self._asked else []), *self._all_ids()])

    def _all_ids(self) -> list[Matter]:
        changes = self._commons.keeper.changes
        pages: list[list[bytes]] = [[]]
        low = ZERO
        while page := changes.between(low, b"\xff" * len(ZERO), IDS_A_MESSAGE):
            pages.append(page)
            low = (int.from_bytes(page[-1], "big") + 1).to_bytes(len(ZERO) + 1, "big")[-len(ZERO) :]
            if len(page) < IDS_A_MESSAGE:
                break
        told = pages[1:] or pages
        return [Have(b"".join(page), more=place < len(told)) for place, page in enumerate(told, 1)]

    def _on_who_are_you(self, _: WhoAreYou) -> Reply:
        if self.joining:
            raise PeerFault(Code.PEER_BROKE_PROTOCOL, at="turn")
        return Reply([Credentials(inviting.vouching(self._commons)[:CREDENTIALS_LIMIT])])

    def _on_credentials(self, batch: Batch) -> Reply:
        if not self._asked:
            raise PeerFault(Code.PEER_BROKE_PROTOCOL, at="turn")
        changes, refused = batch
        shown = inviting.transport_by(self._commons, list(changes), self.peer.device)
        if shown is None or shown != self.peer.transport:
            return Reply(refused=list(refused), close=Code.PEER_UNKNOWN)
        self._may_speak = True
        return self._go_on(Reply(refused=list(refused)))

    def _on_have(self, message: Have) -> Reply:
        if self._stage not in (Stage.COMPARING, Stage.TELLING):
            raise PeerFault(Code.PEER_BROKE_PROTOCOL, at="turn")
        size = len(ZERO)
        self._ids.update(message.ids[start : start + size] for start in range(0, len(message.ids), size))
        if len(self._ids) > IDS_LIMIT:
            raise PeerFault(Code.PEER_BROKE_PROTOCOL, at="ids")
        if message.more:
            return Reply()
        self._queue = deque(self._commons.keeper.changes.ids_without(self._ids))
        self._ids = set()
        self._stage = Stage.TELLING
        self._finale_due = True
        self.told_all = False
        return self._go_on(Reply())

    def news(self, ids: Iterable[bytes]) -> Reply:
        """Pass on what came to be held here by another road; before we know what they lack there is nothing to do."""
        if self._stage is Stage.TELLING:
            self._queue.extend(ids)
        return self._go_on(Reply())

    def _go_on(self, reply: Reply) -> Reply:
        """Send the next batches, as far as they may run ahead. The last of what they lacked says so, even if empty."""
        while (
            self._stage is Stage.TELLING
            and self._may_speak
            and self._ahead < BATCHES_AHEAD
            and (self._queue or self._finale_due)
        ):
            live = not self._finale_due
            items = self._next_items()
            self._number += 1
            self._ahead += 1
            if not live and not self._queue:
                self._finale_due, self._finale = False, self._number
            reply.messages.append(Changes(self._number, items, more=bool(self._queue), live=live))
            self.sent += len(items)
        return reply

    def _next_items(self) -> list[bytes]:
        """Take the next batch from the queue: at most so many changes, and so many bytes."""
        items: list[bytes] = []
        size = 0
        for held in self._commons.keeper.changes.get([*islice(self._queue, BATCH_CHANGES)]):
            if items and size + len(held.raw) > BATCH_BYTES:
                break
            items.append(held.raw)
            size += len(held.raw)
        for _ in items:
            self._queue.popleft()
        return items

    def _on_changes(self, message: Changes, batch: Batch) -> Reply:
        if self.joining:
            raise PeerFault(Code.PEER_BROKE_PROTOCOL, at="turn")
        changes, refused = batch
        taken = self._commons.keeper.take(changes, self._room)
        self.received += len(taken.new)
        ack = Ack(message.number, len(taken.new) + taken.known, taken.waiting, len(refused))
        ours = inviting.settle(self._commons)
        reply = Reply([ack], list(refused))
        if self._stage is Stage.TELLING:  # before that, they are among what we compare
            self._queue.extend(each.id for each in ours)
        if not message.live:
            self.rounds += 1
            self.heard_all = self.heard_all or not message.more
        if not self._may_speak:
            self._may_speak = self._is_known()
        if any(code is not Code.CHANGE_NEWER_FORMAT for code in refused):
            reply.close = Code.PEER_BROKE_PROTOCOL
        return self._go_on(reply)

    def _on_ack(self, message: Ack) -> Reply:
        if not self._ahead or message.number != self._number - self._ahead + 1:
            raise PeerFault(Code.PEER_BROKE_PROTOCOL, at="ack")
        self._ahead -= 1
        self.told_all = self.told_all or message.number == self._finale
        return self._go_on(Reply())

    def _expect(self, stage: Stage) -> None:
        if self._stage is not stage:
            raise PeerFault(Code.PEER_BROKE_PROTOCOL, at="turn")


def _first_stage(peer: Peer) -> Stage:
    if peer.gate == inviting.GATE_LABEL:
        return Stage.GREETED
    return Stage.NEWCOMER if peer.dialled else Stage.DOORKEEPER
