"""Framing: messages of any size through a stream cut anywhere, and what a hostile end may not do with it."""

from collections.abc import Iterable
from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.errors import Code, Fault, PeerFault
from mutualnode.wire.frames import MESSAGE_LIMIT, PADDED_TO, UNREAD_LIMIT, Framer, FrameReader, announce
from mutualnode.wire.noise import NOISE_MESSAGE_LIMIT, NOISE_PLAINTEXT_LIMIT, REKEY_AFTER, CipherState, Transport

ANA_TO_BEN, BEN_TO_ANA = b"\x01" * 32, b"\x02" * 32
TAG, HEAD, LENGTH = 16, 3, 2
FULL_PIECE = NOISE_PLAINTEXT_LIMIT - HEAD


def ana_transport() -> Transport:
    return Transport(CipherState(ANA_TO_BEN), CipherState(BEN_TO_ANA), b"\x03" * 32, b"\x04" * 32)


def ben_transport() -> Transport:
    return Transport(CipherState(BEN_TO_ANA), CipherState(ANA_TO_BEN), b"\x03" * 32, b"\x05" * 32)


def neighbours() -> tuple[Framer, Framer]:
    return Framer(ana_transport(), FrameReader()), Framer(ben_transport(), FrameReader())


def cut(stream: bytes, places: Iterable[int]) -> list[bytes]:
    edges = sorted({0, len(stream), *(place % (len(stream) + 1) for place in places)})
    return [stream[start:end] for start, end in pairwise(edges)]


def hostile(*frames: bytes) -> bytes:
    """Return what somebody who has the keys, but not our manners, puts on the cable."""
    transport = ana_transport()
    return b"".join(announce(transport.encrypt(frame)) for frame in frames)


def frame(mark: int, piece: bytes, size: int | None = None) -> bytes:
    stated = len(piece) if size is None else size
    return (bytes([mark]) + stated.to_bytes(2, "big") + piece).ljust(PADDED_TO, b"\0")


def assert_refused(*frames: bytes) -> None:
    with pytest.raises(PeerFault) as caught:
        list(neighbours()[1].receive(hostile(*frames)))
    assert caught.value.code is Code.PEER_BROKE_PROTOCOL


# There and back.


@given(messages=st.lists(st.binary(max_size=400), max_size=8), places=st.lists(st.integers(0, 10_000), max_size=30))
def test_the_same_messages_arrive_however_the_stream_is_cut(messages: list[bytes], places: list[int]) -> None:
    ana, ben = neighbours()
    stream = b"".join(ana.pack(message) for message in messages)
    assert [message for chunk in cut(stream, places) for message in ben.receive(chunk)] == messages


@given(st.lists(st.integers(0, 140_000), max_size=20))
def test_a_message_of_several_frames_arrives_however_the_stream_is_cut(places: list[int]) -> None:
    ana, ben = neighbours()
    messages = [b"before", bytes(range(256)) * 520, b"after"]
    stream = b"".join(ana.pack(message) for message in messages)
    assert [message for chunk in cut(stream, places) for message in ben.receive(chunk)] == messages


def test_a_stream_that_drips_byte_by_byte_is_understood() -> None:
    ana, ben = neighbours()
    stream = ana.pack(b"some soup") + ana.pack(b"")
    assert [message for byte in stream for message in ben.receive(bytes([byte]))] == [b"some soup", b""]


@given(size=st.integers(0, 200_000), fill=st.integers(0, 255))
def test_messages_of_all_sizes_come_through_both_ways(size: int, fill: int) -> None:
    ana, ben = neighbours()
    message = bytes([fill]) * size
    assert list(ben.receive(ana.pack(message))) == [message]
    assert list(ana.receive(ben.pack(message))) == [message]


@pytest.mark.parametrize(
    "size",
    [
        0,
        PADDED_TO - HEAD - 1,
        PADDED_TO - HEAD,
        PADDED_TO - HEAD + 1,
        FULL_PIECE - 1,
        FULL_PIECE,
        FULL_PIECE + 1,
        2 * FULL_PIECE,
        MESSAGE_LIMIT,
    ],
)
def test_messages_at_the_edges_come_through(size: int) -> None:
    ana, ben = neighbours()
    message = b"\xa5" * size
    assert list(ben.receive(ana.pack(message))) == [message]


def test_messages_come_through_where_the_keys_change() -> None:
    ana, ben = neighbours()
    messages = [number.to_bytes(2, "big") for number in range(2 * REKEY_AFTER + 3)]
    stream = b"".join(ana.pack(message) for message in messages)
    assert list(ben.receive(stream)) == messages
    assert list(ana.receive(ben.pack(b"still heard"))) == [b"still heard"]


def test_a_message_across_the_change_of_keys_comes_through() -> None:
    ana, ben = neighbours()
    for _ in range(REKEY_AFTER - 1):
        list(ben.receive(ana.pack(b"")))
    message = b"\xa5" * (3 * FULL_PIECE)
    assert list(ben.receive(ana.pack(message))) == [message]


# What it looks like from outside.


@given(st.binary(max_size=PADDED_TO - HEAD))
def test_all_short_messages_are_of_one_length(message: bytes) -> None:
    assert len(neighbours()[0].pack(message)) == LENGTH + PADDED_TO + TAG


def test_a_longer_message_is_not_padded() -> None:
    assert len(neighbours()[0].pack(bytes(1000))) == LENGTH + HEAD + 1000 + TAG


def test_a_message_too_large_is_a_mistake_of_ours_and_sends_nothing() -> None:
    ana, ben = neighbours()
    with pytest.raises(Fault) as caught:
        ana.pack(bytes(MESSAGE_LIMIT + 1))
    assert caught.value.code is Code.INTERNAL
    assert list(ben.receive(ana.pack(b"as if nothing had been"))) == [b"as if nothing had been"]


# Garbage and meddling.


@given(place=st.integers(0), flip=st.integers(1, 255), message=st.binary(max_size=400))
def test_a_flipped_byte_never_gives_a_message(place: int, flip: int, message: bytes) -> None:
    ana, ben = neighbours()
    stream = bytearray(ana.pack(message))
    stream[place % len(stream)] ^= flip
    # Where the announced length has grown, the rest is awaited; more of the stream shows it.
    with pytest.raises(PeerFault):
        list(ben.receive(bytes(stream) + bytes(NOISE_MESSAGE_LIMIT)))


@given(st.binary(max_size=2_000))
def test_garbage_is_awaited_or_the_peers_fault(garbage: bytes) -> None:
    ben = neighbours()[1]
    with suppress(PeerFault):
        assert list(ben.receive(garbage)) == []


@given(st.binary(max_size=600))
def test_a_sealed_frame_of_garbage_is_a_message_or_the_peers_fault(garbage: bytes) -> None:
    ben = neighbours()[1]
    try:
        messages = list(ben.receive(hostile(garbage)))
    except PeerFault:
        return
    assert [frame(0, message) for message in messages] == [garbage]


def test_messages_before_a_fault_are_still_received() -> None:
    ana, ben = neighbours()
    received = ben.receive(ana.pack(b"some soup") + bytes(100))
    assert next(received) == b"some soup"
    with pytest.raises(PeerFault):
        next(received)


def test_nothing_is_read_after_a_fault() -> None:
    ana, ben = neighbours()
    good = ana.pack(b"some soup")
    with pytest.raises(PeerFault):
        list(ben.receive(announce(bytes(TAG))))
    with pytest.raises(PeerFault):
        list(ben.receive(good))


def test_padding_holds_nothing() -> None:
    good = frame(0, b"some soup")
    for place in range(HEAD + len(b"some soup"), PADDED_TO):
        assert_refused(good[:place] + b"\x01" + good[place + 1 :])


@pytest.mark.parametrize("mark", [2, 0x80, 0xFF])
def test_a_mark_that_means_nothing_is_refused(mark: int) -> None:
    assert_refused(frame(mark, b"some soup"))


@pytest.mark.parametrize("size", [0, 1, 2, 3, PADDED_TO - 1])
def test_a_frame_too_short_is_refused(size: int) -> None:
    assert_refused(frame(0, b"")[:size])


@pytest.mark.parametrize("size", [PADDED_TO + 1, 1000, NOISE_PLAINTEXT_LIMIT])
def test_padding_where_none_is_due_is_refused(size: int) -> None:
    assert_refused(frame(0, b"some soup").ljust(size, b"\0"))


@pytest.mark.parametrize("stated", [PADDED_TO - HEAD + 1, 1000, 0xFFFF])
def test_a_piece_longer_than_its_frame_is_refused(stated: int) -> None:
    assert_refused(frame(0, b"some soup", stated))


@pytest.mark.parametrize("size", [0, 1, FULL_PIECE - 1])
def test_a_piece_that_others_follow_must_be_full(size: int) -> None:
    assert_refused(frame(1, bytes(size)))


def test_endless_pieces_are_stopped_at_the_limit() -> None:
    sender, ben = ana_transport(), neighbours()[1]
    endless = frame(1, bytes(FULL_PIECE))
    fitting = MESSAGE_LIMIT // FULL_PIECE
    for _ in range(fitting):
        assert list(ben.receive(announce(sender.encrypt(endless)))) == []
    with pytest.raises(PeerFault):
        list(ben.receive(announce(sender.encrypt(endless))))


def test_a_message_one_byte_too_long_is_refused() -> None:
    full, rest = divmod(MESSAGE_LIMIT + 1, FULL_PIECE)
    assert_refused(*[frame(1, bytes(FULL_PIECE))] * full, frame(0, bytes(rest)))


def test_the_limit_is_for_one_message_and_not_for_a_conversation() -> None:
    ana, ben = neighbours()
    large = b"\xa5" * MESSAGE_LIMIT
    for _ in range(3):
        assert list(ben.receive(ana.pack(large))) == [large]


# The reader alone, as the handshake uses it.


@given(
    messages=st.lists(st.binary(min_size=TAG, max_size=200), max_size=8),
    places=st.lists(st.integers(0, 2_000), max_size=20),
)
def test_the_reader_finds_the_same_messages_however_the_stream_is_cut(messages: list[bytes], places: list[int]) -> None:
    reader = FrameReader()
    stream = b"".join(announce(message) for message in messages)
    assert [message for chunk in cut(stream, places) for message in reader.feed(chunk)] == messages


def test_what_follows_the_handshake_in_the_same_bytes_waits_for_the_framer() -> None:
    ana, reader = neighbours()[0], FrameReader()
    last_of_handshake = b"\x09" * 64
    assert next(reader.feed(announce(last_of_handshake) + ana.pack(b"one") + ana.pack(b"two"))) == last_of_handshake
    ben = Framer(ben_transport(), reader)
    assert list(ben.receive(b"")) == [b"one", b"two"]


@pytest.mark.parametrize("size", [0, 1, TAG - 1])
def test_a_length_at_which_nothing_can_be_sealed_is_refused_before_the_rest_comes(size: int) -> None:
    with pytest.raises(PeerFault):
        list(FrameReader().feed(size.to_bytes(2, "big")))


def test_the_longest_message_is_found() -> None:
    longest = bytes(NOISE_MESSAGE_LIMIT)
    assert list(FrameReader().feed(announce(longest))) == [longest]


@pytest.mark.parametrize("size", [0, TAG - 1, NOISE_MESSAGE_LIMIT + 1])
def test_what_cannot_be_a_noise_message_is_not_announced(size: int) -> None:
    with pytest.raises(Fault) as caught:
        announce(bytes(size))
    assert caught.value.code is Code.INTERNAL


def test_a_peer_that_talks_on_out_of_turn_is_stopped() -> None:
    reader = FrameReader()
    chunk = announce(bytes(1000)) * 60
    for _ in range(UNREAD_LIMIT // len(chunk) + 1):
        reader.feed(chunk)
    with pytest.raises(PeerFault):
        reader.feed(chunk)


def test_the_framer_tells_whom_it_speaks_with() -> None:
    ana, _ = neighbours()
    assert ana.transport.remote_static == b"\x04" * 32
