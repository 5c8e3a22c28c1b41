"""What two computers say to one another: each message as a value, and its bytes.

A message is one byte with its number, then its fields by name as a MessagePack map. Newer versions may add fields and
numbers: those that this version does not know are passed over. Knows nothing of who may say what, and when.
"""

import re
from collections.abc import Callable, Sized
from dataclasses import dataclass, field

from mutualnode.domain.change import CHANGE_LIMIT
from mutualnode.domain.encoding import pack, unpacker
from mutualnode.domain.ids import ID_BYTES
from mutualnode.domain.packing import unpack
from mutualnode.errors import Code, PeerFault

WANT_LIMIT = 8_192
"""Ids in one message: a quarter of the largest message, so that a long list holds up nothing else."""

RECONCILE_LIMIT = 256 * 1024
"""Bytes of one step of comparing: a quarter of the largest message, some 10 ms of work, and the same at both ends."""

STORE_BYTES = 8
"""Of a store's id as it is told: enough that no two stores of one device are taken for each other."""

BATCH_LIMIT = 2_000
"""Changes in one batch: what is stored in one transaction, and at most sent twice when a line is cut."""

UNPACKED_LIMIT = 1 << 20
"""Bytes of a batch once it is unpacked: some more than what one of ours holds."""

PACKED_LIMIT = UNPACKED_LIMIT - 1_024
"""Bytes of a batch as it travels: it has to fit into the largest message, with what is said about it."""

PART_BYTES = 64 * 1024
"""Of a blob in one message: little enough that a change which comes behind two of them waits a tenth of a second."""

BLOB_LIMIT = 4 * 1024 * 1024
"""Bytes of the largest blob that can be spoken of: more than any version keeps as yet."""

NUMBER_LIMIT = 2**63 - 1
"""The highest count or number: what a database column holds."""

PORT_LIMIT = 65_535
KEY_BYTES = 32
SIGNATURE_BYTES = 64
RUN_LIMIT = 32  # bytes of what tells one run of the program from another: random, so a few are enough
CODE_LIMIT = 64  # characters: the longest code of ours has half as many, and codes of newer versions fit too

_CODE = re.compile(rf"[a-z_.]{{0,{CODE_LIMIT}}}")


@dataclass(frozen=True, slots=True)
class Hello:
    """The first message each way: which device speaks, its signature on this very connection, and which run of it."""

    device: bytes
    signature: bytes
    version: int
    run: bytes = b""

    def __post_init__(self) -> None:
        _at_most(RUN_LIMIT, self.run)
        _exactly(KEY_BYTES, self.device)
        _exactly(SIGNATURE_BYTES, self.signature)
        _numbers(self.version)


@dataclass(frozen=True, slots=True)
class Greeting:
    """What I hold, and how far I know what you hold.

    How many changes, the digest of their ids, the port on which I listen (0: on none), my store and the place of its
    last change in the order of arrival; and which store of yours I met last (zeros: none), and up to which place of
    its order I hold all.
    """

    count: int
    digest: bytes
    port: int
    store: bytes
    place: int
    known: bytes
    cursor: int

    def __post_init__(self) -> None:
        _numbers(self.count, self.place, self.cursor)
        _exactly(KEY_BYTES, self.digest)
        _numbers(self.port, most=PORT_LIMIT)
        _exactly(STORE_BYTES, self.store)
        _exactly(STORE_BYTES, self.known)


@dataclass(frozen=True, slots=True)
class Reconcile:
    """A step of comparing our sets range by range; see `wire.reconciliation`."""

    data: bytes = field(repr=False)

    def __post_init__(self) -> None:
        _some(RECONCILE_LIMIT, self.data)


@dataclass(frozen=True, slots=True)
class Want:
    """Ids of changes that I lack, one after the other, and whether more ids follow."""

    ids: bytes
    more: bool

    def __post_init__(self) -> None:
        _at_most(WANT_LIMIT * ID_BYTES, self.ids)
        _require(len(self.ids) % ID_BYTES == 0)


@dataclass(frozen=True, slots=True)
class Changes:
    """A numbered batch of signed changes, whether more follow, and whether they are news rather than catching up.

    `place` is up to where in the order of their arrival with me you hold all that I hold, once these are on disk; 0
    where that cannot be told.
    """

    number: int
    packed: bytes = field(repr=False)  # see `domain.packing`
    more: bool
    live: bool
    place: int

    def __post_init__(self) -> None:
        _numbers(self.number, self.place)
        _some(PACKED_LIMIT, self.packed)

    def items(self) -> list[bytes]:
        """Return the changes as they were signed; takes a while, and raises PeerFault for anything else."""
        return unpacked(self.packed)


def unpacked(packed: bytes) -> list[bytes]:
    """Return the changes in a batch as they were signed; raises PeerFault for anything else."""
    items = unpack(packed, UNPACKED_LIMIT)
    if len(items) > BATCH_LIMIT or any(not 0 < len(item) <= CHANGE_LIMIT for item in items):
        raise PeerFault(Code.PEER_BROKE_PROTOCOL, at="batch")
    return items


@dataclass(frozen=True, slots=True)
class Ack:
    """A batch is on disk: how many of its changes were kept, wait for others, and were refused.

    `place` is up to where in the order of their arrival with me you hold all that I hold, as in `Changes`.
    """

    number: int
    kept: int
    waiting: int
    refused: int
    place: int

    def __post_init__(self) -> None:
        _numbers(self.number, self.place)
        _numbers(self.kept, self.waiting, self.refused, most=BATCH_LIMIT)


@dataclass(frozen=True, slots=True)
class JoinRequest:
    """A newcomer's signed `join`."""

    join: bytes

    def __post_init__(self) -> None:
        _some(CHANGE_LIMIT, self.join)


@dataclass(frozen=True, slots=True)
class Welcome:
    """The keys that members share, for one who has been admitted; they never show in a printout."""

    gate: bytes = field(repr=False)
    archive: bytes = field(repr=False)

    def __post_init__(self) -> None:
        _exactly(KEY_BYTES, self.gate)
        _exactly(KEY_BYTES, self.archive)


@dataclass(frozen=True, slots=True)
class JoinRefused:
    """A newcomer cannot be admitted, for a reason with this code."""

    code: str

    def __post_init__(self) -> None:
        _is_code(self.code)


@dataclass(frozen=True, slots=True)
class Founding:
    """To who knocks with an invite: the network's founding change, and the id of that invite."""

    change: bytes
    invite: bytes

    def __post_init__(self) -> None:
        _some(CHANGE_LIMIT, self.change)
        _exactly(ID_BYTES, self.invite)


@dataclass(frozen=True, slots=True)
class WhoAreYou:
    """Your device is on no roll that I know: show me what puts it there."""


@dataclass(frozen=True, slots=True)
class Credentials:
    """The statements that put a device on the roll."""

    items: list[bytes]

    def __post_init__(self) -> None:
        _at_most(BATCH_LIMIT, self.items)
        for item in self.items:
            _some(CHANGE_LIMIT, item)


@dataclass(frozen=True, slots=True)
class WantBlob:
    """I lack the blob with this hash, from this byte on: send a part of it."""

    hash: bytes
    start: int

    def __post_init__(self) -> None:
        _exactly(ID_BYTES, self.hash)
        _numbers(self.start, most=BLOB_LIMIT)


@dataclass(frozen=True, slots=True)
class BlobPart:
    """What a blob holds from this byte on, and how large it is as a whole; 0 if I do not have it."""

    hash: bytes
    start: int
    whole: int
    data: bytes = field(repr=False)

    def __post_init__(self) -> None:
        _exactly(ID_BYTES, self.hash)
        _at_most(PART_BYTES, self.data)
        _numbers(self.start, self.whole, most=BLOB_LIMIT)
        _require(self.start + len(self.data) <= self.whole or not (self.whole or self.data))


@dataclass(frozen=True, slots=True)
class BlobHere:
    """I have the blob that you wanted and I lacked."""

    hash: bytes

    def __post_init__(self) -> None:
        _exactly(ID_BYTES, self.hash)


@dataclass(frozen=True, slots=True)
class Ping:
    """I am still here, and ask whether you are."""


@dataclass(frozen=True, slots=True)
class Pong:
    """I am."""


@dataclass(frozen=True, slots=True)
class Bye:
    """I close this conversation, for a reason with this code, or, if empty, because it is over."""

    code: str

    def __post_init__(self) -> None:
        _is_code(self.code)


Upkeep = Hello | Ping | Pong | Bye
"""What keeps a conversation going; the session sends and hears it by itself."""

Entering = JoinRequest | Welcome | JoinRefused | Founding | WhoAreYou | Credentials
"""What is said until each knows the other for a member."""

Swapping = Greeting | Reconcile | Want | Changes | Ack
"""What is said to come to hold the same."""

Showing = WantBlob | BlobPart | BlobHere
"""What is said of photos, once both hold the same; an older version passes over it, and then nothing follows."""

Matter = Entering | Swapping | Showing
"""What a conversation is about."""

Message = Upkeep | Matter

# A number is never reused, also when its message is given up, as 3 was.
_KINDS: dict[int, type[Message]] = {
    1: Hello,
    2: Greeting,
    4: Changes,
    5: Ack,
    6: JoinRequest,
    7: Welcome,
    8: JoinRefused,
    9: Ping,
    10: Pong,
    11: Bye,
    12: Founding,
    13: WhoAreYou,
    14: Credentials,
    15: Reconcile,
    16: Want,
    17: WantBlob,
    18: BlobPart,
    19: BlobHere,
}
_READERS: dict[int, Callable[[bytes], Message]] = {number: unpacker(kind) for number, kind in _KINDS.items()}
_NUMBERS: dict[type[Message], bytes] = {kind: bytes([number]) for number, kind in _KINDS.items()}


def encode(message: Message) -> bytes:
    """Return a message as bytes."""
    return _NUMBERS[type(message)] + pack(message)


def decode(data: bytes) -> Message | None:
    """Return the message in bytes, None for one that only a newer version knows; raises PeerFault for anything else."""
    if not data:
        raise PeerFault(Code.PEER_BROKE_PROTOCOL)
    read = _READERS.get(data[0])
    return None if read is None else read(data[1:])


# Each message checks itself when it is made, by us or while decoding: one that breaks a limit cannot exist. While
# decoding, the ValueError becomes the peer's fault; elsewhere it is a mistake of ours, and loud.


def _require(right: bool) -> None:
    if not right:
        raise ValueError


def _exactly(size: int, value: bytes) -> None:
    _require(len(value) == size)


def _at_most(limit: int, value: Sized) -> None:
    _require(len(value) <= limit)


def _some(limit: int, value: bytes) -> None:
    _require(0 < len(value) <= limit)


def _numbers(*values: int, most: int = NUMBER_LIMIT) -> None:
    _require(all(0 <= value <= most for value in values))


def _is_code(value: str) -> None:
    _require(_CODE.fullmatch(value) is not None)
