"""One network's commons on this computer: what is written is on disk, in one chain, and only by who may."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings

from mutualnode.app import commons, doubles, folder
from mutualnode.app.keeping import reopened
from mutualnode.domain.ids import ZERO, EntryId
from mutualnode.domain.kinds import FIRST, Kind
from mutualnode.errors import Code, Damage, Fault
from mutualnode.store.database import Database
from mutualnode.store.meta import Meta
from tests.neighbours import Neighbour, Street, a_street, carry_all
from tests.scene.days import DAYS, Act, live

Make = Callable[..., list[Neighbour]]


def test_what_is_written_is_there_after_a_restart(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    need = alice.needs("a ladder")
    alice.edits(need, note="of wood")
    held = alice.holds()
    alice.restarts()
    assert alice.holds() == held
    assert alice.shows(need) == {"title": "a ladder", "note": "of wood"}


@settings(max_examples=20)
@given(DAYS)
def test_each_change_of_a_device_names_the_one_before_it(acts: list[Act]) -> None:
    with a_street() as street:
        (alice,) = street.neighbours("alice")
        live([alice], acts[:5])
        alice.restarts()
        live([alice], acts[5:])
        chain = [reopened(each).header for each in alice.commons.keeper.changes.after(0, 1_000)]
        ids = [each.id for each in alice.commons.keeper.changes.after(0, 1_000)]
        assert [each.previous for each in chain] == [ZERO, *ids[:-1]]
        assert chain[0].kind in FIRST


def test_no_two_openings_of_a_store_speak_as_one_actor(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    actors = []
    for _ in range(3):
        need = alice.needs("a ladder")
        actors.append(alice.commons.standing(need)[0].chunk.actor)
        alice.restarts()
    assert len(set(actors)) == 3


def test_an_entry_edited_after_a_restart_goes_on(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    need = alice.needs("a ladder")
    for note in ("one", "two", "three"):
        alice.restarts()
        alice.edits(need, note=note)
    assert alice.shows(need)["note"] == "three"
    assert alice.reasons(need) == []


def test_an_edit_that_alters_nothing_makes_no_change(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    need = alice.needs("a ladder")
    assert alice.commons.edit(need, {"title": "a ladder", "note": None}) is None


def test_entries_are_written_all_or_none(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    held = alice.holds()
    huge = "x" * 100_000
    with pytest.raises(Fault) as refused:
        alice.commons.write_all([(Kind.NEED, {"title": "good"}), (Kind.NEED, {"title": huge})])
    assert refused.value.code is Code.ENTRY_TOO_LARGE
    assert alice.holds() == held
    alice.needs("a ladder")
    assert alice.titles() == ["a ladder"]


def test_only_its_author_edits_an_own_entry(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    need = alice.needs("a ladder")
    carry_all(alice, bob)
    with pytest.raises(Fault) as refused:
        bob.commons.edit(need, {"title": "a snake"})
    assert refused.value.code is Code.ENTRY_NOT_YOURS
    assert bob.holds() == alice.holds()


def test_any_member_edits_a_shared_page(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    page = alice.writes(Kind.PAGE, title="Keys")
    carry_all(alice, bob)
    bob.rewrites(page, text="with Bob")
    carry_all(bob, alice)
    assert alice.shows(page) == {"title": "Keys", "text": "with Bob"}


def test_a_statement_is_never_edited(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    alice.invites()
    for kind in (Kind.NETWORK, Kind.INVITE):
        with pytest.raises(Fault) as refused:
            alice.commons.edit(alice.entries(kind)[0], {"name": "Oak Street"})
        assert refused.value.code is Code.ENTRY_FIXED


def test_what_is_not_here_cannot_be_edited(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    with pytest.raises(Fault) as refused:
        alice.commons.edit(EntryId(bytes(32)), {"title": "x"})
    assert refused.value.code is Code.ID_UNKNOWN


def test_nobody_writes_before_they_are_let_in(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    carol = street.newcomer("carol", alice.invites(), alice)
    with pytest.raises(Fault) as refused:
        carol.commons.write(Kind.NEED, {"title": "x"})
    assert refused.value.code is Code.JOIN_PENDING
    with pytest.raises(Fault) as refused:
        carol.commons.edit(EntryId(carol.commons.network), {"name": "x"})
    assert refused.value.code in (Code.JOIN_PENDING, Code.ID_UNKNOWN)
    assert carol.commons.member is None


def test_a_store_has_one_writer_and_any_number_of_readers(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    alice.needs("a ladder")
    with pytest.raises(Fault) as refused:
        commons.open_(alice.commons.place, alice.world.surroundings)
    assert refused.value.code is Code.STORE_BUSY
    with alice.looking() as one, alice.looking() as other:
        assert one.count() == other.count() == alice.counts()
    alice.restarts()


@pytest.mark.parametrize("missing", [commons.NETWORK, commons.DEVICE_SEED, commons.TRANSPORT_SECRET])
def test_a_store_without_its_keys_is_damaged_and_can_be_tried_again(neighbours: Make, missing: str) -> None:
    (alice,) = neighbours("alice")
    kept = alice.commons.value(missing) or b""
    alice.commons.keeper.meta.drop(missing)
    alice.closes_up()
    for _ in range(2):  # the lock is let go each time
        with pytest.raises(Damage) as damage:
            alice.reopens()
        assert damage.value.code is Code.STORE_DAMAGED
    place = folder.choose(alice.data, None)
    database = Database(place.store, folder.read_key(place, None), writes=True)
    Meta(database).set(missing, kept)
    database.close()
    alice.reopens()


def test_a_chain_that_hangs_on_nothing_is_damage_and_not_a_silent_loss(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    alice.commons.keeper.meta.set(doubles.LAST, b"\x07" * 32)
    with pytest.raises(Damage):
        alice.needs("a ladder")
    assert alice.titles() == []


def test_keys_do_not_show_in_a_printout(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    seed = alice.commons.value(commons.DEVICE_SEED) or b""
    told = repr(alice.commons.device) + repr(alice.commons._pen) + repr(alice.commons)
    assert seed.hex() not in told
    assert repr(seed)[2:-1] not in told


def test_a_change_held_is_returned_and_one_not_held_is_not(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    found = alice.commons.held(alice.commons.network)
    assert found is not None
    assert found.header.kind == Kind.NETWORK
    assert alice.commons.held(bytes(32)) is None
