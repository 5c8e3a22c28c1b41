"""What may fit is found on this computer, both ways, and is gone for good once it is waved away here."""

from collections.abc import Callable

from mutualnode.app import matches
from mutualnode.domain.ids import EntryId
from tests.neighbours import Neighbour, carry_all

Make = Callable[..., list[Neighbour]]


def _match(person: Neighbour, entry: EntryId) -> tuple[str, str] | None:
    with person.looking() as look:
        found = matches.match(look, look.get(entry))
    return None if found is None else (found.entry.title, found.common.word)


def test_a_need_and_an_offer_of_two_people_find_each_other(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    need = alice.needs("Children's coats, warm", category="clothes", area="Hillfoot")
    offer = bob.offers("A coat for a child", category="clothes", area="Hillfoot")
    bob.offers("Soup", category="food", area="Hillfoot")
    carry_all(alice, bob)
    carry_all(bob, alice)
    assert _match(alice, need) == ("A coat for a child", "coat")
    assert _match(bob, offer) == ("Children's coats, warm", "coat")


def test_nobody_is_led_to_their_own_offer_and_what_is_closed_fits_nothing(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    need = alice.needs("A ladder", category="things")
    alice.offers("My own ladder", category="things")
    assert _match(alice, need) is None
    offer = bob.offers("Ladders to lend", category="things")
    carry_all(bob, alice)
    assert _match(alice, need) == ("Ladders to lend", "ladder")
    bob.closes(offer, "withdrawn")
    carry_all(bob, alice)
    assert _match(alice, need) is None


def test_what_is_waved_away_stays_away_on_this_computer_alone(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    need = alice.needs("A ladder", category="things")
    offer = bob.offers("Ladders to lend", category="things")
    carry_all(alice, bob)
    carry_all(bob, alice)
    held = alice.holds()
    matches.wave_away(alice.commons, offer, need)
    assert _match(alice, need) is None
    assert _match(alice, offer) is None
    assert alice.holds() == held
    assert _match(bob, offer) == ("A ladder", "ladder")


def test_no_more_is_kept_of_what_was_waved_away_than_there_is_room_for(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    for number in range(3):
        matches.wave_away(alice.commons, EntryId(bytes(32)), EntryId(bytes([number]) * 32))
        matches.wave_away(alice.commons, EntryId(bytes(32)), EntryId(bytes([number]) * 32))
    with alice.looking() as look:
        assert len(matches.waved_away(look)) == 3


def test_a_word_in_the_story_is_found_from_both_sides(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    need = alice.needs("A cot", category="children")
    for number in range(matches.LOOKED_AT + 1):
        alice.needs(f"Prams number {number}", category="children")
        bob.offers(f"Swings number {number}", category="children")
    offer = bob.offers("All of it from the loft", category="children", note="Cots, a bath, some blankets")
    for number in range(matches.LOOKED_AT + 1):
        alice.needs(f"Slides number {number}", category="children")
        bob.offers(f"Books number {number}", category="children")
    carry_all(alice, bob)
    carry_all(bob, alice)
    assert _match(alice, need) == ("All of it from the loft", "cot")
    assert _match(bob, offer) == ("A cot", "cot")


def test_what_shares_a_day_or_a_place_as_well_comes_first(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    need = alice.needs("A lift to the clinic", category="lifts", area="Mill End", note="Any Monday")
    for title, more in (
        ("A lift on Mondays", {"area": "Quayside"}),
        ("Lifts from Mill End", {"area": "Mill End"}),
        ("A van with a lift", {"area": "Quayside"}),
    ):
        bob.offers(title, category="lifts", **more)
    carry_all(bob, alice)
    with alice.looking() as look:
        found = [each.entry.title for each in matches.fitting(look, look.get(need))]
    assert found == ["A lift on Mondays", "Lifts from Mill End", "A van with a lift"]
