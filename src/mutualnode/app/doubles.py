"""Whether this store is an older copy of itself, or its key is in use in a second place: its id, and who has to know.

A change under our own key that was not written here is a sign of a second place only if it is younger than this store's
id. Older ones were written here, before a backup was restored or a folder carried over, and are coming back.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mutualnode.app import witness
from mutualnode.app.folder import Place
from mutualnode.app.surroundings import Surroundings
from mutualnode.app.witness import Verdict, Witness
from mutualnode.domain.change import Change
from mutualnode.domain.ids import ZERO, DeviceKey
from mutualnode.domain.kinds import Kind
from mutualnode.domain.members import KEY
from mutualnode.errors import Code, Fault
from mutualnode.store.changes import Changes
from mutualnode.store.database import Database
from mutualnode.store.meta import Meta

STORE_ID_BYTES = 16
MOMENT_BYTES = 8

# Names of what this computer alone knows: the store's id, since when it has it (ms since 1970), changes that were here
# before it went back and have not come again, and whether its key is used elsewhere.
STORE_ID, SINCE, AWAITED, SHARED = "store", "since", "awaited", "shared"
LAST = "last"  # this device's last change
YES, NO = b"\x01", b""

PASSING = frozenset({Code.STORE_FULL, Code.STORE_UNREACHABLE})
"""What stands in the way of writing and not of reading: a store opens all the same."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What people are to know: whether this store went back, and whether its key is used in a second place."""

    older: bool = False
    shared: bool = False


def standing(meta: Meta) -> Standing:
    """Return how a store stands."""
    return Standing(bool(meta.get(AWAITED)), bool(meta.get(SHARED)))


class Doubles:
    """What one open store knows of others like it."""

    def __init__(self, place: Place, database: Database, world: Surroundings) -> None:
        """Recognise a store that was just opened, and give it a new id where it may not go on under the old one."""
        self._database, self._meta, self._changes = database, Meta(database), Changes(database)
        self._world = world
        self._known = {name: self._meta.get(name) or b"" for name in (STORE_ID, SINCE, AWAITED, SHARED, LAST)}
        self._told = Standing()
        self._recognise(place)
        self._witness = None if world.state is None else _appointed(world.state, self.store_id, place)
        self._note(self._changes.last())

    def _recognise(self, place: Place) -> None:
        state, kept = self._world.state, self._known[STORE_ID]
        seen = witness.sight(witness.path(state, kept)) if state is not None and kept else None
        verdict = Verdict.SAME if state is None and kept else witness.verdict(seen, place, self._changes)
        if verdict is Verdict.SAME:
            return
        values = {STORE_ID: self._world.entropy(STORE_ID_BYTES), SINCE: self._now()}
        if verdict is Verdict.COPY:
            values[SHARED] = YES
        if verdict is Verdict.OLDER and seen is not None:
            values[AWAITED] = b"".join(self._missing([seen.last, seen.own]))
        self._try_set(values)

    def _now(self) -> bytes:
        return self._world.now().to_bytes(MOMENT_BYTES, "big")

    def _missing(self, names: Iterable[bytes]) -> list[bytes]:
        wanted = sorted({*names} - {ZERO})
        held = self._changes.known(wanted)
        return [each for each in wanted if each not in held]

    def _set(self, values: Mapping[str, bytes]) -> None:
        with self._database.transaction():
            for name, value in values.items():
                self._meta.set(name, value)
        self._known |= values

    def _try_set(self, values: Mapping[str, bytes]) -> None:
        """Set values, if only for as long as this store is open, where nothing can be written."""
        try:
            self._set(values)
        except Fault as fault:
            if fault.code not in PASSING:
                raise
            self._known |= values

    @property
    def store_id(self) -> bytes:
        """By which peers know this store's order of arrival; no two stores ever have the same."""
        return self._known[STORE_ID]

    @property
    def standing(self) -> Standing:
        """How this store stands."""
        return Standing(bool(self._known[AWAITED]), bool(self._known[SHARED]))

    def news(self) -> Standing | None:
        """Return how this store stands, if that is other than when this was last asked."""
        before, self._told = self._told, self.standing
        return self._told if self._told != before else None

    def signs(self, arrived: Sequence[Change], device: DeviceKey) -> dict[str, bytes]:
        """Return what is to be kept, in the same transaction, of what such changes from elsewhere tell."""
        values: dict[str, bytes] = {}
        if self._known[AWAITED]:
            ids = {bytes(each.id) for each in arrived}
            values[AWAITED] = b"".join(each for each in _parts(self._known[AWAITED]) if each not in ids)
        since = int.from_bytes(self._known[SINCE], "big")
        left = [each.header.at for each in arrived if _takes_another(each, device)]
        if left:  # whoever had our key has one of their own now; of what they wrote with ours some may still come
            since = max(since, *left)
            values |= {SHARED: NO, SINCE: since.to_bytes(MOMENT_BYTES, "big")}
        if any(each.header.device == device and each.header.at > since for each in arrived):
            values[SHARED] = YES
        return values

    def kept(self, place: int, values: Mapping[str, bytes]) -> None:
        """Take note of these values, and that changes up to this place are on disk; 0 where that is told later."""
        self._known |= {name: value for name, value in values.items() if name in self._known}
        if place:
            self._note(place)

    def met(self) -> None:
        """Take note that another computer has shown that it has our key."""
        if not self._known[SHARED]:
            self._try_set({SHARED: YES})

    def alone(self) -> dict[str, bytes]:
        """Return what is to be kept once nobody else has our key."""
        return {SHARED: NO, SINCE: self._now()}

    def put_up_with(self, *, shared: bool = True) -> None:
        """Say no more of what went back, and with `shared` of a second place; a new sign will be told again."""
        self._set({AWAITED: NO, **(self.alone() if shared else {})})

    def _note(self, place: int) -> None:
        if self._witness is not None:
            self._witness.note(place, self._changes.at(place) or ZERO, self._known[LAST] or ZERO)

    def close(self) -> None:
        """Let the witness go."""
        if self._witness is not None:
            self._witness.close()
            self._witness = None


def _takes_another(change: Change, device: DeviceKey) -> bool:
    """Whether a computer says that it had this key and has taken one of its own."""
    return change.header.kind == Kind.DEVICE and (change.fields or {}).get(KEY) == device


def _appointed(state: Path, store_id: bytes, place: Place) -> Witness | None:
    try:
        return Witness(witness.path(state, store_id), place.folder)
    except OSError:  # where nothing can be noted, each opening takes a new id, which costs a comparison of sets
        return None


def _parts(ids: bytes) -> list[bytes]:
    return [ids[start : start + len(ZERO)] for start in range(0, len(ids), len(ZERO))]
