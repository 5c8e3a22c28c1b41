"""The keys of a member open and dial; somebody who has not been let in dials with the invite and opens to nobody."""

from collections.abc import Callable

from mutualnode.app import inviting
from mutualnode.app.entrance import INVITED, keys_of
from tests.neighbours import Neighbour, Street

Make = Callable[..., list[Neighbour]]


def test_a_member_dials_with_the_first_key_that_opens_their_door(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    keys = keys_of(alice.commons)
    assert keys.dials == keys.opens[0]
    assert keys.opens[0].label == inviting.GATE_LABEL
    assert len(keys.tags) == 1


def test_an_invite_opens_the_door_as_long_as_it_is_in_force(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    before = keys_of(alice.commons)
    alice.invites()
    keys = keys_of(alice.commons)
    assert len(keys.opens) == len(before.opens) + 1
    assert keys.invited_until > alice.clock.at


def test_a_newcomer_dials_with_the_invite_and_opens_to_nobody(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    carol = street.newcomer("carol", alice.invites(), alice)
    keys = keys_of(carol.commons)
    assert keys.opens == []
    assert keys.dials is not None
    assert keys.dials.label == INVITED
