"""A commons of many members through the same stations, ours and whatever people would otherwise use.

They are: a fresh copy, single changes, coming back with nothing missed, with one change missed, with a tenth missed.
Every contestant runs in two processes with real stores, all of them in turn, round by round.
"""

import shutil
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from tests.bench import loading, making, others
from tests.bench.children import Answer, Child
from tests.bench.measuring import median, rounds_of
from tests.bench.others import Missing, Other, Others, Prototype
from tests.bench.sizes import Sizes
from tests.bench.stay import EDITS, LISTENS_SECONDS, Contestant, Stay, Trip, middle
from tests.bench.table import Row, Unit

OURS = "ours"


class Ours:
    """Two computers with this program: a hub that holds all of it, and a newcomer."""

    name = OURS

    def __init__(self, town: Path, folder: Path) -> None:
        self._town = town
        self._folder = folder
        self._hub = folder / "hub"
        shutil.copytree(town / "hub", self._hub)
        self.wire = 0.0
        self.rounds = 0

    def count(self) -> None:
        """Take a copy through a relay that counts the bytes, which slows it down."""
        with (
            Child.module("ours", "hub", self._hub) as hub,
            self._newcomer("counted") as new,
            _relay(hub) as relay,
        ):
            new.ask("prepare", hub.hello["code"], hub.hello["address"])
            self._took(new, hub, relay.hello["address"])
            self.wire = relay.ask("counted")["bytes"]
        shutil.rmtree(self._folder / "counted")

    def round(self) -> Stay:
        """Return what everything took."""
        with Child.module("ours", "hub", self._hub) as hub:
            address = hub.hello["address"]
            with self._newcomer("new") as new:
                new.ask("prepare", hub.hello["code"], address)
                hub.ask("mark")
                took = self._took(new, hub, address)
                gave = hub.ask("stats")
                in_step = self._in_step(hub, new)
                new.ask("stay", address)
                live = [self._edited(hub, new) for _ in range(EDITS + 1)][1:]
                new.ask("part")
            back = self._missed(hub)
            written, read = self._by_hand(hub)
            tenths = [self._caught_up(hub, which) for which in ("scattered", "latest")]
        shutil.rmtree(self._folder / "new")
        return Stay(
            clock=took["clock"],
            processor=took["processor"] + gave["processor"],
            peak=took["peak"],
            gave_peak=gave["peak"],
            wire=self.wire,
            disk=took["disk"],
            live=middle(live),
            in_step=in_step,
            back=back,
            scattered=tenths[0],
            latest=tenths[1],
            written=written,
            read=read,
        )

    def _newcomer(self, name: str) -> Child:
        return Child.module("ours", "newcomer", self._folder / name)

    def _took(self, new: Child, hub: Child, address: str) -> Answer:
        took = new.ask("take", address)
        if took["held"] < hub.hello["held"]:
            raise AssertionError("a newcomer was told to be in step and is not")
        return took

    def _in_step(self, hub: Child, new: Child) -> float:
        with _relay(hub) as relay:
            took = new.ask("take", relay.hello["address"])
            self.rounds = took["rounds"]
            return float(relay.ask("counted")["bytes"])

    def _edited(self, hub: Child, new: Child) -> Trip:
        new.tell("expect")
        time.sleep(LISTENS_SECONDS)
        made = hub.ask("edit")
        came = new.heard()
        if came["id"] != made["id"]:
            raise AssertionError("another change arrived than was sent")
        return Trip(came["at"] - made["wished"], came["at"] - made["committed"])

    def _missed(self, hub: Child) -> float:
        made = hub.ask("edit")
        began = time.monotonic()
        with self._newcomer("new") as new:
            return float(new.ask("come_back", hub.hello["address"], made["id"])["at"] - began)

    def _by_hand(self, hub: Child) -> tuple[tuple[float, float], float]:
        """Return what it takes to write a file with all of it, and to read that into an empty store."""
        path = self._folder / "stick.mutualnode"
        out = hub.ask("write", path)
        with self._newcomer("by-hand") as new:
            new.ask("prepare", hub.hello["code"], hub.hello["address"])
            took = new.ask("read", path, *hub.ask("keys").values())
        if took["new"] < hub.hello["held"] - 1:  # the founding change was there
            raise AssertionError("not everything came out of the file")
        path.unlink()
        shutil.rmtree(self._folder / "by-hand")
        return (out["clock"], out["bytes"]), took["clock"]

    def _caught_up(self, hub: Child, which: str) -> tuple[float, float]:
        """Return what it takes, in seconds and bytes, where a tenth of all changes has never come."""
        name = f"behind-{which}"
        with self._newcomer(name) as new, _relay(hub) as relay:
            if not (self._folder / name).exists():
                new.ask("prepare", hub.hello["code"], hub.hello["address"])
                new.ask("hold", self._town / loading.BUNDLE, which)
            shutil.copytree(self._folder / name, self._folder / "kept")
            took = self._took(new, hub, relay.hello["address"])
            wire = relay.ask("counted")["bytes"]
        shutil.rmtree(self._folder / name)
        (self._folder / "kept").rename(self._folder / name)
        return took["clock"], wire


@contextmanager
def _relay(hub: Child) -> Iterator[Child]:
    """Run a relay that counts the bytes, and have the hub answer whoever comes through it."""
    with Child.module("ours", "relay", hub.hello["address"]) as relay:
        hub.ask("known_as", relay.hello["address"])
        yield relay


class Bare:
    """The physical limit: the same bytes, hashed, verified, inserted, and no more."""

    name = "bare socket, verify, insert"

    def __init__(self, town: Path, folder: Path) -> None:
        self._bundle = town / loading.BUNDLE
        self._folder = folder

    def round(self) -> Stay:
        """Return what a fresh copy took; it has no other stations."""
        with Child.module("limit", "give", self._bundle) as full, Child.module("limit", "take", self._folder) as fresh:
            full.ask("mark")
            took = fresh.ask("take", full.hello["port"])
            gave = full.ask("stats")
        shutil.rmtree(self._folder)
        return Stay(
            took["clock"],
            took["processor"] + gave["processor"],
            took["peak"],
            gave["peak"],
            full.hello["bytes"],
            took["disk"],
        )


def copied(folder: Path, sizes: Sizes) -> list[Row]:
    """Measure all of it, for each of the sizes."""
    found = _others(sizes)
    return [row for changes in sizes.fresh for row in _copied(folder / str(changes), changes, sizes, found)]


def _others(sizes: Sizes) -> Others | None:
    if sizes.drivers is None:
        return None
    try:
        return others.ready(sizes.drivers, sizes.kept / "others")
    except Missing as reason:
        print(f"hypercore and automerge-repo are left out: {reason}", file=sys.stderr, flush=True)
        return None


def _copied(folder: Path, changes: int, sizes: Sizes, found: Others | None) -> list[Row]:
    town = sizes.kept / f"town-{changes}" if found else folder / "town"
    loading.make(town, loading.records(found.workload(changes)) if found else making.records(changes))
    ours = Ours(town, folder / "ours")
    ours.count()
    against: list[Contestant] = [Bare(town, folder / "bare")]
    if found is not None:
        against.append(Prototype(found, changes, folder / "prototype"))
        against += [Other(found, each, grain, changes, folder / "other") for each, grain in sizes.others()]
    came = rounds_of(sizes.rounds(changes), {each.name: partial(_tried, each) for each in (ours, *against)})
    return [row for each in against for row in _rows(changes, came[OURS], came[each.name], each.name)] + _alone(
        changes, came[OURS], ours.rounds
    )


def _tried(contestant: Contestant) -> Stay | None:
    """Return a round, told as it comes; None where somebody else's program gave up, as some do on a busy computer."""
    began = time.perf_counter()
    try:
        came = contestant.round()
    except AssertionError as error:
        if not isinstance(contestant, Other):
            raise
        print(f"  {contestant.name}: {str(error).splitlines()[0]}", file=sys.stderr, flush=True)
        return None
    took = time.perf_counter() - began
    print(f"  {contestant.name}: a copy in {came.clock:.3g} s, all in {took:.0f} s", file=sys.stderr, flush=True)
    return came


def _rows(changes: int, ours: Sequence[Stay | None], theirs: Sequence[Stay | None], against: str) -> list[Row]:
    copy = f"fresh copy of {changes:,} changes"
    one = f"one change among {changes:,}"
    stations: list[tuple[str, Callable[[Stay], float], Unit]] = [
        (copy, lambda stay: stay.clock, Unit.SECONDS),
        (f"{copy}: processor, both ends", lambda stay: stay.processor, Unit.SECONDS),
        (f"{copy}: most memory, who takes", lambda stay: stay.peak, Unit.BYTES),
        (f"{copy}: most memory, who gives", lambda stay: stay.gave_peak, Unit.BYTES),
        (f"{copy}: on the wire", lambda stay: stay.wire, Unit.BYTES),
        (f"{copy}: on disk", lambda stay: stay.disk, Unit.BYTES),
        (f"{one}, from wish to the other's store", lambda stay: stay.live.whole, Unit.SECONDS),
        (f"{one}, from commit to the other's store", lambda stay: stay.live.travel, Unit.SECONDS),
        (f"back among {changes:,} with nothing missed: on the wire", lambda stay: stay.in_step, Unit.BYTES),
        (f"program started, one change of {changes:,} missed", lambda stay: stay.back, Unit.SECONDS),
        (f"a tenth of {changes:,} missed, scattered", lambda stay: stay.scattered[0], Unit.SECONDS),
        (f"a tenth of {changes:,} missed, scattered: on the wire", lambda stay: stay.scattered[1], Unit.BYTES),
    ]
    rows = []
    for name, figure, unit in stations:
        pairs = [(figure(own), figure(their)) for own, their in zip(ours, theirs, strict=True) if own and their]
        if pairs and all(their for _, their in pairs):
            rows.append(median(name, against, pairs, unit=unit))
    return rows


def _alone(changes: int, ours: Sequence[Stay | None], round_trips: int) -> list[Row]:
    """Return what nobody else was asked to do, beside a fresh copy of ours."""
    against = "fresh copy of ours"
    trips = f"{round_trips} round trip{'s' if round_trips > 1 else ''}"
    stations: list[tuple[str, Callable[[Stay], tuple[float, float]], Unit]] = [
        (f"a tenth of {changes:,} missed, the latest", lambda stay: (stay.latest[0], stay.clock), Unit.SECONDS),
        (
            f"a tenth of {changes:,} missed, the latest: on the wire",
            lambda stay: (stay.latest[1], stay.wire),
            Unit.BYTES,
        ),
        (f"back in step, {trips}: on the wire", lambda stay: (stay.in_step, stay.wire), Unit.BYTES),
        (f"write {changes:,} changes to a file", lambda stay: (stay.written[0], stay.clock), Unit.SECONDS),
        (f"read {changes:,} changes from a file", lambda stay: (stay.read, stay.clock), Unit.SECONDS),
        (f"{changes:,} changes in a file", lambda stay: (stay.written[1], stay.wire), Unit.BYTES),
    ]
    return [median(name, against, [figure(own) for own in ours if own], unit=unit) for name, figure, unit in stations]
