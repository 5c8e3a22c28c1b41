"""Small files that people pass on or name: passphrases, invites as text or as a square code."""

import getpass
import io
import sys
from collections.abc import Iterable
from pathlib import Path

from mutualnode.app.folder import Place, write_pieces_owner_only
from mutualnode.errors import Code, Fault
from mutualnode.keys import sealing
from mutualnode.store.database import told

PASSPHRASE_LIMIT = 1_024  # characters
INVITE_LIMIT = 4_096  # bytes of an invite file: the code is some 150
PICTURES = (".svg", ".png")


def from_file(path: Path) -> str:
    """Return the first line of a file; raises `FILE_UNREADABLE`, or `TEXT_EMPTY` where nothing stands there."""
    line = _first_line(path, PASSPHRASE_LIMIT)
    if not line.strip():
        raise Fault(Code.TEXT_EMPTY)
    return line


def known(place: Place, given: str | None) -> str | None:
    """Return the passphrase for a store: what was given, or asked for where it wants one and somebody is there."""
    with told():
        try:
            sealed = sealing.is_sealed(place.key.read_bytes())
        except FileNotFoundError:
            raise Fault(Code.NETWORK_NONE) from None
    if not sealed or given is not None:
        return given
    if not sys.stdin.isatty():
        raise Fault(Code.PASSPHRASE_NEEDED)
    try:
        return getpass.getpass("Passphrase: ")
    except EOFError:
        raise Fault(Code.PASSPHRASE_NEEDED) from None


def invite_text(written: str) -> str:
    """Return the invite that was typed, or that stands in the file that was named."""
    path = Path(written)
    try:
        named = len(written) < 250 and path.is_file()  # noqa: PLR2004 - longer than any file name
    except OSError:
        named = False
    return _first_line(path, INVITE_LIMIT) if named else written


def write_text(path: Path, content: str) -> None:
    """Write a text that only its owner can read, whole or not at all; raises `FILE_UNWRITABLE` or `FILE_FULL`."""
    write_pieces(path, (content,))


def write_bytes(path: Path, content: bytes) -> None:
    """Write bytes so."""
    _write(path, (content,))


def write_pieces(path: Path, pieces: Iterable[str]) -> None:
    """Write a long text so, a piece at a time as they are made; what making one raises leaves no file behind."""
    _write(path, (each.encode() for each in pieces))


def picture(path: Path) -> str:
    """Return the form of picture that a file's name asks for; raises `CHOICE_UNKNOWN`."""
    form = path.suffix.lower()
    if form not in PICTURES:
        raise Fault(Code.CHOICE_UNKNOWN, what="picture", choices=", ".join(PICTURES))
    return form.removeprefix(".")


def write_square(path: Path, code: str) -> None:
    """Write a square code, as .svg or .png, with the white margin that readers need; only its owner can read it."""
    import segno  # noqa: PLC0415 - brings much of what reads web pages, and no start waits for that

    drawn = io.BytesIO()
    segno.make(code.upper(), error="m").save(drawn, kind=picture(path), scale=6, border=4)
    _write(path, (drawn.getvalue(),))


def square(code: str) -> tuple[tuple[bool, ...], ...]:
    """Return a square code as rows of cells, dark ones true, without the white margin that it needs."""
    import segno  # noqa: PLC0415 - brings much of what reads web pages, and no start waits for that

    return tuple(tuple(bool(cell) for cell in row) for row in segno.make(code.upper(), error="m").matrix)


def _write(path: Path, pieces: Iterable[bytes]) -> None:
    try:
        with told():
            if path.is_dir():
                raise Fault(Code.FILE_UNWRITABLE, reason="it is a folder")
            write_pieces_owner_only(path, pieces)
    except Fault as fault:
        code = {Code.STORE_UNREACHABLE: Code.FILE_UNWRITABLE, Code.STORE_FULL: Code.FILE_FULL}.get(fault.code)
        if code is None:
            raise
        raise Fault(code, **fault.facts) from None


def _first_line(path: Path, limit: int) -> str:
    try:
        with path.open(encoding="utf-8-sig") as file:
            return file.readline(limit).rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise Fault(Code.FILE_UNREADABLE, reason=getattr(error, "strerror", None) or "not UTF-8") from None
