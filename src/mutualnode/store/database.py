"""One SQLCipher database: opened with a raw key, brought up to date, and its errors told in our codes.

Settings, each for a reason: write-ahead log (readers never wait), `synchronous=FULL` (what was done is on disk; other
transactions are where somebody calls `flush` before anything is acknowledged),
`secure_delete` and `temp_store=MEMORY` (what is forgotten leaves no copy), a page cache that fits a small laptop.
"""

import errno
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from mutualnode.errors import Code, Damage, Fault
from mutualnode.store import schema

BUSY_MILLISECONDS = 10_000  # a reader may meet the short moment of a checkpoint; longer than that something is wrong
LOG_SUFFIX = "-wal"
LOG_PAGES = 4_000  # 16 MB of log before it is brought home: pages that alter often are written once for many commits
GLANCE_MILLISECONDS = 100  # for readers while sweeping: a page of rows takes less; who reads longer is not waited for
CACHE_KIB = 16 * 1024  # page cache: the working set of a day, and nothing to a laptop with 4 GB
ROWS_AT_ONCE = 100  # by one statement, which gives up Python's lock once: to get it back may take longer than a row
WRITING_CACHE_KIB = 32 * 1024  # who writes touches pages of every index: those of 100,000 entries, mostly
OWNER_ONLY_FILE = 0o600
OWNER_ONLY_FOLDER = 0o700
COPY_SUFFIX = ".before-v{version}"
PART_SUFFIX = ".part"  # of a copy that is not whole yet
PROBE_NAME = ".probe"
PROBE_BYTES = 32 * 1024  # what SQLite takes at once for the memory that its connections share; a page is less

# For each value that is not plainly a number or text, the library asks the value's type whether it would rather be
# something else, and where nobody has an answer for bytes, each of ours costs it three exceptions: 2 µs, which for the
# row of a change is more than all of SQLite's work. So here is an answer: they stay what they are.
sqlcipher.register_adapter(bytes, bytes)

Row = tuple[object, ...]

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
# SQLite's one name for whatever goes wrong with a file: a quota, the largest size of a file, a medium that is gone.
_ANY_TROUBLE = "SQLITE_IOERR"
# SQLite's names for its results, by how they begin. What is not here is a mistake of ours.
_MEANINGS = (
    ("SQLITE_FULL", Code.STORE_FULL),
    ("SQLITE_BUSY", Code.STORE_HELD),
    ("SQLITE_LOCKED", Code.STORE_HELD),
    ("SQLITE_CORRUPT", Code.STORE_DAMAGED),
    ("SQLITE_NOTADB", Code.STORE_DAMAGED),
    (_ANY_TROUBLE, Code.STORE_UNREACHABLE),
    ("SQLITE_CANTOPEN", Code.STORE_UNREACHABLE),
    ("SQLITE_READONLY", Code.STORE_UNREACHABLE),
    ("SQLITE_PERM", Code.STORE_UNREACHABLE),
    ("SQLITE_AUTH", Code.STORE_UNREACHABLE),
)


@contextmanager
def told(store: Path | None = None) -> Iterator[None]:
    """Turn what SQLite and the system raise into our codes; the text of a statement or of a row never gets out."""
    try:
        yield
    except sqlcipher.Error as error:
        raise _meaning(getattr(error, "sqlite_errorname", None) or type(error).__name__, store) from None
    except OSError as error:
        full = error.errno in _NO_ROOM
        raise Fault(Code.STORE_FULL if full else Code.STORE_UNREACHABLE, reason=error.strerror or "") from None


def _meaning(name: str, store: Path | None) -> Fault:
    code = next((code for start, code in _MEANINGS if name.startswith(start)), Code.INTERNAL)
    if name.startswith(_ANY_TROUBLE) and store is not None and _has_no_room(store.parent):
        code = Code.STORE_FULL
    if code is Code.STORE_DAMAGED:
        return Damage(code, what="database")
    return Fault(code, reason=name)


def _has_no_room(folder: Path) -> bool:
    """Whether somewhat more than the largest file of a folder holds is refused there for want of room."""
    probe = folder / PROBE_NAME
    try:
        size = max((each.stat().st_size for each in folder.iterdir()), default=0)
        handle = os.open(probe, os.O_CREAT | os.O_WRONLY, OWNER_ONLY_FILE)
        try:
            os.lseek(handle, size, os.SEEK_SET)
            if os.write(handle, bytes(PROBE_BYTES)) < PROBE_BYTES:
                return True
            os.fsync(handle)
        finally:
            os.close(handle)
            probe.unlink()
    except OSError as error:
        return error.errno in _NO_ROOM
    return False


class Database:
    """A connection to one store. A writer belongs to one thread at a time; a reader changes nothing."""

    def __init__(
        self,
        path: Path,
        key: bytes,
        *,
        writes: bool,
        steps: Mapping[int, tuple[str, ...]] = schema.STEPS,
        patience: int = BUSY_MILLISECONDS,
    ) -> None:
        """Open the store at a path, making it where a writer finds none; raises what is wrong with it."""
        self.path = path
        self._steps = steps
        self._patience = patience
        self._lasting = True
        with told(path):
            if writes:
                _make_owner_only(path)
            elif not path.exists():
                raise Fault(Code.NETWORK_NONE)
        try:
            self._connection = _connected(path, key, patience)
        except Fault as fault:
            if writes or fault.code is not Code.STORE_FULL:
                raise
            self._connection = _connected(path, key, patience, alone=True)
        try:
            with told(path):
                self._settle(writes=writes)
        except BaseException:
            self._connection.close()
            raise

    def _settle(self, *, writes: bool) -> None:
        version, newest = int(str(self.one("PRAGMA user_version")[0])), max(self._steps)
        if version > newest:
            raise Fault(Code.STORE_NEWER, version=version)
        if not writes:
            self._connection.execute("PRAGMA query_only=ON")
            if version < newest:  # only a writer may bring it up to date
                raise Fault(Code.STORE_BUSY)
            return
        log, cache = f"wal_autocheckpoint={LOG_PAGES}", f"cache_size=-{WRITING_CACHE_KIB}"
        for setting in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", log, cache):
            self._connection.execute(f"PRAGMA {setting}")
        if version < newest:
            self._migrate(version, newest)

    def _migrate(self, version: int, newest: int) -> None:
        if version:
            self._copy(self.path.with_name(self.path.name + COPY_SUFFIX.format(version=version)))
        for step in range(version + 1, newest + 1):
            with self.transaction():
                for statement in self._steps[step]:
                    self._connection.execute(statement)
                self._connection.execute(f"PRAGMA user_version={step}")

    def _copy(self, target: Path) -> None:
        """Write a whole copy beside the store, under the same key, before anything in it is changed."""
        part = target.with_name(target.name + PART_SUFFIX)
        part.unlink(missing_ok=True)
        try:
            _make_owner_only(part)
            self._connection.execute("VACUUM INTO ?", (str(part),))
            part.replace(target)
        except BaseException:
            part.unlink(missing_ok=True)
            raise

    @contextmanager
    def transaction(self, *, lasting: bool = True) -> Iterator[None]:
        """Do all of a block or nothing of it; on return it is on disk or, unless `lasting`, once `flush` returns."""
        if lasting is not self._lasting:
            self.run(f"PRAGMA synchronous={'FULL' if lasting else 'NORMAL'}")
            self._lasting = lasting
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self.run("ROLLBACK")
            raise

    def flush(self) -> None:
        """Return once everything that was done is on disk."""
        # What is no longer in the log was on disk before it left; and closing it drops no lock of SQLite's.
        with told(self.path):
            log = os.open(self.path.with_name(self.path.name + LOG_SUFFIX), os.O_RDWR)
            try:
                os.fsync(log)
            finally:
                os.close(log)

    @contextmanager
    def moment(self) -> Iterator[None]:
        """Read all of a block as of one moment, whatever others write meanwhile."""
        self.run("BEGIN")
        try:
            yield
        finally:
            self.run("COMMIT")

    def run(self, statement: str, values: Row = ()) -> int:
        """Carry out one statement; returns how many rows it touched."""
        with told(self.path):
            return int(self._connection.execute(statement, values).rowcount)

    def many(self, statement: str, rows: list[Row]) -> None:
        """Carry out one statement for each row."""
        if not rows:
            return
        with told(self.path):
            self._connection.executemany(statement, rows)

    def add(self, into: str, rows: list[Row], after: str = "") -> None:
        """Insert rows, many by one statement; `after` is what stands behind their values."""
        if not rows:
            return
        row = f"({', '.join('?' * len(rows[0]))})"
        with told(self.path):
            whole = len(rows) - len(rows) % ROWS_AT_ONCE
            for start in range(0, whole, ROWS_AT_ONCE):
                values = tuple(chain.from_iterable(rows[start : start + ROWS_AT_ONCE]))
                self._connection.execute(f"INSERT INTO {into} VALUES {', '.join([row] * ROWS_AT_ONCE)} {after}", values)
            self._connection.executemany(f"INSERT INTO {into} VALUES {row} {after}", rows[whole:])

    def rows(self, statement: str, values: Row = ()) -> list[Row]:
        """Return all rows that a statement finds."""
        with told(self.path):
            return list(self._connection.execute(statement, values))

    def each(self, statement: str, values: Row = ()) -> Iterator[Row]:
        """Yield the rows that a statement finds, one by one."""
        with told(self.path):
            yield from self._connection.execute(statement, values)

    def one(self, statement: str, values: Row = ()) -> Row:
        """Return the first row that a statement finds; an empty one where it finds none."""
        with told(self.path):
            found = self._connection.execute(statement, values).fetchone()
        return tuple(found) if found is not None else ()

    def drop_copies(self) -> None:
        """Remove the copies that were made before the store was brought up to date: they remember what is forgotten."""
        with told(self.path):
            for copy in self.path.parent.glob(f"{self.path.name}.before-v*"):
                copy.unlink(missing_ok=True)

    def sweep(self) -> bool:
        """Bring the write-ahead log home and cut it; tells whether that was done, or a reader stood in the way."""
        self.one(f"PRAGMA busy_timeout={GLANCE_MILLISECONDS}")
        try:
            return self.one("PRAGMA wal_checkpoint(TRUNCATE)")[:1] == (0,)
        finally:
            self.one(f"PRAGMA busy_timeout={self._patience}")

    def is_sound(self) -> bool:
        """Tell whether every page is as it was written and the tables hang together."""
        try:
            return not self.rows("PRAGMA cipher_integrity_check") and self.one("PRAGMA integrity_check") == ("ok",)
        except Damage:
            return False

    def close(self) -> None:
        """Close the connection."""
        with told(self.path):
            self._connection.close()


def _connected(path: Path, key: bytes, patience: int, *, alone: bool = False) -> sqlcipher.Connection:
    """Return an open connection; one that is `alone` does without the file shared with others, as a full disk asks."""
    with told(path):
        connection = sqlcipher.connect(
            str(path), isolation_level=None, check_same_thread=False, timeout=patience / 1000
        )
        try:
            connection.execute(
                "PRAGMA cipher_log_level=NONE"
            )  # else it writes about damage to standard error by itself
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            if alone:  # before anything reads the file
                connection.execute("PRAGMA locking_mode=EXCLUSIVE")
            connection.execute("PRAGMA temp_store=MEMORY")
            connection.execute(f"PRAGMA cache_size=-{CACHE_KIB}")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except BaseException:
            connection.close()
            raise
    return connection


def _make_owner_only(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=OWNER_ONLY_FOLDER)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, OWNER_ONLY_FILE))
    path.chmod(OWNER_ONLY_FILE)
