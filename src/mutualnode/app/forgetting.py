"""What is forgotten: whole entries, by a statement of their author's, now and for what may still come.

An author's is a statement by the device that founded the entry, or by another one of the same person. What joins two
such devices is in the past of whatever they signed, so whoever holds that holds both ends of it.

Every copy that honours it keeps the headers, which still verify, and drops what was in them. A statement takes effect
when it is held, and not before: whoever holds the same must see the same. It waits for nothing but its author's place
in the network, because its own past may be among the very headers that wait for it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from mutualnode.domain.change import Change
from mutualnode.domain.kinds import Kind, is_forgettable
from mutualnode.domain.members import kin, proved_by
from mutualnode.store.changes import Changes
from mutualnode.store.entries import Entries

Named = tuple[bytes, bytes]
"""An entry, and the device that signed that it is to be forgotten."""


class Forgotten:
    """Which entries of a batch are forgotten, by the statements held."""

    def __init__(self, entries: Entries, changes: Changes, batch: Iterable[Change]) -> None:
        """Gather what bears on a batch."""
        self._entries = entries
        self._proofs: list[tuple[bytes, bytes]] | None = None
        self._fresh = [(each.header.device, key) for each in batch for key in _proved_by(each)]
        self._by: defaultdict[bytes, set[bytes]] = defaultdict(set)
        touched = {each.entry for each in batch}
        for name, device in entries.forgets(sorted(touched)):
            self._by[name].add(device)
        self._authors: Mapping[bytes, bytes] = {
            **changes.authors([name for name in touched if name in self._by]),
            **{each.entry: each.header.device for each in batch if each.header.founds_entry},
        }

    def covers(self, change: Change) -> bool:
        """Whether a change belongs to an entry that its author has forgotten."""
        author, signed = self._authors.get(change.entry), self._by.get(change.entry)
        if not signed or author is None or not is_forgettable(change.header.kind):
            return False
        return author in signed or not signed.isdisjoint(self._kin(author))

    def _kin(self, author: bytes) -> set[bytes]:
        if self._proofs is None:
            self._proofs = [*self._entries.proofs(), *self._fresh]
        return kin(author, self._proofs)


def _proved_by(change: Change) -> list[bytes]:
    return proved_by(change.header.kind, change.fields or {})


def entitled(entries: Entries, changes: Changes, named: Sequence[Named]) -> list[Named]:
    """Return those of these entries that the device beside each may have forgotten; others need not be held."""
    authors = changes.authors([name for name, _ in named])
    own = [(name, device) for name, device in named if authors.get(name) == device]
    rest = [(name, device) for name, device in named if authors.get(name, device) != device]
    proofs = entries.proofs() if rest else []
    return own + [(name, device) for name, device in rest if device in kin(authors[name], proofs)]


def statements(changes: Iterable[Change]) -> list[Change]:
    """Return those that say that something is forgotten."""
    return [each for each in changes if each.header.kind == Kind.FORGET]
