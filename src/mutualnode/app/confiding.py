"""Contact and exact place among members: sealed to whom they are meant for, opened where this computer is theirs.

An envelope lies in the entry of whoever closed it: the asker's own in the need, for their own computers; a copy in
their answer to a promise, for whoever promised; the promiser's in the promise, for whoever asked. A computer that is
added later opens what its member's other computers close again for it.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress

from mutualnode.app.commons import EARLIER_TRANSPORTS, TRANSPORT_SECRET, Commons
from mutualnode.app.reading import Reading, Shown
from mutualnode.domain import contacts, encoding, exchange
from mutualnode.domain.contacts import Contact
from mutualnode.domain.exchange import ASKER, SEALED
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.members import ABOUT, Fields
from mutualnode.domain.promises import Promise
from mutualnode.errors import Refusal
from mutualnode.keys import envelopes
from mutualnode.keys.agreement import KEY_BYTES
from mutualnode.replica import document
from mutualnode.store.meta import Meta

SETTLED = "confided"  # this computer's own note: how many further computers of members it has closed envelopes for
AGREED = (Promise.ACCEPTED, Promise.DONE)


def close(commons: Commons, contact: Contact, kind: Kind, about: bytes, members: Iterable[bytes]) -> bytes:
    """Close an envelope for an entry of this member's, which they and these members can open."""
    me = commons.member or b""
    transports = commons.keeper.entries.transports
    devices = [*transports({me}), *transports({*members})]  # our own first: nobody's many computers push them out
    belongs = _belongs(commons.network, kind, me, about)
    return envelopes.close(contacts.packed(contact), devices, belongs, commons.entropy(envelopes.RANDOM_BYTES))


def read(reading: Reading, entry: Shown) -> Contact | None:
    """Return what is sealed in an entry, None where there is nothing or this computer cannot open it."""
    written = entry.fields.get(SEALED)
    try:
        sealed = bytes.fromhex(written) if isinstance(written, str) else b""
    except ValueError:
        return None
    belongs = _belongs(reading.network, entry.kind, entry.author, entry.about)
    return _opened(reading.meta, sealed, belongs)


def own(commons: Commons, name: EntryId) -> Contact | None:
    """Return what is sealed in an entry that is open for writing here, None where this computer cannot open it."""
    founding, counting = commons.standing(name)
    fields = document.read([each.crdt for each in counting])
    author, about = commons.author(founding) or b"", _bytes(fields, ABOUT)
    belongs = _belongs(commons.network, founding.header.kind, author, about)
    return _opened(commons.keeper.meta, _bytes(fields, SEALED), belongs)


def copy_for(commons: Commons, promise: EntryId, maker: bytes, asked: EntryId) -> dict[str, bytes]:
    """Return the field of an answer that lets whoever promised read what is sealed in what they promised to."""
    contact = own(commons, asked)
    return {SEALED: close(commons, contact, Kind.ACCEPTANCE, promise, [maker])} if contact else {}


def renew_copies(commons: Commons, asked: EntryId) -> None:
    """Have those who were said yes to read what stands in a need or an offer now."""
    for promise, maker in commons.keeper.entries.answers(Kind.PLEDGE, asked):
        for answer in commons.keeper.entries.replies(Kind.ACCEPTANCE, promise, commons.member or b"")[:1]:
            copy = copy_for(commons, promise, maker, asked)
            commons.edit(answer, {SEALED: copy.get(SEALED)})


def settle(commons: Commons) -> None:
    """Close this member's envelopes again where one of those whom they are for has more computers by now, or fewer."""
    entries, me = commons.keeper.entries, commons.member
    known = encoding.pack(len(entries.proofs()))
    if me is None or commons.value(SETTLED) == known:
        return
    for name in entries.sealed_by(me):
        with suppress(Refusal):  # what is damaged on this disk is told by `check`, and keeps nothing else from going on
            _settle_one(commons, name, me)
    with commons.keeper.database.transaction():
        commons.keeper.meta.set(SETTLED, known)


def _settle_one(commons: Commons, name: EntryId, me: bytes) -> None:
    founding, counting = commons.standing(name)
    kind, fields = Kind(founding.header.kind), document.read([each.crdt for each in counting])
    about = _bytes(fields, ABOUT)
    sealed = _bytes(fields, SEALED)
    members = _meant(commons, kind, about, fields)
    computers = min(len(commons.keeper.entries.transports({me, *members})), envelopes.DEVICES_LIMIT)
    if not sealed or envelopes.sealed_to(sealed) == computers:
        return
    contact = _opened(commons.keeper.meta, sealed, _belongs(commons.network, kind, me, about))
    if contact is not None:
        commons.edit(name, {SEALED: close(commons, contact, kind, about, members)})


def _meant(commons: Commons, kind: Kind, about: bytes, fields: Fields) -> set[bytes]:
    """Return for whom, beside its author, the envelope in an entry is."""
    if kind == Kind.PROFILE:
        return set()
    if kind in exchange.LISTED:
        return {_bytes(fields, ASKER)} - {b""}
    founding, counting = commons.standing(EntryId(about))
    told = document.read([each.crdt for each in counting])
    return {commons.author(founding) or b"", _bytes(told, ASKER)} - {b""}


def _opened(meta: Meta, sealed: bytes, belongs: bytes) -> Contact | None:
    if not sealed:
        return None
    kept = (meta.get(TRANSPORT_SECRET) or b"") + (meta.get(EARLIER_TRANSPORTS) or b"")
    for start in range(0, len(kept), KEY_BYTES):
        plain = envelopes.opened(sealed, kept[start : start + KEY_BYTES], belongs)
        if plain is not None:
            return contacts.unpacked(plain)
    return None


def _belongs(network: bytes, kind: int, author: bytes, about: bytes) -> bytes:
    return encoding.pack([network, int(kind), author, about])


def _bytes(fields: Mapping[str, object], name: str) -> bytes:
    value = fields.get(name)
    return value if isinstance(value, bytes) else b""
