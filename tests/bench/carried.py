"""A commons carried by hand: written beside a plain copy of the same bytes, read beside the same changes by wire."""

import os
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from mutualnode.app import carrying, folder, reading
from tests.bench import loading, making
from tests.bench.children import Answer, Child
from tests.bench.measuring import in_turn, median, rounds_of, timed
from tests.bench.sizes import Sizes
from tests.bench.table import Row, Unit

PIECE = 256 * 1024  # bytes: as much as a frame holds


def carried(aside: Path, sizes: Sizes) -> list[Row]:
    """Measure writing and reading, for each of the sizes."""
    return [row for changes in sizes.fresh for row in _carried(aside / str(changes), changes, sizes)]


def _carried(aside: Path, changes: int, sizes: Sizes) -> list[Row]:
    town, stick = aside / "town", aside / "stick"
    loading.make(town, making.records(changes))
    rounds = sizes.rounds(changes)
    written = in_turn(rounds, lambda _: _written(town, stick), lambda _: _copied(town / loading.BUNDLE, aside / "copy"))
    told, against = f"snapshot of {changes:,} changes", "a plain file, flushed and read back"
    sizes_of = [(float(stick.stat().st_size), float((aside / "copy").stat().st_size))]
    return [
        median(f"{told}: written", against, written),
        median(f"{told}: on the stick", against, sizes_of, unit=Unit.BYTES),
        *_read(told, town, stick, rounds),
    ]


def _written(town: Path, stick: Path) -> float:
    stick.unlink(missing_ok=True)
    with closing(reading.open_(folder.choose(town / "hub", None))) as look:
        return timed(lambda: carrying.write(look, stick, making.WORLD))


def _copied(bundle: Path, copy: Path) -> float:
    def work() -> None:
        with bundle.open("rb") as source, copy.open("wb") as target:
            while piece := source.read(PIECE):
                target.write(piece)
            target.flush()
            os.fsync(target.fileno())
        with copy.open("rb") as back:
            while back.read(PIECE):
                pass

    return timed(work)


def _read(told: str, town: Path, stick: Path, rounds: int) -> list[Row]:
    """Read into the store of somebody who was just let in, by hand and by wire in turn."""
    begun, hub_folder = stick.with_name("begun"), stick.with_name("hub")
    shutil.copytree(town / "hub", hub_folder)
    with Child.module("ours", "hub", hub_folder) as hub, Child.module("ours", "newcomer", begun) as new:
        new.ask("prepare", hub.hello["code"], hub.hello["address"])
        address = hub.hello["address"]

        def took(*asked: object) -> Callable[[], Answer]:
            return lambda: _by_a_newcomer(begun, *asked)

        came = rounds_of(rounds, {"hand": took("read", stick, hub_folder), "wire": took("take", address)})
    by_hand, by_wire = came["hand"], came["wire"]
    against = "the same by wire"
    figures = [("read", "clock", Unit.SECONDS), ("processor, who reads", "processor", Unit.SECONDS)]
    return [
        median(
            f"{told}: {name}", against, [(a[what], b[what]) for a, b in zip(by_hand, by_wire, strict=True)], unit=unit
        )
        for name, what, unit in [*figures, ("most memory, who reads", "peak", Unit.BYTES)]
    ]


def _by_a_newcomer(begun: Path, *asked: object) -> Answer:
    aside = begun.with_name("new")
    shutil.copytree(begun, aside)
    try:
        with Child.module("ours", "newcomer", aside) as new:
            return new.ask(*asked)
    finally:
        shutil.rmtree(aside)
