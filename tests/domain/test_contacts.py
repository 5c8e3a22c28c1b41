"""What may be typed as a contact and an exact place, and how it lies in an envelope."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.domain import contacts, encoding
from mutualnode.domain.contacts import Contact
from mutualnode.errors import Code, Fault

TYPED = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@given(TYPED, TYPED)
def test_what_is_put_in_comes_out_again(contact: str, where: str) -> None:
    typed = contacts.checked({"contact": contact, "where": where})
    packed = contacts.packed(typed)
    assert len(packed) % contacts.STEP == 0
    assert contacts.unpacked(packed) == typed


def test_what_was_typed_replaces_what_was_there_and_nothing_else() -> None:
    before = Contact("07700 900123", "12 Alder Row")
    assert contacts.checked({"where": "14 Alder Row"}, before) == Contact("07700 900123", "14 Alder Row")
    assert contacts.checked({"contact": " "}, before) == Contact("", "12 Alder Row")
    assert not contacts.checked({"contact": " ", "where": ""}, before)


@pytest.mark.parametrize("name", contacts.CONFIDED)
def test_what_is_too_long_is_said(name: str) -> None:
    with pytest.raises(Fault) as fault:
        contacts.checked({name: "x" * (contacts.LIMITS[name] + 1)})
    assert fault.value.code is Code.TEXT_TOO_LONG


def test_the_longest_that_may_be_typed_fits() -> None:
    whole = contacts.checked({name: "𝄞" * contacts.LIMITS[name] for name in contacts.CONFIDED})
    assert contacts.unpacked(contacts.packed(whole)) == whole


@given(st.binary(max_size=100))
def test_other_bytes_hold_nothing(junk: bytes) -> None:
    assert contacts.unpacked(junk) is None or isinstance(contacts.unpacked(junk), Contact)


def test_what_another_program_put_in_is_shown_safely_and_shortened() -> None:
    plain = encoding.pack(["ring \u202e me", "x" * 5_000])
    assert contacts.unpacked(len(plain).to_bytes(2, "big") + plain) is None
    plain = encoding.pack(["ring \u202e me", "x" * 900])
    found = contacts.unpacked(len(plain).to_bytes(2, "big") + plain)
    assert found == Contact("ring  me", "x" * 400)


def test_it_does_not_print() -> None:
    assert "Alder" not in repr(Contact("07700 900123", "12 Alder Row"))
