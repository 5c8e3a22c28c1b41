"""Taking one's commons along: everything as JSON, needs and offers as a table, what has a date as a calendar.

Nothing here adds up what a person gave or took; a row is an entry, and names stand only where the entry shows them.
"""

import csv
import io
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from icalendar import Calendar, Todo

from mutualnode import __version__
from mutualnode.app.passing import write_text
from mutualnode.app.reading import Question, Reading, Shown
from mutualnode.domain import encoding, exchange, ids, kinds, moments
from mutualnode.domain.kinds import Kind
from mutualnode.errors import Code, Fault

FORMAT = "mutualnode-export-1"
COLUMNS = ("id", "kind", *exchange.TYPED, "state", "author_name", "at")
# A cell that begins like this would be a formula in a spreadsheet; a neighbour's words must stay words there.
FORMULA_STARTS = ("=", "+", "-", "@", "\t")


def write(path: Path, reading: Reading, now: int) -> int:
    """Write the commons to a file, by its ending .json, .csv or .ics; returns how many entries it holds."""
    writers: dict[str, Callable[[Reading, int], tuple[str, int]]] = {".json": _json, ".csv": _csv, ".ics": _ics}
    writer = writers.get(path.suffix.lower())
    if writer is None:
        raise Fault(Code.CHOICE_UNKNOWN, what="file", choices=", ".join(writers))
    content, count = writer(reading, now)
    write_text(path, content)
    return count


def _json(reading: Reading, now: int) -> tuple[str, int]:
    every = [each.plain() | {"about": ids.text(each.about)} for kind in Kind for each in reading.ask(Question(kind))]
    told = {"format": FORMAT, "network": ids.text(reading.network), "name": reading.network_name}
    return encoding.to_json(told | {"exported": moments.iso(now), "entries": every}) + "\n", len(every)


def _csv(reading: Reading, _: int) -> tuple[str, int]:
    sheet = io.StringIO(newline="")
    rows = csv.writer(sheet)
    rows.writerow(COLUMNS)
    listed = list(reading.ask(Question()))
    for each in listed:
        plain = each.plain()
        rows.writerow([_cell(str(plain.get(name, plain["fields"].get(name, "")))) for name in COLUMNS])
    return sheet.getvalue(), len(listed)


def _cell(written: str) -> str:
    return f"'{written}" if written.startswith(FORMULA_STARTS) else written


def _ics(reading: Reading, now: int) -> tuple[str, int]:
    calendar = Calendar()
    calendar.add("prodid", f"-//MutualNode//MutualNode {__version__}//EN")
    calendar.add("version", "2.0")
    count = 0
    for each, due in _dated(reading):
        calendar.add_component(_todo(each, due, now))
        count += 1
    return calendar.to_ical().decode(), count


def _dated(reading: Reading) -> Iterator[tuple[Shown, datetime]]:
    for each in reading.ask(Question()):
        try:
            due = datetime.fromisoformat(str(each.fields.get(exchange.DUE, "")))
        except ValueError:
            continue
        yield each, due if due.tzinfo else due.replace(tzinfo=UTC)


def _todo(each: Shown, due: datetime, now: int) -> Todo:
    todo = Todo()
    todo.add("uid", f"{ids.text(each.id)}@mutualnode")
    todo.add("dtstamp", datetime.fromtimestamp(now / 1000, UTC))
    todo.add("summary", f"{kinds.word(each.kind).capitalize()}: {each.title}")
    todo.add("due", due)
    todo.add("status", "NEEDS-ACTION" if each.state == exchange.OPEN else "COMPLETED")
    for name, field in (("description", exchange.NOTE), ("location", exchange.AREA), ("categories", exchange.CATEGORY)):
        if value := each.fields.get(field):
            todo.add(name, [value] if name == "categories" else value)
    return todo
