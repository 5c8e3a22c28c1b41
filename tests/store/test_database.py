"""One store on disk: unreadable to others, told apart from a damaged one, and whole after whatever happens to it."""

import errno
import os
import shutil
import signal
import stat
import subprocess
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.errors import Code, Damage, Fault
from mutualnode.store import schema
from mutualnode.store.changes import Changes
from mutualnode.store.database import LOG_SUFFIX, Database, _has_no_room, told
from mutualnode.store.entries import Entries
from mutualnode.store.lock import StoreLock
from mutualnode.store.meta import Meta
from tests.store.making import KEY, NOW, OTHER_KEY, change, entry, files_no_larger_than, identity, opened, placed

TITLE = "Xylophone for the children's afternoon"
ROOM = 256 * 1024  # bytes: more than an empty store, less than what a test writes
SMALL_DISK = 2 * 1024 * 1024  # bytes
ALL_PAGES = 8192  # bytes: the store of the damage tests is several times as large

ACKNOWLEDGING = """
import sys
from pathlib import Path
from mutualnode.store.database import Database
from mutualnode.store.meta import Meta
database = Database(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), writes=True)
meta = Meta(database)
number = 0
while True:
    with database.transaction():
        meta.set(f"one {number}", bytes(500))
        meta.set(f"two {number}", bytes(500))
    print(number, flush=True)
    number += 1
"""


def _filled(folder: Path) -> None:
    """Keep a few dozen entries in the store of a folder and close it."""
    database = opened(folder)
    changes = Changes(database)
    entries = Entries(database, changes)
    names = [identity(number) for number in range(60)]
    laid = [entry(each, TITLE) for each in names]
    with database.transaction():
        changes.add([change(each, payload=bytes(800)) for each in names], NOW)
        entries.put([placed(n, each) for n, each in enumerate(laid, 1)], fresh=True)
    database.close()


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a closed store with a few dozen entries."""
    folder = tmp_path_factory.mktemp("kept")
    _filled(folder)
    return (folder / "store.db").read_bytes()


def _contents(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir()}


def _raised(code: Code) -> "pytest.RaisesExc[Fault]":
    return pytest.RaisesExc(Fault, check=lambda fault: fault.code is code)


# What others see of it.


def test_no_word_of_it_is_readable_in_any_file_while_it_is_open_or_after(tmp_path: Path) -> None:
    folder = tmp_path / "network"
    lock = StoreLock(folder / "lock")
    database = opened(folder)
    with database.transaction():
        Entries(database, Changes(database)).put([placed(1, entry(identity(1), TITLE))], fresh=True)
    while_open = _contents(folder)
    database.close()
    opened(folder, steps={**schema.STEPS, schema.VERSION + 1: ("CREATE TABLE more (x)",)}).close()
    lock.release()
    assert len(while_open["store.db-wal"]) > len(TITLE)
    assert f"store.db.before-v{schema.VERSION}" in _contents(folder)
    for content in [*while_open.values(), *_contents(folder).values()]:
        for word in (TITLE, TITLE.casefold(), "xylophone", "CREATE TABLE", "SQLite format"):
            assert word.encode() not in content
            assert word.encode("utf-16-le") not in content
        assert KEY not in content
        assert KEY.hex().encode() not in content


def test_its_files_and_folder_are_its_owners_only(tmp_path: Path) -> None:
    folder = tmp_path / "network"
    before = os.umask(0)
    try:
        lock = StoreLock(folder / "lock")
        database = opened(folder)
        Meta(database).set("a", b"b")
        names = set(_contents(folder))
        modes = {stat.S_IMODE(each.stat().st_mode) for each in folder.iterdir()}
        database.close()
        opened(folder, steps={**schema.STEPS, schema.VERSION + 1: ("CREATE TABLE more (x)",)}).close()
        modes |= {stat.S_IMODE(each.stat().st_mode) for each in folder.iterdir()}
        lock.release()
    finally:
        os.umask(before)
    assert names >= {"store.db", "store.db-wal", "store.db-shm"}
    assert modes == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_file_that_others_could_read_is_theirs_no_longer(tmp_path: Path) -> None:
    _filled(tmp_path)
    (tmp_path / "store.db").chmod(0o644)
    opened(tmp_path).close()
    assert stat.S_IMODE((tmp_path / "store.db").stat().st_mode) == 0o600


# What is wrong with it.


@pytest.mark.parametrize("writes", [True, False])
def test_another_key_finds_it_damaged_and_says_nothing_else(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], *, writes: bool
) -> None:
    _filled(tmp_path)
    before = _contents(tmp_path)
    with _raised(Code.STORE_DAMAGED) as caught:
        opened(tmp_path, key=OTHER_KEY, writes=writes)
    assert isinstance(caught.value, Damage)
    told_of_it = "".join(traceback.format_exception(caught.value)) + repr(caught.value.facts)
    assert KEY.hex() not in told_of_it
    assert OTHER_KEY.hex() not in told_of_it
    assert capfd.readouterr() == ("", "")
    assert _contents(tmp_path) == before
    opened(tmp_path).close()


def test_a_store_is_sound_as_it_was_left(tmp_path: Path) -> None:
    _filled(tmp_path)
    database = opened(tmp_path)
    assert database.is_sound()
    database.close()


def _read_all(database: Database) -> None:
    for table in ("change", "meta", "part", "statement", "device", "entry", "search_data"):
        database.rows(f"SELECT * FROM {table}")


def _is_found_damaged(folder: Path) -> bool:
    """Whether the store in a folder is found damaged, on opening or on looking; nothing else is ever raised."""
    try:
        database = opened(folder)
    except Damage:
        return True
    try:
        _read_all(database)
        sound = database.is_sound()
    except Damage:
        sound = database.is_sound()
    try:
        database.close()
    except Damage:
        return True
    return not sound


@given(st.data())
def test_a_flipped_bit_anywhere_is_found(
    kept: bytes, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(kept) - 1))
    damaged = bytearray(kept)
    damaged[place] ^= 1 << data.draw(st.integers(0, 7))
    folder = tmp_path_factory.mktemp("damaged")
    (folder / "store.db").write_bytes(damaged)
    assert _is_found_damaged(folder)


def test_damage_in_the_middle_is_found_and_kept_off_the_screen(
    kept: bytes, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert len(kept) > 4 * ALL_PAGES
    middle = len(kept) // 2
    (tmp_path / "store.db").write_bytes(kept[:middle] + bytes(ALL_PAGES) + kept[middle + ALL_PAGES :])
    assert _is_found_damaged(tmp_path)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("share", [0.001, 0.3, 0.5, 0.999])
def test_a_file_that_was_cut_off_is_found(kept: bytes, tmp_path: Path, share: float) -> None:
    (tmp_path / "store.db").write_bytes(kept[: int(len(kept) * share)])
    assert _is_found_damaged(tmp_path)


def test_a_file_cut_off_at_the_end_of_a_page_is_found(kept: bytes, tmp_path: Path) -> None:
    (tmp_path / "store.db").write_bytes(kept[: len(kept) // 2 // 4096 * 4096])
    assert _is_found_damaged(tmp_path)


def test_a_reader_makes_no_store(tmp_path: Path) -> None:
    with _raised(Code.NETWORK_NONE):
        opened(tmp_path, writes=False)
    assert _contents(tmp_path) == {}


def test_a_place_where_no_store_can_be_is_unreachable(tmp_path: Path) -> None:
    (tmp_path / "store.db").mkdir()
    with _raised(Code.STORE_UNREACHABLE):
        opened(tmp_path)
    (tmp_path / "file").write_bytes(b"")
    with _raised(Code.STORE_UNREACHABLE):
        opened(tmp_path / "file")


@pytest.mark.parametrize("writes", [True, False])
def test_a_store_of_a_newer_version_is_refused_and_left_as_it_is(tmp_path: Path, *, writes: bool) -> None:
    newer = {**schema.STEPS, schema.VERSION + 1: ("CREATE TABLE more (x)",)}
    opened(tmp_path, steps=newer).close()
    before = _contents(tmp_path)
    with _raised(Code.STORE_NEWER) as caught:
        opened(tmp_path, writes=writes)
    assert caught.value.facts == {"version": schema.VERSION + 1}
    assert _contents(tmp_path) == before


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, Code.STORE_FULL),
        (errno.EDQUOT, Code.STORE_FULL),
        (errno.EFBIG, Code.STORE_FULL),
        (errno.EACCES, Code.STORE_UNREACHABLE),
        (errno.EIO, Code.STORE_UNREACHABLE),
    ],
)
def test_what_the_system_says_is_told_in_our_codes_without_the_path(number: int, code: Code) -> None:
    with _raised(code) as caught, told():
        raise OSError(number, os.strerror(number), "some/place/of/mine")
    assert "mine" not in repr(caught.value.facts)


def test_a_statement_of_ours_that_is_wrong_is_told_without_its_text(database: Database) -> None:
    with _raised(Code.INTERNAL) as caught:
        database.rows("SELECT xylophone FROM nowhere")
    assert "xylophone" not in repr(caught.value.facts) + str(caught.value)
    with _raised(Code.INTERNAL):
        database.many("INSERT INTO meta VALUES (?, ?)", [("a", b""), ("a", b"")])


def test_a_medium_that_is_gone_is_not_taken_for_a_full_one(tmp_path: Path) -> None:
    (tmp_path / "large").write_bytes(bytes(ROOM))
    assert not _has_no_room(tmp_path)
    assert not _has_no_room(tmp_path / "gone")
    with files_no_larger_than(ROOM):
        assert _has_no_room(tmp_path)
    assert list(_contents(tmp_path)) == ["large"]


# What it keeps.


def test_what_a_member_writes_is_on_disk_before_it_is_acknowledged(database: Database) -> None:
    settings = [
        database.one(f"PRAGMA {name}") for name in ("journal_mode", "synchronous", "secure_delete", "temp_store")
    ]
    assert settings == [("wal",), (2,), (1,), (2,)]


def test_what_others_made_is_on_disk_once_it_has_been_flushed(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = database.path.with_name(database.path.name + LOG_SUFFIX)
    brought_home: list[int] = []
    flush = os.fsync

    def noted(handle: int) -> None:
        flush(handle)
        brought_home.append(os.fstat(handle).st_ino)

    monkeypatch.setattr(os, "fsync", noted)
    with database.transaction(lasting=False):
        Meta(database).set("a", b"b")
    assert database.one("PRAGMA synchronous") == (1,)
    database.flush()
    assert brought_home == [log.stat().st_ino]
    with database.transaction():
        Meta(database).set("a", b"c")
    assert database.one("PRAGMA synchronous") == (2,)
    assert Meta(database).get("a") == b"c"
    assert database.is_sound()


def test_a_flush_that_fails_is_told(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "no room", handle)

    monkeypatch.setattr(os, "fsync", full)
    with _raised(Code.STORE_FULL):
        database.flush()


class _ChangeOfMind(Exception):
    pass


def _set_and_fail(meta: Meta) -> None:
    meta.set("a", b"b")
    raise _ChangeOfMind


def test_a_block_that_fails_leaves_nothing(database: Database) -> None:
    meta = Meta(database)
    with pytest.raises(_ChangeOfMind), database.transaction():
        _set_and_fail(meta)
    assert meta.get("a") is None
    with database.transaction():
        meta.set("a", b"c")
    assert meta.get("a") == b"c"


def test_an_error_of_a_block_stays_what_it_is(database: Database) -> None:
    with pytest.raises(FileNotFoundError), database.transaction():
        Path("no/such/file").read_bytes()


def test_a_kill_in_a_stream_of_commits_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    with _running(ACKNOWLEDGING, str(path), KEY.hex()) as process:
        assert process.stdout is not None
        acknowledged = [int(process.stdout.readline()) for _ in range(300)]
        process.send_signal(signal.SIGKILL)
        acknowledged += [int(line) for line in process.stdout.read().splitlines(keepends=True) if line.endswith("\n")]
    database = opened(tmp_path)
    meta = Meta(database)
    assert acknowledged == list(range(len(acknowledged)))
    for number in range(len(acknowledged) + 2):
        one, two = meta.get(f"one {number}"), meta.get(f"two {number}")
        assert (one is None) is (two is None)
        assert one is not None or number >= len(acknowledged)
    assert database.is_sound()
    database.close()


@contextmanager
def _running(script: str, *arguments: str) -> Iterator["subprocess.Popen[str]"]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, "-c", script, *arguments]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def _write_until_full(folder: Path) -> int:
    """Write until there is no room, and return how many writes were acknowledged; what was kept can still be read."""
    database = opened(folder)
    meta = Meta(database)
    number = 0
    while _is_written(meta, number, database):
        number += 1
    assert meta.get(f"two {number - 1}") == bytes(5_000)
    with _raised(Code.STORE_FULL), database.transaction():
        meta.set("large", bytes(4 * SMALL_DISK))
    _close_in_want(database)
    return number


def _is_written(meta: Meta, number: int, database: Database) -> bool:
    try:
        with database.transaction():
            meta.set(f"one {number}", bytes(5_000))
            meta.set(f"two {number}", bytes(5_000))
    except Fault as fault:
        if fault.code is not Code.STORE_FULL:
            raise
        return False
    return True


def _close_in_want(database: Database) -> None:
    try:
        database.close()
    except Fault as fault:
        if fault.code is not Code.STORE_FULL:
            raise


def _assert_whole(folder: Path, acknowledged: int) -> None:
    database = opened(folder)
    meta = Meta(database)
    assert acknowledged > 0
    for number in range(acknowledged):
        assert meta.get(f"one {number}") == meta.get(f"two {number}") == bytes(5_000)
    assert meta.get(f"one {acknowledged}") is None
    assert database.is_sound()
    meta.set("room again", b"yes")
    database.close()


def test_where_files_may_not_grow_all_that_was_acknowledged_stays(tmp_path: Path) -> None:
    opened(tmp_path).close()
    with files_no_larger_than(ROOM):
        acknowledged = _write_until_full(tmp_path)
    _assert_whole(tmp_path, acknowledged)


@contextmanager
def _small_disk(folder: Path) -> Iterator[bool]:
    """A disk of two megabytes at a folder, where this process may make one; tells whether it is there."""
    mount = shutil.which("mount")
    made = mount is not None and os.geteuid() == 0 and _succeeds(mount, "-t", "tmpfs", "small", folder)
    try:
        yield made
    finally:
        if made:
            _succeeds("umount", folder)


def _succeeds(command: str, *arguments: str | Path) -> bool:
    size = ["-o", f"size={SMALL_DISK}"] if "tmpfs" in arguments else []
    return subprocess.run([command, *size, *arguments], capture_output=True, check=False).returncode == 0


def test_on_a_full_disk_all_that_was_acknowledged_stays(tmp_path: Path) -> None:
    folder = tmp_path / "disk"
    folder.mkdir()
    with _small_disk(folder) as made:
        with nullcontext() if made else files_no_larger_than(SMALL_DISK):
            acknowledged = _write_until_full(folder)
        if made:
            assert _succeeds("mount", "-o", f"remount,size={10 * SMALL_DISK}", folder)
        _assert_whole(folder, acknowledged)


# Beside others.


def test_a_reader_sees_what_is_committed_and_waits_for_no_writer(database: Database) -> None:
    meta = Meta(database)
    meta.set("a", b"before")
    reader = Database(database.path, KEY, writes=False)
    with database.transaction():
        meta.set("a", b"after")
        assert Meta(reader).get("a") == b"before"
    assert Meta(reader).get("a") == b"after"
    reader.close()


def test_a_reader_writes_nothing(database: Database) -> None:
    reader = Database(database.path, KEY, writes=False)
    with pytest.raises(Fault):
        Meta(reader).set("a", b"b")
    with pytest.raises(Fault):
        reader.run("DROP TABLE change")
    assert Meta(reader).get("a") is None
    reader.close()


def test_a_reader_in_the_middle_of_a_list_keeps_no_writer_waiting(database: Database) -> None:
    meta = Meta(database)
    for number in range(50):
        meta.set(f"{number:02}", b"")
    reader = Database(database.path, KEY, writes=False)
    listed = reader.each("SELECT name FROM meta ORDER BY name")
    first = next(listed)
    meta.set("99", b"")
    assert [first, *listed] == [(f"{number:02}",) for number in range(50)]
    assert len(reader.rows("SELECT name FROM meta")) == 51
    reader.close()


def test_two_writers_do_not_mix(database: Database) -> None:
    other = opened(database.path.parent)
    with database.transaction():
        Meta(database).set("a", b"ours")
        with _raised(Code.STORE_HELD):
            Meta(other).set("a", b"theirs")
    assert Meta(other).get("a") == b"ours"
    other.close()


def test_a_sweep_leaves_nothing_in_the_log_unless_a_reader_needs_it(database: Database) -> None:
    meta = Meta(database)
    log = database.path.with_name("store.db-wal")
    for number in range(50):
        meta.set(f"{number}", b"")
    reader = opened(database.path.parent, writes=False)
    listed = reader.each("SELECT name FROM meta")
    next(listed)
    meta.set("forgotten", b"xylophone")
    meta.drop("forgotten")
    assert not database.sweep()
    assert log.stat().st_size > 0
    assert len(list(listed)) == 49
    assert database.sweep()
    assert log.stat().st_size == 0
    reader.close()
