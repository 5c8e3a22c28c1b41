"""Addresses as people write them."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.errors import Code, Fault
from mutualnode.network.address import Address, parse


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("192.168.1.7:4000", Address("192.168.1.7", 4000)),
        (" hub.local:0 ", Address("hub.local", 0)),
        ("[::1]:65535", Address("::1", 65535)),
        ("[fe80::1%wlan0]:7", Address("fe80::1%wlan0", 7)),
    ],
)
def test_an_address_is_read_and_written_again(written: str, address: Address) -> None:
    assert parse(written) == address
    assert str(address) == written.strip()


@pytest.mark.parametrize(
    "written",
    [
        "",
        ":",
        "hub",
        "hub:",
        ":80",
        "hub:x",
        "hub:65536",
        "hub:-1",
        "::1:80",
        "[::1]",
        "[hub]:80",
        "a b:80",
        "[]:80",
        "hub:\u0661",
        "http://hub:80",
        f"{'a' * 254}:80",
    ],
)
def test_anything_else_is_no_address(written: str) -> None:
    with pytest.raises(Fault) as caught:
        parse(written)
    assert caught.value.code is Code.ADDRESS_MALFORMED


@given(st.text(max_size=40))
def test_whatever_is_written_is_an_address_or_none(written: str) -> None:
    with suppress(Fault):
        address = parse(written)
        assert parse(str(address)) == address
