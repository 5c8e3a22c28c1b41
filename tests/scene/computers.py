"""Computers on one switch: each a network namespace of this machine with a program running in it.

Nothing of it touches the machine's own network: the switch is in a namespace too, and all of them are gone at the end.
"""

import asyncio
import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from tests.cli.terminal import PATIENCE, PROGRAM, ROOT, Said, environment, run
from tests.scene.wires import LossyCable, OpenEar, within

DEADLINE_SECONDS = 20.0  # for what takes one or two on a machine that has nothing else to do
NETWORK = "10.213.77"  # of addresses: in no other use here, as no wire leads out
IP = shutil.which("ip") or "ip"
LINE_LIMIT = 1024 * 1024  # bytes of one event: a hub says little
SEAT = ("-m", "tests.scene.seat")
HURRIED = (sys.executable, "-m", "tests.scene.hurried")

_SETTINGS = Path("/proc/sys/net")
_numbers = count()


def ip(*words: str) -> None:
    """Configure networks of this machine; raises `CalledProcessError`."""
    subprocess.run((IP, *words), check=True, capture_output=True, timeout=PATIENCE)


class Computer:
    """One computer: its namespace, its cable to the switch, its data folder, and what its hub tells."""

    def __init__(self, switch: str, number: int, data: Path) -> None:
        self.data = data
        self.namespace = f"{switch}-{number}"
        self.address = f"{NETWORK}.{number + 1}"
        self.events: list[dict[str, Any]] = []
        self.process: asyncio.subprocess.Process | None = None
        self._switch = switch
        self._cable = f"cable{number}"
        self._reader: asyncio.Task[None] | None = None
        self._news = asyncio.Condition()

    def plug_in(self) -> None:
        """Make the namespace and its cable."""
        ip("netns", "add", self.namespace)
        self._lay_cable()

    def replaces_cable(self, percent: int) -> LossyCable:
        """Use another cable from now on, which loses so much of what it carries."""
        ip("-n", self._switch, "link", "del", self._cable)
        cable = LossyCable(((self._switch, self._cable), (self.namespace, "eth0")), percent, seed=percent)
        self._connect()
        return cable

    def _lay_cable(self) -> None:
        ends = ("link", "add", self._cable, "netns", self._switch, "type", "veth", "peer", "name", "eth0")
        ip(*ends, "netns", self.namespace)
        self._connect()

    def _connect(self) -> None:
        ip("-n", self._switch, "link", "set", self._cable, "master", "bridge", "up")
        self.does("link", "set", "lo", "up")
        self._sets("ipv6/conf/eth0/accept_dad", 0)  # nobody has these addresses, and to find that out takes two seconds
        self.does("link", "set", "eth0", "up")
        self.does("addr", "add", f"{self.address}/24", "dev", "eth0")

    def does(self, *words: str) -> None:
        """Configure this computer's network."""
        ip("-n", self.namespace, *words)

    def has_only_version_6(self) -> None:
        """Leave this computer the address that its wire itself gives it, and no other."""
        self.does("-4", "addr", "flush", "dev", "eth0")

    @property
    def link_local(self) -> str:
        """That address, as others can type it."""
        told = subprocess.run(
            (IP, "-n", self.namespace, "-j", "-6", "addr", "show", "dev", "eth0"), check=True, capture_output=True
        )
        ((found, *_),) = [each["addr_info"] for each in json.loads(told.stdout)]
        return str(found["local"])

    def is_overheard(self) -> OpenEar:
        """Listen to all that this computer says and hears."""
        return OpenEar(self._switch, self._cable)

    def keeps_apart(self) -> None:
        """Have the switch carry nothing between this computer and others kept apart, as guest networks do."""
        ip("-n", self._switch, "link", "set", self._cable, "type", "bridge_slave", "isolated", "on")

    def leads_on(self) -> None:
        """Pass on what is for others, as a router does."""
        self._sets("ipv4/ip_forward", 1)
        self._sets("ipv4/conf/eth0/send_redirects", 0)

    def comes_to_the_wire(self) -> None:
        """Begin to use the cable as a computer does that was just plugged in: with an address that is yet to settle."""
        self.does("link", "set", "eth0", "down")
        self._sets("ipv6/conf/eth0/accept_dad", 1)
        self.does("link", "set", "eth0", "up")

    def _sets(self, name: str, value: int) -> None:
        with within(self.namespace):
            (_SETTINGS / name).write_text(str(value), encoding="ascii")

    def moves(self, address: str) -> None:
        """Give this computer another address in place of the one that it has."""
        self.does("-4", "addr", "flush", "dev", "eth0")
        self.does("addr", "add", f"{address}/24", "dev", "eth0")
        self.address = address

    def cable(self, state: str) -> None:
        """Pull the cable out of the switch (`down`) or put it in again (`up`)."""
        ip("-n", self._switch, "link", "set", self._cable, state)

    @property
    def program(self) -> tuple[str, ...]:
        """How a command is started here."""
        return (IP, "netns", "exec", self.namespace, *PROGRAM)

    async def runs(self, *arguments: str) -> Said:
        """Carry out a command here until it ends."""
        return await asyncio.to_thread(run, self.data, "--json", *arguments, program=self.program)

    async def starts(self, **pace: float) -> None:
        """Start the hub here, at another pace if one is given, and wait until it listens."""
        program = (*HURRIED, json.dumps(pace)) if pace else PROGRAM
        await self._launch(*program, "--data", str(self.data), "--json", "hub")
        await self.hears("listening")

    async def sits_down(self, python: str = sys.executable, root: Path = ROOT) -> None:
        """Start the window here, out of this copy of the project or another one, and wait until it is shown."""
        await self._launch(python, *SEAT, str(self.data), root=root)
        await self.hears("shown")

    async def told(self, verb: str, argument: object = None) -> None:
        """Tell whoever sits before the window here to do something."""
        assert self.process is not None
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps({verb: argument}).encode() + b"\n")
        await self.process.stdin.drain()

    async def leaves(self) -> int:
        """Have the window here closed, and return the exit status."""
        assert self.process is not None
        assert self.process.stdin is not None
        self.process.stdin.close()
        return await self._ended()

    async def _launch(self, *program: str, root: Path = ROOT) -> None:
        self.events = []
        self.process = await asyncio.create_subprocess_exec(
            *(IP, "netns", "exec", self.namespace, *program),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=root,
            env=environment(PYTHONPATH=str(root / "src")),
            limit=LINE_LIMIT,
        )
        self._reader = asyncio.ensure_future(self._read(self.process))

    async def ends(self, how: signal.Signals = signal.SIGTERM) -> int:
        """End the hub here, and return its exit status; nothing to do where none runs."""
        if self.process is None:
            return 0
        with contextlib.suppress(ProcessLookupError):
            self.process.send_signal(how)
        return await self._ended()

    async def _ended(self) -> int:
        assert self.process is not None
        assert self._reader is not None
        async with asyncio.timeout(DEADLINE_SECONDS):
            status = await self.process.wait()
            await self._reader
        self.process = None
        return status

    async def hears(self, event: str, /, after: int = 0, **facts: object) -> dict[str, Any]:
        """Wait for an event of this name with these facts, among those after so many; returns its facts."""
        return await self.until(event, lambda told: facts.items() <= told.items(), after)

    async def until(self, event: str, wanted: Callable[[dict[str, Any]], bool], after: int = 0) -> dict[str, Any]:
        """Wait for an event of this name whose facts are as wanted, among those after so many; returns its facts."""

        def fits() -> list[dict[str, Any]]:
            return [each[event] for each in self.events[after:] if event in each and wanted(each[event])]

        async with asyncio.timeout(DEADLINE_SECONDS), self._news:
            await self._news.wait_for(lambda: bool(fits()))
        return fits()[0]

    async def meets(self, *names: str, after: int = 0) -> None:
        """Wait until members of these names are connected with this computer."""
        for name in names:
            await self.hears("peer_here", after, name=name)

    async def _read(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdout is not None
        async for line in process.stdout:
            self.events.append(json.loads(line))
            async with self._news:
                self._news.notify_all()


@contextmanager
def switch() -> Iterator[str]:
    """Make a namespace with a bridge in it; skips the test where this machine does not let us."""
    name = f"mutualnode-test-{os.getpid()}-{next(_numbers)}"
    try:
        ip("netns", "add", name)
    except (FileNotFoundError, subprocess.CalledProcessError):
        pytest.skip("here nobody, or only whoever may administer this machine, can make network namespaces")
    try:
        ip("-n", name, "link", "add", "bridge", "type", "bridge", "mcast_snooping", "0")
        ip("-n", name, "link", "set", "bridge", "up")
        yield name
    finally:
        ip("netns", "del", name)


@asynccontextmanager
async def computers(*data: Path) -> AsyncIterator[list[Computer]]:
    """Make computers on one switch, one for each data folder; whatever runs on them is ended."""
    with switch() as name:
        made: list[Computer] = []
        try:
            for number, each in enumerate(data):
                made.append(Computer(name, number, each))
                made[-1].plug_in()
            yield made
        finally:
            await asyncio.gather(*(each.ends(signal.SIGKILL) for each in made))
            for computer in made:
                ip("netns", "del", computer.namespace)


def together(scene: Callable[[list[Computer]], Any], *data: Path) -> None:
    """Play a scene on computers with these data folders."""

    async def played() -> None:
        async with computers(*data) as made:
            await scene(made)

    asyncio.run(played())
