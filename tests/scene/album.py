"""Photos for tests, as the bytes that they are to everything below the window, and entries that name them."""

from mutualnode.domain import photos
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.photos import Photo
from mutualnode.store.blobs import Blobs
from tests.neighbours import MINUTE, Neighbour


def picture(person: Neighbour, size: int) -> bytes:
    """Return some bytes; of no use to anybody who wants to see something."""
    return person.world.entropy(size)


def shows(person: Neighbour, title: str, *sizes: int, said: str = "") -> tuple[EntryId, list[bytes]]:
    """Post a need with photos, small ones of a tenth of these sizes; returns the bytes of all of them too."""
    named: list[Photo] = []
    kept: list[bytes] = []
    for size in sizes:
        pair = picture(person, max(1, size // 10)), picture(person, size)
        kept += pair
        named.append(Photo(photos.digest(pair[0]), photos.digest(pair[1]), said))
        for each in pair:
            person.commons.keeper.hold({photos.digest(each): each}, ours=True)
    person.clock.moves(MINUTE)
    made = person.commons.write(Kind.NEED, {"title": title, **photos.fields(named)})
    person.spreads()
    return made.entry, kept


def blobs(person: Neighbour) -> Blobs:
    """Return the photos at somebody's computer."""
    return person.commons.keeper.entries.blobs


def has(person: Neighbour, kept: list[bytes]) -> bool:
    """Tell whether somebody's computer has all of these photos."""
    return all(blobs(person).get(photos.digest(each)) == each for each in kept)


def has_none(person: Neighbour, kept: list[bytes]) -> bool:
    """Tell whether somebody's computer has none of these photos."""
    return all(blobs(person).get(photos.digest(each)) is None for each in kept)
