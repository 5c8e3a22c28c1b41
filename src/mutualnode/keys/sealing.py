"""The key of a store, sealed under a passphrase with Argon2id, or plain where its member chose none.

A key file is a mark of four bytes, what follows from it (the key; or salt, nonce and box), and 8 bytes of BLAKE2b over
all of that, so that a damaged file is not taken for a wrong passphrase.
"""

import hashlib
import unicodedata

from nacl import pwhash
from nacl.bindings import crypto_secretbox, crypto_secretbox_MACBYTES, crypto_secretbox_open
from nacl.exceptions import CryptoError

from mutualnode.errors import Code, Damage, Fault

PLAIN = b"MNK0"
SEALED = b"MNK1"
KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 24
RANDOM_BYTES = SALT_BYTES + NONCE_BYTES
CHECK_BYTES = 8
_BODY_BYTES = {PLAIN: KEY_BYTES, SEALED: SALT_BYTES + NONCE_BYTES + crypto_secretbox_MACBYTES + KEY_BYTES}
_OPERATIONS = 4
_MEMORY = 128 * 1024 * 1024  # bytes: half a second at home, and it still fits a laptop with 4 GB


def seal(key: bytes, passphrase: str | None, random: bytes) -> bytes:
    """Return the bytes of a key file; `random` is 40 fresh bytes."""
    if passphrase is None:
        return _checked(PLAIN + key)
    salt, nonce = random[:SALT_BYTES], random[SALT_BYTES:RANDOM_BYTES]
    return _checked(SEALED + salt + nonce + crypto_secretbox(key, nonce, _stretched(passphrase, salt)))


def is_sealed(file: bytes) -> bool:
    """Tell whether a key file wants a passphrase."""
    return file.startswith(SEALED)


def unseal(file: bytes, passphrase: str | None) -> bytes:
    """Return the key in a key file; raises `PASSPHRASE_NEEDED`, `PASSPHRASE_WRONG` or damage."""
    mark, body = file[: len(PLAIN)], file[len(PLAIN) : -CHECK_BYTES]
    if _BODY_BYTES.get(mark) != len(body) or _checked(mark + body) != file:
        raise Damage(Code.STORE_DAMAGED, what="key")
    if mark == PLAIN:
        return body
    if passphrase is None:
        raise Fault(Code.PASSPHRASE_NEEDED)
    salt, nonce, box = body[:SALT_BYTES], body[SALT_BYTES:RANDOM_BYTES], body[RANDOM_BYTES:]
    try:
        return crypto_secretbox_open(box, nonce, _stretched(passphrase, salt))
    except CryptoError:
        raise Fault(Code.PASSPHRASE_WRONG) from None


def _checked(content: bytes) -> bytes:
    return content + hashlib.blake2b(content, digest_size=CHECK_BYTES, person=b"MN1 key file").digest()


def _stretched(passphrase: str, salt: bytes) -> bytes:
    # Keyboards compose an accented letter in different ways; and what is no text must not end up in an error's.
    typed = unicodedata.normalize("NFC", passphrase).encode(errors="surrogatepass")
    return pwhash.argon2id.kdf(KEY_BYTES, typed, salt, opslimit=_OPERATIONS, memlimit=_MEMORY)
