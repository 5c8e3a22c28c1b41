"""How far this computer knows what others hold: per device, their store, and a place in its order of arrival.

Known to this computer alone; it never needs to be right. One that is lost or wrong costs some changes sent twice.
"""

from dataclasses import dataclass

from mutualnode.app.commons import Commons
from mutualnode.domain import encoding
from mutualnode.errors import Code, Fault
from mutualnode.wire.messages import STORE_BYTES

NAME = "cursor {}"  # under which it is kept; there are at most as many as devices on the roll


@dataclass(frozen=True, slots=True)
class Cursor:
    """A store, and the place in its order up to which all is held here."""

    store: bytes
    place: int


NOWHERE = Cursor(bytes(STORE_BYTES), 0)

_read = encoding.unpacker(tuple[bytes, int])


def recall(commons: Commons, device: bytes) -> Cursor:
    """Return how far a device's store is known, `NOWHERE` where it is not."""
    data = commons.value(NAME.format(device.hex()))
    try:
        return Cursor(*_read(data)) if data is not None else NOWHERE
    except Fault as fault:
        if fault.code is not Code.PEER_BROKE_PROTOCOL:
            raise
        return NOWHERE  # written by another version


def noted(device: bytes, cursor: Cursor) -> dict[str, bytes]:
    """Return what is to be kept for this to be recalled, as names and values."""
    return {NAME.format(device.hex()): encoding.pack((cursor.store, cursor.place))}
