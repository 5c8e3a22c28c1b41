"""Which entries this computer's member has marked to come back to. Known here alone: it never travels."""

from mutualnode.app.commons import Commons
from mutualnode.domain import encoding
from mutualnode.domain.ids import EntryId
from mutualnode.store.meta import Meta

FOLLOWED = "followed"  # this computer's own note
FOLLOWED_LIMIT = 500  # entries: more than anybody comes back to; the oldest mark makes room

_read = encoding.unpacker(list[bytes])


def follow(commons: Commons, name: EntryId, *, on: bool) -> None:
    """Mark an entry, or take the mark away."""
    marked = [each for each in followed(commons.keeper.meta) if each != name]
    kept = [*marked, name][-FOLLOWED_LIMIT:] if on else marked
    with commons.keeper.database.transaction():
        commons.keeper.meta.set(FOLLOWED, encoding.pack(list(map(bytes, kept))))


def followed(meta: Meta) -> list[EntryId]:
    """Return what is marked, in the order in which it was."""
    packed = meta.get(FOLLOWED)
    return [EntryId(each) for each in _read(packed)] if packed else []
