"""The layout of a change, byte by byte, and the golden changes that every version must read alike."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.domain import change as layout
from mutualnode.domain.change import Header, actor_of, change_id, decode_header
from mutualnode.domain.ids import ZERO, DeviceKey, NetworkId
from mutualnode.domain.kinds import Kind
from mutualnode.replica import document, door
from tests.replica.people import NOON, Neighbours, Person

GOLDEN: dict[str, dict[str, Any]] = json.loads(
    (Path(__file__).parent.parent / "vectors" / "change.json").read_text(encoding="utf-8")
)["changes"]
NETWORK = NetworkId(bytes.fromhex(GOLDEN["founding"]["id"]))

HASHES = st.binary(min_size=32, max_size=32)
HEADERS = st.builds(
    Header,
    HASHES,
    HASHES,
    HASHES.map(DeviceKey),
    HASHES,
    st.integers(0, 2**64 - 1),
    st.integers(0, 255),
    HASHES,
    st.integers(0, 2**32 - 1),
)


def test_each_field_stands_at_its_byte() -> None:
    header = Header(b"n" * 32, b"e" * 32, DeviceKey(b"d" * 32), b"p" * 32, 0x0102030405060708, 49, b"h" * 32, 0x0A0B)
    parts = (
        b"MNC1",
        b"n" * 32,
        b"e" * 32,
        b"d" * 32,
        b"p" * 32,
        bytes(range(1, 9)),
        b"\x31\0",
        b"h" * 32,
        b"\0\0\x0a\x0b",
    )
    assert header.encode() == b"".join(parts)


def test_the_parts_are_as_long_as_they_are_said_to_be() -> None:
    assert layout.HEADER_BYTES == 178
    assert layout.SEALED_BYTES == 242
    assert layout.PAYLOAD_LIMIT == 61_440
    assert layout.CHANGE_LIMIT == 61_682
    assert layout.ACTOR_BYTES == 24


def test_the_last_moment_is_the_last_with_four_digits_of_year() -> None:
    assert layout.LAST_MOMENT == 253_402_300_799_999


@given(HEADERS)
def test_a_header_that_was_written_can_be_read_back(header: Header) -> None:
    assert len(header.encode()) == layout.HEADER_BYTES
    assert decode_header(header.encode()) == (header, 0)


def test_the_byte_that_must_be_zero_is_handed_out() -> None:
    raw = bytearray(178)
    raw[141] = 5
    assert decode_header(bytes(raw))[1] == 5


def test_an_id_is_a_hash_with_a_purpose_of_its_own() -> None:
    header = bytes(range(178))
    assert change_id(header) == hashlib.blake2b(header, digest_size=32, person=b"MN1 change id").digest()
    assert change_id(header) != hashlib.blake2b(header, digest_size=32).digest()


def test_an_actor_is_told_from_the_device() -> None:
    device = DeviceKey(b"d" * 32)
    assert actor_of(device) == hashlib.blake2b(device, digest_size=16, person=b"MN1 actor").digest()


def test_a_founding_change_belongs_to_what_it_founds() -> None:
    anne = Person("Anne")
    founding = anne.found("Elm Street")
    assert founding.header.founds_network
    assert founding.header.founds_entry
    assert bytes(founding.network) == bytes(founding.entry) == bytes(founding.id)


def test_later_changes_belong_to_what_they_name() -> None:
    street = Neighbours("Anne")
    need = street.founder.write(Kind.NEED, {"title": "Soup"})
    edited = street.founder.edit([need], {"title": "Two soups"})
    assert (need.network, bytes(need.entry)) == (street.network, need.id)
    assert (edited.network, edited.entry) == (street.network, need.entry)
    assert not edited.header.founds_entry


def test_a_change_travels_as_what_was_signed_and_what_it_carries() -> None:
    founding = Person("Anne").found("Elm Street")
    assert founding.raw == founding.sealed + founding.payload
    assert founding.crdt == founding.payload[16:]
    assert founding.raw[:178] == founding.header.encode()


@pytest.mark.parametrize("name", GOLDEN)
def test_a_golden_change_reads_as_it_always_did(name: str) -> None:
    golden = GOLDEN[name]
    change = door.examine(bytes.fromhex(golden["bytes"]), NETWORK)
    header, chunk = change.header, change.chunk
    assert change.id.hex() == golden["id"]
    assert {
        "network": header.network.hex(),
        "entry": header.entry.hex(),
        "device": header.device.hex(),
        "previous": header.previous.hex(),
        "at": header.at,
        "kind": header.kind,
        "payload_hash": header.payload_hash.hex(),
        "payload_length": header.payload_length,
    } == golden["header"]
    assert {
        "hash": chunk.hash.hex(),
        "deps": [dep.hex() for dep in chunk.deps],
        "actor": chunk.actor.hex(),
        "seq": chunk.seq,
        "start": chunk.start,
        "operations": change.operations,
    } == golden["chunk"]


@pytest.mark.parametrize("name", GOLDEN)
def test_a_golden_entry_reads_as_it_always_did(name: str) -> None:
    changes = [door.examine(bytes.fromhex(GOLDEN[each]["bytes"]), NETWORK) for each in (*GOLDEN[name]["upon"], name)]
    fields = document.read([change.crdt for change in changes])
    assert {key: value.hex() if isinstance(value, bytes) else value for key, value in fields.items()} == GOLDEN[name][
        "fields"
    ]


def test_the_golden_changes_can_be_written_again() -> None:
    street = Neighbours("Anne", "Ben")
    founding, _, joined, _ = street.changes
    need = street.founder.write(Kind.NEED, {"title": "Soup", "quantity": "5 bowls"}, NOON + 60_000)
    assert [founding.raw.hex(), joined.raw.hex(), need.raw.hex()] == [
        GOLDEN[name]["bytes"] for name in ("founding", "join", "need")
    ]
    assert founding.header.previous == ZERO
