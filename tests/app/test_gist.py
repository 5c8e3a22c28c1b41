"""A network in a few words: whose it is, who I am, how this store stands."""

from collections.abc import Callable

from mutualnode.app.doubles import Standing
from mutualnode.app.gist import gist
from tests.neighbours import Neighbour

Make = Callable[..., list[Neighbour]]


def test_it_says_whose_the_network_is_and_who_i_am(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    me, other = (each.commons.member or b"" for each in (alice, bob))
    with alice.looking() as look:
        found = gist(look, [other])
        assert (found.network, found.network_name) == (look.network, look.network_name)
    assert found.member_count == 2
    assert found.me == me
    assert found.standing == Standing()
    assert found.names == {me: "alice", other: "bob"}
