"""How somebody is reached, and where exactly: what only those may read whom it was meant for.

Knows what may be typed and how it lies in an envelope; not who may open one.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from mutualnode.domain import encoding, text
from mutualnode.errors import PeerFault

CONTACT, WHERE = "contact", "where"
REACH = "reach"  # on a member's page, for all to read: how they like to be reached
CONFIDED = (CONTACT, WHERE)
LIMITS = {CONTACT: 200, WHERE: 400, REACH: 200}  # characters: some ways to be reached; an address and its door
LINES_LIMIT = 2_600  # bytes: both at four bytes a letter, and what stands around them
SIZE_BYTES = 2  # before what is packed: how long it is without its filling
STEP = 64  # bytes: so that the length of an envelope says little about what is in it

_read = encoding.unpacker(list[str])


@dataclass(frozen=True, slots=True, repr=False)
class Contact:
    """How to reach somebody, and the exact place; either may be empty. It does not print, so no log can hold it."""

    contact: str = ""
    where: str = ""

    def __bool__(self) -> bool:
        """Whether anything stands in it."""
        return bool(self.contact or self.where)


def checked(typed: Mapping[str, str], before: Contact | None = None) -> Contact:
    """Return what was typed, cleaned, over what stood there before; raises `TEXT_TOO_LONG`."""
    before = before or Contact()
    held = {CONTACT: before.contact, WHERE: before.where}
    held.update({name: text.story(typed[name], LIMITS[name]) for name in CONFIDED if name in typed})
    return Contact(held[CONTACT], held[WHERE])


def packed(contact: Contact) -> bytes:
    """Return it as bytes whose number is a multiple of `STEP`."""
    plain = encoding.pack([contact.contact, contact.where])
    return len(plain).to_bytes(SIZE_BYTES, "big") + plain + bytes(-(len(plain) + SIZE_BYTES) % STEP)


def unpacked(plain: bytes) -> Contact | None:
    """Return what such bytes hold, safe to show; None if they hold anything else."""
    size = int.from_bytes(plain[:SIZE_BYTES], "big")
    if not SIZE_BYTES <= len(plain) <= LINES_LIMIT or size > len(plain) - SIZE_BYTES:
        return None
    try:
        found = _read(plain[SIZE_BYTES : SIZE_BYTES + size])
    except PeerFault:
        return None
    lines = [text.shown_story(each)[: max(LIMITS.values())] for each in found[:2]]
    return Contact(*lines) if len(lines) == len(CONFIDED) else None
