"""One network's commons on this computer: what its member writes, and what others' changes do to it.

Knows no socket. Everything here belongs to one thread at a time; a node gives it a thread of its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from mutualnode.app import folder
from mutualnode.app.folder import Place
from mutualnode.app.keeping import Keeper, reopened
from mutualnode.app.surroundings import Surroundings
from mutualnode.domain import text
from mutualnode.domain.change import ACTOR_SESSION_BYTES, SALT_BYTES, Change
from mutualnode.domain.ids import ZERO, DeviceKey, EntryId, MemberId, NetworkId
from mutualnode.domain.kinds import Kind, is_shared, is_single
from mutualnode.domain.members import NAME, PURPOSE, TRANSPORT, Value
from mutualnode.errors import Code, Damage, Fault
from mutualnode.keys import agreement, sealing
from mutualnode.keys.signing import SEED_BYTES, SigningKey
from mutualnode.replica import document
from mutualnode.replica.writing import Pen, pen, signed
from mutualnode.replica.writing import Place as Spot
from mutualnode.store.database import Database
from mutualnode.store.lock import StoreLock
from mutualnode.store.meta import Meta

KEY_FILE_RANDOM = sealing.KEY_BYTES + sealing.RANDOM_BYTES

# Names of what this computer alone knows.
NETWORK, DEVICE_SEED, TRANSPORT_SECRET, LAST = "network", "device", "transport", "last"
GATE, ARCHIVE, STORE_ID, JOIN, MEMBER_NAME = "gate", "archive", "store", "join", "name"


@dataclass(frozen=True, slots=True, repr=False)
class Device:
    """This computer's keys in one network."""

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
        """Take over an open store that has its values set; `found`, `begin` and `open_` make one."""
        meta = Meta(database)
        self.place = place
        self._lock = lock
        self._surroundings = surroundings
        self.device = Device(SigningKey.from_seed(_known(meta, DEVICE_SEED)), _known(meta, TRANSPORT_SECRET))
        self.network = NetworkId(_known(meta, NETWORK))
        self.keeper = Keeper(database, self.network, surroundings)
        self.room = self.keeper.room()
        self._pen: Pen = pen(self.device.signing, self.network, surroundings.entropy(ACTOR_SESSION_BYTES))

    @property
    def member(self) -> MemberId | None:
        """Whose computer this is, None until the network has admitted them."""
        return self.keeper.entries.devices([self.device.key]).get(self.device.key)

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
        if self.member is None:
            raise Fault(Code.JOIN_PENDING)
        return self._keep(self.sign(kind, document.create(self._pen.actor, fields)))

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
        crdt = document.edit([each.crdt for each in counting], self._pen.actor, fields)
        return None if crdt is None else self._keep(self.sign(entry.header.kind, crdt, name))

    def standing(self, name: EntryId) -> tuple[Change, list[Change]]:
        """Return an entry's founding change, and all of its changes that count; raises `ID_UNKNOWN`."""
        changes, verdicts = self.keeper.verdicts(name)
        counting = [each for each in changes if verdicts[each.id] is None]
        founding = next((each for each in counting if each.id == name), None)
        if founding is None:
            raise Fault(Code.ID_UNKNOWN)
        return founding, counting

    def author(self, change: Change) -> MemberId | None:
        """Return whose device signed a change."""
        return self.keeper.entries.devices([change.header.device]).get(change.header.device)

    def sign(self, kind: Kind | int, crdt: bytes, entry: bytes = ZERO) -> Change:
        """Return the signed change that comes next from this device; it is not kept yet."""
        spot = Spot(int(kind), self.now(), self.value(LAST) or ZERO, entry)
        return signed(self._pen, spot, crdt, self.entropy(SALT_BYTES))

    def statement(self, kind: Kind, fields: Mapping[str, Value]) -> Change:
        """Return a signed change that founds an entry; it is not kept yet."""
        return self.sign(kind, document.create(self._pen.actor, fields))

    def _keep(self, change: Change) -> Change:
        taken = self.keeper.take([change], self.room, {LAST: change.id})
        if change.id not in {each.id for each in taken.new}:
            raise Damage(Code.STORE_DAMAGED, what="chain")
        return change

    def held(self, name: bytes) -> Change | None:
        """Return a held change."""
        found = self.keeper.changes.get([name])
        return reopened(found[0]) if found and found[0].payload is not None else None

    def close(self) -> None:
        """Close the store and let others have it."""
        try:
            self.keeper.database.close()
        finally:
            self._lock.release()


def found(data: folder.Path, name: str, member: str, purpose: str, world: Surroundings, passphrase: str | None = None) -> Commons:
    """Found a network, with its founder as the first member, and return its commons; raises what is wrong with a name."""
    fields: dict[str, Value] = {NAME: text.line(name, text.NAME_LIMIT)}
    member = text.line(member, text.NAME_LIMIT)
    if purpose.strip():
        fields[PURPOSE] = text.story(purpose)
    seed, secret = world.entropy(SEED_BYTES), world.entropy(agreement.KEY_BYTES)
    fields[TRANSPORT] = agreement.key_pair(secret).public
    writer = pen(SigningKey.from_seed(seed), None, world.entropy(ACTOR_SESSION_BYTES))
    crdt = document.create(writer.actor, fields)
    founding = signed(writer, Spot(Kind.NETWORK, world.now(), ZERO), crdt, world.entropy(SALT_BYTES))
    values = {
        NETWORK: founding.network,
        DEVICE_SEED: seed,
        TRANSPORT_SECRET: secret,
        GATE: world.entropy(32),
        ARCHIVE: world.entropy(32),
    }
    commons = make(folder.place(data, founding.network), values, world, passphrase)
    commons.keeper.take([founding], commons.room, {LAST: founding.id})
    commons.write(Kind.PROFILE, {NAME: member})
    return commons


def make(place: Place, values: Mapping[str, bytes], world: Surroundings, passphrase: str | None) -> Commons:
    """Make a new store with these values of its own, and open it."""
    lock = StoreLock(place.lock)
    try:
        if place.key.exists():
            raise Fault(Code.JOIN_ALREADY)
        key = folder.new_key(place, passphrase, world.entropy(KEY_FILE_RANDOM))
        database = Database(place.store, key, writes=True)
        meta = Meta(database)
        with database.transaction():
            for name, value in {**values, STORE_ID: world.entropy(16)}.items():
                meta.set(name, value)
        return Commons(place, lock, database, world)
    except BaseException:
        lock.release()
        raise


def open_(place: Place, world: Surroundings, passphrase: str | None = None) -> Commons:
    """Open a network's commons for writing; raises `STORE_BUSY` where a node has it open, and what is wrong with the store."""
    key = folder.read_key(place, passphrase)
    lock = StoreLock(place.lock)
    try:
        return Commons(place, lock, Database(place.store, key, writes=True), world)
    except BaseException:
        lock.release()
        raise


def _known(meta: Meta, name: str) -> bytes:
    value = meta.get(name)
    if value is None:
        raise Damage(Code.STORE_DAMAGED, what=name)
    return value


