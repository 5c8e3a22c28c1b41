"""One writer for each store: the second is turned away, and a killed one is in nobody's way."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from mutualnode.errors import Code, Fault
from mutualnode.store.lock import StoreLock

HOLDING = """
import sys
from pathlib import Path
from mutualnode.store.lock import StoreLock
lock = StoreLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def _assert_busy(path: Path) -> None:
    with pytest.raises(Fault) as caught:
        StoreLock(path)
    assert caught.value.code is Code.STORE_BUSY


def test_a_second_writer_is_turned_away_until_the_first_lets_go(tmp_path: Path) -> None:
    first = StoreLock(tmp_path / "network" / "lock")
    _assert_busy(tmp_path / "network" / "lock")
    first.release()
    StoreLock(tmp_path / "network" / "lock").release()


def test_a_writer_that_was_turned_away_leaves_the_first_its_lock(tmp_path: Path) -> None:
    first = StoreLock(tmp_path / "lock")
    _assert_busy(tmp_path / "lock")
    _assert_busy(tmp_path / "lock")
    first.release()
    StoreLock(tmp_path / "lock").release()


def test_stores_in_other_places_are_not_locked(tmp_path: Path) -> None:
    first, other = StoreLock(tmp_path / "lock"), StoreLock(tmp_path / "other")
    first.release()
    other.release()


def test_another_thread_can_let_the_lock_go(tmp_path: Path) -> None:
    lock = StoreLock(tmp_path / "lock")
    closing = threading.Thread(target=lock.release)
    closing.start()
    closing.join()
    StoreLock(tmp_path / "lock").release()


def test_letting_go_twice_does_no_harm(tmp_path: Path) -> None:
    first = StoreLock(tmp_path / "lock")
    first.release()
    second = StoreLock(tmp_path / "lock")
    first.release()
    _assert_busy(tmp_path / "lock")
    second.release()


def test_the_lock_of_a_killed_writer_is_free(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, "-c", HOLDING, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        _assert_busy(path)
        holder.send_signal(signal.SIGKILL)
    assert holder.returncode == -signal.SIGKILL
    StoreLock(path).release()


def test_a_place_where_no_lock_can_be_is_unreachable(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(Fault) as caught:
        StoreLock(tmp_path / "file" / "lock")
    assert caught.value.code is Code.STORE_UNREACHABLE


def test_a_patient_writer_gets_the_lock_when_the_first_lets_go(tmp_path: Path) -> None:
    first = StoreLock(tmp_path / "lock")
    got: list[StoreLock] = []
    second = threading.Thread(target=lambda: got.append(StoreLock(tmp_path / "lock", 60)))
    second.start()
    first.release()
    second.join()
    got[0].release()
