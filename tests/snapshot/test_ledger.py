"""What is missing from a snapshot shows: what was moved, dropped, cut off, or is not what its closing says."""

import pytest

from mutualnode.snapshot.bundle import FramesHash, Head, Holds, Keys, Manifest
from mutualnode.snapshot.ledger import Ledger

KEYS = Keys(bytes(32), bytes(32))
RAW = {Holds.OPENING: b"opening", Holds.CHANGES: b"changes", Holds.CLOSING: b"closing"}


def head(place: int, holds: Holds, blocks: int = 1) -> Head:
    return Head(place, blocks, holds, 0, KEYS)


def manifest(frames: int = 0, changes: int = 0) -> Manifest:
    hashed = FramesHash()
    for each in [Holds.OPENING, *[Holds.CHANGES] * (frames - 1)][:frames]:
        hashed.add(RAW[each])
    return Manifest(b"", b"", 0, changes, frames, hashed.digest())


class Story:
    """A file told frame by frame; each stands where it says, unless it is told otherwise."""

    def __init__(self) -> None:
        self.ledger = Ledger()
        self.at = 0

    def opening(self) -> "Story":
        """Meet the opening of a stretch."""
        return self._met(Holds.OPENING, manifest())

    def changes(self, count: int = 1, blocks: int = 1, place: int | None = None) -> "Story":
        """Meet a frame of changes, perhaps one that names another place."""
        return self._met(Holds.CHANGES, count, blocks, place)

    def closing(self, frames: int, changes: int) -> "Story":
        """Meet a closing that says what it closes."""
        return self._met(Holds.CLOSING, manifest(frames, changes))

    def _met(self, holds: Holds, content: Manifest | int, blocks: int = 1, place: int | None = None) -> "Story":
        self.ledger.met(self.at, head(self.at if place is None else place, holds, blocks), RAW[holds], content)
        self.at += blocks
        return self

    def bad(self, told: Head | None = None, *, marked: bool = False, blocks: int = 1) -> "Story":
        """Meet blocks at which no whole frame begins."""
        for _ in range(blocks):
            self.ledger.missed(self.at, told, marked=marked)
            told, marked, self.at = None, False, self.at + 1
        return self

    def newer(self) -> "Story":
        """Meet a mark of a newer version."""
        self.ledger.passed(self.at)
        self.at += 1
        return self

    def ends(self) -> tuple[int, bool]:
        """Come to the end; returns how much is damaged, and whether the end is missing."""
        self.ledger.ended()
        return self.ledger.damaged, self.ledger.is_cut


def test_a_whole_stretch_is_in_order() -> None:
    assert Story().opening().changes(5, 3).changes(2).closing(3, 7).ends() == (0, False)


def test_two_stretches_are_in_order_also_where_the_first_was_cut_and_gone_on_with() -> None:
    whole = Story().opening().closing(1, 0).opening().changes(4).closing(2, 4)
    assert whole.ends() == (0, False)
    gone_on = Story().opening().changes(3).opening().changes(4).closing(2, 4)
    assert gone_on.ends() == (0, False)


def test_an_end_that_is_missing_is_told_once() -> None:
    assert Story().ends() == (1, True)
    assert Story().opening().ends() == (1, True)
    assert Story().opening().changes().ends() == (1, True)
    assert Story().opening().changes().bad(blocks=3).ends() == (1, True)
    assert Story().opening().closing(1, 0).bad().ends() == (1, True)


def test_a_frame_that_was_dropped_shows_by_the_places_of_those_behind_it() -> None:
    assert Story().opening().changes(place=2).ends()[0] == 2  # and the end
    story = Story().opening().changes(place=4).changes(place=5)
    story._met(Holds.CLOSING, manifest(4, 3), place=6)
    assert story.ends() == (1, False)


def test_frames_that_changed_places_show() -> None:
    story = Story().opening().changes(place=2).changes(place=1).closing(3, 2)
    assert story.ends()[0] > 0


def test_each_frame_with_a_good_head_and_a_bad_body_is_told() -> None:
    story = Story().opening().bad(head(1, Holds.CHANGES, 3), marked=True, blocks=3)
    story.bad(head(4, Holds.CHANGES, 2), marked=True, blocks=2).closing(4, 9)
    assert story.ends() == (2, False)


def test_a_gap_is_told_once_however_long_and_each_mark_in_it() -> None:
    assert Story().opening().bad(blocks=40).closing(9, 9).ends() == (1, False)
    assert Story().opening().bad(marked=True, blocks=4).bad(marked=True, blocks=4).closing(9, 9).ends() == (2, False)


def test_a_closing_that_says_otherwise_is_told() -> None:
    assert Story().opening().changes(1).closing(3, 1).ends() == (1, False)
    assert Story().opening().changes(1).closing(2, 2).ends() == (1, False)
    assert Story().closing(1, 0).ends() == (1, False)


def test_a_lost_opening_is_told_once() -> None:
    assert Story().bad(marked=True).changes(4).closing(2, 4).ends() == (1, False)


def test_parts_of_a_newer_version_are_no_damage_and_no_end() -> None:
    story = Story().opening().closing(1, 0).newer().bad(blocks=5).newer()
    assert story.ends() == (0, False)
    assert story.ledger.is_newer


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_mark_that_only_looks_newer_hides_no_damage(place: int) -> None:
    story = Story()
    story = story.newer() if place == 0 else story.opening()
    story = story.newer() if place == 1 else story.changes(4)
    story = story.newer() if place == 2 else story.closing(2, 4)
    assert story.ends()[0] > 0


def test_it_is_ours_once_a_head_has_opened() -> None:
    assert not Story().bad(marked=True).ledger.is_ours
    assert Story().bad(head(0, Holds.CHANGES), marked=True).ledger.is_ours
    assert Story().opening().ledger.is_ours
