"""How photos come after the entries that name them: asked for by their hash, a part at a time, small ones first.

Only what a counting entry names and this computer lacks is asked for, once both sides are in step, and nothing else is
taken. A link has two parts on their way at most, and what is said of changes passes between them. Whoever lacks a photo
says so, and says again when it has come. An older version does not answer, and is asked once.

Whoever stays only as long as photos travel asks for one that nobody has, again and again. All is answered in turn: so
nothing is on its way in either direction once that has been answered and nothing was wanted since it was asked.

What has come of a photo when a line is cut is gone on with from the same computer: so it is always known who sent it,
and whoever sends what does not fit its hash is hung up on.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from mutualnode.app.keeping import Keeper
from mutualnode.domain import photos
from mutualnode.errors import Code, PeerFault
from mutualnode.store.blobs import Blobs, Lacking
from mutualnode.wire.messages import PART_BYTES, BlobHere, BlobPart, Matter, WantBlob

PARTS_AHEAD = 2  # asked for before the first has come: one travels while the other is kept
PARKED_LIMIT = 8  # photos of which a part is kept in memory after a cut: five megabytes
DECLINED_LIMIT = 4_096  # photos that one link does not have, before it is asked for no more: its memory is bounded too
OWED_LIMIT = 512  # photos that one link wants and we lack, of which it is told when they come
NOBODYS = bytes(photos.HASH_BYTES)  # the hash of no photo
PATIENCE_SECONDS = 20.0  # without a part, before another computer is asked for the same photo


@dataclass(slots=True)
class _Begun:
    """A photo of which some has come from one computer; how large it is, once that is known."""

    whole: int = 0
    data: bytearray = field(default_factory=bytearray)


@dataclass(slots=True)
class _Claim:
    """Who is asked for a photo, and when something last came of it."""

    album: "Album"
    at: float


class Pictures:
    """What all links of one commons share: who is asked for what, and what came before a line was cut."""

    def __init__(self, keeper: Keeper, clock: Callable[[], float]) -> None:
        """Fill a keeper's store, by a clock in seconds."""
        self.keeper = keeper
        self._clock = clock
        self._claims: dict[bytes, _Claim] = {}
        self._parked: dict[tuple[bytes, bytes], _Begun] = {}

    @property
    def blobs(self) -> Blobs:
        """The photos that are here."""
        return self.keeper.entries.blobs

    def claim(self, album: "Album", declined: set[bytes]) -> Lacking | None:
        """Return what to ask a link for next, None where there is nothing that it may have."""
        taken = {name for name, each in self._claims.items() if self._is_held(each)}
        found = self.blobs.lacking(len(taken) + len(declined) + 1)
        free = next((each for each in found if each.hash not in declined and each.hash not in taken), None)
        if free is not None and self.blobs.size() > photos.NETWORK_BYTES - photos.PHOTO_BYTES:
            return None
        if free is not None:
            self._claims[free.hash] = _Claim(album, self._clock())
        return free

    def bring(self, shown: Iterable[bytes], *, is_thumbnail: bool) -> int:
        """Keep those of these photos, carried here by hand, that a peer would be asked for; returns how many."""
        room, found = photos.NETWORK_BYTES - self.blobs.size(), dict[bytes, bytes]()
        for data in shown:
            name = photos.digest(data)
            fits = 0 < len(data) <= min(room, photos.limit(is_thumbnail=is_thumbnail))
            if fits and name not in found and self.blobs.is_lacking(name, is_thumbnail=is_thumbnail):
                found[name] = data
                room -= len(data)
        if found:
            self.keeper.hold(found, ours=False)
        return len(found)

    def _is_held(self, claim: _Claim) -> bool:
        """Whether somebody is asked who answers."""
        return claim.album.has_answered and self._clock() - claim.at < PATIENCE_SECONDS

    def came(self, name: bytes, album: "Album") -> None:
        """Note that some of a photo has come."""
        if name in self._claims and self._claims[name].album is album:
            self._claims[name].at = self._clock()

    def release(self, name: bytes, album: "Album") -> None:
        """Have a photo asked for elsewhere too, if it is this link that is asked for it."""
        if name in self._claims and self._claims[name].album is album:
            del self._claims[name]

    def park(self, device: bytes, name: bytes, begun: _Begun) -> None:
        """Keep what has come of a photo until the same computer is back; the oldest of too many is let go."""
        self._parked[device, name] = begun
        while len(self._parked) > PARKED_LIMIT:
            del self._parked[next(iter(self._parked))]

    def fetch(self, device: bytes, name: bytes) -> _Begun:
        """Return what had come of a photo from a computer before."""
        return self._parked.pop((device, name), None) or _Begun()


class Album:
    """One link's share: what it is asked for, and what it asked for. Belongs to the thread of its commons."""

    def __init__(self, pictures: Pictures, device: bytes) -> None:
        """Ask a computer for what `pictures` lack."""
        self.has_answered = False
        self.done = self.left = 0  # photos that came by this link, and how many were lacking when the last one did
        self._pictures = pictures
        self._device = device
        self._now: Lacking | None = None  # what is asked for
        self._begun = _Begun()  # what has come of it
        self._starts: list[int] = []  # of the parts that are on their way, in order
        self._declined: set[bytes] = set()
        self._owed: dict[bytes, None] = {}
        self.moved = 0  # parts that came or went
        self.is_still = False  # whether they have said that nothing is on its way
        self._stays, self._wanted = False, False  # whether that was asked, and whether they wanted anything since

    @property
    def coming(self) -> int:
        """How many are still to come, as far as it is known; none where nothing is asked for any more."""
        return self.left if self._now is not None else 0

    # Staying.

    def stay(self) -> list[Matter]:
        """Ask whether anything is on its way still."""
        self._stays = True
        return self._sound()

    def _sound(self) -> list[Matter]:
        self._wanted = False
        return [WantBlob(NOBODYS, 0)]

    def _sounded(self) -> list[Matter]:
        self.is_still = not self._wanted and self._now is None
        return [] if self.is_still else self._sound()

    # Asking.

    def ask(self) -> list[Matter]:
        """Ask for what is lacking, unless something is on its way; only ever once both are in step."""
        if self._now is None and len(self._declined) < DECLINED_LIMIT:
            self._now = self._pictures.claim(self, self._declined)
            if self._now is not None:
                self._begun = self._pictures.fetch(self._device, self._now.hash)
                return self._ask_on(self._now)
        return []

    def _ask_on(self, now: Lacking) -> list[Matter]:
        asked: list[Matter] = []
        ahead = PARTS_AHEAD if self._begun.whole else 1  # how large it is, is known once something has come
        while len(self._starts) < ahead:
            start = self._starts[-1] + PART_BYTES if self._starts else len(self._begun.data)
            if self._begun.whole and start >= self._begun.whole:
                break
            self._starts.append(start)
            asked.append(WantBlob(now.hash, start))
        return asked

    def part(self, message: BlobPart) -> list[Matter]:
        """Take a part that came; raises PeerFault for one that was not asked for, or that cannot be right."""
        if self._stays and not self.is_still and message.hash == NOBODYS:
            return self._sounded()
        now, begun = self._now, self._begun
        if now is None or not self._starts or (message.hash, message.start) != (now.hash, self._starts.pop(0)):
            raise _wrong()
        self.has_answered = True
        self.moved += 1
        self._pictures.came(now.hash, self)
        if not 0 < message.whole <= photos.limit(is_thumbnail=now.is_thumbnail):
            self._declined.add(now.hash)
        if now.hash in self._declined:  # from here on, whatever else is on its way of it is let pass
            return [] if self._starts else self._let_go(now)
        if begun.whole not in (0, message.whole) or len(message.data) != min(PART_BYTES, message.whole - message.start):
            raise _wrong()
        begun.whole = message.whole
        begun.data += message.data
        return self._ask_on(now) if len(begun.data) < begun.whole else self._finish(now, bytes(begun.data))

    def _finish(self, now: Lacking, data: bytes) -> list[Matter]:
        """Keep a photo that is whole."""
        if photos.digest(data) != now.hash:
            self._begun = _Begun()
            raise _wrong()
        blobs = self._pictures.blobs
        # Its entry may have been forgotten meanwhile, or it came by another link.
        if blobs.is_lacking(now.hash, is_thumbnail=now.is_thumbnail):
            self._pictures.keeper.hold({now.hash: data}, ours=False)
            self.done, self.left = self.done + 1, blobs.count_lacking()
        return self._let_go(now)

    def _let_go(self, now: Lacking) -> list[Matter]:
        self._pictures.release(now.hash, self)
        self._now, self._begun = None, _Begun()
        return []

    def here(self, message: BlobHere) -> list[Matter]:
        """Note that what they lacked can be asked for again."""
        self._declined.discard(message.hash)
        return []

    # Giving.

    def wanted(self, message: WantBlob) -> list[Matter]:
        """Send a part that was asked for, or say that it is not here."""
        if message.hash == NOBODYS:
            return [BlobPart(NOBODYS, message.start, 0, b"")]
        self._wanted = True
        whole, data = self._pictures.blobs.part(message.hash, message.start, PART_BYTES)
        if data:
            self.moved += 1
            return [BlobPart(message.hash, message.start, whole, data)]
        if len(self._owed) < OWED_LIMIT:
            self._owed[message.hash] = None
        return [BlobPart(message.hash, message.start, 0, b"")]

    def news(self) -> list[Matter]:
        """Tell of what they wanted and has come here."""
        come = [name for name in self._owed if self._pictures.blobs.part(name, 0, 1)[0]]
        for name in come:
            del self._owed[name]
        return [BlobHere(name) for name in come]

    def closed(self) -> None:
        """Have what is on its way asked for elsewhere; what has come of it is kept for the same computer."""
        if self._now is not None:
            self._pictures.release(self._now.hash, self)
            if self._begun.data:
                self._pictures.park(self._device, self._now.hash, self._begun)


def _wrong() -> PeerFault:
    return PeerFault(Code.PEER_BROKE_PROTOCOL, at="blob")
