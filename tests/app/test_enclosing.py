"""Photos in a copy: they come with what names them, as far as there is room, and whatever else is in it stays out."""

import asyncio
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from mutualnode.app import acts, carrying, enclosing, errands, previewing
from mutualnode.app.carrying import Report, Written
from mutualnode.app.enclosing import Enclosed
from mutualnode.domain import photos
from mutualnode.errors import Code, Fault
from mutualnode.snapshot import file
from mutualnode.snapshot.bundle import BLOCK_BYTES, Holds
from mutualnode.snapshot.file import Stretch
from tests.app.test_carrying import TOKEN, pen_of, reads, refusal, small_frames, writes
from tests.neighbours import Neighbour
from tests.scene.album import blobs, has, has_none, shows
from tests.scene.houses import house
from tests.snapshot import sticks
from tests.store.making import files_no_larger_than

Make = Callable[..., list[Neighbour]]


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Where a copy will be."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder / "elm street"


def writes_words(person: Neighbour, path: Path) -> Written:
    with person.looking() as look:
        return carrying.write(look, path, person.world.surroundings, with_photos=False)


def foresees(person: Neighbour, path: Path) -> Report:
    with person.looking() as look:
        return previewing.preview(look, path).report


def encloses(person: Neighbour, path: Path, *frames: tuple[Holds, list[bytes]]) -> None:
    """Write what a member's program could that keeps to no rules."""
    with Stretch(path, pen_of(person), 0, 0, 0) as stretch:
        for holds, shown in frames:
            assert stretch.enclose(holds, shown)
        stretch.finish()


# What comes over.


def test_photos_come_with_the_entries_that_name_them(neighbours: Make, stick: Path) -> None:
    alice, bob = neighbours("alice", "bob")
    _, kept = shows(alice, "A ladder", 200_000, 300_000)
    written = writes(alice, stick)
    assert written.photos == Enclosed(2, 2)
    report = reads(bob, stick)
    assert report.photos == Enclosed(2, 2)
    assert bob.sees("ladder")
    assert has(bob, kept)
    assert reads(bob, stick).photos == Enclosed()


def test_a_second_time_only_new_photos_are_written(neighbours: Make, stick: Path) -> None:
    alice, bob = neighbours("alice", "bob")
    _, first = shows(alice, "A ladder", 50_000)
    writes(alice, stick)
    before = stick.read_bytes()
    assert writes(alice, stick).photos == Enclosed()
    assert stick.read_bytes() == before
    _, second = shows(alice, "A pram", 60_000)
    assert writes(alice, stick).photos == Enclosed(1, 1)
    assert stick.read_bytes()[: len(before)] == before
    reads(bob, stick)
    assert has(bob, first + second)


def test_whoever_got_the_words_without_photos_gets_them_from_a_later_copy(neighbours: Make, stick: Path) -> None:
    alice, bob = neighbours("alice", "bob")
    _, kept = shows(alice, "A ladder", 50_000)
    assert writes_words(alice, stick).photos == Enclosed()
    assert reads(bob, stick).photos == Enclosed()
    assert has_none(bob, kept)
    written = writes(alice, stick)
    assert (written.new, written.photos) == (0, Enclosed(1, 1))
    assert foresees(bob, stick).photos == Enclosed(1, 1)
    report = reads(bob, stick)
    assert (report.new, report.photos) == (0, Enclosed(1, 1))
    assert has(bob, kept)


def test_photos_are_passed_on_by_those_who_did_not_take_them(neighbours: Make, stick: Path, tmp_path: Path) -> None:
    alice, bob, carol = neighbours("alice", "bob", "carol")
    _, kept = shows(alice, "A ladder", 50_000)
    writes(alice, stick)
    reads(bob, stick)
    writes(bob, tmp_path / "another")
    reads(carol, tmp_path / "another")
    assert has(carol, kept)


def test_a_photo_that_stands_before_its_entry_comes_all_the_same(neighbours: Make, stick: Path) -> None:
    alice, bob = neighbours("alice", "bob")
    _, kept = shows(alice, "A ladder", 50_000)
    encloses(alice, stick, (Holds.THUMBNAILS, kept[:1]), (Holds.PHOTOS, kept[1:]))
    writes_words(alice, stick)
    reads(bob, stick)
    assert has(bob, kept)


def test_it_is_told_before_how_many_photos_would_come(neighbours: Make, stick: Path) -> None:
    alice, bob = neighbours("alice", "bob")
    _, kept = shows(alice, "A ladder", 50_000, 60_000, 70_000)
    writes(alice, stick)
    assert foresees(bob, stick).photos == Enclosed(3, 3)
    assert has_none(bob, kept)
    reads(bob, stick)
    assert foresees(bob, stick).photos == Enclosed()
    assert foresees(alice, stick).photos == Enclosed()


def test_a_check_counts_the_photos(neighbours: Make, stick: Path) -> None:
    alice, bob = neighbours("alice", "bob")
    shows(alice, "A ladder", 50_000, 60_000)
    writes(alice, stick)
    with bob.looking() as look:
        checked = carrying.check(look, stick)
    assert (checked.ok, checked.photos) == (True, Enclosed(2, 2))


def test_beside_a_running_node_photos_are_kept_by_it(neighbours: Make, stick: Path) -> None:
    alice, bob = neighbours("alice", "bob")
    _, kept = shows(alice, "A ladder", 300_000)
    writes(alice, stick)

    async def scene() -> None:
        async with house(bob) as b:
            counter = errands.Counter(b.node, bob.commons.place, TOKEN)
            await counter.open()

            def carried() -> Report:
                opened = errands.open_(bob.commons.place, bob.world.surroundings, lambda: None)
                with bob.looking() as look:
                    return carrying.read(look, opened.do, stick)

            assert (await asyncio.to_thread(carried)).photos == Enclosed(1, 1)
            await counter.close()

    asyncio.run(scene())
    assert has(bob, kept)


# What stays out.


def test_what_was_taken_down_brings_no_photo_back(neighbours: Make, stick: Path) -> None:
    alice, bob = neighbours("alice", "bob")
    entry, kept = shows(alice, "A ladder", 50_000)
    writes(alice, stick)
    alice.commons.forget(entry)
    writes(alice, stick)
    assert foresees(alice, stick).photos == Enclosed()
    reads(bob, stick)
    assert not bob.sees("ladder")
    assert has_none(bob, kept)
    assert reads(alice, stick).photos == Enclosed()
    assert has_none(alice, kept)


def test_photos_that_nobody_named_or_that_are_named_otherwise_are_let_go(neighbours: Make, stick: Path) -> None:
    alice, bob, crook = neighbours("alice", "bob", "mallory")
    _, kept = shows(alice, "A ladder", 50_000)
    writes_words(alice, stick)
    reads(bob, stick)
    stick.unlink()
    small, large = kept
    encloses(crook, stick, (Holds.THUMBNAILS, [b"spam" * 1_000]), (Holds.PHOTOS, [small, b"more spam", large + b"x"]))
    report = reads(bob, stick)
    assert (report.photos, report.damaged) == (Enclosed(), 0)
    assert blobs(bob).size() == 0


def test_no_more_is_kept_than_there_is_room_for(neighbours: Make, stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alice, bob = neighbours("alice", "bob")
    shows(alice, "A ladder", 50_000, 50_000)
    writes(alice, stick)
    monkeypatch.setattr(photos, "NETWORK_BYTES", 61_000)
    assert reads(bob, stick).photos == Enclosed(2, 1)
    assert blobs(bob).size() <= photos.NETWORK_BYTES


@pytest.mark.parametrize("given", [{}, {"photos": 5, "small": True}, {"photos": "%%", "small": True}, {"photos": ""}])
def test_what_is_no_list_of_photos_is_no_act(neighbours: Make, given: dict[str, object]) -> None:
    (alice,) = neighbours("alice")
    assert refusal(lambda: acts.do(alice.commons, "bring", given)) is Code.USAGE


# Damage, full sticks, and those that leave.


def test_cut_at_every_block_all_that_is_whole_comes_and_the_words_come_first(
    neighbours: Make, stick: Path, tmp_path: Path
) -> None:
    alice, bob = neighbours("alice", "bob")
    _, kept = shows(alice, "A ladder", 30_000, 40_000, 50_000)
    with small_frames(35_000):
        writes(alice, stick)
    raw, cut, came = stick.read_bytes(), tmp_path / "cut", 0
    for length in range(2 * BLOCK_BYTES, len(raw), BLOCK_BYTES):
        cut.write_bytes(raw[:length])
        report = reads(bob, cut)
        assert (report.is_cut, report.waiting) == (True, 0)
        assert bob.sees("ladder")
        came += report.photos.small + report.photos.large
    assert came == len(kept)
    assert has(bob, kept)


def test_a_flipped_bit_in_each_block_costs_one_frame_of_photos_at_most(
    neighbours: Make, stick: Path, tmp_path: Path
) -> None:
    alice, bob = neighbours("alice", "bob")
    shows(alice, "A ladder", 30_000, 40_000, 50_000)
    with small_frames(35_000):
        writes(alice, stick)
    raw, spoilt = stick.read_bytes(), tmp_path / "spoilt"
    for at in range(2 * BLOCK_BYTES + 77, len(raw) - BLOCK_BYTES, BLOCK_BYTES):
        spoilt.write_bytes(raw[:at] + bytes([raw[at] ^ 4]) + raw[at + 1 :])
        foreseen = foresees(bob, spoilt)
        assert foreseen.damaged == 1
        assert foreseen.photos in (Enclosed(0, 3), Enclosed(3, 2))


def test_on_a_full_stick_the_words_are_whole_and_the_photos_that_fitted_too(neighbours: Make, stick: Path) -> None:
    alice, bob = neighbours("alice", "bob")
    _, kept = shows(alice, "A ladder", 30_000, 200_000)
    with small_frames(35_000), files_no_larger_than(20 * BLOCK_BYTES):
        written = writes(alice, stick)
    assert written.photos == Enclosed(2, 1, left_out=1)
    report = reads(bob, stick)
    assert (report.damaged, report.is_cut, report.photos) == (0, False, Enclosed(2, 1))
    assert bob.sees("ladder")
    assert writes(alice, stick).photos == Enclosed(0, 1)
    reads(bob, stick)
    assert has(bob, kept)


def test_large_photos_leave_room_for_words_to_come(neighbours: Make, stick: Path) -> None:
    alice, bob = neighbours("alice", "bob")
    shows(alice, "A ladder", 30_000)
    with sticks.small_disk(stick.parent, enclosing.ROOM_LEFT_BYTES // 2) as made:
        written = writes(alice, stick)
        assert written.photos == (Enclosed(1, 0, left_out=1) if made else Enclosed(1, 1))
        assert reads(bob, stick).photos.small == 1


def pull_out(path: Path) -> None:
    """Let what this process writes to a file reach nothing any more, as when a stick leaves."""
    for each in Path("/proc/self/fd").iterdir():
        if each.is_symlink() and str(each.readlink()) == str(path):
            os.close(int(each.name))


def test_a_stick_pulled_out_among_the_photos_is_gone_on_with(neighbours: Make, stick: Path) -> None:
    alice, bob = neighbours("alice", "bob")
    _, kept = shows(alice, "A ladder", 30_000, 40_000)

    def moved(done: int, whole: int) -> None:
        if done == whole - 2:  # the large ones are to come
            pull_out(file.part_of(stick))

    with pytest.raises(Fault) as refused, alice.looking() as look:
        carrying.write(look, stick, alice.world.surroundings, moved)
    assert refused.value.code is Code.SNAPSHOT_CUT
    report = reads(bob, stick)
    assert (report.is_cut, report.photos) == (True, Enclosed(2, 0))
    assert writes(alice, stick).photos == Enclosed(0, 2)
    assert not file.part_of(stick).exists()
    assert reads(bob, stick).photos == Enclosed(0, 2)
    assert has(bob, kept)


def test_stopped_among_the_photos_the_file_is_as_it_was(neighbours: Make, stick: Path) -> None:
    (alice,) = neighbours("alice")
    writes(alice, stick)
    before = stick.read_bytes()
    shows(alice, "A ladder", 30_000, 40_000)
    asked: list[int] = []

    def stopped() -> bool:
        asked.append(1)
        return len(asked) > 3

    with small_frames(5_000), alice.looking() as look:
        written = carrying.write(look, stick, alice.world.surroundings, stopped=stopped)
    assert (written.stopped, written.photos) == (True, Enclosed())
    assert stick.read_bytes() == before


def test_reading_that_is_stopped_among_the_photos_keeps_what_came(neighbours: Make, stick: Path) -> None:
    alice, bob = neighbours("alice", "bob")
    _, kept = shows(alice, "A ladder", 30_000, 40_000)
    with small_frames(5_000):
        writes(alice, stick)
    asked: list[int] = []

    def stopped() -> bool:
        asked.append(1)
        return len(asked) > 2

    with bob.looking() as look:
        report = carrying.read(look, partial(acts.do, bob.commons), stick, stopped=stopped)
    assert report.stopped
    assert report.photos.any
    assert not has(bob, kept)
    reads(bob, stick)
    assert has(bob, kept)
