"""From anywhere, words lead to people and to what stands on the board, what is open before what is over."""

from collections.abc import Callable

from mutualnode.app import anything
from mutualnode.app.anything import Anything
from tests.neighbours import Neighbour, carry_all

Make = Callable[..., list[Neighbour]]


def test_people_and_entries_are_found_and_what_is_open_comes_first(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "Bob Ladderman")
    closed = alice.needs("A ladder at once")
    alice.offers("Ladders to lend")
    alice.closes(closed, "met")
    alice.needs("Soup")
    carry_all(bob, alice)
    with alice.looking() as look:
        found = anything.find(look, "ladder")
        nothing = anything.find(look, " !")
    assert [each.title for each in found.people] == ["Bob Ladderman"]
    assert [each.title for each in found.entries] == ["Ladders to lend", "A ladder at once"]
    assert nothing == Anything()


def test_places_and_acts_are_found_by_how_their_words_begin() -> None:
    labels = ["Board", "Ask for something", "Ask or offer", "Réglages"]
    assert anything.named(labels, "ask o") == [2]
    assert anything.named(labels, "regl") == [3]
    assert anything.named(labels, "") == [0, 1, 2, 3]
