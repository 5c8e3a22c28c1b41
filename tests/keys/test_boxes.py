"""Boxes open with their own key alone, and not at all once a bit of them is otherwise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.keys import boxes

KEY = bytes(range(0x80, 0xA0))
NONCE = bytes(range(0x40, 0x58))
ASSOCIATED = bytes.fromhex("50515253c0c1c2c3c4c5c6c7")
SUNSCREEN = bytes.fromhex(
    "4c616469657320616e642047656e746c656d656e206f662074686520636c617373206f66202739393a204966204920636f756c64206f6666"
    "657220796f75206f6e6c79206f6e652074697020666f7220746865206675747572652c2073756e73637265656e20776f756c642062652069"
    "742e"
)


def test_a_box_is_closed_as_the_published_example_is() -> None:
    closed = boxes.close(KEY, NONCE, ASSOCIATED, SUNSCREEN)
    assert closed[:16].hex() == "bd6d179d3e83d43b9576579493c0e939"
    assert closed[-boxes.TAG_BYTES :].hex() == "c0875924c1c7987947deafd8780acf49"


@given(st.binary(max_size=200), st.binary(max_size=50))
def test_what_is_closed_can_be_opened(plain: bytes, associated: bytes) -> None:
    closed = boxes.close(KEY, NONCE, associated, plain)
    assert len(closed) == len(plain) + boxes.TAG_BYTES
    assert boxes.opened(KEY, NONCE, associated, closed) == plain


@given(st.integers(0, 8 * (len(SUNSCREEN) + boxes.TAG_BYTES) - 1))
def test_one_bit_that_is_otherwise_keeps_a_box_shut(bit: int) -> None:
    closed = bytearray(boxes.close(KEY, NONCE, ASSOCIATED, SUNSCREEN))
    closed[bit // 8] ^= 1 << bit % 8
    assert boxes.opened(KEY, NONCE, ASSOCIATED, bytes(closed)) is None


@given(st.binary(max_size=100), st.binary(max_size=40))
def test_what_is_no_box_does_not_open(nonce: bytes, closed: bytes) -> None:
    assert boxes.opened(KEY, nonce, ASSOCIATED, closed) is None


def test_another_key_nonce_or_place_opens_nothing() -> None:
    closed = boxes.close(KEY, NONCE, ASSOCIATED, SUNSCREEN)
    assert boxes.opened(bytes(32), NONCE, ASSOCIATED, closed) is None
    assert boxes.opened(KEY, bytes(24), ASSOCIATED, closed) is None
    assert boxes.opened(KEY, NONCE, b"", closed) is None


def test_a_key_of_the_wrong_length_is_our_own_mistake() -> None:
    with pytest.raises((TypeError, ValueError)):
        boxes.opened(b"short", NONCE, b"", bytes(40))
