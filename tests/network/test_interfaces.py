"""Which of this computer's addresses a neighbour could dial."""

from collections.abc import Iterator
from ipaddress import ip_address

import pytest

from mutualnode.app.apart import apart
from mutualnode.network import interfaces
from tests.scene.computers import ip


def test_a_listener_at_one_address_is_reached_there() -> None:
    assert interfaces.reachable("192.0.2.7") == ["192.0.2.7"]
    assert interfaces.reachable("127.0.0.1") == ["127.0.0.1"]


def test_a_listener_everywhere_is_reached_at_no_address_that_is_only_ours() -> None:
    for anywhere in interfaces.ANYWHERE:
        assert not any(ip_address(each).is_loopback for each in interfaces.reachable(anywhere))


def test_addresses_at_home_come_before_all_others() -> None:
    told = ["203.0.113.9", "127.0.0.1", "169.254.3.4", "8.8.4.4", "192.168.1.20", "10.0.0.3", "224.0.0.251"]
    assert interfaces.likeliest(told)[-1] == "8.8.4.4"
    assert {"192.168.1.20", "10.0.0.3"} <= set(interfaces.likeliest(told)[:3])
    assert not {"127.0.0.1", "169.254.3.4", "224.0.0.251"} & set(interfaces.likeliest(told))


def test_an_address_that_two_adapters_share_is_told_once() -> None:
    assert interfaces.likeliest(["10.0.0.3", "10.0.0.3"]) == ["10.0.0.3"]


LOOPBACK = ["127.0.0.1"]


@pytest.mark.parametrize("host", ["192.168.77.1", "10.9.8.7", "169.254.1.2"])
def test_an_address_that_never_leaves_a_house_is_nearby(host: str) -> None:
    assert interfaces.is_nearby(host)


ELSEWHERE = "8.8.4.4 224.0.0.251 255.255.255.255 0.0.0.0 ::1 fe80::1 example.org".split()


@pytest.mark.parametrize("host", [*ELSEWHERE, ""])
def test_an_address_that_leads_anywhere_else_is_not(host: str) -> None:
    assert not interfaces.is_nearby(host)
    assert not interfaces.is_nearby(host, LOOPBACK)


def test_this_computer_itself_is_nearby_only_where_nothing_else_is() -> None:
    assert not interfaces.is_nearby("127.0.0.1")
    assert interfaces.is_nearby("127.0.0.1", LOOPBACK)
    assert not interfaces.is_nearby("192.168.77.1", LOOPBACK)


@pytest.fixture
def wire() -> Iterator[str]:
    """In a network of this test's own: an address of version 4, and the number of a wire that has version 6 too."""
    with apart() as is_apart:
        if not is_apart:
            pytest.skip("only in a network of one's own may addresses be given out")
        ip("addr", "add", "10.1.2.3/24", "dev", "lo")
        ip("addr", "add", "fe80::3/64", "dev", "lo", "nodad")
        yield next(str(each) for each in range(1, 100) if interfaces.is_nearby(f"fe80::9%{each}"))


def test_others_look_for_us_through_both_versions_and_people_are_told_the_older_one(wire: str) -> None:
    assert interfaces.shown() == ["10.1.2.3", f"fe80::3%{wire}"]
    assert interfaces.reachable("") == ["10.1.2.3"]


def test_people_are_told_an_address_of_the_wire_without_its_number_where_there_is_no_other(wire: str) -> None:
    ip("addr", "del", "10.1.2.3/24", "dev", "lo")
    assert interfaces.reachable("") == ["fe80::3"]
    assert interfaces.shown() == [f"fe80::3%{wire}"]


def test_an_address_of_the_wire_is_dialled_through_every_wire_that_it_may_mean(wire: str) -> None:
    assert interfaces.ways("fe80::9") == [f"fe80::9%{wire}"]
    assert interfaces.ways(f"fe80::9%{wire}") == [f"fe80::9%{wire}"]
    for plain in ("192.0.2.7", "2001:db8::1", "ada.example"):
        assert interfaces.ways(plain) == [plain]


def test_of_what_somebody_shows_the_nearest_is_dialled(wire: str) -> None:
    shared, scoped, far = "10.1.2.9", f"fe80::9%{wire}", "192.168.77.1"
    assert interfaces.nearest([far, scoped, shared]) == [shared]
    assert interfaces.nearest([far, scoped, "fe80::9", "fe80::9%4711", "2001:db8::1"]) == [scoped]
    assert interfaces.nearest([far, "8.8.4.4"]) == [far]
    assert interfaces.nearest([shared, scoped], [f"fe80::3%{wire}"]) == [scoped]
