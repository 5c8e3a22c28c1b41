"""Needs and offers in bulk, from a table or from JSON lines: the good rows are taken, the bad ones listed."""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mutualnode.app.errands import Errands
from mutualnode.app.reading import Reading
from mutualnode.domain import encoding, exchange, search
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.members import Value
from mutualnode.errors import Code, Fault

FILE_LIMIT = 64 * 1024 * 1024  # bytes: a hundred thousand rows with long notes
KEPT_AT_ONCE = 200  # rows in one transaction: a third of a second, so that a kill costs little and progress is seen
COMPARED = 20_000  # titles already held that new ones are compared with
DELIMITERS = ",;\t"
KIND = "kind"


@dataclass(frozen=True, slots=True)
class Good:
    """A row that can be posted."""

    line: int
    kind: Kind
    fields: dict[str, Value]


@dataclass(frozen=True, slots=True)
class Bad:
    """A row that cannot, and why."""

    line: int
    fault: Fault


@dataclass(frozen=True, slots=True)
class Likely:
    """A row whose title is probably that of an entry held, or of an earlier row."""

    line: int
    title: str
    like: str
    entry: EntryId | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file as it was read: what would be posted, what not, and what is probably there already."""

    good: list[Good] = field(default_factory=list)
    bad: list[Bad] = field(default_factory=list)
    likely: list[Likely] = field(default_factory=list)


def read(path: Path, reading: Reading, now: int) -> Sheet:
    """Return what a file holds; raises `FILE_UNREADABLE` or `FILE_NOT_A_LIST`, and writes nothing."""
    rows = _json_rows if path.suffix.lower() in (".jsonl", ".ndjson", ".json") else _table_rows
    sheet = Sheet()
    for line, typed in rows(_content(path)):
        try:
            if isinstance(typed, Fault):
                raise typed
            kind = _kind(typed.pop(KIND, Kind.NEED.word))
            sheet.good.append(Good(line, kind, exchange.checked(typed, now=now)))
        except Fault as fault:
            sheet.bad.append(Bad(line, fault))
    for kind in exchange.LISTED:
        sheet.likely.extend(_likely([each for each in sheet.good if each.kind == kind], reading.titles(kind, COMPARED)))
    return sheet


def keep(errands: Errands, good: Sequence[Good], progress: Callable[[int, int], None]) -> list[str]:
    """Post these rows, and return their ids as text; `progress` hears how many of how many are on disk."""
    kept: list[str] = []
    for start in range(0, len(good), KEPT_AT_ONCE):
        part = good[start : start + KEPT_AT_ONCE]
        kept += errands.do("keep", {"rows": [{"kind": row.kind.word, "fields": row.fields} for row in part]})["ids"]
        progress(len(kept), len(good))
    return kept


def _content(path: Path) -> str:
    try:
        if path.stat().st_size > FILE_LIMIT:
            raise Fault(Code.FILE_UNREADABLE, reason=f"over {FILE_LIMIT // 1024 // 1024} MB")
        raw = path.read_bytes()
    except OSError as error:
        raise Fault(Code.FILE_UNREADABLE, reason=error.strerror or "") from None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Fault(Code.FILE_NOT_A_LIST, reason="not UTF-8") from None


def _kind(written: str) -> Kind:
    found = {Kind.NEED.word: Kind.NEED, Kind.OFFER.word: Kind.OFFER}.get(written.strip().lower())
    if found is None:
        raise Fault(Code.CHOICE_UNKNOWN, what=KIND, choices="need, offer")
    return found


def _table_rows(content: str) -> Iterator[tuple[int, dict[str, str] | Fault]]:
    first = content.split("\n", 1)[0]
    delimiter = max(DELIMITERS, key=first.count)
    rows = csv.reader(io.StringIO(content, newline=""), delimiter=delimiter)
    parsed = _parsed(rows)
    first_row = next(parsed, [])
    names = [] if isinstance(first_row, Fault) else [each.strip().lower() for each in first_row]
    if exchange.TITLE not in names:
        raise Fault(Code.FILE_NOT_A_LIST, reason="no column named title")
    for row in parsed:
        if isinstance(row, Fault):
            yield rows.line_num, row
        elif any(each.strip() for each in row):
            yield rows.line_num, _named(names, row)


def _parsed(rows: Iterator[list[str]]) -> Iterator[list[str] | Fault]:
    """Yield each row, or why it cannot be read; those after it can be all the same."""
    while True:
        try:
            yield next(rows)
        except StopIteration:
            return
        except csv.Error:
            yield Fault(Code.FILE_NOT_A_LIST, reason="not a table")


def _named(names: Sequence[str], row: Sequence[str]) -> dict[str, str] | Fault:
    if len(row) > len(names):
        return Fault(Code.FIELD_UNKNOWN, field=str(len(row)), choices=", ".join(names)[:100])
    known = zip(names, row, strict=False)
    return {name: value for name, value in known if name in (KIND, *exchange.TYPED) and value.strip()}


def _json_rows(content: str) -> Iterator[tuple[int, dict[str, str] | Fault]]:
    for number, line in enumerate(content.split("\n"), 1):  # other marks that end a line may stand in a text
        if not line.strip():
            continue
        try:
            row = encoding.from_json(line)
        except ValueError:
            yield number, Fault(Code.FILE_NOT_A_LIST, reason="not JSON")
            continue
        if not isinstance(row, dict):
            yield number, Fault(Code.FILE_NOT_A_LIST, reason="not an object")
            continue
        yield (
            number,
            {
                name: str(value)
                for name, value in row.items()
                if name in (KIND, *exchange.TYPED) and value not in (None, "")
            },
        )


def _likely(rows: Sequence[Good], held: Sequence[tuple[EntryId, str]]) -> Iterator[Likely]:
    titles = [str(row.fields[exchange.TITLE]) for row in rows]
    against_held = dict(search.likely_same(titles, [title for _, title in held]))
    earlier: dict[str, int] = {}
    for place, (row, title) in enumerate(zip(rows, titles, strict=True)):
        plain = " ".join(search.words(title))
        if place in against_held:
            entry, like = held[against_held[place]]
            yield Likely(row.line, title, like, entry)
        elif plain in earlier:
            yield Likely(row.line, title, titles[earlier[plain]], None)
        earlier.setdefault(plain, place)
