"""What a member does with needs and offers, and what others make of it."""

from collections.abc import Callable

import pytest

from mutualnode.app import exchanging
from mutualnode.domain import exchange
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.errors import Code, Fault
from tests.neighbours import Neighbour, carry_all

Make = Callable[..., list[Neighbour]]


def refusal(act: Callable[[], object]) -> Code:
    with pytest.raises(Fault) as refused:
        act()
    return refused.value.code


def test_a_need_is_kept_as_it_was_typed_and_cleaned(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    need = alice.needs("  a\tladder ", quantity="1/2 dozen", urgency="week", due="in 2 days", area="", note=" of wood\n")
    shown = alice.shows(need)
    assert shown["title"] == "a ladder"
    assert shown["note"] == "of wood"
    assert shown["quantity"] == "1/2 dozen"
    assert shown["due"].startswith("2027-01-17T")
    assert "area" not in shown


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ({}, Code.TEXT_EMPTY),
        ({"title": " "}, Code.TEXT_EMPTY),
        ({"title": "\u200b"}, Code.TEXT_EMPTY),
        ({"title": "x" * 10_000}, Code.TEXT_TOO_LONG),
        ({"title": "x", "quantity": "some"}, Code.QUANTITY_UNCLEAR),
        ({"title": "x", "due": "soon"}, Code.TIME_UNCLEAR),
        ({"title": "x", "urgency": "yesterday"}, Code.CHOICE_UNKNOWN),
        ({"title": "x", "income": "0"}, Code.FIELD_UNKNOWN),
        ({"title": "x", "state": "met"}, Code.FIELD_UNKNOWN),
    ],
)
def test_what_is_wrong_with_a_need_is_said_and_nothing_is_kept(
    neighbours: Make, typed: dict[str, str], code: Code
) -> None:
    (alice,) = neighbours("alice")
    held = alice.holds()
    assert refusal(lambda: exchanging.post(alice.commons, Kind.NEED, typed)) is code
    assert alice.holds() == held


@pytest.mark.parametrize("state", exchange.CLOSED_AS)
def test_a_need_is_closed_in_any_of_four_ways(neighbours: Make, state: str) -> None:
    alice, bob = neighbours("alice", "bob")
    need = alice.needs("a ladder")
    alice.closes(need, state)
    carry_all(alice, bob)
    assert bob.shows(need)["state"] == state


def test_a_need_is_not_closed_in_a_fifth_way(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    need = alice.needs("a ladder")
    assert refusal(lambda: alice.closes(need, "paid")) is Code.CHOICE_UNKNOWN
    assert refusal(lambda: alice.closes(need, "open")) is Code.CHOICE_UNKNOWN


def test_only_needs_and_offers_are_closed(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    profile = alice.entries(Kind.PROFILE)[0]
    assert refusal(lambda: alice.closes(profile, "met")) is Code.ENTRY_WRONG_KIND
    assert refusal(lambda: alice.closes(EntryId(bytes(32)), "met")) is Code.ID_UNKNOWN


def test_what_others_need_is_neither_edited_nor_closed(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    need = alice.needs("a ladder")
    carry_all(alice, bob)
    assert refusal(lambda: bob.edits(need, title="a snake")) is Code.ENTRY_NOT_YOURS
    assert refusal(lambda: bob.closes(need, "met")) is Code.ENTRY_NOT_YOURS


def test_a_title_is_altered_and_not_taken_out(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    offer = alice.offers("soup", note="warm")
    alice.edits(offer, title="soup and bread", note="")
    assert alice.shows(offer) == {"title": "soup and bread"}
    assert refusal(lambda: alice.edits(offer, title="")) is Code.TEXT_EMPTY


def test_a_field_of_a_newer_version_survives_an_edit(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    need = alice.writes(Kind.NEED, title="a ladder", colour="green")
    alice.edits(need, note="of wood")
    assert alice.shows(need) == {"title": "a ladder", "colour": "green", "note": "of wood"}


def test_ones_own_name_is_edited_and_nothing_else_of_ones_page(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    (mine,) = [each for each in alice.entries(Kind.PROFILE) if alice.shows(each)["name"] == "alice"]
    alice.edits(mine, name="Alice A.")
    carry_all(alice, bob)
    assert bob.shows(mine)["name"] == "Alice A."
    assert refusal(lambda: alice.edits(mine, score="5")) is Code.FIELD_UNKNOWN
    assert refusal(lambda: alice.edits(mine, name=" ")) is Code.TEXT_EMPTY
    assert refusal(lambda: bob.edits(mine, name="Bob")) is Code.ENTRY_NOT_YOURS


def test_the_network_itself_is_not_edited(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    assert refusal(lambda: alice.edits(EntryId(alice.commons.network), name="Oak")) is Code.ENTRY_FIXED
