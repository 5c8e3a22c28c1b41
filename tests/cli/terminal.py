"""Typing commands as a stranger would: in this process where that is enough, else as a program of its own."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from mutualnode.app import folder
from mutualnode.app.folder import Place
from mutualnode.app.surroundings import Surroundings
from mutualnode.cli.main import main
from mutualnode.store.database import Database

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = (sys.executable, "-m", "mutualnode")
PATIENCE = 60  # seconds after which a program that should have ended has hung
DAY = 24 * 60 * 60 * 1000  # ms
ANY_PORT = "127.0.0.1:0"
# A port of this computer that nothing listens on: it is kept for a service that nobody runs any more.
NOBODY_THERE = "127.0.0.1:1"


@dataclass(frozen=True, slots=True)
class Said:
    """What a command said, and how it ended."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        """The objects on standard output, one a line and nothing else."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def one(self) -> dict[str, Any]:
        """The one object on standard output of a command that did what it was asked."""
        assert (self.status, self.err) == (0, "")
        (told,) = self.lines
        return dict(told)

    @property
    def refusal(self) -> tuple[int, str]:
        """The exit status and the code of a command that did not; standard error holds one object and no more."""
        assert self.out == ""
        told = json.loads(self.err)
        assert set(told) == {"error", "message"}
        assert told["message"].strip()
        return self.status, str(told["error"])


class Terminal:
    """Somebody at a computer with one data folder."""

    def __init__(self, data: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.data = data
        self.capture = capture

    def type(self, *arguments: str, world: Surroundings | None = None) -> Said:
        """Carry out a command in this process."""
        self.capture.readouterr()
        status = main(["--data", str(self.data), *arguments], world)
        said = self.capture.readouterr()
        return Said(status, said.out, said.err)

    def json(self, *arguments: str, world: Surroundings | None = None) -> Said:
        """Carry out a command in this process, as a script asks for it."""
        return self.type("--json", *arguments, world=world)

    def found(self, name: str = "Maple Street", member: str = "Ada") -> str:
        """Found a network, and return its id."""
        return str(self.json("network", "found", name, "--member", member).one["network"])

    def post(self, title: str, kind: str = "need") -> str:
        """Post a need or an offer, and return its id."""
        return str(self.json(kind, title).one["id"])

    def titles(self) -> set[str]:
        """The titles of all needs and offers here."""
        return {each["title"] for each in self.json("list").lines}

    @property
    def place(self) -> Place:
        """Where the one network here lives."""
        return folder.choose(self.data, None)


def environment(**changed: str) -> dict[str, str]:
    """Return the environment of a program that is started for a test: a terminal, without a screen."""
    left_out = ("MUTUALNODE", "PYTHONIO", "QT_", "DISPLAY", "WAYLAND")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(left_out)}
    kept[folder.STATE_VARIABLE] = os.environ[folder.STATE_VARIABLE]
    return kept | {"PYTHONPATH": str(ROOT / "src"), "PYTHONUNBUFFERED": "1"} | changed


def run(data: Path, *arguments: str | bytes, program: Sequence[str] = PROGRAM, typed: str = "", **changed: str) -> Said:
    """Run a command as a program of its own until it ends; nobody sits at its keyboard."""
    done = subprocess.run(
        [*program, "--data", str(data), *arguments],
        input=typed.encode(),
        capture_output=True,
        env=environment(**changed),
        timeout=PATIENCE,
        check=False,
    )
    return Said(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))


@contextmanager
def started(data: Path, *arguments: str, **changed: str) -> Iterator["subprocess.Popen[str]"]:
    """Start a command as a program of its own, and see to its end."""
    process = subprocess.Popen(
        [*PROGRAM, "--data", str(data), *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(**changed),
        encoding="utf-8",
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate(timeout=PATIENCE)


def ended(process: "subprocess.Popen[str]", with_signal: signal.Signals | None = None) -> Said:
    """Wait for the end of a started command, sending it a signal first where one is named."""
    if with_signal is not None:
        process.send_signal(with_signal)
    out, err = process.communicate(timeout=PATIENCE)
    assert "Traceback" not in err
    return Said(process.returncode, out, err)


def heard(process: "subprocess.Popen[str]", wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    """Read events of a running hub until the wanted one comes."""
    assert process.stdout is not None
    for line in process.stdout:
        event: dict[str, Any] = json.loads(line)
        if wanted(event):
            return event
    raise AssertionError(process.stderr.read() if process.stderr is not None else "")


@contextmanager
def hub(data: Path, *arguments: str) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    """Run a hub over a data folder; yields it and the address at which it listens."""
    with started(data, "--json", "hub", "--listen", ANY_PORT, "--no-discovery", *arguments) as process:
        told = heard(process, lambda event: "listening" in event)["listening"]
        yield process, f"{told['host']}:{told['port']}"


@contextmanager
def opened_raw(place: Place) -> Iterator[Database]:
    """Open a store without a passphrase past all that guards it, to make it as no command would."""
    database = Database(place.store, folder.read_key(place, None), writes=True)
    try:
        yield database
    finally:
        database.close()


def moved(days: float) -> Surroundings:
    """The world on another day."""
    usual = Surroundings()
    return Surroundings(now=lambda: usual.now() + int(days * DAY))
