"""What people would otherwise use, driven side by side with ours: automerge-repo and hypercore, as npm has them.

Their drivers and the neutral workload are looked for in `../shared/peers`, beside the project, or where `--peers` says.
Where these are not, or Node, or the packages cannot be fetched, a sentence says so, and their rows are left out.
"""

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.bench.children import ROOT, Answer, Child
from tests.bench.stay import EDITS, LISTENS_SECONDS, NOTHING, TENTH, Stay, Trip, middle

BESIDE = ROOT.parent / "shared" / "peers"
FETCH_SECONDS = 300.0
PREPARE_SECONDS = 1_800.0
SETTLE_MS = 700  # until a connection of theirs has said all that it has to say
POKED = 0  # the document or core that is edited, the first one
MIB = 1024 * 1024
HYPERCORE = "hypercore"
GRAINS = {"one": "for all", "member": "a member"}

NAMED = {1_000: "S", 10_000: "M", 100_000: "L"}
MEMBERS_SHARE = 100  # changes a member, of sizes without a name


class Missing(Exception):
    """Why there is nothing to stand beside ours."""


def sized(changes: int) -> str:
    """Return what the workload calls a size."""
    return NAMED.get(changes, f"{changes}:{max(4, changes // MEMBERS_SHARE)}")


@dataclass(frozen=True, slots=True)
class Others:
    """The drivers, made ready in a folder of ours in which the packages and the prepared data stay."""

    drivers: Path
    folder: Path

    def workload(self, changes: int) -> Path:
        """Return the workload's file, made if need be."""
        made = self.folder / f"{sized(changes)}.jsonl"
        if not made.exists():
            self.python("workload.py", sized(changes), "--out", f"{made}.new")
            Path(f"{made}.new").rename(made)
        return made

    def prepared(self, changes: int, grain: str) -> Path:
        """Return the documents that automerge-repo begins with, one or one a member, written if need be."""
        size = sized(changes)
        self.workload(changes)
        made = self.folder / f"{size}.{grain}.saves"
        if not made.exists():
            self.python("b_automerge.py", "prep", self.folder, size, grain)
        return made

    def python(self, name: str, *words: object) -> str:
        """Run one of the drivers that are in Python, and return what it prints."""
        told = [sys.executable, *map(str, (self.drivers / name, *words))]
        quiet = subprocess.DEVNULL
        ran = subprocess.run(told, check=True, stdout=subprocess.PIPE, stderr=quiet, timeout=PREPARE_SECONDS, text=True)
        return ran.stdout


def ready(drivers: Path, folder: Path) -> Others:
    """Return the drivers with their packages installed; raises Missing."""
    if not (drivers / "side_by_side.py").exists():
        raise Missing(f"there are no drivers in {drivers.name}")
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        raise Missing("Node is not installed")
    folder.mkdir(parents=True, exist_ok=True)
    for each in [*drivers.glob("*.mjs"), drivers / "package.json"]:
        shutil.copy(each, folder)
    if not (folder / "node_modules" / "hypercore").exists():
        words = [npm, "install", "--no-audit", "--no-fund", "--silent"]
        try:
            subprocess.run(words, cwd=folder, check=True, timeout=FETCH_SECONDS, capture_output=True)  # ditto
        except (OSError, subprocess.SubprocessError):
            raise Missing("npm cannot fetch the packages") from None
    return Others(drivers, folder)


class Other:
    """One of them through one round: a full one, a fresh one, and what they do together."""

    def __init__(self, others: Others, name: str, grain: str, changes: int, folder: Path) -> None:
        self.name = name if not grain else f"{name.replace('_', '-')}, a document {GRAINS[grain]}"
        self._node = others.folder
        self._module = f"{name}.mjs"
        self._folder = folder
        self._data = others.workload(changes) if name == HYPERCORE else others.prepared(changes, grain)
        self._list = ".keys" if name == HYPERCORE else ".urls"
        self._poke = int(time.monotonic() * 1_000) % 1_000_000_000

    def round(self) -> Stay:
        """Return what everything took, from an empty folder to an empty folder."""
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir(parents=True)
        store, lacking = self._folder / "full", self._folder / "fresh"
        listed = f"{store}{self._list}"
        with self._full(store) as full:
            with self._fresh(lacking) as fresh:
                full.ask("mark")
                took = fresh.ask("sync", full.hello["port"], listed)
                gave = full.ask("stats")
                fresh.ask("settle", SETTLE_MS)
                live = [self._edited(full, fresh) for _ in range(EDITS + 1)][1:]
                fresh.ask("settle", SETTLE_MS)  # or what is not on disk yet would have to come again
            in_step = self._returned(lacking, full, listed)
            back = self._missed(lacking, full, listed)
            # automerge-repo hands over all that there is, whatever was asked for
            scattered = self._caught_up(full, listed) if self.name == HYPERCORE else NOTHING
        shutil.rmtree(self._folder, ignore_errors=True)
        return Stay(
            clock=_stored(took),
            processor=took["cpu_s"] + gave["cpu_s"],
            peak=took["peak_MiB"] * MIB,
            gave_peak=gave["peak_MiB"] * MIB,
            wire=took["wire_in"] + took["wire_out"],
            disk=took["disk"]["bytes"],
            live=middle(live),
            in_step=in_step,
            back=back,
            scattered=scattered,
        )

    def _full(self, store: Path) -> Child:
        return Child(["node", self._module, "server", str(self._data), str(store)], self._node)

    def _fresh(self, folder: Path) -> Child:
        return Child(["node", self._module, "client", str(folder)], self._node)

    def _edited(self, full: Child, fresh: Child) -> Trip:
        self._poke += 1
        fresh.tell("expect", POKED, self._poke)
        time.sleep(LISTENS_SECONDS)
        made = full.ask("edit", POKED, self._poke)
        at = fresh.heard()["at"]
        # automerge-repo writes to its store later, by itself, and tells no moment of that
        return Trip((at - made["at"]) / 1_000, (at - made["done"]) / 1_000 if "done" in made else 0.0)

    def _returned(self, lacking: Path, full: Child, listed: str) -> float:
        """Return the bytes, both ways, of coming back without anything missed."""
        with self._fresh(lacking) as fresh:
            fresh.ask("sync", full.hello["port"], listed)
            fresh.ask("settle", SETTLE_MS)
            gave = full.ask("stats")
        return float(gave["wire_out"] + gave["wire_in"])

    def _missed(self, lacking: Path, full: Child, listed: str) -> float:
        """Return the seconds from the start of the program to a change that was missed meanwhile."""
        self._poke += 1
        full.ask("edit", POKED, self._poke)
        began = time.monotonic() * 1_000
        with self._fresh(lacking) as fresh:
            fresh.ask("sync", full.hello["port"], listed)
            return float(fresh.ask("expect", POKED, self._poke)["at"] - began) / 1_000

    def _caught_up(self, full: Child, listed: str) -> tuple[float, float]:
        """Return what it takes, in seconds and bytes, where a tenth of the cores has never come."""
        lines = Path(listed).read_text(encoding="ascii").split("\n")
        if len(lines) < TENTH:
            return NOTHING
        most = self._folder / "most"
        most.write_text("\n".join(each for place, each in enumerate(lines) if place % TENTH), encoding="ascii")
        behind = self._folder / "behind"
        with self._fresh(behind) as fresh:
            fresh.ask("sync", full.hello["port"], str(most))
            fresh.ask("settle", SETTLE_MS)
        with self._fresh(behind) as fresh:
            took = fresh.ask("sync", full.hello["port"], listed)
        return _stored(took), took["wire_in"] + took["wire_out"]


class Prototype:
    """A bare pipeline in Python: a socket, a cipher, every signature checked on one thread, Automerge, one index."""

    name = "prototype"

    def __init__(self, others: Others, changes: int, folder: Path) -> None:
        self._others = others
        self._size = sized(changes)
        self._folder = folder
        others.prepared(changes, "member")

    def round(self) -> Stay:
        """Return what a fresh copy took; it has no other stations."""
        where = (self._others.folder, self._folder, self._size, "member")
        if not self._folder.exists():
            self._others.python("d_limit.py", "prep", *where)
        took = json.loads(self._others.python("d_limit.py", "recv", *where, "each", 1, 0).splitlines()[-1])
        processor, peak = took["cpu_s"] + took["sender_cpu_s"], took["peak_MiB"] * MIB
        return Stay(took["s"], processor, peak, 0.0, took["wire"], took["db_bytes"])


def _stored(took: Answer) -> float:
    """Return the seconds until all was stored; hypercore stores as it takes."""
    return float(took["stored_s"] if "stored_s" in took else took["ready_s"])


def versions(folder: Path) -> Mapping[str, str]:
    """Return which versions of them are installed."""
    wanted = ("hypercore", "@automerge/automerge-repo")
    found = {name: folder / "node_modules" / name / "package.json" for name in wanted}
    return {name: json.loads(path.read_text())["version"] for name, path in found.items() if path.exists()}
