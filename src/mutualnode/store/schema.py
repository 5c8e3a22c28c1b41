"""The tables of a store, version by version. `change` and `meta` are the truth; all other tables can be made again.

`n` of an entry is the `n` of the change that founds it, so that making the index again gives the same bytes.
Partial indexes keep the price of an ordinary change low: most changes found an entry, and most entries answer none.
"""

VERSION = 3

# How soon a need is: urgent ones, then by the day on which they are due, then within days, then any time.
SOON = """(CASE WHEN json_extract(fields, '$.urgency') = 'now' THEN '0' WHEN due <> '' THEN '1' || due
    WHEN json_extract(fields, '$.urgency') IN ('days', 'week') THEN '2' ELSE '3' END)"""

STEPS: dict[int, tuple[str, ...]] = {
    1: (
        # Every signed change held, in the order of its arrival. `payload` is empty (NULL) once it has been forgotten.
        """CREATE TABLE change (
            n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, entry BLOB NOT NULL, device BLOB NOT NULL,
            at INTEGER NOT NULL, header BLOB NOT NULL, payload BLOB, arrived INTEGER NOT NULL)""",
        "CREATE INDEX change_later ON change (entry) WHERE entry <> id",
        # What this computer knows of itself: its keys, the network's keys, its store id. Never travels.
        "CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
        # Digests by first byte: of the ids of changes held (space 0), of entries as people see them (space 1).
        """CREATE TABLE part (
            space INTEGER NOT NULL, first INTEGER NOT NULL, size INTEGER NOT NULL, digest BLOB,
            PRIMARY KEY (space, first)) WITHOUT ROWID""",
        # The statements that feed the roll, and whose device is whose as computed from them.
        """CREATE TABLE statement (
            n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, kind INTEGER NOT NULL, device BLOB NOT NULL,
            previous BLOB NOT NULL, at INTEGER NOT NULL, about BLOB NOT NULL, fields BLOB NOT NULL)""",
        "CREATE INDEX statement_about ON statement (about) WHERE about <> x''",
        "CREATE TABLE device (key BLOB PRIMARY KEY, member BLOB NOT NULL, transport BLOB NOT NULL) WITHOUT ROWID",
        # Entries as people see them, from the changes that count.
        """CREATE TABLE entry (
            n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, kind INTEGER NOT NULL, author BLOB NOT NULL,
            state TEXT NOT NULL, title TEXT NOT NULL, about BLOB NOT NULL, area TEXT NOT NULL,
            category TEXT NOT NULL, due TEXT NOT NULL,
            at INTEGER NOT NULL, updated INTEGER NOT NULL, fields TEXT NOT NULL, digest BLOB NOT NULL,
            title_folded TEXT NOT NULL, text_folded TEXT NOT NULL)""",
        "CREATE INDEX entry_kind ON entry (kind, at, id)",
        "CREATE INDEX entry_about ON entry (about) WHERE about <> x''",
        "CREATE INDEX entry_profile ON entry (author, at, id) WHERE kind = 48",
        # Without `contentless_delete`, which only marks words as gone and keeps them until a later merge: an entry's
        # row holds the folded words as they were indexed, and with them they are taken out.
        # Mc: the vowel signs in the scripts of India are parts of words.
        """CREATE VIRTUAL TABLE search USING fts5(title, text, content='', detail=column,
            tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mc'")""",
        "INSERT INTO search (search, rank) VALUES ('secure-delete', 1)",
    ),
    2: (
        # It took longer the more entries there are, for every edit. What is forgotten leaves by `Entries.scour`.
        "INSERT INTO search (search, rank) VALUES ('secure-delete', 0)",
    ),
    3: (
        # What the first page asks: which open needs are soonest, what one wrote oneself and is not over, what is done.
        # Four bytes of an author are nearly always one author, and cost half as much as all of them.
        f"CREATE INDEX entry_soon ON entry ({SOON}, at) WHERE kind = 49 AND state = 'open'",
        """CREATE INDEX entry_own ON entry (substr(author, 1, 4), kind, at)
            WHERE kind IN (49, 51) AND state IN ('open', 'offered')""",
        "CREATE INDEX entry_met ON entry (updated) WHERE kind = 49 AND state = 'met'",
    ),
}

# What `rebuild` empties before it makes the index again; `search` has a command of its own for that.
INDEX_TABLES = ("part", "statement", "device", "entry")
