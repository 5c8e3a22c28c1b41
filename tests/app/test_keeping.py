"""What is held makes the index, all of it, and nothing else does: in any order, from scratch, after any harm."""

import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mutualnode.app.commons import JOIN
from mutualnode.app.keeping import REBUILT_AT_ONCE, reopened
from mutualnode.domain.change import Change
from mutualnode.domain.kinds import Kind
from mutualnode.domain.members import ABOUT
from mutualnode.errors import Code, Fault
from mutualnode.replica import document, door, writing
from mutualnode.store.changes import CHANGES_SPACE, ENTRIES_SPACE
from mutualnode.store.database import LOG_SUFFIX
from tests.neighbours import Neighbour, Street, a_street, carry_all, id_of, let_in
from tests.scene.days import DAYS, Act, live
from tests.scene.dump import finds, index_of

LOG_HEAD_BYTES, FRAME_BYTES = 32, 24 + 4_096  # of SQLite's write-ahead log, which holds a frame for each page
PAGES_OF_A_NEED = 10  # the change, its entry, each index in which one of them stands, what is counted

Make = Callable[..., list[Neighbour]]


def all_of(person: Neighbour) -> list[Change]:
    return [reopened(each) for each in person.commons.keeper.changes.after(0, 1_000_000)]


@settings(max_examples=30)
@given(DAYS)
def test_an_index_made_again_is_the_same_to_the_byte(acts: list[Act]) -> None:
    with a_street() as street:
        alice, bob = street.neighbours("alice", "bob")
        for half in (acts[: len(acts) // 2], acts[len(acts) // 2 :]):
            live([alice, bob], half)
            carry_all(alice, bob)
            carry_all(bob, alice)
        before, digests = index_of(alice), alice.digests()
        alice.commons.keeper.rebuild()
        assert index_of(alice) == before
        assert alice.digests() == digests == bob.digests()


@settings(max_examples=30)
@given(DAYS, st.integers(0, 2**32), st.integers(1, 7))
def test_in_whatever_order_changes_come_people_see_the_same(acts: list[Act], seed: int, batch: int) -> None:
    with a_street() as street:
        alice, bob, carol = street.neighbours("alice", "bob", "carol")
        live([alice, bob], acts)
        carry_all(bob, alice)
        changes = all_of(alice)
        random.Random(seed).shuffle(changes)
        for start in range(0, len(changes), batch):
            carol.takes(*changes[start : start + batch])
        assert carol.digests() == alice.digests()
        assert len(carol.commons.room) == 0


def test_an_index_of_several_helpings_is_made_again(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    alice.commons.write_all([(Kind.NEED, {"title": f"chair {each}"}) for each in range(REBUILT_AT_ONCE + 5)])
    before = index_of(alice)
    alice.commons.keeper.rebuild()
    assert index_of(alice) == before


def test_a_rebuild_needs_nothing_but_the_changes(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    need = alice.needs("a ladder")
    alice.edits(need, title="a long ladder", note="of wood")
    alice.edits(need, note="")
    carry_all(alice, bob)
    before, database = index_of(alice), alice.commons.keeper.database
    with database.transaction():
        alice.commons.keeper.entries.clear()
    alice.commons.keeper.rebuild()
    assert index_of(alice) == before
    assert finds(alice, "long") == 1
    assert finds(alice, "wood") == 0


def test_a_doctored_index_is_put_right_by_a_rebuild(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    alice.needs("a ladder")
    before, database = index_of(alice), alice.commons.keeper.database
    with database.transaction():
        database.run("UPDATE entry SET title = 'a snake', digest = zeroblob(32)")
        database.run("DELETE FROM device")
    alice.commons.keeper.rebuild()
    assert index_of(alice) == before


def test_an_edit_by_another_member_of_what_is_mine_does_not_count_and_shows_why(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    need = alice.needs("a ladder")
    carry_all(alice, bob)
    bob.meddles(need, title="a snake")
    carry_all(bob, alice)
    for each in (alice, bob):
        assert each.titles() == ["a ladder"]
        assert each.reasons(need) == ["not_the_author"]
    assert alice.digests() == bob.digests()


def test_what_hangs_on_a_foreign_edit_does_not_count_either(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    need = alice.needs("a ladder")
    carry_all(alice, bob)
    bob.meddles(need, title="a snake")
    bob.meddles(need, title="two snakes")
    carry_all(bob, alice)
    assert alice.reasons(need) == ["not_the_author", "not_the_author"]
    alice.edits(need, title="a long ladder")
    carry_all(alice, bob)
    assert bob.titles() == ["a long ladder"]


def test_two_who_edit_a_shared_page_apart_both_find_their_words(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    page = alice.writes(Kind.PAGE, title="Keys", text="with Alice")
    carry_all(alice, bob)
    alice.rewrites(page, title="Keys of the hall")
    bob.rewrites(page, text="with Bob")
    carry_all(alice, bob)
    carry_all(bob, alice)
    assert alice.shows(page) == bob.shows(page) == {"title": "Keys of the hall", "text": "with Bob"}
    assert alice.reasons(page) == []
    assert alice.digests() == bob.digests()


def test_two_who_edit_the_same_line_apart_see_the_same_one_of_both(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    page = alice.writes(Kind.PAGE, title="Keys")
    carry_all(alice, bob)
    alice.rewrites(page, title="Keys A")
    bob.rewrites(page, title="Keys B")
    carry_all(alice, bob)
    carry_all(bob, alice)
    assert alice.shows(page) == bob.shows(page)
    assert alice.shows(page)["title"] in ("Keys A", "Keys B")


def test_a_field_taken_out_is_gone_for_all_and_from_search(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    need = alice.needs("a ladder", note="urgently")
    carry_all(alice, bob)
    assert finds(bob, "urgently") == 1
    alice.edits(need, note="")
    carry_all(alice, bob)
    assert bob.shows(need) == {"title": "a ladder"}
    assert finds(bob, "urgently") == 0


def test_the_same_changes_again_are_known_and_alter_nothing(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    alice.needs("a ladder")
    carry_all(alice, bob)
    before = index_of(bob)
    taken = bob.commons.keeper.take(all_of(alice), bob.commons.room)
    assert (taken.new, len(taken.known)) == ([], alice.counts())
    assert index_of(bob) == before


def test_what_waits_is_held_once_its_past_comes_by_another_road(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    known = bob.holds()
    need = alice.needs("a ladder")
    alice.edits(need, title="a long ladder")
    first, second = [each for each in all_of(alice) if each.id not in known]
    keeper, other = bob.commons.keeper, bob.commons.keeper.room()
    assert keeper.take([second], other).new == []
    assert second.id in other
    assert keeper.take([first], bob.commons.room).new == [first, second]
    assert len(other) == 0
    assert bob.titles() == ["a long ladder"]


def test_what_waited_for_a_peer_who_left_is_forgotten_and_taken_again(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    known = bob.holds()
    need = alice.needs("a ladder")
    alice.edits(need, title="a long ladder")
    first, second = [each for each in all_of(alice) if each.id not in known]
    keeper, other = bob.commons.keeper, bob.commons.keeper.room()
    keeper.take([second], other)
    keeper.leave(other)
    assert keeper.take([first], bob.commons.room).new == [first]
    assert keeper.take([second], bob.commons.room).new == [second]


def test_a_stranger_cannot_go_on_from_what_a_member_did_last(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    (mallory,) = street.strangers("mallory")
    pen = writing.pen(mallory.commons.device.signing, alice.commons.network, bytes(8))
    place = writing.Place(Kind.NEED, alice.clock.at, bytes(max(alice.holds())))
    change = writing.signed(pen, place, document.create(pen.actor, {"title": "trouble"}), bytes(16))
    alice.takes(change)
    assert change.id not in alice.holds()
    assert change.id in alice.commons.room


def test_words_of_who_is_not_admitted_wait_outside(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    carol = street.newcomer("carol", alice.invites(), alice)
    with pytest.raises(Fault) as refused:
        carol.needs("a ladder")
    assert refused.value.code is Code.JOIN_PENDING
    let_in(carol, alice)
    carol.needs("a ladder")
    carry_all(carol, alice)
    assert alice.sees("ladder")


def test_words_from_before_a_device_stood_on_the_roll_count_as_soon_as_it_does(
    neighbours: Make, street: Street
) -> None:
    (alice,) = neighbours("alice")
    one, other = alice.invites(), alice.invites()
    carol = street.newcomer("carol", one, alice)
    good = door.examine(carol.commons.value(JOIN) or b"", alice.commons.network)
    misfit = carol.signs(Kind.JOIN, {**(good.fields or {}), ABOUT: id_of(alice, other.invite)})
    need = carol.signs(Kind.NEED, {"title": "a ladder"}, misfit.id)
    alice.commons.write(Kind.ADMISSION, {ABOUT: bytes(misfit.id)})
    alice.takes(misfit, need)
    assert need.id in alice.holds()
    assert not alice.sees("ladder")
    assert alice.members() == 1
    alice.commons.write(Kind.ADMISSION, {ABOUT: bytes(good.id)})
    alice.takes(good)
    assert alice.sees("ladder")
    assert alice.members() == 2
    before = index_of(alice)
    alice.commons.keeper.rebuild()
    assert index_of(alice) == before


def test_what_a_computer_knows_of_itself_is_kept_with_the_changes_or_not_at_all(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    known = bob.holds()
    alice.needs("a ladder")
    (new,) = [each for each in all_of(alice) if each.id not in known]
    bob.commons.keeper.take([new], bob.commons.room, {"note": b"1"})
    assert bob.commons.value("note") == b"1"
    bob.restarts()
    assert bob.commons.value("note") == b"1"
    assert bob.sees("ladder")


def test_digests_that_are_brought_up_to_date_are_the_same_as_those_computed_on_the_way(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    alice.needs("a ladder")
    on_the_way = alice.digests()
    alice.commons.keeper.freshen(CHANGES_SPACE, ENTRIES_SPACE)
    assert alice.digests() == on_the_way


def test_brief_is_a_single_new_entry_from_which_nothing_else_follows(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    known = bob.holds()
    need = alice.needs("a ladder")
    alice.edits(need, title="a long ladder")
    alice.commons.forget(alice.needs("soup"))
    first, later, other, forgets = [each for each in all_of(alice) if each.id not in known]
    keeper = bob.commons.keeper
    assert [keeper.is_brief([each]) for each in (first, later, other, forgets)] == [True, False, True, False]
    assert not keeper.is_brief([])
    assert not keeper.is_brief([first, other])
    keeper.take([later], bob.commons.room)
    assert not keeper.is_brief([first])  # as the other one follows


def test_a_single_need_alters_few_pages_each_of_which_is_encrypted(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    database = alice.commons.keeper.database
    for words in ("a ladder", "a long ladder", "a very long ladder"):
        database.sweep()
        alice.needs(words)
        log = database.path.with_name(database.path.name + LOG_SUFFIX).stat().st_size
        assert (log - LOG_HEAD_BYTES) / FRAME_BYTES <= PAGES_OF_A_NEED


def test_what_came_to_be_held_is_told_once_and_in_order(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    made = alice.commons.write_all([(Kind.NEED, {"title": "a"}), (Kind.NEED, {"title": "b"})])
    assert alice.commons.keeper.drain() == [each.id for each in made]
    assert alice.commons.keeper.drain() == []


def test_what_others_made_is_told_to_be_on_disk_once_it_is(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    keeper = bob.commons.keeper
    told: list[int] = []
    keeper.kept = lambda place, _: told.append(place)
    keeper.defers = True
    keeper.take([alice.commons.write(Kind.NEED, {"title": "a ladder"})], bob.commons.room)
    assert bob.sees("ladder")
    assert told == [0]
    keeper.flush()
    keeper.flush()
    assert told == [0, keeper.changes.last()]
    keeper.take([alice.commons.write(Kind.NEED, {"title": "soup"})], bob.commons.room)
    assert len(keeper.drain()) == 2
    assert told[2:] == [0, keeper.changes.last()]
    keeper.take([alice.commons.write(Kind.NEED, {"title": "tea"})], bob.commons.room)
    bob.commons.write(Kind.NEED, {"title": "coffee"})
    assert told[4:] == [0, keeper.changes.last()]
