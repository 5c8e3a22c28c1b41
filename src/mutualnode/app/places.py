"""The areas that people of a network have named in needs and offers, to be named alike again."""

from mutualnode.app.reading import Reading
from mutualnode.domain import search
from mutualnode.domain.exchange import LISTED
from mutualnode.store.changes import marks

AREAS_LIMIT = 200  # that are suggested: more than a neighbourhood has names for
LATELY = 2_000  # entries that are looked at, the newest: read in some milliseconds


def areas(reading: Reading) -> list[str]:
    """Return the areas of the newest needs and offers, each once, by the alphabet."""
    rows = reading.select(
        f"SELECT DISTINCT area FROM (SELECT area FROM entry WHERE kind IN ({marks(LISTED)}) ORDER BY n DESC LIMIT ?)"
        " WHERE area <> '' LIMIT ?",
        (*LISTED, LATELY, AREAS_LIMIT),
    )
    return sorted((str(row[0]) for row in rows), key=lambda area: (search.fold(area), area))
