"""What two computers say to each other once the wire is up: messages over a commons, without a socket.

Every conversation begins in one of three ways:

* **newcomer**: we dialled with an invite. The other side shows the founding change and the invite's id; we ask to join;
  it admits us and hands over the network's keys, or says why not. From then on it is a meeting.
* **doorkeeper**: the other side dialled with an invite. The same, seen from within.
* **meeting**: both hold the network's key, and come in step; see `app.meeting`.

The network's key only filters: we speak to a device that is on our roll, and show a stranger to the roll nothing but
how much we hold until its credentials put it there.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from mutualnode.app import inviting
from mutualnode.app.commons import ARCHIVE, GATE, JOIN, Commons
from mutualnode.app.meeting import BATCHES_EARLY, Meeting, Progress, Reply
from mutualnode.app.pictures import Album
from mutualnode.domain.ids import DeviceKey
from mutualnode.errors import Code, Fault, PeerFault, Refusal
from mutualnode.replica import door
from mutualnode.replica.door import Batch
from mutualnode.wire.messages import (
    Ack,
    BlobHere,
    BlobPart,
    Changes,
    Credentials,
    Founding,
    Greeting,
    JoinRefused,
    JoinRequest,
    Matter,
    Reconcile,
    Want,
    WantBlob,
    Welcome,
    WhoAreYou,
)

CREDENTIALS_LIMIT = 500  # statements: a chain of a hundred and fifty admissions


class Stage(Enum):
    """How far a conversation has come."""

    NEWCOMER = auto()
    DOORKEEPER = auto()
    MEETING = auto()


@dataclass(frozen=True, slots=True)
class Peer:
    """Who is at the other end, as the wire found it."""

    device: bytes
    transport: bytes
    gate: bytes
    dialled: bool  # whether we dialled


class Conversation:
    """One end of a conversation. Belongs to the thread of its commons."""

    def __init__(self, commons: Commons, peer: Peer, port: int, came: Callable[[int], None] = lambda _: None) -> None:
        """Begin a conversation with a peer; `port` is where this computer listens, 0 for nowhere.

        `came` is told how many changes came to be held by what they sent, as soon as whoever looks finds them.
        """
        self.peer = peer
        self.member: bytes = commons.keeper.entries.devices([peer.device]).get(DeviceKey(peer.device), b"")
        self.member_name = commons.keeper.entries.name_of(self.member)
        self._commons = commons
        self._room = commons.keeper.room()
        self._meeting = Meeting(commons, peer.device, self._room, port, came, leads=peer.dialled)
        self.album = Album(commons.pictures, peer.device)
        self._stage = _first_stage(peer)
        self._asked = False  # who they are, and they have not answered yet
        self._shown = False  # who we are
        self._early: list[tuple[Changes, Batch]] = []

    @property
    def in_step(self) -> bool:
        """Whether all that could be swapped has been, and nothing is on its way from here."""
        return self._meeting.is_settled and self._meeting.is_idle

    @property
    def agrees(self) -> bool:
        """Whether both sides held the same when they last greeted."""
        return self._meeting.agrees

    @property
    def joining(self) -> bool:
        """Whether the network's keys have yet to be handed over."""
        return self._stage is not Stage.MEETING

    @property
    def sent(self) -> int:
        """Changes that were sent."""
        return self._meeting.sent

    @property
    def received(self) -> int:
        """Changes that came to be held by what they sent."""
        return self._meeting.received

    @property
    def rounds(self) -> int:
        """How often there was something to wait for."""
        return self._meeting.rounds

    @property
    def theirs(self) -> Greeting | None:
        """Their latest greeting."""
        return self._meeting.theirs

    @property
    def progress(self) -> Progress:
        """How far the swap that is going on has come."""
        return self._meeting.progress

    @property
    def photos(self) -> tuple[int, int]:
        """How many photos have come by this link, and how many were lacking when the last one did."""
        return self.album.done, self.album.left

    @property
    def photos_coming(self) -> int:
        """How many photos are still to come by this link, as far as it is known."""
        return self.album.coming

    def stay(self) -> Reply:
        """Have them say when neither side wants a photo any more."""
        return Reply(self.album.stay())

    def opened(self) -> Reply:
        """Say the first words."""
        if self._stage is Stage.NEWCOMER:
            return Reply()
        if self._stage is Stage.DOORKEEPER:
            founding = self._commons.held(self._commons.network)
            if founding is None:
                return Reply(close=Code.INTERNAL)
            return Reply([Founding(founding.raw, self.peer.gate)])
        return self._meet()

    def closed(self) -> None:
        """Let go of what this conversation kept waiting."""
        self._meeting.closed()
        self.album.closed()
        self._commons.keeper.leave(self._room)

    def news(self) -> Iterator[Reply]:
        """Pass on what came to be held here by another road: changes, ready to go before photos are looked for."""
        yield self._meeting.go_on(Reply())
        yield self._with_pictures(Reply(self.album.news()))

    def greet_again(self) -> Reply:
        """Compare what both hold once more, if that is not being done already."""
        return self._meeting.greet_again()

    def answer(self, message: Matter, batch: Batch = ((), ())) -> Reply:
        """Answer a message; `batch` is what the door made of the changes in it. Raises PeerFault if out of turn."""
        return self._with_pictures(self._answered(message, batch))

    def is_brief(self, batch: Batch) -> bool:
        """Tell whether a batch is kept and answered in a few milliseconds, whoever sent it and whatever is in it."""
        return self.in_step and self._commons.keeper.is_brief(batch[0])

    def answer_all(self, batches: Sequence[tuple[Changes, Batch]]) -> Reply:
        """Answer some batches that came one after the other, as one."""
        return self._with_pictures(self._on_changes(batches))

    def _with_pictures(self, reply: Reply) -> Reply:
        """Once both are in step, ask for photos too."""
        if self._meeting.is_settled and self._meeting.is_trusting:
            reply.messages += self.album.ask()
        return reply

    def _answered(self, message: Matter, batch: Batch) -> Reply:
        if isinstance(message, Changes):
            return self._on_changes([(message, batch)])
        if isinstance(message, Credentials):
            return self._on_credentials(batch)
        stages: dict[type[Matter], tuple[Stage, Callable[..., Reply]]] = {
            Founding: (Stage.NEWCOMER, self._on_founding),
            JoinRequest: (Stage.DOORKEEPER, self._on_join),
            JoinRefused: (Stage.NEWCOMER, self._on_join_refused),
            Welcome: (Stage.NEWCOMER, self._on_welcome),
            Greeting: (Stage.MEETING, self._on_greeting),
            WhoAreYou: (Stage.MEETING, self._on_who_are_you),
            Reconcile: (Stage.MEETING, self._meeting.compared),
            Want: (Stage.MEETING, self._meeting.wanted),
            Ack: (Stage.MEETING, self._meeting.acknowledged),
            WantBlob: (Stage.MEETING, self._on_want_blob),
            BlobPart: (Stage.MEETING, lambda told: Reply(self.album.part(told))),
            BlobHere: (Stage.MEETING, lambda told: Reply(self.album.here(told))),
        }
        stage, handler = stages[type(message)]
        self._expect(stage)
        return handler(message)

    # Joining.

    def _on_founding(self, message: Founding) -> Reply:
        if door.named(message.change) != self._commons.network:
            return Reply(close=Code.INVITE_UNKNOWN, failed=Code.INVITE_UNKNOWN)
        join = self._commons.value(JOIN)
        if join is None:
            return Reply(close=Code.JOIN_ALREADY, failed=Code.JOIN_ALREADY)
        return Reply([JoinRequest(join)])

    def _on_join(self, message: JoinRequest) -> Reply:
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
        self._stage = Stage.MEETING
        return Reply([Welcome(gate, archive), *self._meet().messages])

    def _on_join_refused(self, message: JoinRefused) -> Reply:
        known = (Code.INVITE_USED, Code.INVITE_EXPIRED)
        code = next((each for each in known if each.value == message.code), Code.INVITE_UNKNOWN)
        return Reply(close=code, failed=code)

    def _on_welcome(self, message: Welcome) -> Reply:
        inviting.admitted(self._commons, message.gate, message.archive)
        self._stage = Stage.MEETING
        return self._meet()

    # Meeting.

    def _meet(self) -> Reply:
        reply = Reply([self._meeting.greet()])
        if self._is_known():
            self._meeting.trust()
        return reply

    def _is_known(self) -> bool:
        return self._commons.keeper.entries.transport(self.peer.device) == self.peer.transport

    def _on_greeting(self, message: Greeting) -> Reply:
        reply = self._meeting.greeted(message)
        if not self._asked and not self._meeting.is_trusting:  # and so at most once: until then no round is settled
            self._asked = True
            reply.messages.insert(0, WhoAreYou())
        return reply

    def _on_who_are_you(self, _: WhoAreYou) -> Reply:
        if self._shown:  # it costs us more than them
            raise PeerFault(Code.PEER_BROKE_PROTOCOL, at="turn")
        self._shown = True
        return Reply([Credentials(inviting.vouching(self._commons)[:CREDENTIALS_LIMIT])])

    def _on_credentials(self, batch: Batch) -> Reply:
        if not self._asked:
            raise PeerFault(Code.PEER_BROKE_PROTOCOL, at="turn")
        self._asked = False
        changes, refused = batch
        shown = inviting.transport_by(self._commons, list(changes), self.peer.device)
        if shown is None or shown != self.peer.transport:
            return Reply(refused=list(refused), close=Code.PEER_UNKNOWN)
        reply = self._meeting.trust()
        reply.refused += refused
        early, self._early = self._early, []
        if early:
            after = self._on_changes(early)
            reply.messages += after.messages
            reply.refused += after.refused
            reply.close = after.close
        return reply

    def _on_changes(self, batches: Sequence[tuple[Changes, Batch]]) -> Reply:
        self._expect(Stage.MEETING)
        if not self._meeting.is_trusting:  # sent before they could hear that we ask who they are
            if len(self._early) + len(batches) > BATCHES_EARLY:
                raise PeerFault(Code.PEER_BROKE_PROTOCOL, at="turn")
            self._early += batches
            return Reply()
        reply = self._meeting.took(batches)
        if any(code is not Code.CHANGE_NEWER_FORMAT for code in reply.refused):
            reply.close = Code.PEER_BROKE_PROTOCOL
        return reply

    def _on_want_blob(self, message: WantBlob) -> Reply:
        if not self._meeting.is_trusting:  # they know us, and we do not know them yet
            return Reply([BlobPart(message.hash, message.start, 0, b"")])
        return Reply(self.album.wanted(message))

    def _expect(self, stage: Stage) -> None:
        if self._stage is not stage:
            raise PeerFault(Code.PEER_BROKE_PROTOCOL, at="turn")


def _first_stage(peer: Peer) -> Stage:
    if peer.gate == inviting.GATE_LABEL:
        return Stage.MEETING
    return Stage.NEWCOMER if peer.dialled else Stage.DOORKEEPER
