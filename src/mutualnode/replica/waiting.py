"""The waiting room: changes whose past is not held yet. Waiting is no error; what waits is outside the set.

Pure bookkeeping: what a change needs is told as tokens by `needs`, what it brings by `brings`. The room is bounded;
what falls out of it was never acknowledged as held and is sent again when two computers next compare their sets.
"""

from collections import OrderedDict, defaultdict
from collections.abc import Iterator

from mutualnode.domain.change import Change
from mutualnode.domain.ids import ChangeId
from mutualnode.domain.kinds import FIRST, Kind
from mutualnode.domain.members import ABOUT

WAITING_BYTES = 4 * 1024 * 1024  # of one peer: a thousand large changes out of order, and nothing to a small laptop
WAITING_CHANGES = 10_000  # of one peer: bounds the bookkeeping where changes are tiny

Token = tuple[str, bytes, bytes]

_NO = b""


def held(id_: bytes) -> Token:
    """The token of a change being held."""
    return ("change", id_, _NO)


def step(device: bytes, id_: bytes) -> Token:
    """The token of a change by this very device being held: what comes next from it may follow."""
    return ("step", id_, device)


def enrolled(device: bytes) -> Token:
    """The token of a device's first statement being held, with which it came into the network."""
    return ("device", device, _NO)


def linked(entry: bytes, crdt_hash: bytes) -> Token:
    """The token of an Automerge change being held in an entry."""
    return ("crdt", entry, crdt_hash)


def admitted(join: bytes) -> Token:
    """The token of an admission that names this join being held."""
    return ("admission", join, _NO)


def forgotten(entry: bytes) -> Token:
    """The token of an entry being forgotten by a statement of its author's."""
    return ("forgotten", entry, _NO)


def needs(change: Change) -> frozenset[Token]:
    """Return what must be held before this change can be.

    The device's own first statement, and with it its admission, is needed through the chain of `previous`, in which
    each change is by the same device. What says that an entry is forgotten waits for that statement alone: its past may
    be among the very headers that wait for it.
    """
    header = change.header
    if header.kind == Kind.FORGET:
        return frozenset({enrolled(header.device)})
    tokens = {linked(header.entry, dep) for dep in change.chunk.deps}
    if not header.founds_entry:
        tokens.add(held(header.entry))
    if change.is_bare:
        tokens.add(forgotten(change.entry))
    if header.kind == Kind.JOIN:
        tokens |= {held(about(change)), admitted(change.id)}
    elif header.previous.strip(b"\0"):
        tokens.add(step(header.device, header.previous))
    elif header.kind == Kind.DEVICE:
        tokens.add(held(about(change)))
    return frozenset(tokens)


def brings(change: Change) -> list[Token]:
    """Return what others need that is held once this change is."""
    device = change.header.device
    tokens = [held(change.id), step(device, change.id)]
    if change.header.kind in FIRST:
        tokens.append(enrolled(device))
    if not change.is_bare:
        tokens.append(linked(change.entry, change.chunk.hash))
    elif change.header.founds_entry:
        tokens.append(forgotten(change.entry))
    if change.header.kind == Kind.ADMISSION:
        tokens.append(admitted(about(change)))
    return tokens


def about(change: Change) -> bytes:
    """Return the id of the entry that a statement answers, empty where it names none."""
    value = (change.fields or {}).get(ABOUT)
    return value if isinstance(value, bytes) else _NO


class WaitingRoom:
    """The changes of one peer that wait, oldest first."""

    def __init__(self) -> None:
        self._changes: OrderedDict[ChangeId, tuple[Change, set[Token]]] = OrderedDict()
        self._wanted: defaultdict[Token, set[ChangeId]] = defaultdict(set)
        self._bytes = 0

    def __len__(self) -> int:
        return len(self._changes)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._changes

    def __iter__(self) -> Iterator[Change]:
        return (change for change, _ in self._changes.values())

    def add(self, change: Change, missing: frozenset[Token]) -> None:
        """Let a change wait for what is missing; the oldest leave when the room is full."""
        if change.id in self._changes:
            return
        self._changes[change.id] = (change, set(missing))
        self._bytes += len(change.sealed) + len(change.payload)
        for token in missing:
            self._wanted[token].add(change.id)
        while self._bytes > WAITING_BYTES or len(self._changes) > WAITING_CHANGES:
            self._remove(next(iter(self._changes)))

    def discard(self, id_: ChangeId) -> None:
        """Let a change go that came to be held by another road."""
        if id_ in self._changes:
            self._remove(id_)

    def pull(self, entry: bytes) -> list[Change]:
        """Return, and let go, whatever waits of an entry, oldest first."""
        found = [change for change, _ in self._changes.values() if change.entry == entry]
        for change in found:
            self._remove(change.id)
        return found

    def release(self, token: Token) -> list[Change]:
        """Return, and let go, the changes that waited for nothing but this."""
        released = []
        for id_ in sorted(self._wanted.pop(token, ())):
            change, missing = self._changes[id_]
            missing.discard(token)
            if not missing:
                self._remove(id_)
                released.append(change)
        return released

    def _remove(self, id_: ChangeId) -> None:
        change, missing = self._changes.pop(id_)
        self._bytes -= len(change.sealed) + len(change.payload)
        for token in missing:
            self._wanted[token].discard(id_)
            if not self._wanted[token]:
                del self._wanted[token]
