"""How long the program takes from its start until Today is filled, in a large town; and the most memory by then."""

import compileall
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from mutualnode.app.folder import STATE_VARIABLE
from tests.bench import street
from tests.bench.children import ROOT, Child
from tests.bench.measuring import Pairs, median, rounds_of
from tests.bench.sizes import Sizes
from tests.bench.table import Row, Unit

AGAINST = "the import of Qt alone"
QT_ALONE = """
import PySide6.QtWidgets, time
from tests.bench.children import peak_bytes, say
say({"processor": time.process_time(), "peak": peak_bytes()})
"""

Came = tuple[float, float, float]
"""What a start came to: seconds by the clock, seconds of the processor, and bytes."""


def started(folder: Path, sizes: Sizes) -> list[Row]:
    """Measure the first start on such a store, and those after it; a store that has just come may have to be tidied."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault(STATE_VARIABLE, str(folder / "notes"))  # of the programs that are started here
    data = folder / "town"
    street.town(data, sizes.large)
    for each in ("src", "tests/bench"):  # as they are once installed, even where Python is told to keep no bytecode
        compileall.compile_dir(ROOT / each, quiet=1)
    program = [sys.executable, "-m", "tests.bench.opening", "--data", str(data)]
    qt = [sys.executable, "-c", QT_ALONE]
    _start(qt)  # whatever is read for the first time is read from the disk
    first = [(_start(program), _start(qt))]
    rounds = rounds_of(sizes.starts, {"ours": lambda: _start(program), "qt": lambda: _start(qt)})
    later = list(zip(rounds["ours"], rounds["qt"], strict=True))
    name = f"window from start to ready, {sizes.large:,} entries"
    return [
        median(f"{name}, the first time", AGAINST, _side(first, 0)),
        median(name, AGAINST, _side(later, 0)),
        median(f"{name}, processor", AGAINST, _side(later, 1)),
        median(f"{name}, most memory", AGAINST, _side(later, 2), unit=Unit.BYTES),
    ]


def _start(words: Sequence[str]) -> Came:
    began = time.perf_counter()
    with Child(words, ROOT) as child:
        took = time.perf_counter() - began
        return took, child.hello["processor"], child.hello["peak"]


def _side(pairs: Sequence[tuple[Came, Came]], place: int) -> Pairs:
    return [(ours[place], beside[place]) for ours, beside in pairs]
