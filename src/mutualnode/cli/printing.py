"""How results, events and faults are printed: plain sentences for people, one object a line for programs."""

import sys
from collections.abc import Mapping, Sequence
from typing import Any, TextIO

from mutualnode.app import wording
from mutualnode.domain import encoding, text
from mutualnode.errors import Damage, Fault

DONE, REFUSED, USAGE, DAMAGED = 0, 1, 2, 3


class Printer:
    """Prints to two streams; with `as_json` nothing but JSON reaches the first."""

    def __init__(self, *, as_json: bool, out: TextIO | None = None, err: TextIO | None = None) -> None:
        self.as_json = as_json
        self._out = out or sys.stdout
        self._err = err or sys.stderr

    def result(self, plain: Mapping[str, Any], *lines: str) -> None:
        """Print an object, or the lines that say the same to people."""
        if self.as_json:
            self._line(self._out, encoding.to_json(plain))
        else:
            for line in lines:
                self._line(self._out, line)

    def note(self, line: str) -> None:
        """Print a line that only people need."""
        if not self.as_json:
            self._line(self._err, line)

    def fault(self, fault: Fault) -> int:
        """Print what went wrong, and return the exit status that goes with it."""
        said = wording.sentence(fault)
        self._line(self._err, encoding.to_json({"error": fault.code.value, "message": said}) if self.as_json else said)
        return status_of(fault)

    def table(self, rows: Sequence[Sequence[str]]) -> None:
        """Print rows in columns as wide as their widest cell."""
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        for row in rows:
            cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
            self._line(self._out, "  ".join(cells).rstrip())

    @staticmethod
    def _line(stream: TextIO, line: str) -> None:
        encoded = line.encode(stream.encoding or "utf-8", "replace").decode(stream.encoding or "utf-8", "replace")
        stream.write(encoded + "\n")
        stream.flush()


def status_of(fault: Fault) -> int:
    """Return the exit status for a fault."""
    if isinstance(fault, Damage):
        return DAMAGED
    return USAGE if fault.code is fault.code.USAGE else REFUSED


def cell(words: str, width: int) -> str:
    """Return anybody's words cut to fit a cell."""
    safe = text.shown(words)
    return safe if len(safe) <= width else safe[: width - 1] + "…"
