"""Photos of needs and offers: keeping those that somebody adds, and handing out those that are here.

Their bytes are made and looked at in the window; here they are counted and named.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mutualnode.app.commons import Commons
from mutualnode.app.reading import Reading, Shown
from mutualnode.domain import photos
from mutualnode.domain.members import Value
from mutualnode.domain.photos import HASH_BYTES, PHOTOS, PHOTOS_LIMIT, Photo
from mutualnode.errors import Code, Fault

THUMBNAIL, FULL, WORDS, HASHES = "thumbnail", "full", "words", "hashes"  # what is given for each photo


@dataclass(frozen=True, slots=True)
class Print:
    """A photo that somebody adds: the bytes of the small and of the large one, and what can be seen."""

    thumbnail: bytes
    full: bytes
    words: str = ""

    def plain(self) -> dict[str, Any]:
        """Return it as an act takes it."""
        return {THUMBNAIL: self.thumbnail, FULL: self.full, WORDS: self.words}


def plain(photo: Photo) -> dict[str, Any]:
    """Return a photo that an entry names already, as an act takes it."""
    return {HASHES: photo.thumbnail + photo.full, WORDS: photo.words}


def keep(commons: Commons, given: Sequence[Mapping[str, Any]]) -> dict[str, Value]:
    """Keep photos, and return the fields that name them; raises what is wrong with one."""
    if len(given) > PHOTOS_LIMIT:
        raise Fault(Code.PHOTOS_TOO_MANY, limit=PHOTOS_LIMIT)
    named = []
    for each in given:
        if HASHES in each:
            named.append(Photo(each[HASHES][:HASH_BYTES], each[HASHES][HASH_BYTES:], str(each[WORDS])))
            continue
        for data, is_thumbnail in ((each[THUMBNAIL], True), (each[FULL], False)):
            if not 0 < len(data) <= photos.limit(is_thumbnail=is_thumbnail):
                raise Fault(Code.PHOTO_TOO_LARGE)
        named.append(Photo(photos.digest(each[THUMBNAIL]), photos.digest(each[FULL]), str(each[WORDS])))
    for photo, each in zip(named, given, strict=True):
        if HASHES not in each:
            two = {photo.thumbnail: bytes(each[THUMBNAIL]), photo.full: bytes(each[FULL])}
            commons.keeper.hold(two, ours=True)
    return photos.fields(named)


def of(entry: Shown) -> tuple[Photo, ...]:
    """Return the photos that an entry names."""
    written = entry.fields.get(PHOTOS, "")
    try:
        hashes = bytes.fromhex(written) if isinstance(written, str) else b""
    except ValueError:
        return ()
    return photos.named({**entry.fields, "state": entry.state, PHOTOS: hashes})


def read(reading: Reading, name: bytes) -> bytes | None:
    """Return the bytes of a photo, None while it is not here."""
    return reading.entries.blobs.get(name)


def has_room(reading: Reading) -> bool:
    """Whether this computer still takes photos of others for this network."""
    return reading.entries.blobs.size() <= photos.NETWORK_BYTES - photos.PHOTO_BYTES
