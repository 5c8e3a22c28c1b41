"""Signatures: each for one context only, each of one length only, and never a secret in print."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.keys.signing import SEED_BYTES, SIGNATURE_BYTES, Context, SigningKey, is_signed

SEED = bytes(range(SEED_BYTES))
KEY = SigningKey.from_seed(SEED)
OTHER = SigningKey.from_seed(bytes(SEED_BYTES))
ORDER = 2**252 + 27742317777372353535851937790883648493  # of the group: a signature's second half is below it


@given(st.binary(max_size=300), st.sampled_from(Context))
def test_a_signature_holds_for_its_message_context_and_key(message: bytes, context: Context) -> None:
    signature = KEY.sign(context, message)
    assert len(signature) == SIGNATURE_BYTES
    assert is_signed(context, message, signature, KEY.public)
    assert not is_signed(context, message + b"\0", signature, KEY.public)
    assert not is_signed(context, message, signature, OTHER.public)


@pytest.mark.parametrize("made_for", Context)
@pytest.mark.parametrize("shown_as", Context)
def test_a_signature_of_one_context_is_none_in_another(made_for: Context, shown_as: Context) -> None:
    assert is_signed(shown_as, b"soup", KEY.sign(made_for, b"soup"), KEY.public) is (made_for is shown_as)


def test_no_context_begins_with_another() -> None:
    for one in Context:
        assert [other for other in Context if other.value.startswith(one.value)] == [one]
        assert one.value.endswith(b"\0")


@given(st.data())
def test_a_flipped_bit_in_a_signature_is_noticed(data: st.DataObject) -> None:
    signature = bytearray(KEY.sign(Context.CHANGE, b"soup"))
    signature[data.draw(st.integers(0, SIGNATURE_BYTES - 1))] ^= 1 << data.draw(st.integers(0, 7))
    assert not is_signed(Context.CHANGE, b"soup", bytes(signature), KEY.public)


def test_words_signed_in_one_context_cannot_be_smuggled_into_another_by_a_longer_signature() -> None:
    inside = Context.INVITE.value + b"whatever it proves"
    signature = KEY.sign(Context.SESSION, inside)
    smuggled = signature + Context.SESSION.value
    assert is_signed(Context.SESSION, inside, signature, KEY.public)
    assert not is_signed(Context.INVITE, b"whatever it proves", smuggled, KEY.public)


@given(st.binary(max_size=130), st.binary(max_size=40))
def test_garbage_is_no_signature_and_no_key(signature: bytes, public: bytes) -> None:
    assert not is_signed(Context.CHANGE, b"soup", signature, KEY.public)
    assert not is_signed(Context.CHANGE, b"soup", KEY.sign(Context.CHANGE, b"soup"), public)


def test_a_signature_written_another_way_is_refused() -> None:
    signature = KEY.sign(Context.CHANGE, b"soup")
    again = int.from_bytes(signature[32:], "little") + ORDER
    assert not is_signed(Context.CHANGE, b"soup", signature[:32] + again.to_bytes(32, "little"), KEY.public)


@pytest.mark.parametrize("point", [bytes(32), b"\x01" + bytes(31), b"\xec" + b"\xff" * 30 + b"\x7f"])
def test_a_key_under_which_anything_would_be_signed_is_refused(point: bytes) -> None:
    for first in (bytes(32), b"\x01" + bytes(31)):
        assert not is_signed(Context.CHANGE, b"soup", first + bytes(32), point)


def test_a_key_never_prints_its_secret() -> None:
    for printed in (repr(KEY), str(KEY), f"{KEY}", repr([KEY])):
        assert SEED.hex() not in printed
        assert repr(SEED)[2:-1] not in printed
        assert repr(KEY._secret)[2:-1] not in printed


def test_a_key_cannot_be_altered() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        KEY.public = bytes(32)  # type: ignore[misc]  # just what must fail


def test_a_seed_of_another_length_is_a_loud_mistake_that_does_not_tell_the_seed() -> None:
    with pytest.raises(Exception, match="seed") as caught:
        SigningKey.from_seed(SEED[:-1])
    assert repr(SEED[:-1])[2:-1] not in str(caught.value)
