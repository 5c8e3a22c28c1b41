"""A store that went back or has a double takes a new id, people are told, and nothing is lost."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mutualnode.app.doubles import Standing
from mutualnode.errors import Code, Fault
from mutualnode.replica import door
from mutualnode.store.changes import CHANGES_SPACE
from mutualnode.wire.messages import Credentials
from tests.neighbours import Neighbour, Street, a_street, carry_all
from tests.scene.cable import Cable, Wire

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


@pytest.mark.parametrize("noted", [True, False])
def test_what_is_remembered_of_a_store_does_not_outlive_that_it_went_back(neighbours: Make, *, noted: bool) -> None:
    alice, bob, cleo = neighbours("alice", "bob", "cleo")
    backup = alice.backs_up()
    for n in range(10):
        alice.needs(f"before {n}")
        meet(alice, bob)
    if not noted:  # nobody sees then that the store is another one
        alice.world.surroundings = replace(alice.world.surroundings, state=None)
    alice.goes_back(backup)
    for n in range(20):
        cleo.needs(f"by cleo {n}")
    meet(cleo, alice)
    for n in range(10):
        alice.needs(f"after {n}")
    meet(bob, alice)
    agree([alice, bob])
    assert len(bob.titles()) == 40


def test_what_went_back_can_be_put_up_with_by_itself(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    backup = alice.backs_up()
    alice.needs("a ladder")
    alice.goes_back(backup)
    alice.commons.doubles.met()
    alice.commons.doubles.put_up_with(shared=False)
    assert standing(alice) == SHARED


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


# A key of its own.


def test_who_takes_a_key_of_its_own_stays_the_same_member_and_can_edit_what_they_wrote(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    need = alice.needs("a ladder")
    member, before = alice.commons.member, alice.commons.device
    street.clock.moves()
    alice.commons.renew()
    assert alice.commons.member == member
    assert alice.commons.device.key != before.key
    assert alice.commons.device.transport != before.transport
    alice.edits(need, note="of wood")
    alice.restarts()
    alice.edits(need, note="of steel")
    meet(alice, bob)
    agree([alice, bob])
    assert bob.shows(need)["note"] == "of steel"
    assert bob.reasons(need) == []
    with bob.looking() as look:
        assert len(look.devices_of(member or b"")) == 2
        assert look.member_count == 2


def test_a_stranger_to_the_new_key_is_shown_what_puts_it_on_the_roll(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    alice.commons.renew()
    alice.commons.renew()
    alice.needs("a ladder")
    cable = Wire(bob, alice).run()
    assert cable.in_step
    assert cable.one.of(Credentials)
    agree([alice, bob])


def test_once_one_has_a_key_of_its_own_nobody_is_told_any_more(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    copy = street.doubles(alice, "copy")
    for each in (alice, copy):
        each.needs("something")
    for each in (alice, copy, alice):
        meet(each, bob)
    assert standing(alice) == standing(copy) == SHARED
    street.clock.moves()
    copy.commons.renew()
    assert standing(copy) == Standing()
    copy.needs("a drill")
    for each in (copy, alice, copy):
        meet(each, bob)
    alice.needs("a saw")
    for each in (alice, copy, alice):
        meet(each, bob)
    assert standing(alice) == standing(copy) == Standing()
    agree([alice, copy, bob])
    assert alice.commons.member == copy.commons.member


def test_what_was_written_before_a_key_of_its_own_and_comes_after_is_no_sign(street: Street) -> None:
    alice, bob, cleo = street.neighbours("alice", "bob", "cleo")
    copy = street.doubles(alice, "copy")
    copy.needs("a saw")
    late = [each for each in copy.commons.keeper.changes.after(0, 1_000) if each.id not in alice.holds()]
    street.clock.moves()
    first = copy.commons.renew()
    alice.takes(first)
    assert standing(alice) == Standing()
    alice.takes(*(door.examine(each.raw, alice.commons.network) for each in late))
    assert standing(alice) == Standing()
    assert alice.sees("saw")
    meet(copy, bob)
    meet(bob, cleo)
    meet(cleo, alice)
    agree([alice, cleo])


def test_both_may_take_a_key_of_their_own(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    copy = street.doubles(alice, "copy")
    for each in (alice, copy):
        street.clock.moves()
        each.commons.renew()
        each.needs("something")
    for each in (alice, copy, alice):
        meet(each, bob)
    agree([alice, copy, bob])
    assert standing(alice) == standing(copy) == Standing()
    with bob.looking() as look:
        assert len(look.devices_of(alice.commons.member or b"")) == 3


def test_a_backup_from_before_a_key_of_its_own_is_an_older_copy_with_the_old_key(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    backup, old = alice.backs_up(), alice.commons.device.key
    street.clock.moves()
    alice.commons.renew()
    alice.needs("a ladder")
    meet(alice, bob)
    alice.goes_back(backup)
    assert alice.commons.device.key == old
    assert standing(alice) == OLDER
    alice.needs("a saw")
    meet(bob, alice)
    agree([alice, bob])
    assert standing(alice) == Standing()
    assert alice.titles() == ["a ladder", "a saw"]


def test_nobody_takes_a_key_of_their_own_before_they_are_let_in(street: Street) -> None:
    (alice,) = street.neighbours("alice")
    carol = street.newcomer("carol", alice.invites(), alice)
    with pytest.raises(Fault) as refused:
        carol.commons.renew()
    assert refused.value.code is Code.JOIN_PENDING


WHEN_DONE = 1_000  # statements: more than it takes
KILLED = """
import os, sys
from pathlib import Path
from mutualnode.app import commons, folder
from mutualnode.app.surroundings import Surroundings

opened = commons.open_(folder.choose(Path(sys.argv[1]), None), Surroundings(state=Path(sys.argv[2])))
left = int(sys.argv[3])
run = opened.keeper.database.run

def watched(*given):
    global left
    left -= 1
    if left < 0:
        os._exit(9)
    return run(*given)

opened.keeper.database.run = watched
opened.renew()
os._exit(9)
"""


@pytest.mark.parametrize("moment", [0, 2, 4, 6, 8, WHEN_DONE])
def test_a_kill_while_a_key_is_taken_leaves_the_old_one_or_the_new_one_whole(street: Street, moment: int) -> None:
    alice, bob = street.neighbours("alice", "bob")
    need, old = alice.needs("a ladder"), alice.commons.device.key
    meet(alice, bob)
    alice.closes_up()
    killed = [sys.executable, "-c", KILLED, str(alice.data), str(alice.world.surroundings.state), str(moment)]
    assert subprocess.run(killed, check=False, env=os.environ | {"PYTHONPATH": "src"}).returncode == 9
    alice.reopens()
    renewed = alice.commons.device.key != old
    assert renewed is (moment == WHEN_DONE)
    assert alice.commons.keeper.changes.count(CHANGES_SPACE) == bob.counts() + renewed
    assert alice.commons.member == alice.commons.keeper.entries.devices([old])[old]
    alice.edits(need, note="of wood")
    meet(alice, bob)
    agree([alice, bob])
    assert bob.shows(need)["note"] == "of wood"


MEETINGS = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)).filter(lambda pair: pair[0] != pair[1]), max_size=8)


@settings(max_examples=25)
@given(MEETINGS, MEETINGS, st.booleans())
def test_a_copy_and_its_original_lose_nothing_in_any_order_of_meeting(
    first: list[tuple[int, int]], then: list[tuple[int, int]], renews: bool
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
        if renews:
            everybody[1].commons.renew()
            everybody[1].needs("after")
            written.append("after")
        for one in everybody * 2:
            for other in everybody:
                if one is not other:
                    meet(one, other)
        agree(everybody)
        assert everybody[0].titles() == sorted(written)
        assert everybody[0].reasons(need) == []
