"""What is forgotten is gone everywhere, in whatever order the words and the forgetting came."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mutualnode.app import inspecting
from mutualnode.domain.change import Change
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.members import ABOUT
from mutualnode.errors import Code, Fault
from mutualnode.replica import door
from tests.neighbours import Neighbour, Street, a_street, carry_all
from tests.scene.cable import Cable

SECRET = "grandmother's telephone"


def told_and_forgotten(alice: Neighbour) -> EntryId:
    """Alice posts, edits, and takes it all back."""
    entry = alice.needs(f"A visit to {SECRET}")
    alice.edits(entry, note=f"{SECRET} rings twice")
    alice.commons.forget(entry)
    alice.spreads()
    return entry


def travelling(person: Neighbour) -> list[Change]:
    return [door.examine(each.raw, person.commons.network) for each in person.commons.keeper.changes.after(0, 1_000)]


def test_a_forgotten_entry_is_in_no_list_and_in_no_file(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    entry = alice.needs(f"A visit to {SECRET}")
    carry_all(alice, bob)
    assert bob.sees("grandmother")
    alice.commons.forget(entry)
    carry_all(alice, bob)
    assert not alice.sees("grandmother")
    assert not bob.sees("grandmother")
    assert alice.digests() == bob.digests()
    for person in (alice, bob):
        raw = b"".join(bytes(each.payload or b"") for each in person.commons.keeper.changes.after(0, 1_000))
        assert SECRET.encode() not in raw
        words = person.commons.keeper.database.rows("SELECT rowid FROM search WHERE search MATCH 'grandmother'")
        assert words == []


def _index(person: Neighbour) -> bytes:
    """Return all bytes of the search index; in it the first letter of a word may be left out."""
    rows = person.commons.keeper.database.rows("SELECT block FROM search_data")
    return b"".join(block for (block,) in rows if isinstance(block, bytes))


def test_no_word_of_any_of_its_versions_stays_in_the_search_index(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    entry = alice.needs("Xylophone")
    carry_all(alice, bob)
    alice.edits(entry, title="Zither")
    carry_all(alice, bob)
    assert all(b"ylophone" in _index(each) and b"ither" in _index(each) for each in (alice, bob))
    alice.commons.forget(entry)
    carry_all(alice, bob)
    assert not any(b"ylophone" in _index(each) or b"ither" in _index(each) for each in (alice, bob))


def test_the_headers_of_what_is_forgotten_still_verify(street: Street) -> None:
    (alice,) = street.neighbours("alice")
    told_and_forgotten(alice)
    with alice.looking() as look:
        assert inspecting.check(look, lambda *_: None).ok


def test_words_that_are_missing_though_nobody_forgot_them_are_damage(street: Street) -> None:
    (alice,) = street.neighbours("alice")
    entry = alice.needs("A ladder")
    alice.commons.keeper.database.run("UPDATE change SET payload = NULL WHERE id = ?", (entry,))
    with alice.looking() as look:
        assert not inspecting.check(look, lambda *_: None).ok


def test_a_newcomer_gets_headers_alone_of_what_was_forgotten_before(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    told_and_forgotten(alice)
    carry_all(alice, bob)
    assert alice.digests() == bob.digests()
    assert len(bob.commons.room) == 0


def test_what_comes_after_the_forgetting_is_forgotten_too(street: Street) -> None:
    alice, bob, carol = street.neighbours("alice", "bob", "carol")
    entry = alice.needs(f"A visit to {SECRET}")
    alice.edits(entry, note=f"{SECRET} rings twice")
    words = travelling(alice)
    alice.commons.forget(entry)
    carry_all(alice, bob)
    bob.takes(*words)
    carol.takes(*words)
    assert carol.sees("grandmother")
    carry_all(bob, carol)
    assert not carol.sees("grandmother")
    assert alice.digests() == bob.digests() == carol.digests()


def test_nobody_can_have_the_words_of_another_forgotten(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    entry = alice.needs("A ladder")
    carry_all(alice, bob)
    with pytest.raises(Fault) as refused:
        bob.commons.forget(entry)
    assert refused.value.code is Code.ENTRY_NOT_FORGETTABLE
    bob.commons.write(Kind.FORGET, {"about": bytes(entry)})  # as a copy that does not ask would
    carry_all(bob, alice)
    assert alice.sees("ladder")
    assert alice.digests() == bob.digests()


def test_a_statement_of_the_roll_is_never_forgotten(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    with pytest.raises(Fault):
        alice.commons.forget(EntryId(bytes(alice.commons.network)))
    alice.commons.write(Kind.FORGET, {"about": bytes(alice.commons.network)})
    carry_all(alice, bob)
    assert bob.members() == 2
    assert alice.digests() == bob.digests()


def test_a_header_without_words_waits_for_its_forgetting(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    alice.needs("A ladder")
    bare = [each.bared() if each.header.kind == Kind.NEED else each for each in travelling(alice)]
    bob.takes(*bare)
    assert len(bob.commons.room) == 1
    carry_all(alice, bob)
    assert bob.sees("ladder")
    assert alice.digests() == bob.digests()


def test_a_statement_whose_past_nobody_has_ever_seen_forgets_for_all_or_for_none(street: Street) -> None:
    alice, bob, carol = street.neighbours("alice", "bob", "carol")
    entry = alice.needs("A ladder")
    statement = alice.signs(Kind.FORGET, {ABOUT: bytes(entry)}, previous=bytes(31) + b"x")
    bob.takes(statement, *travelling(alice))
    carol.takes(*travelling(alice))
    assert carol.sees("ladder")
    assert Cable(bob, carol).run().in_step
    assert bob.digests() == carol.digests()
    assert not bob.sees("ladder")
    assert not carol.sees("ladder")


def test_the_index_made_again_knows_what_is_forgotten(street: Street) -> None:
    (alice,) = street.neighbours("alice")
    told_and_forgotten(alice)
    alice.needs("A ladder")
    before = alice.digests()
    alice.commons.keeper.rebuild()
    assert alice.digests() == before
    assert alice.titles() == ["A ladder"]


@settings(max_examples=30)
@given(st.data())
def test_words_and_forgetting_may_come_in_any_order_and_in_any_batches(data: st.DataObject) -> None:
    with a_street() as street:
        alice, bob, carol = street.neighbours("alice", "bob", "carol")
        entry = alice.needs(f"A visit to {SECRET}")
        alice.edits(entry, note=f"{SECRET} rings twice")
        other = alice.needs("A ladder")
        words = travelling(alice)
        alice.commons.forget(entry)
        alice.edits(other, note="for Saturday")
        after = travelling(alice)
        mixed = data.draw(st.permutations([*words, *after]))
        for person in (bob, carol):
            rest = list(mixed) if person is bob else list(reversed(mixed))
            while rest:
                size = data.draw(st.integers(1, len(rest)))
                person.takes(*rest[:size])
                rest = rest[size:]
            carry_all(alice, person)
        assert alice.digests() == bob.digests() == carol.digests()
        assert bob.titles() == carol.titles() == ["A ladder"]


def test_the_folder_holds_nothing_of_what_was_forgotten(street: Street, tmp_path: Path) -> None:
    (alice,) = street.neighbours("alice")
    told_and_forgotten(alice)
    assert alice.commons.keeper.database.path.with_name("store.db-wal").stat().st_size == 0


def test_a_copy_from_before_an_update_does_not_remember_what_is_forgotten(street: Street) -> None:
    (alice,) = street.neighbours("alice")
    copy = alice.commons.keeper.database.path.with_name("store.db.before-v1")
    copy.write_bytes(b"an older copy")
    told_and_forgotten(alice)
    assert not copy.exists()


def test_while_somebody_reads_the_last_traces_wait_for_another_time(street: Street) -> None:
    (alice,) = street.neighbours("alice")
    log = alice.commons.keeper.database.path.with_name("store.db-wal")
    alice.needs("A ladder")
    with alice.looking() as look:
        with look.moment():
            assert look.count()
            told_and_forgotten(alice)
        assert log.stat().st_size > 0
    alice.needs("Tea")
    assert log.stat().st_size == 0


# One person's several computers.


def two_of_one(street: Street) -> tuple[Neighbour, Neighbour, Neighbour, dict[bytes, Change]]:
    """Alice at two computers with keys of their own, and Bob. Each of hers has posted; each forgets the other's post.

    Also returns all that was said as it was before anything was forgotten.
    """
    alice, bob = street.neighbours("alice", "bob")
    copy = street.doubles(alice, "copy")
    copy.commons.renew()
    posts = [each.needs(f"A visit to {SECRET}") for each in (alice, copy)]
    for one, other in ((alice, copy), (copy, alice)):
        carry_all(one, other)
    whole = {bytes(each.id): each for each in travelling(alice)}
    for each, entry in ((alice, posts[1]), (copy, posts[0])):
        each.commons.forget(entry)
    for one, other in ((alice, copy), (copy, alice)):
        carry_all(one, other)
    return alice, copy, bob, {**{bytes(each.id): each for each in travelling(alice)}, **whole}


def test_what_a_person_wrote_at_one_computer_they_can_have_forgotten_at_another(street: Street) -> None:
    alice, copy, bob, _ = two_of_one(street)
    carry_all(copy, bob)
    for each in (alice, copy, bob):
        assert not each.sees("grandmother")
        assert len(each.commons.room) == 0
        with each.looking() as look:
            assert inspecting.check(look, lambda *_: None).ok
    assert alice.digests() == copy.digests() == bob.digests()


@settings(max_examples=30)
@given(st.data())
def test_it_is_forgotten_in_whatever_order_it_came(data: st.DataObject) -> None:
    with a_street() as street:
        alice, _, bob, whole = two_of_one(street)
        held = bob.holds()
        fresh = [each for name, each in whole.items() if name not in held]
        for each in data.draw(st.permutations(fresh)):
            bob.takes(each)
        assert bob.digests() == alice.digests()
        assert not bob.sees("grandmother")


@settings(max_examples=30)
@given(st.data())
def test_headers_alone_wait_until_it_is_known_that_both_computers_are_one_persons(data: st.DataObject) -> None:
    with a_street() as street:
        alice, _, bob, _ = two_of_one(street)
        for each in data.draw(st.permutations(travelling(alice))):
            bob.takes(each)
        carry_all(alice, bob)  # what has been waiting comes again when two compare what they hold
        assert bob.digests() == alice.digests()


def test_nobody_elses_computer_can_have_it_forgotten(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    entry = alice.needs("A ladder")
    alice.commons.renew()
    carry_all(alice, bob)
    bob.commons.renew()
    with pytest.raises(Fault) as refused:
        bob.commons.forget(entry)
    assert refused.value.code is Code.ENTRY_NOT_FORGETTABLE
    bob.commons.write(Kind.FORGET, {ABOUT: bytes(entry)})
    carry_all(bob, alice)
    assert alice.sees("ladder")
    assert bob.sees("ladder")
