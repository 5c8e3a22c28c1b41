"""The changes held, as rows: adding, finding, and the digest of their set."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from mutualnode.domain import digest
from mutualnode.domain.change import Change, decode_header
from mutualnode.store.database import Database, Row

T = TypeVar("T")

ASKED_AT_ONCE = 500  # ids in one query: far below SQLite's limit, and enough that the call itself costs nothing
CHANGES_SPACE, ENTRIES_SPACE = 0, 1
# What is digested in each of them. Joined crosswise, so that SQLite goes by the ids and does not sort all entries.
_DIGESTED = {
    CHANGES_SPACE: "SELECT change.id FROM change",
    ENTRIES_SPACE: "SELECT change.id, digest FROM change CROSS JOIN entry ON entry.n = change.n",
}


@dataclass(frozen=True, slots=True)
class Held:
    """A change as it is kept: its place in the order of arrival, and its bytes (no payload once forgotten)."""

    n: int
    id: bytes
    entry: bytes
    sealed: bytes
    payload: bytes | None
    arrived: int

    @property
    def raw(self) -> bytes:
        """The change as it travels."""
        return self.sealed + (self.payload or b"")


_COLUMNS = "n, id, entry, header, payload, arrived"


def _held(row: Row) -> Held:
    return Held(*row)  # type: ignore[arg-type]  # the database gives what the schema says


def in_parts(ids: Sequence[T]) -> Iterator[Sequence[T]]:
    """Yield ids, or places, in groups that fit one query."""
    for start in range(0, len(ids), ASKED_AT_ONCE):
        yield ids[start : start + ASKED_AT_ONCE]


def marks(values: Sequence[object]) -> str:
    """Return as many question marks as there are values."""
    return ", ".join("?" * len(values))


class Changes:
    """The table of changes, and the digests by first byte."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, changes: Sequence[Change], arrived: int) -> list[int]:
        """Append changes that are not held yet, within a transaction of the caller's; returns their places."""
        first = self.last() + 1
        rows: list[Row] = [
            (
                n,
                change.id,
                change.entry,
                change.header.device,
                change.header.at,
                change.sealed,
                change.payload or None,
                arrived,
            )
            for n, change in enumerate(changes, first)
        ]
        self._database.add("change", rows)
        self.soil(CHANGES_SPACE, (change.id for change in changes))
        return list(range(first, first + len(rows)))

    def last(self) -> int:
        """Return the place of the change that arrived last, 0 where there is none."""
        found = self._database.one("SELECT max(n) FROM change")
        return found[0] if found and isinstance(found[0], int) else 0

    def at(self, n: int) -> bytes | None:
        """Return the id of the change at a place, None where there is none."""
        row = self._database.one("SELECT id FROM change WHERE n = ?", (n,))
        return _blob(row[0]) if row else None

    def known(self, ids: Sequence[bytes]) -> set[bytes]:
        """Return those of these ids that are held."""
        found: set[bytes] = set()
        for group in in_parts(ids):
            statement = f"SELECT id FROM change WHERE id IN ({marks(group)})"
            found.update(_blob(row[0]) for row in self._database.rows(statement, tuple(group)))
        return found

    def get(self, ids: Sequence[bytes]) -> list[Held]:
        """Return the changes with these ids that are held, in the order of their arrival."""
        found: list[Held] = []
        for group in in_parts(ids):
            statement = f"SELECT {_COLUMNS} FROM change WHERE id IN ({marks(group)})"
            found += map(_held, self._database.rows(statement, tuple(group)))
        return sorted(found, key=lambda each: each.n)

    def of_entries(self, entries: Sequence[bytes]) -> list[Held]:
        """Return all changes of these entries, in the order of their arrival."""
        found: dict[int, Held] = {}
        for group in in_parts(entries):
            for where in (f"entry = id AND id IN ({marks(group)})", f"entry <> id AND entry IN ({marks(group)})"):
                for row in self._database.rows(f"SELECT {_COLUMNS} FROM change WHERE {where}", tuple(group)):
                    each = _held(row)
                    found[each.n] = each
        return [found[n] for n in sorted(found)]

    def walk(self, n: int) -> Iterator[Held]:
        """Yield the changes that arrived behind a place, one by one; nothing is to be added before the walk ends."""
        rows = self._database.each(f"SELECT {_COLUMNS} FROM change WHERE n > ? ORDER BY n", (n,))
        return map(_held, rows)

    def by_place(self, places: Sequence[int]) -> list[Held]:
        """Return the changes at these places, in the order of their arrival."""
        found: list[Held] = []
        for start in range(0, len(places), ASKED_AT_ONCE):
            group = places[start : start + ASKED_AT_ONCE]
            statement = f"SELECT {_COLUMNS} FROM change WHERE n IN ({marks(group)}) ORDER BY n"
            found += map(_held, self._database.rows(statement, tuple(group)))
        return found

    def places(self, ids: Iterable[bytes]) -> list[int]:
        """Return the places of those of these ids that are held, in the order of their arrival."""
        found: list[int] = []
        for group in in_parts(sorted(ids)):
            rows = self._database.rows(f"SELECT n FROM change WHERE id IN ({marks(group)})", tuple(group))
            found += [_whole(row[0]) for row in rows]
        return sorted(found)

    def moments(self) -> list[tuple[int, bytes]]:
        """Return the clock and the id of every change held, sorted."""
        rows = self._database.rows("SELECT at, id FROM change ORDER BY at, id")
        return [(_whole(at), _blob(name)) for at, name in rows]

    def after(self, n: int, limit: int) -> list[Held]:
        """Return the changes that arrived behind a place, at most so many."""
        rows = self._database.rows(f"SELECT {_COLUMNS} FROM change WHERE n > ? ORDER BY n LIMIT ?", (n, limit))
        return [_held(row) for row in rows]

    def entries_of_devices(self, devices: Sequence[bytes]) -> set[bytes]:
        """Return the entries in which these devices wrote. Reads every change: for the rare turn of the roll."""
        found: set[bytes] = set()
        for group in in_parts(devices):
            statement = f"SELECT DISTINCT entry FROM change WHERE device IN ({marks(group)})"
            found.update(_blob(row[0]) for row in self._database.rows(statement, tuple(group)))
        return found

    def authors(self, entries: Sequence[bytes]) -> dict[bytes, bytes]:
        """Return which device founded each of these entries, of those that are held."""
        found: dict[bytes, bytes] = {}
        for group in in_parts(entries):
            rows = self._database.rows(f"SELECT id, device FROM change WHERE id IN ({marks(group)})", tuple(group))
            found.update((_blob(row[0]), _blob(row[1])) for row in rows)
        return found

    def kind_of(self, entry: bytes) -> int:
        """Return the kind of a held entry, 0 where it is not held."""
        row = self._database.one("SELECT header FROM change WHERE id = ?", (entry,))
        return decode_header(_blob(row[0]))[0].kind if row else 0

    def strip(self, entries: Sequence[bytes]) -> None:
        """Drop the payloads of all changes of these entries, within a transaction of the caller's."""
        for group in in_parts(entries):
            for where in (f"id IN ({marks(group)})", f"entry <> id AND entry IN ({marks(group)})"):
                self._database.run(f"UPDATE change SET payload = NULL WHERE {where}", tuple(group))

    def soil(self, space: int, ids: Iterable[bytes], *, added: bool = True) -> None:
        """Note that ids were added to a space, or what stands under them altered: their parts are digested anew."""
        counts: dict[int, int] = {}
        for each in ids:
            counts[each[0]] = counts.get(each[0], 0) + (1 if added else 0)
        rows: list[Row] = [(space, first, size, None) for first, size in counts.items()]
        self._database.add("part", rows, "ON CONFLICT DO UPDATE SET size = size + excluded.size, digest = NULL")

    def freshen(self, space: int) -> None:
        """Digest again what was soiled in a space, within a transaction of the caller's."""
        for (first,) in self._database.rows("SELECT first FROM part WHERE space = ? AND digest IS NULL", (space,)):
            fresh = self._digest_part(space, _whole(first))
            self._database.run("UPDATE part SET digest = ? WHERE space = ? AND first = ?", (fresh, space, first))

    def digest(self, space: int) -> bytes:
        """Return the digest of a space, also where parts of it are not digested yet."""
        parts = [digest.EMPTY_PART] * digest.PARTS
        for first, fresh in self._database.rows("SELECT first, digest FROM part WHERE space = ?", (space,)):
            parts[_whole(first)] = fresh if isinstance(fresh, bytes) else self._digest_part(space, _whole(first))
        return digest.whole(parts)

    def count(self, space: int) -> int:
        """Return how many ids a space holds."""
        return _whole(self._database.one("SELECT coalesce(sum(size), 0) FROM part WHERE space = ?", (space,))[0])

    def are_counted_rightly(self) -> bool:
        """Tell whether counts and digests that are kept are those of the rows."""
        sizes = {CHANGES_SPACE: "change", ENTRIES_SPACE: "entry"}
        for space, table in sizes.items():
            if self.count(space) != self._database.one(f"SELECT count(*) FROM {table}")[0]:
                return False
            anew = digest.whole([self._digest_part(space, first) for first in range(digest.PARTS)])
            if self.digest(space) != anew:
                return False
        return True

    def _digest_part(self, space: int, first: int) -> bytes:
        low, high = bytes([first]) + bytes(31), bytes([first]) + b"\xff" * 31
        where = "WHERE change.id BETWEEN ? AND ? ORDER BY change.id"
        rows = self._database.each(f"{_DIGESTED[space]} {where}", (low, high))
        return digest.part(b"".join(map(_blob, row)) for row in rows)


def _blob(value: object) -> bytes:
    return value if isinstance(value, bytes) else b""


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0
