"""A store that went back or has a double takes a new id, people are told, and nothing is lost."""

from collections.abc import Callable, Sequence
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mutualnode.app.doubles import Standing
from tests.neighbours import Neighbour, Street, a_street, carry_all
from tests.scene.cable import Cable

Make = Callable[..., list[Neighbour]]

OLDER, SHARED = Standing(older=True), Standing(shared=True)


def standing(person: Neighbour) -> Standing:
    """What somebody is to know of their store."""
    return person.commons.doubles.standing


def meet(one: Neighbour, other: Neighbour) -> None:
    """Let two meet until they are in step."""
    cable = Cable(one, other).run()
    assert cable.in_step
    cable.hang_up(cable.one)
    cable.run()


def agree(people: Sequence[Neighbour]) -> None:
    """See that all hold the same, and see the same."""
    assert len({person.digests() for person in people}) == 1
    assert len({tuple(person.titles()) for person in people}) == 1


# A backup that is put back.


def test_a_restored_backup_takes_a_new_id_and_says_so(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    backup, store_id = alice.backs_up(), alice.commons.store_id
    assert standing(alice) == Standing()
    alice.needs("a ladder")
    alice.goes_back(backup)
    assert alice.commons.store_id != store_id
    assert standing(alice) == OLDER
    alice.restarts()
    assert standing(alice) == OLDER


def test_a_backup_put_back_twice_is_known_each_time(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    backup = alice.backs_up()
    alice.needs("a ladder")
    ids = {alice.commons.store_id}
    for _ in range(2):
        alice.goes_back(backup)
        ids.add(alice.commons.store_id)
        assert standing(alice) == OLDER
    assert len(ids) == 3


def test_a_backup_in_which_only_others_changes_are_missing_is_known_too(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    backup, store_id = alice.backs_up(), alice.commons.store_id
    bob.needs("a saw")
    meet(alice, bob)
    alice.goes_back(backup)
    assert alice.commons.store_id != store_id
    assert standing(alice) == OLDER


def test_a_backup_of_what_is_there_is_no_older_copy(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    alice.needs("a ladder")
    backup, store_id = alice.backs_up(), alice.commons.store_id
    alice.goes_back(backup)
    assert alice.commons.store_id == store_id
    assert standing(alice) == Standing()


def test_what_was_written_after_the_backup_comes_back(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    backup = alice.backs_up()
    alice.needs("a ladder")
    meet(alice, bob)
    alice.goes_back(backup)
    alice.needs("a saw")
    assert alice.titles() == ["a saw"]
    meet(bob, alice)
    agree([alice, bob])
    assert alice.titles() == ["a ladder", "a saw"]
    assert standing(alice) == Standing()


def test_it_goes_on_being_said_until_all_is_back(neighbours: Make) -> None:
    alice, bob, cleo = neighbours("alice", "bob", "cleo")
    backup = alice.backs_up()
    alice.needs("a ladder")
    meet(alice, bob)
    alice.needs("a saw")
    meet(alice, cleo)
    alice.goes_back(backup)
    meet(alice, bob)
    assert standing(alice) == OLDER
    meet(alice, cleo)
    assert standing(alice) == Standing()
    agree([alice, cleo])


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_after_an_old_copy_all_converge_in_whatever_order_they_meet(neighbours: Make, order: tuple[int, ...]) -> None:
    alice, *others = neighbours("alice", "bob", "cleo", "dora")
    page = alice.needs("a page of mine", note="first")
    for each in others:
        meet(alice, each)
    backup = alice.backs_up()
    for n, each in enumerate(others):
        alice.needs(f"before {n}")
        alice.edits(page, note=f"before {n}")
        meet(alice, each)
    alice.goes_back(backup)
    alice.needs("after")
    alice.edits(page, note="after")
    for number in order:
        meet(alice, others[number])
        alice.needs(f"after {number}")
    for each in (*others, *others):
        meet(alice, each)
    agree([alice, *others])
    assert alice.titles() == sorted(
        ["a page of mine", "after", *(f"before {n}" for n in range(3)), *(f"after {n}" for n in range(3))]
    )
    assert all(each.reasons(page) == [] for each in (alice, *others))
    assert standing(alice) == Standing()


def test_a_backup_restored_on_a_new_computer_gets_everything_back_and_is_no_double(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    alice.needs("a ladder")
    backup = alice.backs_up()
    alice.needs("a saw")
    meet(alice, bob)
    alice.closes_up()
    street.people.remove(alice)
    street.clock.moves()
    again = street._moves_in("alice's new computer", backup)
    assert again.commons.store_id != alice.commons.store_id
    again.needs("a drill")
    meet(again, bob)
    agree([again, bob])
    assert again.titles() == ["a drill", "a ladder", "a saw"]
    assert standing(again) == Standing()


# A copy that runs beside its original.


def test_a_copy_in_another_folder_of_the_same_computer_is_known_at_once(street: Street) -> None:
    (alice,) = street.neighbours("alice")
    store_id = alice.commons.store_id
    copy = street.doubles(alice, "copy", alice.world)
    assert copy.commons.store_id != store_id
    assert standing(copy) == SHARED
    alice.restarts()
    assert alice.commons.store_id == store_id
    kept = copy.commons.store_id
    for each in (alice, copy, alice, copy):
        each.needs("something")
        each.restarts()
    assert (alice.commons.store_id, copy.commons.store_id) == (store_id, kept)


def test_a_copy_on_another_computer_has_an_id_of_its_own(street: Street) -> None:
    (alice,) = street.neighbours("alice")
    copy = street.doubles(alice, "copy")
    assert copy.commons.store_id != alice.commons.store_id
    assert standing(copy) == standing(alice) == Standing()  # until one of them writes, neither can know


def test_both_are_told_once_each_has_heard_what_the_other_wrote(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    copy = street.doubles(alice, "copy")
    alice.needs("a ladder")
    copy.needs("a saw")
    for each in (alice, copy, alice):
        meet(each, bob)
    assert standing(alice) == standing(copy) == SHARED
    agree([alice, copy, bob])
    assert alice.titles() == ["a ladder", "a saw"]


def test_what_is_put_up_with_is_told_again_at_the_next_sign(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    copy = street.doubles(alice, "copy")
    copy.needs("a saw")
    meet(copy, bob)
    meet(alice, bob)
    street.clock.moves()
    alice.commons.doubles.put_up_with()
    assert standing(alice) == Standing()
    alice.restarts()
    assert standing(alice) == Standing()
    copy.needs("a drill")
    meet(copy, bob)
    meet(alice, bob)
    assert standing(alice) == SHARED


def test_how_a_store_stands_is_news_once(street: Street) -> None:
    (alice,) = street.neighbours("alice")
    backup = alice.backs_up()
    alice.needs("a ladder")
    assert alice.commons.doubles.news() is None
    alice.goes_back(backup)
    assert alice.commons.doubles.news() == OLDER
    assert alice.commons.doubles.news() is None
    alice.commons.doubles.met()
    assert alice.commons.doubles.news() == Standing(older=True, shared=True)
    alice.commons.doubles.put_up_with()
    assert alice.commons.doubles.news() == Standing()


MEETINGS = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)).filter(lambda pair: pair[0] != pair[1]), max_size=8)


@settings(max_examples=25)
@given(MEETINGS, MEETINGS)
def test_a_copy_and_its_original_lose_nothing_in_any_order_of_meeting(
    first: list[tuple[int, int]], then: list[tuple[int, int]]
) -> None:
    with a_street() as street:
        alice, bob, cleo = street.neighbours("alice", "bob", "cleo")
        need = alice.needs("a ladder")
        carry_all(alice, bob)
        everybody = [alice, street.doubles(alice, "copy"), bob, cleo]
        written = ["a ladder"]
        for n, pair in enumerate([*first, *then]):
            for number in pair:
                written.append(f"{number} {n}")
                everybody[number].needs(written[-1])
            if n % 2:
                everybody[n % 4 // 2].edits(need, note=f"note {n}")
            meet(*(everybody[number] for number in pair))
        for one in everybody * 2:
            for other in everybody:
                if one is not other:
                    meet(one, other)
        agree(everybody)
        assert everybody[0].titles() == sorted(written)
        assert everybody[0].reasons(need) == []
