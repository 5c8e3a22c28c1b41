"""Both ends of a connection tell alike where it leads."""

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.network.address import Address
from mutualnode.network.places import NOWHERE, SocketName, place, places
from mutualnode.wire.session import PLACE_BYTES


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("192.0.2.7", 4711), ("::ffff:192.0.2.7", 4711, 0, 0)),
        (("fe80::1", 4711, 0, 3), ("fe80::1%eth0", 4711, 0, 9)),
        (("2001:db8::1", 4711, 0, 0), ("2001:0db8:0:0::1", 4711, 5, 0)),
    ],
    ids=["version 4 in version 6", "a wire that each end numbers itself", "another way to write it"],
)
def test_one_place_is_one_however_a_socket_tells_it(one: SocketName, other: SocketName) -> None:
    assert place(one) == place(other)


@given(st.ip_addresses(), st.integers(0, 65_535), st.ip_addresses(), st.integers(0, 65_535))
def test_two_places_are_two(one: object, port: int, other: object, other_port: int) -> None:
    same = (str(one), port) == (str(other), other_port)
    mapped = getattr(one, "ipv4_mapped", None) or getattr(other, "ipv4_mapped", None)
    found = place((str(one), port)), place((str(other), other_port))
    assert (found[0] == found[1]) is same or mapped
    assert {len(each) for each in found} == {PLACE_BYTES}


def test_a_socket_that_is_gone_is_nowhere() -> None:
    assert place(None) == NOWHERE


def test_a_name_stands_for_all_its_addresses_and_one_that_nobody_knows_for_none() -> None:
    found = asyncio.run(places([Address("localhost", 4711), Address("nobody.invalid", 4711), Address("::1", 4712)]))
    assert place(("127.0.0.1", 4711)) in found
    assert place(("::1", 4712, 0, 0)) in found
    assert found <= {place((host, port)) for host in ("127.0.0.1", "::1") for port in (4711, 4712)}
