"""Two computers talk: whatever the difference, whoever is heard first, wherever the line is cut, both end alike."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mutualnode.app import commons, inviting, outbox
from mutualnode.app.commons import ARCHIVE, GATE
from mutualnode.app.conversation import CREDENTIALS_LIMIT, Peer
from mutualnode.app.meeting import BATCHES_AHEAD, BATCHES_EARLY
from mutualnode.app.outbox import BATCH_CHANGES, EARLY_CHANGES
from mutualnode.domain.change import FORMAT
from mutualnode.domain.kinds import Kind
from mutualnode.domain.members import ABOUT
from mutualnode.errors import Code
from mutualnode.replica import door, waiting
from mutualnode.wire.messages import (
    Ack,
    Changes,
    Credentials,
    Founding,
    Greeting,
    JoinRefused,
    JoinRequest,
    Matter,
    Reconcile,
    Want,
    Welcome,
    WhoAreYou,
)
from tests.neighbours import DAY, Neighbour, Street, a_street, carry_all, id_of
from tests.scene.cable import Cable, Wire, batch, gossip
from tests.scene.days import DAYS, Act, live

Make = Callable[..., list[Neighbour]]

CABLES = pytest.mark.parametrize("cable", [Cable, Wire])
STEP_LIMIT = 300  # bytes: what a reconnect of two who are in step may cost


def raws(person: Neighbour, but: Neighbour) -> list[bytes]:
    """The changes that one person holds and another does not, as they travel."""
    missing = person.holds() - but.holds()
    return [each.raw for each in person.commons.keeper.changes.after(0, 1_000_000) if each.id in missing]


def many(person: Neighbour, number: int) -> None:
    person.commons.write_all([(Kind.NEED, {"title": f"chair {each}"}) for each in range(number)])
    person.spreads()


# In step.


@CABLES
def test_two_who_hold_the_same_need_one_word_each(neighbours: Make, cable: type[Cable]) -> None:
    alice, bob = neighbours("alice", "bob")
    talk = cable(alice, bob).run()
    assert talk.in_step
    assert talk.one.story == talk.other.story == {"Greeting": 1}
    assert talk.one.bytes_out + talk.other.bytes_out < STEP_LIMIT
    assert talk.one.talk.rounds == 1


@CABLES
def test_what_one_needs_the_other_sees(neighbours: Make, cable: type[Cable]) -> None:
    alice, bob = neighbours("alice", "bob")
    alice.needs("a ladder")
    bob.offers("soup on Sunday")
    talk = cable(alice, bob).run()
    assert talk.in_step
    assert bob.sees("ladder")
    assert alice.sees("sund")
    assert alice.digests() == bob.digests()


@settings(max_examples=30)
@given(DAYS, DAYS, st.sampled_from([Cable, Wire]), st.integers(0, 2**32))
def test_however_two_differ_and_whoever_is_heard_first_both_end_alike(
    before: list[Act], during: list[Act], cable: type[Cable], seed: int
) -> None:
    with a_street() as street:
        people = street.neighbours("alice", "bob")
        live(people, before)
        chance = random.Random(seed)
        talk = cable(people[0], people[1])
        for act in during:
            for _ in range(chance.randrange(4)):
                talk.step(chance.choice(talk.ends))
            live(people, [act])
        talk.run(lambda: chance.random() < 0.5)
        assert talk.in_step
        assert not talk.one.refused
        assert people[0].holds() == people[1].holds()
        assert people[0].digests() == people[1].digests()
        assert people[0].titles() == people[1].titles()


def test_more_than_fits_in_one_batch_arrives_in_several(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    many(alice, 2 * BATCH_CHANGES + 1)
    talk = Cable(alice, bob).run()
    assert talk.in_step
    sizes = [len(each.items()) for each in talk.other.of(Changes)]
    assert sizes[:-1] == [EARLY_CHANGES, EARLY_CHANGES, BATCH_CHANGES]  # the sooner the first is on disk, the better
    assert 0 < sizes[-1] < BATCH_CHANGES
    assert talk.other.talk.received == sum(talk.other.came) == 2 * BATCH_CHANGES + 1
    assert alice.digests() == bob.digests()


def test_long_notes_make_small_batches(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    note = "".join(random.Random(7).choices("abcdefghij klmnop", k=7_000))
    alice.commons.write_all([(Kind.NEED, {"title": "a story", "note": note})] * 200)
    talk = Cable(alice, bob).run()
    assert len(talk.other.of(Changes)) > 1
    assert alice.digests() == bob.digests()


def test_news_is_passed_on_at_once_and_along_a_chain(neighbours: Make) -> None:
    alice, bob, carol = neighbours("alice", "bob", "carol")
    left, right = Cable(alice, bob).run(), Cable(bob, carol).run()
    alice.needs("a ladder")
    gossip(left, right)
    assert carol.sees("ladder")
    carol.offers("a ladder of three metres")
    gossip(left, right)
    assert alice.sees("metres")
    assert alice.digests() == bob.digests() == carol.digests()
    assert left.in_step
    assert right.in_step


def test_in_a_circle_of_three_everything_goes_round_once(neighbours: Make) -> None:
    alice, bob, carol = neighbours("alice", "bob", "carol")
    cables = [Cable(alice, bob).run(), Cable(bob, carol).run(), Cable(carol, alice).run()]
    alice.needs("a ladder")
    gossip(*cables)
    told = sum(len(message.items()) for each in cables for end in each.ends for message in end.of(Changes))
    assert told <= 4  # alice tells both, and either may tell the other before it hears that they know
    assert alice.digests() == bob.digests() == carol.digests()


def test_the_same_changes_by_two_roads_are_kept_once(neighbours: Make) -> None:
    alice, bob, carol = neighbours("alice", "bob", "carol")
    alice.needs("a ladder")
    carry_all(alice, bob)
    from_alice, from_bob = Cable(alice, carol), Cable(bob, carol)
    gossip(from_alice, from_bob)
    assert from_alice.in_step
    assert from_bob.in_step
    assert from_alice.other.talk.received + from_bob.other.talk.received == 1
    assert carol.titles() == ["a ladder"]


def test_an_edit_told_before_what_it_edits_is_acknowledged_as_waiting(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    talk = Cable(alice, bob).run()
    alice.news.clear()
    entry = alice.needs("a ladder")
    alice.edits(entry, title="a long ladder")
    first, second = raws(alice, bob)
    talk.carry(talk.one, batch(1, second))
    talk.step(talk.other)
    assert not bob.sees("ladder")
    talk.carry(talk.one, batch(2, first))
    talk.step(talk.other)
    assert bob.titles() == ["a long ladder"]
    acks = [each for each in talk.one.inbox if isinstance(each, Ack)]
    assert [(each.kept, each.waiting) for each in acks] == [(0, 1), (1, 0)]


def test_what_falls_out_of_a_full_waiting_room_is_not_acknowledged_as_kept(
    neighbours: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    alice, bob = neighbours("alice", "bob")
    talk = Cable(alice, bob).run()
    alice.news.clear()
    alice.edits(alice.needs("a ladder"), title="a long ladder")
    monkeypatch.setattr(waiting, "WAITING_BYTES", 0)
    talk.carry(talk.one, batch(1, raws(alice, bob)[1]))
    talk.step(talk.other)
    acks = [each for each in talk.one.inbox if isinstance(each, Ack)]
    assert [(each.kept, each.waiting) for each in acks] == [(0, 0)]


def test_what_a_batch_sets_free_from_another_room_goes_to_whoever_brought_that_batch(neighbours: Make) -> None:
    alice, bob, carol, dave = neighbours("alice", "bob", "carol", "dave")
    alice.needs("a ladder")
    alice.needs("a lift to town")
    ladder, lift = raws(alice, bob)
    from_bob, from_carol = Cable(bob, dave).run(), Cable(carol, dave).run()
    from_bob.carry(from_bob.one, batch(1, lift))
    from_bob.step(from_bob.other)
    carol.takes(door.examine(ladder, carol.commons.network))
    gossip(from_carol)
    assert dave.titles() == ["a ladder", "a lift to town"]
    assert carol.titles() == ["a ladder", "a lift to town"]


def test_however_much_stands_before_the_word_that_something_is_forgotten_it_arrives(
    neighbours: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "WAITING_BYTES", 3 * 4_000)
    monkeypatch.setattr(outbox, "BATCH_CHANGES", 2)
    monkeypatch.setattr(outbox, "EARLY_CHANGES", 2)
    alice, bob = neighbours("alice", "bob")
    entry = alice.needs("a ladder")
    many(alice, 10)
    alice.commons.forget(entry)
    talk = Cable(alice, bob).run()
    assert talk.in_step
    assert bob.digests() == alice.digests()
    assert "a ladder" not in bob.titles()


@pytest.mark.parametrize("limit", ["WAITING_BYTES", "ROOMS_BYTES"])
def test_what_comes_with_the_word_that_it_is_forgotten_needs_no_waiting_room(
    neighbours: Make, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    monkeypatch.setattr(waiting, limit, 0)
    alice, bob = neighbours("alice", "bob")
    talk = Cable(alice, bob).run()
    for entry in [alice.commons.write(Kind.NEED, {"title": f"chair {each}"}).entry for each in range(3)]:
        alice.commons.forget(entry)
    alice.needs("soup")
    talk.run()
    (ack,) = talk.one.of(Ack)
    assert (ack.waiting, len(talk.other.of(Greeting))) == (0, 1)
    assert bob.digests() == alice.digests()


def test_the_word_that_something_is_forgotten_is_passed_on_also_while_it_waits(neighbours: Make) -> None:
    alice, bob, carol = neighbours("alice", "bob", "carol")
    entry = alice.needs("a ladder")
    alice.needs("soup")
    alice.commons.forget(entry)
    ladder, _, word = raws(alice, bob)
    talk = Cable(bob, carol).run()
    bob.takes(*(door.examine(each, bob.commons.network) for each in (ladder, word)))
    talk.run()
    assert entry in bob.holds() & carol.holds()
    assert not carol.sees("ladder")


# On disk.


def test_a_batch_is_acknowledged_when_it_is_on_disk(neighbours: Make, tmp_path: Path) -> None:
    alice, bob = neighbours("alice", "bob")
    alice.needs("a ladder")
    talk = Cable(alice, bob)
    while not any(isinstance(each, Ack) for each in talk.one.inbox):
        assert talk.step(talk.one) or talk.step(talk.other)
    killed = tmp_path / "as after a kill"
    shutil.copytree(bob.data, killed)
    copy = Neighbour("bob", killed, bob.world, bob.clock, bob.commons)
    assert copy.sees("ladder")


@CABLES
@pytest.mark.parametrize("messages", range(1, 9))
def test_a_line_cut_at_any_message_loses_nothing(neighbours: Make, cable: type[Cable], messages: int) -> None:
    alice, bob = neighbours("alice", "bob")
    kept = {alice.needs("a ladder"), bob.offers("soup"), alice.offers("bread")}
    talk = cable(alice, bob)
    for number in range(messages):
        talk.step(talk.ends[number % 2])
    talk.cut()
    alice.restarts()
    bob.restarts()
    assert Cable(alice, bob).run().in_step
    assert kept <= alice.holds() & bob.holds()
    assert alice.digests() == bob.digests()


def test_who_is_cut_off_goes_on_with_others(neighbours: Make) -> None:
    alice, bob, carol = neighbours("alice", "bob", "carol")
    gone, stays = Cable(alice, bob).run(), Cable(alice, carol).run()
    gone.cut()
    alice.needs("a ladder")
    gossip(gone, stays)
    assert carol.sees("ladder")
    assert not bob.sees("ladder")


# Out of turn.

ZEROS = bytes(32)
OUT_OF_TURN: list[Matter] = [
    Ack(1, 0, 0, 0, 0),
    Reconcile(b"\x61"),
    Want(b"", more=False),
    Founding(b"x", ZEROS),
    JoinRequest(b"x"),
    JoinRefused("invite.used"),
    Welcome(ZEROS, ZEROS),
    Credentials([]),
]


@CABLES
@pytest.mark.parametrize("message", OUT_OF_TURN, ids=lambda each: type(each).__name__)
def test_what_is_said_out_of_turn_ends_the_talk_and_loses_nothing(
    neighbours: Make, cable: type[Cable], message: Matter
) -> None:
    alice, bob = neighbours("alice", "bob")
    talk = cable(alice, bob).run()
    alice.needs("a ladder")
    talk.run()
    talk.carry(talk.one, message)
    talk.run()
    assert talk.other.closed_with is Code.PEER_BROKE_PROTOCOL
    assert talk.one.closed_with == Code.PEER_BROKE_PROTOCOL
    assert bob.sees("ladder")
    assert bob.commons.value(GATE) == alice.commons.value(GATE)
    assert Cable(bob, alice).run().in_step


@pytest.mark.parametrize(
    "message",
    [Want(b"", more=False), Reconcile(b"\x61"), Ack(1, 0, 0, 0, 0), Credentials([])],
    ids=lambda m: type(m).__name__,
)
def test_nobody_answers_before_the_greeting(neighbours: Make, message: Matter) -> None:
    alice, bob = neighbours("alice", "bob")
    talk = Cable(alice, bob)
    talk.other.inbox.clear()
    talk.carry(talk.one, message)
    talk.step(talk.other)
    assert talk.other.closed_with is Code.PEER_BROKE_PROTOCOL


def test_an_acknowledgement_of_what_was_not_sent_ends_the_talk(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    talk = Cable(alice, bob).run()
    bob.needs("a ladder")
    talk.carry(talk.one, Ack(7, 1, 0, 0, 0))
    talk.run()
    assert talk.other.closed_with is Code.PEER_BROKE_PROTOCOL


# Bad changes.


def test_one_bad_change_ends_the_talk_and_the_good_ones_stay(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    talk = Cable(alice, bob).run()
    alice.news.clear()
    alice.needs("a ladder")
    alice.needs("a lift to town")
    ladder, lift = raws(alice, bob)
    spoilt = ladder[:-1] + bytes([ladder[-1] ^ 1])
    talk.carry(talk.one, batch(1, ladder, spoilt, lift))
    talk.run()
    assert bob.titles() == ["a ladder", "a lift to town"]
    assert talk.other.refused == [Code.CHANGE_BAD_PAYLOAD]
    assert talk.other.closed_with is Code.PEER_BROKE_PROTOCOL
    assert [each.refused for each in talk.one.of(Ack)] in ([], [1])


def test_a_change_of_a_newer_format_is_set_aside_and_the_talk_goes_on(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    talk = Cable(alice, bob).run()
    alice.news.clear()
    alice.needs("a ladder")
    ladder = raws(alice, bob)[0]
    newer = FORMAT[:3] + b"2" + ladder[4:]
    talk.carry(talk.one, batch(1, newer, ladder))
    assert talk.step(talk.other)
    assert talk.other.refused == [Code.CHANGE_NEWER_FORMAT]
    assert talk.other.is_open
    assert bob.sees("ladder")


def test_a_change_of_another_network_is_refused(neighbours: Make, street: Street) -> None:
    alice, bob = neighbours("alice", "bob")
    mallory = street.strangers("mallory")[0]
    mallory.needs("trouble")
    talk = Cable(alice, bob).run()
    talk.carry(talk.one, batch(1, *raws(mallory, bob)[-1:]))
    talk.run()
    assert talk.other.refused == [Code.CHANGE_OTHER_NETWORK]
    assert not bob.sees("trouble")


# Newcomers.


@CABLES
def test_a_newcomer_is_let_in_and_sees_all(neighbours: Make, street: Street, cable: type[Cable]) -> None:
    (alice,) = neighbours("alice")
    alice.needs("a ladder")
    invited = alice.invites()
    carol = street.newcomer("carol", invited, alice)
    talk = cable(carol, alice, id_of(alice, invited.invite)).run()
    assert talk.in_step
    assert carol.sees("ladder")
    assert carol.commons.member is not None
    assert alice.members() == carol.members() == 2
    assert alice.digests() == carol.digests()
    assert carol.commons.value(ARCHIVE) == alice.commons.value(ARCHIVE)


@CABLES
def test_before_they_are_let_in_newcomers_hear_only_the_founding_and_the_invite(
    neighbours: Make, street: Street, cable: type[Cable]
) -> None:
    (alice,) = neighbours("alice")
    alice.needs("a ladder")
    invited = alice.invites()
    carol = street.newcomer("carol", invited, alice)
    talk = cable(carol, alice, id_of(alice, invited.invite))
    while not any(isinstance(each, JoinRequest) for each in talk.other.inbox):
        assert talk.step(talk.one)
    founding = alice.commons.held(alice.commons.network)
    assert founding is not None
    assert not talk.one.inbox
    assert talk.one.heard == [Founding(founding.raw, id_of(alice, invited.invite))]


def refused(talk: Cable) -> tuple[list[str], Code | None]:
    """All that a newcomer heard, and why it could not join."""
    return [type(each).__name__ for each in talk.one.heard], talk.one.failed


def test_an_invite_that_somebody_has_used_lets_nobody_else_in(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    invited = alice.invites(uses=1)
    carol, dave = (street.newcomer(name, invited, alice) for name in ("carol", "dave"))
    which = id_of(alice, invited.invite)
    Cable(carol, alice, which).run()
    talk = Cable(dave, alice, which).run()
    assert refused(talk) == (["Founding", "JoinRefused"], Code.INVITE_USED)
    assert alice.members() == 2
    assert dave.commons.member is None
    assert dave.commons.value(GATE) is None


def test_an_invite_that_has_run_out_lets_nobody_in(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    invited = alice.invites(days=1)
    carol = street.newcomer("carol", invited, alice)
    street.clock.moves(DAY + 1)
    talk = Cable(carol, alice, id_of(alice, invited.invite)).run()
    assert refused(talk) == (["Founding", "JoinRefused"], Code.INVITE_EXPIRED)
    assert alice.members() == 1


def test_an_invite_that_this_computer_has_not_heard_of_lets_nobody_in(neighbours: Make, street: Street) -> None:
    alice, bob = neighbours("alice", "bob")
    invited = alice.invites()
    carol = street.newcomer("carol", invited, alice)
    talk = Cable(carol, bob, id_of(alice, invited.invite)).run()
    assert refused(talk) == (["Founding", "JoinRefused"], Code.INVITE_UNKNOWN)
    assert bob.members() == 2


def hands_in(talk: Cable, join: bytes) -> None:
    """Have a newcomer hand in another join than its own program would."""
    talk.one.inbox.clear()
    talk.carry(talk.one, JoinRequest(join))
    talk.run()


def test_a_join_with_the_secret_of_another_invite_lets_nobody_in(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    one, other = alice.invites(), alice.invites()
    carol = street.newcomer("carol", one, alice)
    fields = door.examine(carol.commons.value(commons.JOIN) or b"", alice.commons.network).fields or {}
    misfit = carol.signs(Kind.JOIN, {**fields, ABOUT: id_of(alice, other.invite)})
    talk = Cable(carol, alice, id_of(alice, other.invite))
    hands_in(talk, misfit.raw)
    assert talk.one.failed is Code.INVITE_UNKNOWN
    assert alice.members() == 1
    assert alice.entries(Kind.ADMISSION) == []


def test_a_spoilt_join_lets_nobody_in(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    invited = alice.invites()
    carol = street.newcomer("carol", invited, alice)
    join = carol.commons.value(commons.JOIN) or b""
    talk = Cable(carol, alice, id_of(alice, invited.invite))
    hands_in(talk, join[:-1] + bytes([join[-1] ^ 1]))
    assert talk.one.failed is Code.INVITE_UNKNOWN
    assert talk.other.refused == [Code.CHANGE_BAD_PAYLOAD]
    assert alice.members() == 1


def test_nobody_joins_with_what_another_device_signed(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    invited = alice.invites()
    carol, mallory = (street.newcomer(name, invited, alice) for name in ("carol", "mallory"))
    talk = Cable(mallory, alice, id_of(alice, invited.invite))
    talk.one.inbox.clear()
    talk.carry(talk.one, JoinRequest(carol.commons.value(commons.JOIN) or b""))
    talk.run()
    assert talk.one.of(Welcome) == []
    assert alice.members() == 1


def test_a_newcomer_to_one_network_does_not_join_another(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    (mallory,) = street.strangers("mallory")
    carol = street.newcomer("carol", alice.invites(), alice)
    talk = Cable(carol, mallory, id_of(mallory, mallory.invites().invite)).run()
    assert talk.one.failed is Code.INVITE_UNKNOWN
    assert talk.other.of(JoinRequest) == []
    assert mallory.members() == 1


def test_any_member_admits_the_inviter_need_not_be_there(neighbours: Make, street: Street) -> None:
    alice, bob = neighbours("alice", "bob")
    invited = alice.invites()
    carry_all(alice, bob)
    carol = street.newcomer("carol", invited, bob)
    assert Cable(carol, bob, id_of(bob, invited.invite)).run().in_step
    assert alice.members() == 2
    assert Cable(alice, bob).run().in_step
    assert alice.members() == 3
    assert Cable(alice, carol).run().one.story == {"Greeting": 1}


def test_admitted_twice_by_two_who_are_apart_is_one_member(neighbours: Make, street: Street) -> None:
    alice, bob = neighbours("alice", "bob")
    invited = alice.invites()
    carry_all(alice, bob)
    which = id_of(alice, invited.invite)
    carol = street.newcomer("carol", invited, alice)
    first = Cable(carol, alice, which)
    first.step(first.one)
    first.step(first.other)
    first.cut()
    assert alice.members() == 3
    assert Cable(carol, bob, which).run().in_step
    assert Cable(alice, bob).run().in_step
    Cable(carol, alice).run()
    assert alice.members() == bob.members() == carol.members() == 3
    assert len(alice.entries(Kind.ADMISSION)) == 3
    assert alice.digests() == bob.digests() == carol.digests()


@CABLES
def test_two_newcomers_who_meet_first_show_each_other_who_admitted_them(
    neighbours: Make, street: Street, cable: type[Cable]
) -> None:
    alice, bob = neighbours("alice", "bob")
    invited = alice.invites(uses=2)
    carry_all(alice, bob)
    which = id_of(alice, invited.invite)
    carol, dave = street.newcomer("carol", invited, alice), street.newcomer("dave", invited, bob)
    Cable(carol, alice, which).run()
    Cable(dave, bob, which).run()
    carol.needs("a ladder")
    talk = cable(carol, dave).run()
    assert talk.one.story["WhoAreYou"] == talk.other.story["Credentials"] == 1
    assert talk.in_step
    assert dave.sees("ladder")
    assert carol.members() == dave.members() == 4
    assert carol.digests() == dave.digests()


def test_credentials_are_no_more_than_the_roll_of_a_long_street(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    shown = inviting.vouching(bob.commons)
    assert 0 < len(shown) <= CREDENTIALS_LIMIT
    assert len(inviting.vouching(alice.commons)) == 1


def stranger(street: Street, alice: Neighbour) -> Neighbour:
    """Somebody who was never admitted, and has the network's keys all the same."""
    mallory = street.newcomer("mallory", alice.invites(), alice)
    inviting.admitted(mallory.commons, alice.commons.value(GATE) or b"", alice.commons.value(ARCHIVE) or b"")
    return mallory


@CABLES
def test_a_stranger_with_the_gate_key_gets_a_greeting_and_no_change(
    neighbours: Make, street: Street, cable: type[Cable]
) -> None:
    (alice,) = neighbours("alice")
    alice.needs("a ladder")
    mallory = stranger(street, alice)
    talk = cable(mallory, alice).run()
    assert set(talk.one.story) <= {"Greeting", "WhoAreYou", "Ack"}
    assert talk.other.closed_with is Code.PEER_UNKNOWN
    assert not mallory.sees("ladder")
    assert mallory.counts() == 1
    assert alice.members() == 1


def test_a_stranger_who_says_nothing_of_themselves_gets_no_news_either(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    mallory = stranger(street, alice)
    talk = Cable(mallory, alice)
    talk.step(talk.other)
    alice.needs("a ladder")
    talk.carry(talk.one, Greeting(0, ZEROS, 0, bytes(8), 0, bytes(8), 0))
    talk.step(talk.other)
    alice.needs("another ladder")
    assert not [each for each in talk.one.inbox if isinstance(each, Changes)]


class Disguise(Cable):
    """The first one's device, reached through a transport key that the roll does not know."""

    def _met(self, one: Neighbour, other: Neighbour, invite: bytes | None) -> tuple[Peer, Peer]:
        theirs, ours = super()._met(one, other, invite)
        return theirs, Peer(ours.device, b"\x66" * 32, ours.gate, ours.dialled)


def test_a_member_behind_another_transport_key_than_the_rolls_is_not_spoken_to(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    alice.needs("a ladder")
    talk = Disguise(bob, alice).run()
    assert talk.one.of(WhoAreYou)
    assert talk.one.of(Changes) == []
    assert talk.other.closed_with is Code.PEER_UNKNOWN
    assert not bob.sees("ladder")


@CABLES
@pytest.mark.parametrize("messages", range(1, 12))
def test_a_join_cut_at_any_message_goes_on_as_the_same_join(
    neighbours: Make, street: Street, cable: type[Cable], messages: int
) -> None:
    (alice,) = neighbours("alice")
    alice.needs("a ladder")
    invited = alice.invites(uses=1)
    which = id_of(alice, invited.invite)
    carol = street.newcomer("carol", invited, alice)
    talk = cable(carol, alice, which)
    for number in range(messages):
        talk.step(talk.ends[number % 2])
    talk.cut()
    carol.restarts()
    inviting.settle(carol.commons)
    alice.restarts()
    again = cable(carol, alice, None if carol.commons.value(GATE) else which).run()
    assert again.in_step
    assert alice.members() == carol.members() == 2
    assert len(alice.entries(Kind.JOIN)) == 1
    assert len(alice.entries(Kind.PROFILE)) == 2
    assert alice.digests() == carol.digests()


def test_what_comes_up_between_greeting_and_being_greeted_is_told(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    talk = Cable(alice, bob)
    alice.needs("a ladder")
    talk.run()
    assert talk.one.story == {"Greeting": 1, "Ack": 1}
    assert talk.in_step
    assert bob.sees("ladder")


def test_no_more_is_sent_ahead_than_is_acknowledged_in_time(neighbours: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outbox, "BATCH_CHANGES", 5)
    monkeypatch.setattr(outbox, "EARLY_CHANGES", 5)
    alice, bob = neighbours("alice", "bob")
    many(alice, 3 * BATCHES_AHEAD * 5)
    talk = Cable(alice, bob)

    def ahead() -> int:
        return len([each for each in talk.other.inbox if isinstance(each, Changes)])

    while talk.step(talk.one):
        pass
    assert ahead() == BATCHES_EARLY
    while not talk.one.of(Ack):
        talk.step(talk.other)
        talk.step(talk.one)
    assert ahead() == BATCHES_EARLY + 1
    seen = [ahead()]
    while talk.step(talk.other) | talk.step(talk.one):
        seen.append(ahead())
    assert max(seen) == BATCHES_AHEAD
    assert talk.run().in_step


def test_what_waited_in_a_talk_is_let_go_with_it(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    rooms = len(alice.commons.keeper._rooms)
    for _ in range(3):
        Cable(alice, bob).run().cut()
    assert len(alice.commons.keeper._rooms) == rooms
