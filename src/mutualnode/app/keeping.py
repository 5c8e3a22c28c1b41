"""How changes come to be held: what is new is written, the roll computed again if need be, entries rebuilt.

All of it is one transaction, so that what is in the index is always what the changes held make of it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from mutualnode.app import awaited, forgetting, judging
from mutualnode.app.forgetting import Forgotten
from mutualnode.app.surroundings import Surroundings
from mutualnode.domain.change import SALT_BYTES, Change
from mutualnode.domain.counting import Verdicts
from mutualnode.domain.ids import ChangeId, DeviceKey, EntryId, NetworkId
from mutualnode.domain.kinds import FIRST, NOTED, ROLL, Kind, is_forgettable
from mutualnode.domain.members import Statement, roll
from mutualnode.replica import chunk, door, waiting
from mutualnode.replica.waiting import Token, WaitingRoom, about
from mutualnode.store.changes import CHANGES_SPACE, ENTRIES_SPACE, Changes, Held
from mutualnode.store.database import Database
from mutualnode.store.entries import Entries, Placed
from mutualnode.store.meta import Meta

REBUILT_AT_ONCE = 1_000  # changes or entries in memory while the index is made again


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a batch: changes now held, in their order; the ids of those held before."""

    new: list[Change] = field(default_factory=list)
    known: AbstractSet[bytes] = frozenset()


class Keeper:
    """The set of changes of one network, and the index over it. Belongs to one thread at a time."""

    def __init__(self, database: Database, network: NetworkId, surroundings: Surroundings) -> None:
        self.database = database
        self.network = network
        self.changes = Changes(database)
        self.entries = Entries(database, self.changes)
        self.meta = Meta(database)
        self._surroundings = surroundings
        self._rooms: list[WaitingRoom] = []
        self._fresh: list[ChangeId] = []
        self._unswept = False  # whether the log may still hold what was forgotten
        self._turned = True
        self.defers = False  # whether what others made may wait for `flush` before it is on disk
        self._behind = 0  # the place up to which that is the case, 0 where it is not
        self._statements: list[Statement] | None = None  # all that are held, once they have been needed
        # What else is to be kept because of changes that were not written here; and who is told what is on disk.
        self.signs: Callable[[Sequence[Change]], Mapping[str, bytes]] = lambda _: {}
        self.kept: Callable[[int, Mapping[str, bytes]], None] = lambda *_: None

    def room(self) -> WaitingRoom:
        """Return a new waiting room, for one peer; `leave` it when the peer is gone."""
        room = WaitingRoom()
        self._rooms.append(room)
        return room

    def leave(self, room: WaitingRoom) -> None:
        """Forget a waiting room and what waits in it."""
        self._rooms.remove(room)

    def take(
        self,
        batch: Sequence[Change],
        room: WaitingRoom,
        also: Mapping[str, bytes] | None = None,
        *,
        ours: bool = False,
    ) -> Taken:
        """Hold what can be held of these examined changes and of those that waited for them; the rest waits.

        `also` is written to this computer's own values in the same transaction; `ours` if the changes were made here:
        these are on disk on return.
        """
        taken = self._take(batch, room, also, ours=ours)
        new = taken.new
        freed: dict[ChangeId, Change] = {}
        self._pull([about(each) for each in forgetting.statements(new)], freed)
        if freed:
            new = new + self._take(list(freed.values()), room, None, ours=False).new
        waiting.bound(self._rooms)  # only now: what waited for a word of the same batch never needed the room
        return Taken(new, taken.known)

    def _take(
        self, batch: Sequence[Change], room: WaitingRoom, also: Mapping[str, bytes] | None, *, ours: bool
    ) -> Taken:
        known = self.changes.known([each.id for each in batch])
        fresh = {each.id: each for each in batch if each.id not in known}
        gone = self._forgotten_among(fresh)
        fresh = {name: each.bared() if each.entry in gone else each for name, each in fresh.items()}
        needs = {name: waiting.needs(each) for name, each in fresh.items()}
        met = self._met({token for tokens in needs.values() for token in tokens}, fresh)
        met |= {waiting.forgotten(name) for name in gone}
        new: dict[ChangeId, Change] = {}
        for change in fresh.values():
            missing = frozenset() if change.id in new else needs[change.id] - met
            if missing:
                room.add(change, missing)
            else:
                self._admit(change, met, new)
        if new or also:
            arrived = [each for each in new.values() if not (ours and each.id in fresh)]
            values = {**self.signs(arrived), **(also or {})}
            lasting = ours or not self.defers
            try:
                with self.database.transaction(lasting=lasting):
                    place = self.keep(list(new.values()))
                    for name, value in values.items():
                        self.meta.set(name, value)
            except BaseException:
                self._statements = None  # they may tell of what was rolled back
                raise
            self.kept(place if lasting else 0, values)
            self._behind = 0 if lasting else place if new else self._behind
            self._fresh += new
            self._turned = self._turned or any(each.header.kind in ROLL for each in new.values())
            self.tidy()
        return Taken(list(new.values()), known)

    def is_brief(self, batch: Sequence[Change]) -> bool:
        """Tell whether these are one new entry from which nothing else follows: no waiting change, no other entry."""
        return (
            len(batch) == 1
            and batch[0].header.founds_entry
            and batch[0].header.kind not in NOTED
            and not any(map(len, self._rooms))
        )

    def hold(self, blobs: Mapping[bytes, bytes], *, ours: bool) -> None:
        """Hold photos under their hashes; on disk on return where they are ours, others are asked for again."""
        with self.database.transaction(lasting=ours or not self.defers):
            for name, blob in blobs.items():
                self.entries.blobs.put(name, blob)
        self._fresh += map(ChangeId, blobs)

    def sweep(self) -> None:
        """Let go of photos that nothing has named since this was last done."""
        with self.database.transaction():
            went = self.entries.blobs.sweep()
        self._unswept = self._unswept or bool(went)
        self.tidy()

    def flush(self) -> None:
        """Return once all that is held is on disk."""
        if self._behind:
            self.database.flush()
            self.kept(self._behind, {})
            self._behind = 0

    def has_turned(self) -> bool:
        """Tell whether anything that feeds the roll came to be held since this was last asked."""
        turned, self._turned = self._turned, False
        return turned

    def tidy(self) -> None:
        """Take the last traces of what was forgotten from the folder; while somebody reads, that waits."""
        if self._unswept:
            self.database.drop_copies()
            self._unswept = not self.database.sweep()

    def _forgotten_among(self, fresh: dict[ChangeId, Change]) -> set[EntryId]:
        """Return which entries of a batch are forgotten, and add to the batch whatever of these waited in the rooms."""
        forgotten = Forgotten(self.entries, self.changes, fresh.values())
        gone = {each.entry for each in fresh.values() if forgotten.covers(each)}
        self._pull(gone, fresh)
        return gone

    def _pull(self, entries: Iterable[bytes], fresh: dict[ChangeId, Change]) -> None:
        for name in entries:
            for room in self._rooms:
                fresh.update((each.id, each) for each in room.pull(name))

    def why_bare(self, held: Held) -> list[bytes]:
        """Return what says that a change without payload is forgotten, as it travels.

        Whoever gets the change needs it, and much may stand between the two. Others than the author have no say.
        """
        if held.payload is not None:
            return []
        stated = self.entries.about(Kind.FORGET, held.entry)
        devices = sorted({each.device for each in stated})
        may = forgetting.entitled(self.entries, self.changes, [(held.entry, each) for each in devices])
        names = [bytes(each.id) for each in stated if (held.entry, each.device) in may]
        return [each.raw for each in self.changes.get(names[:1])]

    def drain(self) -> list[ChangeId]:
        """Return the ids of what came to be held since this was last asked, in order; all changes are on disk."""
        self.flush()
        fresh, self._fresh = self._fresh, []
        return fresh

    def _admit(self, change: Change, met: set[Token], new: dict[ChangeId, Change]) -> None:
        """Note a change, and all that waited for nothing but it, as to be held: each behind what it needs."""
        ready = [change]
        while ready:
            each = ready.pop(0)
            if each.id in new:
                continue
            new[each.id] = each
            brought = waiting.brings(each)
            met.update(brought)
            for room in filter(len, self._rooms):
                room.discard(each.id)
                for token in brought:
                    ready.extend(room.release(token))

    def _met(self, wanted: set[Token], fresh: Mapping[ChangeId, Change]) -> set[Token]:
        """Which of the tokens that a batch of changes not held yet needs are met by what is held."""
        met = awaited.met(wanted, fresh.keys(), self.changes, self.entries)
        entries = {name for kind, name, _ in wanted if kind == "crdt" and name not in fresh}
        for each in self.changes.of_entries(sorted(entries)):
            if each.payload is not None:
                met.add(waiting.linked(each.entry, chunk.named(each.payload[SALT_BYTES:])))
        return met & wanted

    def keep(self, new: Sequence[Change]) -> int:
        """Append changes whose past is held, and bring the index up to date, within a transaction of the caller's.

        Returns the last place.
        """
        now = self._surroundings.now()
        places = self.changes.add(new, now)
        placed = {each.id: n for each, n in zip(new, places, strict=True)}
        founded = {each.entry: placed[each.id] for each in new if each.header.founds_entry}
        noted = [(placed[each.id], each) for each in new if each.header.kind in NOTED]
        turned = self._turn_roll(noted)
        gone = self._forget([(about(each), each.header.device) for each in forgetting.statements(new)])
        if any(each.header.kind == Kind.DEVICE for each in new):  # only a device that began twice makes this necessary
            gone |= self._forget(self.entries.forgets_by_others())
        self._unswept = self._unswept or bool(gone)
        by_entry: defaultdict[EntryId, list[Change]] = defaultdict(list)
        for each in new:
            by_entry[each.entry].append(each.bared() if each.entry in gone else each)
        founded = {name: n for name, n in founded.items() if name not in gone}
        self._lay([(n, now, by_entry[name]) for name, n in founded.items()], fresh=True)
        older = (set(by_entry) | gone) - founded.keys()
        if turned:
            older |= {EntryId(name) for name in self.changes.entries_of_devices(sorted(turned))} - founded.keys()
        self._lay_again(sorted(older), {} if gone else {each.id: each for each in new})
        if gone:
            self.entries.scour()
        return places[-1] if places else self.changes.last()

    def _turn_roll(self, news: Sequence[tuple[int, Change]]) -> set[DeviceKey]:
        """Compute the roll with these statements; returns devices that wrote before and now stand otherwise.

        A device whose first statement is among the news can have written nothing that is held already.
        """
        if not any(each.header.kind in ROLL for _, each in news):
            self.entries.add_statements((n, statement(each)) for n, each in news)
            if self._statements is not None:
                self._statements += [statement(each) for _, each in news]
            return set()
        if self._statements is None:
            self._statements = self.entries.statements()
        wrote = {each.device for each in self._statements if each.kind in FIRST}
        fresh = [(n, statement(each)) for n, each in news]
        self.entries.add_statements(fresh)
        self._statements += [each for _, each in fresh]
        return self.entries.set_roll(roll(self.network, self._statements)) & wrote

    def _forget(self, named: Sequence[tuple[bytes, bytes]]) -> set[EntryId]:
        """Drop what is in the entries that are named, each by a device that forgets it; returns the entries."""
        may = forgetting.entitled(self.entries, self.changes, named)
        gone = {EntryId(name) for name, _ in may if is_forgettable(self.changes.kind_of(name))}
        self.changes.strip(sorted(gone))
        return gone

    def _lay(self, whole: Sequence[tuple[int, int, list[Change]]], *, fresh: bool) -> None:
        """Rebuild entries from all their changes; those that are forgotten, or do not count, leave no row."""
        devices = self.entries.devices({each.header.device for *_, changes in whole for each in changes})
        placed = []
        for n, arrived, changes in whole:
            told = [each for each in changes if not each.is_bare]
            placed.append(Placed(n, arrived, changes[0].entry, judging.entry(told, devices) if told else None))
        self.entries.put(placed, fresh=fresh)

    def _lay_again(self, names: Sequence[bytes], at_hand: Mapping[ChangeId, Change]) -> None:
        """Rebuild entries from what is held of them; changes at hand need not be opened again."""
        for start in range(0, len(names), REBUILT_AT_ONCE):
            group: defaultdict[bytes, list[Held]] = defaultdict(list)
            for held in self.changes.of_entries(names[start : start + REBUILT_AT_ONCE]):
                group[held.entry].append(held)
            whole = [
                (first.n, first.arrived, [at_hand.get(ChangeId(each.id)) or reopened(each) for each in (first, *later)])
                for first, *later in group.values()
            ]
            self._lay(whole, fresh=False)

    def rebuild(self) -> None:
        """Throw the index away and make it again from the changes alone."""
        with self.database.transaction():
            self.entries.clear()
            last, founded = 0, []
            while group := self.changes.after(last, REBUILT_AT_ONCE):
                last = group[-1].n
                self.changes.soil(CHANGES_SPACE, [each.id for each in group])
                news = [(each.n, reopened(each)) for each in group if each.payload is not None]
                self.entries.add_statements((n, statement(each)) for n, each in news if each.header.kind in NOTED)
                founded += [each.entry for each in group if each.entry == each.id]
            self.entries.set_roll(roll(self.network, self.entries.statements()))
            self._lay_again(founded, {})
            for space in (CHANGES_SPACE, ENTRIES_SPACE):
                self.changes.freshen(space)

    def verdicts(self, name: bytes) -> tuple[list[Change], Verdicts]:
        """Return an entry's changes in the order of their arrival, and why each does not count (None where it does)."""
        changes = [reopened(each) for each in self.changes.of_entries([name]) if each.payload is not None]
        if not changes:
            return [], {}
        return changes, judging.judged(changes, self.entries.devices({each.header.device for each in changes}))[1]

    def freshen(self, *spaces: int) -> None:
        """Bring digests up to date and keep them: of the set held alone, where none are named."""
        with self.database.transaction():
            for space in spaces or (CHANGES_SPACE,):
                self.changes.freshen(space)

    def digests(self) -> tuple[bytes, bytes]:
        """Return the digests of the set held and of what people see."""
        return self.changes.digest(CHANGES_SPACE), self.changes.digest(ENTRIES_SPACE)


def reopened(held: Held) -> Change:
    """Return a held change as the door once let it in."""
    return door.reopened(held.sealed, held.payload or b"")


def statement(change: Change) -> Statement:
    """Return what a change of a roll kind states."""
    header = change.header
    return Statement(
        EntryId(bytes(change.id)), header.kind, header.device, header.previous, header.at, change.fields or {}
    )
