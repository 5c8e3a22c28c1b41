"""An entry as people see it: what its counting changes say, laid out for lists, search and digests."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from mutualnode.domain import encoding, exchange
from mutualnode.domain.ids import EntryId, MemberId
from mutualnode.domain.members import ABOUT, Fields

_ROW_PERSON = b"MN1 entry row"
_SEARCHED = (exchange.NOTE, exchange.CATEGORY, exchange.AREA, exchange.QUANTITY, "text", "purpose")  # beside titles


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the commons. `fields` may hold more than this version knows."""

    id: EntryId
    kind: int
    author: MemberId
    at: int  # the clock of whoever founded it, ms since 1970
    updated: int  # the latest clock among the changes that count
    fields: Fields

    def text(self, name: str) -> str:
        """Return a field as text, empty where it is absent or no text."""
        value = self.fields.get(name, "")
        return value if isinstance(value, str) else ""

    @property
    def title(self) -> str:
        """The title, or the name of what is named rather than titled."""
        return self.text(exchange.TITLE) or self.text("name")

    @property
    def state(self) -> str:
        """The state that it is in."""
        return exchange.state_of(self.fields)

    @property
    def about(self) -> bytes:
        """The id of the entry that it answers, empty where it answers none."""
        value = self.fields.get(ABOUT)
        return value if isinstance(value, bytes) else b""

    @property
    def words(self) -> str:
        """All other text that search should find."""
        parts = map(self.fields.get, _SEARCHED)
        return "\n".join([each for each in parts if each and isinstance(each, str)])

    @property
    def shown(self) -> str:
        """All fields as JSON, ids in hexadecimal."""
        return encoding.to_json(printable(self.fields))

    @property
    def digest(self) -> bytes:
        """The digest of all that people see of it; depends on nothing but the changes that count."""
        seen = encoding.pack([self.id, self.kind, self.author, self.at, self.updated, dict(self.fields)])
        return hashlib.blake2b(seen, digest_size=32, person=_ROW_PERSON).digest()


def printable(fields: Fields) -> Mapping[str, str | int | bool]:
    """Return fields with ids and keys in hexadecimal."""
    return {name: value.hex() if isinstance(value, bytes) else value for name, value in fields.items()}
