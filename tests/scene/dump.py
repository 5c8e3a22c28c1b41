"""Everything in a store that is made from its changes, for comparing."""

from mutualnode.domain import search
from mutualnode.store.changes import CHANGES_SPACE, ENTRIES_SPACE
from mutualnode.store.schema import INDEX_TABLES
from tests.neighbours import Neighbour

Dump = dict[str, list[tuple[object, ...]]]


def index_of(person: Neighbour) -> Dump:
    """Return every row of the index in order, and what a search for each word finds."""
    database = person.commons.keeper.database
    person.commons.keeper.freshen(CHANGES_SPACE, ENTRIES_SPACE)
    found = {table: sorted(database.rows(f"SELECT * FROM {table}"), key=repr) for table in INDEX_TABLES}
    folded = database.rows("SELECT title_folded, text_folded FROM entry")
    for word in sorted({word for row in folded for text in row for word in search.words(str(text))}):
        found[f"search {word}"] = database.rows(
            "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid", (f'"{word}"',)
        )
    return found


def finds(person: Neighbour, word: str) -> int:
    """Return how many entries of any kind a search in the index finds."""
    asked = "SELECT count(*) FROM search WHERE search MATCH ?"
    return int(str(person.commons.keeper.database.one(asked, (search.one_of(search.asked(word)),))[0]))
