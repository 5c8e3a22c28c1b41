"""One writer for each store: a file lock that the system lets go even when its holder is killed."""

from pathlib import Path

from filelock import FileLock, Timeout

from mutualnode.errors import Code, Fault
from mutualnode.store.database import OWNER_ONLY_FILE, OWNER_ONLY_FOLDER, told


class StoreLock:
    """Held for as long as a node or a writing command has the store open."""

    def __init__(self, path: Path, patience: float = 0) -> None:
        """Take the lock at a path; raises `STORE_BUSY` where another holds it for longer than so many seconds."""
        with told():
            path.parent.mkdir(parents=True, exist_ok=True, mode=OWNER_ONLY_FOLDER)
            # Not one for each thread: whoever closes a store need not be the thread that opened it.
            self._lock = FileLock(path, mode=OWNER_ONLY_FILE, thread_local=False)
            try:
                self._lock.acquire(timeout=patience)
            except Timeout:
                raise Fault(Code.STORE_BUSY) from None

    def release(self) -> None:
        """Let the lock go."""
        self._lock.release()
