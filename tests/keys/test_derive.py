"""Derived keys: one for each label and secret, and none of them tells another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.keys import derive

SECRET = bytes(range(derive.KEY_BYTES))
LABELS = (derive.OUTER_PSK, derive.INNER_PSK, derive.GATE_TAG)


def test_each_label_has_a_key_of_its_own() -> None:
    keys = {derive.derive(label, SECRET) for label in LABELS}
    assert len(keys | {SECRET}) == len(LABELS) + 1
    assert {len(key) for key in keys} == {derive.KEY_BYTES}


@given(*[st.binary(min_size=derive.KEY_BYTES, max_size=derive.KEY_BYTES)] * 2)
def test_each_secret_has_keys_of_its_own(one: bytes, other: bytes) -> None:
    for label in LABELS:
        assert (derive.derive(label, one) == derive.derive(label, other)) is (one == other)


def test_the_two_keys_of_a_handshake_are_those_of_their_labels() -> None:
    assert derive.psks(SECRET) == (derive.derive(derive.OUTER_PSK, SECRET), derive.derive(derive.INNER_PSK, SECRET))


def test_a_label_is_at_most_sixteen_bytes() -> None:
    assert all(len(label) <= 16 for label in LABELS)
    with pytest.raises(ValueError, match="person"):
        derive.derive(b"a label too long.", SECRET)


def test_keys_are_the_same_on_every_computer() -> None:
    assert (
        derive.derive(derive.GATE_TAG, SECRET).hex()
        == "6354492461ba98f6a3fae63cc2bc28fe19f9f662e194c60eb9fe6f1d233ca424"
    )
