"""Joining over real sockets: with a code or six words, at any member's computer, once, and whole or later."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import TypeVar

import pytest

from mutualnode.app import commons, folder, joining
from mutualnode.app.commons import GATE, JOIN, Commons
from mutualnode.domain.kinds import Kind
from mutualnode.errors import Code, Fault
from mutualnode.keys import derive
from mutualnode.keys.invites import Invite
from mutualnode.network import address
from mutualnode.wire.session import Gate
from tests.neighbours import DAY, Neighbour, Street, carry_all, id_of
from tests.network.street import Neighbour as Quiet
from tests.network.street import Notes, all_stop
from tests.scene.cable import Cable
from tests.scene.houses import house

Make = Callable[..., list[Neighbour]]
T = TypeVar("T")

AT_ONCE = 0.0  # seconds: one try at each address


def run(scene: Coroutine[None, None, T]) -> T:
    return asyncio.run(scene)


async def joins(street: Street, name: str, written: str, *at: str, wait: float = AT_ONCE) -> Commons:
    newcomer = joining.Newcomer(street.data(name), written, name, street.world(name).surroundings)
    return await joining.join(newcomer, at, wait)


async def refusal(attempt: Coroutine[None, None, Commons]) -> Code:
    with pytest.raises(Fault) as refused:
        await attempt
    return refused.value.code


async def closed(joined: Commons) -> tuple[int, bool]:
    """Close a commons; return how many changes it held, and whether it has a member."""

    def look() -> tuple[int, bool]:
        found = len(joined.keeper.changes.after(0, 1_000)), joined.member is not None
        joined.close()
        return found

    return await asyncio.to_thread(look)


def nobody() -> str:
    """An address of this computer at which nobody listens."""
    return "127.0.0.1:9"


@pytest.mark.parametrize("form", ["code", "words"])
def test_a_newcomer_joins_with_a_code_or_with_six_words(neighbours: Make, street: Street, form: str) -> None:
    (alice,) = neighbours("alice")
    alice.needs("a ladder")
    invited = alice.invites()
    written = getattr(invited.invite, form)

    async def scene() -> None:
        async with house(alice) as a:
            joined = await joins(street, "carol", written, a.address)
            held, is_member = await closed(joined)
            assert is_member
            assert held >= alice_held

    alice_held = alice.counts()
    run(scene())
    assert alice.members() == 2
    assert len(alice.entries(Kind.PROFILE)) == 2


def test_an_invite_that_names_an_address_needs_no_other(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    invited = alice.invites()

    async def scene() -> None:
        async with house(alice) as a:
            handed = Invite(invited.invite.secret, invited.invite.network, (nobody(), a.address))
            await closed(await joins(street, "carol", handed.code))

    run(scene())
    assert alice.members() == 2


def test_whoever_has_no_address_at_all_is_told_so(street: Street) -> None:
    assert run(refusal(joins(street, "carol", Invite(bytes(9), bytes(32)).code))) is Code.INVITE_NO_ADDRESS


def test_nobody_there_is_told_and_leaves_nothing(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    code = alice.invites().invite.code
    assert run(refusal(joins(street, "carol", code, nobody()))) is Code.JOIN_NOBODY_REACHED
    assert folder.places(street.data("carol")) == []


@pytest.mark.parametrize(
    ("written", "code"), [("mn1-abc", Code.INVITE_MALFORMED), ("six words that are not known", Code.INVITE_MALFORMED)]
)
def test_what_is_no_invite_is_told_at_once(street: Street, written: str, code: Code) -> None:
    assert run(refusal(joins(street, "carol", written, nobody()))) is code


@pytest.mark.parametrize("name", ["", "  ", "x" * 81])
def test_a_name_that_cannot_be_is_told_before_anybody_is_troubled(neighbours: Make, street: Street, name: str) -> None:
    (alice,) = neighbours("alice")
    written = alice.invites().invite.code
    world = street.world("carol").surroundings
    attempt = joining.join(joining.Newcomer(street.data("carol"), written, name, world), [nobody()], AT_ONCE)
    assert run(refusal(attempt)) in (Code.TEXT_EMPTY, Code.TEXT_TOO_LONG)


def test_an_invite_that_was_never_given_gets_no_answer(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    written = Invite(b"\x01" * 9, bytes(alice.commons.network)).code

    async def scene() -> Code:
        async with house(alice) as a:
            return await refusal(joins(street, "carol", written, a.address))

    assert run(scene()) is Code.JOIN_NOBODY_REACHED


def test_an_invite_that_has_run_out_is_told_and_leaves_nothing(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    invited = alice.invites(days=1)
    street.clock.moves(2 * DAY)

    async def scene() -> Code:
        async with house(alice) as a:
            return await refusal(joins(street, "carol", invited.invite.code, a.address))

    assert run(scene()) is Code.INVITE_EXPIRED
    assert folder.places(street.data("carol")) == []
    assert alice.members() == 1


def test_an_invite_that_somebody_else_has_used_is_told(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    invited = alice.invites(uses=1)

    async def scene() -> Code:
        async with house(alice) as a:
            await closed(await joins(street, "carol", invited.invite.code, a.address))
            return await refusal(joins(street, "dave", invited.invite.code, a.address))

    assert run(scene()) is Code.INVITE_USED
    assert alice.members() == 2
    assert folder.places(street.data("dave")) == []


def test_nobody_joins_twice_from_one_computer(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    invited = alice.invites(uses=5)

    async def scene() -> Code:
        async with house(alice) as a:
            await closed(await joins(street, "carol", invited.invite.code, a.address))
            return await refusal(joins(street, "carol", invited.invite.words, a.address))

    assert run(scene()) is Code.JOIN_ALREADY
    assert alice.members() == 2


def test_the_inviter_need_not_be_there(neighbours: Make, street: Street) -> None:
    alice, bob = neighbours("alice", "bob")
    invited = alice.invites()
    carry_all(alice, bob)

    async def scene() -> None:
        async with house(bob) as b:
            await closed(await joins(street, "carol", invited.invite.words, nobody(), b.address))

    run(scene())
    assert bob.members() == 3
    assert alice.members() == 2


def test_a_computer_of_another_network_does_not_answer_and_the_next_is_tried(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    (mallory,) = street.strangers("mallory")
    invited = alice.invites()

    async def scene() -> None:
        async with house(mallory) as m, house(alice) as a:
            await closed(await joins(street, "carol", invited.invite.code, m.address, a.address))

    run(scene())
    assert alice.members() == 2
    assert mallory.members() == 1


@pytest.mark.parametrize("messages", range(1, 8))
def test_a_join_that_was_cut_off_goes_on_later_as_the_same_member(
    neighbours: Make, street: Street, messages: int
) -> None:
    (alice,) = neighbours("alice")
    invited = alice.invites(uses=1)
    carol = street.newcomer("carol", invited, alice)
    device, join = carol.commons.device.key, carol.commons.value(JOIN)
    talk = Cable(carol, alice, id_of(alice, invited.invite))
    for number in range(messages):
        talk.step(talk.ends[number % 2])
    talk.cut()
    was_member = carol.commons.member is not None
    carol.closes_up()

    async def scene() -> None:
        async with house(alice) as a:
            if was_member:
                assert await refusal(joins(street, "carol", invited.invite.code, a.address)) is Code.JOIN_ALREADY
            else:
                await closed(await joins(street, "carol", invited.invite.code, a.address))

    run(scene())
    carol.reopens()
    assert (carol.commons.device.key, carol.commons.value(JOIN)) == (device, join)
    assert alice.members() == 2
    assert len(alice.entries(Kind.JOIN)) == 1
    assert carol.commons.value(GATE) == alice.commons.value(GATE)


def test_whoever_was_refused_joins_with_a_better_invite(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    old, new = alice.invites(days=1), alice.invites(days=9)
    street.clock.moves(2 * DAY)

    async def scene() -> None:
        async with house(alice) as a:
            assert await refusal(joins(street, "carol", old.invite.code, a.address)) is Code.INVITE_EXPIRED
            await closed(await joins(street, "carol", new.invite.code, a.address))

    run(scene())
    assert alice.members() == 2


def test_asking_what_an_invite_is_for_tells_the_network_and_nothing_more(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    invited = alice.invites()

    async def scene() -> None:
        async with house(alice) as a:
            place = address.parse(a.address)
            founding, which = await joining.ask(place, invited.invite, street.world("carol").surroundings)
            assert founding.network == alice_network
            assert which == invite_id

    alice_network, invite_id = alice.commons.network, id_of(alice, invited.invite)
    run(scene())
    assert alice.members() == 1


def test_a_newcomer_with_a_passphrase_has_a_locked_store(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    invited = alice.invites()
    world = street.world("carol").surroundings

    async def scene() -> None:
        async with house(alice) as a:
            carol = joining.Newcomer(street.data("carol"), invited.invite.code, "carol", world, "marmalade")
            await closed(await joining.join(carol, [a.address], AT_ONCE))

    run(scene())
    place = folder.choose(street.data("carol"), None)
    for written, code in ((None, Code.PASSPHRASE_NEEDED), ("jam", Code.PASSPHRASE_WRONG)):
        with pytest.raises(Fault) as refused:
            commons.open_(place, world, written)
        assert refused.value.code is code
    commons.open_(place, world, "marmalade").close()


def test_who_opens_the_door_and_says_nothing_is_not_waited_for(
    neighbours: Make, street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(joining, "TOLD_SECONDS", 0.01)
    (alice,) = neighbours("alice")
    invite = alice.invites().invite
    gate = Gate(b"invite", *derive.psks(invite.key().public))

    async def scene() -> None:
        silent = Quiet(1, gate, Notes())
        place = await silent.listen()
        try:
            code = await refusal(joins(street, "carol", invite.code, str(place)))
            assert code is Code.JOIN_NOBODY_REACHED
        finally:
            await all_stop(silent)

    run(scene())
