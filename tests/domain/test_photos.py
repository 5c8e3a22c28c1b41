"""Photos as an entry names them: whatever stands in its fields, few are named, and each by two hashes."""

from hypothesis import given
from hypothesis import strategies as st

from mutualnode.domain import photos
from mutualnode.domain.photos import DESCRIBED, DESCRIPTION_LIMIT, HASH_BYTES, PHOTOS, PHOTOS_LIMIT, Photo

HASHES = st.binary(min_size=HASH_BYTES, max_size=HASH_BYTES)
WORDS = st.text("abc ü", max_size=20).map(lambda words: " ".join(words.split()))
NAMED = st.lists(st.builds(Photo, HASHES, HASHES, WORDS), max_size=PHOTOS_LIMIT).map(tuple)


@given(NAMED)
def test_photos_are_named_as_they_were_written(named: tuple[Photo, ...]) -> None:
    assert photos.named(photos.fields(named)) == named


@given(st.one_of(st.binary(max_size=1_000), st.text(), st.integers()), st.one_of(st.text(), st.booleans()))
def test_whatever_stands_in_the_fields_names_whole_photos_and_few(hashes: bytes | str | int, said: str | bool) -> None:
    named = photos.named({PHOTOS: hashes, DESCRIBED: said})
    assert len(named) <= PHOTOS_LIMIT
    for each in named:
        assert len(each.thumbnail) == len(each.full) == HASH_BYTES
        assert len(each.words) <= DESCRIPTION_LIMIT
        assert "\n" not in each.words


def test_what_is_withdrawn_names_no_photos() -> None:
    said = {**photos.fields([Photo(b"a" * 32, b"b" * 32)])}
    assert photos.named(said)
    assert not photos.named({**said, "state": "withdrawn"})


def test_an_entry_without_photos_has_empty_fields() -> None:
    assert photos.fields([]) == {PHOTOS: b"", DESCRIBED: ""}


def test_a_small_one_may_have_fewer_bytes_than_a_large_one() -> None:
    assert photos.limit(is_thumbnail=True) < photos.limit(is_thumbnail=False) < photos.NETWORK_BYTES


def test_the_same_bytes_have_the_same_hash_and_others_another() -> None:
    assert photos.digest(b"a") == photos.digest(b"a") != photos.digest(b"b")
    assert len(photos.digest(b"")) == HASH_BYTES
