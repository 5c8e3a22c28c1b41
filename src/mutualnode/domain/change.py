"""The layout of a signed change, and its id. Says nothing about whether a change is true.

All integers are big-endian. The header comes first, then its signature, then the payload:

    bytes  field
        4  format: `MNC1`
       32  network (zeros in the founding change of a network: its id is the network's)
       32  entry (zeros in the change that founds an entry: its id is the entry's)
       32  device: the Ed25519 public key of the signer
       32  previous: this device's change before this one in this network (zeros only in its first)
        8  at: the author's clock, milliseconds since 1970
        1  kind of entry
        1  zero
       32  SHA-256 of the payload
        4  length of the payload
       64  Ed25519 signature over the context `MutualNode change 1` with a zero byte, and the 178 bytes above
     16 +  payload: 16 random bytes, then the raw bytes of exactly one Automerge change

The id is BLAKE2b-256, personalised `MN1 change id`, of the 178 bytes. The payload stands outside the signed bytes and
inside their hash, so it can be forgotten while the header still verifies; the random bytes keep a forgotten phone
number from being guessed from that hash. A change whose payload is forgotten travels as its first 242 bytes.
"""

import hashlib
import struct
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from msgspec import Struct

from mutualnode.domain.ids import ZERO, ChangeId, DeviceKey, EntryId, NetworkId

FORMAT = b"MNC1"
FORMAT_FAMILY = b"MNC"  # another digit behind it is a newer version, anything else is no change at all
HEADER_BYTES = 178
SIGNATURE_BYTES = 64
SEALED_BYTES = HEADER_BYTES + SIGNATURE_BYTES
SALT_BYTES = 16
PAYLOAD_LIMIT = 60 * 1024  # bytes: one change fits in one Noise message; a page of text is a tenth of it
CHANGE_LIMIT = SEALED_BYTES + PAYLOAD_LIMIT
LAST_MOMENT = 253_402_300_799_999  # ms since 1970: the last one that ISO 8601 writes with four digits of year
ACTOR_DEVICE_BYTES = 16
ACTOR_SESSION_BYTES = 8
ACTORS_KEPT = 4_096  # of devices whose changes come: asked for with each of these, and at most 1 MiB
ACTOR_BYTES = ACTOR_DEVICE_BYTES + ACTOR_SESSION_BYTES

LAYOUT = struct.Struct(">4s32s32s32s32sQBB32sI")
_ID_PERSON = b"MN1 change id"
_ACTOR_PERSON = b"MN1 actor"


# Structs of msgspec, not dataclasses: made several times for each change that comes, in a tenth of the time, and handed
# from process to process as they are. `gc=False`: what holds only bytes and numbers can be part of no ring.


class Header(Struct, frozen=True, array_like=True, gc=False):
    """The signed part of a change."""

    network: bytes
    entry: bytes
    device: DeviceKey
    previous: bytes
    at: int
    kind: int
    payload_hash: bytes
    payload_length: int

    def encode(self) -> bytes:
        """Return the 178 bytes that are signed."""
        return LAYOUT.pack(
            FORMAT,
            self.network,
            self.entry,
            self.device,
            self.previous,
            self.at,
            self.kind,
            0,
            self.payload_hash,
            self.payload_length,
        )

    @property
    def founds_entry(self) -> bool:
        """Whether this change is the first of its entry."""
        return self.entry == ZERO

    @property
    def founds_network(self) -> bool:
        """Whether this change is the first of its network."""
        return self.network == ZERO

    def entry_of(self, name: ChangeId) -> EntryId:
        """Return the entry that the change with this header and id belongs to."""
        return EntryId(name if self.entry == ZERO else self.entry)


def decode_header(raw: bytes) -> tuple[Header, int]:
    """Return the header in the first 178 bytes, and the byte that must be zero."""
    _, network, entry, device, previous, at, kind, zero, digest, length = LAYOUT.unpack_from(raw)
    return Header(network, entry, DeviceKey(device), previous, at, kind, digest, length), zero


def change_id(header: bytes) -> ChangeId:
    """Return the id of the change with these 178 signed bytes."""
    return ChangeId(hashlib.blake2b(header, digest_size=32, person=_ID_PERSON).digest())


@lru_cache(ACTORS_KEPT)
def actor_of(device: DeviceKey) -> bytes:
    """Return the 16 bytes with which every Automerge actor of this device begins."""
    return hashlib.blake2b(device, digest_size=ACTOR_DEVICE_BYTES, person=_ACTOR_PERSON).digest()


class Chunk(Struct, frozen=True, array_like=True, gc=False):
    """What the first bytes of an Automerge change say of it."""

    hash: bytes
    deps: tuple[bytes, ...]
    actor: bytes
    seq: int
    start: int
    body: int  # the place in the change where its operations' columns begin to be told


NO_CHUNK = Chunk(b"", (), b"", 0, 0, 0)  # of a change whose payload has been forgotten


class Change(Struct, frozen=True, array_like=True, eq=False, gc=False):
    """A change that the door has let in: its signature, hash and shape are right."""

    id: ChangeId
    entry: EntryId  # that it belongs to, also where it founds one; asked for a dozen times
    header: Header
    sealed: bytes
    payload: bytes
    chunk: Chunk
    operations: int
    # What one says that founds an entry; None where it has not been read, but for a kind that holds exactly one change.
    # Each is a text, a whole number, a truth or bytes; msgspec has no name for a choice between the first and the last.
    fields: Mapping[str, Any] | None

    def __eq__(self, other: object) -> bool:
        """Tell whether it is the same change, whether or not what it says has been read."""
        return isinstance(other, Change) and self._told == other._told

    def __hash__(self) -> int:
        """Return a hash of what makes it the same change."""
        return hash(self.id)

    @property
    def _told(self) -> tuple[object, ...]:
        return self.id, self.entry, self.header, self.sealed, self.payload, self.chunk, self.operations

    @property
    def network(self) -> NetworkId:
        """The network that it belongs to, also where it founds one."""
        return NetworkId(self.id if self.header.founds_network else self.header.network)

    @property
    def is_bare(self) -> bool:
        """Whether its payload has been forgotten: the header still verifies, and nothing else is known of it."""
        return not self.payload

    def bared(self) -> "Change":
        """Return it without its payload."""
        return Change(self.id, self.entry, self.header, self.sealed, b"", NO_CHUNK, 0, None)

    @property
    def raw(self) -> bytes:
        """The change as it travels."""
        return self.sealed + self.payload

    @property
    def crdt(self) -> bytes:
        """The raw bytes of the Automerge change."""
        return self.payload[SALT_BYTES:]
