"""The outbox: first what was asked for, then what is new, each change once, and never what they sent themselves."""

from collections.abc import Callable

from mutualnode.app.outbox import BATCH_CHANGES, Outbox
from mutualnode.domain.ids import EntryId
from tests.neighbours import Neighbour

Make = Callable[..., list[Neighbour]]


def outbox(person: Neighbour) -> Outbox:
    made = Outbox(person.commons.keeper.changes, person.commons.keeper.why_bare)
    made.start(person.commons.keeper.changes.last(), sure=True)
    return made


def raw(person: Neighbour, *names: EntryId) -> list[bytes]:
    return [each.raw for each in person.commons.keeper.changes.get(names)]


def test_what_is_new_follows_in_the_order_of_its_arrival_and_once(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    box = outbox(alice)
    assert box.batch() == []
    ladder, soup = alice.needs("a ladder"), alice.offers("soup")
    assert box.batch() == raw(alice, ladder, soup)
    assert box.is_spent
    assert box.batch() == []
    assert box.place == alice.commons.keeper.changes.last()


def test_what_was_asked_for_comes_before_what_is_new(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    old = alice.needs("a ladder")
    box = outbox(alice)
    new = alice.offers("soup")
    box.ask([old, EntryId(bytes(32))])
    assert box.place == 0
    assert not box.is_through(0)
    assert box.batch() == raw(alice, old, new)
    assert box.is_through(alice.commons.keeper.changes.last())


def test_what_they_sent_is_not_sent_back(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    box = outbox(alice)
    before = alice.commons.keeper.changes.last()
    ladder = bob.needs("a ladder")
    change = bob.commons.held(ladder)
    assert change is not None
    alice.takes(change)
    box.came({change.id}, before, [change.id])
    assert box.batch() == []
    assert box.place == before + 1


def test_what_came_from_others_beside_it_is_sent(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    box = outbox(alice)
    soup = alice.offers("soup")
    before = alice.commons.keeper.changes.last()
    ladder = bob.needs("a ladder")
    change = bob.commons.held(ladder)
    assert change is not None
    alice.takes(change)
    box.came({change.id}, before, [change.id])
    assert box.batch() == raw(alice, soup)
    assert box.place == before + 1


def test_what_they_sent_and_is_not_held_here_is_not_remembered(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    box = outbox(alice)
    ladder = alice.needs("a ladder")
    box.came({bytes(31) + bytes([each]) for each in range(100)} | {ladder}, 0, [])
    assert box._theirs == {ladder}


def test_a_batch_holds_so_many_changes_and_the_next_one_the_rest(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    box = Outbox(alice.commons.keeper.changes, alice.commons.keeper.why_bare)
    for number in range(3):
        alice.needs(f"chair {number}")
    box.start(0, sure=False)
    assert len(box.batch()) == alice.counts() < BATCH_CHANGES
    assert box.place == 0  # sent all there is, and yet nobody said that it was all they lacked


def test_what_is_forgotten_comes_behind_the_statement_that_says_so(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    box = outbox(alice)
    ladder = alice.needs("a ladder")
    alice.offers("soup")
    alice.commons.forget(ladder)
    headers = [each.raw for each in alice.commons.keeper.changes.get([ladder])]
    statement = [each.raw for each in alice.commons.keeper.changes.after(0, 100)][-1]
    sent = box.batch()
    assert sent[:2] == [statement, *headers]
    assert sent[-1] == statement
