"""The networks on a computer: by name where that can be read, and none is left out for being locked."""

from collections.abc import Callable

from mutualnode.app import founding
from mutualnode.app.networks import networks
from tests.neighbours import Neighbour, Street

Make = Callable[..., list[Neighbour]]


def test_an_empty_folder_has_none(street: Street) -> None:
    assert networks(street.data("nobody")) == []


def test_each_network_is_there_by_name_and_a_locked_one_without(street: Street) -> None:
    world, data = street.world("alice").surroundings, street.data("alice")
    for name, passphrase in (("Elm Street", None), ("The choir", "marmalade")):
        founding.found(data, name, "alice", "", world, passphrase).close()
    assert sorted(each.name for each in networks(data)) == ["", "Elm Street"]
    assert sorted(each.name for each in networks(data, "marmalade")) == ["Elm Street", "The choir"]
    assert sorted(each.name for each in networks(data, "jam")) == ["", "Elm Street"]


def test_a_damaged_one_is_there_without_its_name(street: Street) -> None:
    alice = street.founds("alice")
    alice.closes_up()
    street.people.remove(alice)
    (found,) = networks(alice.data)
    found.place.store.write_bytes(b"nothing of ours" * 500)
    assert [each.name for each in networks(alice.data)] == [""]
