"""Ed25519 signatures, each kind with a context of its own, so that none can be passed off as another.

This is the only verifier in the project: libraries disagree on odd signatures, and every copy must judge alike.
"""

from dataclasses import dataclass
from enum import Enum

from nacl import bindings
from nacl.exceptions import CryptoError

SEED_BYTES = 32
SIGNATURE_BYTES = 64


class Context(Enum):
    """What a signature is for; the bytes stand before what is signed."""

    CHANGE = b"MutualNode change 1\0"
    INVITE = b"MutualNode invite 1\0"
    DEVICE = b"MutualNode device 1\0"
    SESSION = b"MutualNode session 1\0"
    SNAPSHOT = b"MutualNode snapshot 1\0"


@dataclass(frozen=True, slots=True, repr=False)
class SigningKey:
    """A device's or an invite's secret key. Never printed."""

    public: bytes
    _secret: bytes

    @classmethod
    def from_seed(cls, seed: bytes) -> "SigningKey":
        """Return the key that belongs to 32 secret bytes."""
        public, secret = bindings.crypto_sign_seed_keypair(seed)
        return cls(public, secret)

    def sign(self, context: Context, message: bytes) -> bytes:
        """Return the 64 bytes of a signature over a message in a context."""
        return bindings.crypto_sign(context.value + message, self._secret)[:SIGNATURE_BYTES]


def is_signed(context: Context, message: bytes, signature: bytes, public: bytes) -> bool:
    """Tell whether this key signed this message in this context."""
    if len(signature) != SIGNATURE_BYTES:  # longer ones would bring words of their own to stand before the context
        return False
    try:
        bindings.crypto_sign_open(signature + context.value + message, public)
    except (CryptoError, ValueError):
        return False
    return True
