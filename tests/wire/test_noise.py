"""The handshake, held to public vectors, to a second implementation, and to meddling on the way."""

import json
import os
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from noise.connection import Keypair, NoiseConnection

from mutualnode.errors import Code, Fault, PeerFault
from mutualnode.keys.agreement import key_pair
from mutualnode.wire.noise import (
    MAX_NONCE,
    NOISE_MESSAGE_LIMIT,
    NOISE_PLAINTEXT_LIMIT,
    PROTOCOL_NAME,
    REKEY_AFTER,
    CipherState,
    Initiator,
    Responder,
    Token,
    Transport,
)

HERE = Path(__file__).resolve()
OWN_VECTORS = HERE.parents[1] / "vectors" / "noise.json"
PUBLIC_VECTORS = Path(os.environ.get("MUTUALNODE_VECTORS", HERE.parents[3] / "shared" / "vectors"))
SNOW_VECTORS = PUBLIC_VECTORS / "noise" / "snow_XXpsk0+psk3_25519_ChaChaPoly.json"

ANA_STATIC, ANA_EPHEMERAL = b"\x11" * 32, b"\x12" * 32
BEN_STATIC, BEN_EPHEMERAL = b"\x21" * 32, b"\x22" * 32
GATE = (b"\x31" * 32, b"\x32" * 32)
OTHER_GATE = (b"\x41" * 32, b"\x42" * 32)
PROLOGUE = b"MutualNode"

# Bytes of each handshake message, when its payload is empty: keys, and the tags of what is sealed.
MESSAGE_SIZES = [32 + 16, 32 + (32 + 16) + 16, (32 + 16) + 16]


def ana(psk0: bytes = GATE[0], psk3: bytes = GATE[1], prologue: bytes = PROLOGUE) -> Initiator:
    return Initiator(ANA_STATIC, ANA_EPHEMERAL, psk0, psk3, prologue)


def ben(prologue: bytes = PROLOGUE) -> Responder:
    return Responder(BEN_STATIC, BEN_EPHEMERAL, prologue)


def shaken_hands() -> tuple[Transport, Transport]:
    initiator, responder = ana(), ben()
    assert responder.read_first(initiator.write_first(), [GATE]) == 0
    initiator.read_second(responder.write_second())
    responder.read_third(initiator.write_third())
    return initiator.finish(), responder.finish()


def cases_of(path: Path) -> list[dict[str, Any]]:
    name = PROTOCOL_NAME.decode()
    return [case for case in json.loads(path.read_text())["vectors"] if case["protocol_name"] == name]


def check_case(case: dict[str, Any]) -> None:
    """Play one published conversation and compare every byte."""

    def given_bytes(name: str) -> bytes:
        return bytes.fromhex(case[name])

    psk0, psk3 = (bytes.fromhex(psk) for psk in case["init_psks"])
    assert case["init_psks"] == case["resp_psks"]
    initiator = Initiator(
        given_bytes("init_static"), given_bytes("init_ephemeral"), psk0, psk3, given_bytes("init_prologue")
    )
    responder = Responder(given_bytes("resp_static"), given_bytes("resp_ephemeral"), given_bytes("resp_prologue"))
    said = [(bytes.fromhex(line["payload"]), bytes.fromhex(line["ciphertext"])) for line in case["messages"]]

    first, second, third = said[:3]
    assert initiator.write_first(first[0]) == first[1]
    assert responder.read_first(first[1], [OTHER_GATE, (psk0, psk3)]) == 1
    assert responder.first_payload == first[0]
    assert responder.write_second(second[0]) == second[1]
    assert initiator.read_second(second[1]) == second[0]
    assert initiator.write_third(third[0]) == third[1]
    assert responder.read_third(third[1]) == third[0]
    assert initiator.handshake_hash == responder.handshake_hash

    here, there = initiator.finish(), responder.finish()
    for (sender, receiver), (plaintext, sealed) in zip(cycle([(there, here), (here, there)]), said[3:], strict=False):
        assert sender.encrypt(plaintext) == sealed
        assert receiver.decrypt(sealed) == plaintext


def test_the_published_conversation_comes_out_byte_for_byte() -> None:
    (case,) = cases_of(OWN_VECTORS)
    assert len(case["messages"]) == 5
    check_case(case)


@pytest.mark.skipif(not SNOW_VECTORS.exists(), reason=f"the public vectors are not on this computer: {SNOW_VECTORS}")
def test_the_public_file_has_nothing_for_our_pattern_that_we_do_not_check() -> None:
    cases = cases_of(SNOW_VECTORS)
    assert cases == cases_of(OWN_VECTORS)
    for case in cases:
        check_case(case)


# A second implementation, written by others, at the other end.


def stranger_to_us(as_initiator: bool) -> NoiseConnection:
    other = NoiseConnection.from_name(PROTOCOL_NAME)
    if as_initiator:
        other.set_as_initiator()
    else:
        other.set_as_responder()
    other.set_psks(psks=list(GATE))
    other.set_prologue(PROLOGUE)
    other.set_keypair_from_private_bytes(Keypair.STATIC, ANA_STATIC if as_initiator else BEN_STATIC)
    other.start_handshake()
    return other


def check_talk(ours: Transport, other: NoiseConnection) -> None:
    for text in (b"", b"some soup", b"x" * NOISE_PLAINTEXT_LIMIT):
        assert ours.decrypt(bytes(other.encrypt(text))) == text
        assert other.decrypt(ours.encrypt(text)) == text


def test_our_initiator_understands_another_responder() -> None:
    initiator, other = ana(), stranger_to_us(as_initiator=False)
    assert other.read_message(initiator.write_first(b"one")) == b"one"
    assert initiator.read_second(bytes(other.write_message(b"two"))) == b"two"
    assert other.read_message(initiator.write_third(b"three")) == b"three"
    ours = initiator.finish()
    assert ours.handshake_hash == other.get_handshake_hash()
    assert ours.remote_static == key_pair(BEN_STATIC).public
    check_talk(ours, other)


def test_our_responder_understands_another_initiator() -> None:
    other, responder = stranger_to_us(as_initiator=True), ben()
    assert responder.read_first(bytes(other.write_message(b"one")), [OTHER_GATE, GATE]) == 1
    assert responder.first_payload == b"one"
    assert other.read_message(responder.write_second(b"two")) == b"two"
    assert responder.read_third(bytes(other.write_message(b"three"))) == b"three"
    ours = responder.finish()
    assert ours.handshake_hash == other.get_handshake_hash()
    assert ours.remote_static == key_pair(ANA_STATIC).public
    check_talk(ours, other)


def test_another_implementation_changes_keys_at_the_same_message_as_we_do() -> None:
    other, responder = stranger_to_us(as_initiator=True), ben()
    responder.read_first(bytes(other.write_message()), [GATE])
    other.read_message(responder.write_second())
    responder.read_third(bytes(other.write_message()))
    ours = responder.finish()
    for number in range(1, 2 * REKEY_AFTER + 2):
        text = str(number).encode()
        assert ours.decrypt(bytes(other.encrypt(text))) == text
        assert other.decrypt(ours.encrypt(text)) == text
        if number % REKEY_AFTER == 0:
            other.rekey_outbound_cipher()
            other.rekey_inbound_cipher()


# What each end learns of the other.


def test_both_ends_learn_whom_they_speak_with() -> None:
    here, there = shaken_hands()
    assert here.remote_static == key_pair(BEN_STATIC).public
    assert there.remote_static == key_pair(ANA_STATIC).public
    assert here.handshake_hash == there.handshake_hash


def test_the_first_message_shows_the_key_by_which_a_replay_is_known() -> None:
    initiator, responder = ana(), ben()
    responder.read_first(initiator.write_first(), [GATE])
    assert responder.remote_ephemeral == key_pair(ANA_EPHEMERAL).public
    initiator.read_second(responder.write_second())
    assert initiator.remote_ephemeral == key_pair(BEN_EPHEMERAL).public


def test_handshake_messages_are_no_longer_than_they_must_be() -> None:
    initiator, responder = ana(), ben()
    first = initiator.write_first()
    responder.read_first(first, [GATE])
    second = responder.write_second()
    initiator.read_second(second)
    assert [len(first), len(second), len(initiator.write_third())] == MESSAGE_SIZES


def test_lasting_keys_never_travel_in_clear() -> None:
    initiator, responder = ana(), ben()
    first = initiator.write_first()
    responder.read_first(first, [GATE])
    second = responder.write_second()
    initiator.read_second(second)
    said = first + second + initiator.write_third()
    assert key_pair(ANA_STATIC).public not in said
    assert key_pair(BEN_STATIC).public not in said


@given(index=st.integers(0, 31))
def test_the_fitting_pair_is_found_among_many(index: int) -> None:
    pairs = [(bytes([0, n]) * 16, bytes([1, n]) * 16) for n in range(32)]
    initiator, responder = ana(*pairs[index]), ben()
    assert responder.read_first(initiator.write_first(), pairs) == index
    initiator.read_second(responder.write_second())
    responder.read_third(initiator.write_third())
    assert initiator.finish().handshake_hash == responder.finish().handshake_hash


# Strangers, and those who know half.


def test_a_wrong_first_key_is_a_stranger() -> None:
    assert ben().read_first(ana(OTHER_GATE[0], GATE[1]).write_first(), [GATE]) is None


def test_where_no_network_is_known_everybody_is_a_stranger() -> None:
    assert ben().read_first(ana().write_first(), []) is None


def test_another_prologue_is_a_stranger() -> None:
    assert ben(b"MutualNode of the future").read_first(ana().write_first(), [GATE]) is None


def test_nothing_is_ever_said_to_a_stranger() -> None:
    responder = ben()
    assert responder.read_first(ana(*OTHER_GATE).write_first(), [GATE]) is None
    with pytest.raises(Fault) as caught:
        responder.write_second()
    assert caught.value.code is Code.INTERNAL
    with pytest.raises(Fault):
        responder.read_first(ana().write_first(), [GATE])


def test_a_wrong_second_key_fails_at_the_third_message() -> None:
    initiator, responder = ana(GATE[0], OTHER_GATE[1]), ben()
    assert responder.read_first(initiator.write_first(), [GATE]) == 0
    initiator.read_second(responder.write_second())
    with pytest.raises(PeerFault) as caught:
        responder.read_third(initiator.write_third())
    assert caught.value.code is Code.PEER_BROKE_PROTOCOL
    with pytest.raises(Fault):
        responder.finish()


def test_somebody_who_knows_the_first_key_cannot_offer_a_key_that_makes_secrets_known() -> None:
    forger = ana()
    forger._ephemeral = type(forger._ephemeral)(ANA_EPHEMERAL, bytes(32))
    responder = ben()
    assert responder.read_first(forger.write_first(), [GATE]) == 0
    with pytest.raises(PeerFault):
        responder.write_second()


@given(st.binary(max_size=200))
def test_garbage_as_the_first_message_is_a_stranger(garbage: bytes) -> None:
    assert ben().read_first(garbage, [GATE, OTHER_GATE]) is None


@given(st.binary(max_size=200))
def test_garbage_as_the_second_or_third_message_is_the_peers_fault(garbage: bytes) -> None:
    initiator, responder = ana(), ben()
    responder.read_first(initiator.write_first(), [GATE])
    responder.write_second()
    with pytest.raises(PeerFault):
        initiator.read_second(garbage)
    with pytest.raises(PeerFault):
        responder.read_third(garbage)


@pytest.mark.parametrize("size", [0, 31, 47, NOISE_MESSAGE_LIMIT + 1])
def test_a_first_message_of_an_impossible_length_is_a_stranger(size: int) -> None:
    assert ben().read_first(bytes(size), [GATE]) is None


def test_a_well_sealed_first_message_that_is_too_long_is_a_stranger() -> None:
    forger = ana()
    said = forger._say(Token.PSK0) + forger._say(Token.E)
    sealed = forger._symmetric.encrypt_and_hash(bytes(NOISE_MESSAGE_LIMIT - MESSAGE_SIZES[0] + 1))
    assert ben().read_first(said + sealed, [GATE]) is None


# Meddling on the way: each byte counts.


def meddle(message: bytes, data: st.DataObject, size: int) -> bytes:
    """Return the message with one byte changed, anywhere."""
    assert len(message) == size
    changed = bytearray(message)
    changed[data.draw(st.integers(0, size - 1), label="place")] ^= data.draw(st.integers(1, 255), label="flip")
    return bytes(changed)


@given(st.data())
def test_a_first_message_meddled_with_is_a_strangers(data: st.DataObject) -> None:
    message = meddle(ana().write_first(b"hello"), data, MESSAGE_SIZES[0] + 5)
    assert ben().read_first(message, [GATE]) is None


@given(st.data())
def test_a_second_message_meddled_with_is_noticed(data: st.DataObject) -> None:
    initiator, responder = ana(), ben()
    responder.read_first(initiator.write_first(), [GATE])
    with pytest.raises(PeerFault):
        initiator.read_second(meddle(responder.write_second(b"hello"), data, MESSAGE_SIZES[1] + 5))


@given(st.data())
def test_a_third_message_meddled_with_is_noticed(data: st.DataObject) -> None:
    initiator, responder = ana(), ben()
    responder.read_first(initiator.write_first(), [GATE])
    initiator.read_second(responder.write_second())
    with pytest.raises(PeerFault):
        responder.read_third(meddle(initiator.write_third(b"hello"), data, MESSAGE_SIZES[2] + 5))


@given(cut=st.integers(0, MESSAGE_SIZES[1] - 1))
def test_a_second_message_cut_short_is_noticed(cut: int) -> None:
    initiator, responder = ana(), ben()
    responder.read_first(initiator.write_first(), [GATE])
    with pytest.raises(PeerFault):
        initiator.read_second(responder.write_second()[:cut])


def test_a_message_given_back_to_its_sender_is_noticed() -> None:
    initiator = ana()
    with pytest.raises(PeerFault):
        initiator.read_second(initiator.write_first())


def test_after_a_fault_the_handshake_is_over() -> None:
    initiator, responder = ana(), ben()
    responder.read_first(initiator.write_first(), [GATE])
    answer = responder.write_second()
    with pytest.raises(PeerFault):
        initiator.read_second(answer[:-1])
    with pytest.raises(Fault) as caught:
        initiator.read_second(answer)
    assert caught.value.code is Code.INTERNAL


# Mistakes of ours are loud.


def test_turns_are_taken_in_order_and_once() -> None:
    initiator, responder = ana(), ben()
    with pytest.raises(Fault):
        initiator.write_third()
    first = initiator.write_first()
    with pytest.raises(Fault):
        initiator.write_first()
    assert responder.read_first(first, [GATE]) == 0
    with pytest.raises(Fault):
        responder.read_first(first, [GATE])
    with pytest.raises(Fault):
        responder.finish()
    initiator.read_second(responder.write_second())
    with pytest.raises(Fault):
        responder.write_second()


def test_a_handshake_yields_its_ciphers_only_once() -> None:
    initiator, responder = ana(), ben()
    responder.read_first(initiator.write_first(), [GATE])
    initiator.read_second(responder.write_second())
    initiator.write_third()
    initiator.finish()
    with pytest.raises(Fault):
        initiator.finish()


def test_a_key_not_yet_seen_is_not_made_up() -> None:
    with pytest.raises(Fault):
        _ = ana().remote_static
    with pytest.raises(Fault):
        _ = ben().remote_ephemeral


@pytest.mark.parametrize("size", [0, 31, 33])
def test_a_network_key_of_another_length_is_a_mistake_of_ours(size: int) -> None:
    with pytest.raises(Fault) as caught:
        ana(psk0=bytes(size))
    assert caught.value.code is Code.INTERNAL
    with pytest.raises(Fault):
        ben().read_first(ana().write_first(), [(GATE[0], bytes(size))])


def test_a_handshake_payload_fills_one_message_and_no_more() -> None:
    room = NOISE_MESSAGE_LIMIT - MESSAGE_SIZES[0]
    responder = ben()
    assert responder.read_first(ana().write_first(b"x" * room), [GATE]) == 0
    assert responder.first_payload == b"x" * room
    with pytest.raises(Fault):
        ana().write_first(b"x" * (room + 1))


# The sealed conversation.


@given(st.lists(st.tuples(st.booleans(), st.binary(max_size=64)), max_size=12))
def test_what_one_end_seals_the_other_opens(lines: list[tuple[bool, bytes]]) -> None:
    here, there = shaken_hands()
    for from_here, text in lines:
        sender, receiver = (here, there) if from_here else (there, here)
        assert receiver.decrypt(sender.encrypt(text)) == text


def test_a_message_cannot_be_repeated_left_out_or_turned_round() -> None:
    here, there = shaken_hands()
    first, second = here.encrypt(b"one"), here.encrypt(b"two")
    for wrong in (second, there.encrypt(b"one")):
        with pytest.raises(PeerFault):
            there.decrypt(wrong)
    assert there.decrypt(first) == b"one"
    with pytest.raises(PeerFault):
        there.decrypt(first)


def test_both_ends_change_keys_at_the_same_message() -> None:
    here, there = shaken_hands()
    first_key = here._send._key
    for _ in range(REKEY_AFTER - 1):
        there.decrypt(here.encrypt(b""))
    assert here._send._key == there._receive._key == first_key
    assert there.decrypt(here.encrypt(b"the last under this key")) == b"the last under this key"
    assert here._send._key == there._receive._key != first_key
    assert there.decrypt(here.encrypt(b"the first under the next")) == b"the first under the next"


def test_one_direction_changes_keys_without_the_other() -> None:
    here, there = shaken_hands()
    for _ in range(REKEY_AFTER + 1):
        there.decrypt(here.encrypt(b""))
    assert here.decrypt(there.encrypt(b"still heard")) == b"still heard"


def test_the_counter_runs_on_over_a_change_of_keys() -> None:
    cipher = CipherState(GATE[0])
    cipher.encrypt(b"", b"")
    cipher.rekey()
    assert cipher.nonce == 1


def test_no_message_is_sealed_or_opened_with_the_last_counter() -> None:
    with pytest.raises(Fault) as caught:
        CipherState(GATE[0], MAX_NONCE).encrypt(b"", b"some soup")
    assert caught.value.code is Code.INTERNAL
    with pytest.raises(PeerFault):
        CipherState(GATE[0], MAX_NONCE).decrypt(b"", bytes(16))
    assert CipherState(GATE[0], MAX_NONCE - 1).encrypt(b"", b"some soup")


def test_a_sealed_message_has_a_limit_at_both_ends() -> None:
    here, there = shaken_hands()
    with pytest.raises(Fault):
        here.encrypt(bytes(NOISE_PLAINTEXT_LIMIT + 1))
    assert len(there.decrypt(here.encrypt(bytes(NOISE_PLAINTEXT_LIMIT)))) == NOISE_PLAINTEXT_LIMIT
    too_long = here._send.encrypt(b"", bytes(NOISE_PLAINTEXT_LIMIT + 1))
    with pytest.raises(PeerFault):
        there.decrypt(too_long)
