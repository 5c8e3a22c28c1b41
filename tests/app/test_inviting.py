"""Invites as members make and judge them: limits, doors that they open, who is admitted, who vouches."""

from collections.abc import Callable

import pytest

from mutualnode.app import inviting
from mutualnode.app.commons import ARCHIVE, GATE, JOIN
from mutualnode.app.inviting import DAYS_LIMIT, GATE_LABEL, GATES_AT_MOST, USES_LIMIT, Invited
from mutualnode.domain.change import Change
from mutualnode.domain.ids import NetworkId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.members import ABOUT, EXPIRES, KEY, USES, Value
from mutualnode.errors import Code, Fault, Refusal
from mutualnode.keys import derive, invites
from mutualnode.replica import door
from tests.neighbours import DAY, Neighbour, Street, carry_all, id_of, let_in

Make = Callable[..., list[Neighbour]]


def refusal(act: Callable[[], object]) -> Code:
    with pytest.raises(Fault) as refused:
        act()
    return refused.value.code


def join_of(newcomer: Neighbour) -> Change:
    return door.examine(newcomer.commons.value(JOIN) or b"", newcomer.commons.network)


def test_an_invite_tells_the_network_its_public_key_and_never_its_secret(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    invited = alice.invites(uses=3, days=2)
    (told,) = alice.commons.keeper.entries.invites(9)
    assert told.fields == {KEY: invited.invite.key().public, USES: 3, EXPIRES: alice.clock.at + 2 * DAY}
    assert invited.expires == alice.clock.at + 2 * DAY
    (held,) = alice.commons.keeper.changes.get([told.id])
    assert invited.invite.secret not in held.raw


@pytest.mark.parametrize(("uses", "days"), [(0, 1), (-1, 1), (USES_LIMIT + 1, 1), (1, 0), (1, DAYS_LIMIT + 1)])
def test_an_invite_has_its_limits(neighbours: Make, uses: int, days: int) -> None:
    (alice,) = neighbours("alice")
    held = alice.holds()
    assert refusal(lambda: alice.invites(uses, days)) is Code.CHOICE_UNKNOWN
    assert alice.holds() == held


def test_who_is_not_let_in_invites_nobody(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    carol = street.newcomer("carol", alice.invites(), alice)
    assert refusal(carol.invites) is Code.JOIN_PENDING
    assert inviting.gates(carol.commons) == []


def test_the_door_opens_to_the_networks_key_and_to_the_newest_invites(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    made = alice.invites()
    carry_all(alice, bob)
    labels = [label for label, _ in inviting.gates(bob.commons)]
    assert labels[0] == GATE_LABEL
    assert labels[1] == id_of(bob, made.invite)
    assert inviting.gates(bob.commons)[1][1] == derive.psks(made.invite.key().public)


def test_no_more_keys_are_tried_than_a_flood_can_make_dear(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    for number in range(GATES_AT_MOST + 3):
        alice.clock.moves()
        alice.commons.write(Kind.INVITE, {KEY: bytes([number]) * 32, USES: 1, EXPIRES: alice.clock.at + DAY})
    found = inviting.gates(alice.commons)
    assert len(found) == GATES_AT_MOST
    assert found[1][1] == derive.psks(bytes([GATES_AT_MOST + 2]) * 32)


def test_an_invite_with_a_key_that_is_none_opens_nothing(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    alice.commons.write(Kind.INVITE, {KEY: b"short", USES: 1, EXPIRES: alice.clock.at + DAY})
    alice.commons.write(Kind.INVITE, {KEY: "text", USES: 1, EXPIRES: alice.clock.at + DAY})
    assert [label for label, _ in inviting.gates(alice.commons)] == [GATE_LABEL]


def test_as_many_join_as_an_invite_has_uses(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    invited = alice.invites(uses=2)
    carol, dave, eve = (street.newcomer(name, invited, alice) for name in ("carol", "dave", "eve"))
    let_in(carol, alice)
    let_in(dave, alice)
    assert refusal(lambda: let_in(eve, alice)) is Code.INVITE_USED
    assert alice.members() == 3


def test_an_invite_works_until_its_last_moment_by_this_computers_clock(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    invited = alice.invites(uses=2, days=1)
    carol, dave = (street.newcomer(name, invited, alice) for name in ("carol", "dave"))
    street.clock.at = invited.expires
    let_in(carol, alice)
    street.clock.moves(1)
    assert refusal(lambda: let_in(dave, alice)) is Code.INVITE_EXPIRED


def test_who_is_admitted_stays_admitted_and_is_let_in_again(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    invited = alice.invites(uses=1, days=1)
    carol = street.newcomer("carol", invited, alice)
    let_in(carol, alice)
    street.clock.moves(9 * DAY)
    inviting.admit(alice.commons, join_of(carol))
    assert len(alice.entries(Kind.ADMISSION)) == 1
    assert alice.members() == 2


def test_an_invite_used_more_often_than_meant_by_people_apart_is_not_undone(neighbours: Make, street: Street) -> None:
    alice, bob = neighbours("alice", "bob")
    invited = alice.invites(uses=1)
    carry_all(alice, bob)
    let_in(street.newcomer("carol", invited, alice), alice)
    let_in(street.newcomer("dave", invited, bob), bob)
    carry_all(alice, bob)
    carry_all(bob, alice)
    assert alice.members() == bob.members() == 4
    assert alice.digests() == bob.digests()


def test_only_a_join_is_admitted_and_only_by_a_member(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    invited = alice.invites(uses=2)
    carol, dave = (street.newcomer(name, invited, alice) for name in ("carol", "dave"))
    founding = alice.commons.held(alice.commons.network)
    assert founding is not None
    assert refusal(lambda: inviting.admit(alice.commons, founding)) is Code.INVITE_UNKNOWN
    assert refusal(lambda: inviting.admit(carol.commons, join_of(dave))) is Code.INVITE_UNKNOWN


def test_what_is_shown_as_a_network_must_be_its_founding(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    alice.needs("a ladder")
    founding, *others = [each.raw for each in alice.commons.keeper.changes.after(0, 99)]
    network = alice.commons.network
    assert inviting.founding_in(founding, None).network == network
    assert inviting.founding_in(founding, network).network == network
    assert refusal(lambda: inviting.founding_in(founding, NetworkId(bytes(32)))) is Code.INVITE_UNKNOWN
    for raw in (others[-1], founding[:-1], founding + b"\0", b"", b"x" * 300):
        with pytest.raises(Refusal):
            inviting.founding_in(raw, None)


def test_keys_handed_over_are_kept(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    carol = street.newcomer("carol", alice.invites(), alice)
    inviting.admitted(carol.commons, b"g" * 32, b"a" * 32)
    carol.restarts()
    assert (carol.commons.value(GATE), carol.commons.value(ARCHIVE)) == (b"g" * 32, b"a" * 32)


def test_a_newcomer_writes_their_name_once(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    carol = street.newcomer("carol", alice.invites(), alice)
    assert inviting.settle(carol.commons) == []
    let_in(carol, alice)
    assert inviting.settle(carol.commons) == []
    assert len(carol.entries(Kind.PROFILE)) == 2


def test_what_vouches_for_a_device_puts_it_on_the_roll_of_who_never_heard_of_it(
    neighbours: Make, street: Street
) -> None:
    alice, bob = neighbours("alice", "bob")
    invited = alice.invites()
    carol = street.newcomer("carol", invited, alice)
    let_in(carol, alice)
    shown = [door.examine(raw, bob.commons.network) for raw in inviting.vouching(carol.commons)]
    device = carol.commons.device
    assert inviting.transport_by(bob.commons, [], device.key) is None
    assert inviting.transport_by(bob.commons, shown, device.key) == device.transport
    for missing in range(len(shown)):
        part = shown[:missing] + shown[missing + 1 :]
        known = shown[missing].id in bob.holds()
        assert (inviting.transport_by(bob.commons, part, device.key) is not None) is known
    assert bob.members() == 2  # shown is not held


def test_an_invite_by_somebody_who_is_no_member_lets_nobody_in(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    one, other = alice.invites(), alice.invites()
    mallory = street.newcomer("mallory", one, alice)
    fields = join_of(mallory).fields or {}
    misfit = mallory.signs(Kind.JOIN, {**fields, ABOUT: id_of(alice, other.invite)})
    handed = invites.new(mallory.world.entropy(9), alice.commons.network)
    theirs: dict[str, Value] = {KEY: handed.key().public, USES: 9, EXPIRES: alice.clock.at + DAY}
    alice.commons.write(Kind.ADMISSION, {ABOUT: bytes(misfit.id)})
    alice.takes(misfit, mallory.signs(Kind.INVITE, theirs, misfit.id))
    assert id_of(alice, handed) in alice.holds()
    carol = street.newcomer("carol", Invited(handed, alice.clock.at + DAY), alice)
    assert refusal(lambda: let_in(carol, alice)) is Code.INVITE_UNKNOWN
    assert alice.members() == 1
