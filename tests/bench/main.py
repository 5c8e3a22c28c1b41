"""`make bench`: everything that is measured, one part after the other, told as a table. Judges nothing."""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from tests.bench import fresh, others, passing, scrolling, searching, starting, storing, table
from tests.bench.children import ROOT
from tests.bench.sizes import ALL, FULL, QUICK, Sizes
from tests.bench.table import Row

PARTS: dict[str, Callable[[Path, Sizes], list[Row]]] = {
    "write": storing.written,
    "load": storing.loaded,
    "open": storing.opened,
    "search": searching.searched,
    "scroll": scrolling.scrolled,
    "start": starting.started,
    "pass": passing.between_processes,
    "pass-in-one": passing.within_one,
    "copy": fresh.copied,
}

EXTENTS = {"usual": FULL, "quick": QUICK, "all": ALL}
KEPT = ROOT / "build" / "bench"  # packages of others, and what is made of the workload: once for many runs

LEGEND = """\
Medians of rounds in turn; ratio: ours by what stands beside it, the median of the rounds' own ratios (of the two ends
of the scale in rows that say "99 in 100"). Below 1 is better than what stands beside, but for a rate."""


def measured(sizes: Sizes, folder: Path, parts: Sequence[str], said: Callable[[str], None]) -> list[Row]:
    """Return the rows of some parts, measured in a folder that is empty."""
    rows: list[Row] = []
    for name in parts:
        said(name)
        rows += PARTS[name](folder / name, sizes)
    return rows


def main(arguments: Sequence[str]) -> None:
    """Measure what is asked for, and print it."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("extent", nargs="?", choices=EXTENTS, default="usual", help="all: as long as it takes")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the numbers there too")
    parser.add_argument("--only", choices=PARTS, action="append", help="just this part; may be repeated")
    parser.add_argument("--changes", type=int, action="append", help="copy a commons of so many; may be repeated")
    parser.add_argument("--large", type=int, metavar="COUNT", help="entries in the large store")
    grains = parser.add_mutually_exclusive_group()
    grains.add_argument("--grain", choices=others.GRAINS, action="append", help="how automerge-repo cuts its documents")
    grains.add_argument("--without-repo", action="store_true", help="leave automerge-repo out: it takes long for many")
    parser.add_argument("--rounds", type=int, help="how many rounds of that")
    parser.add_argument("--peers", type=Path, default=others.BESIDE, help="drivers of what people would otherwise use")
    typed = parser.parse_args(arguments)
    sizes = EXTENTS[typed.extent]
    sizes = replace(
        sizes,
        fresh=tuple(typed.changes or sizes.fresh),
        copies=typed.rounds or sizes.copies,
        large=typed.large or sizes.large,
        grains=() if typed.without_repo else tuple(typed.grain or sizes.grains),
        drivers=None if typed.extent == "quick" else typed.peers,
        kept=KEPT,
    )
    with tempfile.TemporaryDirectory(prefix="mutualnode-bench-") as folder:
        facts = table.machine()  # before: the load is that of others
        rows = measured(sizes, Path(folder), typed.only or [*PARTS], lambda name: _note(f"{name} …"))
    facts |= others.versions(KEPT / "others")
    print(table.text(rows), LEGEND, sep="\n\n", end="\n\n")
    print("\n".join(f"{name}: {fact}" for name, fact in facts.items()))
    if typed.json:
        typed.json.write_text(json.dumps(table.plain(rows, facts), indent=1) + "\n", encoding="utf-8")


def _note(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
