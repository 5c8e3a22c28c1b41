"""Envelopes that some devices can open and nobody else: one content, and its key sealed to each of their X25519 keys.

    4    mark: `MNE1`
    32   X25519 public key, drawn for this envelope alone
    1    for how many devices
    48   for each of them: the content's key, in a box under what both ends compute
    …    the content, in a box

Nothing on it says whose devices these are, but their number. Whoever closes one brings the randomness, and names what
it belongs to: moved elsewhere, it does not open.
"""

import hashlib
from collections.abc import Sequence

from mutualnode.errors import PeerFault
from mutualnode.keys import agreement

MARK = b"MNE1"
RANDOM_BYTES = 2 * agreement.KEY_BYTES
DEVICES_LIMIT = 64  # to which one content is sealed: both sides of a promise, with more computers than anybody has
PLAIN_LIMIT = 4_096  # bytes: far more than an address takes

_KEY = agreement.KEY_BYTES
_SLOT = _KEY + agreement.TAG_BYTES
_HEAD = len(MARK) + _KEY + 1
# Every key here seals exactly one box, so its number may be the same each time.
_NONCE = bytes(agreement.NONCE_BYTES)


def close(plain: bytes, devices: Sequence[bytes], belongs: bytes, random: bytes) -> bytes:
    """Seal bytes to the devices with these X25519 keys, the first `DEVICES_LIMIT`; `random` is 64 fresh bytes."""
    ephemeral, key = agreement.key_pair(random[:_KEY]), random[_KEY:RANDOM_BYTES]
    slots = []
    for device in sorted(list(dict.fromkeys(devices))[:DEVICES_LIMIT]):
        try:
            shared = agreement.shared_secret(ephemeral.secret, device)
        except PeerFault:  # a key that would make it known to all: that device cannot be written to
            shared = ephemeral.secret
        slots.append(agreement.seal(_slot_key(shared, ephemeral.public, device), _NONCE, belongs, key))
    head = MARK + ephemeral.public + bytes([len(slots)]) + b"".join(slots)
    return head + agreement.seal(key, _NONCE, _bound(head, belongs), plain)


def sealed_to(envelope: bytes) -> int:
    """Return for how many devices an envelope was closed; 0 for what is none."""
    return envelope[_HEAD - 1] if _is_whole(envelope) else 0


def opened(envelope: bytes, secret: bytes, belongs: bytes) -> bytes | None:
    """Return what is in an envelope; None if it is not for this device, belongs elsewhere, or was altered."""
    if not _is_whole(envelope):
        return None
    public, count = envelope[len(MARK) : _HEAD - 1], envelope[_HEAD - 1]
    end = _HEAD + count * _SLOT
    try:
        shared = agreement.shared_secret(secret, public)
    except PeerFault:
        return None
    mine = _slot_key(shared, public, agreement.key_pair(secret).public)
    for start in range(_HEAD, end, _SLOT):
        try:
            key = agreement.unseal(mine, _NONCE, belongs, envelope[start : start + _SLOT])
        except PeerFault:
            continue
        try:
            return agreement.unseal(key, _NONCE, _bound(envelope[:end], belongs), envelope[end:])
        except PeerFault:
            return None
    return None


def _is_whole(envelope: bytes) -> bool:
    if not envelope.startswith(MARK) or len(envelope) < _HEAD:
        return False
    count = envelope[_HEAD - 1]
    room = len(envelope) - _HEAD - count * _SLOT - agreement.TAG_BYTES
    return count <= DEVICES_LIMIT and 0 <= room <= PLAIN_LIMIT


def _slot_key(shared: bytes, ephemeral: bytes, device: bytes) -> bytes:
    content = shared + ephemeral + device
    return hashlib.blake2b(content, digest_size=_KEY, person=b"MN1 envelope").digest()


def _bound(head: bytes, belongs: bytes) -> bytes:
    return hashlib.blake2b(head, digest_size=_KEY, person=b"MN1 envelope to").digest() + belongs
