"""Agreement and sealing, held to the published examples and to hostile keys."""

import nacl.exceptions
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.errors import Code, PeerFault
from mutualnode.keys.agreement import KEY_BYTES, NONCE_BYTES, TAG_BYTES, key_pair, seal, shared_secret, unseal

KEYS = st.binary(min_size=KEY_BYTES, max_size=KEY_BYTES)
KEY = bytes(range(KEY_BYTES))
NONCE = bytes(NONCE_BYTES)

# Points whose multiples are few: whoever offers one would know the shared secret without knowing any of ours.
LOW_ORDER = [
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
    "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
]


def test_the_published_agreement_comes_out() -> None:
    # RFC 7748, section 6.1: Bob's secret, Alice's public key.
    bob = key_pair(bytes.fromhex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb"))
    alice_public = bytes.fromhex("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a")
    assert bob.public.hex() == "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f"
    shared = shared_secret(bob.secret, alice_public)
    assert shared.hex() == "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742"


def test_the_published_sealing_comes_out() -> None:
    # RFC 8439, section 2.8.2.
    key = bytes(range(0x80, 0xA0))
    nonce = bytes.fromhex("070000004041424344454647")
    associated = bytes.fromhex("50515253c0c1c2c3c4c5c6c7")
    text = (
        b"Ladies and Gentlemen of the class of '99: "
        b"If I could offer you only one tip for the future, sunscreen would be it."
    )
    sealed = seal(key, nonce, associated, text)
    assert sealed[:16].hex() == "d31a8d34648e60db7b86afbc53ef7ec2"
    assert sealed[-TAG_BYTES:].hex() == "1ae10b594f09e26a7e902ecbd0600691"
    assert unseal(key, nonce, associated, sealed) == text


@given(ours=KEYS, theirs=KEYS)
def test_both_ends_agree(ours: bytes, theirs: bytes) -> None:
    assert shared_secret(ours, key_pair(theirs).public) == shared_secret(theirs, key_pair(ours).public)


@pytest.mark.parametrize("point", LOW_ORDER)
@pytest.mark.parametrize("top_bit", [0x00, 0x80])
def test_a_key_that_would_make_the_secret_known_is_refused(point: str, top_bit: int) -> None:
    public = bytearray.fromhex(point)
    public[-1] |= top_bit
    with pytest.raises(PeerFault) as caught:
        shared_secret(KEY, bytes(public))
    assert caught.value.code is Code.PEER_BROKE_PROTOCOL


@pytest.mark.parametrize("size", [0, 31, 33])
def test_a_public_key_of_another_length_is_refused(size: int) -> None:
    with pytest.raises(PeerFault):
        shared_secret(KEY, b"\x09" * size)


@given(plaintext=st.binary(max_size=300), associated=st.binary(max_size=40))
def test_what_was_sealed_can_be_opened(plaintext: bytes, associated: bytes) -> None:
    sealed = seal(KEY, NONCE, associated, plaintext)
    assert len(sealed) == len(plaintext) + TAG_BYTES
    assert unseal(KEY, NONCE, associated, sealed) == plaintext


@given(st.data())
def test_a_flipped_bit_in_what_was_sealed_is_noticed(data: st.DataObject) -> None:
    sealed = bytearray(seal(KEY, NONCE, b"said before", b"some soup"))
    sealed[data.draw(st.integers(0, len(sealed) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(PeerFault):
        unseal(KEY, NONCE, b"said before", bytes(sealed))


def test_other_associated_bytes_are_noticed() -> None:
    sealed = seal(KEY, NONCE, b"said before", b"some soup")
    with pytest.raises(PeerFault):
        unseal(KEY, NONCE, b"said otherwise", sealed)


@given(st.binary(max_size=64))
def test_garbage_does_not_open(garbage: bytes) -> None:
    with pytest.raises(PeerFault):
        unseal(KEY, NONCE, b"", garbage)


def test_a_key_of_ours_that_is_too_short_is_a_loud_mistake() -> None:
    with pytest.raises(nacl.exceptions.TypeError):
        seal(b"", NONCE, b"", b"some soup")
    with pytest.raises(nacl.exceptions.TypeError):
        unseal(b"", NONCE, b"", bytes(TAG_BYTES))


def test_a_pair_does_not_print_its_secret() -> None:
    pair = key_pair(KEY)
    assert repr(KEY) not in repr(pair)
    assert KEY.hex() not in repr(pair)
