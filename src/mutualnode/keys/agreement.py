"""Two computers agree on a secret, and seal bytes under a key: X25519 and ChaCha20-Poly1305.

The one place that hands transport keys to libsodium. It knows nothing of handshakes, frames or members, and draws no
randomness: whoever calls brings the secret.
"""

from dataclasses import dataclass, field

from nacl import bindings
from nacl.exceptions import CryptoError

from mutualnode.errors import Code, PeerFault

KEY_BYTES = bindings.crypto_scalarmult_BYTES
"""Secret keys, public keys, shared secrets and sealing keys are all this long."""

NONCE_BYTES = bindings.crypto_aead_chacha20poly1305_ietf_NPUBBYTES

TAG_BYTES = bindings.crypto_aead_chacha20poly1305_ietf_ABYTES
"""By how much sealed bytes are longer than the plain ones."""


@dataclass(frozen=True, slots=True)
class KeyPair:
    """An X25519 secret and the public key that belongs to it; the secret never shows in a printout."""

    secret: bytes = field(repr=False)
    public: bytes


def key_pair(secret: bytes) -> KeyPair:
    """Return the pair that belongs to 32 secret bytes."""
    return KeyPair(secret, bindings.crypto_scalarmult_base(secret))


def shared_secret(secret: bytes, public: bytes) -> bytes:
    """Return what both ends compute alike, or raise PeerFault for a public key that would make it a known value."""
    if len(public) != KEY_BYTES:
        raise PeerFault(Code.PEER_BROKE_PROTOCOL)
    try:
        return bindings.crypto_scalarmult(secret, public)
    except RuntimeError:  # libsodium's word for a point of low order, which makes the secret zero
        raise PeerFault(Code.PEER_BROKE_PROTOCOL) from None


def seal(key: bytes, nonce: bytes, associated: bytes, plaintext: bytes) -> bytes:
    """Encrypt, and vouch for the associated bytes; the same key and nonce must never serve twice."""
    return bindings.crypto_aead_chacha20poly1305_ietf_encrypt(plaintext, associated, nonce, key)


def unseal(key: bytes, nonce: bytes, associated: bytes, sealed: bytes) -> bytes:
    """Decrypt, or raise PeerFault if a bit of the sealed or associated bytes is not as it was."""
    if len(sealed) < TAG_BYTES:
        raise PeerFault(Code.PEER_BROKE_PROTOCOL)
    try:
        return bindings.crypto_aead_chacha20poly1305_ietf_decrypt(sealed, associated, nonce, key)
    except CryptoError as fault:
        if isinstance(fault, (TypeError, ValueError)):  # a key or nonce of the wrong length is our mistake: stay loud
            raise
        raise PeerFault(Code.PEER_BROKE_PROTOCOL) from None
