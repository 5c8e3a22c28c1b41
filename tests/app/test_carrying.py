"""Carrying a commons by hand: everything undamaged comes over, in any order, twice, and beside a live exchange."""

import asyncio
import base64
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import permutations
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mutualnode.app import acts, carrying, commons, errands, inviting
from mutualnode.app.acts import Plain
from mutualnode.app.carrying import Checked, Report, Written
from mutualnode.domain import encoding
from mutualnode.domain.change import Change
from mutualnode.domain.kinds import Kind
from mutualnode.errors import Code, Fault
from mutualnode.replica import door, waiting
from mutualnode.snapshot import bundle, file
from mutualnode.snapshot.bundle import BLOCK_BYTES, Keys
from mutualnode.snapshot.file import Pen, Stretch
from tests.neighbours import Neighbour, Street, a_street, carry_all
from tests.scene.houses import PATIENCE_SECONDS, house
from tests.snapshot import sticks
from tests.store.making import files_no_larger_than

Make = Callable[..., list[Neighbour]]
TOKEN = b"t" * errands.TOKEN_BYTES


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Where a snapshot will be."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder / "elm street"


def writes(person: Neighbour, path: Path) -> Written:
    with person.looking() as look:
        return carrying.write(look, path, person.world.surroundings)


def reads(person: Neighbour, path: Path) -> Report:
    with person.looking() as look:
        return carrying.read(look, partial(acts.do, person.commons), path)


def checks(person: Neighbour, path: Path) -> Checked:
    with person.looking() as look:
        return carrying.check(look, path)


def refusal(act: Callable[[], object]) -> Code:
    with pytest.raises(Fault) as refused:
        act()
    return refused.value.code


@contextmanager
def small_frames(goal: int = 2_000) -> Iterator[None]:
    """Have snapshots in many small frames, so that a short story has some."""
    before = bundle.PACKED_GOAL
    bundle.PACKED_GOAL = goal
    try:
        yield
    finally:
        bundle.PACKED_GOAL = before


def newcomer(street: Street, name: str, member: Neighbour) -> Neighbour:
    """Somebody who has just been let in: with the network's keys, and nothing else."""
    made = street.newcomer(name, member.invites(), member)
    inviting.admit(member.commons, door.examine(made.commons.value(commons.JOIN) or b"", member.commons.network))
    keys = member.commons.value(commons.GATE), member.commons.value(commons.ARCHIVE)
    inviting.admitted(made.commons, keys[0] or b"", keys[1] or b"")
    return made


# Everything comes over.


def test_two_who_never_share_a_network_exchange_everything_by_file_alone(neighbours: Make, stick: Path) -> None:
    alice, bob = neighbours("alice", "bob")
    alice.needs("a ladder")
    bob.offers("soup")
    written = writes(alice, stick)
    assert (written.changes, written.new, written.bytes) == (alice.counts(), alice.counts(), stick.stat().st_size)
    assert reads(bob, stick) == Report(1, written.changes - 1, 0, 0, 0, is_cut=False, is_newer=False, stopped=False)
    assert writes(bob, stick).new == 1
    assert reads(alice, stick).new == 1
    assert alice.digests() == bob.digests()
    assert alice.sees("soup")
    assert bob.sees("ladder")


def test_whoever_was_just_let_in_gets_the_whole_commons_from_a_file(street: Street, stick: Path) -> None:
    (alice,) = street.neighbours("alice")
    for number in range(30):
        alice.edits(alice.needs(f"thing {number}"), note="still wanted")
    eve = newcomer(street, "eve", alice)
    writes(alice, stick)
    report = reads(eve, stick)
    assert (report.waiting, report.refused, report.damaged) == (0, 0, 0)
    assert eve.holds() > alice.holds()  # their own page is new
    writes(eve, stick)
    reads(alice, stick)
    assert alice.digests() == eve.digests()


def test_whoever_waits_to_be_let_in_cannot_read_and_is_told(street: Street, stick: Path) -> None:
    (alice,) = street.neighbours("alice")
    writes(alice, stick)
    eve = street.newcomer("eve", alice.invites(), alice)
    assert refusal(lambda: reads(eve, stick)) is Code.JOIN_PENDING
    assert refusal(lambda: writes(eve, stick)) is Code.JOIN_PENDING


def test_reading_twice_changes_nothing(neighbours: Make, stick: Path) -> None:
    alice, bob = neighbours("alice", "bob")
    alice.needs("a ladder")
    writes(alice, stick)
    reads(bob, stick)
    before = bob.digests()
    again = reads(bob, stick)
    assert (again.new, again.known, again.waiting) == (0, alice.counts(), 0)
    assert bob.digests() == before


def test_writing_twice_adds_nothing(neighbours: Make, stick: Path) -> None:
    (alice,) = neighbours("alice")
    writes(alice, stick)
    before = stick.read_bytes()
    written = writes(alice, stick)
    assert (written.new, written.changes, written.bytes) == (0, alice.counts(), len(before))
    assert stick.read_bytes() == before
    assert not file.part_of(stick).exists()


def test_three_copies_in_any_order_and_twice_make_the_same_commons(street: Street, tmp_path: Path) -> None:
    orders = [*permutations(("alice", "bob", "carol"))]
    readers = [f"reader {number}" for number in range(len(orders))]
    people = dict(
        zip(("alice", "bob", "carol", *readers), street.neighbours("alice", "bob", "carol", *readers), strict=True)
    )
    page = people["alice"].writes(Kind.PAGE, title="How we share")
    for writer in ("alice", "bob", "carol"):
        carry_all(people["alice"], people[writer])
        people[writer].rewrites(page, title=f"How {writer} shares")
        people[writer].needs(f"{writer}'s need")
        writes(people[writer], tmp_path / f"copy of {writer}")
    digests = set()
    for reader, order in zip(readers, orders, strict=True):
        for _ in range(2):
            for writer in order:
                reads(people[reader], tmp_path / f"copy of {writer}")
        digests.add(people[reader].digests())
    assert len(digests) == 1
    assert all(people[readers[0]].sees(f"{each}'s need") for each in ("alice", "bob", "carol"))


def test_a_file_is_read_beside_a_running_node_while_it_exchanges(neighbours: Make, stick: Path) -> None:
    alice, bob, carol = neighbours("alice", "bob", "carol")
    for number in range(60):
        carol.needs(f"by hand {number}")
        alice.needs(f"by wire {number}")
    with small_frames():
        writes(carol, stick)

    async def scene() -> None:
        async with house(alice) as a, house(bob) as b:
            counter = errands.Counter(b.node, bob.commons.place, TOKEN)
            await counter.open()

            def carried() -> Report:
                opened = errands.open_(bob.commons.place, bob.world.surroundings, lambda: None)
                with bob.looking() as look:
                    return carrying.read(look, opened.do, stick)

            report, _ = await asyncio.gather(asyncio.to_thread(carried), b.syncs(a))
            assert report.new == 60
            await b.syncs(a)
            await counter.close()

    asyncio.run(scene())
    assert alice.digests() == bob.digests()
    assert alice.sees("by hand")
    assert bob.sees("by wire")


def test_what_is_forgotten_travels_as_headers_and_its_words_do_not(street: Street, stick: Path) -> None:
    (alice,) = street.neighbours("alice")
    entry = alice.needs("grandmother's telephone")
    alice.edits(entry, note="rings twice")
    alice.needs("a ladder")
    alice.commons.forget(entry)
    eve = newcomer(street, "eve", alice)
    writes(alice, stick)
    with file.walking(stick, [Keys.of(alice.commons.value(commons.ARCHIVE) or b"")]) as walk:
        assert b"telephone" not in b"".join(b"".join(each.changes) for each in walk.frames())
    assert reads(eve, stick).waiting == 0
    assert alice.holds() <= eve.holds()
    assert not eve.sees("telephone")


def test_what_was_forgotten_after_it_was_written_is_forgotten_by_whoever_reads_on(
    neighbours: Make, stick: Path
) -> None:
    alice, bob = neighbours("alice", "bob")
    entry = alice.needs("grandmother's telephone")
    writes(alice, stick)
    alice.commons.forget(entry)
    writes(alice, stick)
    reads(bob, stick)
    assert not bob.sees("telephone")
    assert bob.digests() == alice.digests()


def test_much_behind_what_is_forgotten_needs_no_large_waiting_room(
    street: Street, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (alice,) = street.neighbours("alice")
    entry = alice.needs("grandmother's telephone")
    for number in range(60):
        alice.needs(f"thing {number}")
    alice.commons.forget(entry)
    eve = newcomer(street, "eve", alice)
    monkeypatch.setattr(carrying, "TAKEN_AT_ONCE", 1)
    monkeypatch.setattr(waiting, "WAITING_BYTES", 10 * 4_000)
    with small_frames():
        writes(alice, stick)
    reads(eve, stick)
    assert alice.holds() <= eve.holds()


# Damage.


def test_what_lacks_its_past_waits_and_comes_with_another_copy(neighbours: Make, stick: Path, tmp_path: Path) -> None:
    alice, bob = neighbours("alice", "bob")
    for number in range(40):
        alice.needs(f"thing {number}")
    with small_frames():
        writes(alice, stick)
    whole = tmp_path / "whole"
    whole.write_bytes(stick.read_bytes())
    raw = bytearray(stick.read_bytes())
    raw[4 * BLOCK_BYTES + 500] ^= 1
    stick.write_bytes(raw)
    report = reads(bob, stick)
    assert report.damaged == 1
    assert report.waiting > 0
    assert report.new + report.known + report.waiting < alice.counts()
    assert not checks(bob, stick).ok
    assert reads(bob, whole).waiting == 0
    assert alice.digests() == bob.digests()


def test_a_frame_that_was_lost_is_written_again_and_read_however_small_the_room(
    neighbours: Make, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alice, bob = neighbours("alice", "bob")
    for number in range(60):
        alice.needs(f"thing {number}")
    with small_frames():
        writes(alice, stick)
        raw = bytearray(stick.read_bytes())
        raw[5 * BLOCK_BYTES + 500] ^= 1
        stick.write_bytes(raw)
        assert writes(alice, stick).new > 0
    monkeypatch.setattr(waiting, "WAITING_BYTES", 20 * 4_000)
    monkeypatch.setattr(carrying, "TAKEN_AT_ONCE", 5)
    report = reads(bob, stick)
    assert (report.waiting, report.damaged) == (0, 1)
    assert report.new == 60
    assert alice.digests() == bob.digests()


def test_cut_at_every_block_a_file_gives_all_that_is_whole(neighbours: Make, stick: Path, tmp_path: Path) -> None:
    alice, bob = neighbours("alice", "bob")
    for number in range(24):
        alice.needs(f"thing {number}")
    with small_frames():
        writes(alice, stick)
    raw = stick.read_bytes()
    cut = tmp_path / "cut"
    came = 0
    for length in range(0, len(raw), BLOCK_BYTES):
        cut.write_bytes(raw[:length])
        report = reads(bob, cut)
        assert report.is_cut
        assert report.damaged
        assert report.anything is (length > BLOCK_BYTES)
        came += report.new
    assert came == 24
    assert alice.digests() == bob.digests()


def test_a_change_that_was_tampered_with_is_refused_and_all_others_come(neighbours: Make, stick: Path) -> None:
    alice, bob = neighbours("alice", "bob")
    alice.needs("a ladder")
    spoilt = bytearray(next(each.raw for each in alice.commons.keeper.changes.after(alice.counts() - 1, 1)))
    spoilt[200] ^= 1
    tampered(alice, stick, [bytes(spoilt), b"", b"x" * 100_000, b"MNC2" + bytes(spoilt[4:])])
    report = reads(bob, stick)
    assert (report.refused, report.new, report.anything) == (4, 0, True)
    assert writes(alice, stick).new == alice.counts()  # the true one is not kept out by its spoilt twin
    assert reads(bob, stick).new == 1
    assert alice.digests() == bob.digests()


def tampered(person: Neighbour, path: Path, changes: Sequence[bytes]) -> None:
    """Write what a program could that keeps to no rules."""
    with Stretch(path, pen_of(person), 0, 0, len(changes)) as stretch:
        stretch.add(changes)
        stretch.finish()


def pen_of(person: Neighbour) -> Pen:
    """With what somebody's computer writes."""
    home = person.commons
    return Pen(Keys.of(home.value(commons.ARCHIVE) or b""), home.network, home.device.signing, 0, os.urandom)


def test_another_networks_copy_is_refused_and_left_alone(street: Street, stick: Path) -> None:
    alice, zoe = street.strangers("alice", "zoe")
    writes(alice, stick)
    before = stick.read_bytes()
    for act in (reads, writes, checks):
        assert refusal(partial(act, zoe, stick)) is Code.SNAPSHOT_NONE
    assert stick.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\xff\xd8\xff a photo" * 1_000, Code.SNAPSHOT_NONE),
        (b"x", Code.SNAPSHOT_NONE),
        (b"MNS1" + bytes(20_000), Code.SNAPSHOT_NONE),
        (b"MNS2" + bytes(20_000), Code.SNAPSHOT_NEWER),
    ],
)
def test_what_is_no_copy_of_ours_is_refused_and_left_alone(
    neighbours: Make, stick: Path, content: bytes, code: Code
) -> None:
    (alice,) = neighbours("alice")
    stick.write_bytes(content)
    for act in (reads, writes, checks):
        assert refusal(partial(act, alice, stick)) is code
    assert stick.read_bytes() == content


def test_an_empty_file_has_nothing_to_read_and_can_be_written_to(neighbours: Make, stick: Path) -> None:
    (alice,) = neighbours("alice")
    stick.write_bytes(b"")
    assert not reads(alice, stick).anything
    assert checks(alice, stick) == Checked(0, 1, is_cut=True, is_newer=False, stopped=False)
    writes(alice, stick)
    assert checks(alice, stick).ok


def test_where_there_is_no_file_or_a_folder_it_is_told(neighbours: Make, stick: Path) -> None:
    (alice,) = neighbours("alice")
    for looks in (reads, checks):
        assert refusal(partial(looks, alice, stick)) is Code.FILE_UNREADABLE
    for act in (reads, writes, checks):
        assert refusal(partial(act, alice, stick.parent)) is Code.FILE_UNREADABLE
    assert refusal(lambda: writes(alice, stick / "no" / "such")) is Code.FILE_UNWRITABLE


def test_a_medium_that_cannot_be_written_is_read_all_the_same(neighbours: Make, stick: Path) -> None:
    alice, bob = neighbours("alice", "bob")
    with sticks.small_disk(stick.parent, 1024 * 1024) as made:
        alice.needs("a ladder")
        writes(alice, stick)
        alice.needs("a pram")
        if made:
            assert sticks.turns_read_only(stick.parent)
            assert refusal(lambda: writes(alice, stick)) is Code.FILE_UNWRITABLE
        else:
            stick.chmod(0o444)
        assert reads(bob, stick).new == 1


# Full, pulled, put back.


def test_a_full_stick_keeps_what_was_written_and_the_rest_follows(neighbours: Make, stick: Path) -> None:
    alice, bob = neighbours("alice", "bob")
    for number in range(40):
        alice.needs(f"thing {number}")
    with small_frames():
        with files_no_larger_than(8 * BLOCK_BYTES), pytest.raises(Fault) as full:
            writes(alice, stick)
        assert full.value.code is Code.SNAPSHOT_FULL
        assert not stick.exists()
        first = reads(bob, stick)
        assert first.is_cut
        assert 0 < first.new < 40
        assert full.value.facts == {"safe": first.new + first.known, "whole": alice.counts()}
        written = writes(alice, stick)
    assert (written.changes, written.new) == (alice.counts(), 40 - first.new)
    assert checks(alice, stick).ok
    assert not file.part_of(stick).exists()
    reads(bob, stick)
    assert alice.digests() == bob.digests()


def test_whoever_goes_on_with_anothers_cut_copy_keeps_what_is_on_it(neighbours: Make, stick: Path) -> None:
    alice, bob, carol = neighbours("alice", "bob", "carol")
    writes(bob, stick)
    for number in range(40):
        alice.needs(f"thing {number}")
    with small_frames(), files_no_larger_than(stick.stat().st_size + 8 * BLOCK_BYTES), pytest.raises(Fault):
        writes(alice, stick)
    bob.needs("a ladder")
    writes(bob, stick)
    assert checks(bob, stick).ok
    report = reads(carol, stick)
    assert carol.sees("ladder")
    assert report.new > 1
    writes(alice, stick)
    reads(carol, stick)
    reads(bob, stick)
    reads(alice, stick)
    assert alice.digests() == bob.digests() == carol.digests()


def test_writing_that_is_stopped_leaves_the_file_as_it_was(neighbours: Make, stick: Path) -> None:
    (alice,) = neighbours("alice")
    for number in range(20):
        alice.needs(f"thing {number}")
    turns: list[bool] = []

    def stopped() -> bool:
        turns.append(True)
        return len(turns) > 2

    with small_frames(), alice.looking() as look:
        written = carrying.write(look, stick, alice.world.surroundings, stopped=stopped)
    assert (written.stopped, written.new) == (True, 0)
    assert not stick.exists()
    writes(alice, stick)
    before = stick.read_bytes()
    alice.needs("a ladder")
    with alice.looking() as look:
        assert carrying.write(look, stick, alice.world.surroundings, stopped=lambda: True).stopped
    assert stick.read_bytes() == before


def test_reading_that_is_stopped_keeps_what_was_read(
    neighbours: Make, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alice, bob = neighbours("alice", "bob")
    for number in range(40):
        alice.needs(f"thing {number}")
    monkeypatch.setattr(carrying, "TAKEN_AT_ONCE", 5)
    with small_frames():
        writes(alice, stick)
    come: list[int] = []
    with bob.looking() as look:
        do = partial(acts.do, bob.commons)
        report = carrying.read(look, do, stick, lambda done, _: come.append(done), lambda: len(come) > 4)
    assert report.stopped
    assert not report.is_cut
    assert 0 < report.new < 40
    assert come == sorted(come)
    reads(bob, stick)
    assert alice.digests() == bob.digests()


def test_it_is_told_how_far_writing_and_reading_have_come(neighbours: Make, stick: Path) -> None:
    (alice,) = neighbours("alice")
    told: list[tuple[int, int]] = []
    with small_frames(500), alice.looking() as look:
        carrying.write(look, stick, alice.world.surroundings, lambda done, whole: told.append((done, whole)))
        assert told[-1] == (alice.counts(), alice.counts())
        told.clear()
        carrying.check(look, stick, lambda done, whole: told.append((done, whole)))
        assert told[-1] == (stick.stat().st_size, stick.stat().st_size)
    assert len(told) > 2


def test_what_is_large_is_taken_in_parts_that_a_running_node_takes_as_errands(neighbours: Make, stick: Path) -> None:
    (alice,) = neighbours("alice")
    with Stretch(stick, pen_of(alice), 0, 0, 40) as stretch:
        for each in range(40):
            stretch.add([bytes([each]) * (bundle.PACKED_LIMIT - 100)])
        stretch.finish()
    sizes: list[int] = []

    def do(_: str, given: Plain) -> dict[str, Any]:
        sizes.append(len(given["changes"]))
        return {"waiting": [], "refused": []}

    with alice.looking() as look:
        carrying.read(look, do, stick)
    assert len(sizes) > 1
    assert max(sizes) < errands.LINE_LIMIT // 2


def test_while_one_part_is_kept_the_next_is_offered(neighbours: Make, stick: Path) -> None:
    (alice,) = neighbours("alice")
    with Stretch(stick, pen_of(alice), 0, 0, 40) as stretch:
        for each in range(40):
            stretch.add([bytes([each]) * (bundle.PACKED_LIMIT - 100)])
        stretch.finish()
    begun: list[int] = []
    next_is_there = threading.Event()

    def do(_: str, given: Plain) -> dict[str, Any]:
        begun.append(len(given["changes"]))
        if len(begun) > 1:
            next_is_there.set()
        assert next_is_there.wait(PATIENCE_SECONDS)
        return {"waiting": [], "refused": []}

    with alice.looking() as look:
        carrying.read(look, do, stick)
    assert len(begun) > 1


@pytest.mark.parametrize(
    "given", [{}, {"changes": 5}, {"changes": "%%%"}, {"changes": base64.b64encode(b"\xc1").decode()}]
)
def test_what_is_no_list_of_changes_is_no_act(neighbours: Make, given: dict[str, object]) -> None:
    (alice,) = neighbours("alice")
    assert refusal(lambda: acts.do(alice.commons, "take", given)) is Code.USAGE


def test_what_an_act_takes_is_examined_at_the_door(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    told = acts.do(alice.commons, "take", {"changes": base64.b64encode(encoding.pack([b"x" * 300])).decode()})
    assert told == {"waiting": [], "refused": ["change.bad_header"]}


def test_those_who_forget_stand_first_in_a_copy(neighbours: Make, stick: Path) -> None:
    (alice,) = neighbours("alice")
    alice.commons.forget(alice.needs("a ladder"))
    alice.needs("a pram")
    writes(alice, stick)
    with file.walking(stick, [Keys.of(alice.commons.value(commons.ARCHIVE) or b"")]) as walk:
        raws = [raw for each in walk.frames() for raw in each.changes]
    examined: list[Change] = [door.examine(raw, alice.commons.network) for raw in raws]
    assert [each.header.kind for each in examined].index(Kind.FORGET) == 0
    assert len(raws) == alice.counts()


# In any order.

STEPS = st.lists(
    st.tuples(st.sampled_from(["posts", "edits", "forgets", "writes", "reads", "cuts", "spoils"]), st.integers(0, 2)),
    max_size=20,
)


@settings(max_examples=25)
@given(STEPS, st.randoms(use_true_random=False))
def test_whatever_happens_to_sticks_in_the_end_everybody_has_the_same(
    steps: list[tuple[str, int]], chance: Random
) -> None:
    with a_street() as street, small_frames(1_500):
        people = street.neighbours("alice", "bob", "carol")
        sticks_ = [street.data(f"stick {number}") for number in range(3)]
        for what, number in steps:
            person, path = people[number], sticks_[chance.randrange(3)]
            mine = [each for each in person.entries(Kind.NEED) if _is_mine(person, each)]
            if what == "posts" or (what in ("edits", "forgets") and not mine):
                person.needs(f"thing {street.clock.at}")
            elif what == "edits":
                person.edits(mine[0], note=f"note {street.clock.at}")
            elif what == "forgets":
                person.commons.forget(mine[0])
            elif what == "writes":
                writes(person, path)
            elif path.exists():
                _happens(what, person, path, chance)
        fresh = street.data("fresh stick")
        for _ in range(2):
            for person in people:
                writes(person, fresh)
                assert reads(person, fresh).waiting == 0
        assert len({each.digests() for each in people}) == 1


def _is_mine(person: Neighbour, entry: bytes) -> bool:
    return any(each.header.device == person.commons.device.key for each in person.commons.keeper.verdicts(entry)[0])


def _happens(what: str, person: Neighbour, path: Path, chance: Random) -> None:
    if what == "reads":
        report = reads(person, path)
        assert report.refused == 0
        return
    raw = bytearray(path.read_bytes())
    at = chance.randrange(BLOCK_BYTES, len(raw) + 1)  # the first block stays: it is ours
    if what == "spoils" and at < len(raw):
        raw[at] ^= 1
    path.write_bytes(raw[:at] if what == "cuts" else raw)
