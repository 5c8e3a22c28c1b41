"""The door: a verdict on one change alone, whatever came before it. Verify first, parse then, load last.

In this order: size, format, header, network, signature, payload hash, the first bytes of the Automerge change, its
place (actor, sequence, start), and for a statement that feeds the roll its fields; for a join or a device its proof.
"""

import hashlib
from collections.abc import Iterable, Sequence

from mutualnode.domain import kinds
from mutualnode.domain.change import (
    ACTOR_BYTES,
    ACTOR_DEVICE_BYTES,
    CHANGE_LIMIT,
    FORMAT,
    FORMAT_FAMILY,
    HEADER_BYTES,
    LAST_MOMENT,
    NO_CHUNK,
    SALT_BYTES,
    SEALED_BYTES,
    Change,
    Header,
    actor_of,
    change_id,
    decode_header,
)
from mutualnode.domain.ids import ZERO, ChangeId, NetworkId
from mutualnode.domain.members import KEY, PROOF, Fields
from mutualnode.errors import Code, Refusal
from mutualnode.keys import devices, invites
from mutualnode.keys.signing import Context, is_signed
from mutualnode.replica import chunk, document

READ_OPERATIONS_LIMIT = 512  # of a change that is read at the door: ours set a dozen fields. 0.7 ms at worst
REFUSED_KEPT = 10_000  # hashes of refused bytes, 32 bytes each: enough that a repeated flood costs no signature check

Batch = tuple[Sequence[Change], Sequence[Code]]
"""What came of many: the changes that were let in, and why each of the others was refused."""


# What a device's own first statement must bring along: that somebody let it hope to be on the roll.
PROVED = {kinds.Kind.JOIN: invites.is_proved, kinds.Kind.DEVICE: devices.is_proved}


def examine(raw: bytes, network: NetworkId) -> Change:
    """Return the change in these bytes, if it is one of this network; raises Refusal with the reason."""
    header = _header(raw)
    name = change_id(raw[:HEADER_BYTES])
    if (name if header.founds_network else header.network) != network:
        raise Refusal(Code.CHANGE_OTHER_NETWORK)
    if not is_signed(Context.CHANGE, raw[:HEADER_BYTES], raw[HEADER_BYTES:SEALED_BYTES], header.device):
        raise Refusal(Code.CHANGE_BAD_SIGNATURE)
    if len(raw) == SEALED_BYTES:
        return _bare(name, header, raw)
    payload = raw[SEALED_BYTES:]
    if len(payload) != header.payload_length or hashlib.sha256(payload).digest() != header.payload_hash:
        raise Refusal(Code.CHANGE_BAD_PAYLOAD)
    crdt = payload[SALT_BYTES:]
    told = chunk.parse(crdt)
    operations = chunk.operations(crdt, told.body)
    if kinds.is_single(header.kind) and operations > READ_OPERATIONS_LIMIT:
        raise Refusal(Code.CHANGE_NOT_ONE_CHANGE)
    _check_actor(told.actor, header)
    if header.founds_entry and (told.deps or (told.seq, told.start) != (1, 1)):
        raise Refusal(Code.CHANGE_NOT_ONE_CHANGE)
    if not header.founds_entry and not told.deps:
        raise Refusal(Code.CHANGE_NOT_ONE_CHANGE)
    fields = said(header, crdt, operations)
    if header.kind in PROVED:
        _check_proof(fields or {}, header, network)
    return Change(name, header.entry_of(name), header, raw[:SEALED_BYTES], payload, told, operations, fields)


def said(header: Header, crdt: bytes, operations: int) -> Fields | None:
    """Return what a change says that founds an entry: read here, beside others, and not once more by who keeps it.

    Raises `CHANGE_UNREADABLE` for a statement; of what can be edited that is a verdict for later.
    """
    if kinds.is_single(header.kind):
        return document.read([crdt])
    if not header.founds_entry or operations > READ_OPERATIONS_LIMIT:
        return None
    try:
        return document.read([crdt])
    except Refusal:
        return None


class Refusals:
    """A bounded memory of bytes that were refused, so that a repeated flood costs no signature check."""

    def __init__(self, kept: int = REFUSED_KEPT) -> None:
        self._kept = kept
        self._codes: dict[bytes, Code] = {}

    def add(self, raw: bytes, code: Code) -> None:
        """Remember why these bytes were refused; the oldest are forgotten."""
        self._codes[digest(raw)] = code
        while len(self._codes) > self._kept:
            self._codes.pop(next(iter(self._codes)), None)

    def of(self, raw: bytes) -> Code | None:
        """Return why these very bytes were refused before, None if they were not."""
        return self._codes.get(digest(raw)) if self._codes else None


def examine_all(items: Iterable[bytes], network: NetworkId, refusals: Refusals) -> tuple[list[Change], list[Code]]:
    """Return the changes among these bytes that the door lets in, and why it refused each of the others."""
    changes: list[Change] = []
    codes: list[Code] = []
    for raw in items:
        code = refusals.of(raw)
        if code is None:
            try:
                changes.append(examine(raw, network))
                continue
            except Refusal as refusal:
                code = refusal.code
                refusals.add(raw, code)
        codes.append(code)
    return changes, codes


def _bare(name: ChangeId, header: Header, raw: bytes) -> Change:
    """Return a change without its payload, of a kind that can be forgotten; whether it was, the table knows."""
    if not kinds.is_forgettable(header.kind):
        raise Refusal(Code.CHANGE_BAD_PAYLOAD)
    return Change(name, header.entry_of(name), header, raw, b"", NO_CHUNK, 0, None)


def digest(raw: bytes) -> bytes:
    """Return the hash by which refused bytes are remembered: of all of them, so that no true change is kept out."""
    return hashlib.blake2b(raw, digest_size=32, person=b"MN1 refused").digest()


def named(raw: bytes) -> bytes:
    """Return the id that the change in these bytes has, if it is one; `examine` tells whether it is."""
    return change_id(raw[:HEADER_BYTES])


def _header(raw: bytes) -> Header:
    if len(raw) > CHANGE_LIMIT:
        raise Refusal(Code.CHANGE_TOO_LARGE)
    if len(raw) < SEALED_BYTES or SEALED_BYTES < len(raw) < SEALED_BYTES + SALT_BYTES:
        raise Refusal(Code.CHANGE_TOO_SHORT)
    if raw[: len(FORMAT)] != FORMAT:
        newer = raw.startswith(FORMAT_FAMILY)
        raise Refusal(Code.CHANGE_NEWER_FORMAT if newer else Code.CHANGE_BAD_HEADER)
    header, zero = decode_header(raw)
    if zero or header.at > LAST_MOMENT or not header.kind:
        raise Refusal(Code.CHANGE_BAD_HEADER)
    founds = header.kind == kinds.Kind.NETWORK
    if header.founds_network is not founds or (kinds.is_single(header.kind) and not header.founds_entry):
        raise Refusal(Code.CHANGE_BAD_HEADER)
    if (header.previous == ZERO) is not (header.kind in kinds.FIRST):
        raise Refusal(Code.CHANGE_BAD_HEADER)
    return header


def _check_actor(actor: bytes, header: Header) -> None:
    if len(actor) != ACTOR_BYTES or actor[:ACTOR_DEVICE_BYTES] != actor_of(header.device):
        raise Refusal(Code.CHANGE_OTHER_ACTOR)


def _check_proof(fields: Fields, header: Header, network: NetworkId) -> None:
    key, proof = fields.get(KEY), fields.get(PROOF)
    if (
        not isinstance(key, bytes)
        or not isinstance(proof, bytes)
        or not PROVED[kinds.Kind(header.kind)](proof, key, network, header.device)
    ):
        raise Refusal(Code.CHANGE_BAD_PROOF)


def reopened(sealed: bytes, payload: bytes) -> Change:
    """Return a change that the door let in earlier, from what the store kept of it; raises Refusal if it is damaged."""
    if len(sealed) != SEALED_BYTES:
        raise Refusal(Code.CHANGE_TOO_SHORT)
    header, _ = decode_header(sealed)
    name = change_id(sealed[:HEADER_BYTES])
    entry = header.entry_of(name)
    if not payload:
        return Change(name, entry, header, sealed, b"", NO_CHUNK, 0, None)
    crdt = payload[SALT_BYTES:]
    told = chunk.parse(crdt)
    fields = document.read([crdt]) if kinds.is_single(header.kind) else None
    return Change(name, entry, header, sealed, payload, told, chunk.operations(crdt, told.body), fields)
