"""How a change of our own is made: an Automerge change, 16 random bytes, a header, a signature."""

import hashlib
from dataclasses import dataclass

from mutualnode.domain.change import (
    ACTOR_SESSION_BYTES,
    PAYLOAD_LIMIT,
    SALT_BYTES,
    Change,
    Header,
    actor_of,
    change_id,
)
from mutualnode.domain.ids import ZERO, DeviceKey, NetworkId
from mutualnode.domain.kinds import is_single
from mutualnode.errors import Code, Fault
from mutualnode.keys.signing import Context, SigningKey
from mutualnode.replica import chunk, document


@dataclass(frozen=True, slots=True, repr=False)
class Pen:
    """What this device writes with while a store is open: its key, and an actor that no other opening ever has."""

    key: SigningKey
    network: NetworkId | None  # None only while founding one
    actor: bytes

    @property
    def device(self) -> DeviceKey:
        """The device's public key."""
        return DeviceKey(self.key.public)


def pen(key: SigningKey, network: NetworkId | None, session: bytes) -> Pen:
    """Return a pen; `session` is 8 random bytes drawn at this opening of the store."""
    if len(session) != ACTOR_SESSION_BYTES:
        raise Fault(Code.INTERNAL)
    return Pen(key, network, actor_of(DeviceKey(key.public)) + session)


@dataclass(frozen=True, slots=True)
class Place:
    """Where and when a change stands: its entry (zeros where it founds one), this device's last change, the clock."""

    kind: int
    at: int
    previous: bytes
    entry: bytes = ZERO


def signed(pen: Pen, place: Place, crdt: bytes, salt: bytes) -> Change:
    """Return the signed change around one Automerge change; raises `ENTRY_TOO_LARGE`."""
    payload = salt + crdt
    if len(salt) != SALT_BYTES:
        raise Fault(Code.INTERNAL)
    if len(payload) > PAYLOAD_LIMIT:
        raise Fault(Code.ENTRY_TOO_LARGE, limit=PAYLOAD_LIMIT)
    header = Header(
        pen.network or ZERO,
        place.entry,
        pen.device,
        place.previous,
        place.at,
        place.kind,
        hashlib.sha256(payload).digest(),
        len(payload),
    )
    encoded = header.encode()
    told = chunk.parse(crdt)
    operations = chunk.operations(crdt, told.body)
    fields = document.read([crdt]) if is_single(place.kind) else None
    name = change_id(encoded)
    sealed = encoded + pen.key.sign(Context.CHANGE, encoded)
    return Change(name, header.entry_of(name), header, sealed, payload, told, operations, fields)
