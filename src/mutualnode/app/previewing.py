"""What a snapshot would change here, before it does: by whom, and of which kinds. Holds nothing.

Names stand by the alphabet, each once: nothing here counts what one person wrote.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from mutualnode.app import awaited, enclosing
from mutualnode.app.carrying import Progress, Report, Stopped, batches, never, nobody, walking
from mutualnode.app.reading import Reading
from mutualnode.domain import kinds, search
from mutualnode.domain.change import Change
from mutualnode.domain.kinds import Kind
from mutualnode.domain.members import NAME
from mutualnode.errors import Refusal
from mutualnode.replica import document, door, waiting
from mutualnode.snapshot.file import Frame

SIGNED_LIMIT = 1_000  # stretches told of: a stick that was written to every day for three years


@dataclass(frozen=True, slots=True)
class Signed:
    """Who wrote to the file at one time: the name where it is known here, the device, and its clock."""

    name: str
    device: bytes
    at: int


@dataclass(frozen=True, slots=True)
class Preview:
    """What reading a file would bring."""

    report: Report
    kinds: tuple[tuple[str, int], ...]  # changes that are new, by the word of their kind
    names: tuple[str, ...]
    is_by_others: bool  # also by people whose name is not known yet
    signed: tuple[Signed, ...]


def preview(reading: Reading, path: Path, progress: Progress = nobody, stopped: Stopped = never) -> Preview:
    """Return what reading a file would bring, checked at the door; raises what would stand in the way."""
    foreseen, shown = _Foreseen(reading), enclosing.Foreseen(reading.entries.blobs)
    signed: dict[tuple[bytes, int], None] = {}
    is_stopped = False

    def told(frame: Frame) -> None:
        shown.add(frame)
        if frame.manifest is not None and len(signed) < SIGNED_LIMIT:
            signed[frame.manifest.device, frame.manifest.at] = None

    with walking(reading, path) as walk:
        for batch in batches(walk, progress, told):
            if is_stopped := stopped():
                break
            foreseen.add(batch)
    foreseen.settle()
    ledger = walk.ledger
    report = Report(
        foreseen.new,
        foreseen.known,
        len(foreseen.waiting),
        ledger.damaged,
        foreseen.refused,
        is_cut=ledger.is_cut and not is_stopped,
        is_newer=ledger.is_newer,
        stopped=is_stopped,
        photos=shown.told(anything_new=foreseen.new > 0),
    )
    by = foreseen.named()
    names = sorted({by[each] for each in foreseen.devices if by[each]}, key=lambda each: (search.fold(each), each))
    told_kinds = tuple((kinds.word(number), count) for number, count in sorted(foreseen.kinds.items()))
    by |= foreseen.names_of({device for device, _ in signed})
    return Preview(
        report,
        told_kinds,
        tuple(names),
        any(not by[each] for each in foreseen.devices),
        tuple(Signed(by[device], device, at) for device, at in sorted(signed, key=lambda each: each[1])),
    )


@dataclass(frozen=True, slots=True)
class _Step:
    """What matters of one new change: it, what must be held before it, what it is and by whom."""

    id: bytes
    needs: frozenset[waiting.Token]
    brings: tuple[waiting.Token, ...]
    kind: int
    device: bytes


class _Foreseen:
    """What would come to be held, told by ids alone.

    An edit whose own base is missing, though all else that it names is there, would wait; here it counts as new.
    """

    def __init__(self, reading: Reading) -> None:
        self.new = self.known = self.refused = 0
        self.kinds: Counter[int] = Counter()
        self.devices: set[bytes] = set()
        self.waiting: list[_Step] = []
        self._reading = reading
        self._brought: set[waiting.Token] = set()
        self._pages: dict[bytes, str] = {}  # names on pages in the file, by the device that signed them

    def add(self, batch: list[bytes]) -> None:
        """Look at changes from the file."""
        names = [door.named(each) for each in batch]
        held = self._reading.changes.known(names)
        fresh = [raw for raw, name in zip(batch, names, strict=True) if name not in held]
        self.known += len(batch) - len(fresh)
        changes, refused = door.examine_all(fresh, self._reading.network, door.Refusals())
        self.refused += len(refused)
        steps = [_step(each) for each in changes if waiting.held(each.id) not in self._brought]
        met = self._met(steps)
        for each in steps:
            self._place(each, met)
        for change in changes:
            if change.header.kind == Kind.PROFILE and change.header.founds_entry and not change.is_bare:
                self._pages.setdefault(change.header.device, _name(change))

    def _met(self, steps: Iterable[_Step]) -> set[waiting.Token]:
        wanted = {token for each in steps for token in each.needs}
        return awaited.met(wanted, (), self._reading.changes, self._reading.entries)

    def _place(self, step: _Step, met: set[waiting.Token]) -> None:
        # What brings a token counts as soon as it is at hand: an admission and its join wait for each other.
        missing = step.needs - met - self._brought
        if missing:
            self.waiting.append(step)
            return
        self.new += 1
        self._brought.update(step.brings)
        self.kinds[step.kind] += 1
        self.devices.add(step.device)

    def settle(self) -> None:
        """Count what waited for something that came later in the file."""
        met = self._met(self.waiting)
        before = len(self.waiting) + 1
        while self.waiting and len(self.waiting) < before:
            before, left = len(self.waiting), self.waiting
            self.waiting = []
            for each in left:
                self._place(each, met)

    def named(self) -> dict[bytes, str]:
        """Return the names of those by whom it is; empty where none is known."""
        return self.names_of(self.devices)

    def names_of(self, devices: set[bytes]) -> dict[bytes, str]:
        """Return whose each of these devices is, by name; empty where none is known."""
        members = {bytes(key): member for key, member in self._reading.entries.devices(devices).items()}
        here = {each: self._reading.name_of(members[each]) if each in members else "" for each in devices}
        return {each: name or self._pages.get(each, "") for each, name in here.items()}


def _step(change: Change) -> _Step:
    needed = frozenset(each for each in waiting.needs(change) if each[0] in awaited.BY_IDS)
    brought = tuple(each for each in waiting.brings(change) if each[0] in awaited.BY_IDS)
    return _Step(change.id, needed, brought, change.header.kind, change.header.device)


def _name(change: Change) -> str:
    try:
        return str(document.read([change.crdt]).get(NAME, ""))
    except Refusal:
        return ""
