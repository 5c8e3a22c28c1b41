"""What no test may do, seen and told: leave this computer, hold up an event loop, or leave something running.

A breach is raised where it happens and also noted here, because the code under test may swallow what is raised.
"""

import asyncio
import errno
import ipaddress
import os
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from blockbuster import BlockBuster, BlockBusterFunction, BlockingError
from blockbuster import blockbuster as buster
from nacl.pwhash import argon2id

from mutualnode.app.apart import apart
from mutualnode.store.database import Database

PATIENCE_SECONDS = 2.0  # for a thread that is just ending; none that is well takes a hundredth of it
REACHING = frozenset({"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"})
DATABASE_CALLS = ("__init__", "run", "many", "rows", "one", "close")
NEARBY = ("224.0.0.251", 5353)  # where computers in one local network ask each other who is there
NOWHERE = (".invalid", ".invalid.")  # names that are promised never to exist


class BeyondLoopback(OSError):
    """A test tried to reach another computer."""


class _State:
    """What was seen since the last look, and whether this test may listen on every address."""

    def __init__(self) -> None:
        self.breaches: list[str] = []
        self.everywhere = False
        self.nearby = False
        self.apart = False  # in a network with nobody else, out of which nothing leads
        self.watching = False


_STATE = _State()


def breaches() -> list[str]:
    """Return what was noted since the last look, and forget it."""
    noted, _STATE.breaches = _STATE.breaches, []
    return noted


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event in REACHING:
        binds = event == "socket.bind"
        if not is_near(arguments[1], binds=binds):
            _STATE.breaches.append(f"{event} to {arguments[1]!r}")
            raise BeyondLoopback(errno.ENETUNREACH, "beyond loopback")
    elif event == "socket.getaddrinfo" and not _is_near_name(arguments[0]):
        if not str(arguments[0]).endswith(NOWHERE):
            _STATE.breaches.append(f"{event} of {arguments[0]!r}")
        raise socket.gaierror(socket.EAI_NONAME, "beyond loopback")


def is_near(address: object, *, binds: bool = False) -> bool:
    """Tell whether an address, as a socket takes it, stays on this computer."""
    if _STATE.apart or not isinstance(address, tuple):  # a path of a Unix socket, or none at all: already connected
        return True
    host = str(address[0])
    if address == NEARBY and not binds:
        return _STATE.nearby
    if binds and host in ("", "0.0.0.0", "::"):  # noqa: S104 - this is what is looked for
        return _STATE.everywhere
    return _is_near_name(host)


def _is_near_name(host: object) -> bool:
    written = host.decode() if isinstance(host, bytes) else host
    if written in (None, "", "localhost"):
        return True
    try:
        found = ipaddress.ip_address(str(written).partition("%")[0])
    except ValueError:
        return False
    return found.is_loopback or found.is_unspecified


def watch_sockets() -> None:
    """See every address that this process reaches for, from now on; such a watch cannot be called off."""
    if not _STATE.watching:
        _STATE.watching = True
        sys.addaudithook(_watch)


@contextmanager
def listening_everywhere(*, allowed: bool) -> Iterator[None]:
    """Let a block bind every address of this computer, or not."""
    _STATE.everywhere = allowed
    try:
        yield
    finally:
        _STATE.everywhere = False


@contextmanager
def looking_nearby() -> Iterator[None]:
    """Let a block ask who is nearby, in a network of its own where the system lets it make one."""
    with apart() as is_apart:
        _STATE.everywhere = _STATE.nearby = True
        _STATE.apart = is_apart
        try:
            yield
        finally:
            _STATE.everywhere = _STATE.nearby = _STATE.apart = False


class _Noted(BlockingError):
    def __init__(self, func: str) -> None:
        super().__init__(func)
        _STATE.breaches.append(f"{func} held up the event loop")


@contextmanager
def free_loop() -> Iterator[None]:
    """Refuse, in any event loop, calls of ours that wait: for files, sockets, locks, the database, a slow key."""
    guard = BlockBuster("mutualnode")
    for name in DATABASE_CALLS:
        guard.functions[f"Database.{name}"] = BlockBusterFunction(Database, name)
        guard.functions[f"Database.{name}"].can_block_in("app/turns.py", {"at_once"})  # what is short
    guard.functions["argon2id.kdf"] = BlockBusterFunction(argon2id, "kdf")
    # Lines of the log: a few hundred bytes that the system takes over at once.
    for name in ("io.TextIOWrapper.write", "io.BufferedWriter.write", "os.stat"):
        guard.functions[name].can_block_in("logging/handlers.py", {"emit", "shouldRollover"})
        guard.functions[name].can_block_in("logging/__init__.py", {"emit"})
    # Qt's hook on every import, where its plugin for tests is loaded: it looks into the source of whoever imports.
    guard.functions["os.stat"].can_block_in("inspect.py", {"getsourcefile", "findsource"})
    # An executor's own lock: held for as long as it takes to put a task into a queue.
    guard.functions["threading.Lock.acquire"].can_block_in("concurrent/futures/thread.py", {"submit", "shutdown"})
    kept = buster.BlockingError
    buster.BlockingError = _Noted  # type: ignore[misc]
    guard.activate()
    try:
        yield
    finally:
        guard.deactivate()
        buster.BlockingError = kept  # type: ignore[misc]


@contextmanager
def ended_tasks() -> Iterator[None]:
    """Note tasks that are still there when `asyncio.run` is done; it would cancel them without a word."""
    cancel_all = asyncio.runners._cancel_all_tasks  # type: ignore[attr-defined]

    def noting(loop: asyncio.AbstractEventLoop) -> None:
        _STATE.breaches.extend(f"a task was left behind: {each.get_coro()}" for each in asyncio.all_tasks(loop))
        cancel_all(loop)

    asyncio.runners._cancel_all_tasks = noting  # type: ignore[attr-defined]
    try:
        yield
    finally:
        asyncio.runners._cancel_all_tasks = cancel_all  # type: ignore[attr-defined]


@contextmanager
def nothing_left() -> Iterator[None]:
    """Note threads and child processes that a block leaves behind."""
    threads, children = set(threading.enumerate()), child_processes()
    yield
    for each in set(threading.enumerate()) - threads:
        each.join(PATIENCE_SECONDS)
        if each.is_alive():
            _STATE.breaches.append(f"a thread was left behind: {each.name}")
    _STATE.breaches.extend(f"a child process was left behind: {each}" for each in child_processes() - children)


def child_processes() -> set[int]:
    """Return the processes that this one started and has not waited for; none where the system does not tell."""
    found: set[int] = set()
    for path in Path(f"/proc/{os.getpid()}/task").glob("*/children"):
        try:
            found.update(map(int, path.read_text(encoding="ascii").split()))
        except OSError:  # a thread that has ended meanwhile
            continue
    return found
