"""The first messages that were answered, as hashes in a ring: a recorded one, sent again, gets silence.

Opens no file: each step is handed out as bytes to be put at a place, and a ring that was kept so can be taken up again.
"""

import hashlib
from collections.abc import Callable

REPLAYS_KEPT = 16_384
"""First messages remembered: half a year of a hub that ten computers dial ten times a day, and 256 KiB. Only messages
made with a key of the network, for this very computer, take a place; no stranger can push one out."""

HASH_BYTES = 16
"""Of each message: that two have the same does not happen, and whoever knows the hash alone has no message to send."""

RING_BYTES = HASH_BYTES * (1 + REPLAYS_KEPT)
"""A ring with how many were ever noted in front of it."""

Keep = Callable[[int, bytes], None]
"""Puts some bytes at a place of what is kept."""


def _nowhere(_: int, __: bytes) -> None:
    """Keep nothing: who is gone after this answers no replay."""


class Replays:
    """The keys of first messages that were answered; the oldest are forgotten beyond a limit."""

    __slots__ = ("_keep", "_key", "_noted", "_ring", "_slots")

    def __init__(self, kept: bytes = b"", keep: Keep = _nowhere, key: bytes = b"", slots: int = REPLAYS_KEPT) -> None:
        """Go on with a ring as it was kept, whatever state it is in; its hashes are made with a key of our own."""
        self._slots = slots
        self._ring = bytearray(kept[: HASH_BYTES * (1 + slots)].ljust(HASH_BYTES * (1 + slots), b"\x00"))
        self._noted = int.from_bytes(self._ring[:HASH_BYTES], "big")
        self._keep = keep
        self._key = key

    def is_new(self, ephemeral: bytes) -> bool:
        """Tell whether a key is heard for the first time; it is noted, and kept, before this returns."""
        told = hashlib.blake2b(ephemeral, digest_size=HASH_BYTES, key=self._key).digest()
        if told in self._ring:
            return False
        self._put(HASH_BYTES * (1 + self._noted % self._slots), told)
        self._noted += 1
        self._put(0, self._noted.to_bytes(HASH_BYTES, "big"))
        return True

    def _put(self, place: int, data: bytes) -> None:
        self._ring[place : place + len(data)] = data
        self._keep(place, data)
