"""One SQLCipher database: opened with a raw key, brought up to date, and its errors told in our codes.

Settings, each for a reason: write-ahead log (readers never wait), `synchronous=FULL` (what is acknowledged is on disk),
`secure_delete` and `temp_store=MEMORY` (what is forgotten leaves no copy), a page cache that fits a small laptop.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from mutualnode.errors import Code, Damage, Fault
from mutualnode.store import schema

BUSY_MILLISECONDS = 10_000  # a reader may meet the short moment of a checkpoint; longer than that something is wrong
CACHE_KIB = 16 * 1024  # page cache: the working set of a day, and nothing to a laptop with 4 GB
OWNER_ONLY_FILE = 0o600
OWNER_ONLY_FOLDER = 0o700
COPY_SUFFIX = ".before-v{version}"

Row = tuple[object, ...]


@contextmanager
def told() -> Iterator[None]:
    """Turn what SQLite raises into our codes; the text of a statement or of a row never gets out."""
    try:
        yield
    except sqlcipher.DatabaseError as error:
        raise _meaning(error) from None
    except OSError as error:
        raise Fault(Code.STORE_FULL if error.errno == 28 else Code.STORE_UNREACHABLE, reason=error.strerror or "") from None  # noqa: PLR2004 - ENOSPC


def _meaning(error: sqlcipher.DatabaseError) -> Fault:
    name = getattr(error, "sqlite_errorname", "") or ""
    message = str(error)
    if "FULL" in name or "full" in message:
        return Fault(Code.STORE_FULL)
    if "locked" in message or "BUSY" in name:
        return Fault(Code.STORE_BUSY)
    if "readonly" in message or "unable to open" in message or ("disk I/O" in message and "SHORT" not in name):
        return Fault(Code.STORE_UNREACHABLE, reason=name)
    if isinstance(error, sqlcipher.OperationalError | sqlcipher.NotSupportedError | sqlcipher.ProgrammingError) and "malformed" not in message:
        return Fault(Code.INTERNAL, reason=name or type(error).__name__)
    return Damage(Code.STORE_DAMAGED, what="database")


class Database:
    """A connection to one store. A writer belongs to one thread at a time; a reader changes nothing."""

    def __init__(self, path: Path, key: bytes, *, writes: bool) -> None:
        """Open the store at a path, making it where a writer finds none; raises what is wrong with it."""
        self.path = path
        with told():
            if writes:
                _make_owner_only(path)
            elif not path.exists():
                raise Fault(Code.NETWORK_NONE)
            self._connection = _connected(path, key)
        try:
            with told():
                self._settle(writes=writes)
        except BaseException:
            self._connection.close()
            raise

    def _settle(self, *, writes: bool) -> None:
        version = int(str(self.one("PRAGMA user_version")[0]))
        if version > schema.VERSION:
            raise Fault(Code.STORE_NEWER, version=version)
        if not writes:
            self._connection.execute("PRAGMA query_only=ON")
            if version < schema.VERSION:  # only a writer may bring it up to date
                raise Fault(Code.STORE_BUSY)
            return
        for statement in ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA secure_delete=ON"):
            self._connection.execute(statement)
        if version < schema.VERSION:
            self._migrate(version)

    def _migrate(self, version: int) -> None:
        if version:
            self._copy(self.path.with_name(self.path.name + COPY_SUFFIX.format(version=version)))
        for step in range(version + 1, schema.VERSION + 1):
            with self.transaction():
                for statement in schema.STEPS[step]:
                    self._connection.execute(statement)
                self._connection.execute(f"PRAGMA user_version={step}")

    def _copy(self, target: Path) -> None:
        """Write a whole copy beside the store, under the same key, before anything in it is changed."""
        target.unlink(missing_ok=True)
        _make_owner_only(target)
        target.unlink()
        self._connection.execute("VACUUM INTO ?", (str(target),))
        target.chmod(OWNER_ONLY_FILE)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Do all of a block or nothing of it; on return it is on disk."""
        with told():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def run(self, statement: str, values: Row = ()) -> int:
        """Carry out one statement; returns how many rows it touched."""
        with told():
            return int(self._connection.execute(statement, values).rowcount)

    def many(self, statement: str, rows: list[Row]) -> None:
        """Carry out one statement for each row."""
        with told():
            self._connection.executemany(statement, rows)

    def rows(self, statement: str, values: Row = ()) -> list[Row]:
        """Return all rows that a statement finds."""
        with told():
            return list(self._connection.execute(statement, values))

    def each(self, statement: str, values: Row = ()) -> Iterator[Row]:
        """Yield the rows that a statement finds, one by one."""
        with told():
            yield from self._connection.execute(statement, values)

    def one(self, statement: str, values: Row = ()) -> Row:
        """Return the first row that a statement finds; an empty one where it finds none."""
        with told():
            found = self._connection.execute(statement, values).fetchone()
        return tuple(found) if found is not None else ()

    def sweep(self) -> None:
        """Bring the write-ahead log home and cut it, so that nothing forgotten stays in it."""
        self.run("PRAGMA wal_checkpoint(TRUNCATE)")

    def is_sound(self) -> bool:
        """Tell whether every page is as it was written and the tables hang together."""
        try:
            return not self.rows("PRAGMA cipher_integrity_check") and self.one("PRAGMA integrity_check") == ("ok",)
        except Damage:
            return False

    def close(self) -> None:
        """Close the connection."""
        with told():
            self._connection.close()


def _connected(path: Path, key: bytes) -> sqlcipher.Connection:
    connection = sqlcipher.connect(str(path), isolation_level=None, check_same_thread=False, timeout=BUSY_MILLISECONDS / 1000)
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("PRAGMA temp_store=MEMORY")
    connection.execute(f"PRAGMA cache_size=-{CACHE_KIB}")
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _make_owner_only(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=OWNER_ONLY_FOLDER)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, OWNER_ONLY_FILE))
    path.chmod(OWNER_ONLY_FILE)
