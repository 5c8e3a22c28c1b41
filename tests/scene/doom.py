"""Programs that die at a named moment: the real command line, and SIGKILL at the n-th call of what moves data outwards.

Nothing of ours is replaced and nothing in it knows of this: Python tells a program's profiler of each call of a
function written in C, and by those alone can anything get to the disk, to the line, or to whoever typed a command.
A small server, `python -m tests.scene.doom`, has everything loaded and forks for each command: a death is cheap.
"""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import IO, Any, Self

from tests.cli.terminal import PATIENCE, ROOT, Said, environment

# What is called, and how the statement begins that is carried out by it, or in which module that is done.
MOMENTS = {
    "begin": ("execute", "BEGIN IMMEDIATE"),
    "statement": ("execute executemany", ""),
    "commit": ("execute", "COMMIT"),
    "checkpoint": ("execute", "PRAGMA wal_checkpoint"),
    "send": ("send sendmsg", ""),
    "file": ("fsync replace rename unlink", ""),
    "say": ("write", "printing.py"),
}


@dataclass(frozen=True, slots=True)
class Death:
    """When to die: before or after the call of that number."""

    moment: str
    number: int = 1
    after: bool = False

    def __str__(self) -> str:
        return f"{'after' if self.after else 'before'} {self.moment} {self.number}"


class Running:
    """A command that is being carried out, and may die of itself."""

    def __init__(self, doom: "Doom", place: Path) -> None:
        self._doom = doom
        self._err = place.with_suffix(".err")
        self.pid = int(doom._line())
        self.out = place.with_suffix(".out").open(encoding="utf-8")

    def line(self) -> str:
        """Return the next line of what it says, empty once it is over."""
        return self.out.readline()

    def end(self, how: signal.Signals | None = None) -> Said:
        """Wait for its end, after sending it a signal where one is named."""
        if how is not None:
            os.kill(self.pid, how)  # the server has not waited for it yet, so the number is still its own
        with self.out:
            said = self.out.read()
        self._doom._say("")
        status = int(self._doom._line())
        self._doom._running = None
        return Said(status, said, self._err.read_text(encoding="utf-8"))


class Doom:
    """The server that carries out commands, one at a time."""

    def __init__(self, aside: Path) -> None:
        """Keep what commands say in a folder of its own."""
        aside.mkdir()
        self._aside = aside
        self._count = 0
        self._running: Running | None = None
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.scene.doom"],
            cwd=ROOT,
            env=environment(PYTHONPATH=os.pathsep.join((str(ROOT / "src"), str(ROOT)))),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._running is not None:  # whatever it is at must not outlive us
            self._running.end(signal.SIGKILL)
        self._process.communicate(timeout=PATIENCE)

    def _say(self, line: str) -> None:
        pipe = _of(self._process.stdin)
        pipe.write(line + "\n")
        pipe.flush()

    def _line(self) -> str:
        return _of(self._process.stdout).readline()

    def start(self, data: Path, *arguments: str, at: Death | None = None) -> Running:
        """Begin to carry out a command, which dies at that moment if it comes to it."""
        assert self._running is None
        self._count += 1
        place = self._aside / str(self._count)
        os.mkfifo(place.with_suffix(".out"))
        told: dict[str, Any] = {"arguments": ["--data", str(data), "--json", *arguments], "place": str(place)}
        told |= {} if at is None else {"moment": at.moment, "number": at.number, "after": at.after}
        self._say(json.dumps(told))
        self._running = Running(self, place)
        return self._running

    def run(self, data: Path, *arguments: str, at: Death | None = None) -> Said:
        """Carry out a command until it ends or dies."""
        return self.start(data, *arguments, at=at).end()


@contextmanager
def hub(doom: Doom, data: Path, *arguments: str, at: Death | None = None) -> Iterator[tuple[Running, str]]:
    """Run a hub for a block; yields it and where it listens, which is nowhere if it dies before."""
    running = doom.start(data, "hub", "--listen", "127.0.0.1:0", "--no-discovery", *arguments, at=at)
    try:
        line = running.line()
        told: dict[str, Any] = (
            json.loads(line)["listening"] if line.endswith("\n") else {"host": "127.0.0.1", "port": 1}
        )
        yield running, f"{told['host']}:{told['port']}"
    finally:
        if doom._running is running:
            running.end(signal.SIGKILL)


def _of(pipe: IO[str] | None) -> IO[str]:
    assert pipe is not None
    return pipe


# The server.


def _serve() -> None:
    """Fork for each line of what is wanted; say the number of the new process, and when asked how it ended."""
    for line in sys.stdin:
        told = json.loads(line)
        pid = os.fork()
        if not pid:
            _carry_out(told)
        print(pid, flush=True)
        sys.stdin.readline()
        print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), flush=True)


def _carry_out(told: dict[str, Any]) -> None:
    """Be the command, and nothing else any more."""
    status = 70  # an end that no command of ours has
    try:
        os.setpgid(0, 0)
        for number, suffix in ((1, ".out"), (2, ".err")):
            handle = os.open(told["place"] + suffix, os.O_WRONLY | os.O_CREAT)
            os.dup2(handle, number)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        if "moment" in told:
            _dies(told["moment"], told["number"], after=told["after"])
        status = main(told["arguments"])
        sys.stdout.flush()
    finally:
        os._exit(status)


def _dies(moment: str, number: int, *, after: bool) -> None:
    """See to it that this program dies at that moment, in whichever of its threads that comes."""
    calls, which = frozenset(MOMENTS[moment][0].split()), MOMENTS[moment][1]
    when = "c_return" if after else "c_call"
    left = number

    def watch(frame: FrameType, event: str, called: object) -> None:
        nonlocal left
        if event == when and getattr(called, "__name__", "") in calls:
            told = frame.f_code.co_filename if moment == "say" else str(frame.f_locals.get("statement", ""))
            if not (told.endswith(which) if moment == "say" else told.startswith(which)):
                return
            left -= 1
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)

    threading.setprofile(watch)
    sys.setprofile(watch)


if __name__ == "__main__":
    from mutualnode.cli.main import main

    _serve()
