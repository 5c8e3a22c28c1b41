"""Photos in a copy that is carried by hand: which of those here go into it, and which of those in it are kept.

Small ones always go, large ones while there is room, the newest first of each. What is kept goes through the same door
as what a peer sends: only what an entry names here and this computer lacks, and no more than there is room for.
"""

import base64
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from mutualnode.app.acts import Do
from mutualnode.domain import encoding, photos
from mutualnode.snapshot import bundle
from mutualnode.snapshot.bundle import Holds
from mutualnode.snapshot.file import CLUSTER_BYTES, Frame, Stretch
from mutualnode.store.blobs import Blobs

ROOM_LEFT_BYTES = 16 * 1024 * 1024  # that large photos leave free: for the words that a street writes in some years
REMEMBERED_LIMIT = 100_000  # photos of a file, by their hash: more than a network's photos can be, in ten megabytes


@dataclass(slots=True)
class Enclosed:
    """How many photos: small ones, large ones, and those for which there was no room."""

    small: int = 0
    large: int = 0
    left_out: int = 0

    def add(self, holds: Holds, count: int) -> None:
        """Count some more."""
        if holds is Holds.THUMBNAILS:
            self.small += count
        else:
            self.large += count

    @property
    def any(self) -> bool:
        """Whether there are any."""
        return bool(self.small or self.large)

    def plain(self) -> dict[str, int]:
        """Return it as the JSON of the command line."""
        return {"small_photos": self.small, "large_photos": self.large}


class Album:
    """The photos here that are not in a copy yet."""

    def __init__(self, blobs: Blobs, in_it: AbstractSet[bytes], *, is_open: bool) -> None:
        """Look for what is not among these hashes, unless none are to go."""
        self._blobs = blobs
        self._small, self._large = (
            [name for name in blobs.here(is_thumbnail=small) if name not in in_it] if is_open else []
            for small in (True, False)
        )
        self.enclosed = Enclosed()

    @property
    def count(self) -> int:
        """How many they are."""
        return len(self._small) + len(self._large)

    def enclose(self, stretch: Stretch) -> Iterator[int]:
        """Write them as far as there is room, a frame at a time; yields how many have been."""
        sizes = ((Holds.THUMBNAILS, self._small, CLUSTER_BYTES), (Holds.PHOTOS, self._large, ROOM_LEFT_BYTES))
        for holds, names, leaving in sizes:
            for group in self._in_frames(names):
                if not stretch.enclose(holds, group, leaving):
                    break
                self.enclosed.add(holds, len(group))
                yield self.enclosed.small + self.enclosed.large
        self.enclosed.left_out = self.count - self.enclosed.small - self.enclosed.large

    def _in_frames(self, names: Sequence[bytes]) -> Iterator[list[bytes]]:
        """Yield photos in groups that fit one frame each."""
        group: list[bytes] = []
        size = 0
        for data in filter(None, map(self._blobs.get, names)):
            if group and (size + len(data) > bundle.PACKED_GOAL or len(group) == bundle.PHOTOS_LIMIT):
                yield group
                group, size = [], 0
            group.append(data)
            size += len(data)
        if group:
            yield group


class Seen:
    """The photos in a copy that is read; those that nothing names are remembered, since what names them may follow."""

    def __init__(self, blobs: Blobs, do: Do) -> None:
        """Have what is lacking kept by `do`."""
        self._blobs, self._do = blobs, do
        self._overlooked: set[bytes] = set()
        self.kept = Enclosed()

    def take(self, frame: Frame) -> None:
        """Have those in one frame kept that are lacking here."""
        is_small = frame.holds is Holds.THUMBNAILS
        named = {photos.digest(data): data for data in frame.photos}
        wanted = [data for name, data in named.items() if self._blobs.is_lacking(name, is_thumbnail=is_small)]
        if len(self._overlooked) < REMEMBERED_LIMIT:
            self._overlooked.update(name for name in named if not self._blobs.is_named(name))
        if wanted:
            packed = base64.b64encode(encoding.pack(wanted)).decode()
            self.kept.add(frame.holds, int(self._do("bring", {"photos": packed, "small": is_small})["kept"]))

    def overlooked(self) -> bool:
        """Whether something names a photo now that passed before; asked once for all that passed."""
        before, self._overlooked = self._overlooked, set()
        return any(self._blobs.is_lacking(name, is_thumbnail=small) for name in before for small in (True, False))


class Foreseen:
    """The photos in a copy, and those that reading it would bring."""

    def __init__(self, blobs: Blobs) -> None:
        self._blobs = blobs
        self._names: set[tuple[Holds, bytes]] = set()

    @property
    def all(self) -> Enclosed:
        """All of them."""
        found = Enclosed()
        for holds, _ in self._names:
            found.add(holds, 1)
        return found

    def add(self, frame: Frame) -> None:
        """Look at those in one frame."""
        if len(self._names) < REMEMBERED_LIMIT:
            self._names.update((frame.holds, photos.digest(data)) for data in frame.photos)

    def told(self, *, anything_new: bool) -> Enclosed:
        """Return how many are lacking here, or not named here yet while something new would come: at most as many."""
        found = Enclosed()
        for holds, name in self._names:
            lacking = self._blobs.is_lacking(name, is_thumbnail=holds is Holds.THUMBNAILS)
            found.add(holds, int(lacking or (anything_new and not self._blobs.is_named(name))))
        return found
