"""The layout of a snapshot, byte by byte; the golden file that every version must read alike; and garbage."""

import base64
import hashlib
import json
import zlib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.domain import encoding, photos
from mutualnode.domain.change import CHANGE_LIMIT, SEALED_BYTES
from mutualnode.keys import boxes
from mutualnode.keys.signing import Context, SigningKey, is_signed
from mutualnode.snapshot import bundle
from mutualnode.snapshot.bundle import BLOCK_BYTES, FramesHash, Head, Holds, Keys, Manifest

VECTORS = Path(__file__).parent.parent / "vectors"
GOLDEN: dict[str, Any] = json.loads((VECTORS / "snapshot.json").read_text(encoding="utf-8"))
CHANGES: dict[str, dict[str, str]] = json.loads((VECTORS / "change.json").read_text(encoding="utf-8"))["changes"]
KINDS = (Holds.OPENING, Holds.CHANGES, Holds.CLOSING)
FILE = base64.b64decode("".join(GOLDEN["file"]))

KEYS = Keys.of(bytes(range(32)))
OTHER_KEYS = Keys.of(bytes(32))
DEVICE = SigningKey.from_seed(bytes(range(100, 132)))
NONCE = bytes(range(bundle.NONCE_BYTES))
MANIFEST = Manifest(b"n" * 32, DEVICE.public, 1_800_000_000_000, 5, 3, b"h" * 32)


def frame(content: bytes = b"words", place: int = 7, holds: Holds = Holds.CHANGES) -> bytes:
    return bundle.seal(KEYS, NONCE, place, holds, content)


def opened(raw: bytes, keys: Keys = KEYS) -> bytes | None:
    told = bundle.head(raw[:BLOCK_BYTES], [keys])
    return None if told is None else bundle.content(raw, told)


# The layout.


def test_the_golden_file_is_read_as_it_was_written() -> None:
    keys = Keys.of(bytes.fromhex(GOLDEN["archive"]))
    assert (keys.head.hex(), keys.body.hex()) == (GOLDEN["head_key"], GOLDEN["body_key"])
    told = [bundle.head(FILE[place * BLOCK_BYTES :], [keys]) for place in GOLDEN["places"]]
    heads = [each for each in told if each is not None]
    assert [each.place for each in heads] == GOLDEN["places"]
    assert [each.holds for each in heads] == [*KINDS]
    raws = [FILE[each.place * BLOCK_BYTES :][: each.blocks * BLOCK_BYTES] for each in heads]
    opening, packed, closing = (bundle.content(raw, each) or b"" for raw, each in zip(raws, heads, strict=True))
    assert bundle.unpack(packed) == [bytes.fromhex(each["bytes"]) for each in CHANGES.values()]
    common = (bytes.fromhex(GOLDEN["network"]), bytes.fromhex(GOLDEN["device"]), GOLDEN["at"], GOLDEN["changes"])
    assert bundle.manifest(opening, heads[0]) == Manifest(*common)
    assert bundle.manifest(closing, heads[2]) == Manifest(*common, 2, bytes.fromhex(GOLDEN["frames_hash"]))
    assert sum(map(len, raws)) == len(FILE)


def test_the_golden_file_with_photos_is_read_as_it_was_written() -> None:
    golden = json.loads((VECTORS / "snapshot-photos.json").read_text(encoding="utf-8"))
    raw, keys = base64.b64decode("".join(golden["file"])), Keys.of(bytes.fromhex(golden["archive"]))
    heads = [bundle.head(raw[place * BLOCK_BYTES :], [keys]) for place in golden["places"]]
    assert [each and each.holds for each in heads] == [Holds.OPENING, Holds.CHANGES, Holds.THUMBNAILS, Holds.PHOTOS, 3]
    for name, place in (("small", 2), ("large", 3)):
        told = heads[place]
        assert told is not None
        content = bundle.content(raw[told.place * BLOCK_BYTES :][: told.blocks * BLOCK_BYTES], told)
        shown = bundle.unpack_photos(content or b"", told.holds) or []
        assert [photos.digest(each).hex() for each in shown] == golden[name]


def test_each_field_of_a_frame_stands_at_its_byte() -> None:
    raw = frame(b"words", place=0x0102030405060708, holds=Holds.CHANGES)
    assert raw[:28] == b"MNS1" + NONCE
    head = boxes.opened(KEYS.head, NONCE, b"MNS1", raw[28:60])
    assert head == bytes(range(1, 9)) + b"\0\x01" + b"\x02" + b"\0" + b"\0\0\0\x05"
    body = boxes.opened(KEYS.body, NONCE, raw[:60], raw[60:])
    assert body == b"words" + bytes(4096 - 60 - 16 - 5)


def test_the_keys_are_hashes_under_the_archive_key() -> None:
    archive = bytes(range(32))
    for key, person in ((KEYS.head, b"MN1 copy head"), (KEYS.body, b"MN1 copy body")):
        assert key == hashlib.blake2b(key=archive, digest_size=32, person=person).digest()


def test_each_field_of_a_manifest_stands_at_its_byte_and_is_signed() -> None:
    content = bundle.signed(MANIFEST, 7, Holds.CLOSING, DEVICE)
    fields = (b"n" * 32, DEVICE.public, MANIFEST.at.to_bytes(8, "big"), b"\0" * 7 + b"\x05", b"\0\0\0\x03", b"h" * 32)
    assert content[:116] == b"".join(fields)
    claim = (7).to_bytes(8, "big") + b"\x03" + content[:116]
    assert is_signed(Context.SNAPSHOT, claim, content[116:], DEVICE.public)


def test_packed_changes_are_an_array_of_byte_strings_in_a_zlib_stream() -> None:
    assert zlib.decompress(bundle.pack([b"one", b"two"])) == b"\x92\xc4\x03one\xc4\x03two"


def test_photos_are_an_array_of_byte_strings_as_they_are() -> None:
    assert bundle.pack_photos([b"one", b"two"]) == b"\x92\xc4\x03one\xc4\x03two"


def test_the_hash_of_frames_is_one_over_their_bytes_joined() -> None:
    hashed = FramesHash()
    hashed.add(b"one")
    hashed.add(b"two")
    assert hashed.digest() == hashlib.blake2b(b"onetwo", digest_size=32, person=b"MN1 copy frames").digest()
    assert hashed.frames == 2


# What may be in it.


@given(st.lists(st.binary(max_size=300), max_size=20), st.integers(0, 2**40))
def test_what_is_sealed_can_be_opened(changes: list[bytes], place: int) -> None:
    raw = frame(bundle.pack(changes), place)
    assert len(raw) % BLOCK_BYTES == 0
    told = bundle.head(raw[:BLOCK_BYTES], [OTHER_KEYS, KEYS])
    assert told is not None
    assert (told.place, told.blocks * BLOCK_BYTES, told.key) == (place, len(raw), KEYS)
    assert bundle.unpack(bundle.content(raw, told) or b"") == changes


@pytest.mark.parametrize("length", [0, 1, 4096 - 77, 4096 - 76, 4096 - 75, 3 * 4096 - 76])
def test_a_frame_fills_whole_blocks_and_no_more_than_it_needs(length: int) -> None:
    raw = frame(b"x" * length)
    assert len(raw) == -(-(length + 76) // 4096) * 4096
    assert opened(raw) == b"x" * length


def test_a_full_frame_fits_its_limits_even_where_nothing_packs() -> None:
    most = bundle.PACKED_GOAL - 1 + CHANGE_LIMIT
    incompressible = hashlib.shake_128(b"").digest(most)
    changes = [incompressible[start : start + CHANGE_LIMIT] for start in range(0, most, CHANGE_LIMIT)]
    raw = frame(bundle.pack(changes))
    assert len(raw) <= bundle.BLOCKS_LIMIT * BLOCK_BYTES
    assert bundle.unpack(opened(raw) or b"") == changes
    assert bundle.PACKED_GOAL // SEALED_BYTES < bundle.CHANGES_LIMIT


@given(st.lists(st.binary(min_size=1, max_size=300), max_size=20))
def test_photos_that_are_sealed_can_be_opened(shown: list[bytes]) -> None:
    raw = frame(bundle.pack_photos(shown), holds=Holds.THUMBNAILS)
    assert bundle.unpack_photos(opened(raw) or b"", Holds.THUMBNAILS) == shown


def test_the_largest_photo_fits_one_frame() -> None:
    raw = frame(bundle.pack_photos([bytes(photos.PHOTO_BYTES)]), holds=Holds.PHOTOS)
    assert len(raw) <= bundle.BLOCKS_LIMIT * BLOCK_BYTES
    assert bundle.unpack_photos(opened(raw) or b"", Holds.PHOTOS) == [bytes(photos.PHOTO_BYTES)]


# What is not as it was.


@given(st.data())
def test_one_bit_that_is_otherwise_costs_the_frame(data: st.DataObject) -> None:
    raw = bytearray(frame(b"words" * 1_000))
    bit = data.draw(st.integers(0, 8 * len(raw) - 1))
    raw[bit // 8] ^= 1 << bit % 8
    assert opened(bytes(raw)) is None


@given(st.integers(0, 2 * BLOCK_BYTES - 1))
def test_a_frame_that_is_cut_does_not_open(length: int) -> None:
    assert opened(frame(b"words" * 1_000)[:length]) is None


def test_another_network_opens_nothing_and_a_stranger_sees_a_mark_alone() -> None:
    raw = frame(b"x" * 20_000)
    assert opened(raw, OTHER_KEYS) is None
    assert bundle.is_marked(raw)
    assert len(zlib.compress(raw, 9)) > len(raw) - 10


def test_a_frame_of_a_newer_version_is_told_apart() -> None:
    assert bundle.is_newer(b"MNS2" + bytes(100))
    assert not bundle.is_newer(frame())
    assert not bundle.is_newer(b"MNS")
    assert not bundle.is_newer(b"MNC1" + bytes(100))
    assert bundle.head(b"MNS2" + frame()[4:], [KEYS]) is None


@pytest.mark.parametrize(
    "head",
    [
        (0, 0, 2, 0, 0),
        (0, 257, 2, 0, 0),
        (0, 65_535, 2, 0, 0),
        (0, 1, 0, 0, 0),
        (0, 1, 6, 0, 0),
        (0, 1, 2, 1, 0),
        (0, 1, 2, 0, 4096 - 75),
        (0, 1, 2, 0, 2**32 - 1),
    ],
)
def test_a_member_who_claims_huge_or_unheard_of_things_is_not_believed(head: tuple[int, ...]) -> None:
    start = b"MNS1" + NONCE
    closed = boxes.close(KEYS.head, NONCE, b"MNS1", bundle._HEAD.pack(*head))
    assert bundle.head(start + closed + bytes(4096), [KEYS]) is None


def test_a_bomb_is_let_go_before_it_unpacks() -> None:
    bomb = zlib.compress(encoding.pack([bytes(100_000_000)]), 9)
    assert len(bomb) < bundle.PACKED_LIMIT
    assert bundle.unpack(bomb) is None


def test_more_changes_than_a_frame_may_hold_are_none() -> None:
    assert bundle.unpack(bundle.pack([b""] * bundle.CHANGES_LIMIT)) is not None
    assert bundle.unpack(bundle.pack([b""] * (bundle.CHANGES_LIMIT + 1))) is None


@pytest.mark.parametrize(
    ("holds", "shown"),
    [
        (Holds.THUMBNAILS, [bytes(photos.THUMBNAIL_BYTES + 1)]),
        (Holds.PHOTOS, [bytes(photos.PHOTO_BYTES + 1)]),
        (Holds.THUMBNAILS, [b"x", b""]),
        (Holds.THUMBNAILS, [b"x"] * (bundle.PHOTOS_LIMIT + 1)),
        (Holds.PHOTOS, [b""] * 500_000),
    ],
    ids=["too large for a small one", "too large", "empty", "too many", "half a million empty ones"],
)
def test_photos_that_none_of_ours_can_be_are_none(holds: Holds, shown: list[bytes]) -> None:
    assert bundle.unpack_photos(bundle.pack_photos(shown), holds) is None


@given(st.binary(max_size=500))
def test_garbage_is_no_photos(garbage: bytes) -> None:
    for holds in (Holds.THUMBNAILS, Holds.PHOTOS):
        found = bundle.unpack_photos(garbage, holds)
        assert found is None or bundle.unpack_photos(bundle.pack_photos(found), holds) == found


@given(st.binary(max_size=500))
def test_garbage_unpacks_to_nothing(garbage: bytes) -> None:
    assert bundle.unpack(garbage) is None or bundle.pack(bundle.unpack(garbage) or []) is not None
    assert bundle.unpack(zlib.compress(garbage)) is None or isinstance(bundle.unpack(zlib.compress(garbage)), list)


@pytest.mark.parametrize("packed", [b"", zlib.compress(b""), bundle.pack([]) + b"x", zlib.compress(b"\xc4\x01x")])
def test_what_was_not_packed_here_is_none(packed: bytes) -> None:
    assert bundle.unpack(packed) is None


@given(st.binary(max_size=200))
def test_garbage_is_no_head(garbage: bytes) -> None:
    assert bundle.head(garbage, [KEYS]) is None
    assert bundle.head(b"MNS1" + garbage, [KEYS]) is None


@given(st.data())
def test_a_golden_file_with_bytes_of_chance_in_it_never_reads_as_something_else(data: st.DataObject) -> None:
    raw = bytearray(FILE)
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(raw) - 1))
        noise = data.draw(st.binary(min_size=1, max_size=100))
        raw[start : start + len(noise)] = noise
    for place, expected in zip(GOLDEN["places"], KINDS, strict=True):
        told = bundle.head(bytes(raw[place * BLOCK_BYTES :]), [KEYS])
        if told is not None:
            assert (told.place, told.holds) == (place, expected)
            size = told.blocks * BLOCK_BYTES
            found = bundle.content(bytes(raw[place * BLOCK_BYTES :][:size]), told)
            assert found is None or found == opened(FILE[place * BLOCK_BYTES :][:size])


# Manifests.


def told(place: int = 7, holds: Holds = Holds.CLOSING) -> Head:
    return Head(place, 1, holds, 180, KEYS)


def test_a_manifest_is_read_where_it_was_signed_for_and_nowhere_else() -> None:
    content = bundle.signed(MANIFEST, 7, Holds.CLOSING, DEVICE)
    assert bundle.manifest(content, told()) == MANIFEST
    assert bundle.manifest(content, told(place=8)) is None
    assert bundle.manifest(content, told(holds=Holds.OPENING)) is None
    assert bundle.manifest(content, told(holds=Holds.CHANGES)) is None


@given(st.integers(0, 8 * 180 - 1))
def test_one_bit_that_is_otherwise_is_no_manifest(bit: int) -> None:
    content = bytearray(bundle.signed(MANIFEST, 7, Holds.CLOSING, DEVICE))
    content[bit // 8] ^= 1 << bit % 8
    assert bundle.manifest(bytes(content), told()) is None


@given(st.binary(max_size=400))
def test_garbage_is_no_manifest(garbage: bytes) -> None:
    assert bundle.manifest(garbage, told()) is None
