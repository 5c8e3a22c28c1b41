"""One end of one conversation, from the first byte to the goodbye: bytes and the time in, events and bytes out.

It opens no socket, reads no clock, draws no randomness, and does not know what the messages it carries are about.
"""

# Each end goes through its states in this order and never back:
#
#   SHAKING       the handshake: the end that dials says two messages, the one that answers one
#   INTRODUCING   the other end has one of our gate keys; which device is it?
#   OPEN          messages both ways
#   OVER          nothing more is heard or said
#
# From every state whatever is wrong leads to OVER. While SHAKING, that happens without a byte: a stranger learns
# nothing. The gate key only opens the door. Who speaks is known from Hello, in which the device's key signs the hash of
# this handshake and the end that it stands at, so that nothing signed here can be shown at another connection or at its
# other end. Only then is there an Opened, and bytes are counted from there on: what comes before is the handshake and
# its proof.
#
# Both ends say something at least every QUIET_SECONDS, be it Ping. Whoever hears nothing for GONE_SECONDS lets go. A
# conversation ends with Bye; if it stops without one the end is not clean, so that a cut line shows.

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from mutualnode.errors import Code, Fault, PeerFault
from mutualnode.keys.agreement import KEY_BYTES, TAG_BYTES
from mutualnode.keys.signing import Context, SigningKey, is_signed
from mutualnode.wire.frames import Framer, FrameReader, announce
from mutualnode.wire.messages import Bye, Hello, Matter, Message, Ping, Pong, decode, encode
from mutualnode.wire.noise import Initiator, Responder, Transport

VERSION = 1
"""What this program speaks. A higher one at the other end is welcome: it still speaks this one."""

PROLOGUE = b"MutualNode session 1"

GATES_TRIED = 32
"""Keys with which a first message is tried: the current and three old gate keys, and the newest invites. Trying all of
them for a stranger costs less than answering one friend."""

PLACE_BYTES = 18
"""Where a first message was sent to, in a form that both ends can tell alike; it is all that such a message says."""

FIRST_BYTES = KEY_BYTES + PLACE_BYTES + TAG_BYTES
"""A first message; anything of another size is none, and no key is tried on it."""

HANDSHAKE_SECONDS = 5.0
"""From the first byte until both have said who they are: three messages and slow computers, not people, take time."""

QUIET_SECONDS = 15.0
"""Silence of ours before a Ping: short enough for a router's memory of a connection, rare enough for a battery."""

GONE_SECONDS = 45.0
"""Silence of theirs before we let go: three Pings in a row, as one or two are lost when a radio sleeps."""

DOUBTED_SECONDS = 5.0
"""The same once there is reason to ask at once: an answer takes a moment, or some if packets are lost."""

FRESH_SECONDS = 2.0
"""Since they were last heard, there is no reason to ask."""

UNKNOWN_LIMIT = 1_000
"""Messages of a newer version that are passed over in one conversation; more of them is no conversation."""

_DIALS = b"\x00"
_ANSWERS = b"\x01"


@dataclass(frozen=True, slots=True)
class Gate:
    """A key that opens the door, as the pair made of it; the label tells the caller which one it was."""

    label: bytes
    psk0: bytes = field(repr=False)
    psk3: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Identity:
    """Who this device is: the key it signs with, the secret of its key for handshakes, and which run this is."""

    signing: SigningKey
    static_secret: bytes = field(repr=False)
    run: bytes = b""  # copies of one computer's data have one key, and never one run


@dataclass(frozen=True, slots=True)
class Opened:
    """Both ends have proved who they are: through which gate, which device, and its transport key."""

    gate: bytes
    device: bytes
    transport: bytes


@dataclass(frozen=True, slots=True)
class Received:
    """A message arrived whole."""

    message: Matter


@dataclass(frozen=True, slots=True)
class Closed:
    """The conversation is over: why, whether they ended it, and whether with a goodbye."""

    code: str | None
    by_peer: bool
    clean: bool


Event = Opened | Received | Closed


class State(Enum):
    """How far a conversation has come."""

    SHAKING = auto()
    INTRODUCING = auto()
    OPEN = auto()
    OVER = auto()


Answers = Callable[[bytes, bytes], bool]
"""Whether a first message, sent to a place with a key made for it, is to be answered: it was sent here, never before.
It is asked once for each message made with a gate key, and may take note of it."""


class _Calling:
    """The handshake of the end that dials: its second message is all that is heard."""

    role, other_role = _DIALS, _ANSWERS

    def __init__(self, identity: Identity, gate: Gate, place: bytes, ephemeral_secret: bytes) -> None:
        if len(place) != PLACE_BYTES:
            raise Fault(Code.INTERNAL)
        self._noise = Initiator(identity.static_secret, ephemeral_secret, gate.psk0, gate.psk3, PROLOGUE)
        self.first = self._noise.write_first(place)
        self.gate = gate.label

    def hear(self, noise_message: bytes) -> tuple[bytes, Transport | None]:
        """Return what to answer, and the ciphers if the handshake is finished by that."""
        self._noise.read_second(noise_message)
        third = self._noise.write_third()
        return third, self._noise.finish()


class _Answering:
    """The handshake of the end that answers: it hears the first message and the third."""

    role, other_role = _ANSWERS, _DIALS

    def __init__(self, identity: Identity, gates: Sequence[Gate], ephemeral_secret: bytes, answers: Answers) -> None:
        self._noise = Responder(identity.static_secret, ephemeral_secret, PROLOGUE)
        self._gates = gates[:GATES_TRIED]
        self._answers = answers
        self._answered = False
        self.first = self.gate = b""

    def hear(self, noise_message: bytes) -> tuple[bytes, Transport | None]:
        """Return what to answer, and the ciphers if the handshake is finished by that."""
        if self._answered:
            self._noise.read_third(noise_message)
            return b"", self._noise.finish()
        which = self._opens(noise_message)
        if which is None or not self._answers(self._noise.first_payload, self._noise.remote_ephemeral):
            raise PeerFault(Code.PEER_UNKNOWN)
        self.gate = self._gates[which].label
        self._answered = True
        return self._noise.write_second(), None

    def _opens(self, first: bytes) -> int | None:
        """Return which gate a first message was made for, None for a stranger's."""
        if len(first) != FIRST_BYTES:
            return None
        return self._noise.read_first(first, [(gate.psk0, gate.psk3) for gate in self._gates])


class Session:
    """One end of a conversation. Made by `dial` or `answer`; fed with bytes and the time in monotonic seconds."""

    def __init__(self, identity: Identity, shake: _Calling | _Answering, now: float) -> None:
        self._signing, self._run = identity.signing, identity.run
        self._shake = shake
        self._state = State.SHAKING
        self._reader = FrameReader()
        self._framer: Framer | None = None
        self._out = bytearray(announce(shake.first) if shake.first else b"")
        self._started = self._heard = self._sent = now
        self._doubted: float | None = None
        self._unknown = 0
        self.device = self.run = self.transport = b""
        self.bytes_in = self.bytes_out = 0

    @classmethod
    def dial(cls, identity: Identity, gate: Gate, place: bytes, ephemeral_secret: bytes, now: float) -> "Session":
        """Return the end that begins, its first message ready to go out to one place; the secret must be a new one."""
        return cls(identity, _Calling(identity, gate, place, ephemeral_secret), now)

    @classmethod
    def answer(
        cls, identity: Identity, gates: Sequence[Gate], ephemeral_secret: bytes, answers: Answers, now: float
    ) -> "Session":
        """Return the end that waits for a first message under one of the gates; the secret must be a new one."""
        return cls(identity, _Answering(identity, gates, ephemeral_secret, answers), now)

    @property
    def gate(self) -> bytes:
        """The label of the gate through which this goes; empty while not known."""
        return self._shake.gate

    @property
    def is_open(self) -> bool:
        """Whether messages can be sent."""
        return self._state is State.OPEN

    @property
    def finished(self) -> bool:
        """Whether it is over; what is still outgoing may be sent."""
        return self._state is State.OVER

    @property
    def introduced(self) -> bool:
        """Whether the other end has shown a gate key to the end, and can be told why we close."""
        return self._framer is not None

    @property
    def deadline(self) -> float | None:
        """The time at which `tick` wants to be called next, or None."""
        if self._state is State.OVER:
            return None
        if self._state is State.OPEN:
            doubted = [] if self._doubted is None else [self._doubted + DOUBTED_SECONDS]
            return min(self._sent + QUIET_SECONDS, self._heard + GONE_SECONDS, *doubted)
        return self._started + HANDSHAKE_SECONDS

    def outgoing(self) -> bytes:
        """Return the bytes to send, and forget them."""
        data = bytes(self._out)
        self._out.clear()
        return data

    def receive(self, data: bytes, now: float) -> list[Event]:
        """Take bytes from the other end, and return what they mean."""
        events: list[Event] = []
        if self._state is State.OVER:
            return events
        self._heard = now
        self._doubted = None
        try:
            self._hear(data, now, events)
        except PeerFault as fault:
            events.append(self._end(fault.code))
        return events

    def send(self, message: Matter, now: float) -> None:
        """Queue a message; raises `PEER_GONE` if the conversation is over."""
        if self._state is State.OVER:
            raise Fault(Code.PEER_GONE)
        if self._state is not State.OPEN:
            raise Fault(Code.INTERNAL)
        self._say(message, now)

    def tick(self, now: float) -> list[Event]:
        """Note the time: say that we are here, or find that they are not."""
        if self._state is State.OVER:
            return []
        if self._state is not State.OPEN:
            return [self._end(Code.PEER_NO_ANSWER)] if now >= self._started + HANDSHAKE_SECONDS else []
        if now >= self._heard + GONE_SECONDS or (self._doubted is not None and now >= self._doubted + DOUBTED_SECONDS):
            return [self._end(Code.PEER_GONE)]
        if now >= self._sent + QUIET_SECONDS:
            self._say(Ping(), now)
        return []

    def doubt(self, now: float) -> None:
        """Ask for a sign of life, to come soon, unless there has just been one."""
        if self._state is State.OPEN and self._doubted is None and now >= self._heard + FRESH_SECONDS:
            self._doubted = now
            self._say(Ping(), now)

    def excuse(self, now: float) -> None:
        """Do not hold the silence until now against them: we were not listening."""
        self._heard = max(self._heard, now)
        if self._doubted is not None:
            self._doubted = max(self._doubted, now)

    def close(self, code: Code | None = None) -> list[Event]:
        """End the conversation, with a goodbye where they may be told."""
        return [] if self._state is State.OVER else [self._end(code)]

    def ended(self) -> list[Event]:
        """Note that no more bytes will come."""
        if self._state is State.OVER:
            return []
        code = Code.PEER_NO_ANSWER if self._state is State.SHAKING else Code.PEER_GONE
        self._state = State.OVER
        return [Closed(code, by_peer=True, clean=False)]

    def _hear(self, data: bytes, now: float, events: list[Event]) -> None:
        if self._framer is None:
            self._framer = self._shake_hands(data, now)
            data = b""  # all of it is with the reader, from which the framer goes on
        if self._framer is not None:
            for message in self._framer.receive(data):
                self._take(message, now, events)
                if self._state is State.OVER:
                    return

    def _shake_hands(self, data: bytes, now: float) -> Framer | None:
        """Go on with the handshake, and return the framer of what follows it once it is finished."""
        for noise_message in self._reader.feed(data):
            answer, transport = self._shake.hear(noise_message)
            if answer:
                self._out += announce(answer)
            if transport is not None:
                return self._introduce(transport, now)
        return None

    def _introduce(self, transport: Transport, now: float) -> Framer:
        """Go over to sealed messages, and say who we are."""
        self._framer = Framer(transport, self._reader)
        self._state = State.INTRODUCING
        self.transport = transport.remote_static
        own = self._signing.public
        proof = self._signing.sign(Context.SESSION, _claim(self._shake.role, transport, own))
        self._say(Hello(own, proof, VERSION, self._run), now)
        return self._framer

    def _take(self, data: bytes, now: float, events: list[Event]) -> None:
        """Take one whole message, unless only a newer version would know it."""
        message = decode(data)
        if self._state is State.INTRODUCING:
            events.append(self._hear_hello(message))
            return
        self.bytes_in += len(data)
        match message:
            case None:
                self._pass_over()
            case Ping():
                self._say(Pong(), now)
            case Pong():
                pass
            case Bye():
                events.append(self._end_by(message))
            case Hello():
                raise PeerFault(Code.PEER_BROKE_PROTOCOL)
            case _:
                events.append(Received(message))

    def _hear_hello(self, message: Message | None) -> Event:
        """Take what must be the first message, and be open if it is true."""
        if isinstance(message, Bye):
            return self._end_by(message)
        if not isinstance(message, Hello) or self._framer is None:
            raise PeerFault(Code.PEER_BROKE_PROTOCOL)
        claim = _claim(self._shake.other_role, self._framer.transport, message.device)
        if not is_signed(Context.SESSION, claim, message.signature, message.device):
            raise PeerFault(Code.PEER_BROKE_PROTOCOL)
        if (message.device, message.run) == (self._signing.public, self._run):
            raise PeerFault(Code.PEER_SELF)
        self.device, self.run = message.device, message.run
        self._state = State.OPEN
        return Opened(self.gate, self.device, self.transport)

    def _pass_over(self) -> None:
        """Count a message that this version does not know."""
        self._unknown += 1
        if self._unknown > UNKNOWN_LIMIT:
            raise PeerFault(Code.PEER_BROKE_PROTOCOL)

    def _say(self, message: Message, now: float) -> None:
        if self._framer is None:
            raise Fault(Code.INTERNAL)
        data = encode(message)
        self._out += self._framer.pack(data)
        self._sent = now
        if self._state is State.OPEN:
            self.bytes_out += len(data)

    def _end(self, code: Code | None) -> Closed:
        """Be over for a reason of ours, and tell them if they have shown a gate key."""
        if self._framer is not None:
            self._say(Bye(code or ""), self._sent)
        self._state = State.OVER
        return Closed(code, by_peer=False, clean=code is None)

    def _end_by(self, bye: Bye) -> Closed:
        self._state = State.OVER
        return Closed(bye.code or None, by_peer=True, clean=True)


def _claim(role: bytes, transport: Transport, device: bytes) -> bytes:
    """Return what a device signs to show that it stands at one end of one connection."""
    return role + transport.handshake_hash + device
