"""Before a copy is read, people see what would change: by whom, of which kinds; never how much anybody wrote."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from mutualnode.app import acts, carrying, previewing
from mutualnode.app.previewing import Preview
from mutualnode.domain.kinds import Kind
from mutualnode.snapshot.bundle import BLOCK_BYTES
from tests.app.test_carrying import newcomer, reads, small_frames, tampered, writes
from tests.neighbours import MINUTE, NOON, Neighbour, Street

Make = Callable[..., list[Neighbour]]


def foresees(person: Neighbour, path: Path) -> Preview:
    with person.looking() as look:
        return previewing.preview(look, path)


def test_it_is_told_what_would_be_new_by_kind_and_by_whom_before_it_is_held(neighbours: Make, tmp_path: Path) -> None:
    alice, bob, carol = neighbours("alice", "bob", "carol")
    stick = tmp_path / "stick"
    carol.needs("a pram")
    writes(carol, stick)
    reads(alice, stick)
    alice.edits(alice.needs("a ladder"), note="any height")
    alice.offers("soup")
    before = bob.holds()
    writes(alice, stick)
    foreseen = foresees(bob, stick)
    assert foreseen.kinds == (("need", 3), ("offer", 1))
    assert foreseen.names == ("alice", "carol")
    assert not foreseen.is_by_others
    assert [each.name for each in foreseen.signed] == ["carol", "alice"]
    assert [each.at for each in foreseen.signed] == [
        NOON + MINUTE * n for n in (foreseen_at(carol), foreseen_at(alice))
    ]
    assert bob.holds() == before
    assert reads(bob, stick) == foreseen.report
    assert foresees(bob, stick).kinds == ()


def foreseen_at(person: Neighbour) -> int:
    return {"carol": 1, "alice": 4}[person.name]


def test_a_newcomer_is_told_the_names_of_people_whom_only_the_copy_knows(street: Street, tmp_path: Path) -> None:
    (alice,) = street.neighbours("alice")
    alice.needs("a ladder")
    eve = newcomer(street, "eve", alice)
    writes(alice, tmp_path / "stick")
    foreseen = foresees(eve, tmp_path / "stick")
    assert foreseen.names == ("alice",)
    assert [each.name for each in foreseen.signed] == ["alice"]
    assert foreseen.report.waiting == 0
    assert dict(foreseen.kinds)["need"] == 1


def test_people_without_a_page_are_told_of_as_others(street: Street, tmp_path: Path) -> None:
    alice, bob = street.neighbours("alice", "bob")
    carol = street.newcomer("carol", alice.invites(), alice)
    made = carol.signs(Kind.NEED, {"title": "before being let in"}, previous=b"x" * 32)
    tampered(alice, tmp_path / "stick", [made.raw])
    foreseen = foresees(bob, tmp_path / "stick")
    assert foreseen.report.waiting == 1
    assert (foreseen.names, foreseen.is_by_others) == ((), False)


@pytest.mark.parametrize("at", range(1, 9))
def test_what_is_foreseen_of_a_damaged_copy_is_what_comes_of_it(neighbours: Make, tmp_path: Path, at: int) -> None:
    alice, bob = neighbours("alice", "bob")
    for number in range(40):
        alice.edits(alice.needs(f"thing {number}"), note="still wanted")
    with small_frames():
        writes(alice, tmp_path / "stick")
    raw = bytearray((tmp_path / "stick").read_bytes())
    raw[at * BLOCK_BYTES + 700] ^= 4
    (tmp_path / "stick").write_bytes(raw)
    foreseen = foresees(bob, tmp_path / "stick").report
    assert reads(bob, tmp_path / "stick") == foreseen
    assert foreseen.damaged == 1


def test_what_would_be_refused_is_foreseen(neighbours: Make, tmp_path: Path) -> None:
    alice, bob = neighbours("alice", "bob")
    tampered(alice, tmp_path / "stick", [b"x" * 300])
    assert foresees(bob, tmp_path / "stick").report.refused == 1


def test_looking_can_be_stopped(neighbours: Make, tmp_path: Path) -> None:
    alice, bob = neighbours("alice", "bob")
    alice.needs("a ladder")
    writes(alice, tmp_path / "stick")
    with bob.looking() as look:
        foreseen = previewing.preview(look, tmp_path / "stick", stopped=lambda: True)
    assert foreseen.report.stopped
    assert not foreseen.report.is_cut
    with bob.looking() as look:
        assert carrying.read(look, partial(acts.do, bob.commons), tmp_path / "stick").new == 1
