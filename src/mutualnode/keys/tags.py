"""Tags: a few bytes beside a name drawn by chance, by which those of a network know one of theirs and strangers nobody.

A tag is a keyed hash of the day and the name, so it is as new as the name. Knows no network: key, day and name are
handed in.
"""

import hashlib
import hmac
from collections.abc import Sequence

from mutualnode.keys import derive

TAG_BYTES = 8  # one in 2^64 fits by chance, which costs one try at a door that stays shut
DAY = 24 * 60 * 60 * 1000  # ms
DAYS_EITHER_WAY = 1  # a clock in another time zone, set as if it were here, is off by less

_PERSON = b"MN1 mdns name"


def key(gate: bytes) -> bytes:
    """Return the key of the tags of those who hold this gate key."""
    return derive.derive(derive.GATE_TAG, gate)


def day(now: int) -> int:
    """Return the day in UTC of a moment in ms since 1970."""
    return now // DAY


def tag(tag_key: bytes, on: int, name: str) -> bytes:
    """Return the tag of a name on a day; upper and lower case are one, as in names of hosts."""
    shown = on.to_bytes(8, "big", signed=True) + name.lower().encode()
    return hashlib.blake2b(shown, key=tag_key, digest_size=TAG_BYTES, person=_PERSON).digest()


def fits(shown: bytes, tag_keys: Sequence[bytes], today: int, name: str) -> bool:
    """Tell whether a tag was made for this name with one of the keys, today or about today."""
    days = range(today - DAYS_EITHER_WAY, today + DAYS_EITHER_WAY + 1)
    return any(hmac.compare_digest(shown, tag(each, on, name)) for each in tag_keys for on in days)
