"""Taking one's commons along: all as JSON with photos beside it, a table of needs and offers, a calendar of dates.

Nothing here adds up what a person gave or took; a row is an entry, and names stand only where the entry shows them.
A file is written an entry at a time, so that neither memory nor whoever waits notices how many there are.
"""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from mutualnode.app.carrying import Progress, Stopped, never, nobody
from mutualnode.app.framing import Frames
from mutualnode.app.passing import write_pieces
from mutualnode.app.questions import Question
from mutualnode.app.reading import Reading, Shown
from mutualnode.domain import encoding, exchange, ids, moments
from mutualnode.domain.kinds import Kind
from mutualnode.errors import Code, Fault

FORMAT = "mutualnode-export-1"
COLUMNS = ("id", "kind", *exchange.TYPED, "state", "author_name", "at")
# A cell that begins like this would be a formula in a spreadsheet; a neighbour's words must stay words there.
FORMULA_STARTS = ("=", "+", "-", "@", "\t")
WHOLE = 2**62  # rows: count to the end


class Form(StrEnum):
    """What is taken along, by the ending of its file: everything, needs and offers, or what has a date."""

    JSON = ".json"
    CSV = ".csv"
    ICS = ".ics"


@dataclass(frozen=True, slots=True)
class Exported:
    """How many entries a file holds now, and photos lie beside it; `stopped` by somebody, and there is no new file."""

    entries: int
    stopped: bool = False
    photos: int = 0
    folder: str = ""  # the name of the folder with the photos, where there are any


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A file to be written: what is asked for it, what an entry becomes, if anything, and what stands around them."""

    asked: tuple[Question, ...]
    told: Callable[[Shown], str]
    head: str = ""
    between: str = ""
    foot: str = ""


class _Stop(Exception):
    pass


def form_of(path: Path) -> Form:
    """Return the form that a file's ending asks for; raises `CHOICE_UNKNOWN`."""
    try:
        return Form(path.suffix.lower())
    except ValueError:
        raise Fault(Code.CHOICE_UNKNOWN, what="file", choices=", ".join(Form)) from None


def write(
    path: Path, form: Form, reading: Reading, now: int, progress: Progress = nobody, stopped: Stopped = never
) -> Exported:
    """Write the commons to a file, as of one moment; raises `FILE_UNWRITABLE` or `FILE_FULL`.

    `progress` hears how many entries of how many have been looked at.
    """
    frames, count = Frames(path, reading), 0
    made = _json(reading, now, frames) if form is Form.JSON else {Form.CSV: _csv, Form.ICS: _ics}[form](reading, now)

    def pieces() -> Iterator[str]:
        nonlocal count
        yield made.head
        whole = sum(reading.tally(each, WHOLE) for each in made.asked)
        for place, each in enumerate((each for question in made.asked for each in reading.ask(question)), 1):
            if stopped():
                raise _Stop
            if piece := made.told(each):
                yield made.between + piece if count else piece
                count += 1
            progress(place, whole)
        yield made.foot

    try:
        with reading.moment(), frames:
            write_pieces(path, pieces())
    except _Stop:
        return Exported(0, stopped=True)
    return Exported(count, photos=frames.count, folder=frames.folder.name if frames.count else "")


def _json(reading: Reading, now: int, frames: Frames) -> _Sheet:
    told = {"format": FORMAT, "network": ids.text(reading.network), "name": reading.network_name}
    opening = encoding.to_json(told | {"exported": moments.iso(now)}).removesuffix("}") + ',"entries":[\n'
    return _Sheet(
        tuple(map(Question, Kind)),
        lambda each: encoding.to_json(each.plain() | {"about": ids.text(each.about), "pictures": frames.frame(each)}),
        opening,
        ",\n",
        "\n]}\n",
    )


def _csv(_: Reading, __: int) -> _Sheet:
    def told(each: Shown) -> str:
        plain = each.plain()
        return _row([_cell(str(plain.get(name, plain["fields"].get(name, "")))) for name in COLUMNS])

    return _Sheet((Question(),), told, _row(COLUMNS))


def _row(cells: Iterable[str]) -> str:
    sheet = io.StringIO(newline="")
    csv.writer(sheet).writerow(cells)
    return sheet.getvalue()


def _cell(written: str) -> str:
    return f"'{written}" if written.startswith(FORMULA_STARTS) else written


def _ics(_: Reading, now: int) -> _Sheet:
    from mutualnode.app import calendars  # noqa: PLC0415 - loading it takes a tenth of a second, which a window has not

    head, foot = calendars.frame()
    return _Sheet((Question(),), lambda each: calendars.todo(each, now), head, foot=foot)
