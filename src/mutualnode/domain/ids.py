"""Ids as people and programs handle them: 32 bytes inside, lowercase hexadecimal outside."""

from typing import NewType

from mutualnode.errors import Code, Fault

ChangeId = NewType("ChangeId", bytes)
EntryId = NewType("EntryId", bytes)
NetworkId = NewType("NetworkId", bytes)
MemberId = NewType("MemberId", bytes)
DeviceKey = NewType("DeviceKey", bytes)

ID_BYTES = 32
ZERO = bytes(ID_BYTES)
SHORTEST_PREFIX = 8  # characters: fewer would soon be ambiguous, and 8 can be read aloud


_DIGITS = frozenset("0123456789abcdefABCDEF")


def text(value: bytes) -> str:
    """Return an id as lowercase hexadecimal."""
    return value.hex()


def parse(written: str) -> bytes:
    """Return the id that was written in full; raises `ID_UNKNOWN` for anything else."""
    if len(written) != 2 * ID_BYTES or not _DIGITS.issuperset(written):
        raise Fault(Code.ID_UNKNOWN)
    return bytes.fromhex(written)


def bounds(prefix: str) -> tuple[bytes, bytes]:
    """Return the lowest and highest id that begin with a written prefix; raises `ID_UNKNOWN` if it is none."""
    low = prefix.strip().lower()
    if not SHORTEST_PREFIX <= len(low) <= 2 * ID_BYTES or not _DIGITS.issuperset(low):
        raise Fault(Code.ID_UNKNOWN)
    return bytes.fromhex(low.ljust(2 * ID_BYTES, "0")), bytes.fromhex(low.ljust(2 * ID_BYTES, "f"))
