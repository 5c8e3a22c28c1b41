"""Each guard of the suite bites: bad tests are run in a suite of their own, and it is seen that they fail."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.scene.guards import is_near

ROOT = Path(__file__).resolve().parents[2]

BAD_TESTS = """
import asyncio, contextlib, os, socket, subprocess, sys, threading, time
import pytest
from mutualnode.app import folder
from mutualnode.keys.invites import Invite

def test_good():
    async def main():
        await asyncio.get_running_loop().create_task(asyncio.sleep(0))
        server = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0)
        server.close()
        await server.wait_closed()
        await asyncio.to_thread(time.sleep, 0)
    asyncio.run(main())
    threading.Thread(target=int).start()
    subprocess.run([sys.executable, "-c", ""], check=True)

def test_bad_reaches_out():
    with socket.socket() as one, contextlib.suppress(OSError):
        one.connect(("192.0.2.1", 9))

def test_bad_sends_out():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one, contextlib.suppress(OSError):
        one.sendto(b"x", ("224.0.0.251", 5353))

def test_bad_asks_for_a_name():
    with contextlib.suppress(OSError):
        socket.getaddrinfo("example.org", 80)

def test_bad_listens_everywhere():
    with socket.socket() as one, contextlib.suppress(OSError):
        one.bind(("0.0.0.0", 0))

@pytest.mark.listens_everywhere
def test_good_listens_everywhere():
    with socket.socket() as one:
        one.bind(("", 0))

def test_bad_leaves_a_thread():
    threading.Thread(target=threading.Event().wait, daemon=True).start()

def test_bad_leaves_a_task():
    async def main():
        task = asyncio.ensure_future(asyncio.sleep(3600))
        await asyncio.sleep(0)
        return task
    asyncio.run(main())

CHILDREN = []

def test_bad_leaves_a_child():
    CHILDREN.append(subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE))

def test_bad_reads_files_in_a_loop(tmp_path):
    async def main():
        with contextlib.suppress(Exception):
            folder.places(tmp_path)
    asyncio.run(main())

def test_bad_uses_the_store_in_a_loop(neighbours):
    alice, = neighbours("alice")
    async def main():
        with contextlib.suppress(Exception):
            alice.commons.keeper.digests()
    asyncio.run(main())

def test_bad_stretches_a_key_in_a_loop():
    async def main():
        with contextlib.suppress(Exception):
            Invite(bytes(9)).key()
    asyncio.run(main())

def test_good_after_all():
    child = CHILDREN.pop()
    child.communicate(b"\\n")
"""


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """What became of each of the bad tests."""
    path = tmp_path_factory.mktemp("bad") / "test_bad.py"
    path.write_text(BAD_TESTS, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "tests.conftest",
        "-c",
        "pyproject.toml",
        "-rA",
        "-p",
        "no:cacheprovider",
    ]
    told = subprocess.run(
        [*command, str(path)],
        cwd=ROOT,
        env=os.environ | {"COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    found: dict[str, set[str]] = {}
    for verdict, name in re.findall(r"^(PASSED|FAILED|ERROR) \S*::(\w+)", told.stdout, re.MULTILINE):
        found.setdefault(name, set()).add(verdict)
    assert found, told.stdout + told.stderr
    return found


@pytest.mark.parametrize("name", re.findall(r"def (test_bad_\w+)", BAD_TESTS))
def test_a_bad_test_does_not_pass(verdicts: dict[str, set[str]], name: str) -> None:
    assert verdicts[name] & {"FAILED", "ERROR"}


@pytest.mark.parametrize("name", re.findall(r"def (test_good\w*)", BAD_TESTS))
def test_a_good_test_passes(verdicts: dict[str, set[str]], name: str) -> None:
    assert verdicts[name] == {"PASSED"}


@pytest.mark.parametrize(
    "address", [("127.0.0.1", 80), ("127.9.9.9", 80), ("::1", 80, 0, 0), ("localhost", 1), "/run/x", b"\0x", None]
)
def test_this_computer_is_near(address: object) -> None:
    assert is_near(address)


@pytest.mark.parametrize(
    "address", [("192.0.2.1", 80), ("fe80::1%eth0", 80, 0, 0), ("example.org", 80), ("255.255.255.255", 80)]
)
def test_other_computers_are_not(address: object) -> None:
    assert not is_near(address)


def test_nobody_binds_every_address_unasked() -> None:
    assert not is_near(("", 80), binds=True)
    assert not is_near(("0.0.0.0", 80), binds=True)  # noqa: S104 - this is what is refused
