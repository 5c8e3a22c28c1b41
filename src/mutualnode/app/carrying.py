"""Carrying a commons by hand: writing what is held here to a file, and taking from one what is new.

Writing and checking only read the store, so they work beside a running node. What is read from a file goes through the
same door and keeper as what comes by wire, as acts, wherever the store is open. Everything streams: neither a file nor
a commons is ever whole in memory. All of it takes its time; none of it belongs into an event loop.
"""

import base64
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mutualnode.app.acts import TAKE, Do
from mutualnode.app.commons import ARCHIVE, DEVICE_SEED
from mutualnode.app.enclosing import Album, Enclosed, Foreseen, Seen
from mutualnode.app.reading import Reading
from mutualnode.app.surroundings import Surroundings
from mutualnode.domain import encoding, ids, photos
from mutualnode.errors import Code, Fault
from mutualnode.keys.signing import SigningKey
from mutualnode.replica import door
from mutualnode.snapshot import bundle, file
from mutualnode.snapshot.bundle import Keys
from mutualnode.snapshot.file import Frame, Pen, Stretch, Walk
from mutualnode.snapshot.ledger import Ledger

HELD_AT_ONCE = 1_000  # changes in memory while the store is read
TAKEN_AT_ONCE = 3_000  # changes in one act: one transaction, and the larger it is, the fewer pages it writes for each
TAKEN_AT_FIRST = 500  # changes in the first act, twice as many in each next one: the sooner there is something to keep
TAKEN_BYTES = 2 * 1024 * 1024  # changes in one act at most, give or take a frame: a running node takes errands of 8 MiB
ACTS_AT_ONCE = 2  # while what one brings is kept, what the next one does is examined
PASSES = 10  # ways through one file: each after the first brings what had fallen out of a full waiting room

Progress = Callable[[int, int], None]
Stopped = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Written:
    """What is in a file now: all changes, how many of them this added, and the bytes of the file."""

    changes: int
    new: int
    bytes: int
    stopped: bool  # by somebody: the file is as it was
    photos: Enclosed = field(default_factory=Enclosed)  # that this added


@dataclass(frozen=True, slots=True)
class Checked:
    """What is in a file, and whether all of it is as it was written."""

    changes: int
    damaged: int
    is_cut: bool
    is_newer: bool
    stopped: bool
    photos: Enclosed = field(default_factory=Enclosed)

    @property
    def ok(self) -> bool:
        """Whether all is as it should be."""
        return not self.damaged


@dataclass(frozen=True, slots=True)
class Report:
    """What came of reading a file: changes new here, known before, waiting for their past, refused; frames damaged."""

    new: int
    known: int
    waiting: int
    damaged: int
    refused: int
    is_cut: bool  # its end is missing
    is_newer: bool  # parts of it were written by a newer version
    stopped: bool  # by somebody: what was read until then is kept
    photos: Enclosed = field(default_factory=Enclosed)  # that came

    @property
    def anything(self) -> bool:
        """Whether anything could be read."""
        return bool(self.new or self.known or self.waiting or self.refused or self.photos.any)


def nobody(*_: int) -> None:
    """Tell nobody how far it is."""


def never() -> bool:
    """Go on to the end."""
    return False


# Writing.


@dataclass(slots=True)
class _OnIt:
    """What is on a file already: hashes of whole changes and photos, ids of changes, where the next stretch begins."""

    hashes: set[bytes] = field(default_factory=set)
    ids: set[bytes] = field(default_factory=set)
    photos: set[bytes] = field(default_factory=set)
    start: int = 0
    size: int = 0
    sound: bool = False


def write(
    reading: Reading,
    path: Path,
    world: Surroundings,
    progress: Progress = nobody,
    stopped: Stopped = never,
    *,
    with_photos: bool = True,
) -> Written:
    """Write to a file whatever is held here and not on it; raises what stands in the way, and how much is safe.

    `progress` hears how many changes and photos of how many are written.
    """
    keys, seed = keyring(reading), reading.meta.get(DEVICE_SEED) or b""
    pen = Pen(keys[0], reading.network, SigningKey.from_seed(seed), world.now(), world.entropy)
    target = file.target(path)
    on_it = _on(target, keys, whole_is_ours=target != path)
    with reading.moment():
        adds = sum(1 for _ in _lacking(reading, on_it.hashes)) if on_it.hashes else reading.count()
        album = Album(reading.entries.blobs, on_it.photos, is_open=with_photos)
        size, whole, held = on_it.size, adds + album.count, len(on_it.ids)
        if whole or not on_it.sound:
            with Stretch(target, pen, on_it.start, held, adds) as stretch:
                for done in _filled(stretch, reading, on_it, album):
                    if stopped():
                        stretch.undo()
                        return Written(held, 0, on_it.size, stopped=True)
                    progress(done, whole)
                size = stretch.finish()
    if target != path:
        file.settle(target, path)
    return Written(len(on_it.ids), adds, size, stopped=False, photos=album.enclosed)


def _filled(stretch: Stretch, reading: Reading, on_it: _OnIt, album: Album) -> Iterator[int]:
    """Write all that is not on a file yet, a frame at a time; yields how much has been."""
    done = 0
    for group in _in_frames(_lacking(reading, on_it.hashes)):
        yield done
        stretch.add(group)
        on_it.ids.update(map(door.named, group))
        done += len(group)
    yield done
    for enclosed in album.enclose(stretch):
        yield done + enclosed


def keyring(reading: Reading) -> list[Keys]:
    """Return the keys of this network's snapshots, the newest first; a newcomer who was not let in has none."""
    archive = reading.meta.get(ARCHIVE)
    if archive is None:
        raise Fault(Code.JOIN_PENDING)
    return [Keys.of(archive)]


def _on(target: Path, keys: Sequence[Keys], *, whole_is_ours: bool) -> _OnIt:
    """Return what is on the file to which will be written; raises where that is nothing of ours."""
    found = _OnIt()
    if not target.exists():
        return found
    with file.walking(target, keys) as walk:
        for frame in walk.frames():
            found.hashes.update(map(door.digest, frame.changes))
            found.ids.update(map(door.named, frame.changes))
            found.photos.update(map(photos.digest, frame.photos))
    if not walk.ledger.whole and not (whole_is_ours and walk.is_torn):
        raise _none(walk)
    found.size, found.sound = walk.size, not walk.ledger.is_cut
    found.start = walk.end if walk.is_torn else -(-walk.size // bundle.BLOCK_BYTES)
    return found


def _none(walk: Walk) -> Fault:
    return Fault(Code.SNAPSHOT_NEWER if walk.ledger.is_newer else Code.SNAPSHOT_NONE)


def _lacking(reading: Reading, hashes: set[bytes]) -> Iterator[bytes]:
    """Yield the changes held that are not among others: those that forget first, then in the order of arrival.

    A change without its words can be held only by who has heard that they are forgotten.
    """
    forgets = reading.forgets()
    first = {each.n for each in forgets}
    for each in forgets:
        if not hashes or door.digest(each.raw) not in hashes:
            yield each.raw
    last = 0
    while group := reading.changes.after(last, HELD_AT_ONCE):
        last = group[-1].n
        for each in group:
            if each.n not in first and not (hashes and door.digest(each.raw) in hashes):
                yield each.raw


def _in_frames(changes: Iterable[bytes]) -> Iterator[list[bytes]]:
    """Yield changes in groups that fit one frame each."""
    group: list[bytes] = []
    size = 0
    for each in changes:
        group.append(each)
        size += len(each)
        if size >= bundle.PACKED_GOAL or len(group) >= bundle.CHANGES_LIMIT:
            yield group
            group, size = [], 0
    if group:
        yield group


# Reading.


def read(reading: Reading, do: Do, path: Path, progress: Progress = nobody, stopped: Stopped = never) -> Report:
    """Take what is new from a file, through `do`, which does an act wherever the store is open.

    Raises what stands in the way; what is damaged does not. `progress` hears how many bytes of how many are read.
    """
    with closing(_Taking(reading, do)) as taking:
        ledger, is_stopped = taking.pass_over(path, progress, stopped)
        known, refused, passes, before = taking.known, taking.refused, 1, 0
        while taking.may_go_on(before) and passes < PASSES and not is_stopped:
            before, passes = taking.new, passes + 1
            _, is_stopped = taking.pass_over(path, progress, stopped)
    return Report(
        taking.new,
        known,
        len(taking.waiting),
        ledger.damaged,
        refused,
        is_cut=ledger.is_cut and not is_stopped,
        is_newer=ledger.is_newer,
        stopped=is_stopped,
        photos=taking.seen.kept,
    )


class _Taking:
    """What has come of reading so far; `waiting` has also what fell out of a full waiting room."""

    def __init__(self, reading: Reading, do: Do) -> None:
        self.new = self.known = self.refused = 0
        self.waiting: set[bytes] = set()
        self.seen = Seen(reading.entries.blobs, do)
        self._reading = reading
        self._do = do
        self._hands = ThreadPoolExecutor(ACTS_AT_ONCE, thread_name_prefix="taking")
        self._offered: deque[tuple[set[bytes], Future[dict[str, Any]]]] = deque()  # ids, and what is to come of them

    def may_go_on(self, before: int) -> bool:
        """Whether to look again: something waits, and more than before has come; or a photo passed before its entry."""
        return self.seen.overlooked() or bool(self.waiting and self.new > before)

    def pass_over(self, path: Path, progress: Progress, stopped: Stopped) -> tuple[Ledger, bool]:
        """Offer all changes of a file once; returns what the walk met, and whether somebody stopped it."""
        is_stopped = False
        with walking(self._reading, path) as walk:
            for batch in batches(walk, progress, self._look):
                if is_stopped := stopped():
                    break
                self._offer(batch)
            self._hear(left=0)
        released = self._reading.changes.known(list(self.waiting))
        self.waiting -= released
        self.new += len(released)
        return walk.ledger, is_stopped

    def close(self) -> None:
        """Return once nothing is under way."""
        self._hands.shutdown()

    def _look(self, frame: Frame) -> None:
        if frame.photos:
            self._hear(left=0)  # they are named in what came before
            self.seen.take(frame)

    def _offer(self, batch: Sequence[bytes]) -> None:
        named = [(door.named(each), each) for each in batch]
        held = self._reading.changes.known([name for name, _ in named]).union(*(names for names, _ in self._offered))
        fresh = {name: each for name, each in named if name not in held}
        self.known += sum(name in held for name, _ in named)
        if not fresh:
            return
        self._hear(left=ACTS_AT_ONCE - 1)
        given = {"changes": base64.b64encode(encoding.pack([each for name, each in named if name in fresh])).decode()}
        self._offered.append((set(fresh), self._hands.submit(self._do, TAKE, given)))

    def _hear(self, left: int) -> None:
        """Hear what came of what was offered, until no more than so many offers are under way."""
        while len(self._offered) > left:
            names, act = self._offered[0]
            told = act.result()
            self._offered.popleft()
            self.refused += len(told["refused"])
            self.waiting.update(map(ids.parse, told["waiting"]))
            self.new += len(self._reading.changes.known(list(names - self.waiting)))


@contextmanager
def walking(reading: Reading, path: Path) -> Iterator[Walk]:
    """Walk over a snapshot; raises `SNAPSHOT_NONE` or `SNAPSHOT_NEWER` at the end where nothing in it was ours."""
    standing = file.standing(path)
    if standing is None:
        raise Fault(Code.FILE_UNREADABLE, reason="no such file")
    with file.walking(standing, keyring(reading)) as walk:
        yield walk
        if walk.size and not walk.ledger.is_ours:
            raise _none(walk)


def batches(walk: Walk, progress: Progress, told: Callable[[Frame], None] = lambda _: None) -> Iterator[list[bytes]]:
    """Yield the changes in a file, many at a time, or none; `told` hears of all else behind what stands before it."""
    batch: list[bytes] = []
    size, most = 0, min(TAKEN_AT_FIRST, TAKEN_AT_ONCE)
    for frame in walk.frames():
        batch += frame.changes
        size += sum(map(len, frame.changes))
        if len(batch) >= most or size >= TAKEN_BYTES or frame.photos:
            yield batch
            batch, size, most = [], 0, min(2 * most, TAKEN_AT_ONCE)
        if not frame.changes:
            told(frame)
        progress(frame.done, walk.size)
    if batch:
        yield batch


def check(reading: Reading, path: Path, progress: Progress = nobody, stopped: Stopped = never) -> Checked:
    """Check that every frame of a file is there and as it was written, and both ends signed by who wrote it.

    What the changes in it say, and by whom each is signed, is looked at when they are read.
    """
    seen: set[bytes] = set()
    foreseen = Foreseen(reading.entries.blobs)
    is_stopped = False
    with walking(reading, path) as walk:
        for batch in batches(walk, progress, foreseen.add):
            if is_stopped := stopped():
                break
            seen.update(map(door.named, batch))
    ledger = walk.ledger
    return Checked(
        len(seen),
        ledger.damaged,
        is_cut=ledger.is_cut and not is_stopped,
        is_newer=ledger.is_newer,
        stopped=is_stopped,
        photos=foreseen.all,
    )
