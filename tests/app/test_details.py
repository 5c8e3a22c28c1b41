"""One entry in full, as each of those sees it whom it concerns."""

from collections.abc import Callable
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from mutualnode.app import answering, details, promising
from mutualnode.app.details import Detail
from mutualnode.domain.contacts import Contact
from mutualnode.domain.ids import EntryId
from tests.neighbours import Neighbour, Street, a_street, carry_all

Make = Callable[..., list[Neighbour]]


def sees(person: Neighbour, name: EntryId) -> Detail:
    with person.looking() as look:
        return details.detail(look, name)


def test_each_step_tells_what_it_altered_and_nothing_of_what_is_sealed(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    need = alice.needs("Meals", where="12 Alder Row")
    alice.edits(need, title="Hot meals", where="14 Alder Row")
    alice.closes(need, "met")
    _, edited, closed = sees(alice, need).history
    told = [(each.name, each.before, each.after) for each in edited.altered]
    assert told == [("sealed", "", ""), ("title", "Meals", "Hot meals")]
    assert [(each.name, each.before, each.after) for each in closed.altered] == [("state", "open", "met")]


def test_words_stand_in_their_order_and_thanks_with_what_they_are_for(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    need = alice.needs("Meals")
    carry_all(alice, bob)
    promise = promising.pledge(bob.commons, need, {})
    alice.clock.moves()
    answering.comment(bob.commons, need, "On Friday?")
    carry_all(bob, alice)
    alice.clock.moves()
    answering.thank(alice.commons, promise, "It was lovely")
    carry_all(alice, bob)
    for each in (alice, bob):
        found = sees(each, need)
        assert [(said.name, said.words) for said in found.said] == [("bob", "On Friday?"), ("alice", "It was lovely")]
        assert [said.words for said in found.thanks(promise)] == ["It was lovely"]
        assert found.thanks(need) == []


def test_a_promise_that_was_taken_back_shows_its_maker_no_place_any_more(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    need = alice.needs("Meals", where="12 Alder Row")
    carry_all(alice, bob)
    promise = promising.pledge(bob.commons, need, {})
    carry_all(bob, alice)
    promising.accept(alice.commons, promise)
    carry_all(alice, bob)
    assert sees(bob, need).contact == Contact("", "12 Alder Row")
    promising.withdraw(bob.commons, promise)
    assert sees(bob, need).contact is None


def test_me_too_said_on_two_computers_is_one_more(street: Street) -> None:
    alice, bob, carol = street.neighbours("alice", "bob", "carol")
    need = alice.needs("A ladder")
    for each in (bob, carol):
        carry_all(alice, each)
    second = street.doubles(bob, "bob's second")
    second.commons.renew()
    for each in (bob, second, carol):
        answering.echo(each.commons, need)
    for one, other in ((bob, alice), (second, alice), (carol, alice), (alice, bob)):
        carry_all(one, other)
    assert (sees(alice, need).others, sees(bob, need).others, sees(bob, need).echoed) == (2, 1, True)
    answering.unecho(bob.commons, need)
    carry_all(bob, alice)
    assert (sees(alice, need).others, sees(bob, need).others, sees(bob, need).echoed) == (1, 1, False)


def test_a_claim_that_was_not_confirmed_makes_nobody_the_asker(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    need = alice.needs("Meals", behalf="Bob")
    carry_all(alice, bob)
    answering.claim(bob.commons, need)
    found = sees(bob, need)
    assert ([each.name for each in found.claims], found.asker, found.asks) == (["bob"], None, False)


@given(
    st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["echo", "unecho", "say"])), max_size=8),
    st.randoms(use_true_random=False),
)
@settings(max_examples=15, deadline=None)
def test_what_was_said_is_seen_alike_in_whatever_order_it_came(deeds: list[tuple[str, str]], chance: Random) -> None:
    with a_street() as street:
        people = dict(zip("abcd", street.neighbours(*"abcd"), strict=True))
        need = people["d"].needs("A ladder")
        for each in "abc":
            carry_all(people["d"], people[each])
        needing: dict[str, bool] = {}
        for who, deed in deeds:
            street.clock.moves()
            if deed == "say":
                answering.comment(people[who].commons, need, "Yes")
            else:
                (answering.echo if deed == "echo" else answering.unecho)(people[who].commons, need)
                needing[who] = deed == "echo"
        pairs = [(one, other) for one in people.values() for other in people.values()]
        chance.shuffle(pairs)
        for one, other in [*pairs, *pairs]:
            carry_all(one, other)
        assert sees(people["d"], need).others == sum(needing.values())
        assert len({sees(each, need).said for each in people.values()}) == 1
