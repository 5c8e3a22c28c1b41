"""Looking closely: one entry with its history, and the whole store with every signature and every row."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from mutualnode.app import confiding, details, forgetting, judging
from mutualnode.app.keeping import reopened
from mutualnode.app.questions import Question
from mutualnode.app.reading import Reading, Shown
from mutualnode.domain import exchange, photos
from mutualnode.domain.contacts import CONFIDED
from mutualnode.domain.entry import Entry, printable
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.promises import Promise
from mutualnode.errors import Refusal
from mutualnode.replica import door
from mutualnode.store.changes import Held

CHECKED_AT_ONCE = 1_000  # changes in memory at a time


def shown(reading: Reading, name: EntryId) -> dict[str, Any]:
    """Return an entry with its changes, and what this computer can open of it; a need also with its pledges.

    Of those, also how much of it they cover.
    """
    entry = reading.get(name)
    told = entry.plain() | {"changes": reading.history(name)}
    contact = confiding.read(reading, entry)
    if entry.kind in exchange.LISTED and contact is None:
        contact = details.detail(reading, name).contact
    opened = (contact.contact, contact.where) if contact is not None else ("", "")
    told |= {field: value for field, value in zip(CONFIDED, opened, strict=True) if value}
    if entry.kind == Kind.NEED:
        pledges = list(reading.ask(Question(Kind.PLEDGE, about=name)))
        standing = [each.fields for each in pledges if each.state != Promise.WITHDRAWN]
        covered = exchange.coverage(entry.fields, standing)
        told["covered"] = {"wanted": covered.wanted, "promised": covered.promised, "whole": covered.whole}
        told["pledges"] = [each.plain() for each in pledges]
    return told


@dataclass(frozen=True, slots=True)
class Found:
    """What a check found: how many changes are held, and how many changes or rows are not as they should be."""

    held: int
    bad: int

    @property
    def ok(self) -> bool:
        """Whether all is as it should be."""
        return not self.bad


def check(reading: Reading, progress: Callable[[int, int], None]) -> Found:
    """Check every signature anew, every page of the file, and every entry against what its changes make.

    All of it is read as it stands at one moment, also while a node goes on writing.
    """
    with reading.moment():
        return _checked(reading, progress)


def _checked(reading: Reading, progress: Callable[[int, int], None]) -> Found:
    held = reading.count()
    bad = 0 if reading.is_sound() else 1
    done, last = 0, 0
    while group := reading.changes.after(last, CHECKED_AT_ONCE):
        last = group[-1].n
        bad += sum(not _is_true(reading, each) for each in group)
        bad += sum(_entry_differs(reading, EntryId(each.entry)) for each in group if each.id == each.entry)
        done += len(group)
        progress(done, held)
    bad += sum(photos.digest(data) != name for name, data in reading.entries.blobs.walk())
    if not bad and not reading.changes.are_counted_rightly():  # where a row is bad, counts are too
        bad = 1
    return Found(held, bad)


def _is_true(reading: Reading, held: Held) -> bool:
    try:
        change = door.examine(held.raw, reading.network)
    except Refusal:
        return False
    if change.is_bare and not _is_forgotten(reading, held.entry):
        return False
    return change.id == held.id and change.entry == held.entry


def _is_forgotten(reading: Reading, entry: bytes) -> bool:
    """Whether a statement of its author's says that an entry is forgotten: only then may its words be missing."""
    return bool(forgetting.entitled(reading.entries, reading.changes, reading.entries.forgets([entry])))


def _entry_differs(reading: Reading, name: EntryId) -> bool:
    """Whether the row of an entry is not what its changes make."""
    try:
        changes = [reopened(each) for each in reading.changes.of_entries([name]) if each.payload is not None]
        made = (
            judging.entry(changes, reading.entries.devices({each.header.device for each in changes}))
            if changes
            else None
        )
    except Refusal:
        return True
    row = reading.digest_of(name)
    if row is None or made is None:
        return row is not None or made is not None
    return row != made.digest or not _shows(reading.get(name), reading.state_of(name), made)


def _shows(row: Shown, state: str, made: Entry) -> bool:
    """Whether a row shows what its digest stands for; a promise is shown in a state that is made of two rows."""
    told = (row.kind, row.author, state, row.title, row.at, row.updated, row.about, dict(row.fields))
    return told == (
        made.kind,
        made.author,
        made.state,
        made.title,
        made.at,
        made.updated,
        made.about,
        dict(printable(made.fields)),
    )
