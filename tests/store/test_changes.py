"""The changes held: found by id, entry, device and arrival, with a digest that depends on nothing but their set."""

import random as random_module
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.domain import digest
from mutualnode.domain.ids import DeviceKey
from mutualnode.errors import Code, Fault
from mutualnode.store.changes import ASKED_AT_ONCE, CHANGES_SPACE, ENTRIES_SPACE, Changes, in_parts, marks
from mutualnode.store.database import Database
from tests.store.making import DEVICE, IDS, NOW, change, identity, undone

MANY = 2 * ASKED_AT_ONCE + 1
OTHER_DEVICE = DeviceKey(b"\x12" * 32)


def _filled(changes: Changes, ids: Sequence[bytes]) -> None:
    changes.add([change(each) for each in ids], NOW)


def _spread(count: int) -> list[bytes]:
    """Ids over all parts, not in the order of their bytes."""
    return [identity(number, first=(number * 37) % 256) for number in range(count)]


def test_an_empty_store_holds_nothing(changes: Changes) -> None:
    assert changes.last() == 0
    assert changes.count(CHANGES_SPACE) == changes.count(ENTRIES_SPACE) == 0
    assert changes.digest(CHANGES_SPACE) == changes.digest(ENTRIES_SPACE) == digest.of([])
    assert changes.after(0, 10) == changes.get([]) == changes.of_entries([]) == []
    assert changes.known([]) == changes.entries_of_devices([]) == set()


def test_changes_get_places_in_the_order_of_their_arrival(changes: Changes) -> None:
    first, second = identity(9), identity(1)
    assert changes.add([change(first), change(second)], NOW) == [1, 2]
    assert changes.add([change(identity(5))], NOW + 1) == [3]
    assert changes.add([], NOW) == []
    assert changes.last() == 3
    assert [(each.n, each.id, each.arrived) for each in changes.after(0, 10)] == [
        (1, first, NOW),
        (2, second, NOW),
        (3, identity(5), NOW + 1),
    ]
    assert [each.n for each in changes.after(1, 1)] == [2]
    assert changes.after(3, 10) == []


def test_a_change_comes_back_as_it_travelled(changes: Changes) -> None:
    made = change(identity(1), payload=b"\0 some \xff soup")
    changes.add([made], NOW)
    held = changes.get([made.id])[0]
    assert held.raw == made.raw
    assert (held.id, held.entry, held.sealed, held.payload) == (made.id, made.id, made.sealed, made.payload)


def test_a_forgotten_change_still_has_its_header(database: Database, changes: Changes) -> None:
    made = change(identity(1))
    changes.add([made], NOW)
    before = changes.digest(CHANGES_SPACE)
    database.run("UPDATE change SET payload = NULL")
    held = changes.get([made.id])[0]
    assert held.payload is None
    assert held.raw == made.sealed
    assert changes.digest(CHANGES_SPACE) == before


def test_a_change_that_is_held_is_not_added_again(database: Database, changes: Changes) -> None:
    changes.add([change(identity(1))], NOW)
    with pytest.raises(Fault) as caught, database.transaction():
        changes.add([change(identity(2)), change(identity(1))], NOW)
    assert caught.value.code is Code.INTERNAL
    assert [each.id for each in changes.after(0, 10)] == [identity(1)]
    assert changes.count(CHANGES_SPACE) == 1


def test_more_ids_are_looked_up_than_fit_one_query(changes: Changes) -> None:
    ids = _spread(MANY)
    _filled(changes, ids)
    strangers = [identity(number, first=9) for number in range(10_000, 10_000 + MANY)]
    asked = [*reversed(ids), *strangers]
    assert changes.known(asked) == set(ids)
    assert [each.id for each in changes.get(asked)] == ids
    assert [each.id for each in changes.of_entries(asked)] == ids
    assert changes.count(CHANGES_SPACE) == MANY
    assert changes.digest(CHANGES_SPACE) == digest.of(ids)


def test_all_changes_of_an_entry_are_found_in_the_order_of_their_arrival(changes: Changes) -> None:
    soup, bread = identity(8), identity(2)
    made = [
        change(soup),
        change(bread),
        change(identity(1), soup),
        change(identity(3), bread),
        change(identity(0), soup),
    ]
    changes.add(made, NOW)
    assert [each.id for each in changes.of_entries([soup])] == [soup, identity(1), identity(0)]
    assert [each.n for each in changes.of_entries([bread, soup])] == [1, 2, 3, 4, 5]
    assert {each.entry for each in changes.of_entries([soup])} == {soup}


def test_a_change_that_founds_no_entry_is_none(changes: Changes) -> None:
    soup, later = identity(8), identity(2)
    changes.add([change(soup), change(later, soup)], NOW)
    assert changes.of_entries([later]) == []
    assert [each.id for each in changes.of_entries([soup, later])] == [soup, later]


def test_a_walk_goes_on_behind_a_place(changes: Changes) -> None:
    ids = _spread(20)
    _filled(changes, ids)
    assert [each.id for each in changes.walk(5)] == ids[5:]
    assert [*changes.walk(20)] == []


def test_a_walk_that_is_broken_off_is_in_nobody_s_way(changes: Changes) -> None:
    ids = _spread(20)
    _filled(changes, ids)
    assert next(iter(changes.walk(0))).id == ids[0]
    changes.add([change(identity(99))], NOW)
    assert changes.last() == 21


def test_changes_are_found_by_their_places(changes: Changes) -> None:
    ids = _spread(1_200)
    _filled(changes, ids)
    places = changes.places([*ids[600:1_200], identity(9_999), *ids[:3]])
    assert places == [1, 2, 3, *range(601, 1_201)]
    assert [each.id for each in changes.by_place(places)] == ids[:3] + ids[600:1_200]


def test_moments_are_sorted_by_clock_and_then_by_id(changes: Changes) -> None:
    ids = _spread(20)
    _filled(changes, ids)
    moments = changes.moments()
    assert moments == sorted(moments)
    assert sorted(name for _, name in moments) == sorted(ids)


def test_the_entries_in_which_devices_wrote_are_found(changes: Changes) -> None:
    soup = identity(1)
    changes.add([change(soup), change(identity(2), soup, OTHER_DEVICE), change(identity(3))], NOW)
    assert changes.entries_of_devices([OTHER_DEVICE]) == {soup}
    assert changes.entries_of_devices([DEVICE, OTHER_DEVICE]) == {soup, identity(3)}
    assert changes.entries_of_devices([bytes(32)] * MANY) == set()


@given(st.lists(st.tuples(st.lists(IDS, unique=True, max_size=4), st.booleans()), max_size=8))
def test_digest_and_count_are_those_of_the_set_after_any_arrivals(
    shared: Database, arrivals: list[tuple[list[bytes], bool]]
) -> None:
    changes = Changes(shared)
    with undone(shared):
        held: set[bytes] = set()
        for batch, freshen in arrivals:
            new = [each for each in batch if each not in changes.known(batch)]
            assert set(new) == set(batch) - held
            _filled(changes, new)
            held |= set(new)
            if freshen:
                changes.freshen(CHANGES_SPACE)
            assert changes.digest(CHANGES_SPACE) == digest.of(held)
            assert changes.count(CHANGES_SPACE) == len(held)
        assert changes.digest(ENTRIES_SPACE) == digest.of([])


@given(st.lists(IDS, unique=True, max_size=12), st.randoms(use_true_random=False))
def test_the_digest_is_the_same_in_whatever_order_changes_came(
    shared: Database, ids: list[bytes], random: random_module.Random
) -> None:
    changes = Changes(shared)
    digests = set()
    for _ in range(2):
        random.shuffle(ids)
        with undone(shared):
            _filled(changes, ids)
            digests.add(changes.digest(CHANGES_SPACE))
    assert digests == {digest.of(ids)}


def test_only_what_was_soiled_is_digested_again(database: Database, changes: Changes) -> None:
    _filled(changes, [identity(1, first=3), identity(1, first=4)])
    changes.freshen(CHANGES_SPACE)
    assert database.rows("SELECT first FROM part WHERE digest IS NULL") == []
    _filled(changes, [identity(2, first=4)])
    assert database.rows("SELECT first, size FROM part WHERE digest IS NULL") == [(4, 2)]
    before = changes.digest(CHANGES_SPACE)
    changes.freshen(CHANGES_SPACE)
    assert changes.digest(CHANGES_SPACE) == before


@given(st.integers(0, 2_000))
def test_parts_hold_every_id_once_in_order(count: int) -> None:
    ids = [number.to_bytes(2, "big") for number in range(count)]
    groups = list(in_parts(ids))
    assert [each for group in groups for each in group] == ids
    assert all(0 < len(group) <= ASKED_AT_ONCE for group in groups)


def test_there_is_a_mark_for_each_value() -> None:
    assert [marks(range(count)) for count in (0, 1, 3)] == ["", "?", "?, ?, ?"]
