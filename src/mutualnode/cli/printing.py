"""How results, events and faults are printed: plain sentences for people, one object a line for programs.

Whatever others wrote, nothing reaches a terminal that could drive it.
"""

import os
import re
import sys
from collections.abc import Mapping, Sequence
from typing import Any, TextIO

from mutualnode.app import wording
from mutualnode.domain import encoding, text
from mutualnode.errors import Code, Damage, Fault

DONE, REFUSED, USAGE, DAMAGED = 0, 1, 2, 3

_DRIVING = re.compile("[\x7f-\x9f]")  # what JSON need not escape, and a terminal may obey
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")


class Printer:
    """Prints to two streams; with `as_json` nothing but JSON reaches the first."""

    def __init__(self, *, as_json: bool, out: TextIO | None = None, err: TextIO | None = None) -> None:
        """Take two streams, or those of this program, either of which may be closed."""
        self.as_json = as_json
        self._out: TextIO | None = out or sys.stdout
        self._err: TextIO | None = err or sys.stderr
        self._passing = 0  # letters of a line that the next one takes the place of

    def result(self, plain: Mapping[str, Any], *lines: str) -> None:
        """Print an object, or the lines that say the same to people; raises BrokenPipeError if nobody reads on."""
        self._wipe()
        for line in [_object(plain, self._out)] if self.as_json else map(text.shown_story, lines):
            try:
                _write(self._out, line)
            except BrokenPipeError:
                raise
            except OSError as error:
                raise Fault(Code.FILE_UNWRITABLE, reason=error.strerror or "") from None

    def event(self, plain: Mapping[str, Any], *lines: str) -> None:
        """Print what happened, as a result; if nobody reads on, what goes on does so all the same."""
        try:
            self.result(plain, *lines)
        except (BrokenPipeError, Fault):
            self._out = None

    def note(self, line: str) -> None:
        """Print a line that only people need."""
        if not self.as_json:
            self._aside(text.shown_story(line))

    def passing(self, line: str) -> None:
        """Show a person at a terminal how far something is, in place of what was shown so before."""
        if self.as_json or self._err is None or not self._err.isatty():
            return
        shown = text.shown(line)
        self._aside(f"\r{shown.ljust(self._passing)}", end="")
        self._passing = len(shown)

    def _wipe(self) -> None:
        if self._passing:
            wide, self._passing = self._passing, 0
            self._aside(f"\r{' ' * wide}\r", end="")

    def fault(self, fault: Fault) -> int:
        """Print what went wrong, and return the exit status that goes with it."""
        said = text.shown(wording.sentence(fault))
        self._aside(_object({"error": fault.code.value, "message": said}, self._err) if self.as_json else said)
        return status_of(fault)

    def table(self, rows: Sequence[Sequence[str]]) -> None:
        """Print rows in columns as wide as their widest cell."""
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        for row in rows:
            cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
            self.result({}, "  ".join(cells).rstrip())

    def _aside(self, line: str, end: str = "\n") -> None:
        if end:
            self._wipe()
        try:
            _write(self._err, line, end)
        except OSError:  # whoever should read it is gone, and what it is about goes on
            self._err = None


def _object(plain: Mapping[str, Any], stream: TextIO | None) -> str:
    """Return an object as a line of JSON that a stream can hold, with the rest of its letters by number."""
    line = _DRIVING.sub(_by_number, encoding.to_json(plain))
    try:
        line.encode(_encoding(stream))
    except UnicodeEncodeError:
        return _BEYOND_ASCII.sub(_by_number, line)
    return line


def _by_number(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be").hex()
    return "".join(f"\\u{units[start : start + 4]}" for start in range(0, len(units), 4))


def _encoding(stream: TextIO | None) -> str:
    return (stream.encoding if stream is not None else None) or "utf-8"


def _write(stream: TextIO | None, line: str, end: str = "\n") -> None:
    """Write a line with what letters the stream has; one that fails is let go, so that its rest fails nobody later."""
    if stream is None:
        return
    name = _encoding(stream)
    try:
        stream.write(line.encode(name, "replace").decode(name, "replace") + end)
        stream.flush()
    except OSError:
        _let_go(stream)
        raise


def _let_go(stream: TextIO) -> None:
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
    except OSError:  # no file behind it: there is nothing that ends with the program
        pass


def status_of(fault: Fault) -> int:
    """Return the exit status for a fault."""
    if isinstance(fault, Damage):
        return DAMAGED
    return USAGE if fault.code is fault.code.USAGE else REFUSED


def cell(words: str, width: int) -> str:
    """Return anybody's words cut to fit a cell."""
    safe = text.shown(words)
    return safe if len(safe) <= width else safe[: width - 1] + "…"
