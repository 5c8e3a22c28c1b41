"""Frames and manifests of a snapshot, bytes in and values out; the layout is told in the package.

Knows no file and no change: whether what it unpacks is true, the door tells. Whatever is not as it was sealed is None.
"""

import hashlib
import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from mutualnode.domain import encoding, photos
from mutualnode.errors import PeerFault
from mutualnode.keys import boxes
from mutualnode.keys.derive import derive
from mutualnode.keys.signing import SIGNATURE_BYTES, Context, SigningKey, is_signed

MARK = b"MNS1"
MARK_FAMILY = b"MNS"  # another digit behind it is a newer version
BLOCK_BYTES = 4_096  # a sector of most sticks, and a page of memory: what is bad is seldom smaller
BLOCKS_LIMIT = 256  # blocks of a frame: 1 MiB in memory, whatever a head claims
PACKED_GOAL = 256 * 1024  # bytes of changes in a frame: what a bad sector costs at most, and enough to pack well
PACKED_LIMIT = 512 * 1024  # bytes that a frame may unpack to: the goal, and one of the largest changes, with room
PHOTOS_LIMIT = 256  # photos in a frame: several times what the goal holds of small ones
CHANGES_LIMIT = 2_048  # changes in a frame: twice what the goal holds where each is bare

_HEAD = struct.Struct(">QHBBI")
_MANIFEST = struct.Struct(">32s32sQQI32s")
NONCE_BYTES = boxes.NONCE_BYTES
_HEAD_AT = len(MARK) + NONCE_BYTES
HEAD_END = _HEAD_AT + _HEAD.size + boxes.TAG_BYTES
_HEAD_LABEL, _BODY_LABEL = b"MN1 copy head", b"MN1 copy body"
_FRAMES_PERSON = b"MN1 copy frames"
_ZLIB_LEVEL = 1  # halves the text of a neighbourhood; more saves little and takes longer than a stick does
_NO_HASH = bytes(32)


class Holds(IntEnum):
    """What is in a frame."""

    OPENING = 1
    CHANGES = 2
    CLOSING = 3
    THUMBNAILS = 4
    PHOTOS = 5


ENDS = (Holds.OPENING, Holds.CLOSING)


@dataclass(frozen=True, slots=True, repr=False)
class Keys:
    """The two keys that seal a network's snapshots. Never printed."""

    head: bytes
    body: bytes

    @classmethod
    def of(cls, archive: bytes) -> "Keys":
        """Return the keys that belong to an archive key."""
        return cls(derive(_HEAD_LABEL, archive), derive(_BODY_LABEL, archive))


@dataclass(frozen=True, slots=True)
class Head:
    """What the beginning of a frame says of it, and which of the keys opened it."""

    place: int
    blocks: int
    holds: Holds
    length: int
    key: Keys


@dataclass(frozen=True, slots=True)
class Manifest:
    """Who wrote a stretch, when, and what is in it."""

    network: bytes
    device: bytes
    at: int
    changes: int
    frames: int = 0
    hash: bytes = _NO_HASH


def is_marked(block: bytes) -> bool:
    """Tell whether a frame of this version begins here."""
    return block.startswith(MARK)


def is_newer(block: bytes) -> bool:
    """Tell whether a frame of a newer version begins here."""
    return block.startswith(MARK_FAMILY) and len(block) >= len(MARK) and not is_marked(block)


def seal(keys: Keys, nonce: bytes, place: int, holds: Holds, content: bytes) -> bytes:
    """Return a frame that begins at a block of the file; `nonce` is 24 fresh bytes."""
    blocks = -(-(HEAD_END + boxes.TAG_BYTES + len(content)) // BLOCK_BYTES)
    start = MARK + nonce
    head = start + boxes.close(keys.head, nonce, MARK, _HEAD.pack(place, blocks, holds, 0, len(content)))
    room = blocks * BLOCK_BYTES - HEAD_END - boxes.TAG_BYTES
    return head + boxes.close(keys.body, nonce, head, content.ljust(room, b"\0"))


def head(start: bytes, keyring: Sequence[Keys]) -> Head | None:
    """Return the head at the start of a frame (a block of it is enough), None if none of the keys opens a true one."""
    if not is_marked(start) or len(start) < HEAD_END:
        return None
    nonce = start[len(MARK) : _HEAD_AT]
    for key in keyring:
        plain = boxes.opened(key.head, nonce, MARK, start[_HEAD_AT:HEAD_END])
        if plain is None:
            continue
        place, blocks, holds, zero, length = _HEAD.unpack(plain)
        room = blocks * BLOCK_BYTES - HEAD_END - boxes.TAG_BYTES
        if 0 < blocks <= BLOCKS_LIMIT and not zero and length <= room and holds in Holds.__members__.values():
            return Head(place, blocks, Holds(holds), length, key)
    return None


def content(frame: bytes, told: Head) -> bytes | None:
    """Return the content of a frame, None if a bit of it is not as it was."""
    if len(frame) != told.blocks * BLOCK_BYTES:
        return None
    nonce = frame[len(MARK) : _HEAD_AT]
    plain = boxes.opened(told.key.body, nonce, frame[:HEAD_END], frame[HEAD_END:])
    return None if plain is None else plain[: told.length]


def signed(manifest: Manifest, place: int, holds: Holds, key: SigningKey) -> bytes:
    """Return a manifest as the content of a frame, signed by the exporting device."""
    told = _told(manifest)
    return told + key.sign(Context.SNAPSHOT, _claim(told, place, holds))


def manifest(content: bytes, told: Head) -> Manifest | None:
    """Return the manifest in a frame's content, None if it is none or not signed by the device that it names."""
    if len(content) != _MANIFEST.size + SIGNATURE_BYTES or told.holds not in ENDS:
        return None
    body, signature = content[: _MANIFEST.size], content[_MANIFEST.size :]
    found = Manifest(*_MANIFEST.unpack(body))
    claim = _claim(body, told.place, told.holds)
    return found if is_signed(Context.SNAPSHOT, claim, signature, found.device) else None


def _told(manifest: Manifest) -> bytes:
    told = manifest
    return _MANIFEST.pack(told.network, told.device, told.at, told.changes, told.frames, told.hash)


def _claim(told: bytes, place: int, holds: Holds) -> bytes:
    return place.to_bytes(8, "big") + bytes([holds]) + told


class FramesHash:
    """The hash of the frames of a stretch, as they come."""

    def __init__(self) -> None:
        self._hash = hashlib.blake2b(digest_size=len(_NO_HASH), person=_FRAMES_PERSON)
        self.frames = 0

    def add(self, frame: bytes) -> None:
        """Take in the next frame."""
        self._hash.update(frame)
        self.frames += 1

    def digest(self) -> bytes:
        """Return the hash of the frames so far."""
        return self._hash.digest()


def pack(changes: Sequence[bytes]) -> bytes:
    """Return changes as they travel as the content of a frame."""
    return zlib.compress(encoding.pack(list(changes)), _ZLIB_LEVEL)


_read_strings = encoding.unpacker(list[bytes])


def unpack(packed: bytes) -> list[bytes] | None:
    """Return the changes in a frame's content, None for anything that was not packed here."""
    stream = zlib.decompressobj()
    try:
        plain = stream.decompress(packed, PACKED_LIMIT)
        if not stream.eof or stream.unused_data:
            return None
        found = _read_strings(plain)
    except (zlib.error, PeerFault):
        return None
    return found if len(found) <= CHANGES_LIMIT else None


def pack_photos(shown: Sequence[bytes]) -> bytes:
    """Return photos as the content of a frame; pictures do not get smaller by being packed."""
    return encoding.pack(list(shown))


def unpack_photos(packed: bytes, holds: Holds) -> list[bytes] | None:
    """Return the photos in a frame's content, None where there are too many, or one is too large or empty."""
    try:
        found = _read_strings(packed)
    except PeerFault:
        return None
    most = photos.limit(is_thumbnail=holds is Holds.THUMBNAILS)
    return found if len(found) <= PHOTOS_LIMIT and all(0 < len(each) <= most for each in found) else None
