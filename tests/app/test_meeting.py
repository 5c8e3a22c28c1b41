"""The ladder: what a meeting costs, whatever both have heard since the last one, and how it ends where it cannot."""

import random
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mutualnode.app import cursors, outbox
from mutualnode.app.cursors import Cursor
from mutualnode.app.meeting import FRESH_SHARE, ROUNDS_LIMIT
from mutualnode.domain.kinds import Kind
from mutualnode.errors import Code
from mutualnode.replica import waiting
from mutualnode.replica.door import Batch
from mutualnode.wire.messages import Ack, Changes, Greeting, Matter, Reconcile, Want
from tests.neighbours import Neighbour, Street, a_street, carry_all, id_of
from tests.scene.cable import Cable, End, Wire, batch, gossip

Make = Callable[..., list[Neighbour]]

CABLES = pytest.mark.parametrize("cable", [Cable, Wire])
MUCH = 2 * FRESH_SHARE  # changes that nobody sends on the mere chance that they are new


def chairs(person: Neighbour, number: int) -> None:
    person.commons.write_all([(Kind.NEED, {"title": f"chair {each} of {person.name}"}) for each in range(number)])
    person.spreads()


def told(*ends: End) -> int:
    """How many changes were sent to these ends."""
    return sum(len(each.items()) for end in ends for each in end.of(Changes))


def compared(talk: Cable) -> bool:
    return any(isinstance(each, Reconcile | Want) for end in talk.ends for each in end.heard)


def steps(talk: Cable, number: int) -> None:
    for count in range(number):
        talk.step(talk.ends[count % 2])


# The second rung.


@CABLES
def test_who_met_before_sends_only_what_came_since(neighbours: Make, cable: type[Cable]) -> None:
    alice, bob = neighbours("alice", "bob")
    chairs(alice, MUCH)
    cable(alice, bob).run().cut()
    alice.needs("a ladder")
    bob.offers("soup")
    talk = cable(alice, bob).run()
    assert talk.in_step
    assert not compared(talk)
    assert told(*talk.ends) == 2
    assert alice.digests() == bob.digests()


def test_what_was_heard_from_others_meanwhile_is_told_once_more_and_no_more_is(neighbours: Make) -> None:
    alice, bob, carol = neighbours("alice", "bob", "carol")
    gossip(Cable(alice, bob), Cable(bob, carol), Cable(carol, alice))
    chairs(alice, MUCH)
    Cable(alice, carol).run()
    Cable(carol, bob).run()
    talk = Cable(alice, bob).run()
    assert talk.one.story == talk.other.story == {"Greeting": 1}
    alice.needs("a ladder")
    again = Cable(bob, alice).run()
    assert told(*again.ends) <= 1 + MUCH
    assert not compared(again)


def test_news_moves_the_cursor_too(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    talk = Cable(alice, bob).run()
    chairs(alice, MUCH)
    bob.offers("soup")
    talk.run().cut()
    alice.restarts()
    bob.restarts()
    alice.needs("a ladder")
    again = Cable(bob, alice).run()
    assert told(again.one) == 1
    assert told(again.other) == 0


def test_a_newcomer_to_a_large_commons_gets_all_in_order_and_nothing_waits(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    for number in range(MUCH):
        entry = alice.needs(f"chair {number}")
        alice.edits(entry, title=f"a better chair {number}")
    invited = alice.invites()
    carol = street.newcomer("carol", invited, alice)
    talk = Cable(carol, alice, id_of(alice, invited.invite)).run()
    assert talk.in_step
    assert not compared(talk)
    assert sum(each.waiting for each in talk.other.of(Ack)) == 0
    assert alice.digests() == carol.digests()


@pytest.mark.parametrize("cut_after", range(4, 12))
def test_a_batch_that_was_acknowledged_is_not_sent_again_after_a_cut(
    neighbours: Make, cut_after: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox, "BATCH_CHANGES", 100)
    monkeypatch.setattr(outbox, "EARLY_CHANGES", 25)
    alice, bob = neighbours("alice", "bob")
    chairs(alice, 250)
    first = Cable(alice, bob)
    steps(first, cut_after)
    first.cut()
    held = bob.counts()
    bob.restarts()
    second = Cable(alice, bob).run()
    assert second.in_step
    assert alice.digests() == bob.digests()
    if held * FRESH_SHARE > alice.counts():  # else all is sent, whatever they hold
        assert told(second.other) == alice.counts() - held


# The third rung.


@CABLES
def test_who_never_met_and_holds_much_in_common_compares_and_sends_the_difference(
    neighbours: Make, cable: type[Cable]
) -> None:
    alice, bob = neighbours("alice", "bob")
    chairs(alice, MUCH)
    carry_all(alice, bob)
    alice.needs("a ladder")
    bob.offers("soup")
    bob.offers("bread")
    talk = cable(alice, bob).run()
    assert talk.in_step
    assert compared(talk)
    assert (told(talk.one), told(talk.other)) == (2, 1)
    assert alice.digests() == bob.digests()


@CABLES
@pytest.mark.parametrize("messages", range(1, 14))
def test_a_comparison_cut_at_any_message_loses_nothing(neighbours: Make, cable: type[Cable], messages: int) -> None:
    alice, bob = neighbours("alice", "bob")
    chairs(alice, MUCH)
    carry_all(alice, bob)
    alice.needs("a ladder")
    bob.offers("soup")
    talk = cable(alice, bob)
    steps(talk, messages)
    talk.cut()
    alice.restarts()
    bob.restarts()
    assert cable(bob, alice).run().in_step
    assert alice.digests() == bob.digests()


def test_who_trusts_an_older_copy_of_a_store_finds_out(neighbours: Make, tmp_path: Path) -> None:
    alice, bob = neighbours("alice", "bob")
    Cable(alice, bob).run().cut()
    bob.closes_up()
    older = tmp_path / "older"
    shutil.copytree(bob.data, older)
    bob.reopens()
    chairs(bob, MUCH)
    chairs(alice, MUCH)
    Cable(alice, bob).run().cut()
    bob.closes_up()
    shutil.rmtree(bob.data)
    shutil.copytree(older, bob.data)
    bob.reopens()
    alice.needs("a ladder")
    bob.offers("soup")
    assert Cable(bob, alice).run().in_step
    assert alice.digests() == bob.digests()
    assert len(bob.titles()) == 2 * MUCH + 2


def test_a_cursor_that_lies_costs_a_round_and_nothing_else(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    Cable(alice, bob).run().cut()
    chairs(alice, 3)
    store = alice.commons.store_id[:8]
    lie = cursors.noted(alice.commons.device.key, Cursor(store, alice.commons.keeper.changes.last()))
    bob.commons.keeper.take((), bob.commons.room, lie)
    talk = Cable(alice, bob).run()
    assert talk.in_step
    assert compared(talk)
    assert alice.digests() == bob.digests()


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2), st.booleans(), st.integers(0, 9)), max_size=8),
    st.integers(0, 2**32),
)
def test_whoever_met_whom_and_wherever_it_was_cut_the_next_meeting_brings_both_in_step(
    meetings: list[tuple[int, int, bool, int]], seed: int
) -> None:
    chance = random.Random(seed)
    with a_street() as street:
        people = street.neighbours("alice", "bob", "carol")
        for one, other, whole, cut_after in meetings:
            chairs(people[one], 1 + cut_after)
            if one == other:
                people[one].restarts()
                continue
            talk = Cable(people[one], people[other])
            if whole:
                talk.run(lambda: chance.random() < 0.5)
                assert talk.in_step
            else:
                steps(talk, cut_after)
            talk.cut()
        cables = [Cable(people[0], people[1]), Cable(people[1], people[2])]
        gossip(*cables)
        assert all(each.in_step and each.one.talk.agrees for each in cables)
        assert len({each.digests() for each in people}) == 1


# Again.


def misses(talk: Cable, title: str) -> None:
    """The first posts a need, and the other is never told."""
    held = talk.one.person.commons.keeper
    talk.one.person.commons.write(Kind.NEED, {"title": title})
    held.drain()
    talk.one.talk._meeting._outbox.skip(held.changes.last(), sure=True)


def test_greeting_again_finds_what_was_missed(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    talk = Cable(alice, bob).run()
    misses(talk, "a ladder")
    talk.run()
    assert not bob.sees("ladder")
    for each in talk.one.talk.greet_again().messages:
        talk.carry(talk.one, each)
    talk.run()
    assert bob.sees("ladder")
    assert talk.in_step


@pytest.mark.parametrize("room", [waiting.WAITING_BYTES, 0])
def test_whoever_is_told_what_follows_on_something_missed_greets_again_at_once(
    neighbours: Make, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    monkeypatch.setattr(waiting, "WAITING_BYTES", room)
    alice, bob = neighbours("alice", "bob")
    talk = Cable(alice, bob).run()
    misses(talk, "a ladder")
    alice.needs("soup")
    talk.run()
    assert bob.sees("ladder")
    assert bob.sees("soup")
    assert talk.in_step
    assert talk.one.talk.agrees


def test_who_has_nothing_to_say_greets_again_with_two_short_words(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    talk = Cable(alice, bob).run()
    before = talk.one.bytes_out + talk.other.bytes_out
    for each in talk.one.talk.greet_again().messages:
        talk.carry(talk.one, each)
    assert talk.one.talk.greet_again().messages == []
    talk.run()
    assert talk.in_step
    assert talk.one.bytes_out + talk.other.bytes_out - before < 300


class Deaf(Cable):
    """The other end can take none of the changes that it is sent: they are of a newer version."""

    def examined(self, end: End, raws: Sequence[bytes]) -> Batch:
        """Set all of them aside."""
        return ([], [Code.CHANGE_NEWER_FORMAT] * len(raws)) if end is self.other else super().examined(end, raws)


def test_where_one_cannot_take_what_the_other_holds_both_come_to_rest(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    alice.needs("a ladder")
    talk = Deaf(alice, bob).run()
    assert talk.in_step
    assert not talk.one.talk.agrees
    assert len(talk.other.of(Greeting)) == ROUNDS_LIMIT + 1
    bob.offers("soup")
    talk.run()
    assert alice.sees("soup")


# Out of turn.


def between(talk: Cable, message: Matter) -> None:
    """Have the first end say something once both have greeted, and the other one hear it."""
    talk.step(talk.other)
    talk.carry(talk.one, message)
    while talk.step(talk.other):
        pass


@pytest.mark.parametrize("message", [Want(b"", more=False), Reconcile(b"\x61")], ids=lambda m: type(m).__name__)
def test_nobody_compares_where_the_order_is_known(neighbours: Make, message: Matter) -> None:
    alice, bob = neighbours("alice", "bob")
    Cable(alice, bob).run().cut()
    alice.needs("a ladder")
    talk = Cable(alice, bob)
    between(talk, message)
    assert talk.other.closed_with is Code.PEER_BROKE_PROTOCOL


def test_a_second_greeting_before_the_round_is_over_ends_the_talk(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    alice.needs("a ladder")
    talk = Cable(alice, bob)
    between(talk, talk.one.talk._meeting.greet())
    assert talk.other.closed_with is Code.PEER_BROKE_PROTOCOL


def test_who_wants_more_than_there_is_is_sent_away(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    alice.needs("a ladder")
    talk = Cable(alice, bob)
    between(talk, Want(bytes(32) * (bob.counts() + 1), more=True))
    assert talk.other.closed_with is Code.PEER_BROKE_PROTOCOL


def test_who_promises_more_and_sends_nothing_is_sent_away(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    talk = Cable(alice, bob).run()
    talk.carry(talk.one, batch(1, more=True, live=False))
    talk.run()
    assert talk.other.closed_with is Code.PEER_BROKE_PROTOCOL
