"""Conversations: Ana dials, Ben answers, and whatever anybody puts on the cable has one orderly end."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.errors import Code, Fault
from mutualnode.keys.agreement import key_pair
from mutualnode.keys.signing import Context, SigningKey
from mutualnode.wire.frames import Framer, FrameReader, announce
from mutualnode.wire.messages import Bye, Changes, Greeting, Hello, Ping, Pong, encode
from mutualnode.wire.noise import Initiator, Transport
from mutualnode.wire.replays import Replays
from mutualnode.wire.session import (
    DOUBTED_SECONDS,
    FRESH_SECONDS,
    GATES_TRIED,
    GONE_SECONDS,
    HANDSHAKE_SECONDS,
    PLACE_BYTES,
    PROLOGUE,
    QUIET_SECONDS,
    UNKNOWN_LIMIT,
    VERSION,
    Closed,
    Gate,
    Opened,
    Received,
    Session,
)
from tests.wire.cable import ANA, BEN, ELSEWHERE, GATE, HERE, OTHER_GATE, START, answering, calling, carry, met

GREETING = Greeting(3, b"\x05" * 32, 4_000, bytes(8), 0, bytes(8), 0)
BROKEN = Closed(Code.PEER_BROKE_PROTOCOL, by_peer=False, clean=False)
TOLD = Closed(Code.PEER_BROKE_PROTOCOL, by_peer=True, clean=True)
STRANGER = Closed(Code.PEER_UNKNOWN, by_peer=False, clean=False)
LATER = START + 1


class Meddler:
    """An end that has a gate key and a device key, and puts on the cable what it likes."""

    def __init__(self, other: Session) -> None:
        noise = Initiator(ANA.static_secret, b"\x77" * 32, GATE.psk0, GATE.psk3, PROLOGUE)
        other.receive(announce(noise.write_first(HERE)), START)
        (second,) = FrameReader().feed(other.outgoing())
        noise.read_second(second)
        self.third = announce(noise.write_third())
        self.transport: Transport = noise.finish()
        self.framer = Framer(self.transport, FrameReader())

    def hello(self, role: bytes = b"\x00", signer: SigningKey = ANA.signing, version: int = VERSION) -> Hello:
        """Return an introduction, true unless something else is asked for."""
        claim = role + self.transport.handshake_hash + ANA.signing.public
        return Hello(ANA.signing.public, signer.sign(Context.SESSION, claim), version)

    def heard(self, data: bytes) -> list[bytes]:
        """Return the messages in what the other end put out."""
        return list(self.framer.receive(data))


def introduced(hello: Callable[[Meddler], Hello] = Meddler.hello) -> tuple[Meddler, Session]:
    ben = answering()
    meddler = Meddler(ben)
    ben.receive(meddler.third + meddler.framer.pack(encode(hello(meddler))), START)
    return meddler, ben


# Meeting.


def test_both_learn_who_the_other_is_and_through_which_gate() -> None:
    ana, ben = calling(), answering(OTHER_GATE, GATE)
    at_ana, at_ben = carry(ana, ben)
    assert at_ana == [Opened(GATE.label, BEN.signing.public, key_pair(BEN.static_secret).public)]
    assert at_ben == [Opened(GATE.label, ANA.signing.public, key_pair(ANA.static_secret).public)]
    assert ana.is_open
    assert ben.is_open


def test_messages_go_both_ways() -> None:
    ana, ben = met()
    ana.send(GREETING, START)
    batch = Changes(1, b"x" * 180_000, more=False, live=True, place=0)
    ben.send(batch, START)
    assert carry(ana, ben) == ([Received(batch)], [Received(GREETING)])


@given(st.lists(st.integers(0, 3_000), max_size=20))
def test_it_does_not_matter_how_the_stream_is_cut(places: list[int]) -> None:
    ana, ben = met()
    for _ in range(3):
        ana.send(GREETING, START)
    stream = ana.outgoing()
    edges = sorted({0, len(stream), *(place % (len(stream) + 1) for place in places)})
    events = [event for start, end in pairwise(edges) for event in ben.receive(stream[start:end], START)]
    assert events == [Received(GREETING)] * 3


def test_a_meeting_that_drips_byte_by_byte_is_a_meeting() -> None:
    ana, ben = calling(), answering()
    events: list[object] = []
    for _ in range(4):
        for byte in ana.outgoing():
            events += ben.receive(bytes([byte]), START)
        for byte in ben.outgoing():
            events += ana.receive(bytes([byte]), START)
    assert [type(event) for event in events] == [Opened, Opened]


def test_bytes_are_counted_from_the_meeting_on_without_padding() -> None:
    ana, ben = met()
    assert (ana.bytes_in, ana.bytes_out, ben.bytes_in, ben.bytes_out) == (0, 0, 0, 0)
    ana.send(GREETING, START)
    carry(ana, ben)
    size = len(encode(GREETING))
    assert (ana.bytes_out, ben.bytes_in, ana.bytes_in, ben.bytes_out) == (size, size, 0, 0)


def test_a_newer_version_at_the_other_end_is_welcome() -> None:
    _, ben = introduced(lambda meddler: meddler.hello(version=VERSION + 7))
    assert ben.is_open


# Strangers.


def test_a_stranger_gets_not_one_byte() -> None:
    ben = answering()
    assert ben.receive(calling(OTHER_GATE).outgoing(), START) == [STRANGER]
    assert ben.outgoing() == b""
    assert ben.finished


def test_a_first_message_heard_before_gets_not_one_byte() -> None:
    seen = Replays()
    recorded = calling().outgoing()
    assert answering(seen=seen).receive(recorded, START) == []
    ben = answering(seen=seen)
    assert ben.receive(recorded, LATER) == [STRANGER]
    assert ben.outgoing() == b""


def test_only_so_many_gates_are_tried() -> None:
    others = [Gate(bytes([number]), bytes([number]) * 32, bytes(32)) for number in range(GATES_TRIED)]
    assert answering(*others[1:], GATE).receive(calling().outgoing(), START) == []
    assert answering(*others, GATE).receive(calling().outgoing(), START) == [STRANGER]


def test_who_has_only_the_outer_half_of_a_gate_key_gets_no_name() -> None:
    ana, ben = calling(Gate(b"", GATE.psk0, bytes(32))), answering()
    _, at_ben = carry(ana, ben)
    assert at_ben == [BROKEN]
    assert ben.device == b""


@given(st.binary(max_size=400))
def test_garbage_from_a_stranger_gets_not_one_byte(garbage: bytes) -> None:
    ben = answering()
    events = ben.receive(garbage, START)
    assert ben.outgoing() == b""
    assert events in ([], [STRANGER], [BROKEN])


def test_a_first_message_sent_to_another_place_gets_not_one_byte_and_is_not_noted() -> None:
    seen, recorded = Replays(), calling(place=ELSEWHERE).outgoing()
    for _ in range(2):
        ben = answering(seen=seen)
        assert ben.receive(recorded, START) == [STRANGER]
        assert ben.outgoing() == b""
    assert seen.is_new(b"any")


@pytest.mark.parametrize("payload", [b"", HERE[:-1], HERE + b"\x00", HERE * 2])
def test_a_first_message_that_says_anything_but_a_place_gets_not_one_byte(payload: bytes) -> None:
    ben = answering()
    noise = Initiator(ANA.static_secret, b"\x78" * 32, GATE.psk0, GATE.psk3, PROLOGUE)
    assert ben.receive(announce(noise.write_first(payload)), START) == [STRANGER]
    assert ben.outgoing() == b""


@given(st.binary(min_size=PLACE_BYTES, max_size=PLACE_BYTES).filter(lambda place: place != HERE))
def test_whatever_place_a_first_message_names_only_this_one_is_answered(place: bytes) -> None:
    ben = answering()
    assert ben.receive(calling(place=place).outgoing(), START) == [STRANGER]
    assert ben.outgoing() == b""


def test_whoever_dials_names_a_place_of_the_right_size() -> None:
    with pytest.raises(Fault) as caught:
        calling(place=HERE[:-1])
    assert caught.value.code is Code.INTERNAL


# Introductions that are not true.


@pytest.mark.parametrize(
    "hello",
    [
        lambda meddler: meddler.hello(role=b"\x01"),
        lambda meddler: meddler.hello(signer=BEN.signing),
        lambda _: Hello(ANA.signing.public, bytes(64), VERSION),
        lambda _: Ping(),
        lambda _: GREETING,
    ],
    ids=["from the other end", "with another key", "not signed", "a ping first", "a greeting first"],
)
def test_an_introduction_that_is_not_true_is_refused(hello: Callable[[Meddler], Hello]) -> None:
    ben = answering()
    meddler = Meddler(ben)
    events = ben.receive(meddler.third + meddler.framer.pack(encode(hello(meddler))), START)
    assert events == [BROKEN]
    assert meddler.heard(ben.outgoing())[-1] == encode(Bye(Code.PEER_BROKE_PROTOCOL))


def test_an_introduction_from_another_conversation_is_refused() -> None:
    other, _ = introduced()
    ben = answering()
    meddler = Meddler(ben)
    stale = Hello(ANA.signing.public, ANA.signing.sign(Context.SESSION, b"\x00" + bytes(32) + ANA.signing.public), 1)
    assert other.hello() != stale
    assert ben.receive(meddler.third + meddler.framer.pack(encode(stale)), START) == [BROKEN]


def test_a_second_introduction_is_a_breach() -> None:
    meddler, ben = introduced()
    assert ben.receive(meddler.framer.pack(encode(meddler.hello())), START) == [BROKEN]


def test_who_dials_itself_notices() -> None:
    ana, mirror = calling(), answering(who=ANA)
    at_ana, at_mirror = carry(ana, mirror)
    assert {event.code for event in at_ana + at_mirror if isinstance(event, Closed)} == {Code.PEER_SELF}


def test_two_that_have_one_key_and_are_not_one_run_can_talk() -> None:
    one, other = (replace(ANA, run=run) for run in (b"one", b"other"))
    caller, answerer = calling(who=one), answering(who=other)
    at_caller, at_answerer = carry(caller, answerer)
    assert [each.device for each in at_caller + at_answerer if isinstance(each, Opened)] == 2 * [ANA.signing.public]
    assert (caller.run, answerer.run) == (b"other", b"one")


# The end.


def test_a_goodbye_is_a_clean_end_at_both_ends() -> None:
    ana, ben = met()
    assert ana.close() == [Closed(None, by_peer=False, clean=True)]
    assert carry(ana, ben) == ([], [Closed(None, by_peer=True, clean=True)])
    assert ben.finished


def test_a_goodbye_says_why() -> None:
    ana, ben = met()
    ana.close(Code.STORE_FULL)
    assert carry(ana, ben)[1] == [Closed(Code.STORE_FULL, by_peer=True, clean=True)]


def test_what_was_said_before_a_goodbye_is_heard() -> None:
    ana, ben = met()
    ana.send(GREETING, START)
    ana.close()
    assert [type(event) for event in ben.receive(ana.outgoing(), START)] == [Received, Closed]


def test_a_cut_line_is_no_clean_end() -> None:
    ana, _ = met()
    assert ana.ended() == [Closed(Code.PEER_GONE, by_peer=True, clean=False)]
    assert ana.ended() == []


def test_a_line_cut_before_an_answer_is_no_answer() -> None:
    assert calling().ended() == [Closed(Code.PEER_NO_ANSWER, by_peer=True, clean=False)]


def test_nothing_can_be_said_before_the_meeting_or_after_the_end() -> None:
    ana = calling()
    with pytest.raises(Fault) as early:
        ana.send(GREETING, START)
    ana.close()
    with pytest.raises(Fault) as late:
        ana.send(GREETING, START)
    assert (early.value.code, late.value.code) == (Code.INTERNAL, Code.PEER_GONE)


def test_after_the_end_nothing_is_heard_and_nothing_is_due() -> None:
    ana, ben = met()
    ana.close()
    ben.send(GREETING, START)
    assert (ana.receive(ben.outgoing(), START), ana.tick(START + 1_000), ana.close(), ana.deadline) == (
        [],
        [],
        [],
        None,
    )


# Time.


def test_a_handshake_that_takes_too_long_ends_in_silence() -> None:
    for end in (calling(), answering()):
        end.outgoing()
        assert end.deadline == START + HANDSHAKE_SECONDS
        assert end.tick(START + HANDSHAKE_SECONDS - 0.1) == []
        assert end.tick(START + HANDSHAKE_SECONDS) == [Closed(Code.PEER_NO_ANSWER, by_peer=False, clean=False)]
        assert end.outgoing() == b""


def test_who_does_not_say_who_they_are_in_time_is_let_go() -> None:
    ben = answering()
    meddler = Meddler(ben)
    ben.receive(meddler.third, START + HANDSHAKE_SECONDS - 0.1)
    assert ben.tick(START + HANDSHAKE_SECONDS) == [Closed(Code.PEER_NO_ANSWER, by_peer=False, clean=False)]


def test_silence_is_broken_by_a_ping_and_answered() -> None:
    ana, ben = met()
    assert ana.deadline == START + QUIET_SECONDS
    assert ana.tick(START + QUIET_SECONDS) == []
    assert carry(ana, ben, START + QUIET_SECONDS) == ([], [])
    assert ana.bytes_out == len(encode(Ping()))
    assert ana.bytes_in == len(encode(Pong()))
    assert ana.deadline == START + 2 * QUIET_SECONDS


def test_two_ends_with_nothing_to_say_stay_together() -> None:
    ana, ben = met()
    now = START
    for _ in range(100):
        now = min(ana.deadline or 0, ben.deadline or 0)
        assert ana.tick(now) == []
        assert ben.tick(now) == []
        assert carry(ana, ben, now) == ([], [])
    assert now > START + 10 * GONE_SECONDS


def test_who_is_not_heard_for_long_is_gone() -> None:
    ana, _ = met()
    for seconds in range(1, int(GONE_SECONDS)):
        assert ana.tick(START + seconds) == []
    assert ana.tick(START + GONE_SECONDS) == [Closed(Code.PEER_GONE, by_peer=False, clean=False)]


def test_who_is_doubted_and_answers_stays() -> None:
    ana, ben = met()
    asked = START + FRESH_SECONDS
    ana.doubt(asked)
    assert ana.deadline == asked + DOUBTED_SECONDS
    assert carry(ana, ben, asked) == ([], [])
    assert ana.tick(asked + DOUBTED_SECONDS) == []
    assert ana.is_open


def test_who_is_doubted_and_does_not_answer_is_gone_long_before_others() -> None:
    ana, _ = met()
    asked = START + FRESH_SECONDS
    ana.doubt(asked)
    ana.doubt(asked + 1)
    assert ana.tick(asked + DOUBTED_SECONDS - 0.1) == []
    assert ana.tick(asked + DOUBTED_SECONDS) == [Closed(Code.PEER_GONE, by_peer=False, clean=False)]


def test_who_was_heard_just_now_is_not_doubted() -> None:
    ana, _ = met()
    ana.doubt(START + FRESH_SECONDS - 0.1)
    assert (ana.outgoing(), ana.deadline) == (b"", START + QUIET_SECONDS)


def test_a_doubt_does_not_count_the_time_in_which_we_did_not_listen() -> None:
    ana, _ = met()
    asked = START + FRESH_SECONDS
    ana.doubt(asked)
    ana.excuse(asked + DOUBTED_SECONDS)
    assert ana.tick(asked + DOUBTED_SECONDS) == []
    assert ana.tick(asked + 2 * DOUBTED_SECONDS) == [Closed(Code.PEER_GONE, by_peer=False, clean=False)]


def test_before_the_meeting_and_after_the_end_there_is_nobody_to_doubt() -> None:
    ana = calling()
    ana.outgoing()
    ana.doubt(LATER)
    ana.close()
    ana.doubt(LATER)
    assert ana.outgoing() == b""


def test_silence_while_we_did_not_listen_is_excused() -> None:
    ana, _ = met()
    ana.excuse(START + GONE_SECONDS)
    assert ana.tick(START + GONE_SECONDS) == []


# Whatever is put on the cable.


def test_a_message_of_a_newer_version_is_passed_over_but_not_for_ever() -> None:
    meddler, ben = introduced()
    unknown = meddler.framer.pack(b"\xf0 from the future")
    assert ben.receive(unknown, START) == []
    for _ in range(UNKNOWN_LIMIT - 1):
        assert ben.receive(meddler.framer.pack(b"\xf0"), START) == []
    assert ben.receive(meddler.framer.pack(b"\xf0"), START) == [BROKEN]


@given(st.lists(st.binary(max_size=80), max_size=8), st.integers(0, 14))
def test_whatever_a_member_says_is_heard_or_ends_it(said: list[bytes], number: int) -> None:
    meddler, ben = introduced()
    for rest in said:
        events = ben.receive(meddler.framer.pack(bytes([number]) + rest), START)
        assert all(isinstance(event, Received | Closed) for event in events)
    meddler.heard(ben.outgoing())


@given(st.binary(min_size=1, max_size=600))
def test_garbage_after_the_meeting_is_a_breach_and_they_are_told(garbage: bytes) -> None:
    ana, ben = met()
    whole = announce(garbage.ljust(16, b"\0"))
    assert ben.receive(whole, START) == [BROKEN]
    assert ana.receive(ben.outgoing(), START) == [TOLD]


@given(st.integers(0, 2), st.integers(0, 10_000), st.integers(1, 255))
def test_a_byte_spoilt_on_the_way_never_lets_anybody_in(turn: int, place: int, flip: int) -> None:
    ana, ben = calling(), answering()
    ends = [(ana, ben), (ben, ana), (ana, ben)]
    for number, (speaker, hearer) in enumerate(ends):
        data = bytearray(speaker.outgoing())
        if number == turn and data:
            data[place % len(data)] ^= flip
        hearer.receive(bytes(data), START)
    carry(ana, ben)
    assert not (ana.is_open and ben.is_open)
