"""Photos of an entry: named in it by the hashes of their bytes, which travel apart from it, and later.

Each is kept twice, small for lists and large for looking closely. Knows nothing of pictures: bytes are bytes here.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest

from mutualnode.domain import exchange, text
from mutualnode.domain.members import Fields, Value

PHOTOS = "photos"
"""The field with the hashes: of the small one and the large one of each photo, one behind the other."""

DESCRIBED = "described"
"""The field with what can be seen on each, for those who cannot see it: a line a photo, in the same order."""

PHOTOS_LIMIT = 6  # photos of one entry: what one looks through, and what one page can show
THUMBNAIL_BYTES = 32 * 1024  # of a small one: some ten kilobytes are usual at 256 pixels
PHOTO_BYTES = 640 * 1024  # of a large one: some three hundred kilobytes are usual at 1600 pixels
NETWORK_BYTES = 512 * 1024 * 1024  # of all photos that one computer keeps for a network: some two thousand
DESCRIPTION_LIMIT = 200  # characters of what can be seen: a sentence or two
HASH_BYTES = 32
WITHDRAWN = "withdrawn"

_PERSON = b"MN1 blob"


@dataclass(frozen=True, slots=True)
class Photo:
    """One photo as an entry names it: the hashes of the small and of the large one, and what can be seen."""

    thumbnail: bytes
    full: bytes
    words: str = ""


def digest(data: bytes) -> bytes:
    """Return the hash by which bytes are named."""
    return hashlib.blake2b(data, digest_size=HASH_BYTES, person=_PERSON).digest()


def limit(*, is_thumbnail: bool) -> int:
    """Return how many bytes a small or a large one may have."""
    return THUMBNAIL_BYTES if is_thumbnail else PHOTO_BYTES


def named(fields: Fields) -> tuple[Photo, ...]:
    """Return the photos that fields name, whatever stands in these; none beyond the limit, none once withdrawn."""
    hashes, said = fields.get(PHOTOS), fields.get(DESCRIBED, "")
    if not isinstance(hashes, bytes) or exchange.state_of(fields) == WITHDRAWN:
        return ()
    whole = [hashes[start : start + HASH_BYTES] for start in range(0, 2 * HASH_BYTES * PHOTOS_LIMIT, HASH_BYTES)]
    pairs = [pair for pair in zip(whole[::2], whole[1::2], strict=True) if len(pair[1]) == HASH_BYTES]
    lines = said.split("\n")[: len(pairs)] if isinstance(said, str) else []
    return tuple(
        Photo(*pair, text.shown(line)[:DESCRIPTION_LIMIT])
        for pair, line in zip_longest(pairs, lines, fillvalue="")
        if isinstance(pair, tuple)
    )


def fields(photos: Iterable[Photo]) -> dict[str, Value]:
    """Return the fields that name photos; what can be seen on them is cleaned, and empty fields are empty values."""
    photos = tuple(photos)
    said = [text.shown(each.words)[:DESCRIPTION_LIMIT] for each in photos]
    return {
        PHOTOS: b"".join(each.thumbnail + each.full for each in photos),
        DESCRIBED: "\n".join(said) if any(said) else "",
    }
