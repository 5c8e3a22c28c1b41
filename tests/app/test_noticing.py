"""What a real store has to tell of itself: what others did, what lies ahead, and nothing twice."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeVar

import pytest

from mutualnode.app import answering, exchanging, noticing, promising
from mutualnode.app.commons import Commons
from mutualnode.domain import encoding
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.moments import iso
from mutualnode.domain.reminding import PAUSE, Choice, Due, Sort
from tests.neighbours import DAY, MINUTE, NOON, Neighbour, Street, carry_all, let_in

T = TypeVar("T")
Make = Callable[..., list[Neighbour]]
ALWAYS = Choice(quiet=(0, 0))
HOUR = 60 * MINUTE
SATURDAY = "2027-01-16"  # the day after that on which streets begin, at eight in the morning


def asks(person: Neighbour, choice: Choice = ALWAYS) -> Due:
    """Have somebody's computer ask what is to be told, as its thread does."""
    person.clock.moves(PAUSE)

    async def do(work: Callable[[Commons], T]) -> T:
        return work(person.commons)

    asking = noticing.remind(do, choice, UTC)
    with pytest.raises(StopIteration) as done:  # nothing here waits, so no loop is needed
        asking.send(None)
    assert isinstance(done.value.value, Due)
    return done.value.value


def hears(person: Neighbour, choice: Choice = ALWAYS) -> list[tuple[Sort, str, str]]:
    """Return what somebody is told: what for, by whom, about what."""
    return [(each.sort, each.topic.name, each.topic.title) for each in asks(person, choice).notices]


@pytest.fixture
def listening(neighbours: Make) -> list[Neighbour]:
    """Alice and Bob, who have both had their computers on."""
    people = neighbours("alice", "bob")
    for each in people:
        assert hears(each) == []
    return people


def promises(person: Neighbour, need: EntryId, **typed: str) -> EntryId:
    """Let somebody promise something."""
    person.clock.moves()
    made = promising.pledge(person.commons, need, typed)
    person.spreads()
    return made


def at(written: str) -> int:
    """Return a moment in UTC."""
    return int(datetime.fromisoformat(written).replace(tzinfo=UTC).timestamp() * 1000)


def test_from_asking_to_thanks_each_hears_what_the_other_did_once(listening: list[Neighbour]) -> None:
    alice, bob = listening
    need = alice.needs("Bread", quantity="2 loaves")
    carry_all(alice, bob)
    assert hears(bob) == []
    promise = promises(bob, need, quantity="2 loaves", note="A secret", contact="555 0100")
    carry_all(bob, alice)
    told = asks(alice).notices
    assert [(each.sort, each.topic.quantity) for each in told] == [(Sort.PROMISED, "2 loaves")]
    assert told[0].topic.entry == need
    promising.accept(alice.commons, promise)
    carry_all(alice, bob)
    assert hears(bob) == [(Sort.ACCEPTED, "alice", "Bread")]
    promising.done(bob.commons, promise)
    answering.thank(alice.commons, promise, "Lovely")
    answering.comment(bob.commons, need, "It was warm")
    carry_all(alice, bob)
    carry_all(bob, alice)
    assert hears(bob) == [(Sort.THANKED, "alice", "Bread")]
    assert hears(alice) == [(Sort.SAID, "bob", "Bread")]
    alice.closes(need, "met")
    carry_all(alice, bob)
    assert (hears(alice), hears(bob)) == ([], [])


def test_no_notice_holds_what_is_sealed_or_anybody_s_note(listening: list[Neighbour]) -> None:
    alice, bob = listening
    need = alice.needs("Bread", note="Not for a screen", contact="555 0101", where="Red door")
    carry_all(alice, bob)
    promise = promises(bob, need, note="Not for a screen", contact="555 0100")
    answering.comment(bob.commons, need, "Not for a screen")
    carry_all(bob, alice)
    promising.accept(alice.commons, promise)
    answering.thank(alice.commons, promise, "Not for a screen")
    carry_all(alice, bob)
    told = repr((asks(alice).notices, asks(bob).notices))
    assert "bob" in told
    for secret in ("555", "Red door", "Not for a screen"):
        assert secret not in told


def test_nothing_is_told_twice_also_after_a_restart_and_with_the_index_made_anew(listening: list[Neighbour]) -> None:
    alice, bob = listening
    need = alice.needs("Bread")
    carry_all(alice, bob)
    promises(bob, need)
    carry_all(bob, alice)
    assert len(hears(alice)) == 1
    alice.restarts()
    alice.commons.keeper.rebuild()
    assert hears(alice) == []
    bob.offers("A chair")
    carry_all(bob, alice)
    assert hears(alice) == []


def test_a_store_that_begins_to_listen_is_quiet_about_all_that_is_there(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    need = alice.needs("Bread")
    carry_all(alice, bob)
    promises(bob, need)
    carry_all(bob, alice)
    assert hears(alice) == []
    bob.clock.moves()
    answering.comment(bob.commons, need, "Rye or wheat?")
    carry_all(bob, alice)
    assert hears(alice) == [(Sort.SAID, "bob", "Bread")]


def test_a_second_computer_to_which_old_things_come_says_nothing_of_them(neighbours: Make, street: Street) -> None:
    alice, bob = neighbours("alice", "bob")
    copy = street.doubles(alice, "copy")
    need = alice.needs("Bread")
    carry_all(alice, bob)
    promises(bob, need)
    assert hears(copy) == []
    carry_all(bob, copy)
    assert hears(copy) == []


def test_a_newcomer_is_told_nothing_of_what_was_before_them(street: Street) -> None:
    founder = street.founds("alice")
    need = founder.needs("Bread")
    answering.comment(founder.commons, need, "Any kind")
    newcomer = street.newcomer("bob", founder.invites(), founder)
    assert asks(newcomer).notices == ()
    let_in(newcomer, founder)
    assert hears(newcomer) == []


def test_who_cannot_come_after_all_is_told_of_and_who_said_so_at_once_is_not(listening: list[Neighbour]) -> None:
    alice, bob = listening
    need = alice.needs("A lift")
    carry_all(alice, bob)
    promise, short = promises(bob, need), promises(bob, need)
    promising.withdraw(bob.commons, short)
    carry_all(bob, alice)
    assert hears(alice) == [(Sort.PROMISED, "bob", "A lift")]
    bob.clock.moves()
    promising.withdraw(bob.commons, promise)
    carry_all(bob, alice)
    assert hears(alice) == [(Sort.TAKEN_BACK, "bob", "A lift")]


def test_who_wants_what_i_offer_and_whose_need_it_is_in_truth_are_told_of(listening: list[Neighbour]) -> None:
    alice, bob = listening
    offer, need = alice.offers("A ladder"), alice.needs("A lift", behalf="Bob")
    carry_all(alice, bob)
    promises(bob, offer)
    claim = answering.claim(bob.commons, need)
    carry_all(bob, alice)
    assert hears(alice) == [(Sort.WANTED, "bob", "A ladder"), (Sort.CLAIMED, "bob", "A lift")]
    exchanging.confirm(alice.commons, claim)
    alice.clock.moves()
    answering.comment(alice.commons, need, "It is yours now")
    carry_all(alice, bob)
    assert hears(bob) == [(Sort.SAID, "alice", "A lift")]


def test_what_i_promised_to_help_with_was_closed(listening: list[Neighbour]) -> None:
    alice, bob = listening
    need, other = alice.needs("Bread"), alice.needs("A chair")
    carry_all(alice, bob)
    promises(bob, need)
    alice.closes(need, "elsewhere")
    alice.closes(other, "met")
    carry_all(alice, bob)
    assert hears(bob) == [(Sort.CLOSED, "alice", "Bread")]
    alice.edits(need, note="Thank you all")
    carry_all(alice, bob)
    assert hears(bob) == []


def test_a_lively_talk_is_told_of_once_a_day(listening: list[Neighbour]) -> None:
    alice, bob = listening
    need = alice.needs("Bread")
    carry_all(alice, bob)
    for _ in range(3):
        answering.comment(bob.commons, need, "Still baking")
        carry_all(bob, alice)
        bob.clock.moves()
    assert len(hears(alice)) == 1
    answering.comment(bob.commons, need, "Out of the oven")
    carry_all(bob, alice)
    assert hears(alice) == []
    bob.clock.moves(DAY)
    answering.comment(bob.commons, need, "Stale by now")
    carry_all(bob, alice)
    assert len(hears(alice)) == 1


def test_of_others_affairs_nobody_is_told(street: Street) -> None:
    alice, bob, cleo = street.neighbours("alice", "bob", "cleo")
    for each in (alice, bob, cleo):
        hears(each)
    need = alice.needs("Bread")
    carry_all(alice, bob)
    promises(bob, need)
    answering.comment(bob.commons, need, "Rye?")
    carry_all(bob, cleo)
    assert hears(cleo) == []


def test_a_yes_by_somebody_else_than_who_asked_is_none(street: Street) -> None:
    alice, bob, mallory = street.neighbours("alice", "bob", "mallory")
    for each in (alice, bob, mallory):
        hears(each)
    need = alice.needs("Bread")
    carry_all(alice, bob)
    promise = promises(bob, need)
    carry_all(bob, mallory)
    mallory.commons.write(Kind.ACCEPTANCE, {"about": bytes(promise), "state": "accepted"})
    carry_all(mallory, bob)
    assert hears(bob) == []
    for name in ("again", "and again"):
        mallory.commons.write(Kind.ACCEPTANCE, {"about": bytes(promise), "state": "accepted", "note": name})
    carry_all(mallory, bob)
    promising.accept(alice.commons, _reached(bob, alice, promise))
    carry_all(alice, bob)
    assert hears(bob) == [(Sort.ACCEPTED, "alice", "Bread")]


def _reached(source: Neighbour, target: Neighbour, promise: EntryId) -> EntryId:
    carry_all(source, target)
    return promise


def test_what_i_do_myself_is_not_told_to_me(listening: list[Neighbour]) -> None:
    alice, _ = listening
    need = alice.needs("Bread", behalf="Cleo")
    alice.clock.moves()
    answering.comment(alice.commons, need, "Any kind")
    answering.thank(alice.commons, need, "Thank you all")
    answering.claim(alice.commons, need)
    alice.closes(need, "met")
    assert hears(alice) == []


def test_a_promised_day_is_told_of_the_evening_before_and_not_again(listening: list[Neighbour]) -> None:
    alice, bob = listening
    need = alice.needs("Bread", due=SATURDAY)
    carry_all(alice, bob)
    promises(bob, need, quantity="2 loaves")
    waits = asks(bob)
    assert (waits.notices, waits.again) == ((), at("2027-01-15T18:00"))
    bob.clock.at = at("2027-01-15T17:55") - PAUSE
    assert hears(bob) == []
    bob.clock.at = at("2027-01-15T18:00") - PAUSE
    told = asks(bob).notices
    assert [(each.sort, each.topic.name, each.topic.quantity) for each in told] == [(Sort.NEAR, "alice", "2 loaves")]
    bob.restarts()
    for _ in range(8):
        bob.clock.moves(3 * HOUR)
        assert hears(bob) == []


def test_a_promise_taken_back_or_a_need_closed_reminds_of_nothing(listening: list[Neighbour]) -> None:
    alice, bob = listening
    gone, closed = alice.needs("Bread", due=SATURDAY), alice.needs("Tea", due=SATURDAY)
    carry_all(alice, bob)
    promising.withdraw(bob.commons, promises(bob, gone))
    promises(bob, closed)
    alice.closes(closed, "met")
    carry_all(alice, bob)
    hears(bob)
    bob.clock.at = at("2027-01-15T18:00")
    assert hears(bob) == []


def test_what_of_mine_closes_within_two_days_is_told_of_unless_all_of_it_is_promised(
    listening: list[Neighbour],
) -> None:
    alice, bob = listening
    alice.needs("Bread", due=iso(NOON + 4 * DAY), quantity="2 loaves")
    covered = alice.needs("Tea", due=iso(NOON + 4 * DAY))
    alice.offers("A ladder", due=iso(NOON + 5 * DAY))
    alice.needs("Soon anyway", due=iso(NOON + DAY))
    carry_all(alice, bob)
    promises(bob, covered)
    carry_all(bob, alice)
    hears(alice)
    alice.clock.at = NOON + 2 * DAY
    assert hears(alice) == [(Sort.CLOSES, "alice", "Bread")]
    alice.clock.moves(DAY)
    assert hears(alice) == [(Sort.CLOSES, "alice", "A ladder")]
    assert hears(alice) == []


def test_in_quiet_hours_nothing_is_looked_for_and_in_the_morning_all_of_it_is_told(listening: list[Neighbour]) -> None:
    alice, bob = listening
    need = alice.needs("Bread")
    carry_all(alice, bob)
    bob.clock.at = at("2027-01-15T22:00")
    promises(bob, need)
    carry_all(bob, alice)
    night = asks(alice, Choice())
    assert (night.notices, night.again) == ((), at("2027-01-16T08:00"))
    alice.restarts()
    alice.clock.at = at("2027-01-16T08:00")
    assert hears(alice, Choice()) == [(Sort.PROMISED, "bob", "Bread")]


def test_who_wants_no_notices_is_not_told_later_what_came_meanwhile(listening: list[Neighbour]) -> None:
    alice, bob = listening
    need = alice.needs("Bread")
    carry_all(alice, bob)
    promises(bob, need)
    carry_all(bob, alice)
    assert hears(alice, Choice(frozenset(), (0, 0))) == []
    assert hears(alice) == []


def test_what_is_taken_down_leaves_what_was_noted_of_it(listening: list[Neighbour]) -> None:
    alice, bob = listening
    need = alice.needs("Bread")
    carry_all(alice, bob)
    promises(bob, need)
    answering.comment(bob.commons, need, "Rye?")
    carry_all(bob, alice)
    assert len(hears(alice)) == 2
    assert bytes(need) in (alice.commons.value(noticing.TOLD) or b"")
    exchanging.take_down(alice.commons, need)
    hears(alice)
    assert bytes(need) not in (alice.commons.value(noticing.TOLD) or b"")


def test_what_another_version_noted_is_begun_anew(listening: list[Neighbour]) -> None:
    alice, _ = listening
    with alice.commons.keeper.database.transaction():
        alice.commons.keeper.meta.set(noticing.TOLD, encoding.pack({"newer": True}))
    assert hears(alice) == []


def test_very_much_is_looked_through_in_parts_and_told_once(
    listening: list[Neighbour], monkeypatch: pytest.MonkeyPatch
) -> None:
    alice, bob = listening
    monkeypatch.setattr(noticing, "PART", 7)
    needs = [alice.needs(f"Need {number}") for number in range(12)]
    carry_all(alice, bob)
    for each in needs:
        promises(bob, each)
    carry_all(bob, alice)
    assert [title for _, _, title in hears(alice)] == [f"Need {number}" for number in range(12)]
    assert hears(alice) == []


def test_no_question_walks_through_the_whole_commons(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    with alice.looking() as look:
        for statement, count in ((noticing._ANSWERED, 7), (noticing._CLOSED, 6)):
            rows = look.select(f"EXPLAIN QUERY PLAN {statement}", (0,) * count)
            came, *walked = [str(row[3]) for row in rows if str(row[3]).startswith(("SCAN", "SEARCH"))]
            assert came == "SEARCH change USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)"
            assert walked[0].startswith("SCAN (subquery")  # of what came
            assert all("(id=?)" in each or "(rowid=?)" in each or "(about=?)" in each for each in walked[1:])
