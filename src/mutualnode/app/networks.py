"""Which networks are on this computer, by name as far as that can be read without asking for a passphrase."""

from dataclasses import dataclass
from pathlib import Path

from mutualnode.app import folder, reading
from mutualnode.app.folder import Place
from mutualnode.errors import Fault


@dataclass(frozen=True, slots=True)
class Found:
    """A network: where it lives, the beginning of its id, and its name, empty where it is locked or damaged."""

    place: Place
    id: str
    name: str


def networks(data: Path, passphrase: str | None = None) -> list[Found]:
    """Return the networks of a data folder, in a stable order; one that a passphrase does not open has no name."""
    return [Found(each, each.folder.name, _name(each, passphrase)) for each in folder.places(data)]


def _name(place: Place, passphrase: str | None) -> str:
    try:
        opened = reading.open_(place, passphrase if folder.is_locked(place) else None)
    except Fault:
        return ""
    try:
        return opened.network_name
    except Fault:
        return ""
    finally:
        opened.close()
