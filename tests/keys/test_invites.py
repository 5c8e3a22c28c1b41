"""Invites: the code survives copying and breaks on a mistyped character; a proof is for one device in one network."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.errors import Code, Fault
from mutualnode.keys import invites, words
from mutualnode.keys.invites import Invite
from mutualnode.keys.signing import SigningKey

NETWORK, OTHER_NETWORK = bytes(range(32)), bytes(32)
DEVICE, OTHER_DEVICE = b"\x07" * 32, b"\x08" * 32
RANDOM = bytes(range(200, 209))
KEY = SigningKey.from_seed(bytes(range(32)))
CODE_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"

RANDOMS = st.binary(min_size=words.SECRET_BYTES, max_size=words.SECRET_BYTES)
NETWORKS = st.binary(min_size=invites.NETWORK_BYTES, max_size=invites.NETWORK_BYTES)
ADDRESSES = st.lists(st.text(max_size=invites.ADDRESS_LIMIT), max_size=6).map(tuple)
SPACES = st.text(" \t\n\r\u00a0\u2003", max_size=3)


@given(RANDOMS, NETWORKS, st.lists(st.from_regex(r"[a-z0-9.:\[\]]{1,64}", fullmatch=True), max_size=4).map(tuple))
def test_an_invite_is_read_as_it_was_written(random: bytes, network: bytes, addresses: tuple[str, ...]) -> None:
    invite = invites.new(random, network, addresses)
    assert invite.addresses == addresses
    assert invites.read(invite.code) == invite


@given(RANDOMS, NETWORKS, ADDRESSES)
def test_whatever_addresses_are_given_the_code_can_be_read(
    random: bytes, network: bytes, addresses: tuple[str, ...]
) -> None:
    short = [each for each in addresses if len(each.encode()) <= invites.ADDRESS_LIMIT]
    code = invites.new(random, network, addresses).code
    assert len(code) <= invites.TEXT_LIMIT
    assert invites.read(code).addresses == tuple(short[: invites.ADDRESSES_AT_MOST])


@given(st.data())
def test_a_code_is_read_with_spaces_line_breaks_and_in_any_case(data: st.DataObject) -> None:
    invite = invites.new(RANDOM, NETWORK, ("10.0.0.2:7000",))
    written = "".join(data.draw(SPACES) + (each.upper() if data.draw(st.booleans()) else each) for each in invite.code)
    assert invites.read(written + data.draw(SPACES)) == invite


def _assert_malformed(written: str) -> None:
    with pytest.raises(Fault) as caught:
        invites.read(written)
    assert caught.value.code is Code.INVITE_MALFORMED
    assert caught.value.facts == {}


def _read_or_refused(written: str) -> Invite | None:
    try:
        return invites.read(written)
    except Fault as fault:
        if fault.code is not Code.INVITE_MALFORMED:
            raise
        return None


@pytest.mark.parametrize("addresses", [(), ("10.0.0.2:7000",), ("10.0.0.2:7000", "[fe80::1]:7000")])
def test_any_mistyped_character_is_refused(addresses: tuple[str, ...]) -> None:
    code = invites.new(RANDOM, NETWORK, addresses).code
    for place, right in enumerate(code):
        for wrong in CODE_LETTERS + "0189-=\u0131\u017f\u00df":
            if wrong != right:
                _assert_malformed(code[:place] + wrong + code[place + 1 :])


def test_a_missing_a_doubled_and_two_swapped_characters_are_refused() -> None:
    code = invites.new(RANDOM, NETWORK, ("10.0.0.2:7000",)).code
    for place in range(len(code)):
        _assert_malformed(code[:place] + code[place + 1 :])
        _assert_malformed(code[:place] + code[place] + code[place:])
        swapped = code[:place] + code[place : place + 2][::-1] + code[place + 2 :]
        if swapped != code:
            _assert_malformed(swapped)


@given(st.binary(max_size=400))
def test_any_bytes_with_a_true_check_are_an_invite_or_refused(body: bytes) -> None:
    for each in (body, bytes([invites.VERSION]) + body):
        code = invites.PREFIX + base64.b32encode(each + invites._check(each)).decode().rstrip("=").lower()
        invite = _read_or_refused(code)
        assert invite is None or invite.code == code


@given(st.text(max_size=200))
def test_whatever_is_pasted_is_an_invite_or_refused(text: str) -> None:
    for written in (text, invites.PREFIX + text):
        invite = _read_or_refused(written)
        assert invite is None or len(invite.secret) == words.SECRET_BYTES


def test_a_code_of_a_newer_version_is_refused() -> None:
    body = bytes([invites.VERSION + 1]) + NETWORK + words.trimmed(RANDOM) + b"\0"
    code = base64.b32encode(body + invites._check(body)).decode()
    _assert_malformed(invites.PREFIX + code.rstrip("="))


def test_six_words_are_an_invite_that_does_not_know_its_network() -> None:
    invite = invites.new(RANDOM, NETWORK)
    heard = invites.read(invite.words)
    assert heard == Invite(words.trimmed(RANDOM))
    assert heard.network is None
    with pytest.raises(Fault) as caught:
        _ = heard.code
    assert caught.value.code is Code.INVITE_MALFORMED


def test_the_words_and_the_code_of_an_invite_give_one_key() -> None:
    invite = invites.new(RANDOM, NETWORK)
    assert invites.read(invite.words).key() == invites.read(invite.code).key()


def test_a_proof_holds_for_its_key_network_and_device_only() -> None:
    proof = invites.prove(KEY, NETWORK, DEVICE)
    other = SigningKey.from_seed(bytes(32))
    assert invites.is_proved(proof, KEY.public, NETWORK, DEVICE)
    assert not invites.is_proved(proof, other.public, NETWORK, DEVICE)
    assert not invites.is_proved(proof, KEY.public, OTHER_NETWORK, DEVICE)
    assert not invites.is_proved(proof, KEY.public, NETWORK, OTHER_DEVICE)
    assert not invites.is_proved(proof, KEY.public, DEVICE, NETWORK)


@given(st.binary(max_size=120), st.binary(max_size=40))
def test_garbage_proves_nothing(proof: bytes, key: bytes) -> None:
    assert not invites.is_proved(proof, KEY.public, NETWORK, DEVICE)
    assert not invites.is_proved(invites.prove(KEY, NETWORK, DEVICE), key, NETWORK, DEVICE)


def test_an_invite_never_prints_its_secret() -> None:
    invite = invites.new(RANDOM, NETWORK, ("10.0.0.2:7000",))
    for printed in (repr(invite), str(invite), repr([invite])):
        assert invite.secret.hex() not in printed
        assert repr(invite.secret)[2:-1] not in printed
        assert invite.words.split()[0] not in printed
        assert invite.code not in printed
