"""Results as rows, and rows as a plain table or as JSON. Knows nothing of how anything was measured."""

import os
import platform
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from importlib import metadata
from typing import Any

from mutualnode import __version__

LIBRARIES = ("automerge", "sqlcipher3", "pynacl", "msgspec")
HEAD = ("what", "ours", "beside", "ratio", "runs", "beside is")
WORDS = (0, 5)  # the columns that hold words and stand to the left

_TIMES = ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs"))
_SIZES = ((1e6, "MB"), (1e3, "kB"), (1.0, "B"))


class Unit(StrEnum):
    """What a number counts."""

    SECONDS = "seconds"
    BYTES = "bytes"
    RATE = "changes/s"


@dataclass(frozen=True, slots=True)
class Row:
    """One thing measured, ours and what stands beside it; `ratio` is ours by theirs, as `measuring` tells it."""

    name: str
    ours: float
    beside: float
    ratio: float
    runs: int
    against: str
    unit: Unit = Unit.SECONDS


def written(value: float, unit: Unit) -> str:
    """Return a number with its unit, in three figures."""
    if unit is Unit.RATE:
        return f"{value:,.0f}/s"
    scale = _TIMES if unit is Unit.SECONDS else _SIZES
    size, name = next((each for each in scale if value >= each[0]), scale[-1])
    shown = value / size
    return f"{shown:.0f} {name}" if shown >= 100 else f"{shown:.3g} {name}"


def text(rows: Sequence[Row]) -> str:
    """Return the table as people read it."""
    cells = [HEAD, *(_cells(row) for row in rows)]
    widths = [max(len(line[place]) for line in cells) for place in range(len(HEAD))]
    lines = [
        " | ".join(
            each.ljust(width) if place in WORDS else each.rjust(width)
            for place, (each, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in cells
    ]
    return "\n".join([lines[0], "-+-".join("-" * width for width in widths), *lines[1:]])


def _cells(row: Row) -> tuple[str, ...]:
    ours, beside = written(row.ours, row.unit), written(row.beside, row.unit)
    return (row.name, ours, beside, f"{row.ratio:.2f}", str(row.runs), row.against)


def machine() -> dict[str, str]:
    """Return what the numbers depend on besides the code."""
    facts = {
        "cores": str(os.cpu_count()),
        "processor": platform.machine(),
        "system": platform.platform(),
        "python": platform.python_version(),
        "mutualnode": __version__,
        "sqlite": sqlite3.sqlite_version,
    }
    facts |= {name: metadata.version(name) for name in LIBRARIES}
    if hasattr(os, "getloadavg"):
        facts["load"] = f"{os.getloadavg()[0]:.2f} in the last minute"
    return facts


def plain(rows: Sequence[Row], facts: Mapping[str, str]) -> dict[str, Any]:
    """Return everything as JSON holds it, numbers in whole units."""
    return {"rows": [asdict(row) for row in rows], "machine": dict(facts)}
