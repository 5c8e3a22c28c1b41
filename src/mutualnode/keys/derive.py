"""Keys from keys: each purpose gets one of its own, by label, so that none can stand for another."""

import hashlib

KEY_BYTES = 32

OUTER_PSK = b"MN1 outer psk"
INNER_PSK = b"MN1 inner psk"
GATE_TAG = b"MN1 mdns tag"


def derive(label: bytes, secret: bytes) -> bytes:
    """Return the 32-byte key that belongs to a label (at most 16 bytes) under a secret of 32 bytes."""
    return hashlib.blake2b(key=secret, digest_size=KEY_BYTES, person=label).digest()


def psks(secret: bytes) -> tuple[bytes, bytes]:
    """Return the pair (psk0, psk3) of a gate key, or of an invite's public key while joining."""
    return derive(OUTER_PSK, secret), derive(INNER_PSK, secret)
