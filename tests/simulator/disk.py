"""What stands between a store and its disk: a place to run out of room, and to die before or after a commit.

Reaches into a real database and stands in for its connection. When the process dies, an image of the folder is taken
at that very moment, as the system would find it; whatever the dying process still does falls on files nobody reads.
When the power fails, the image lacks besides what nobody has waited for: the end of the log behind its last `fsync`.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mutualnode.store.database import LOG_SUFFIX, Database

WAITS = "PRAGMA synchronous="
BRINGS_HOME = "PRAGMA wal_checkpoint"
LOG_HEADER_BYTES = 32
ROOM_ENOUGH = 1_073_741_823  # pages: SQLite's own limit


class Died(BaseException):
    """The process was killed here."""


class Disk:
    """Stands in for a connection: counts statements towards a death, and is full when told to."""

    def __init__(self, database: Database, folder: Path, image: Path) -> None:
        self._connection: Any = database._connection
        self._folder = folder
        self._image = image
        self._dies: Callable[[str, bool], bool] = lambda _statement, _done: False
        self.dead = False
        self.full = False
        self.fails = False  # whether its next death is one of the power, not of the process
        self._fails_once_told = False
        self._waits = True  # a commit returns once the log is on the disk
        self._log = database.path.with_name(database.path.name + LOG_SUFFIX)
        self._lasting = self._written()
        self._flush = database.flush
        database._connection = self
        database.flush = self._flushes  # type: ignore[method-assign]

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open."""
        return bool(self._connection.in_transaction)

    def execute(self, statement: str, values: tuple[object, ...] = ()) -> Any:  # noqa: ANN401 - the library has no types
        """Carry out one statement, unless the process dies before; it may die behind it too."""
        self._pass(statement, done=False)
        found = self._connection.execute(statement, values)
        if statement.startswith(WAITS):
            self._waits = statement == f"{WAITS}FULL"
        if (statement == "COMMIT" and self._waits) or statement.startswith(BRINGS_HOME):
            self._lasting = self._written()
        self._pass(statement, done=True)
        return found

    def executemany(self, statement: str, rows: list[tuple[object, ...]]) -> None:
        """Carry out a statement for each row."""
        self._pass(statement, done=False)
        self._connection.executemany(statement, rows)
        self._pass(statement, done=True)

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def dies_at_commit(self, *, done: bool) -> None:
        """Have the process die right before or right after the next commit."""
        self._dies = lambda statement, at: statement == "COMMIT" and at is done

    def dies_in(self, statements: int) -> None:
        """Have the process die after so many statements."""
        left = [statements]

        def is_over(_: str, done: bool) -> bool:
            left[0] -= done
            return left[0] < 0

        self._dies = is_over

    def fails_once_told(self) -> None:
        """Have the power fail as soon as another computer has been told that something is kept here."""
        self._fails_once_told = True

    def told(self) -> None:
        """Another computer has been told so: from now on it must be there, whatever happens."""
        if self._fails_once_told and not self.dead:
            self.fails = True
            self.dies()
            raise Died

    def lives(self) -> None:
        """Call a death off that has not come."""
        self.fails = self._fails_once_told = False
        self._dies = lambda _statement, _done: False

    def fills(self, pages: int) -> None:
        """Leave room for so many more pages."""
        self.full = True
        held = self._connection.execute("PRAGMA page_count").fetchone()[0]
        self._connection.execute(f"PRAGMA max_page_count={held + pages}").fetchone()

    def empties(self) -> None:
        """Have room again."""
        self.full = False
        self._connection.execute(f"PRAGMA max_page_count={ROOM_ENOUGH}").fetchone()

    def dies(self) -> None:
        """Take the image of what is on the disk now, and be dead."""
        if not self.dead:
            self.dead = True
            shutil.copytree(self._folder, self._image)
            if self.fails:
                self._forget(self._image / self._log.relative_to(self._folder))

    def _flushes(self) -> None:
        self._flush()
        self._lasting = self._written()

    def _written(self) -> tuple[bytes, int]:
        """Return how the log begins, which tells it from the one before it, and how long it is."""
        if not self._log.exists():
            return b"", 0
        with self._log.open("rb") as log:
            return log.read(LOG_HEADER_BYTES), self._log.stat().st_size

    def _forget(self, log: Path) -> None:
        """Cut a log behind what was waited for; one begun since then stands on what was brought home before."""
        if log.exists():
            begins, size = self._lasting
            with log.open("r+b") as file:
                file.truncate(size if file.read(LOG_HEADER_BYTES) == begins else 0)

    @contextmanager
    def looked_at(self) -> Iterator[None]:
        """Let somebody look at the store from outside the world: nobody dies of that."""
        kept, self._dies = self._dies, lambda _statement, _done: False
        yield
        self._dies = kept

    def _pass(self, statement: str, *, done: bool) -> None:
        if not self.dead and self._dies(statement, done):
            self.dies()
            raise Died
