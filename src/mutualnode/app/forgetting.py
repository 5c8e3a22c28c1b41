"""What is forgotten: whole entries, by a statement of their author's, now and for what may still come.

Every copy that honours it keeps the headers, which still verify, and drops what was in them. A statement takes effect
when it is held, and not before: whoever holds the same must see the same. It waits for nothing but its author's place
in the network, because its own past may be among the very headers that wait for it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from mutualnode.domain.change import Change
from mutualnode.domain.kinds import Kind, is_forgettable
from mutualnode.store.changes import Changes
from mutualnode.store.entries import Entries


class Forgotten:
    """Which entries of a batch are forgotten, by the statements held."""

    def __init__(self, entries: Entries, changes: Changes, batch: Iterable[Change]) -> None:
        """Gather what bears on a batch."""
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
        author = self._authors.get(change.entry)
        return is_forgettable(change.header.kind) and author is not None and author in self._by.get(change.entry, ())


def statements(changes: Iterable[Change]) -> list[Change]:
    """Return those that say that something is forgotten."""
    return [each for each in changes if each.header.kind == Kind.FORGET]
