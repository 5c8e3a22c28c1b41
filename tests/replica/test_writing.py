"""How a change of our own is made: such that every door lets it in."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mutualnode.domain.change import PAYLOAD_LIMIT, actor_of
from mutualnode.domain.ids import ZERO
from mutualnode.domain.kinds import Kind
from mutualnode.errors import Code, Fault
from mutualnode.replica import document, door, writing
from tests.replica.people import NOON, Neighbours, Person

STREET = Neighbours("Anne")
ANNE = STREET.founder


@settings(max_examples=60)
@given(st.text(max_size=200), st.sampled_from([Kind.NEED, Kind.PAGE, Kind.INVITE, Kind.DECISION]), st.integers(0, NOON))
def test_what_we_write_passes_every_door(title: str, kind: Kind, at: int) -> None:
    change = ANNE.write(kind, {"title": title}, at)
    assert door.examine(change.raw, STREET.network) == change


def test_a_chain_of_edits_passes_every_door() -> None:
    changes = [ANNE.write(Kind.NEED, {"title": "0"})]
    for step in range(1, 5):
        changes.append(ANNE.edit(changes, {"title": str(step)}))
        assert door.examine(changes[-1].raw, STREET.network) == changes[-1]
        assert changes[-1].header.previous == changes[-2].id
        assert changes[-1].chunk.seq == step + 1
    assert document.read([change.crdt for change in changes]) == {"title": "4"}


def test_only_the_founder_of_a_network_writes_without_one() -> None:
    founding = Person("Anne").found("Elm Street")
    assert founding.header.network == ZERO
    assert founding.fields is not None
    assert founding.fields["name"] == "Elm Street"


def test_each_opening_of_a_store_writes_as_another_actor() -> None:
    first, second = Person("Anne", opening=1), Person("Anne", opening=2)
    assert first.device == second.device
    assert first.pen.actor != second.pen.actor
    assert first.pen.actor[:16] == second.pen.actor[:16] == actor_of(first.device)


def test_the_salt_hides_what_a_payload_says() -> None:
    crdt = document.create(ANNE.pen.actor, {"title": "Soup"})
    place = writing.Place(Kind.NEED, NOON, ANNE.previous)
    one, other = (writing.signed(ANNE.pen, place, crdt, bytes([salt]) * 16) for salt in (1, 2))
    assert one.header.payload_hash != other.header.payload_hash
    assert one.id != other.id


def test_a_change_that_would_be_too_large_is_not_written() -> None:
    with pytest.raises(Fault) as fault:
        ANNE.write(Kind.NEED, {"note": "x" * PAYLOAD_LIMIT})
    assert fault.value.code is Code.ENTRY_TOO_LARGE


@pytest.mark.parametrize("size", [0, 7, 9, 24])
def test_a_session_of_another_length_is_our_own_mistake(size: int) -> None:
    with pytest.raises(Fault) as fault:
        writing.pen(ANNE.key, STREET.network, bytes(size))
    assert fault.value.code is Code.INTERNAL


@pytest.mark.parametrize("size", [0, 15, 17])
def test_a_salt_of_another_length_is_our_own_mistake(size: int) -> None:
    with pytest.raises(Fault) as fault:
        writing.signed(ANNE.pen, writing.Place(Kind.NEED, NOON, ZERO), b"", bytes(size))
    assert fault.value.code is Code.INTERNAL


def test_a_pen_shows_no_secret() -> None:
    secret = ANNE.key._secret
    assert secret.hex() not in repr(ANNE.pen)
    assert repr(secret)[2:20] not in repr(ANNE.pen)
