"""What is due once others' statements have come is done, and not twice."""

from mutualnode.app import settling
from mutualnode.domain import photos
from mutualnode.domain.kinds import Kind
from tests.neighbours import Street
from tests.scene.album import has, has_none, shows


def test_settling_twice_writes_nothing_more(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    alice.needs("Meals", where="12 Alder Row")
    alice.commons.renew()
    settling.settle(alice.commons)
    held = alice.counts()
    settling.settle(alice.commons)
    settling.settle(bob.commons)
    assert alice.counts() == held
    assert len(bob.entries(Kind.PROFILE)) == 2


def test_what_is_done_regularly_lets_go_of_photos_that_nothing_names(street: Street) -> None:
    (alice,) = street.neighbours("alice")
    _, kept = shows(alice, "A ladder", 100)
    data = alice.world.entropy(9)
    alice.commons.keeper.hold({photos.digest(data): data}, ours=True)
    settling.settle_regularly(alice.commons)
    settling.settle_regularly(alice.commons)
    assert has(alice, kept)
    assert has_none(alice, [data])
