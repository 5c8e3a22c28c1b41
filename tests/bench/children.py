"""Processes that are told what to do a line at a time, and answer with a line of JSON.

The bench's own ends are such, and those that drive the programs of others.
"""

import asyncio
import json
import os
import resource
import subprocess
import sys
import threading
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

ROOT = Path(__file__).resolve().parents[2]
LIFE_SECONDS = 1_800.0  # of a process: far more than any round takes, so that a broken bench ends and says so
FAREWELL_SECONDS = 30.0

Answer = dict[str, Any]
Act = Callable[..., Awaitable[Answer]]


class Child:
    """A process that answers; gone when its block is left."""

    def __init__(self, words: Sequence[str], folder: Path = ROOT) -> None:
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(words, cwd=folder, stdin=pipe, stdout=pipe, text=True)
        self._end = threading.Timer(LIFE_SECONDS, self._process.kill)
        self._end.daemon = True
        self._end.start()
        self.hello = self._read()

    @classmethod
    def module(cls, name: str, *words: object) -> Self:
        """Run a module of the bench."""
        return cls([sys.executable, "-m", f"tests.bench.{name}", *map(str, words)])

    def ask(self, *words: object) -> Answer:
        """Have something done, and return what it came to."""
        self.tell(*words)
        return self._read()

    def tell(self, *words: object) -> None:
        """Have something done; its answer is `heard`."""
        if self._process.stdin is None:
            raise OSError
        self._process.stdin.write(" ".join(map(str, words)) + "\n")
        self._process.stdin.flush()

    def heard(self) -> Answer:
        """Return the answer to what was told."""
        return self._read()

    def _read(self) -> Answer:
        if self._process.stdout is None:
            raise OSError
        while line := self._process.stdout.readline():
            if line.startswith("{"):
                answer: Answer = json.loads(line)
                if "error" in answer:
                    raise AssertionError(answer["error"])
                return answer
        raise AssertionError("a process of the bench ended before its time")

    def end(self) -> None:
        """Close its input, at which it ends."""
        self._end.cancel()
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            self._process.wait(FAREWELL_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.end()


def say(answer: Mapping[str, Any]) -> None:
    """Answer, from within such a process."""
    print(json.dumps(answer), flush=True)


async def obey(acts: Mapping[str, Act]) -> None:
    """Do what is asked for until the input ends."""
    while line := await asyncio.to_thread(sys.stdin.readline):
        name, *words = line.split()
        say(await acts[name](*words))


def peak_bytes() -> int:
    """Return the most memory that this process has held, and those which it has started and which still run."""
    try:
        return sum(_facts(each)["VmHWM"] * 1024 for each in _family(os.getpid()))
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _family(process: int) -> list[int]:
    children = Path(f"/proc/{process}/task").glob("*/children")
    return [process, *(int(each) for found in children for each in found.read_text(encoding="ascii").split())]


def _facts(process: int) -> dict[str, int]:
    """Return what is held of memory: what `getrusage` tells begins with the parent's peak."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
    parts = (line.split() for line in lines if line.startswith("Vm"))
    return {name.rstrip(":"): int(size) for name, size, *_ in parts}


def helped_seconds() -> float:
    """Return the processor's time of the processes that this one has started and that have ended."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return ended.ru_utime + ended.ru_stime


def size_of(folder: Path) -> int:
    """Return the bytes of all files in a folder."""
    return sum(each.stat().st_size for each in folder.rglob("*") if each.is_file())
