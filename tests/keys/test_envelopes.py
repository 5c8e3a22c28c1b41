"""Envelopes open for whom they were sealed, and for nobody else."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.keys import agreement, envelopes

RANDOM = hashlib.shake_128(b"envelope").digest(envelopes.RANDOM_BYTES)
HERE = b"a need on Elm Street"


def secret(name: str) -> bytes:
    return hashlib.sha256(name.encode()).digest()


def public(name: str) -> bytes:
    return agreement.key_pair(secret(name)).public


PEOPLE = ("rosa", "rosa's other", "grace", "mallory")


@given(st.binary(max_size=300), st.sets(st.sampled_from(PEOPLE)), st.binary(min_size=64, max_size=64))
def test_an_envelope_opens_for_those_it_is_sealed_to_and_for_no_other(
    plain: bytes, meant: set[str], random: bytes
) -> None:
    closed = envelopes.close(plain, [public(each) for each in meant], HERE, random)
    assert envelopes.sealed_to(closed) == len(meant)
    for each in PEOPLE:
        assert envelopes.opened(closed, secret(each), HERE) == (plain if each in meant else None)


def test_nothing_of_the_content_and_no_key_of_a_device_stands_on_it() -> None:
    closed = envelopes.close(b"12 Alder Row", [public("rosa")], HERE, RANDOM)
    assert b"Alder" not in closed
    assert public("rosa") not in closed


def test_whoever_is_named_first_is_pushed_out_by_nobody_s_many_computers() -> None:
    many = [public(f"computer {each}") for each in range(2 * envelopes.DEVICES_LIMIT)]
    closed = envelopes.close(b"12 Alder Row", [public("rosa"), *many], HERE, RANDOM)
    assert envelopes.sealed_to(closed) == envelopes.DEVICES_LIMIT
    assert envelopes.opened(closed, secret("rosa"), HERE) == b"12 Alder Row"


def test_an_envelope_that_was_moved_elsewhere_does_not_open() -> None:
    closed = envelopes.close(b"12 Alder Row", [public("rosa")], HERE, RANDOM)
    assert envelopes.opened(closed, secret("rosa"), b"another need") is None


@given(st.data())
def test_an_envelope_that_was_altered_anywhere_does_not_open_as_something_else(data: st.DataObject) -> None:
    closed = envelopes.close(b"12 Alder Row", [public("rosa"), public("grace")], HERE, RANDOM)
    place = data.draw(st.integers(0, len(closed) - 1))
    bent = closed[:place] + bytes([closed[place] ^ data.draw(st.integers(1, 255))]) + closed[place + 1 :]
    for each in PEOPLE:
        assert envelopes.opened(bent, secret(each), HERE) is None


@given(st.binary(max_size=200) | st.binary(max_size=200).map(lambda rest: envelopes.MARK + rest))
def test_what_is_no_envelope_does_not_open(junk: bytes) -> None:
    assert envelopes.opened(junk, secret("rosa"), HERE) is None
    assert 0 <= envelopes.sealed_to(junk) <= envelopes.DEVICES_LIMIT


@pytest.mark.parametrize("key", [bytes(32), b"", (1).to_bytes(32, "little")])
def test_a_key_that_anybody_could_stand_for_opens_nothing_and_is_in_nobodys_way(key: bytes) -> None:
    closed = envelopes.close(b"12 Alder Row", [key, public("rosa")], HERE, RANDOM)
    assert envelopes.sealed_to(closed) == 2
    assert envelopes.opened(closed, secret("rosa"), HERE) == b"12 Alder Row"
    assert envelopes.opened(closed, secret("mallory"), HERE) is None


def test_an_envelope_for_very_many_is_for_as_many_as_there_is_room_for() -> None:
    closed = envelopes.close(b"x", [public(str(each)) for each in range(70)], HERE, RANDOM)
    assert envelopes.sealed_to(closed) == envelopes.DEVICES_LIMIT
