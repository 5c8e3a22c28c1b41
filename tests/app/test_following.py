"""What somebody marks to come back to is known on their computer alone."""

from mutualnode.app import following
from mutualnode.domain import encoding
from mutualnode.domain.ids import EntryId
from tests.neighbours import Neighbour, Street


def marked(person: Neighbour) -> list[EntryId]:
    with person.looking() as look:
        return following.followed(look.meta)


def test_a_mark_stays_through_a_restart_and_is_taken_away(street: Street) -> None:
    (alice,) = street.neighbours("alice")
    one, other = alice.needs("A ladder"), alice.needs("Bread")
    held = alice.holds()
    for each in (one, other, one):
        following.follow(alice.commons, each, on=True)
    alice.restarts()
    assert marked(alice) == [other, one]
    following.follow(alice.commons, other, on=False)
    assert marked(alice) == [one]
    assert alice.holds() == held


def test_the_oldest_mark_makes_room(street: Street) -> None:
    (alice,) = street.neighbours("alice")
    names = [EntryId(place.to_bytes(32, "big")) for place in range(following.FOLLOWED_LIMIT + 2)]
    for each in names[:2]:
        following.follow(alice.commons, each, on=True)
    with alice.commons.keeper.database.transaction():
        alice.commons.keeper.meta.set(following.FOLLOWED, encoding.pack(list(map(bytes, names[:-1]))))
    following.follow(alice.commons, names[-1], on=True)
    assert marked(alice) == names[2:]
