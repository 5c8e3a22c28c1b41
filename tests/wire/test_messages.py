"""Messages: each survives the way there, none breaks its limits, and garbage is only ever their fault."""

from contextlib import suppress
from dataclasses import fields
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.domain import packing
from mutualnode.domain.change import CHANGE_LIMIT
from mutualnode.domain.encoding import pack
from mutualnode.errors import Code, PeerFault
from mutualnode.wire.frames import MESSAGE_LIMIT
from mutualnode.wire.messages import (
    BATCH_LIMIT,
    BLOB_LIMIT,
    CODE_LIMIT,
    NUMBER_LIMIT,
    PACKED_LIMIT,
    PART_BYTES,
    RECONCILE_LIMIT,
    STORE_BYTES,
    UNPACKED_LIMIT,
    WANT_LIMIT,
    Ack,
    BlobHere,
    BlobPart,
    Bye,
    Changes,
    Credentials,
    Founding,
    Greeting,
    Hello,
    JoinRefused,
    JoinRequest,
    Message,
    Ping,
    Pong,
    Reconcile,
    Want,
    WantBlob,
    Welcome,
    WhoAreYou,
    decode,
    encode,
)

KEY, SIGNATURE, STORE = b"\x01" * 32, b"\x02" * 64, b"\x03" * STORE_BYTES
MOST = Greeting(NUMBER_LIMIT, KEY, 65_535, STORE, NUMBER_LIMIT, STORE, NUMBER_LIMIT)

SOME_OF_EACH: list[Message] = [
    Hello(KEY, SIGNATURE, 1),
    Greeting(0, KEY, 0, STORE, 0, STORE, 0),
    MOST,
    Reconcile(b"a"),
    Reconcile(b"b" * RECONCILE_LIMIT),
    Want(b"", more=False),
    Want(KEY * WANT_LIMIT, more=True),
    Changes(7, b"a" * PACKED_LIMIT, more=True, live=False, place=0),
    Changes(8, packing.pack([]), more=False, live=True, place=9),
    Ack(7, 1, 0, 1, 9),
    JoinRequest(b"join"),
    Welcome(KEY, KEY[::-1]),
    JoinRefused(Code.INVITE_EXPIRED),
    Founding(b"change", KEY),
    WhoAreYou(),
    Credentials([b"join", b"admission"]),
    WantBlob(KEY, BLOB_LIMIT),
    BlobPart(KEY, 0, 0, b""),
    BlobPart(KEY, 7, 7 + PART_BYTES, b"a" * PART_BYTES),
    BlobHere(KEY),
    Ping(),
    Pong(),
    Bye(""),
    Bye(Code.PEER_GONE),
]


@pytest.mark.parametrize("message", SOME_OF_EACH, ids=lambda message: type(message).__name__)
def test_a_message_arrives_as_it_was_sent(message: Message) -> None:
    assert decode(encode(message)) == message


def test_the_largest_list_of_ids_fits_into_a_message() -> None:
    assert len(encode(Want(KEY * WANT_LIMIT, more=True))) <= MESSAGE_LIMIT


def test_two_greetings_make_less_than_three_hundred_bytes() -> None:
    assert len(encode(MOST)) < 150


@pytest.mark.parametrize("message", SOME_OF_EACH, ids=lambda message: type(message).__name__)
def test_a_field_of_a_newer_version_is_passed_over(message: Message) -> None:
    known = {field.name: getattr(message, field.name) for field in fields(message)}
    assert decode(encode(message)[:1] + pack(known | {"newer": [1, {"deep": b"x"}]})) == message


@given(st.integers(100, 255), st.binary(max_size=50))
def test_a_message_that_only_a_newer_version_knows_is_none(number: int, rest: bytes) -> None:
    assert decode(bytes([number]) + rest) is None


GREETING = {"count": 0, "digest": KEY, "port": 0, "store": STORE, "place": 0, "known": STORE, "cursor": 0}
BREACHES = [
    (1, {"device": KEY[1:], "signature": SIGNATURE, "version": 1}),
    (1, {"device": KEY, "signature": SIGNATURE + b"x", "version": 1}),
    (1, {"device": KEY, "signature": SIGNATURE, "version": -1}),
    (1, {"device": KEY, "signature": SIGNATURE}),
    (2, GREETING | {"count": -1}),
    (2, GREETING | {"count": 2**63}),
    (2, GREETING | {"port": 65_536}),
    (2, GREETING | {"count": "0"}),
    (2, GREETING | {"store": STORE + b"x"}),
    (2, GREETING | {"known": b""}),
    (2, GREETING | {"cursor": -1}),
    (15, {"data": b""}),
    (15, {"data": b"x" * (RECONCILE_LIMIT + 1)}),
    (16, {"ids": KEY + b"x", "more": False}),
    (16, {"ids": KEY * (WANT_LIMIT + 1), "more": False}),
    (16, {"ids": KEY, "more": 1}),
    (4, {"number": 1, "packed": b"", "more": False, "live": False, "place": 0}),
    (4, {"number": 1, "packed": b"x" * (PACKED_LIMIT + 1), "more": False, "live": False, "place": 0}),
    (5, {"number": 1, "kept": BATCH_LIMIT + 1, "waiting": 0, "refused": 0, "place": 0}),
    (6, {"join": b""}),
    (7, {"gate": KEY, "archive": b""}),
    (8, {"code": "with spaces"}),
    (11, {"code": "a" * (CODE_LIMIT + 1)}),
    (11, {"code": "line\n"}),
    (9, [1]),
    (17, {"hash": KEY[1:], "start": 0}),
    (17, {"hash": KEY, "start": BLOB_LIMIT + 1}),
    (18, {"hash": KEY, "start": 0, "whole": PART_BYTES + 1, "data": b"x" * (PART_BYTES + 1)}),
    (18, {"hash": KEY, "start": 0, "whole": BLOB_LIMIT + 1, "data": b"x"}),
    (18, {"hash": KEY, "start": 0, "whole": 0, "data": b"x"}),
    (18, {"hash": KEY, "start": 4, "whole": 5, "data": b"xx"}),
    (19, {"hash": b""}),
]


@pytest.mark.parametrize(("number", "value"), BREACHES)
def test_a_message_beyond_its_limits_is_their_fault(number: int, value: object) -> None:
    with pytest.raises(PeerFault) as caught:
        decode(bytes([number]) + pack(value))
    assert caught.value.code is Code.PEER_BROKE_PROTOCOL


def test_a_message_beyond_its_limits_cannot_be_made_by_us_either() -> None:
    with pytest.raises(ValueError, match=r"^$"):
        Want(KEY + b"x", more=False)


@pytest.mark.parametrize(
    "packed",
    [
        packing.pack([b"x"] * (BATCH_LIMIT + 1)),
        packing.pack([b"x" * (CHANGE_LIMIT + 1)]),
        packing.pack([b""]),
        packing.pack([b"x" * CHANGE_LIMIT] * (UNPACKED_LIMIT // CHANGE_LIMIT + 1)),
        b"\x01",
    ],
    ids=["too many", "too large", "nothing", "a bomb", "no batch"],
)
def test_a_batch_that_holds_what_none_may_is_their_fault_once_it_is_unpacked(packed: bytes) -> None:
    with pytest.raises(PeerFault):
        Changes(1, packed, more=False, live=True, place=0).items()


def test_a_batch_is_unpacked_as_it_was_packed() -> None:
    items = [b"a", b"b" * CHANGE_LIMIT]
    assert Changes(1, packing.pack(items), more=False, live=True, place=0).items() == items


@pytest.mark.parametrize("data", [b"", b"\x09", b"\x09\x80\x80", b"\x09" + b"\x81\xa1n" + b"\x91" * 100_000])
def test_no_message_half_a_message_and_more_than_a_message_are_their_fault(data: bytes) -> None:
    with pytest.raises(PeerFault):
        decode(data)


@given(st.binary(max_size=300), st.integers(0, 20))
def test_garbage_is_a_message_or_none_or_their_fault(rest: bytes, number: int) -> None:
    with suppress(PeerFault):
        message = decode(bytes([number]) + rest)
        assert message is None or isinstance(message, get_args(Message))


@given(st.sampled_from(SOME_OF_EACH), st.integers(0, 10_000), st.integers(1, 255))
def test_a_spoilt_message_is_a_message_or_none_or_their_fault(message: Message, place: int, flip: int) -> None:
    data = bytearray(encode(message)[:2_000])
    data[place % len(data)] ^= flip
    with suppress(PeerFault):
        decode(bytes(data))


def test_the_keys_of_a_welcome_do_not_show() -> None:
    assert "x01" not in repr(Welcome(KEY, KEY))
