"""What is due once others' statements have come is done, and not twice."""

from mutualnode.app import settling
from mutualnode.domain.kinds import Kind
from tests.neighbours import Street


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
