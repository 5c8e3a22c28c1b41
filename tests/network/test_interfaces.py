"""Which of this computer's addresses a neighbour could dial."""

from ipaddress import ip_address

import pytest

from mutualnode.network import interfaces


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
