"""Snapshots on disk: a fault anywhere costs one frame, adding loses nothing, and what is written is compared."""

import errno
import io
import os
import random
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.errors import Code, Fault
from mutualnode.keys import boxes
from mutualnode.snapshot import bundle, file
from mutualnode.snapshot.bundle import BLOCK_BYTES, Holds
from mutualnode.snapshot.file import Stretch, Walk
from tests.snapshot import sticks
from tests.snapshot.sticks import KEYS, OTHER_KEYS, pen, read, walked, words, written
from tests.store.making import files_no_larger_than

FRAMES = 5
NOBODY = 65_534


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A file that is not there yet, in a folder that is."""
    return tmp_path / "elm street"


def refusal(path: Path, groups: list[list[bytes]]) -> Fault:
    with pytest.raises(Fault) as refused:
        written(path, groups)
    return refused.value


# Whole files.


def test_what_is_written_is_read_in_its_order(stick: Path) -> None:
    groups = written(stick, [words(n) for n in range(FRAMES)])
    found, ledger = read(stick)
    assert found == groups
    assert (ledger.damaged, ledger.is_cut, ledger.is_newer) == (0, False, False)


def test_both_ends_tell_who_wrote_it_and_what_is_in_it(stick: Path) -> None:
    written(stick, [[b"one", b"two"], [b"three"]])
    frames, _ = walked(stick)
    assert [each.holds for each in frames] == [Holds.OPENING, Holds.CHANGES, Holds.CHANGES, Holds.CLOSING]
    for each in (frames[0], frames[-1]):
        assert each.manifest is not None
        assert (each.manifest.device, each.manifest.at) == (sticks.DEVICE.public, sticks.NOW)
        assert each.manifest.changes == 3
    assert frames[-1].done == stick.stat().st_size


def test_only_its_owner_can_read_the_file(stick: Path) -> None:
    written(stick, [[b"one"]])
    assert stat.S_IMODE(stick.stat().st_mode) == 0o600


def test_a_stranger_finds_nothing_in_it_but_marks(stick: Path) -> None:
    written(stick, [[b"a ladder for Saturday" * 400] * 9])
    raw = stick.read_bytes()
    blocks = [raw[start : start + BLOCK_BYTES] for start in range(0, len(raw), BLOCK_BYTES)]
    assert {each[:3] for each in blocks if each.startswith(b"MNS")} == {b"MNS"}
    assert b"ladder" not in raw
    assert sticks.DEVICE.public not in raw
    assert b"n" * 32 not in raw
    assert len({each[28:] for each in blocks}) == len(blocks)


def test_adding_leaves_every_byte_before_it_alone(stick: Path) -> None:
    first = written(stick, [words(1), words(2)])
    before = stick.read_bytes()
    second = written(stick, [words(3)])
    assert stick.read_bytes()[: len(before)] == before
    found, ledger = read(stick)
    assert found == first + second
    assert not ledger.damaged


# Faults.


def test_cut_anywhere_it_gives_every_whole_frame_and_tells_of_the_missing_end(stick: Path) -> None:
    groups = written(stick, [words(n) for n in range(FRAMES)])
    written(stick, [words(FRAMES)])
    frames, _ = walked(stick)
    raw = stick.read_bytes()
    whole_at = [each.done for each in frames]
    complete = {len(raw), next(each.done for each in frames if each.holds is Holds.CLOSING)}
    for length in [*range(0, len(raw) + 1, BLOCK_BYTES), *(random.Random(1).randrange(len(raw)) for _ in range(40))]:
        stick.write_bytes(raw[:length])
        found, ledger = read(stick)
        safe = [each for each in frames if each.done <= length and each.holds is Holds.CHANGES]
        assert found == [list(each.changes) for each in safe]
        assert ledger.is_cut is (length not in complete)
        assert (ledger.damaged > 0) is ledger.is_cut
        assert ledger.whole == sum(each <= length for each in whole_at)
    assert groups


@pytest.mark.parametrize("where", [0, 3, 30, 59, 60, 5_000, -1])
def test_a_bit_that_is_otherwise_costs_its_frame_and_no_other(stick: Path, where: int) -> None:
    groups = written(stick, [words(n) for n in range(FRAMES)])
    frames, _ = walked(stick)
    raw = stick.read_bytes()
    start = 0
    for number, each in enumerate(frames):
        spoilt = bytearray(raw)
        at = each.done - 1 if where < 0 else min(start + where, each.done - 1)
        spoilt[at] ^= 1 << random.Random(at).randrange(8)
        stick.write_bytes(spoilt)
        found, ledger = read(stick)
        assert found == [group for place, group in enumerate(groups, 1) if place != number]
        assert ledger.damaged == 1
        assert ledger.is_cut is (each.holds is Holds.CLOSING)
        start = each.done


def test_a_bit_that_is_otherwise_in_every_frame_costs_all_of_them_and_it_is_still_ours(stick: Path) -> None:
    written(stick, [words(n) for n in range(FRAMES)])
    frames, _ = walked(stick)
    raw = bytearray(stick.read_bytes())
    for each in frames:
        raw[each.done - 1] ^= 1
    stick.write_bytes(raw)
    found, ledger = read(stick)
    assert found == []
    assert ledger.damaged == len(frames)
    assert ledger.is_ours
    assert ledger.is_cut


class _BadSector(io.FileIO):
    """A file on a medium that cannot read one of its sectors, or is gone."""

    def __init__(self, path: Path, at: int, trouble: int = errno.EIO) -> None:
        super().__init__(path)
        self._at, self._trouble = at, trouble

    def read(self, size: int | None = -1, /) -> bytes:
        """Read what can be read."""
        if size is not None and self.tell() <= self._at < self.tell() + size:
            raise OSError(self._trouble, "as the system says")
        return super().read(size) or b""


def test_a_sector_that_cannot_be_read_costs_its_frame_and_no_other(stick: Path) -> None:
    groups = written(stick, [words(n) for n in range(FRAMES)])
    for at in range(0, stick.stat().st_size, 512):
        with _BadSector(stick, at) as bad:
            walk = Walk(bad, [KEYS])
            found = [list(each.changes) for each in walk.frames() if each.holds is Holds.CHANGES]
        assert walk.ledger.damaged == 1
        assert len(found) >= FRAMES - 1
        assert [each for each in groups if each in found] == found


def test_a_medium_that_leaves_while_it_is_read_is_told(stick: Path) -> None:
    written(stick, [words(n) for n in range(FRAMES)])
    with _BadSector(stick, 20_000, errno.ENODEV) as gone, pytest.raises(OSError, match="as the system says"):
        list(Walk(gone, [KEYS]).frames())


@given(st.permutations(range(FRAMES)), st.integers(0, FRAMES - 1))
def test_frames_that_were_moved_or_dropped_are_read_and_it_is_told(
    tmp_path_factory: pytest.TempPathFactory, order: list[int], kept: int
) -> None:
    stick = tmp_path_factory.mktemp("stick") / "copy"
    groups = written(stick, [words(n) for n in range(FRAMES)])
    raw = stick.read_bytes()
    frames, _ = walked(stick)
    pieces = [raw[a.done : b.done] for a, b in pairwise(frames)]
    mixed = order[:kept] if kept else order
    body = b"".join(pieces[n] for n in mixed)
    stick.write_bytes(raw[: frames[0].done] + body + pieces[-1])
    found, ledger = read(stick)
    assert found == [groups[n] for n in mixed]
    assert (ledger.damaged > 0) is (mixed != [*range(FRAMES)])


def test_a_frame_from_another_copy_of_the_network_is_told_though_it_fits_its_place(stick: Path, tmp_path: Path) -> None:
    written(stick, [words(1)])
    other = tmp_path / "other"
    written(other, [words(2)])
    raw = bytearray(stick.read_bytes())
    raw[BLOCK_BYTES:-BLOCK_BYTES] = other.read_bytes()[BLOCK_BYTES:-BLOCK_BYTES]
    stick.write_bytes(raw)
    _, ledger = read(stick)
    assert ledger.damaged == 1


def test_what_another_network_sealed_opens_nothing(stick: Path) -> None:
    written(stick, [words(1)], OTHER_KEYS)
    found, ledger = read(stick)
    assert found == []
    assert not ledger.is_ours
    assert not ledger.is_newer


def test_an_older_key_still_reads_what_it_sealed(stick: Path) -> None:
    old = written(stick, [words(1)], OTHER_KEYS)
    new = written(stick, [words(2)])
    assert read(stick, KEYS, OTHER_KEYS)[0] == old + new
    assert read(stick, OTHER_KEYS)[0] == old
    assert read(stick, KEYS)[0] == new


def test_what_a_newer_version_added_is_passed_over(stick: Path) -> None:
    groups = written(stick, [words(1)])
    with stick.open("ab") as more:
        more.write((b"MNS2" + os.urandom(3 * BLOCK_BYTES - 4)) * 2)
    found, ledger = read(stick)
    assert found == groups
    assert ledger.is_newer
    assert not ledger.damaged


@given(st.binary(max_size=3 * BLOCK_BYTES))
def test_garbage_is_nothing_of_ours(tmp_path_factory: pytest.TempPathFactory, garbage: bytes) -> None:
    path = tmp_path_factory.mktemp("garbage") / "photo.jpg"
    path.write_bytes(garbage)
    found, ledger = read(path)
    assert found == []
    assert not ledger.is_ours


@given(st.data())
def test_bytes_of_chance_anywhere_cost_what_they_touch_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    stick = tmp_path_factory.mktemp("stick") / "copy"
    groups = written(stick, [words(n, 3_000) for n in range(FRAMES)])
    frames, _ = walked(stick)
    raw = bytearray(stick.read_bytes())
    touched = set()
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(raw) - 1))
        noise = data.draw(st.binary(min_size=1, max_size=6_000))[: len(raw) - at]
        touched |= {n for n in range(at, at + len(noise)) if raw[n] != noise[n - at]}
        raw[at : at + len(noise)] = noise
    stick.write_bytes(raw)
    found, ledger = read(stick)
    spans = list(zip([0, *(each.done for each in frames)], frames, strict=False))
    spoilt = [not touched.isdisjoint(range(start, each.done)) for start, each in spans]
    assert found == [group for group, bad in zip(groups, spoilt[1:-1], strict=True) if not bad]
    assert (ledger.damaged > 0) is any(spoilt)


# Photos.

SHOWN = [
    (Holds.THUMBNAILS, [os.urandom(9_000), os.urandom(300)]),
    (Holds.THUMBNAILS, [os.urandom(9_000)]),
    (Holds.PHOTOS, [os.urandom(40_000)]),
    (Holds.PHOTOS, [os.urandom(20_000), os.urandom(1)]),
]
GROUPS = [shown for _, shown in SHOWN]


def test_photos_are_read_in_their_order_behind_the_changes(stick: Path) -> None:
    assert sticks.enclosed(stick, [b"one"], *SHOWN)
    frames, ledger = walked(stick)
    kinds = [Holds.OPENING, Holds.CHANGES, *(holds for holds, _ in SHOWN), Holds.CLOSING]
    assert [each.holds for each in frames] == kinds
    assert sticks.photos_in(stick)[0] == GROUPS
    assert read(stick)[0] == [[b"one"]]
    assert (ledger.damaged, ledger.is_cut) == (0, False)


def test_cut_anywhere_photos_in_whole_frames_can_be_read_and_the_changes_are_safe(stick: Path) -> None:
    sticks.enclosed(stick, [b"one"], *SHOWN)
    frames, _ = walked(stick)
    raw = stick.read_bytes()
    for length in range(2 * BLOCK_BYTES, len(raw), BLOCK_BYTES):
        stick.write_bytes(raw[:length])
        found, ledger = sticks.photos_in(stick)
        assert found == [list(each.photos) for each in frames if each.photos and each.done <= length]
        assert read(stick)[0] == [[b"one"]]
        assert (ledger.is_cut, ledger.damaged > 0) == (True, True)


@pytest.mark.parametrize("where", [0, 30, 59, 60, 5_000, -1])
def test_a_bit_that_is_otherwise_costs_its_photos_and_no_others(stick: Path, where: int) -> None:
    sticks.enclosed(stick, [b"one"], *SHOWN)
    frames, _ = walked(stick)
    raw = stick.read_bytes()
    for number, (before, each) in enumerate(pairwise(frames[1:-1])):
        spoilt = bytearray(raw)
        at = each.done - 1 if where < 0 else before.done + where
        spoilt[at] ^= 1 << random.Random(at).randrange(8)
        stick.write_bytes(spoilt)
        found, ledger = sticks.photos_in(stick)
        assert found == [group for place, group in enumerate(GROUPS) if place != number]
        assert read(stick)[0] == [[b"one"]]
        assert ledger.damaged == 1


def test_for_photos_there_is_no_room_for_the_rest_is_whole(tmp_path: Path) -> None:
    room = 16 * BLOCK_BYTES
    folder = tmp_path / "disk"
    folder.mkdir()
    with sticks.small_disk(folder, room) as made, nullcontext() if made else files_no_larger_than(room):
        assert not sticks.enclosed(folder / "copy", [b"one"], *SHOWN, leaving=BLOCK_BYTES)
        found, ledger = sticks.photos_in(folder / "copy")
    assert found == [GROUPS[0], GROUPS[1], GROUPS[3]]  # what is smaller may still fit
    assert (ledger.damaged, ledger.is_cut) == (0, False)


def test_a_full_stick_that_did_not_say_so_is_closed_without_the_photos_that_it_did_not_take(stick: Path) -> None:
    with files_no_larger_than(9 * BLOCK_BYTES):
        assert not sticks.enclosed(stick, [b"one"], *SHOWN)
    found, ledger = sticks.photos_in(stick)
    assert found == GROUPS[:2]
    assert read(stick)[0] == [[b"one"]]
    assert (ledger.damaged, ledger.is_cut) == (0, False)


def test_photos_leave_as_much_room_as_they_are_told_to(stick: Path) -> None:
    assert not sticks.enclosed(stick, [b"one"], SHOWN[0], leaving=2**60)
    assert sticks.photos_in(stick)[0] == []


def test_a_stick_that_leaves_while_photos_are_written_has_all_changes_safe(stick: Path) -> None:
    with pytest.raises(Fault) as pulled, Stretch(stick, pen(), 0, 7, 1) as stretch:  # noqa: PT012 - the third fails
        stretch.add(words(1))
        stretch.enclose(*SHOWN[0])
        stretch._sync()
        os.close(stretch._handle)
        stretch.enclose(*SHOWN[1])
    assert pulled.value.code is Code.SNAPSHOT_CUT
    assert pulled.value.facts == {"safe": 8, "whole": 8}
    assert sticks.photos_in(stick)[0] == GROUPS[:1]


def test_photos_that_none_of_ours_can_be_are_damage_and_what_follows_is_read(stick: Path) -> None:
    with Stretch(stick, pen(), 0, 0, 1) as stretch:
        stretch._frame(Holds.THUMBNAILS, bundle.pack_photos([bytes(40_000)]))
        stretch._frame(Holds.PHOTOS, b"no list of photos")
        stretch.add([b"one"])
        stretch.finish()
    assert read(stick)[0] == [[b"one"]]
    assert sticks.photos_in(stick)[0] == []
    assert read(stick)[1].damaged == 2


# Bombs, by a member who means harm.


def test_a_frame_that_unpacks_to_too_much_is_damaged_and_the_next_is_read(stick: Path) -> None:
    bomb = zlib.compress(bytes(200_000_000), 9)
    with Stretch(stick, pen(), 0, 0, 1) as stretch:
        stretch._frame(Holds.CHANGES, bomb)
        stretch.add([b"one"])
        stretch.finish()
    found, ledger = read(stick)
    assert found == [[b"one"]]
    assert ledger.damaged == 1


def test_a_head_that_claims_a_huge_frame_is_read_to_the_end_of_the_file_at_most(stick: Path) -> None:
    nonce = os.urandom(bundle.NONCE_BYTES)
    head = boxes.close(KEYS.head, nonce, b"MNS1", bundle._HEAD.pack(0, bundle.BLOCKS_LIMIT, 2, 0, 1))
    stick.write_bytes(b"MNS1" + nonce + head)
    found, ledger = read(stick)
    assert found == []
    assert ledger.is_ours
    assert ledger.damaged == 1


# Places that are none.


def test_a_folder_and_what_is_no_file_are_refused_without_waiting(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for each in (tmp_path, pipe, Path("/dev/null")):
        for asks in (file.standing, file.target):
            with pytest.raises(Fault) as refused:
                asks(each)
            assert refused.value.code is Code.FILE_UNREADABLE


def test_a_new_snapshot_is_written_beside_its_name_and_one_that_is_there_in_place(stick: Path) -> None:
    part = file.part_of(stick)
    assert (file.target(stick), file.standing(stick)) == (part, None)
    stick.write_bytes(b"")
    assert (file.target(stick), file.standing(stick)) == (part, stick)
    stick.write_bytes(b"x")
    assert (file.target(stick), file.standing(stick)) == (stick, stick)


def test_one_that_was_cut_short_when_new_is_found_beside_its_name(stick: Path) -> None:
    written(file.part_of(stick), [words(1)])
    assert file.standing(stick) == file.part_of(stick)
    file.settle(file.part_of(stick), stick)
    assert file.standing(stick) == stick
    assert not file.part_of(stick).exists()


def test_a_file_that_one_may_not_open_is_refused(stick: Path) -> None:
    written(stick, [words(1)])
    with stranger(stick):
        with pytest.raises(Fault) as refused:
            read(stick)
        assert refused.value.code is Code.FILE_UNREADABLE
        with pytest.raises(Fault) as refused, Stretch(stick, pen(), 0, 0, 0):
            pass
        assert refused.value.code is Code.FILE_UNWRITABLE


@contextmanager
def stranger(path: Path) -> Iterator[None]:
    """Be somebody who may not open a file; whoever may everything is somebody else for as long."""
    path.chmod(0)
    mighty = os.geteuid() == 0
    try:
        if mighty:
            os.seteuid(NOBODY)
        yield
    finally:
        if mighty:
            os.seteuid(0)


def test_where_nothing_may_be_written_it_is_told(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nowhere" / "copy", []).code is Code.FILE_UNWRITABLE
    with pytest.raises(Fault) as refused:
        file.settle(tmp_path / "gone", tmp_path / "copy")
    assert refused.value.code is Code.FILE_UNWRITABLE


# Full and pulled.


def test_a_full_stick_tells_how_much_is_safe_and_goes_on_when_there_is_room(tmp_path: Path) -> None:
    room = 30 * BLOCK_BYTES
    folder = tmp_path / "disk"
    folder.mkdir()
    with sticks.small_disk(folder, room) as made:
        stick = folder / "copy"
        groups = [words(n) for n in range(20)]
        with nullcontext() if made else files_no_larger_than(room):
            fault = refusal(stick, groups)
        assert fault.code is Code.SNAPSHOT_FULL
        found, ledger = read(stick)
        assert found == groups[: len(found)]
        assert fault.facts == {"safe": len(found), "whole": 20}
        assert found
        assert ledger.is_cut
        if made:
            assert sticks.grows(folder, 4 * room)
        with file.walking(stick, [KEYS]) as walk:
            assert [*walk.frames()]
            assert walk.is_torn
        with Stretch(stick, pen(), walk.end, len(found), 20 - len(found)) as stretch:
            for each in groups[len(found) :]:
                stretch.add(each)
            stretch.finish()
        found, ledger = read(stick)
        assert found == groups
        assert not ledger.damaged


def test_a_stick_with_no_room_for_one_more_file_is_full(tmp_path: Path) -> None:
    folder = tmp_path / "disk"
    folder.mkdir()
    with sticks.small_disk(folder, 1024 * 1024, files=1) as made:  # the folder itself is one
        with nullcontext() if made else files_no_larger_than(0):
            fault = refusal(folder / "copy", [[b"one"]])
        assert fault.code is Code.SNAPSHOT_FULL
        assert fault.facts == {"safe": 0, "whole": 1}


def test_where_files_may_not_grow_all_that_was_on_it_stays(stick: Path) -> None:
    before = written(stick, [words(1)])
    with files_no_larger_than(stick.stat().st_size + 5 * BLOCK_BYTES):
        fault = refusal(stick, [words(2), words(3)])
    assert fault.code is Code.SNAPSHOT_FULL
    assert fault.facts == {"safe": 1, "whole": 2}
    assert read(stick)[0][:1] == before
    assert len(read(stick)[0]) == 2


def test_a_stick_that_leaves_while_it_is_written_tells_how_much_is_safe(stick: Path) -> None:
    with pytest.raises(Fault) as pulled, Stretch(stick, pen(), 0, 7, 3) as stretch:  # noqa: PT012 - the third fails
        stretch.add(words(1))
        stretch._sync()
        stretch.add(words(2))
        os.close(stretch._handle)
        stretch.add(words(3))
    assert pulled.value.code is Code.SNAPSHOT_CUT
    assert pulled.value.facts == {"safe": 8, "whole": 10}


def test_what_is_taken_back_leaves_the_file_as_it_was(stick: Path) -> None:
    written(stick, [words(1)])
    before = stick.read_bytes()
    with Stretch(stick, pen(), len(before) // BLOCK_BYTES, 1, 1) as stretch:
        stretch.add(words(2))
        stretch.undo()
    assert stick.read_bytes() == before


def test_a_stick_that_gives_back_something_else_is_told(stick: Path) -> None:
    with pytest.raises(Fault) as refused, Stretch(stick, pen(), 0, 0, 1) as stretch:  # noqa: PT012 - what lies first
        stretch.add(words(1))
        with stick.open("r+b") as lying:
            lying.seek(BLOCK_BYTES + 100)
            lying.write(b"something else")
        stretch.finish()
    assert refused.value.code is Code.SNAPSHOT_DIFFERS


def test_what_our_keys_do_not_open_is_never_taken_for_a_torn_frame(stick: Path) -> None:
    written(stick, [words(1)])
    with stick.open("ab") as more:
        more.write(b"MNS1" + os.urandom(2 * BLOCK_BYTES))
    with file.walking(stick, [KEYS]) as walk:
        assert [*walk.frames()]
    assert not walk.is_torn


def test_what_cannot_be_read_just_now_is_never_taken_for_a_torn_frame(stick: Path) -> None:
    written(stick, [words(n) for n in range(FRAMES)])
    with _BadSector(stick, stick.stat().st_size - 1) as bad:
        walk = Walk(bad, [KEYS])
        assert [*walk.frames()]
    assert not walk.is_torn
