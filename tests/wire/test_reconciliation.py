"""Reconciliation: both ends find exactly what they do not share, in the published bytes, and garbage is their fault."""

import hashlib
import json
import random
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.errors import Code, Fault, PeerFault
from mutualnode.wire import reconciliation
from mutualnode.wire.reconciliation import FRAME_LEAST, ROUND_LIMIT, SAID_LIMIT, Reconciler, key

FRAME = 256 * 1024
VECTORS = json.loads((Path(__file__).parent.parent / "vectors/negentropy.json").read_text())["conversations"]


class Talk:
    """Two ends that reconcile, the first of which begins; what was said, and what the first one learnt."""

    def __init__(self, first: list[bytes], second: list[bytes], frame: int = FRAME) -> None:
        begins, answers = Reconciler(first, frame), Reconciler(second, frame)
        self.have: list[bytes] = []
        self.need: list[bytes] = []
        self.said: list[bytes] = []
        message: bytes | None = begins.initiate()
        while message is not None:
            self.said += [message, answers.answer(message)]
            step = begins.hear(self.said[-1])
            self.have += step.have
            self.need += step.need
            message = step.reply


def some(seed: int, count: int, ticks: int = 1 << 40) -> list[bytes]:
    """Return that many keys, the same for one seed."""
    chance = random.Random(seed)
    return sorted(key(chance.randrange(ticks), chance.randbytes(32)) for _ in range(count))


def ids(keys: set[bytes]) -> list[bytes]:
    """Return the ids in keys, in order."""
    return sorted(each[8:] for each in keys)


def told_exactly(talk: Talk, first: list[bytes], second: list[bytes]) -> bool:
    """Whether the first end learnt what only it holds and what only the other does, each once."""
    alone, missing = ids(set(first) - set(second)), ids(set(second) - set(first))
    return sorted(talk.have) == alone and sorted(talk.need) == missing


def test_keys_sort_by_time_and_then_by_id() -> None:
    low, high = b"\x01" * 32, b"\x02" * 32
    assert sorted([key(256, low), key(1, high), key(1, low)]) == [key(1, low), key(1, high), key(256, low)]


@pytest.mark.parametrize("count", [0, 1, 31, 32, 5_000])
def test_equal_ends_need_one_message_each(count: int) -> None:
    keys = some(1, count)
    talk = Talk(keys, keys)
    assert (len(talk.said), talk.have, talk.need) == (2, [], [])
    assert sum(map(len, talk.said)) < 2_100


def test_a_single_difference_among_many_costs_little() -> None:
    keys = some(2, 20_000)
    talk = Talk(keys[:11_111] + keys[11_112:], keys)
    assert talk.need == [keys[11_111][8:]]
    assert len(talk.said) == 4
    assert sum(map(len, talk.said)) < 2_500


def test_what_came_last_is_found_without_a_word_on_what_came_before() -> None:
    keys = some(3, 20_000)
    talk = Talk(keys[:-500], keys)
    assert told_exactly(talk, keys[:-500], keys)
    assert sum(map(len, talk.said)) < 500 * 32 + 2_500


@given(
    st.integers(0, 2**32),
    st.tuples(*[st.integers(0, 700)] * 3),
    st.sampled_from([1, 3, 100, 2**62]),
    st.integers(FRAME_LEAST, 3 * FRAME_LEAST),
)
def test_any_two_sets_end_with_exactly_their_difference_in_any_frame(
    seed: int, counts: tuple[int, int, int], ticks: int, frame: int
) -> None:
    shared, mine, theirs = (some(seed + place, count, ticks) for place, count in enumerate(counts))
    first, second = sorted(shared + mine), sorted(shared + theirs)
    talk = Talk(first, second, frame)
    assert told_exactly(talk, first, second)
    assert max(map(len, talk.said)) <= frame


@given(*[st.sets(st.integers(0, 255))] * 2)
def test_ids_that_hardly_differ_are_told_apart(first: set[int], second: set[int]) -> None:
    mine, theirs = ([key(each // 100, bytes(31) + bytes([each])) for each in sorted(some)] for some in (first, second))
    assert told_exactly(Talk(mine, theirs), mine, theirs)


@pytest.mark.parametrize("every", [2, 10, 100])
def test_scattered_differences_are_found_though_no_frame_holds_them_all(every: int) -> None:
    keys = some(4, 6_000)
    first, second = keys[::every] + keys[1::2], keys[::2]
    assert told_exactly(Talk(sorted(set(first)), second, FRAME_LEAST), first, second)


def test_no_message_says_more_than_the_other_end_may_hear() -> None:
    keys = some(5, 70_000)
    talk = Talk([each for place, each in enumerate(keys) if place % 64], keys, 1 << 20)
    counts = [len(list(reconciliation._ranges(said))) for said in talk.said]
    assert SAID_LIMIT // 2 < max(counts) <= 2 * SAID_LIMIT
    assert len(talk.need) == len(keys[::64])


# ---- The published bytes


def held(case: dict[str, Any]) -> Iterator[list[bytes]]:
    """Yield what the two ends of a conversation hold."""
    for own, other in (("only_first", "only_second"), ("only_second", "only_first")):
        numbers = {*range(case["shared"])} - {*case[other]} | {*case[own]}
        yield sorted(
            key(1_700_000_000 + each // case["changes_a_tick"], hashlib.sha256(str(each).encode()).digest())
            for each in numbers
        )


def kept(begins: str) -> list[dict[str, Any]]:
    """Return the kept conversations that this end began."""
    return [case for case in VECTORS if case["begins"] == begins]


@pytest.mark.parametrize("case", kept("ours"))
def test_the_program_of_others_is_heard_as_it_was(case: dict[str, Any]) -> None:
    first, second = held(case)
    said = [bytes.fromhex(each) for each in case["messages"]]
    begins = Reconciler(first, case["frame_limit"])
    assert begins.initiate() == said[0]
    steps = [begins.hear(each) for each in said[1::2]]
    assert [step.reply for step in steps] == [*said[2::2], None]
    assert sorted(each for step in steps for each in step.have) == ids(set(first) - set(second))
    assert sorted(each for step in steps for each in step.need) == ids(set(second) - set(first))


@pytest.mark.parametrize("case", kept("theirs"))
def test_the_program_of_others_is_answered_as_it_was(case: dict[str, Any]) -> None:
    said = [bytes.fromhex(each) for each in case["messages"]]
    _, second = held(case)
    answers = Reconciler(second, case["frame_limit"])
    assert [answers.answer(each) for each in said[::2]] == said[1::2]


def test_kept_conversations_have_both_ends_begin_and_frames_too_small_for_them() -> None:
    assert len(kept("ours")) >= 5
    assert len(kept("theirs")) >= 5
    assert {len(case["messages"]) for case in VECTORS if case["frame_limit"] == FRAME_LEAST} > {4}


def test_a_fingerprint_is_what_was_published() -> None:
    low, high = b"\xff" * 32, b"\x02" + bytes(31)
    total = (1).to_bytes(32, "little")  # all ones and two, with nothing carried beyond 256 bits
    said = Reconciler([key(0, each) for each in (low, high)], FRAME)._fingerprint(0, 2)
    assert said == hashlib.sha256(total + b"\x02").digest()[:16]


def test_times_go_up_to_all_but_the_last_number_of_64_bits() -> None:
    late = [key(at, bytes([place]) * 32) for place, at in enumerate((0, 2**63, 2**64 - 2))]
    many = sorted(late + some(6, 100, 2**64 - 1))
    assert told_exactly(Talk(many, late), many, late)
    assert told_exactly(Talk(late[:2], many), late[:2], many)


# ---- Newer versions, garbage, and ends that never end

LIST_OF_ONE = b"\x61\x00\x00\x02\x01" + b"\x05" * 32


@pytest.mark.parametrize("version", [0x60, 0x62, 0x6F])
def test_another_version_is_told_which_one_we_speak(version: int) -> None:
    assert Reconciler(some(7, 50), FRAME).answer(bytes([version]) + b"whatever") == b"\x61"


@pytest.mark.parametrize("version", [0x60, 0x62, 0x6F])
def test_an_answer_in_another_version_is_their_fault(version: int) -> None:
    with pytest.raises(PeerFault):
        Reconciler([], FRAME).hear(bytes([version]))


BREACHES = {
    "nothing": b"",
    "no version": b"\x5f",
    "no mode": b"\x61\x00\x00",
    "an unknown mode": b"\x61\x00\x00\x03",
    "half a fingerprint": b"\x61\x00\x00\x01" + bytes(15),
    "half a list": LIST_OF_ONE[:-1],
    "a list of endless length": b"\x61\x00\x00\x02" + b"\xff" * 9 + b"\x7f",
    "something after everything": LIST_OF_ONE + b"\x00\x00\x00",
    "a number without an end": b"\x61" + b"\xff" * 50,
    "a number with a digit too many": b"\x61\x80\x01\x00\x00",
    "a bound longer than an id": b"\x61\x01\x21" + bytes(33) + b"\x00",
    "a bound cut short": b"\x61\x01\x05\x00",
    "a bound before the one before it": b"\x61\x05\x01\x07\x00" + b"\x01\x01\x06\x00",
    "a bound beyond time": b"\x61\x82" + b"\x80" * 8 + b"\x00\x00\x00",
    "thousands of the shortest ranges": b"\x61" + b"\x02\x00\x00" * (2 * SAID_LIMIT + 1),
}


@pytest.mark.parametrize("message", BREACHES.values(), ids=BREACHES.keys())
@pytest.mark.parametrize("end", [Reconciler.answer, Reconciler.hear])
def test_what_is_no_message_is_their_fault(end: Callable[[Reconciler, bytes], object], message: bytes) -> None:
    with pytest.raises(PeerFault) as caught:
        end(Reconciler(some(8, 100), FRAME), message)
    assert caught.value.code is Code.PEER_BROKE_PROTOCOL


def test_a_message_larger_than_a_frame_is_their_fault() -> None:
    large = b"\x61\x00\x00\x02" + bytes([0x81, 0x00]) + bytes(128 * 32)
    assert len(Reconciler([], FRAME).answer(large)) > 1
    with pytest.raises(PeerFault):
        Reconciler([], FRAME_LEAST).answer(large)


def test_a_frame_too_small_for_the_format_is_our_mistake() -> None:
    with pytest.raises(Fault) as caught:
        Reconciler([], FRAME_LEAST - 1)
    assert caught.value.code is Code.INTERNAL


SPOILT = [bytes.fromhex(said) for case in VECTORS for said in case["messages"]]


@given(st.binary(max_size=300))
def test_garbage_is_only_ever_their_fault(rest: bytes) -> None:
    with suppress(PeerFault):
        assert Reconciler(some(9, 60), FRAME).answer(b"\x61" + rest)[0] == 0x61
    with suppress(PeerFault):
        assert Reconciler(some(9, 60), FRAME).hear(b"\x61" + rest).reply != b""


@given(st.sampled_from(SPOILT), st.integers(0, 10_000), st.integers(1, 255), st.integers(0, 10_000))
def test_a_spoilt_message_is_answered_within_the_frame_or_their_fault(
    said: bytes, place: int, flip: int, end: int
) -> None:
    spoilt = bytearray(said)
    spoilt[place % len(said)] ^= flip
    del spoilt[len(said) - end % len(said) :]
    keys = some(10, 300)
    with suppress(PeerFault):
        assert len(Reconciler(keys, 2 * FRAME_LEAST).answer(bytes(spoilt))) <= 2 * FRAME_LEAST
    with suppress(PeerFault):
        assert {*Reconciler(keys, 2 * FRAME_LEAST).hear(bytes(spoilt)).have} <= {*ids({*keys})}


def test_an_id_that_is_told_again_is_not_told_twice() -> None:
    begins = Reconciler([], FRAME)
    assert begins.hear(LIST_OF_ONE).need == [b"\x05" * 32]
    assert begins.hear(b"\x61\x00\x00\x02\x02" + b"\x05" * 64).need == []


def test_who_never_agrees_is_left_in_the_end() -> None:
    other = b"\x61\x00\x00\x01" + bytes(16)
    begins = Reconciler(some(11, 100), FRAME)
    replies = [begins.hear(other).reply for _ in range(ROUND_LIMIT)]
    assert replies[-2:] == [replies[0], None]


def test_who_never_stops_asking_breaks_the_protocol() -> None:
    answers = Reconciler(some(12, 10), FRAME)
    for _ in range(ROUND_LIMIT):
        answers.answer(b"\x61")
    with pytest.raises(PeerFault):
        answers.answer(b"\x61")


def test_who_holds_more_than_one_talk_may_find_is_asked_again_another_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reconciliation, "FOUND_LIMIT", 200)
    keys = some(13, 5_000)
    talk = Talk([], keys, FRAME_LEAST)
    assert 200 <= len(talk.need) < 200 + FRAME_LEAST // 32
    assert {*talk.need} < {*ids({*keys})}
    assert told_exactly(Talk(keys[5:], keys, FRAME_LEAST), keys[5:], keys)
