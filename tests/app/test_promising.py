"""Promises between neighbours: made, accepted, done, taken back; two made apart are both kept."""

from contextlib import suppress
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mutualnode.app import answering, exchanging, inspecting, promising
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.errors import Code, Fault
from tests.neighbours import Neighbour, Street, a_street, carry_all


def promises(person: Neighbour, need: EntryId, **typed: str) -> EntryId:
    person.clock.moves()
    made = promising.pledge(person.commons, need, typed)
    person.spreads()
    return made


def stands(person: Neighbour, need: EntryId) -> list[str]:
    with person.looking() as look:
        return [each["state"] for each in inspecting.shown(look, need)["pledges"]]


def covered(person: Neighbour, need: EntryId) -> dict[str, object]:
    with person.looking() as look:
        return dict(inspecting.shown(look, need)["covered"])


def test_a_promise_is_seen_accepted_and_done_on_both_sides(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    need = alice.needs("Hot meals", quantity="12 meals")
    carry_all(alice, bob)
    promise = promises(bob, need, quantity="5 meals", note="on Tuesday")
    carry_all(bob, alice)
    assert covered(alice, need) == {"wanted": "12", "promised": "5", "whole": False}
    promising.accept(alice.commons, promise)
    carry_all(alice, bob)
    assert stands(bob, need) == ["accepted"]
    promising.done(bob.commons, promise)
    carry_all(bob, alice)
    assert stands(alice, need) == ["done"]
    assert alice.digests() == bob.digests()


def test_who_asked_can_say_that_it_is_done(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    need = alice.needs("A ladder")
    carry_all(alice, bob)
    promise = promises(bob, need)
    carry_all(bob, alice)
    promising.accept(alice.commons, promise)
    promising.done(alice.commons, promise)
    carry_all(alice, bob)
    assert stands(bob, need) == ["done"]


def test_two_promises_made_apart_are_both_kept(street: Street) -> None:
    alice, bob, carol = street.neighbours("alice", "bob", "carol")
    need = alice.needs("A ladder", quantity="1 ladder")
    carry_all(alice, bob)
    carry_all(alice, carol)
    promises(bob, need, quantity="1 ladder")
    promises(carol, need, quantity="1 ladder")
    for one, other in ((bob, alice), (carol, alice), (alice, bob), (alice, carol)):
        carry_all(one, other)
    assert [stands(each, need) for each in (alice, bob, carol)] == [["offered", "offered"]] * 3
    assert covered(alice, need) == {"wanted": "1", "promised": "2", "whole": True}


def test_what_is_taken_back_is_open_again_at_once(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    need = alice.needs("A ladder")
    carry_all(alice, bob)
    promise = promises(bob, need)
    exchanging.close(bob.commons, promise, "withdrawn")
    assert stands(bob, need) == ["withdrawn"]
    assert covered(bob, need)["whole"] is False


def test_nobody_speaks_for_another(street: Street) -> None:
    alice, bob, carol = street.neighbours("alice", "bob", "carol")
    need = alice.needs("A ladder")
    carry_all(alice, bob)
    promise = promises(bob, need)
    carry_all(bob, carol)
    carry_all(bob, alice)
    for act in (promising.accept, promising.done, promising.withdraw):
        with pytest.raises(Fault) as refused:
            act(carol.commons, promise)
        assert refused.value.code is Code.ENTRY_NOT_YOURS
    with pytest.raises(Fault):
        promising.accept(bob.commons, promise)
    with pytest.raises(Fault):
        promising.withdraw(alice.commons, promise)


def test_a_closed_need_takes_no_promise(street: Street) -> None:
    (alice,) = street.neighbours("alice")
    need = alice.needs("A ladder")
    alice.closes(need, "met")
    with pytest.raises(Fault) as refused:
        promises(alice, need)
    assert refused.value.code is Code.ENTRY_CLOSED


def test_who_could_use_what_is_offered_says_so_and_is_answered_alike(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    offer = alice.offers("Lifts into town", where="12 Alder Row")
    carry_all(alice, bob)
    asked = promises(bob, offer, quantity="1 seat", when="Monday", note="to the clinic")
    carry_all(bob, alice)
    promising.accept(alice.commons, asked)
    carry_all(alice, bob)
    assert state(bob, asked) == "accepted"
    promising.done(alice.commons, asked)
    carry_all(alice, bob)
    assert state(bob, asked) == "done"
    assert {"quantity": "1 seat", "when": "Monday", "note": "to the clinic"}.items() <= bob.shows(asked).items()


def test_a_promise_is_made_to_a_need_or_an_offer_and_nothing_else(street: Street) -> None:
    (alice,) = street.neighbours("alice")
    (page,) = alice.entries(Kind.PROFILE)
    with pytest.raises(Fault) as refused:
        promises(alice, page)
    assert refused.value.code is Code.ENTRY_WRONG_KIND
    with pytest.raises(Fault):
        promising.accept(alice.commons, page)


def state(person: Neighbour, promise: EntryId) -> str:
    with person.looking() as look:
        return look.get(promise).state


WHO = st.sampled_from(["asker", "claimant", "maker"])
DEEDS = {"accept": promising.accept, "done": promising.done, "withdraw": promising.withdraw}


@given(st.lists(st.tuples(WHO, st.sampled_from(sorted(DEEDS))), max_size=6), st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_a_promise_stands_alike_everywhere_whoever_said_what_apart_and_in_whatever_order_it_came(
    deeds: list[tuple[str, str]], chance: Random
) -> None:
    with a_street() as street:
        asker, claimant, maker = street.neighbours("asker", "claimant", "maker")
        need = asker.needs("Meals", behalf="claimant")
        carry_all(asker, claimant)
        claim = answering.claim(claimant.commons, need)
        carry_all(claimant, asker)
        exchanging.confirm(asker.commons, claim)
        for each in (claimant, maker):
            carry_all(asker, each)
        promise = promises(maker, need)
        for each in (asker, claimant):
            carry_all(maker, each)
        people = {"asker": asker, "claimant": claimant, "maker": maker}
        for who, deed in deeds:
            with suppress(Fault):
                DEEDS[deed](people[who].commons, promise)
        pairs = [(one, other) for one in people.values() for other in people.values()] * 2
        chance.shuffle(pairs)
        for one, other in [*pairs, *pairs]:
            carry_all(one, other)
        assert len({state(each, promise) for each in people.values()}) == 1
        said = {deed for who, deed in deeds if (who == "maker") is (deed == "withdraw") or deed == "done"}
        assert (state(asker, promise) == "withdrawn") is (_last(deeds) == "withdraw")
        assert state(asker, promise) in ("offered", "withdrawn") or said


def _last(deeds: list[tuple[str, str]]) -> str:
    """What who promised said last."""
    return next((deed for who, deed in reversed(deeds) if who == "maker" and deed != "accept"), "")


def test_accepting_twice_is_one_answer(street: Street) -> None:
    (alice,) = street.neighbours("alice")
    need = alice.needs("A ladder")
    promise = promises(alice, need)
    promising.accept(alice.commons, promise)
    before = alice.counts()
    promising.accept(alice.commons, promise)
    assert alice.counts() == before
