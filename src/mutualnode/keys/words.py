"""Six words that carry 66 bits: short enough to read aloud, stretched so that nobody can try them all.

The words come from the English BIP-39 list of `mnemonic`; any four first letters of a word tell it from the others.
"""

from mnemonic import Mnemonic
from nacl import pwhash

from mutualnode.errors import Code, Fault

WORDS = 6
BITS_A_WORD = 11  # 2,048 words
SECRET_BITS = WORDS * BITS_A_WORD
SECRET_BYTES = 9  # 72 bits hold 66
PREFIX = 4  # characters that tell any word of the list from all others

_STRETCH_SALT = b"MN1 six words 01"  # fixed: words alone must give the key; 66 bits leave nothing to a table
_STRETCH_OPERATIONS = 3
_STRETCH_MEMORY = 64 * 1024 * 1024  # bytes: a quarter of a second on a small laptop, and dear for whoever guesses
_LIST: tuple[str, ...] = tuple(Mnemonic("english").wordlist)
_BY_PREFIX = {word[:PREFIX]: place for place, word in enumerate(_LIST)}


def spoken(secret: bytes) -> str:
    """Return the six words for 9 bytes, whose lowest 66 bits count."""
    number = int.from_bytes(secret, "big")
    places = [(number >> (BITS_A_WORD * step)) & (len(_LIST) - 1) for step in reversed(range(WORDS))]
    return " ".join(_LIST[place] for place in places)


def heard(words: str) -> bytes:
    """Return the 9 bytes for six words, in any case, with anything but letters between; raises `INVITE_MALFORMED`."""
    typed = "".join(each if each.isalpha() else " " for each in words.lower()).split()
    if len(typed) != WORDS:
        raise Fault(Code.INVITE_MALFORMED)
    number = 0
    for word in typed:
        place = _BY_PREFIX.get(word[:PREFIX])
        if place is None or not _LIST[place].startswith(word):
            raise Fault(Code.INVITE_MALFORMED)
        number = number << BITS_A_WORD | place
    return number.to_bytes(SECRET_BYTES, "big")


def trimmed(random: bytes) -> bytes:
    """Return 9 random bytes with all but the lowest 66 bits cleared."""
    return (int.from_bytes(random, "big") & ((1 << SECRET_BITS) - 1)).to_bytes(SECRET_BYTES, "big")


def stretched(secret: bytes) -> bytes:
    """Return the 32 bytes of key seed for the 9 bytes of six words. Slow on purpose."""
    return pwhash.argon2id.kdf(32, secret, _STRETCH_SALT, opslimit=_STRETCH_OPERATIONS, memlimit=_STRETCH_MEMORY)
