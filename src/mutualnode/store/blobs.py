"""Photos as bytes under their hash, and which entries name them. Of pictures it knows nothing.

A photo that is named and not here is lacking. One that is here and no longer named goes with a second `sweep`, so that
what was withdrawn by mistake can come back; where its entry is forgotten it goes at once.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mutualnode.domain.photos import Photo
from mutualnode.store.database import Database, Row

_UNNAMED = "NOT EXISTS (SELECT 1 FROM photo WHERE photo.hash = blob.hash)"


@dataclass(frozen=True, slots=True)
class Lacking:
    """A photo that an entry names and that is not here."""

    hash: bytes
    is_thumbnail: bool


class Blobs:
    """The photos of a store. Whatever writes does so within a transaction of the caller's."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def name(self, entries: Iterable[tuple[int, Sequence[Photo]]]) -> None:
        """Note which photos entries name, each by its place."""
        rows: list[Row] = [
            (n, 2 * place + large, large, name, name)
            for n, named in entries
            for place, photo in enumerate(named)
            for large, name in enumerate((photo.thumbnail, photo.full))
        ]
        lacking = "NOT EXISTS (SELECT 1 FROM blob WHERE blob.hash = ?)"
        self._database.many(f"INSERT INTO photo VALUES (?, ?, ?, ?, {lacking})", rows)

    def unname(self, places: Sequence[int]) -> list[bytes]:
        """Note that the entries at these places name none; returns which ones they named."""
        named: list[bytes] = []
        for n in places:
            named += map(_first, self._database.rows("SELECT hash FROM photo WHERE n = ?", (n,)))
            self._database.run("DELETE FROM photo WHERE n = ?", (n,))
        return named

    def put(self, name: bytes, data: bytes) -> None:
        """Keep a photo under its hash, whether it is named yet or not."""
        self._database.run("INSERT OR IGNORE INTO blob VALUES (?, ?, 0, ?)", (name, len(data), data))
        self._database.run("UPDATE photo SET lacking = 0 WHERE hash = ? AND lacking", (name,))

    def drop(self, names: Iterable[bytes]) -> None:
        """Let go of those of these photos that nothing names any more."""
        self._database.many(f"DELETE FROM blob WHERE hash = ? AND {_UNNAMED}", [(name,) for name in names])

    def sweep(self) -> int:
        """Let go of what nothing has named since the last sweep; returns how many went."""
        went = self._database.run(f"DELETE FROM blob WHERE loose AND {_UNNAMED}")
        self._database.run(f"UPDATE blob SET loose = {_UNNAMED} WHERE loose <> {_UNNAMED}")
        return went

    def get(self, name: bytes) -> bytes | None:
        """Return a photo, None where it is not here."""
        row = self._database.one("SELECT data FROM blob WHERE hash = ?", (name,))
        return _first(row) if row else None

    def part(self, name: bytes, start: int, size: int) -> tuple[int, bytes]:
        """Return how large a photo is that an entry names, and some of its bytes; nothing where it is not here."""
        row = self._database.one(
            "SELECT size, substr(data, ?, ?) FROM blob WHERE hash = ? AND hash IN (SELECT hash FROM photo)",
            (start + 1, size, name),
        )
        return (int(str(row[0])), row[1]) if row and isinstance(row[1], bytes) else (0, b"")

    def is_lacking(self, name: bytes, *, is_thumbnail: bool) -> bool:
        """Whether an entry names a photo of this size that is not here."""
        statement = "SELECT 1 FROM photo WHERE hash = ? AND large = ? AND lacking LIMIT 1"
        return bool(self._database.one(statement, (name, int(not is_thumbnail))))

    def is_named(self, name: bytes) -> bool:
        """Whether an entry names a photo, here or not."""
        return bool(self._database.one("SELECT 1 FROM photo WHERE hash = ? LIMIT 1", (name,)))

    def here(self, *, is_thumbnail: bool) -> list[bytes]:
        """Return which photos of one size are named and here, those of the newest entries first."""
        statement = "SELECT hash FROM photo WHERE large = ? AND NOT lacking GROUP BY hash ORDER BY max(n) DESC, hash"
        return [_first(row) for row in self._database.rows(statement, (int(not is_thumbnail),))]

    def lacking(self, limit: int) -> list[Lacking]:
        """Return photos that are named and not here: small ones first, and those of the newest entries first."""
        rows = self._database.rows(
            "SELECT hash, large FROM photo WHERE lacking AND large = 0 ORDER BY n DESC LIMIT ?", (limit,)
        )
        if len(rows) < limit:
            rows += self._database.rows(
                "SELECT hash, large FROM photo WHERE lacking AND large = 1 ORDER BY n DESC LIMIT ?",
                (limit - len(rows),),
            )
        return [Lacking(_first(row), not row[1]) for row in rows]

    def count_lacking(self) -> int:
        """Return how many photos are named and not here; one that two entries name counts twice."""
        return int(str(self._database.one("SELECT count(*) FROM photo INDEXED BY photo_lacking WHERE lacking")[0]))

    def size(self) -> int:
        """Return how many bytes all photos that are here take."""
        return int(str(self._database.one("SELECT coalesce(sum(size), 0) FROM blob")[0]))

    def walk(self) -> Iterator[tuple[bytes, bytes]]:
        """Yield every photo with the hash under which it is kept."""
        for name, data in self._database.each("SELECT hash, data FROM blob"):
            yield _first((name,)), _first((data,))


def _first(row: Row) -> bytes:
    return row[0] if isinstance(row[0], bytes) else b""
