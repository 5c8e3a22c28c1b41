"""A proof that a new device is the same member's holds for just that, and is no other signature."""

from hypothesis import given
from hypothesis import strategies as st

from mutualnode.keys import devices, invites
from mutualnode.keys.signing import SigningKey

OLD, NEW = SigningKey.from_seed(b"o" * 32), SigningKey.from_seed(b"n" * 32)
NETWORK, OTHER_NETWORK = b"1" * 32, b"2" * 32


def test_a_proof_holds_for_its_key_network_and_device_only() -> None:
    proof = devices.prove(OLD, NETWORK, NEW.public)
    assert devices.is_proved(proof, OLD.public, NETWORK, NEW.public)
    assert not devices.is_proved(proof, NEW.public, NETWORK, NEW.public)
    assert not devices.is_proved(proof, OLD.public, OTHER_NETWORK, NEW.public)
    assert not devices.is_proved(proof, OLD.public, NETWORK, OTHER_NETWORK)


def test_no_device_proves_itself() -> None:
    assert not devices.is_proved(devices.prove(NEW, NETWORK, NEW.public), NEW.public, NETWORK, NEW.public)


def test_the_proof_of_an_invite_is_none_of_a_device_and_the_other_way_round() -> None:
    assert not devices.is_proved(invites.prove(OLD, NETWORK, NEW.public), OLD.public, NETWORK, NEW.public)
    assert not invites.is_proved(devices.prove(OLD, NETWORK, NEW.public), OLD.public, NETWORK, NEW.public)


@given(st.binary(max_size=120), st.binary(max_size=40))
def test_garbage_proves_nothing(proof: bytes, key: bytes) -> None:
    assert not devices.is_proved(proof, OLD.public, NETWORK, NEW.public)
    assert not devices.is_proved(devices.prove(OLD, NETWORK, NEW.public), key, NETWORK, NEW.public)
