"""The waiting room: changes whose past is not held yet. Waiting is no error; what waits is outside the set.

Pure bookkeeping: what a change needs is told as tokens by `needs`, what it brings by `brings`. The room is bounded;
what falls out of it was never acknowledged as held and is sent again when two computers next compare their sets.
"""

from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from mutualnode.domain.change import Change
from mutualnode.domain.ids import ChangeId, EntryId
from mutualnode.domain.kinds import FIRST, Kind
from mutualnode.domain.members import ABOUT, KEY

WAITING_BYTES = 8 * 1024 * 1024  # of memory for one peer: some thousand changes out of order, little to a small laptop
ROOMS_BYTES = 4 * WAITING_BYTES  # of memory for all peers together: strangers by the dozen cost no more than four
CHANGE_COST = 2_500  # bytes of memory: a change taken apart, and its place in the room; measured, as are the next two
TOKEN_COST = 500  # bytes for each thing that it waits for: a change of 8 KB can name 256 of them
FIELD_COST = 100  # bytes for each field of a statement, beside what stands in it

Token = tuple[str, bytes, bytes]
K = TypeVar("K", EntryId, Token)

_NO = b""


def held(id_: bytes) -> Token:
    """The token of a change being held."""
    return ("change", id_, _NO)


def step(device: bytes, id_: bytes) -> Token:
    """The token of a change by this very device being held: what comes next from it may follow."""
    return ("step", id_, device)


def linked(entry: bytes, crdt_hash: bytes) -> Token:
    """The token of an Automerge change being held in an entry."""
    return ("crdt", entry, crdt_hash)


def admitted(join: bytes) -> Token:
    """The token of an admission that names this join being held."""
    return ("admission", join, _NO)


def begun(device: bytes) -> Token:
    """The token of a device's own first statement being held."""
    return ("device", device, _NO)


def forgotten(entry: bytes) -> Token:
    """The token of an entry being forgotten by a statement of its author's that is held."""
    return ("forgotten", entry, _NO)


def needs(change: Change) -> frozenset[Token]:
    """Return what must be held before this change can be.

    The device's own first statement, and with it its admission, is needed through the chain of `previous`, in which
    each change is by the same device. What says that an entry is forgotten waits for that statement alone: its past may
    be among the very headers that wait for it.
    """
    header = change.header
    if header.kind == Kind.FORGET:
        return frozenset({begun(header.device)})
    tokens = {linked(header.entry, dep) for dep in change.chunk.deps}
    if not header.founds_entry:
        tokens.add(held(header.entry))
    if change.is_bare:
        tokens.add(forgotten(change.entry))
    if header.kind == Kind.JOIN:
        tokens |= {held(about(change)), admitted(change.id)}
    elif header.previous.strip(b"\0"):
        tokens.add(step(header.device, header.previous))
    elif header.kind == Kind.DEVICE:  # else a stranger's keys could prove one another, and write without end
        tokens |= {held(about(change)), begun(_bytes(change, KEY))}
    return frozenset(tokens)


def brings(change: Change) -> list[Token]:
    """Return what others need that is held once this change is."""
    tokens = [held(change.id), step(change.header.device, change.id)]
    if not change.is_bare:
        tokens.append(linked(change.entry, change.chunk.hash))
    elif change.header.founds_entry:
        tokens.append(forgotten(change.entry))
    if change.header.kind == Kind.ADMISSION:
        tokens.append(admitted(about(change)))
    if change.header.kind in FIRST:
        tokens.append(begun(change.header.device))
    return tokens


def about(change: Change) -> bytes:
    """Return the id of the entry that a statement answers, empty where it names none."""
    return _bytes(change, ABOUT)


def _bytes(change: Change, field: str) -> bytes:
    value = (change.fields or {}).get(field)
    return value if isinstance(value, bytes) else _NO


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A change in the room, what it still waits for, and about how many bytes of memory that takes."""

    change: Change
    missing: set[Token]
    cost: int


class WaitingRoom:
    """The changes of one peer that wait, oldest first."""

    def __init__(self) -> None:
        self._changes: OrderedDict[ChangeId, _Waiting] = OrderedDict()
        self._wanted: defaultdict[Token, set[ChangeId]] = defaultdict(set)
        self._of_entry: defaultdict[EntryId, set[ChangeId]] = defaultdict(set)
        self._bytes = 0

    def __len__(self) -> int:
        return len(self._changes)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._changes

    @property
    def weight(self) -> int:
        """About how much memory they take."""
        return self._bytes

    def __iter__(self) -> Iterator[Change]:
        return (each.change for each in self._changes.values())

    def add(self, change: Change, missing: frozenset[Token]) -> None:
        """Let a change wait for what is missing; `bound` keeps the room from growing without end.

        One that came without its payload first waits as a whole from here on: a header alone must not keep it out.
        """
        if change.id in self._changes:
            if change.is_bare or not self._changes[change.id].change.is_bare:
                return
            self._remove(change.id)
        self._changes[change.id] = _Waiting(change, set(missing), _cost(change, missing))
        self._of_entry[change.entry].add(change.id)
        self._bytes += self._changes[change.id].cost
        for token in missing:
            self._wanted[token].add(change.id)

    def shrink(self) -> None:
        """Let the oldest go."""
        self._remove(next(iter(self._changes)))

    def discard(self, id_: ChangeId) -> None:
        """Let a change go that came to be held by another road."""
        if id_ in self._changes:
            self._remove(id_)

    def pull(self, entry: bytes) -> list[Change]:
        """Return, and let go, whatever waits of an entry, by id."""
        found = [self._changes[id_].change for id_ in sorted(self._of_entry.get(EntryId(entry), ()))]
        for change in found:
            self._remove(change.id)
        return found

    def release(self, token: Token) -> list[Change]:
        """Return, and let go, the changes that waited for nothing but this."""
        released = []
        for id_ in sorted(self._wanted.pop(token, ())):
            waits = self._changes[id_]
            waits.missing.discard(token)
            if not waits.missing:
                self._remove(id_)
                released.append(waits.change)
        return released

    def _remove(self, id_: ChangeId) -> None:
        waits = self._changes.pop(id_)
        self._bytes -= waits.cost
        _take_out(self._of_entry, waits.change.entry, id_)
        for token in waits.missing:
            _take_out(self._wanted, token, id_)


def bound(rooms: Iterable[WaitingRoom]) -> None:
    """Have each room let the oldest go until it takes no more than it may, then the fullest until all together do."""
    among = list(rooms)
    for each in among:
        while each.weight > WAITING_BYTES:
            each.shrink()
    while sum(each.weight for each in among) > ROOMS_BYTES:
        max(among, key=lambda each: each.weight).shrink()


def _cost(change: Change, missing: frozenset[Token]) -> int:
    """Return about how much memory a waiting change takes; what a statement says is held as told and as read."""
    read = 0 if change.fields is None else len(change.payload) + FIELD_COST * len(change.fields)
    return CHANGE_COST + len(change.sealed) + len(change.payload) + read + TOKEN_COST * len(missing)


def _take_out(among: defaultdict[K, set[ChangeId]], key: K, id_: ChangeId) -> None:
    """Take an id out of one of these sets, and the set away with the last of them."""
    among[key].discard(id_)
    if not among[key]:
        del among[key]
