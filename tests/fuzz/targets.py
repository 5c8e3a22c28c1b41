"""Every door through which bytes of others come in: valid ones to begin with, and what must withstand all others.

What eats an input either takes it or turns it away in the one way that is foreseen; whatever else it raises is harm.
"""

import base64
import hashlib
import zlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from tempfile import TemporaryFile

from automerge.core import ROOT, Document, ObjType, ScalarType
from msgspec.structs import replace
from zeroconf.asyncio import AsyncServiceInfo

from mutualnode.app import judging
from mutualnode.domain import encoding, packing
from mutualnode.domain.change import HEADER_BYTES, SALT_BYTES, SEALED_BYTES, Change, decode_header
from mutualnode.domain.ids import ZERO
from mutualnode.domain.kinds import Kind
from mutualnode.domain.packing import pack, unpack
from mutualnode.errors import Fault, PeerFault, Refusal
from mutualnode.keys import derive, invites, tags
from mutualnode.keys.signing import Context
from mutualnode.network import address
from mutualnode.network.address import Address
from mutualnode.network.discovery import SERVICE, Discovery, Senses
from mutualnode.replica import chunk, document, door, waiting
from mutualnode.replica.waiting import WaitingRoom
from mutualnode.snapshot import bundle
from mutualnode.snapshot.bundle import Holds, Keys, Manifest
from mutualnode.snapshot.file import Walk
from mutualnode.wire.frames import FrameReader, announce
from mutualnode.wire.messages import (
    UNPACKED_LIMIT,
    Ack,
    BlobHere,
    BlobPart,
    Bye,
    Changes,
    Credentials,
    Founding,
    Greeting,
    Hello,
    JoinRefused,
    JoinRequest,
    Message,
    Ping,
    Pong,
    Reconcile,
    Want,
    WantBlob,
    Welcome,
    WhoAreYou,
    decode,
    encode,
)
from mutualnode.wire.noise import Initiator
from mutualnode.wire.reconciliation import FRAME_LEAST, Reconciler, key
from mutualnode.wire.session import PROLOGUE
from tests.replica import chunks
from tests.replica.people import Neighbours
from tests.wire import cable

TEXT_LIMIT = 1_000  # bytes beside a name: what fits in a packet

STREET = Neighbours("Anne", "Ben")
ANNE, BEN = STREET.people
NEED = ANNE.write(Kind.NEED, {"title": "Soup", "quantity": "5 bowls", "due": ANNE.pen.actor, "n": -5, "yes": True})
EDIT = ANNE.edit([NEED], {"title": "Two soups", "n": None})
PAGE = BEN.write(Kind.PAGE, {"title": "How we share tools", "text": "Ask first. " * 20})
MERGE = ANNE.edit([PAGE, BEN.edit([PAGE], {"text": "Ask."}), ANNE.edit([PAGE], {"n": 1})], {"text": "Bring it back."})
FORGET = ANNE.write(Kind.FORGET, {"about": bytes(NEED.id)})


def _of_all_sorts() -> bytes:
    """A change with all that Automerge can hold, of which we write the least part."""
    made = Document(ANNE.pen.actor)
    with made.transaction() as change:
        text = change.put_object(ROOT, "text", ObjType.Text)
        for place, letter in enumerate("a letter"):
            change.insert(text, place, ScalarType.Str, letter)
        change.delete(text, 1)
        things = change.put_object(ROOT, "list", ObjType.List)
        change.insert(things, 0, ScalarType.F64, 2.5)
        change.insert(things, 1, ScalarType.Null, None)
        change.put(change.put_object(ROOT, "map", ObjType.Map), "inside", ScalarType.Uint, 2**64 - 1)
    return bytes(made.get_changes([])[0].raw_bytes)


SORTS = ANNE.sign(_of_all_sorts(), Kind.PAGE)
CHANGES = [*STREET.changes, NEED, EDIT, PAGE, MERGE, FORGET, SORTS]


@dataclass(frozen=True, slots=True)
class Target:
    """A door for bytes: what is valid there, what eats an input, and how many cheap inputs one of its own costs."""

    name: str
    inputs: tuple[bytes, ...]
    eat: Callable[[bytes], None]
    cost: int = 1


# Changes.


def _examine(raw: bytes) -> None:
    with suppress(Refusal):
        door.examine(raw, STREET.network)


def _resigned(raw: bytes, crdt: bytes) -> bytes:
    """A change of Anne's with these fields and this content, under a true signature."""
    header, _ = decode_header(raw.ljust(HEADER_BYTES, b"\0"))
    payload = bytes(SALT_BYTES) + crdt
    digest, network = hashlib.sha256(payload).digest(), ZERO if header.kind == Kind.NETWORK else STREET.network
    told = replace(header, network=network, device=ANNE.device, payload_hash=digest, payload_length=len(payload))
    encoded = told.encode()
    return encoded + ANNE.key.sign(Context.CHANGE, encoded) + payload


def _signed(raw: bytes) -> None:
    """What a member's changed program could sign: at the door, in the waiting room, at the table."""
    crdt = raw[SEALED_BYTES + SALT_BYTES :]
    inside = crdt[9:] if len(crdt) > 9 else crdt
    for content in (crdt, chunks.sealed(inside)):
        try:
            change = door.examine(_resigned(raw, content), STREET.network)
        except Refusal:
            continue
        there = _across(encoding.pack(change))  # as the process that checks large batches hands it over
        assert (there, there.fields) == (change, change.fields)
        room = WaitingRoom()
        room.add(change, waiting.needs(change))
        for token in waiting.needs(change):
            room.release(token)
        _judge([change] if change.header.founds_entry else [NEED, EDIT, _of_the_need(change)])


_across = encoding.unpacker(Change)


def _of_the_need(change: Change) -> Change:
    """The change as one of Anne's need, whichever entry it names."""
    return replace(change, entry=NEED.id, header=replace(change.header, entry=NEED.id))


def _judge(changes: list[Change]) -> None:
    entry = judging.judged(changes, STREET.devices)[0]
    if entry is not None:
        assert len(entry.digest) == 32
        assert isinstance(entry.title, str)


def _chunk(raw: bytes) -> None:
    for each in (raw, chunks.sealed(raw[9:])):
        with suppress(Refusal):
            told = chunk.parse(each)
            chunk.operations(each, told.body)
            document.read([each])


def _reopen(raw: bytes) -> None:
    """What a damaged disk gives back."""
    with suppress(Refusal):
        door.reopened(raw[:SEALED_BYTES], raw[SEALED_BYTES:])


# The line.


def _frames(raw: bytes) -> None:
    """Bytes before there are any keys, in pieces."""
    reader = FrameReader()
    with suppress(PeerFault):
        for start in range(0, len(raw), 100):
            list(reader.feed(raw[start : start + 100]))


def _begun() -> None:
    """Begin the secrets of handshakes anew: they are as many as there are numbers."""
    cable.SECRETS = (number.to_bytes(32, "little") for number in count(1))


def _frame(raw: bytes) -> None:
    """What stands in a frame that is sealed rightly."""
    _begun()
    ana, ben = cable.met()
    assert ana._framer is not None
    ben.receive(announce(ana._framer.transport.encrypt(raw[:60_000])), cable.START)
    ben.outgoing()


def _sealed(raw: bytes) -> None:
    """A message that is framed and sealed rightly."""
    _begun()
    ana, ben = cable.met()
    assert ana._framer is not None
    ben.receive(ana._framer.pack(raw), cable.START)
    ben.outgoing()


def _message(raw: bytes) -> None:
    with suppress(PeerFault):
        message = decode(raw)
        if message is not None:
            assert decode(encode(message)) == message


def _shaken() -> tuple[bytes, bytes, bytes]:
    """The three messages of a true handshake, with what follows the last."""
    ana, ben = cable.calling(), cable.answering()
    first = ana.outgoing()
    ben.receive(first, cable.START)
    second = ben.outgoing()
    ana.receive(second, cable.START)
    return first, second, ana.outgoing()


def _first(raw: bytes) -> None:
    """A first message, and whatever follows it at once."""
    _begun()
    ben = cable.answering(cable.GATE, cable.OTHER_GATE)
    ben.receive(raw, cable.START)
    assert ben.finished or not ben.is_open


def _named(raw: bytes) -> None:
    """What somebody with a gate key says in a first message: where it was sent to, or anything else."""
    _begun()
    noise = Initiator(cable.ANA.static_secret, b"\x79" * 32, cable.GATE.psk0, cable.GATE.psk3, PROLOGUE)
    ben = cable.answering()
    ben.receive(announce(noise.write_first(raw[:60_000])), cable.START)
    assert bool(ben.outgoing()) is (raw == cable.HERE)


def _third(raw: bytes) -> None:
    """The third message of somebody who began rightly; and the second, to somebody who dialled."""
    _begun()
    ana, ben = cable.calling(), cable.answering()
    ben.receive(ana.outgoing(), cable.START)
    ben.outgoing()
    ben.receive(raw, cable.START)
    ana.receive(raw, cable.START)
    assert not ana.is_open


# Copies that are carried by hand.

COPIES = Keys.of(b"\x05" * derive.KEY_BYTES)


def _walk(raw: bytes) -> None:
    with TemporaryFile() as file:
        file.write(raw)
        file.flush()
        walk = Walk(file, [COPIES])
        for frame in walk.frames():
            assert frame.holds in Holds


def _copy_frame(raw: bytes) -> None:
    """A frame that is sealed rightly, whatever it holds and says of its place."""
    holds = list(Holds)[len(raw) % len(Holds)]
    _walk(bundle.seal(COPIES, bytes(bundle.NONCE_BYTES), raw[0] if raw else 0, holds, raw[1:]))


def _copied() -> tuple[bytes, ...]:
    """The contents of the frames of a copy, and after them the copy."""
    told = Manifest(STREET.network, ANNE.device, NEED.header.at, len(CHANGES), 4, bytes(32))
    contents = [
        bundle.signed(told, 0, Holds.OPENING, ANNE.key),
        bundle.pack([each.raw for each in CHANGES]),
        bundle.pack_photos([b"small", b"another"]),
        bundle.pack_photos([b"large"]),
        bundle.signed(told, 4, Holds.CLOSING, ANNE.key),
    ]
    kinds = (Holds.OPENING, Holds.CHANGES, Holds.THUMBNAILS, Holds.PHOTOS, Holds.CLOSING)
    nonces = (bytes([place]) * bundle.NONCE_BYTES for place in count(1))
    frames = [
        bundle.seal(COPIES, next(nonces), place, holds, content)
        for place, (holds, content) in enumerate(zip(kinds, contents, strict=True))
    ]
    return (*contents, b"".join(frames))


*_CONTENTS, _COPY = _copied()

# What people are handed, and what is seen nearby.


def _invite(raw: bytes) -> None:
    with suppress(Fault):
        handed = invites.read(raw.decode("utf-8", "replace"))
        assert handed.network is None or invites.read(handed.code) == handed


def _checked_invite(raw: bytes) -> None:
    """The inside of an invite's code, under a right check."""
    with suppress(IndexError, ValueError):
        invites._parsed(raw + invites._check(raw))


def _address(raw: bytes) -> None:
    with suppress(Fault):
        parsed = address.parse(raw.decode("utf-8", "replace"))
        assert address.parse(str(parsed)) == parsed


class _Ear:
    async def port(self) -> int:
        return 0

    def found(self, where: Address, *, fits: bool) -> None:
        assert where.port
        assert not fits

    def lost(self, where: Address) -> None:
        assert where.port

    def stirred(self) -> None:
        """Dead."""

    def alone(self) -> None:
        """Alone."""

    def troubled(self) -> None:
        """In trouble."""


_SENSES = Senses(lambda: 1_800_000_000_000, lambda: 0.0, bytes)
_DISCOVERY = Discovery(lambda: [tags.key(b"\1" * derive.KEY_BYTES)], _Ear(), _SENSES)


def _nearby(raw: bytes) -> None:
    """The text beside a name that is seen nearby."""
    where = [b"\x7f\0\0\1"]
    info = AsyncServiceInfo(SERVICE, f"name.{SERVICE}", port=4711, properties=raw[:TEXT_LIMIT], addresses=where)
    _DISCOVERY._take(info)


def _raws(changes: Iterable[Change]) -> tuple[bytes, ...]:
    return tuple(change.raw for change in changes)


KEYS = sorted(key(each.header.at, each.id) for each in CHANGES)


def _batch(raw: bytes) -> None:
    with suppress(PeerFault):
        items = unpack(raw, UNPACKED_LIMIT)
        assert unpack(pack(items), UNPACKED_LIMIT) == items


def _inside_of_a_batch(raw: bytes) -> None:
    """A batch whose tight part begins within it and is not compressed, whatever stands in it."""
    loose = int.from_bytes(raw[5:9], "big") % (len(raw) + 1)
    _batch(bytes([packing.PLAIN]) + raw[1:5] + loose.to_bytes(4, "big") + raw[9:])


def _compare(raw: bytes) -> None:
    """A step of comparing, heard by either end."""
    asking = Reconciler(KEYS[::2], FRAME_LEAST)
    asking.initiate()
    with suppress(PeerFault):
        asking.hear(raw)
    with suppress(PeerFault):
        assert len(Reconciler(KEYS, FRAME_LEAST).answer(raw)) <= FRAME_LEAST


def _loosened(packed: bytes) -> bytes:
    """A batch with its tight part as it is before it is compressed."""
    end = 9 + int.from_bytes(packed[5:9], "big")
    tight = packed[end:] if packed[0] == packing.PLAIN else zlib.decompress(packed[end:])
    return bytes([packing.PLAIN]) + packed[1:end] + tight


_BATCHES = tuple(
    pack(each)
    for each in ([], [NEED.raw], [NEED.raw, EDIT.raw], [each.raw for each in CHANGES], [NEED.sealed, b"x", b""])
)
_INSIDES = tuple(_loosened(each) for each in _BATCHES if each[0] != packing.ALONE)
_FIRST_STEP = Reconciler(KEYS, FRAME_LEAST).initiate()
_STEPS = (_FIRST_STEP, Reconciler(KEYS[::3], FRAME_LEAST).answer(_FIRST_STEP))

MESSAGES: tuple[Message, ...] = (
    Hello(b"d" * 32, b"s" * 64, 1),
    Greeting(7, b"d" * 32, 4711, b"s" * 8, 9, b"k" * 8, 5),
    Reconcile(b"\x61"),
    Want(b"i" * 96, more=False),
    Changes(1, packing.pack([NEED.raw, EDIT.raw]), more=False, live=True, place=9),
    Ack(1, 2, 0, 0, 9),
    JoinRequest(STREET.changes[2].raw),
    Welcome(b"g" * 32, b"a" * 32),
    JoinRefused("invite.used"),
    Founding(STREET.founding.raw, b"i" * 32),
    WhoAreYou(),
    Credentials([each.raw for each in STREET.changes]),
    WantBlob(b"h" * 32, 65_536),
    BlobPart(b"h" * 32, 65_536, 65_539, b"end"),
    BlobHere(b"h" * 32),
    Ping(),
    Pong(),
    Bye("peer.gone"),
)
_ENCODED = tuple(encode(each) for each in MESSAGES)
_HANDED = tuple(
    invites.new(bytes(range(9)), b"n" * 32, places)
    for places in ((), ("192.0.2.1:4711",), ("[fe80::1%eth0]:1", "localhost:2"))
)
_WRITTEN = tuple(each.encode() for handed in _HANDED for each in (handed.code, handed.words))
_FRAMED = tuple(b"\0" + len(each).to_bytes(2, "big") + each + bytes(max(0, 253 - len(each))) for each in _ENCODED)
_INSIDE = tuple(
    base64.b32decode(invites._padded(handed.code.removeprefix(invites.PREFIX).upper()))[: -invites.CHECK_BYTES]
    for handed in _HANDED
)

TARGETS = (
    Target("change", _raws(CHANGES), _examine, 2),
    Target("signed change", _raws(CHANGES), _signed, 20),
    Target("chunk", tuple(each.crdt for each in CHANGES), _chunk, 4),
    Target("kept change", _raws(CHANGES), _reopen, 2),
    Target("stream", tuple(announce(each) for each in _ENCODED if len(each) > 16), _frames),
    Target("frame", _FRAMED, _frame, 10),
    Target("sealed message", _ENCODED, _sealed, 10),
    Target("message", _ENCODED, _message),
    Target("batch", _BATCHES, _batch, 4),
    Target("inside of a batch", _INSIDES, _inside_of_a_batch, 4),
    Target("step of comparing", _STEPS, _compare, 4),
    Target("first of a handshake", _shaken()[:1], _first, 20),
    Target("place of a handshake", (cable.HERE, cable.ELSEWHERE), _named, 20),
    Target("rest of a handshake", _shaken()[1:], _third, 40),
    Target("copy by hand", (_COPY,), _walk, 10),
    Target("frame of a copy", tuple(b"\1" + each for each in _CONTENTS), _copy_frame, 10),
    Target("invite", _WRITTEN, _invite),
    Target("inside of an invite", _INSIDE, _checked_invite),
    Target("address", (b"192.0.2.1:4711", b"[fe80::1%eth0]:65535", b"hub.local:1"), _address),
    Target("nearby", (b"\x03v=1\x12t=0123456789abcdef", b"\x02t=", b"\x03v=2\x00\x01a"), _nearby, 2),
)
