"""The one codec: what goes in comes out, the same value gives the same bytes, and nothing else gets in."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.domain import encoding
from mutualnode.errors import PeerFault

SCALARS = st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.text(max_size=10)
PACKED = st.recursive(
    SCALARS | st.binary(max_size=10),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=10,
)
JSON = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=10,
)


@given(PACKED)
def test_a_packed_value_comes_out_as_it_went_in(value: object) -> None:
    assert encoding.unpack(encoding.pack(value), object) == value


@given(JSON)
def test_a_value_in_json_comes_out_as_it_went_in(value: object) -> None:
    assert encoding.from_json(encoding.to_json(value)) == value


def test_the_order_of_keys_does_not_matter() -> None:
    assert encoding.pack({"a": 1, "b": 2}) == encoding.pack({"b": 2, "a": 1})
    assert encoding.to_json({"a": 1, "b": 2}) == encoding.to_json({"b": 2, "a": 1})


@given(st.binary(max_size=60))
def test_garbage_from_a_peer_only_ever_raises_the_peers_fault(data: bytes) -> None:
    with contextlib.suppress(PeerFault):
        encoding.unpack(data, dict[str, int])


def test_a_value_of_another_type_is_the_peers_fault() -> None:
    with pytest.raises(PeerFault):
        encoding.unpack(encoding.pack({"a": "1"}), dict[str, int])


def test_lists_nested_without_end_are_the_peers_fault() -> None:
    with pytest.raises(PeerFault):
        encoding.unpack(b"\x91" * 100_000, object)


@pytest.mark.parametrize("data", ["", "{", b"\xff", "[" * 100_000, "NaN"])
def test_what_is_no_json_is_a_value_error(data: str | bytes) -> None:
    with pytest.raises(ValueError, match=r"^$"):
        encoding.from_json(data)
