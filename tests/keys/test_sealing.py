"""The key file: opens with the right passphrase only, and damage is told from a wrong one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.errors import Code, Damage, Fault
from mutualnode.keys import sealing

KEY = bytes(range(100, 100 + sealing.KEY_BYTES))
RANDOM = bytes(range(sealing.RANDOM_BYTES))
PASSPHRASE = "Zwei Äpfel im Café"
DECOMPOSED = "Zwei A\u0308pfel im Cafe\u0301"


@pytest.fixture(scope="module")
def sealed() -> bytes:
    """A key file under a passphrase, made once because that is slow on purpose."""
    return sealing.seal(KEY, PASSPHRASE, RANDOM)


def test_a_plain_key_file_opens_without_a_passphrase() -> None:
    file = sealing.seal(KEY, None, RANDOM)
    assert not sealing.is_sealed(file)
    assert sealing.unseal(file, None) == KEY


def test_a_sealed_key_file_opens_with_its_passphrase(sealed: bytes) -> None:
    assert sealing.is_sealed(sealed)
    assert sealing.unseal(sealed, PASSPHRASE) == KEY


def test_a_passphrase_opens_however_a_keyboard_composes_its_letters(sealed: bytes) -> None:
    assert DECOMPOSED != PASSPHRASE
    assert sealing.unseal(sealed, DECOMPOSED) == KEY


def test_a_sealed_key_file_shows_nothing_of_its_key(sealed: bytes) -> None:
    assert KEY not in sealed
    assert KEY[:8] not in sealed


@pytest.mark.parametrize("typed", ["", "zwei Äpfel im Café", "\udc80 no text at all"])
def test_a_wrong_passphrase_is_told(sealed: bytes, typed: str) -> None:
    with pytest.raises(Fault) as caught:
        sealing.unseal(sealed, typed)
    assert caught.value.code is Code.PASSPHRASE_WRONG
    assert caught.value.facts == {}
    assert str(caught.value) == Code.PASSPHRASE_WRONG.value


def test_a_missing_passphrase_is_told(sealed: bytes) -> None:
    with pytest.raises(Fault) as caught:
        sealing.unseal(sealed, None)
    assert caught.value.code is Code.PASSPHRASE_NEEDED


@given(st.data())
def test_a_damaged_key_file_is_told_from_a_wrong_passphrase(sealed: bytes, data: st.DataObject) -> None:
    file = bytearray(data.draw(st.sampled_from([sealed, sealing.seal(KEY, None, RANDOM)])))
    file[data.draw(st.integers(0, len(file) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(Damage) as caught:
        sealing.unseal(bytes(file), PASSPHRASE)
    assert caught.value.code is Code.STORE_DAMAGED
    assert caught.value.facts == {"what": "key"}


@given(st.data())
def test_a_key_file_of_another_length_is_damaged(sealed: bytes, data: st.DataObject) -> None:
    file = data.draw(st.sampled_from([sealed, sealing.seal(KEY, None, RANDOM)]))
    length = data.draw(st.integers(0, len(file) - 1))
    for each in (file[:length], file + file[: length + 1]):
        with pytest.raises(Damage):
            sealing.unseal(each, PASSPHRASE)


@given(st.binary(max_size=120))
def test_garbage_is_damage(garbage: bytes) -> None:
    for mark in (b"", sealing.PLAIN, sealing.SEALED):
        with pytest.raises(Damage):
            sealing.unseal(mark + garbage, PASSPHRASE)


def test_two_key_files_under_one_passphrase_differ(sealed: bytes) -> None:
    other = sealing.seal(KEY, PASSPHRASE, bytes(sealing.RANDOM_BYTES))
    assert other[len(sealing.SEALED) + sealing.RANDOM_BYTES :] != sealed[len(sealing.SEALED) + sealing.RANDOM_BYTES :]
