"""What neighbours say to a need beside promises: words, thanks, "me too", "that is mine"."""

from collections.abc import Callable

import pytest

from mutualnode.app import answering, exchanging
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.errors import Code, Fault
from tests.neighbours import Neighbour, Street, carry_all

Make = Callable[..., list[Neighbour]]


def refusal(act: Callable[[], object]) -> Code:
    with pytest.raises(Fault) as refused:
        act()
    return refused.value.code


@pytest.mark.parametrize(("say", "kind"), [(answering.comment, Kind.COMMENT), (answering.thank, Kind.THANKS)])
def test_words_travel_as_they_were_said(neighbours: Make, say: Callable[..., EntryId], kind: Kind) -> None:
    alice, bob = neighbours("alice", "bob")
    need = alice.needs("A ladder")
    carry_all(alice, bob)
    said = say(bob.commons, need, " I have one.\r\nRing me. \n")
    carry_all(bob, alice)
    assert alice.entries(kind) == [said]
    assert alice.shows(said)["note"] == "I have one.\nRing me."


@pytest.mark.parametrize("say", [answering.comment, answering.thank])
def test_words_that_say_nothing_or_say_it_to_nothing_are_refused(neighbours: Make, say: Callable[..., EntryId]) -> None:
    (alice,) = neighbours("alice")
    need = alice.needs("A ladder")
    (page,) = alice.entries(Kind.PROFILE)
    assert refusal(lambda: say(alice.commons, need, " \u200b\n")) is Code.TEXT_EMPTY
    assert refusal(lambda: say(alice.commons, need, "x" * 2_001)) is Code.TEXT_TOO_LONG
    assert refusal(lambda: say(alice.commons, page, "x")) is Code.ENTRY_WRONG_KIND
    assert refusal(lambda: say(alice.commons, EntryId(bytes(32)), "x")) is Code.ID_UNKNOWN


def test_me_too_is_said_once_and_taken_back(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    need = alice.needs("A ladder")
    carry_all(alice, bob)
    answering.echo(bob.commons, need)
    answering.echo(bob.commons, need)
    (said,) = bob.entries(Kind.ECHO)
    answering.unecho(bob.commons, need)
    assert bob.shows(said)["state"] == "withdrawn"
    answering.echo(bob.commons, need)
    assert (bob.entries(Kind.ECHO), bob.shows(said)["state"]) == ([said], "open")
    assert refusal(lambda: answering.echo(bob.commons, said)) is Code.ENTRY_WRONG_KIND


def test_me_too_said_on_two_computers_is_taken_back_on_both(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    need = alice.needs("A ladder")
    carry_all(alice, bob)
    second = street.doubles(bob, "bob's second")
    second.commons.renew()
    for each in (bob, second):
        answering.echo(each.commons, need)
    for one, other in ((bob, second), (second, bob)):
        carry_all(one, other)
    assert len(bob.entries(Kind.ECHO)) == 2
    answering.unecho(bob.commons, need)
    assert {bob.shows(each)["state"] for each in bob.entries(Kind.ECHO)} == {"withdrawn"}


def test_only_what_was_posted_on_behalf_is_taken_over_and_only_its_author_confirms(neighbours: Make) -> None:
    alice, bob, carol = neighbours("alice", "bob", "carol")
    own, posted = alice.needs("A ladder"), alice.needs("Coal carried up", behalf="Bob from the corner")
    for each in (bob, carol):
        carry_all(alice, each)
    assert refusal(lambda: answering.claim(bob.commons, own)) is Code.ENTRY_NOT_ON_BEHALF
    claim = answering.claim(bob.commons, posted)
    assert answering.claim(bob.commons, posted) == claim
    carry_all(bob, alice)
    carry_all(bob, carol)
    assert refusal(lambda: exchanging.confirm(carol.commons, claim)) is Code.ENTRY_NOT_YOURS
    assert refusal(lambda: exchanging.confirm(bob.commons, claim)) is Code.ENTRY_NOT_YOURS
    assert refusal(lambda: exchanging.confirm(alice.commons, posted)) is Code.ENTRY_WRONG_KIND
    exchanging.confirm(alice.commons, claim)
    assert alice.shows(posted)["asker"] == (bob.commons.member or b"").hex()
