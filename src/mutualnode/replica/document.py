"""An entry as a small Automerge document: written, edited, and read from just those changes that count.

The only home of Automerge. Its panics are `BaseException`s that pass every `except Exception`; here they become our
error, and the document that panicked is dropped. No counters, timestamps or unknown values are ever written.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from automerge.core import ROOT, Document, ObjType, ScalarType

from mutualnode.domain.members import Value
from mutualnode.errors import Code, Refusal
from mutualnode.replica import chunk

T = TypeVar("T")

FIELDS_LIMIT = 64  # of one entry: our kinds have at most a dozen, newer ones may have more
_NO_HEADS: list[bytes] = []


def _number(kind: ScalarType) -> int:
    """Return the number of a type of value: to compare types themselves takes as long as to read a value."""
    number: int = int(kind)  # type: ignore[call-overload]  # the library's stubs do not tell of it
    return number


_BYTES = _number(ScalarType.Bytes)
_PLAIN = frozenset(map(_number, (ScalarType.Int, ScalarType.Boolean)))


def guarded(work: Callable[[], T]) -> T:
    """Return what `work` returns; whatever Automerge raises, panics included, becomes `CHANGE_UNREADABLE`."""
    try:
        return work()
    except (KeyboardInterrupt, SystemExit, MemoryError):  # never a verdict on a change
        raise
    except BaseException as error:  # noqa: BLE001 - PanicException derives from BaseException alone
        raise Refusal(Code.CHANGE_UNREADABLE, kind=type(error).__name__) from None


def create(actor: bytes, fields: Mapping[str, Value]) -> bytes:
    """Return the first change of a new entry with these fields."""
    document = Document()
    document.set_actor(actor)
    _put(document, fields)
    return bytes(document.get_changes(_NO_HEADS)[0].raw_bytes)


def edit(changes: Sequence[bytes], actor: bytes, fields: Mapping[str, Value | None]) -> bytes | None:
    """Return a change that sets these fields (None removes one) on top of those changes; None if it alters nothing."""

    def work() -> bytes | None:
        document = Document.load(b"".join(changes))
        document.set_actor(actor)
        held = _fields(document)
        altered = {name: value for name, value in fields.items() if not _same(held.get(name), value)}
        if not altered:
            return None
        heads = document.get_heads()
        _put(document, altered)
        return bytes(document.get_changes(heads)[0].raw_bytes)

    return guarded(work)


def read(changes: Sequence[bytes]) -> dict[str, Value]:
    """Return the fields of the document that these changes make, given in any order; raises `CHANGE_UNREADABLE`."""
    return guarded(lambda: _fields(Document.load(b"".join(changes))))


def unreadable(changes: Sequence[bytes]) -> set[int]:
    """Return the places of those changes on which Automerge fails when they are added in this order, parents first.

    What depends on such a change is left out with it. Steps double while all goes well: every try reads all before it.
    """
    failing: set[int] = set()
    lost: set[bytes] = set()
    good: list[bytes] = []
    place, step = 0, 1
    while place < len(changes):
        told = {change: chunk.parse(change) for change in changes[place : place + step]}
        for each in told.values():
            if not lost.isdisjoint(each.deps):
                lost.add(each.hash)
        added = [change for change, each in told.items() if each.hash not in lost]
        try:
            read([*good, *added])
        except Refusal:
            if step > 1:
                step //= 2
                continue
            failing.add(place)
            lost.update(each.hash for each in told.values())
            place += 1
        else:
            good += added
            place += step
            step *= 2
    return failing


def _same(one: Value | None, other: Value | None) -> bool:
    """Python holds that True equals 1; people would see the difference."""
    return type(one) is type(other) and one == other


def _put(document: Document, fields: Mapping[str, Value | None]) -> None:
    with document.transaction() as transaction:
        for name in sorted(fields):
            value = fields[name]
            if value is None:
                transaction.delete(ROOT, name)
            else:
                transaction.put(ROOT, name, _scalar(value), value)


def _scalar(value: Value) -> ScalarType:
    if isinstance(value, bool):
        return ScalarType.Boolean
    if isinstance(value, int):
        return ScalarType.Int
    return ScalarType.Bytes if isinstance(value, bytes) else ScalarType.Str


def _fields(document: Document) -> dict[str, Value]:
    fields: dict[str, Value] = {}
    names = document.keys(ROOT)
    if len(names) > FIELDS_LIMIT:
        raise ValueError
    for name, (value, where) in zip(names, document.values(ROOT), strict=True):
        if isinstance(value, tuple):
            kind, plain = value
            if type(plain) is str:  # by far the most, and nothing else than text is read as such
                fields[name] = plain
            else:
                _keep(fields, name, _number(kind), plain)
        elif value == ObjType.Text:
            fields[name] = document.text(where)
    return fields


def _keep(fields: dict[str, Value], name: str, kind: int, value: object) -> None:
    """Take a value of a type that we write; others belong to a newer version, and stay in the document unread."""
    if kind == _BYTES and isinstance(value, list | bytes):
        fields[name] = bytes(value)
    elif kind in _PLAIN and isinstance(value, int | bool):
        fields[name] = value
