"""The witness: it knows a store that went back, one that was copied and one that came from elsewhere."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.app import commons, folder, witness
from mutualnode.app.doubles import Standing
from mutualnode.app.witness import Sight, Verdict, Witness
from tests.neighbours import Neighbour, carry_all

Make = Callable[..., list[Neighbour]]

IDS = st.binary(min_size=32, max_size=32)


def seen_of(person: Neighbour) -> Sight | None:
    """What the witness of somebody's store has seen."""
    return witness.sight(file_of(person))


def file_of(person: Neighbour) -> Path:
    """Where it is kept."""
    state = person.world.surroundings.state
    assert state is not None
    return witness.path(state, person.commons.store_id)


def verdict_on(person: Neighbour) -> Verdict:
    """What the witness makes of somebody's store as it is."""
    return witness.verdict(seen_of(person), person.commons.place, person.commons.keeper.changes)


@given(st.integers(0, 2**63), IDS, IDS)
def test_what_is_noted_is_seen(tmp_path_factory: pytest.TempPathFactory, place: int, last: bytes, own: bytes) -> None:
    file = tmp_path_factory.mktemp("state") / "deep" / "witness"
    noting = Witness(file, Path("/elm street"))
    noting.note(1, own, last)
    noting.note(place, last, own)
    noting.close()
    assert witness.sight(file) == Sight(place, last, own, Path("/elm street"))
    assert not file.stat().st_mode & 0o077
    assert not file.parent.stat().st_mode & 0o077


@given(st.data())
def test_a_witness_that_is_torn_has_seen_nothing(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    file = tmp_path_factory.mktemp("state") / "witness"
    noting = Witness(file, Path("/elm street"))
    noting.note(7, b"a" * 32, b"b" * 32)
    noting.close()
    whole = file.read_bytes()
    where = data.draw(st.integers(0, witness.NOTED_BYTES - 1))
    file.write_bytes(whole[:where])
    assert witness.sight(file) is None
    file.write_bytes(whole[:where] + bytes([whole[where] ^ 1]) + whole[where + 1 :])
    assert witness.sight(file) is None


def test_a_shorter_path_leaves_nothing_of_a_longer_one(tmp_path: Path) -> None:
    for name in ("/a longer name than that", "/short"):
        noting = Witness(tmp_path / "witness", Path(name))
        noting.note(7, b"a" * 32, b"b" * 32)
        noting.close()
    seen = witness.sight(tmp_path / "witness")
    assert seen is not None
    assert seen.folder == Path("/short")


def test_the_witness_sees_what_is_written_here_and_what_comes(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    alice.needs("a ladder")
    mine = seen_of(alice)
    assert mine is not None
    assert (mine.last, mine.place) == (mine.own, alice.counts())
    bob.needs("a saw")
    carry_all(bob, alice)
    now = seen_of(alice)
    assert now is not None
    assert (now.own, now.place) == (mine.own, alice.counts())
    assert now.last not in (mine.last, now.own)
    assert verdict_on(alice) is Verdict.SAME


def test_a_witness_that_is_behind_is_no_matter(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    stale = file_of(alice).read_bytes()
    alice.needs("a ladder")
    store_id = alice.commons.store_id
    alice.closes_up()
    file_of(alice).write_bytes(stale)  # the power failed after the commit
    alice.reopens()
    assert alice.commons.store_id == store_id
    assert alice.commons.doubles.standing == Standing()


def test_a_store_that_moves_keeps_its_id(neighbours: Make, tmp_path: Path) -> None:
    (alice,) = neighbours("alice")
    alice.needs("a ladder")
    store_id = alice.commons.store_id
    alice.closes_up()
    alice.data = alice.data.rename(tmp_path / "stick")
    alice.reopens()
    assert alice.commons.store_id == store_id
    alice.restarts()
    assert alice.commons.store_id == store_id


def test_the_same_folder_under_another_name_is_no_copy(neighbours: Make, tmp_path: Path) -> None:
    (alice,) = neighbours("alice")
    (tmp_path / "link").symlink_to(alice.data)
    store_id = alice.commons.store_id
    alice.closes_up()
    alice.data = tmp_path / "link"
    alice.reopens()
    assert alice.commons.store_id == store_id


def test_without_a_folder_for_notes_a_store_keeps_its_id(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    alice.closes_up()
    world = replace(alice.world.surroundings, state=None)
    ids = set()
    for _ in range(2):
        alice.commons = commons.open_(folder.choose(alice.data, None), world)
        ids.add(alice.commons.store_id)
        alice.closes_up()
    alice.reopens()
    assert len(ids) == 1


def test_where_nothing_can_be_noted_a_store_opens_and_takes_another_id_each_time(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    alice.needs("a ladder")
    alice.closes_up()
    state = alice.data.with_name("no folder")
    state.write_text("but a file", encoding="utf-8")
    alice.world.surroundings = replace(alice.world.surroundings, state=state)
    ids = set()
    for _ in range(2):
        alice.reopens()
        ids.add(alice.commons.store_id)
        alice.needs("a saw")
        assert alice.commons.doubles.standing == Standing()
        alice.closes_up()
    alice.reopens()
    assert len(ids) == 2


def test_two_stores_share_no_witness(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    assert alice.commons.store_id != bob.commons.store_id
    assert file_of(alice) != file_of(bob)


def test_nothing_is_left_open(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    before = len(list(Path("/proc/self/fd").iterdir())) if Path("/proc/self/fd").exists() else 0
    for _ in range(3):
        alice.restarts()
    assert before == (len(list(Path("/proc/self/fd").iterdir())) if Path("/proc/self/fd").exists() else 0)
