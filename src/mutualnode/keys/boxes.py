"""Boxes that lie about for years: XChaCha20-Poly1305, whose nonces are long enough to be drawn by chance.

It knows nothing of what is in them, and draws no randomness: whoever closes one brings the nonce.
"""

from nacl import bindings
from nacl.exceptions import CryptoError

NONCE_BYTES = bindings.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
TAG_BYTES = bindings.crypto_aead_xchacha20poly1305_ietf_ABYTES


def close(key: bytes, nonce: bytes, associated: bytes, plain: bytes) -> bytes:
    """Encrypt, and vouch for the associated bytes; the result is `TAG_BYTES` longer."""
    return bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, associated, nonce, key)


def opened(key: bytes, nonce: bytes, associated: bytes, closed: bytes) -> bytes | None:
    """Return what is in a box; None if it was closed with another key, or a bit is not as it was."""
    if len(nonce) != NONCE_BYTES or len(closed) < TAG_BYTES:
        return None
    try:
        return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(closed, associated, nonce, key)
    except CryptoError as fault:
        if isinstance(fault, (TypeError, ValueError)):  # a key of the wrong length is our mistake: stay loud
            raise
        return None
