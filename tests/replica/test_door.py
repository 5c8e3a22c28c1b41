"""The door: what is not exactly one true change of this network is turned away, each for its reason."""

import hashlib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from mutualnode.domain.change import CHANGE_LIMIT, HEADER_BYTES, LAST_MOMENT, SALT_BYTES, SEALED_BYTES, Change
from mutualnode.domain.ids import ZERO, NetworkId
from mutualnode.domain.kinds import Kind, is_forgettable
from mutualnode.domain.members import ABOUT, KEY, PROOF
from mutualnode.errors import Code, Refusal
from mutualnode.keys import devices, invites
from mutualnode.keys.signing import Context
from mutualnode.replica import document, door
from tests.replica import chunks
from tests.replica.people import Neighbours, Person

STREET = Neighbours("Anne", "Ben")
ANNE, BEN = STREET.people
NEED = ANNE.write(Kind.NEED, {"title": "Soup", "quantity": "5 bowls"})
EDIT = ANNE.edit([NEED], {"title": "Two soups"})
PAGE = BEN.write(Kind.PAGE, {"title": "How we share tools"})
VALID = [*STREET.changes, NEED, EDIT, PAGE]


def refused(raw: bytes, network: NetworkId = STREET.network) -> Code:
    with pytest.raises(Refusal) as refusal:
        door.examine(raw, network)
    return refusal.value.code


def resigned(
    change: Change, by: Person = ANNE, *, zero: int = 0, payload: bytes | None = None, **fields: int | bytes
) -> bytes:
    """The change with other fields in its header, under a true signature."""
    carried = change.payload if payload is None else payload
    told = {
        "payload_hash": hashlib.sha256(carried).digest(),
        "payload_length": len(carried),
        "device": by.device,
        **fields,
    }
    header = bytearray(replace(change.header, **told).encode())
    header[141] = zero
    return bytes(header) + by.key.sign(Context.CHANGE, bytes(header)) + carried


def carrying(crdt: bytes, change: Change = NEED) -> bytes:
    return resigned(change, payload=bytes(SALT_BYTES) + crdt)


@pytest.mark.parametrize("change", VALID, ids=lambda change: f"{Kind(change.header.kind).word} {change.id.hex()[:4]}")
def test_a_true_change_is_let_in_as_it_was_written(change: Change) -> None:
    assert door.examine(change.raw, STREET.network) == change


@pytest.mark.parametrize("change", VALID, ids=lambda change: change.id.hex()[:4])
def test_what_was_let_in_can_be_taken_up_again(change: Change) -> None:
    assert door.reopened(change.sealed, change.payload) == change


def test_what_the_store_kept_badly_is_refused() -> None:
    for sealed, payload in ((NEED.sealed[:-1], NEED.payload), (NEED.sealed, NEED.payload[:-1])):
        with pytest.raises(Refusal):
            door.reopened(sealed, payload)


def test_a_header_alone_is_let_in_for_what_can_be_forgotten_and_nothing_else() -> None:
    assert door.examine(NEED.sealed, STREET.network) == NEED.bared()
    assert door.reopened(NEED.sealed, b"") == NEED.bared()
    for change in VALID:
        if not is_forgettable(change.header.kind):
            assert refused(change.sealed) is Code.CHANGE_BAD_PAYLOAD


def test_bytes_beyond_the_limit_are_too_large() -> None:
    assert refused(NEED.raw + bytes(CHANGE_LIMIT)) is Code.CHANGE_TOO_LARGE


def test_a_page_that_fills_a_change_is_let_in_and_one_byte_more_is_too_large() -> None:
    fill = CHANGE_LIMIT - len(carrying(document.create(ANNE.pen.actor, {"note": "x" * 50_000}))) + 50_000
    crdt = document.create(ANNE.pen.actor, {"note": "x" * fill})
    assert len(carrying(crdt)) == CHANGE_LIMIT
    assert door.examine(carrying(crdt), STREET.network).operations == 1
    assert refused(carrying(document.create(ANNE.pen.actor, {"note": "x" * (fill + 1)}))) is Code.CHANGE_TOO_LARGE


@pytest.mark.parametrize(
    "length", [0, 1, 4, HEADER_BYTES, SEALED_BYTES - 1, SEALED_BYTES + 1, SEALED_BYTES + SALT_BYTES - 1]
)
def test_bytes_that_hold_no_header_and_salt_are_too_short(length: int) -> None:
    assert refused(NEED.raw[:length]) is Code.CHANGE_TOO_SHORT


@pytest.mark.parametrize("mark", [b"MNC2", b"MNC9", b"MNC\0"])
def test_another_format_is_of_a_newer_version(mark: bytes) -> None:
    assert refused(mark + NEED.raw[4:]) is Code.CHANGE_NEWER_FORMAT


def test_bytes_of_another_kind_are_no_change() -> None:
    assert refused(b"GIF8" + NEED.raw[4:]) is Code.CHANGE_BAD_HEADER


def test_a_change_of_another_network_is_refused() -> None:
    assert refused(NEED.raw, NetworkId(b"n" * 32)) is Code.CHANGE_OTHER_NETWORK
    assert refused(Person("Anne").found("Oak Street").raw) is Code.CHANGE_OTHER_NETWORK


@pytest.mark.parametrize(
    "fields",
    [
        {"zero": 1},
        {"at": LAST_MOMENT + 1},
        {"at": 2**64 - 1},
        {"kind": 0},
        {"kind": Kind.NETWORK},
        {"network": ZERO},
        {"previous": ZERO},
        {"kind": Kind.JOIN},
        {"kind": Kind.DEVICE},
    ],
    ids=str,
)
def test_a_header_that_says_what_cannot_be_is_refused(fields: dict[str, Any]) -> None:
    assert refused(resigned(NEED, **fields)) is Code.CHANGE_BAD_HEADER


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind <= 47 and kind not in (1, 2, 5)])
def test_a_statement_has_no_second_change(kind: Kind) -> None:
    assert refused(resigned(EDIT, kind=kind)) is Code.CHANGE_BAD_HEADER


def test_a_signature_by_another_is_refused() -> None:
    theirs = BEN.key.sign(Context.CHANGE, NEED.raw[:HEADER_BYTES])
    assert refused(NEED.raw[:HEADER_BYTES] + theirs + NEED.payload) is Code.CHANGE_BAD_SIGNATURE


@pytest.mark.parametrize("context", [each for each in Context if each is not Context.CHANGE])
def test_a_signature_made_for_something_else_is_refused(context: Context) -> None:
    signature = ANNE.key.sign(context, NEED.raw[:HEADER_BYTES])
    assert refused(NEED.raw[:HEADER_BYTES] + signature + NEED.payload) is Code.CHANGE_BAD_SIGNATURE


def test_another_payload_under_a_true_header_is_refused() -> None:
    assert refused(NEED.sealed + EDIT.payload) is Code.CHANGE_BAD_PAYLOAD
    assert refused(resigned(NEED, payload_length=len(NEED.payload) + 1)) is Code.CHANGE_BAD_PAYLOAD


@pytest.mark.parametrize("kind", [0, 2, 3])
def test_a_chunk_of_another_type_is_refused(kind: int) -> None:
    assert refused(carrying(chunks.sealed(chunks.opened(NEED.crdt), kind))) is Code.CHANGE_NOT_ONE_CHANGE


def test_two_changes_in_one_are_refused() -> None:
    assert refused(carrying(NEED.crdt + EDIT.crdt)) is Code.CHANGE_NOT_ONE_CHANGE


def test_a_bomb_of_few_bytes_is_refused_before_the_document_library_would_choke_on_it() -> None:
    # As a statement it would be read at the door; reading it would take minutes.
    bomb = carrying(chunks.settings(10**6, actor=ANNE.pen.actor))
    assert refused(bomb) is Code.CHANGE_NOT_ONE_CHANGE
    statement = resigned(
        NEED, kind=Kind.INVITE, payload=bytes(SALT_BYTES) + chunks.settings(10**6, actor=ANNE.pen.actor)
    )
    assert refused(statement) is Code.CHANGE_NOT_ONE_CHANGE


def test_a_statement_that_sets_one_field_over_and_over_is_refused_before_it_is_read() -> None:
    # Automerge takes the square of their number; a statement is read at the door, whoever signed it.
    limit = door.READ_OPERATIONS_LIMIT
    for times, codes in ((limit, []), (limit + 1, [Code.CHANGE_NOT_ONE_CHANGE])):
        payload = bytes(SALT_BYTES) + chunks.settings(times, actor=ANNE.pen.actor)
        raw = resigned(NEED, kind=Kind.INVITE, payload=payload)
        assert door.examine_all([raw], STREET.network, door.Refusals())[1] == codes
        assert door.examine(resigned(NEED, payload=payload), STREET.network).operations == times


def test_what_founds_an_entry_is_read_at_the_door_as_far_as_that_is_quickly_done() -> None:
    assert door.examine(NEED.raw, STREET.network).fields == {"quantity": "5 bowls", "title": "Soup"}
    assert door.examine(EDIT.raw, STREET.network).fields is None
    for times in (door.READ_OPERATIONS_LIMIT, door.READ_OPERATIONS_LIMIT + 1):
        payload = bytes(SALT_BYTES) + chunks.settings(times, actor=ANNE.pen.actor)
        let_in = door.examine(resigned(NEED, payload=payload), STREET.network)
        assert (let_in.fields is None) is (times > door.READ_OPERATIONS_LIMIT)


def test_a_compressed_change_is_refused_before_anything_unpacks_it() -> None:
    # 60 KiB of such bytes unpack to a thousand times as much; the type alone turns them away.
    packed = chunks.sealed(b"\xec\xc1\x01\x01\0\0" + bytes(50_000), 2)
    assert refused(resigned(NEED, kind=Kind.INVITE, payload=bytes(SALT_BYTES) + packed)) is Code.CHANGE_NOT_ONE_CHANGE


def test_a_founding_change_stands_on_nothing() -> None:
    assert refused(resigned(EDIT, entry=ZERO)) is Code.CHANGE_NOT_ONE_CHANGE
    later = chunks.change([], actor=ANNE.pen.actor, seq=2)
    further = chunks.change([], actor=ANNE.pen.actor, start=2)
    assert refused(carrying(later)) is Code.CHANGE_NOT_ONE_CHANGE
    assert refused(carrying(further)) is Code.CHANGE_NOT_ONE_CHANGE


def test_a_later_change_stands_on_something() -> None:
    assert refused(resigned(NEED, entry=NEED.id)) is Code.CHANGE_NOT_ONE_CHANGE


@pytest.mark.parametrize(
    "actor", [b"", b"\1" * 24, BEN.pen.actor, ANNE.pen.actor[:16], ANNE.pen.actor + b"\0"], ids=len
)
def test_an_actor_that_is_not_the_devices_is_refused(actor: bytes) -> None:
    assert refused(carrying(chunks.settings(1, actor=actor))) is Code.CHANGE_OTHER_ACTOR


def test_a_proof_that_was_made_for_another_device_is_refused() -> None:
    cleo = Person("Cleo", STREET.network)
    invite = ANNE.invite(ANNE.key)
    told = {ABOUT: bytes(invite.id), KEY: ANNE.key.public}
    for proof in (
        b"",
        b"\0" * 64,
        invites.prove(ANNE.key, STREET.network, BEN.device),
        invites.prove(BEN.key, STREET.network, cleo.device),
    ):
        cleo.previous = ZERO
        assert refused(cleo.write(Kind.JOIN, told | {PROOF: proof}).raw) is Code.CHANGE_BAD_PROOF
    cleo.previous = ZERO
    assert refused(cleo.write(Kind.JOIN, {"name": "Cleo"}).raw) is Code.CHANGE_BAD_PROOF
    cleo.previous = ZERO
    assert refused(cleo.write(Kind.JOIN, told | {PROOF: "text", KEY: "text"}).raw) is Code.CHANGE_BAD_PROOF


def test_a_further_device_is_let_in_with_a_proof_made_for_it_and_with_no_other() -> None:
    laptop = Person("Anne's laptop", STREET.network)
    told = {ABOUT: bytes(STREET.network), KEY: ANNE.key.public}
    good = laptop.further(STREET.founding, ANNE)
    assert door.examine(good.raw, STREET.network).fields == good.fields
    for proof in (
        b"\0" * 64,
        devices.prove(ANNE.key, STREET.network, BEN.device),
        devices.prove(BEN.key, STREET.network, laptop.device),
        invites.prove(ANNE.key, STREET.network, laptop.device),
    ):
        laptop.previous = ZERO
        assert refused(laptop.write(Kind.DEVICE, told | {PROOF: proof}).raw) is Code.CHANGE_BAD_PROOF
    laptop.previous = good.id
    assert refused(laptop.write(Kind.DEVICE, told).raw) is Code.CHANGE_BAD_HEADER


def test_a_statement_that_nobody_can_read_is_refused_and_what_can_be_edited_is_not() -> None:
    columns = [(chunks.KEYS, chunks.run(1, b"\1k")), (chunks.ACTIONS, chunks.run(1, b"\x63"))]
    odd = chunks.change(columns, actor=ANNE.pen.actor)
    statement = resigned(NEED, kind=Kind.INVITE, payload=bytes(SALT_BYTES) + odd)
    assert refused(statement) is Code.CHANGE_UNREADABLE
    assert door.examine(resigned(NEED, payload=bytes(SALT_BYTES) + odd), STREET.network).fields is None


def test_a_kind_of_a_newer_version_is_let_in() -> None:
    for kind in (40, 150, 250):
        assert door.examine(resigned(NEED, kind=kind), STREET.network).header.kind == kind


@settings(max_examples=400)
@given(st.sampled_from(VALID), st.data())
def test_any_damage_to_any_byte_is_refused(change: Change, data: st.DataObject) -> None:
    raw = bytearray(change.raw)
    place = data.draw(st.integers(0, len(raw) - 1))
    match data.draw(st.sampled_from(["flip", "cut", "insert", "end", "more"])):
        case "flip":
            raw[place] ^= data.draw(st.integers(1, 255))
        case "cut":
            del raw[place]
        case "insert":
            raw.insert(place, data.draw(st.integers(0, 255)))
        case "end":
            del raw[place:]
        case _:
            raw += data.draw(st.binary(min_size=1, max_size=9))
    if raw == change.sealed and is_forgettable(change.header.kind):
        assert door.examine(bytes(raw), STREET.network).is_bare  # no damage: the table asks who forgot it
    elif raw != change.raw:
        refused(bytes(raw))


@settings(max_examples=300)
@given(st.data())
def test_whatever_a_member_signs_is_let_in_or_refused(data: st.DataObject) -> None:
    body = bytearray(chunks.opened(NEED.crdt))
    for _ in range(data.draw(st.integers(1, 3))):
        body[data.draw(st.integers(26, len(body) - 1))] = data.draw(st.integers(0, 255))
    kind = data.draw(st.sampled_from([Kind.NEED, Kind.INVITE]))
    try:
        door.examine(resigned(NEED, kind=kind, payload=bytes(SALT_BYTES) + chunks.sealed(bytes(body))), STREET.network)
    except Refusal:
        return


@given(st.binary(max_size=600))
def test_garbage_is_refused(raw: bytes) -> None:
    refused(raw)
    refused(NEED.raw[:4] + raw)


def test_refused_bytes_are_remembered_by_all_of_them() -> None:
    spoilt = NEED.raw[:HEADER_BYTES] + bytes(64) + NEED.payload
    assert door.digest(spoilt) != door.digest(NEED.raw)
    assert len(door.digest(b"")) == 32
