"""Snapshots as they are typed: fields that scripts rely on, statuses, sentences; and programs killed midway."""

import os
import random
import signal
import subprocess
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from mutualnode.app import commons, exchanging, folder
from mutualnode.app.showing import Print
from mutualnode.app.surroundings import Surroundings
from mutualnode.domain.kinds import Kind
from mutualnode.snapshot.bundle import BLOCK_BYTES
from tests.cli.terminal import PATIENCE, PROGRAM, Terminal, environment, hub, started

READ = {"new", "known", "waiting", "damaged", "refused"}
LONGEST_WRITE = 1.2  # seconds until a program that writes a small copy is done


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Where a snapshot will be."""
    return tmp_path / "elm street"


@pytest.fixture
def away(ada: Terminal, sit_down: Callable[[str], Terminal]) -> Terminal:
    """Ada's computer as it was before she wrote more: a copy of her folder that was never started."""
    return copied(ada, sit_down("away"))


def copied(one: Terminal, other: Terminal) -> Terminal:
    for path in one.data.rglob("*"):
        if path.is_file() and path.suffix != ".log":
            target = other.data / path.relative_to(one.data)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    return other


def test_a_commons_is_written_checked_foreseen_and_read(ada: Terminal, away: Terminal, stick: Path) -> None:
    ada.post("A ladder")
    written = ada.json("snapshot", "write", str(stick)).one
    assert (written["changes"], written["bytes"]) == (ada.json("status").one["held"], stick.stat().st_size)
    checked = ada.json("snapshot", "check", str(stick)).one
    assert (checked["ok"], checked["changes"], checked["damaged"]) == (True, written["changes"], 0)
    foreseen = away.json("snapshot", "read", str(stick), "--dry-run").one
    assert foreseen["kinds"] == {"need": 1}
    assert foreseen["names"] == ["Ada"]
    assert [each["name"] for each in foreseen["signed"]] == ["Ada"]
    assert away.titles() == set()
    read = away.json("snapshot", "read", str(stick)).one
    assert set(read) >= READ
    assert {name: foreseen[name] for name in READ} == {name: read[name] for name in READ}
    assert (read["new"], read["known"]) == (1, written["changes"] - 1)
    assert away.titles() == {"A ladder"}
    assert away.json("status").one["changes"] == ada.json("status").one["changes"]


def test_people_are_told_in_sentences(ada: Terminal, away: Terminal, stick: Path) -> None:
    ada.post("A ladder")
    assert "entries written and read back" in ada.type("snapshot", "write", str(stick)).out
    assert "already" in ada.type("snapshot", "write", str(stick)).out
    assert "as they were written" in ada.type("snapshot", "check", str(stick)).out
    foreseen = away.type("snapshot", "read", str(stick), "--dry-run").out
    assert "Written by Ada" in foreseen
    assert "1 × need" in foreseen
    assert "1 would be new here" in foreseen
    assert "1 new here" in away.type("snapshot", "read", str(stick)).out


def shows(terminal: Terminal, title: str) -> None:
    """Post something with a photo, as the window does."""
    (place,) = folder.places(terminal.data)
    opened = commons.open_(place, Surroundings())
    photo = Print(os.urandom(900), os.urandom(9_000), "as it stands there")
    exchanging.post(opened, Kind.NEED, {"title": title}, [photo.plain()])
    opened.close()


def test_photos_are_carried_unless_one_wants_only_the_words(ada: Terminal, away: Terminal, stick: Path) -> None:
    shows(ada, "A ladder")
    words = ada.json("snapshot", "write", str(stick), "--without-photos").one
    assert (words["new"] > 0, words["small_photos"], words["large_photos"]) == (True, 0, 0)
    written = ada.json("snapshot", "write", str(stick)).one
    assert (written["new"], written["small_photos"], written["large_photos"]) == (0, 1, 1)
    assert written["photos_left_out"] == 0
    assert ada.json("snapshot", "check", str(stick)).one["large_photos"] == 1
    foreseen = away.json("snapshot", "read", str(stick), "--dry-run").one
    assert (foreseen["small_photos"], foreseen["large_photos"]) == (1, 1)
    assert "1 small and 1 large photos would come." in away.type("snapshot", "read", str(stick), "--dry-run").out
    read = away.json("snapshot", "read", str(stick)).one
    assert (read["small_photos"], read["large_photos"]) == (1, 1)
    assert away.json("snapshot", "read", str(stick)).one["small_photos"] == 0


def test_what_is_damaged_is_told_and_the_rest_is_read(ada: Terminal, away: Terminal, stick: Path) -> None:
    ada.post("A ladder")
    ada.json("snapshot", "write", str(stick))
    raw = stick.read_bytes()
    stick.write_bytes(raw[:-BLOCK_BYTES])
    checked = ada.json("snapshot", "check", str(stick))
    assert (checked.status, checked.lines[0]["ok"], checked.lines[0]["damaged"]) == (3, False, 1)
    assert "Its end is missing." in ada.type("snapshot", "check", str(stick)).out
    read = away.json("snapshot", "read", str(stick))
    assert (read.status, read.lines[0]["new"], read.lines[0]["damaged"]) == (0, 1, 1)
    assert "damaged in 1 place" in away.type("snapshot", "read", str(stick)).out


@pytest.mark.parametrize("length", [0, 100, BLOCK_BYTES, BLOCK_BYTES + 10])
def test_where_nothing_can_be_read_any_more_the_status_says_so(ada: Terminal, stick: Path, length: int) -> None:
    ada.json("snapshot", "write", str(stick))
    stick.write_bytes(stick.read_bytes()[:length])
    for typed in (["read", str(stick)], ["read", str(stick), "--dry-run"], ["check", str(stick)]):
        said = ada.json("snapshot", *typed)
        assert said.status == 3
        assert said.lines[0]["damaged"] == 1


def test_another_networks_copy_a_newer_one_and_none_at_all_are_refused(
    ada: Terminal, bob: Terminal, stick: Path, tmp_path: Path
) -> None:
    bob.found("Elsewhere", "Bob")
    bob.json("snapshot", "write", str(stick))
    newer = tmp_path / "newer"
    newer.write_bytes(b"MNS2" + bytes(5_000))
    for act in ("read", "check", "write"):
        assert ada.json("snapshot", act, str(stick)).refusal == (1, "snapshot.none")
        assert ada.json("snapshot", act, str(newer)).refusal == (1, "snapshot.newer")
        assert ada.json("snapshot", act, str(tmp_path)).refusal == (1, "file.unreadable")
    for act in ("read", "check"):
        assert ada.json("snapshot", act, str(tmp_path / "none")).refusal == (1, "file.unreadable")
    assert ada.json("snapshot", "write", str(tmp_path / "no" / "where")).refusal == (1, "file.unwritable")
    assert ada.json("snapshot").refusal[0] == 2
    assert ada.json("snapshot", "fly", str(stick)).refusal[0] == 2


def test_beside_a_running_hub_copies_are_written_and_read(ada: Terminal, away: Terminal, stick: Path) -> None:
    ada.post("A ladder")
    with hub(ada.data):
        ada.json("snapshot", "write", str(stick))
    with hub(away.data):
        assert away.json("snapshot", "read", str(stick)).one["new"] == 1
        assert away.titles() == {"A ladder"}


def test_a_copy_that_is_killed_while_it_is_written_can_be_gone_on_with(
    ada: Terminal, stick: Path, tmp_path: Path
) -> None:
    chance = random.Random(5)
    file = tmp_path / "many.csv"
    before = 0
    for turn in range(6):
        lines = (f"Turn {turn} thing {n},{chance.randbytes(400).hex()}\n" for n in range(1_000))
        file.write_text("title,note\n" + "".join(lines), encoding="utf-8")
        ada.json("import", str(file))
        with started(ada.data, "snapshot", "write", str(stick)) as process:
            with suppress(subprocess.TimeoutExpired):
                process.wait(chance.uniform(0.3, LONGEST_WRITE))
            process.send_signal(signal.SIGKILL)
            process.communicate()
        safe = ada.json("snapshot", "check", str(stick))
        held = safe.lines[0]["changes"] if safe.lines else 0
        assert held >= before  # nothing that was on it before is lost
        if turn % 2:
            before = ada.json("snapshot", "write", str(stick)).one["changes"]
            assert before == ada.json("status").one["held"]
            assert ada.json("snapshot", "check", str(stick)).one["ok"] is True


def test_a_reading_that_is_killed_is_gone_on_with_by_reading_again(
    ada: Terminal, away: Terminal, stick: Path, tmp_path: Path
) -> None:
    chance = random.Random(6)
    file = tmp_path / "many.csv"
    file.write_text("title\n" + "".join(f"Thing {n}\n" for n in range(4_000)), encoding="utf-8")
    ada.json("import", str(file))
    ada.json("snapshot", "write", str(stick))
    for _ in range(4):
        with started(away.data, "snapshot", "read", str(stick)) as process:
            with suppress(subprocess.TimeoutExpired):
                process.wait(chance.uniform(0.3, LONGEST_WRITE))
            process.send_signal(signal.SIGKILL)
            process.communicate()
        assert away.json("check").one["ok"] is True
    away.json("snapshot", "read", str(stick))
    assert away.json("status").one["changes"] == ada.json("status").one["changes"]


def test_a_passphrase_is_asked_for_once(bob: Terminal, stick: Path, tmp_path: Path) -> None:
    words = tmp_path / "words"
    words.write_text("correct horse\n", encoding="utf-8")
    assert bob.json("network", "found", "Elm", "--member", "Bob", "--passphrase-file", str(words)).status == 0
    assert bob.json("snapshot", "write", str(stick), "--passphrase-file", str(words)).status == 0
    ours, theirs = os.openpty()
    process = subprocess.Popen(
        [*PROGRAM, "--data", str(bob.data), "snapshot", "read", str(stick)],
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        start_new_session=True,
    )
    try:
        os.close(theirs)
        assert process.stderr is not None
        assert process.stderr.read(len(b"Passphrase: ")) == b"Passphrase: "
        os.write(ours, b"correct horse\n")
        out, err = process.communicate(timeout=PATIENCE)
    finally:
        process.kill()
        process.communicate()
        os.close(ours)
    assert process.returncode == 0
    assert b"Passphrase" not in err
    assert b"known before" in out
