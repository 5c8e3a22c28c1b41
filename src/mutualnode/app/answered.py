"""Which first messages this computer has answered, kept from one run of the program to the next."""

from mutualnode.app import log
from mutualnode.app.commons import Commons
from mutualnode.errors import Fault
from mutualnode.keys import derive
from mutualnode.store.slate import Slate
from mutualnode.wire.replays import RING_BYTES, Replays

FILE = "answered"  # in the network's folder
LABEL = b"MN1 answered"  # of the key without which the hashes are noise to whoever has the disk and a recording


def answered(commons: Commons) -> Replays:
    """Return the memory of what was answered; where it cannot be kept, it lasts as long as this run."""
    key = derive.derive(LABEL, commons.network)  # of all that only members know the one thing that never changes
    try:
        slate = Slate(commons.place.folder / FILE, RING_BYTES)
        kept = slate.read()
    except Fault as fault:
        log.event("trouble", code=fault.code)
        return Replays(key=key)

    def keep(place: int, data: bytes) -> None:
        try:
            slate.put(place, data)
        except Fault as fault:  # a friend is answered all the same
            log.event("trouble", code=fault.code)

    return Replays(kept, keep, key)
