"""The key of a store, sealed under a passphrase with Argon2id, or plain where its member chose none."""

from nacl import pwhash
from nacl.bindings import crypto_secretbox, crypto_secretbox_open
from nacl.exceptions import CryptoError

from mutualnode.errors import Code, Damage, Fault

PLAIN = b"MNK0"
SEALED = b"MNK1"
KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 24
RANDOM_BYTES = SALT_BYTES + NONCE_BYTES
_OPERATIONS = 4
_MEMORY = 128 * 1024 * 1024  # bytes: half a second at home, and it still fits a laptop with 4 GB


def seal(key: bytes, passphrase: str | None, random: bytes) -> bytes:
    """Return the bytes of a key file; `random` is 40 fresh bytes."""
    if passphrase is None:
        return PLAIN + key
    salt, nonce = random[:SALT_BYTES], random[SALT_BYTES:RANDOM_BYTES]
    return SEALED + salt + nonce + crypto_secretbox(key, nonce, _stretched(passphrase, salt))


def is_sealed(file: bytes) -> bool:
    """Tell whether a key file wants a passphrase."""
    return file.startswith(SEALED)


def unseal(file: bytes, passphrase: str | None) -> bytes:
    """Return the key in a key file; raises `PASSPHRASE_NEEDED`, `PASSPHRASE_WRONG` or damage."""
    if file.startswith(PLAIN) and len(file) == len(PLAIN) + KEY_BYTES:
        return file[len(PLAIN) :]
    if not is_sealed(file):
        raise Damage(Code.STORE_DAMAGED, what="key")
    if passphrase is None:
        raise Fault(Code.PASSPHRASE_NEEDED)
    salt, nonce, box = file[4:20], file[20:44], file[44:]
    try:
        return crypto_secretbox_open(box, nonce, _stretched(passphrase, salt))
    except (CryptoError, ValueError):
        raise Fault(Code.PASSPHRASE_WRONG) from None


def _stretched(passphrase: str, salt: bytes) -> bytes:
    return pwhash.argon2id.kdf(KEY_BYTES, passphrase.encode(), salt, opslimit=_OPERATIONS, memlimit=_MEMORY)
