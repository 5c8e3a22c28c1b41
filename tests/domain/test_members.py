"""The roll: the same everywhere, in whatever order its statements came, and rooted in the founder alone."""

import hashlib
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mutualnode.domain.ids import ZERO, DeviceKey, EntryId, MemberId, NetworkId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.members import (
    ABOUT,
    EXPIRES,
    KEY,
    TRANSPORT,
    USES,
    Fields,
    Statement,
    credentials,
    is_spent,
    kin,
    roll,
)
from tests.replica.people import Neighbours, Person, statement

KEYS = (b"key one", b"key two")


def named(label: str) -> bytes:
    return hashlib.sha256(label.encode()).digest()


def device(number: int) -> DeviceKey:
    return DeviceKey(named(f"device {number}"))


def said(label: str, kind: int, by: int, fields: Fields, previous: bytes = b"p" * 32) -> Statement:
    return Statement(EntryId(named(label)), kind, device(by), previous, 7, fields)


FOUNDING = said("founding", Kind.NETWORK, 0, {TRANSPORT: b"t"}, ZERO)
NETWORK = NetworkId(bytes(FOUNDING.id))


def invite(label: str, by: int, key: bytes = KEYS[0]) -> Statement:
    return said(label, Kind.INVITE, by, {KEY: key})


def join(label: str, by: int, invite_: bytes, key: bytes = KEYS[0]) -> Statement:
    return said(label, Kind.JOIN, by, {ABOUT: invite_, KEY: key, TRANSPORT: b"t"}, ZERO)


def admission(label: str, by: int, join_: bytes) -> Statement:
    return said(label, Kind.ADMISSION, by, {ABOUT: join_})


def further(label: str, by: int, proving: Statement) -> Statement:
    fields: Fields = {ABOUT: bytes(proving.id), KEY: proving.device, TRANSPORT: label.encode()}
    return said(label, Kind.DEVICE, by, fields, ZERO)


NUMBERS = st.integers(0, 4)
KEYS_OF = [bytes(device(number)) for number in range(5)]


@st.composite
def rolls(draw: st.DrawFn) -> list[Statement]:
    """Statements by a few devices, some of which refer to what they should, in no good order."""
    invites = [
        invite(f"invite {n}", draw(NUMBERS), draw(st.sampled_from(KEYS))) for n in range(draw(st.integers(1, 4)))
    ]
    joins = [
        join(f"join {n}", draw(NUMBERS), draw(st.sampled_from(invites)).id, draw(st.sampled_from(KEYS)))
        for n in range(draw(st.integers(1, 7)))
    ]
    spread = st.sampled_from([*joins, *joins, *invites])
    admissions = [admission(f"admission {n}", draw(NUMBERS), draw(spread).id) for n in range(draw(st.integers(0, 9)))]
    more: list[Statement] = []
    for n in range(draw(st.integers(0, 5))):
        more.append(further(f"further {n}", draw(NUMBERS), draw(st.sampled_from([FOUNDING, *joins, *more]))))
    return draw(st.permutations([FOUNDING, *invites, *joins, *admissions, *more]))


def expected(statements: Sequence[Statement]) -> dict[DeviceKey, bytes]:
    """The same roll, found by asking again and again until nothing is new."""
    held = {each.id: each for each in statements}
    there, joined = {FOUNDING.device}, {FOUNDING.device: bytes(FOUNDING.id)}
    while True:
        before = len(there), dict(joined)
        for each in (held[name] for name in sorted(held, reverse=True)):
            asked = held.get(EntryId(bytes(_about(each))))
            admitted = any(
                other.kind == Kind.ADMISSION and _about(other) == each.id and other.device in there
                for other in statements
            )
            invited = asked is not None and asked.kind == Kind.INVITE and asked.device in there
            if each.kind == Kind.JOIN and asked and invited and admitted and asked.fields[KEY] == each.fields[KEY]:
                there.add(each.device)
                joined[each.device] = bytes(each.id)
            if each.kind == Kind.DEVICE and each.fields[KEY] in there:
                there.add(each.device)
        joined[FOUNDING.device] = bytes(FOUNDING.id)
        if before == (len(there), joined):
            return _owners(statements, joined)


def _owners(statements: Sequence[Statement], joined: dict[DeviceKey, bytes]) -> dict[DeviceKey, bytes]:
    """Whose each device is: its own member's if it joined, else the lowest from whom proofs lead to it."""
    proofs = [each for each in statements if each.kind == Kind.DEVICE and each.device not in joined]
    owners = dict(joined)
    while True:
        before = dict(owners)
        for each in proofs:
            owner = owners.get(DeviceKey(bytes(_key(each))))
            if owner is not None:
                owners[each.device] = min(owner, owners.get(each.device, owner))
        if owners == before:
            return owners


def _key(each: Statement) -> bytes:
    key = each.fields[KEY]
    assert isinstance(key, bytes)
    return key


def _about(each: Statement) -> bytes:
    about = each.fields.get(ABOUT, b"")
    assert isinstance(about, bytes)
    return about


@settings(max_examples=200)
@given(rolls())
def test_the_roll_is_the_least_that_holds_the_founder_and_whoever_a_member_admitted(
    statements: list[Statement],
) -> None:
    assert roll(NETWORK, statements).devices == expected(statements)


@settings(max_examples=200)
@given(rolls(), st.data())
def test_the_order_of_statements_does_not_matter(statements: list[Statement], data: st.DataObject) -> None:
    assert roll(NETWORK, data.draw(st.permutations(statements))) == roll(NETWORK, statements)


@settings(max_examples=200)
@given(rolls(), st.data())
def test_nobody_leaves_the_roll_because_more_is_known(statements: list[Statement], data: st.DataObject) -> None:
    fewer = statements[: data.draw(st.integers(0, len(statements)))]
    assert set(roll(NETWORK, fewer).devices) <= set(roll(NETWORK, statements).devices)


@settings(max_examples=500)
@given(rolls(), NUMBERS)
def test_credentials_alone_put_a_device_on_the_roll(statements: list[Statement], number: int) -> None:
    whole = roll(NETWORK, statements)
    shown = set(credentials(NETWORK, statements, device(number)))
    alone = roll(NETWORK, [each for each in statements if each.id in shown])
    assert alone.devices.get(device(number)) == whole.devices.get(device(number))
    assert bool(shown) is (device(number) in whole.devices)


@settings(max_examples=200)
@given(rolls(), NUMBERS)
def test_credentials_show_nothing_of_people_who_have_no_part_in_them(statements: list[Statement], number: int) -> None:
    held = {each.id: each for each in statements}
    shown = [held[name] for name in credentials(NETWORK, statements, device(number))]
    assert {each.device for each in shown} <= set(roll(NETWORK, statements).devices)
    assert len(shown) == len({each.id for each in shown})


def test_without_a_founding_change_there_is_no_roll() -> None:
    assert roll(NETWORK, [invite("i", 0)]).devices == {}
    assert credentials(NETWORK, [invite("i", 0)], device(0)) == []


def test_members_who_admit_one_another_are_rooted_nowhere() -> None:
    first, second = invite("first", 1), invite("second", 2)
    joins = [join("one", 1, second.id), join("two", 2, first.id)]
    circle = [FOUNDING, first, second, *joins, admission("a", 1, joins[1].id), admission("b", 2, joins[0].id)]
    assert set(roll(NETWORK, circle).devices) == {device(0)}


def test_an_admission_by_oneself_does_not_help() -> None:
    asked = invite("i", 0)
    joined = join("j", 1, asked.id)
    assert set(roll(NETWORK, [FOUNDING, asked, joined, admission("a", 1, joined.id)]).devices) == {device(0)}


def test_a_join_under_another_key_than_the_invites_does_not_count() -> None:
    asked = invite("i", 0, KEYS[0])
    joined = join("j", 1, asked.id, KEYS[1])
    assert set(roll(NETWORK, [FOUNDING, asked, joined, admission("a", 0, joined.id)]).devices) == {device(0)}


def test_a_join_that_is_not_a_devices_first_change_does_not_count() -> None:
    asked = invite("i", 0)
    joined = said("j", Kind.JOIN, 1, {ABOUT: bytes(asked.id), KEY: KEYS[0]})
    assert set(roll(NETWORK, [FOUNDING, asked, joined, admission("a", 0, joined.id)]).devices) == {device(0)}


def test_an_admission_is_needed() -> None:
    asked = invite("i", 0)
    assert set(roll(NETWORK, [FOUNDING, asked, join("j", 1, asked.id)]).devices) == {device(0)}


def test_of_several_joins_the_lowest_says_whose_a_device_is() -> None:
    asked = invite("i", 0)
    joins = [join(f"j{n}", 1, asked.id) for n in range(4)]
    admissions = [admission(f"a{n}", 0, each.id) for n, each in enumerate(joins)]
    found = roll(NETWORK, [FOUNDING, asked, *joins, *admissions])
    lowest = MemberId(bytes(min(each.id for each in joins)))
    assert found.devices[device(1)] == lowest
    assert set(found.members) == {MemberId(bytes(FOUNDING.id)), lowest}


def test_the_founder_stays_the_founder_whatever_else_they_join() -> None:
    asked = invite("i", 0)
    joins = [join(f"j{n}", 0, asked.id) for n in range(4)]
    found = roll(NETWORK, [FOUNDING, asked, *joins, *(admission(f"a{each.id!r}", 0, each.id) for each in joins)])
    assert found.devices == {device(0): MemberId(bytes(FOUNDING.id))}


def test_credentials_are_rooted_also_where_a_member_admitted_themself_again() -> None:
    asked = invite("i", 0)
    joins = sorted((join("j1", 1, asked.id), join("j2", 1, asked.id)), key=lambda each: each.id)
    again, first = joins
    statements = [FOUNDING, asked, *joins, admission("a1", 0, first.id), admission("a2", 1, again.id)]
    shown = set(credentials(NETWORK, statements, device(1)))
    assert roll(NETWORK, [each for each in statements if each.id in shown]).devices[device(1)] == bytes(again.id)


@pytest.mark.parametrize("fields", [{}, {ABOUT: b""}, {ABOUT: "text"}, {ABOUT: 7, KEY: True}, {KEY: b""}, {KEY: "k"}])
def test_statements_without_sense_alter_nothing(fields: Fields) -> None:
    odd = [
        said(f"{kind}", kind, 0, fields, ZERO)
        for kind in (Kind.JOIN, Kind.INVITE, Kind.ADMISSION, Kind.VOUCH, Kind.DEVICE)
    ]
    assert set(roll(NETWORK, [FOUNDING, *odd]).devices) == {device(0)}


def test_real_neighbours_are_on_the_roll() -> None:
    street = Neighbours("Anne", "Ben", "Cleo")
    found = roll(street.network, map(statement, street.changes))
    assert dict(found.devices) == street.devices
    assert found.members[found.devices[street.founder.device]].at == street.founding.header.at
    assert found.transports.keys() == found.devices.keys()
    assert all(len(transport) == 32 for transport in found.transports.values())


def test_whom_a_member_invited_may_admit_others_too() -> None:
    street = Neighbours("Anne", "Ben")
    ben, dora = street.others[0], Person("Dora")
    asked = ben.invite(ben.key)
    joined = dora.join(asked, ben.key)
    statements = [statement(each) for each in [*street.changes, asked, joined, ben.admit(joined)]]
    assert roll(street.network, statements).devices[dora.device] == bytes(joined.id)
    assert set(credentials(street.network, statements, dora.device)) == {each.id for each in statements}


# Further devices.


def test_a_further_device_is_the_same_members_and_reached_by_a_key_of_its_own() -> None:
    found = roll(NETWORK, [FOUNDING, further("f", 1, FOUNDING)])
    assert found.devices == {device(0): bytes(FOUNDING.id), device(1): bytes(FOUNDING.id)}
    assert found.transports == {device(0): b"t", device(1): b"f"}
    assert set(found.members) == {MemberId(bytes(FOUNDING.id))}


def test_a_further_device_can_prove_another_one_and_invite_and_admit() -> None:
    asked = invite("i", 2)
    joined = join("j", 3, asked.id)
    second = further("f", 1, FOUNDING)
    chain = [second, further("g", 2, second)]
    found = roll(NETWORK, [FOUNDING, *chain, asked, joined, admission("a", 2, joined.id)])
    assert found.devices[device(2)] == bytes(FOUNDING.id)
    assert found.devices[device(3)] == bytes(joined.id)


def test_a_device_proved_by_nobody_on_the_roll_is_not_on_it() -> None:
    stranger = join("j", 2, bytes(32))
    assert set(roll(NETWORK, [FOUNDING, stranger, further("f", 1, stranger)]).devices) == {device(0)}


def test_a_device_that_names_another_statement_than_the_first_of_the_one_that_proves_it_is_not_on_the_roll() -> None:
    second = further("f", 1, FOUNDING)
    for about, key in ((second.id, device(0)), (FOUNDING.id, device(1)), (bytes(32), device(0))):
        odd = said("g", Kind.DEVICE, 2, {ABOUT: bytes(about), KEY: key, TRANSPORT: b"g"}, ZERO)
        assert device(2) not in roll(NETWORK, [FOUNDING, second, odd]).devices


def test_a_statement_that_is_not_a_devices_first_change_adds_none() -> None:
    late = said("f", Kind.DEVICE, 1, {ABOUT: bytes(FOUNDING.id), KEY: device(0), TRANSPORT: b"f"})
    assert set(roll(NETWORK, [FOUNDING, late]).devices) == {device(0)}


def test_who_joined_stays_a_person_of_their_own_whoever_claims_their_device() -> None:
    asked = invite("i", 0)
    joined = join("j", 1, asked.id)
    claims = [further(f"f{n}", 1, FOUNDING) for n in range(4)]
    found = roll(NETWORK, [FOUNDING, *claims, asked, joined, admission("a", 0, joined.id)])
    assert found.devices[device(1)] == bytes(joined.id)


def test_a_device_that_two_members_prove_is_the_one_with_the_lower_ids() -> None:
    asked = invite("i", 0)
    joined = join("j", 1, asked.id)
    both = [further("f", 2, FOUNDING), further("g", 2, joined)]
    found = roll(NETWORK, [FOUNDING, asked, joined, admission("a", 0, joined.id), *both])
    assert found.devices[device(2)] == min(bytes(FOUNDING.id), bytes(joined.id))


def test_a_real_further_device_is_on_the_roll() -> None:
    street = Neighbours("Anne", "Ben")
    laptop = Person("Ben's laptop")
    member = street.devices[street.others[0].device]
    first = next(each for each in street.changes if bytes(each.id) == member)
    more = laptop.further(first, street.others[0])
    statements = [statement(each) for each in [*street.changes, more]]
    assert roll(street.network, statements).devices[laptop.device] == member
    assert set(credentials(street.network, statements, laptop.device)) == {each.id for each in statements}


PROOFS = st.lists(st.tuples(st.sampled_from(KEYS_OF), st.sampled_from(KEYS_OF)), max_size=6)


@given(PROOFS, st.sampled_from(KEYS_OF), st.sampled_from(KEYS_OF), st.data())
def test_who_is_of_one_person_is_so_from_either_side_and_in_any_order(
    proofs: list[tuple[bytes, bytes]], one: bytes, other: bytes, data: st.DataObject
) -> None:
    assert one in kin(one, proofs)
    assert (other in kin(one, proofs)) == (one in kin(other, proofs))
    assert kin(one, data.draw(st.permutations(proofs))) == kin(one, proofs)
    assert all(kin(one, proofs) == kin(each, proofs) for each in kin(one, proofs))


@pytest.mark.parametrize(
    ("fields", "joined", "why"),
    [
        ({USES: 2, EXPIRES: 100}, 1, None),
        ({USES: 2, EXPIRES: 100}, 2, "used"),
        ({USES: 2, EXPIRES: 99}, 0, "expired"),
        ({USES: 0, EXPIRES: 100}, 0, "used"),
        ({USES: 2}, 0, "expired"),
        ({EXPIRES: 100}, 0, "used"),
        ({USES: "2", EXPIRES: 100}, 0, "used"),
        ({}, 0, "expired"),
    ],
)
def test_an_invite_is_spent_by_uses_and_by_time(fields: Fields, joined: int, why: str | None) -> None:
    assert is_spent(said("i", Kind.INVITE, 0, fields), joined, now=100) == why
