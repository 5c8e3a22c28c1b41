"""The log: a few rotating files in the data folder that say what happened and never what people wrote.

Lines hold codes, counts, kinds of error and where in our code, and the first characters of ids. No titles, names,
addresses, keys or texts of exceptions, which may quote any of these.
"""

import logging
import os
import traceback
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path

from mutualnode.errors import Code
from mutualnode.store.database import OWNER_ONLY_FILE, OWNER_ONLY_FOLDER

FILE_BYTES = 512 * 1024  # of one file: weeks of a quiet node
FILES_KEPT = 3
ID_SHOWN = 8  # characters of an id: enough to tell two computers apart

_LOG = logging.getLogger("mutualnode")


class _File(RotatingFileHandler):
    """A log on a disk that may be full: then nothing is logged, and nothing else is disturbed."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name that logging calls
        """Say nothing; the usual way is a trace on standard error."""

    def close(self) -> None:
        """Close the file, and let go of what it could not take."""
        with suppress(OSError):
            super().close()


def _ours() -> list[logging.Handler]:
    """The handlers that were set here; others may listen too."""
    return [each for each in _LOG.handlers if isinstance(each, _File | logging.NullHandler)]


def begin(data: Path) -> None:
    """Write the log into a data folder from now on; where there is none yet, or it cannot be written, do without."""
    if _ours() or not data.is_dir():
        return
    _LOG.propagate = False
    _LOG.setLevel(logging.INFO)
    try:
        folder = data / "log"
        folder.mkdir(parents=True, exist_ok=True, mode=OWNER_ONLY_FOLDER)
        path = folder / "mutualnode.log"
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, OWNER_ONLY_FILE))
        handler: logging.Handler = _File(path, maxBytes=FILE_BYTES, backupCount=FILES_KEPT, encoding="utf-8")
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    _LOG.addHandler(handler)


def end() -> None:
    """Close the log."""
    for handler in _ours():
        _LOG.removeHandler(handler)
        handler.close()


def event(name: str, /, device: bytes = b"", code: Code | str = "", **counts: int) -> None:
    """Note that something happened: with whom, which code, how many."""
    parts = [name, *([device.hex()[:ID_SHOWN]] if device else []), *([str(code)] if code else [])]
    _LOG.info(" ".join([*parts, *(f"{each}={value}" for each, value in counts.items())]))


def internal(error: BaseException) -> None:
    """Note a mistake of ours: its kind and the places in the code, not its text."""
    places = [f"{Path(frame.filename).name}:{frame.lineno}" for frame in traceback.extract_tb(error.__traceback__)]
    _LOG.error("internal %s at %s", type(error).__name__, " < ".join(reversed(places[-6:])))
