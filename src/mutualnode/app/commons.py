"""One network's commons on this computer: what its member writes, and what others' changes do to it.

Knows no socket. Everything here belongs to one thread at a time; a node gives it a thread of its own.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from threading import Lock

from mutualnode.app import folder, forgetting
from mutualnode.app.checking import Checking
from mutualnode.app.doubles import LAST, Doubles
from mutualnode.app.folder import Place
from mutualnode.app.keeping import Keeper, reopened
from mutualnode.app.pictures import Pictures
from mutualnode.app.surroundings import Surroundings
from mutualnode.domain.change import ACTOR_SESSION_BYTES, SALT_BYTES, Change
from mutualnode.domain.counting import MEMBER_OPERATIONS_LIMIT
from mutualnode.domain.ids import ZERO, DeviceKey, EntryId, MemberId, NetworkId
from mutualnode.domain.kinds import Kind, is_forgettable, is_shared, is_single
from mutualnode.domain.members import ABOUT, KEY, PROOF, TRANSPORT, Value
from mutualnode.errors import Code, Damage, Fault
from mutualnode.keys import agreement, devices
from mutualnode.keys.signing import SEED_BYTES, SigningKey
from mutualnode.replica import document
from mutualnode.replica.writing import Pen, pen, signed
from mutualnode.replica.writing import Place as Spot
from mutualnode.store.changes import ENTRIES_SPACE
from mutualnode.store.database import Database
from mutualnode.store.lock import StoreLock
from mutualnode.store.meta import Meta

# Names of what this computer alone knows.
NETWORK, DEVICE_SEED, TRANSPORT_SECRET = "network", "device", "transport"
EARLIER_TRANSPORTS = "transports"  # of keys that this computer had before: what was sealed to them is still its own
GATE, ARCHIVE, JOIN, MEMBER_NAME = "gate", "archive", "join", "name"


@dataclass(frozen=True, slots=True, repr=False)
class Device:
    """The keys of this computer in one network."""

    signing: SigningKey
    transport_secret: bytes

    @property
    def key(self) -> DeviceKey:
        """The public signing key."""
        return DeviceKey(self.signing.public)

    @property
    def transport(self) -> bytes:
        """The public transport key."""
        return agreement.key_pair(self.transport_secret).public


class Commons:
    """What one member's computer holds of a network, open for reading and writing."""

    def __init__(self, place: Place, lock: StoreLock, database: Database, surroundings: Surroundings) -> None:
        """Take over an open store that has its values set; see `founding` and `open_`."""
        meta = Meta(database)
        self.place = place
        self._lock = lock
        self._surroundings = surroundings
        self.device = Device(SigningKey.from_seed(_known(meta, DEVICE_SEED)), _known(meta, TRANSPORT_SECRET))
        self.network = NetworkId(_known(meta, NETWORK))
        self.keeper = Keeper(database, self.network, surroundings)
        self.room = self.keeper.room()
        self.turn = Lock()  # for whoever lets several threads at it, one after the other
        self.pictures = Pictures(self.keeper, surroundings.monotonic)
        self.checking = Checking(self.network)
        self.doubles = Doubles(place, database, surroundings)
        self.keeper.signs = lambda arrived: self.doubles.signs(arrived, self.device.key)
        self.keeper.kept = self.doubles.kept
        self._pen: Pen = pen(self.device.signing, self.network, surroundings.entropy(ACTOR_SESSION_BYTES))

    @property
    def member(self) -> MemberId | None:
        """Whose computer this is, None until the network has admitted them."""
        return self.keeper.entries.devices([self.device.key]).get(self.device.key)

    @property
    def store_id(self) -> bytes:
        """By which peers know this store's order of arrival; a restored or copied store has another one."""
        return self.doubles.store_id

    def now(self) -> int:
        """Return this computer's clock, ms since 1970."""
        return self._surroundings.now()

    def entropy(self, size: int) -> bytes:
        """Return fresh random bytes."""
        return self._surroundings.entropy(size)

    def value(self, name: str) -> bytes | None:
        """Return one of the things that this computer alone knows."""
        return self.keeper.meta.get(name)

    def write(self, kind: Kind, fields: Mapping[str, Value]) -> Change:
        """Found an entry of this member's, and return the change once it is on disk."""
        return self.write_all([(kind, fields)])[0]

    def write_all(self, entries: Sequence[tuple[Kind, Mapping[str, Value]]]) -> list[Change]:
        """Found entries of this member's, all or none of them, and return their changes once they are on disk."""
        if self.member is None:
            raise Fault(Code.JOIN_PENDING)
        return self._keep([(kind, document.create(self._pen.actor, fields), ZERO) for kind, fields in entries])

    def edit(self, name: EntryId, fields: Mapping[str, Value | None]) -> Change | None:
        """Set fields of an entry (None removes one); returns the change once on disk, None if nothing altered."""
        entry, counting = self.standing(name)
        member = self.member
        if member is None:
            raise Fault(Code.JOIN_PENDING)
        if is_single(entry.header.kind):
            raise Fault(Code.ENTRY_FIXED)
        if not is_shared(entry.header.kind) and self.author(entry) != member:
            raise Fault(Code.ENTRY_NOT_YOURS)
        if self._written(counting, member) >= MEMBER_OPERATIONS_LIMIT:
            raise Fault(Code.ENTRY_TOO_LARGE)
        crdt = document.edit([each.crdt for each in counting], self._pen.actor, fields)
        return None if crdt is None else self._keep([(entry.header.kind, crdt, name)])[0]

    def _written(self, counting: Sequence[Change], member: MemberId) -> int:
        """Return how much of what a member may write in one entry these changes are."""
        devices = self.keeper.entries.devices({each.header.device for each in counting})
        return sum(max(1, each.operations) for each in counting if devices.get(each.header.device) == member)

    def forget(self, name: EntryId) -> None:
        """Have an entry of this member's forgotten, here and wherever it travelled; its headers still verify."""
        founding = self.standing(name)[0]
        may = forgetting.entitled(self.keeper.entries, self.keeper.changes, [(name, self.device.key)])
        if not may or not is_forgettable(founding.header.kind):
            raise Fault(Code.ENTRY_NOT_FORGETTABLE)
        self.write(Kind.FORGET, {ABOUT: bytes(name)})

    def standing(self, name: EntryId) -> tuple[Change, list[Change]]:
        """Return an entry's founding change, and all of its changes that count; raises `ID_UNKNOWN`."""
        changes, verdicts = self.keeper.verdicts(name)
        counting = [each for each in changes if verdicts[each.id] is None]
        founding = next((each for each in counting if each.header.founds_entry), None)
        if founding is None:
            raise Fault(Code.ID_UNKNOWN)
        return founding, counting

    def author(self, change: Change) -> MemberId | None:
        """Return whose device signed a change."""
        return self.keeper.entries.devices([change.header.device]).get(change.header.device)

    def _keep(self, steps: Sequence[tuple[int, bytes, bytes]]) -> list[Change]:
        """Sign what comes next from this device, each behind the one before, and keep it in one transaction."""
        previous = self.value(LAST) or ZERO
        changes: list[Change] = []
        for kind, crdt, entry in steps:
            change = signed(self._pen, Spot(int(kind), self.now(), previous, entry), crdt, self.entropy(SALT_BYTES))
            previous = change.id
            changes.append(change)
        taken = self.keeper.take(changes, self.room, {LAST: previous}, ours=True)
        if not {each.id for each in changes} <= {each.id for each in taken.new}:
            raise Damage(Code.STORE_DAMAGED, what="chain")
        return changes

    def renew(self) -> Change:
        """Give this computer a key of its own, proved with the one that it had; the other one stays whose it was.

        The statement and all that follows from it are on disk together, or not at all.
        """
        old = self.device
        proving = self.keeper.entries.first_of(old.key)
        if self.member is None or proving is None:
            raise Fault(Code.JOIN_PENDING)
        seed, secret = self.entropy(SEED_BYTES), self.entropy(agreement.KEY_BYTES)
        fresh = Device(SigningKey.from_seed(seed), secret)
        writing = pen(fresh.signing, self.network, self.entropy(ACTOR_SESSION_BYTES))
        fields: dict[str, Value] = {
            ABOUT: bytes(proving),
            KEY: old.key,
            PROOF: devices.prove(old.signing, self.network, fresh.key),
            TRANSPORT: fresh.transport,
        }
        spot = Spot(Kind.DEVICE, self.now(), ZERO)
        first = signed(writing, spot, document.create(writing.actor, fields), self.entropy(SALT_BYTES))
        earlier = old.transport_secret + (self.value(EARLIER_TRANSPORTS) or b"")
        values = {DEVICE_SEED: seed, TRANSPORT_SECRET: secret, EARLIER_TRANSPORTS: earlier, LAST: first.id}
        values |= self.doubles.alone()
        self.keeper.take([first], self.room, values, ours=True)
        self.device, self._pen = fresh, writing
        return first

    def write_as(self, values: Mapping[str, bytes]) -> None:
        """Write from now on with the keys of another device, behind the last of its changes: for what is made up."""
        with self.keeper.database.transaction(lasting=False):
            for name, value in values.items():
                self.keeper.meta.set(name, value)
        signing = SigningKey.from_seed(values[DEVICE_SEED])
        self.device = Device(signing, values[TRANSPORT_SECRET])
        self._pen = pen(signing, self.network, self.entropy(ACTOR_SESSION_BYTES))

    def held(self, name: bytes) -> Change | None:
        """Return a held change."""
        found = self.keeper.changes.get([name])
        return reopened(found[0]) if found and found[0].payload is not None else None

    def close(self) -> None:
        """Close the store and let others have it."""
        try:
            self.keeper.tidy()
            with suppress(Fault):  # on a full disk: they are computed when they are asked for
                self.keeper.freshen(ENTRIES_SPACE)
            self.keeper.database.close()
            self.doubles.close()
        finally:
            self._lock.release()
            self.checking.shutdown()  # at last: nobody else need wait for what is still examined


def open_(place: Place, world: Surroundings, passphrase: str | None = None, patience: float = 0) -> Commons:
    """Open a network's commons for writing; raises `STORE_BUSY`, or what is wrong with the store.

    `patience` is how many seconds to wait for another command to finish.
    """
    key = folder.read_key(place, passphrase)
    lock = StoreLock(place.lock, patience)
    try:
        place.door.unlink(missing_ok=True)  # left by a node that was killed: nobody takes errands there now
        return Commons(place, lock, Database(place.store, key, writes=True), world)
    except BaseException:
        lock.release()
        raise


def is_open_elsewhere(place: Place) -> bool:
    """Tell whether a node or another command has this store open for writing."""
    try:
        StoreLock(place.lock).release()
    except Fault as fault:
        if fault.code is not Code.STORE_BUSY:
            raise
        return True
    return False


def _known(meta: Meta, name: str) -> bytes:
    value = meta.get(name)
    if value is None:
        raise Damage(Code.STORE_DAMAGED, what=name)
    return value
