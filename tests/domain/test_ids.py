"""Ids as people type them."""
# ruff: noqa: RUF001 - digits that look like others are what is refused

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.domain import ids
from mutualnode.errors import Code, Fault

ID = bytes(range(32))
IDS = st.binary(min_size=32, max_size=32)


@given(IDS)
def test_an_id_that_was_printed_can_be_read_back(id_: bytes) -> None:
    assert ids.parse(ids.text(id_)) == id_


@pytest.mark.parametrize(
    "written", ["", "00", ID.hex()[:-2], ID.hex() + "00", "g" * 64, " " * 64, " " + ID.hex()[:-1], ID.hex()[:62] + "  "]
)
def test_what_is_not_a_whole_id_is_unknown(written: str) -> None:
    with pytest.raises(Fault) as fault:
        ids.parse(written)
    assert fault.value.code is Code.ID_UNKNOWN


@given(st.text(min_size=64, max_size=64))
def test_whatever_is_read_as_an_id_is_one(written: str) -> None:
    try:
        id_ = ids.parse(written)
    except Fault:
        return
    assert ids.text(id_) == written.lower()


@given(IDS, st.integers(8, 64))
def test_an_id_lies_between_the_bounds_of_its_own_beginning(id_: bytes, length: int) -> None:
    low, high = ids.bounds(id_.hex()[:length])
    assert low <= id_ <= high
    assert len(low) == len(high) == 32


def test_a_beginning_shuts_out_the_ids_beside_it() -> None:
    low, high = ids.bounds("AbCdEf01 ")
    assert low == bytes.fromhex("abcdef01") + bytes(28)
    assert high == bytes.fromhex("abcdef01") + b"\xff" * 28


@pytest.mark.parametrize("written", ["", "abcdef0", "abcdefg0", "abcd ef01", "0x123456", "a" * 65, "٠٠٠٠٠٠٠٠"])
def test_a_beginning_too_short_or_of_other_signs_is_unknown(written: str) -> None:
    with pytest.raises(Fault) as fault:
        ids.bounds(written)
    assert fault.value.code is Code.ID_UNKNOWN
