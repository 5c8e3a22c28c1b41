"""One short digest for a set of any size, of which a change touches only one part in 256.

The members of the set are sorted and parted by their first byte; each part has a BLAKE2b digest of its own, and the
digest of the set is BLAKE2b over those 256. (A plain sum or XOR could be forged.)
"""

import hashlib
from collections.abc import Iterable, Sequence

PARTS = 256
DIGEST_BYTES = 32
EMPTY_PART = bytes(DIGEST_BYTES)

_PART_PERSON = b"MN1 part"
_WHOLE_PERSON = b"MN1 whole"


def part(items: Iterable[bytes]) -> bytes:
    """Return the digest of the items of one part, which come sorted; zeros where there are none."""
    whole = hashlib.blake2b(digest_size=DIGEST_BYTES, person=_PART_PERSON)
    empty = True
    for item in items:
        whole.update(item)
        empty = False
    return EMPTY_PART if empty else whole.digest()


def whole(parts: Sequence[bytes]) -> bytes:
    """Return the digest of the set whose 256 parts have these digests."""
    return hashlib.blake2b(b"".join(parts), digest_size=DIGEST_BYTES, person=_WHOLE_PERSON).digest()


def of(items: Iterable[bytes]) -> bytes:
    """Return the digest of a set of items of equal length."""
    parts: list[list[bytes]] = [[] for _ in range(PARTS)]
    for item in sorted(set(items)):
        parts[item[0]].append(item)
    return whole([part(each) for each in parts])
