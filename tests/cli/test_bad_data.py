"""Data folders as they should not be: locked, damaged, newer, half there, full, or no folder at all."""

import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mutualnode.store import schema
from tests.cli.terminal import PATIENCE, Said, Terminal, environment, opened_raw, run

READS = (["list"], ["status"], ["check"], ["show", "0" * 64])
WRITES = (["need", "Bread"], ["invite"], ["check", "--rebuild"], ["hub", "--listen", "127.0.0.1:0", "--for", "0"])
NOBODY = 65_534  # the system's user who owns nothing
# Runs a command in a process that may write no file beyond a size: a full disk for everybody, whoever they are.
ON_A_FULL_DISK = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), resource.RLIM_INFINITY))
del sys.argv[1]
from mutualnode.cli.main import run
run()
"""


@contextmanager
def _as_a_guest() -> Iterator[None]:
    """Do a block with no right to write into what belongs to others; the usual person here may be the system's."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def _on_a_full_disk(data: Path, size: int, *arguments: str) -> Said:
    done = subprocess.run(
        [sys.executable, "-c", ON_A_FULL_DISK, str(size), "--data", str(data), *arguments],
        capture_output=True,
        env=environment(),
        timeout=PATIENCE,
        check=False,
    )
    return Said(done.returncode, done.stdout.decode(), done.stderr.decode())


def _is_refused(terminal: Terminal, typed: list[str], status: int, code: str) -> None:
    assert terminal.json(*typed).refusal == (status, code)
    assert terminal.type(*typed).err.count("\n") == 1


@pytest.mark.parametrize("typed", [*READS, *WRITES], ids=" ".join)
def test_a_store_of_a_newer_version_is_left_as_it_is(ada: Terminal, typed: list[str]) -> None:
    with opened_raw(ada.place) as database:
        database.run(f"PRAGMA user_version={schema.VERSION + 1}")
    before = ada.place.store.read_bytes()
    _is_refused(ada, typed, 1, "store.newer")
    assert ada.place.store.read_bytes() == before


@pytest.mark.parametrize("typed", [*READS, *WRITES], ids=" ".join)
@pytest.mark.parametrize("how", ["gone", "empty", "cut short", "other bytes", "a folder"])
def test_a_store_that_is_no_store_is_told_as_damage_and_left_as_it_is(
    ada: Terminal, typed: list[str], how: str
) -> None:
    store = ada.place.store
    whole = store.read_bytes()
    store.unlink()
    if how == "a folder":
        store.mkdir()
    elif how != "gone":
        store.write_bytes({"empty": b"", "cut short": whole[:5_000], "other bytes": bytes(20_000)}[how])
    before = store.read_bytes() if store.is_file() else None
    expected = (1, "store.unreachable") if how == "a folder" else (3, "store.damaged")
    _is_refused(ada, typed, *expected)
    assert (store.read_bytes() if store.is_file() else None) == before


@pytest.mark.parametrize("key", [b"", b"MNK0", bytes(44), b"MNK9" + bytes(40)])
def test_a_damaged_key_is_not_taken_for_a_wrong_passphrase(ada: Terminal, key: bytes, tmp_path: Path) -> None:
    ada.place.key.write_bytes(key)
    (tmp_path / "words").write_text("correct horse\n", encoding="utf-8")
    for typed in (["list"], ["need", "Bread"], ["list", "--passphrase-file", str(tmp_path / "words")]):
        _is_refused(ada, typed, 3, "store.damaged")


def test_bytes_overwritten_anywhere_are_found_and_told_as_damage(ada: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "board.csv"
    file.write_text("title,note\n" + "".join(f"Thing {n},{'x' * 200}\n" for n in range(100)), encoding="utf-8")
    assert ada.json("import", str(file)).one["new"] == 100
    whole = ada.place.store.read_bytes()
    chance = random.Random(7)
    for place in (0, 20, 200, 5_000, *(chance.randrange(len(whole)) for _ in range(20))):
        spoilt = bytearray(whole)
        spoilt[place : place + 8] = bytes(each ^ 0xFF for each in spoilt[place : place + 8])
        ada.place.store.write_bytes(spoilt)
        found = ada.json("check")
        assert found.status == 3
        assert [each["ok"] for each in found.lines] in ([], [False])
        for typed in (["list"], ["need", "Bread"], ["status"]):
            said = ada.json(*typed)
            assert said.status in (0, 3)
            assert said.status == 0 or said.err.startswith('{"error":"store.damaged"')
    ada.place.store.write_bytes(whole)
    assert ada.json("check").one["ok"] is True


def test_on_a_full_disk_nothing_new_is_kept_and_nothing_old_is_lost(ada: Terminal, tmp_path: Path) -> None:
    for number in range(3):
        ada.post(f"Thing {number}")
    before = ada.json("status").one
    size = ada.place.store.stat().st_size
    file = tmp_path / "many.csv"
    file.write_text("title,note\n" + "".join(f"New {n},{'x' * 400}\n" for n in range(300)), encoding="utf-8")
    for room in (0, 4_096, 16_384, size, size + 40_000):
        said = _on_a_full_disk(ada.data, room, "--json", "import", str(file))
        assert said.refusal == (1, "store.full")
        assert ada.json("status").one == before
    assert "full" in _on_a_full_disk(ada.data, 0, "need", "Bread").err
    assert _on_a_full_disk(ada.data, 0, "list", "--json").status == 0
    assert ada.json("check").one["ok"] is True
    assert ada.json("import", str(file)).one["new"] == 300


def test_on_a_full_disk_no_network_is_half_founded(bob: Terminal) -> None:
    for room in (0, 10, 1_000, 30_000):
        said = _on_a_full_disk(bob.data, room, "--json", "network", "found", "Elm Row", "--member", "Bob")
        assert said.refusal == (1, "store.full")
        assert bob.json("network", "list").lines == []
    bob.found()
    assert len(bob.json("network", "list").lines) == 1


def test_a_result_that_has_no_room_says_so(ada: Terminal) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "mutualnode", "--data", str(ada.data), "status"],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(),
            timeout=PATIENCE,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1


def test_a_data_folder_that_is_a_file_is_told_of(tmp_path: Path, bob: Terminal) -> None:
    bob.data.write_bytes(b"not a folder")
    assert bob.json("network", "found", "Elm Row", "--member", "Bob").refusal == (1, "store.unreachable")
    assert bob.json("list").refusal == (1, "network.none")
    assert bob.data.read_bytes() == b"not a folder"


def test_a_data_folder_that_cannot_be_written_is_told_of(ada: Terminal) -> None:
    aside = Path(tempfile.mkdtemp(dir="/tmp"))  # noqa: S108 - a place that a guest may enter, unlike a test's own
    try:
        aside.chmod(0o555)
        with _as_a_guest():
            nowhere = Terminal(aside / "deeper", ada.capture)
            assert nowhere.json("network", "found", "Elm Row", "--member", "Bob").refusal == (1, "store.unreachable")
            assert nowhere.json("list").refusal == (1, "network.none")
        shutil.copytree(ada.data, aside / "ada")
        with _as_a_guest():
            if os.geteuid() == NOBODY:
                assert Terminal(aside / "ada", ada.capture).json("list").refusal == (1, "store.unreachable")
                assert Terminal(aside / "ada", ada.capture).json("need", "x").refusal == (1, "store.unreachable")
    finally:
        aside.chmod(0o755)
        shutil.rmtree(aside)


def test_what_a_killed_founding_left_behind_is_no_network(ada: Terminal) -> None:
    shutil.copytree(ada.place.folder, ada.place.folder.with_name(".new-0123456789abcdef"))
    assert len(ada.json("network", "list").lines) == 1
    assert ada.json("list").status == 0


def test_a_passphrase_opens_what_was_founded_with_it_and_nothing_else_does(bob: Terminal, tmp_path: Path) -> None:
    right, wrong, none = (tmp_path / name for name in ("right", "wrong", "none"))
    right.write_text("correct horse étable\nsecond line\n", encoding="utf-8")
    wrong.write_text("correct horse\n", encoding="utf-8")
    none.write_text("\n", encoding="utf-8")
    founding = ["network", "found", "Elm Row", "--member", "Bob", "--passphrase-file"]
    assert bob.json(*founding, str(none)).refusal == (1, "text.empty")
    assert bob.json(*founding, str(tmp_path / "nowhere")).refusal == (1, "file.unreadable")
    assert bob.json(*founding, str(tmp_path)).refusal == (1, "file.unreadable")
    assert bob.json(*founding, str(right)).status == 0
    assert b"correct horse" not in b"".join(each.read_bytes() for each in bob.data.rglob("*") if each.is_file())
    for typed in (["list"], ["need", "Bread"], ["status"], ["check"], ["network", "list"]):
        assert run(bob.data, "--json", *typed).refusal == (1, "passphrase.needed")
    for typed in (["list"], ["need", "Bread"]):
        assert bob.json(*typed, "--passphrase-file", str(wrong)).refusal == (1, "passphrase.wrong")
        assert bob.json(*typed, "--passphrase-file", str(right)).status == 0
    assert bob.json("--passphrase-file", str(right), "list").one["title"] == "Bread"


@pytest.mark.parametrize(("typed", "status"), [(b"correct horse\n", 0), (b"wrong horse\n", 1), (b"\x04", 1)])
def test_a_passphrase_is_asked_for_where_somebody_is_there(
    bob: Terminal, tmp_path: Path, typed: bytes, status: int
) -> None:
    words = tmp_path / "words"
    words.write_text("correct horse\n", encoding="utf-8")
    assert bob.json("network", "found", "Elm", "--member", "Bob", "--passphrase-file", str(words)).status == 0
    ours, theirs = os.openpty()
    try:
        os.write(ours, typed)
        done = subprocess.run(
            [sys.executable, "-m", "mutualnode", "--data", str(bob.data), "status"],
            stdin=theirs,
            capture_output=True,
            env=environment(),
            start_new_session=True,  # without a terminal of its own to ask at, other than this one
            timeout=PATIENCE,
            check=False,
        )
    finally:
        os.close(theirs)
        os.close(ours)
    assert done.returncode == status
    assert b"Traceback" not in done.stderr
    assert (b"Elm" in done.stdout) == (status == 0)
