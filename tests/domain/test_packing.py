"""Batches: whatever goes in comes out, what repeats costs little, and garbage is only ever the peer's fault."""

import hashlib
import json
import random
import zlib
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from mutualnode.domain.change import CHANGE_LIMIT, HEADER_BYTES, SEALED_BYTES, SIGNATURE_BYTES, Header
from mutualnode.domain.ids import ZERO
from mutualnode.domain.kinds import Kind
from mutualnode.domain.packing import ALONE, COMPRESSED, ITEMS_LIMIT, PLAIN, SHORT_BYTES, pack, unpack
from mutualnode.errors import Code, Fault, PeerFault
from tests.replica.people import Neighbours, drawn

VECTORS = Path(__file__).parent.parent / "vectors"
GOLDEN = json.loads((VECTORS / "packing.json").read_text(encoding="utf-8"))
GOLDEN_CHANGES = [
    bytes.fromhex(each["bytes"])
    for each in json.loads((VECTORS / "change.json").read_text(encoding="utf-8"))["changes"].values()
]
LIMIT = 1 << 20


def _street() -> list[bytes]:
    """Changes of every shape: statements, needs, a page that two people wrote on, and one that is forgotten."""
    elm = Neighbours("alice", "bob", "carol")
    alice, bob, _ = elm.people
    page = alice.write(Kind.PAGE, {"title": "Rules"})
    second = bob.edit([page], {"text": "be kind"})
    third = alice.edit([page], {"text": "be kinder"})
    both = bob.edit([page, second, third], {"text": "be kindest"})
    gone = alice.write(Kind.NEED, {"title": "a secret"}).bared()
    needs = [bob.write(Kind.NEED, {"title": f"need {n}", "note": "thank you " * n}) for n in range(20)]
    told = [each.raw for each in (*elm.changes, page, second, third, both, gone, *needs)]
    return [*told, _headed(needs[-1].header, b"a payload that only a newer version could read")]


def _headed(header: Header, payload: bytes) -> bytes:
    """Return a payload under a header that fits it, with a signature that nobody made."""
    fits = replace(header, payload_hash=hashlib.sha256(payload).digest(), payload_length=len(payload))
    return fits.encode() + drawn("signature", SIGNATURE_BYTES) + payload


STREET = _street()
KNOWN = [*STREET, *GOLDEN_CHANGES]


@st.composite
def _altered(draw: st.DrawFn) -> bytes:
    """Return a change with a few bytes altered, cut off or added: nearly one that the layout fits."""
    raw = bytearray(KNOWN[draw(st.integers(0, len(KNOWN) - 1))])
    for _ in range(draw(st.integers(0, 3))):
        raw[draw(st.integers(0, len(raw) - 1))] = draw(st.integers(0, 255))
    end = draw(st.integers(0, len(raw)))
    return bytes(raw[:end] if draw(st.booleans()) else raw) + draw(st.binary(max_size=3))


ITEMS = st.lists(
    st.one_of(st.integers(0, len(KNOWN) - 1).map(KNOWN.__getitem__), _altered(), st.binary(max_size=300)),
    max_size=12,
)


@given(ITEMS)
def test_any_items_come_out_as_they_went_in(items: list[bytes]) -> None:
    assert unpack(pack(items), sum(map(len, items))) == items


@given(st.permutations(range(len(STREET))))
def test_changes_come_out_in_the_order_in_which_they_went_in(order: list[int]) -> None:
    items = [STREET[place] for place in order]
    assert unpack(pack(items), LIMIT) == items


def test_a_batch_made_by_the_first_version_is_read_for_ever() -> None:
    assert unpack(bytes.fromhex(GOLDEN["packed"]), LIMIT) == [bytes.fromhex(each) for each in GOLDEN["items"]]


def test_two_short_changes_are_not_compressed() -> None:
    alice = Neighbours("alice").founder
    raws = [alice.write(Kind.NEED, {"title": "a ladder"}).raw for _ in range(2)]
    blob = pack(raws)
    assert blob[0] == PLAIN
    assert pack(raws * 15)[0] == COMPRESSED
    assert len(blob) < sum(map(len, raws))
    assert unpack(blob, sum(map(len, raws))) == raws
    for spoilt in (blob[:-1], blob + b"\0", b"\4" + blob[1:]):
        with pytest.raises(PeerFault):
            unpack(spoilt, LIMIT)


def test_a_single_short_change_stands_as_it_is() -> None:
    alice = Neighbours("alice").founder
    raw = alice.write(Kind.NEED, {"title": "a ladder"}).raw
    blob = pack([raw])
    assert blob == bytes([ALONE]) + raw
    assert unpack(blob, len(raw)) == [raw]
    assert pack([bytes(SHORT_BYTES + 1)])[0] != ALONE
    for spoilt, limit in ((blob, len(raw) - 1), (bytes([ALONE]) + bytes(SHORT_BYTES + 1), LIMIT)):
        with pytest.raises(PeerFault):
            unpack(spoilt, limit)


def test_no_items_make_a_batch_too() -> None:
    assert unpack(pack([]), 0) == []


def test_the_largest_change_comes_through() -> None:
    alice = Neighbours("alice").founder
    change = alice.write(Kind.NEED, {"title": drawn("long", 30_000).hex()})
    assert unpack(pack([change.raw, b"x" * CHANGE_LIMIT]), LIMIT) == [change.raw, b"x" * CHANGE_LIMIT]


def test_a_payload_that_does_not_fit_its_header_is_kept_as_it_is() -> None:
    raw = STREET[-2]
    items = [raw[:-1] + bytes([raw[-1] ^ 1]), raw + b"\0", raw[:-1], raw[:SEALED_BYTES]]
    assert unpack(pack(items), LIMIT) == items


def test_changes_of_another_network_stand_beside_ours() -> None:
    others = [each.raw for each in Neighbours("dora", "emil").changes]
    assert unpack(pack([*STREET, *others]), LIMIT) == [*STREET, *others]


def test_what_follows_from_the_rest_is_not_told() -> None:
    alice = Neighbours("alice").founder
    first = alice.write(Kind.NEED, {"title": "bread"})
    needs = [alice.write(Kind.NEED, {"title": "bread"}) for _ in range(100)]
    blob = pack([first.raw, *(each.raw for each in needs)])
    assert needs[0].header.previous == first.id
    assert needs[0].header.previous not in blob
    assert needs[0].header.payload_hash not in blob
    assert len(blob) < 101 * (64 + 16 + 12)  # a signature and a salt cannot be told in less


def test_a_batch_that_holds_more_than_it_may_is_refused() -> None:
    blob = pack(STREET)
    size = sum(map(len, STREET))
    assert unpack(blob, size) == STREET
    with pytest.raises(PeerFault):
        unpack(blob, size - 1)


def test_a_bomb_is_not_unpacked() -> None:
    bomb = pack([bytes(LIMIT * 50)])
    assert len(bomb) < LIMIT
    with pytest.raises(PeerFault):
        unpack(bomb, LIMIT)


def test_few_bytes_that_claim_many_items_are_refused() -> None:
    tight = zlib.compress(bytes(70_000))
    head = bytes([1]) + (65_535).to_bytes(2, "big") + bytes(2) + (32).to_bytes(4, "big") + ZERO
    with pytest.raises(PeerFault):
        unpack(head + tight, LIMIT)


def test_more_items_than_a_batch_may_hold_are_a_mistake_of_ours() -> None:
    with pytest.raises(Fault) as fault:
        pack([b""] * (ITEMS_LIMIT + 1))
    assert fault.value.code is Code.INTERNAL


def test_every_way_of_cutting_a_batch_off_is_noticed() -> None:
    blob = pack(STREET)
    for end in range(len(blob)):
        with pytest.raises(PeerFault):
            unpack(blob[:end], LIMIT)
    with pytest.raises(PeerFault):
        unpack(blob + b"\0", LIMIT)


@given(st.binary(max_size=400))
def test_garbage_is_only_ever_the_peers_fault(data: bytes) -> None:
    with suppress(PeerFault):
        assert isinstance(unpack(data, LIMIT), list)


@given(st.booleans(), st.binary(max_size=200), st.binary(max_size=600), st.integers(0, 12), st.integers(0, 4))
def test_garbage_in_the_right_places_is_only_ever_the_peers_fault(
    plain: bool, loose: bytes, tight: bytes, items: int, authors: int
) -> None:
    head = (
        bytes([PLAIN if plain else COMPRESSED])
        + items.to_bytes(2, "big")
        + authors.to_bytes(2, "big")
        + len(loose).to_bytes(4, "big")
    )
    with suppress(PeerFault):
        assert len(unpack(head + loose + (tight if plain else zlib.compress(tight)), LIMIT)) == items


def test_a_batch_with_altered_bytes_is_another_batch_or_none() -> None:
    """Beyond the checksum of zlib too: the tight part is altered before it is compressed."""
    chance = random.Random(7)
    blob = pack(STREET)
    place = 9 + int.from_bytes(blob[5:9], "big")
    loose, tight = blob[9:place], zlib.decompress(blob[place:])
    refused = 0
    for _ in range(3_000):
        parts = [bytearray(blob[:9]), bytearray(loose), bytearray(tight)]
        for _ in range(chance.randint(1, 4)):
            part = parts[chance.choice((0, 1, 2, 2, 2))]
            part[chance.randrange(len(part))] = chance.randrange(256)
        try:
            found = unpack(bytes(parts[0] + parts[1] + zlib.compress(parts[2], 1)), LIMIT)
        except PeerFault:
            refused += 1
        else:
            assert unpack(pack(found), LIMIT) == found
    assert 0 < refused < 3_000


def test_an_id_is_computed_from_what_was_unpacked_not_from_what_was_meant() -> None:
    first, second = STREET[-3], STREET[-2]
    assert second[100:132] != ZERO
    blob = bytearray(pack([first, second]))
    salt = 9 + 32 + 40 + 2 * 64 + 32  # the salt of the first, behind both signatures and the one `previous` told
    blob[salt] ^= 1
    altered = unpack(bytes(blob), LIMIT)
    assert altered[0] != first
    assert altered[1][:HEADER_BYTES] != second[:HEADER_BYTES]
