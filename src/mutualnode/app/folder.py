"""The data folder: one folder for each network, with its store, the store's key and its lock."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from mutualnode.domain import ids
from mutualnode.domain.ids import NetworkId
from mutualnode.errors import Code, Damage, Fault
from mutualnode.keys import sealing
from mutualnode.store.database import OWNER_ONLY_FILE, OWNER_ONLY_FOLDER, told

FOLDER_VARIABLE = "MUTUALNODE_DATA"
STATE_VARIABLE = "MUTUALNODE_STATE"
NAME_CHARACTERS = (
    32  # of the network's id, as the name of its folder: no two networks meet in 128 bits, and paths stay short
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where one network lives on this computer."""

    folder: Path

    @property
    def store(self) -> Path:
        """The encrypted database."""
        return self.folder / "store.db"

    @property
    def key(self) -> Path:
        """The key of the database, sealed or plain."""
        return self.folder / "key"

    @property
    def lock(self) -> Path:
        """The lock of whoever writes."""
        return self.folder / "lock"

    @property
    def door(self) -> Path:
        """How a command reaches the node that has this store open."""
        return self.folder / "node.json"


def default() -> Path:
    """Return the data folder that the environment names, or the usual one of this system."""
    named = os.environ.get(FOLDER_VARIABLE)
    return Path(named) if named else Path(platformdirs.user_data_dir("mutualnode", appauthor=False))


def state() -> Path:
    """Return the folder for notes about stores that the environment names, or the usual one of this system.

    It is never the data folder, with which the notes would be copied and restored: on some systems the usual one is.
    """
    named = os.environ.get(STATE_VARIABLE)
    if named:
        return Path(named)
    usual = Path(platformdirs.user_state_dir("mutualnode", appauthor=False))
    data = Path(platformdirs.user_data_dir("mutualnode", appauthor=False))
    return usual.with_name("mutualnode-state") if usual == data else usual


def place(data: Path, network: NetworkId) -> Place:
    """Return where a network lives in a data folder."""
    return Place(data / "networks" / ids.text(network)[:NAME_CHARACTERS])


def places(data: Path) -> list[Place]:
    """Return where all networks of a data folder live, in a stable order; what is half made or half gone is none."""
    with told():
        folder = data / "networks"
        if not folder.is_dir():
            return []
        found = sorted(each for each in folder.iterdir() if not each.name.startswith("."))
        return [Place(each) for each in found if (each / "key").exists()]


def choose(data: Path, wanted: str | None) -> Place:
    """Return the one network of a data folder, or the one whose id begins as written."""
    found = places(data)
    if wanted is not None:
        found = [each for each in found if _is_named(each, wanted)]
        if not found:
            raise Fault(Code.NETWORK_UNKNOWN)
    if not found:
        raise Fault(Code.NETWORK_NONE)
    if len(found) > 1:
        raise Fault(Code.NETWORK_AMBIGUOUS, count=len(found))
    return found[0]


def _is_named(place: Place, wanted: str) -> bool:
    try:
        low, high = (ids.text(each)[:NAME_CHARACTERS] for each in ids.bounds(wanted))
    except Fault:  # no id of anything
        return False
    return low <= place.folder.name <= high


def new_key(place: Place, passphrase: str | None, entropy: bytes) -> bytes:
    """Write a fresh key file for a store that is about to be made, and return the key; `entropy` is 72 random bytes."""
    key = entropy[: sealing.KEY_BYTES]
    with told():
        for folder in (*reversed(place.folder.parents), place.folder):  # `parents=True` would leave these open to all
            if not folder.exists():
                folder.mkdir(mode=OWNER_ONLY_FOLDER, exist_ok=True)
        write_owner_only(place.key, sealing.seal(key, passphrase, entropy[sealing.KEY_BYTES :]))
    return key


def read_key(place: Place, passphrase: str | None) -> bytes:
    """Return the key of a store; raises `PASSPHRASE_NEEDED` or `PASSPHRASE_WRONG`, or damage where there is no store.

    A store that is gone must not be made again, empty, by whoever opens it to write.
    """
    with told():
        try:
            file = place.key.read_bytes()
        except FileNotFoundError:
            raise Fault(Code.NETWORK_NONE) from None
        if not place.store.exists() or (place.store.is_file() and not place.store.stat().st_size):
            raise Damage(Code.STORE_DAMAGED, what="store")
    return sealing.unseal(file, passphrase)


def relock(place: Place, before: str | None, passphrase: str | None, entropy: bytes) -> None:
    """Have a store open with another passphrase from now on, or with none; `entropy` is 40 random bytes.

    Raises what `read_key` raises where the one before is not right. The key itself stays: a copy of the folder that
    was made earlier opens as it did then.
    """
    key = read_key(place, before)
    with told():
        write_owner_only(place.key, sealing.seal(key, passphrase, entropy))


def is_locked(place: Place) -> bool:
    """Tell whether the key of a store wants a passphrase."""
    with told():
        return sealing.is_sealed(place.key.read_bytes())


def write_owner_only(path: Path, content: bytes) -> None:
    """Write a small file that only its owner can read, whole or not at all."""
    write_pieces_owner_only(path, (content,))


def write_pieces_owner_only(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file that only its owner can read, piece by piece, whole or not at all; nothing half made stays."""
    part = path.with_name(path.name + ".part")
    handle = os.open(part, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, OWNER_ONLY_FILE)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
