"""The tables of a store, version by version. `change`, `blob` and `meta` are the truth; all others can be made again.

`n` of an entry is the `n` of the change that founds it, so that making the index again gives the same bytes, and an
entry is found by the id of that change: ids are in the order of their bytes in one place only.
Partial indexes keep the price of an ordinary change low: most changes found an entry, and most entries answer none.
"""

VERSION = 6

DAY = 24 * 60 * 60 * 1000  # ms: clocks of neighbours in any time zone, set wrongly, differ by less
PLACE = "(SELECT change.n FROM change WHERE change.id = {})"  # `n` of the entry with an id
PLACES = "(SELECT change.n FROM change WHERE change.id IN ({}))"
STANDS = f"CASE WHEN {{at}} > arrived + {DAY} THEN arrived ELSE {{at}} END"
LISTED = "kind IN (49, 50)"
URGENT = "json_extract(fields, '$.urgency') = 'now'"

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
        # Where an entry stands in time: as it claims, or when it came here if it claims a time to come.
        "ALTER TABLE entry ADD COLUMN stands INTEGER NOT NULL DEFAULT 0",
        f"UPDATE entry SET stands = (SELECT {STANDS.format(at='entry.at')} FROM change WHERE change.n = entry.n)",
        "DROP INDEX entry_kind",
        "CREATE INDEX entry_kind ON entry (kind, stands, n, category, area)",
        # The orders of the board, each with what one filters by, so that no row is read that is not shown.
        f"CREATE INDEX entry_listed ON entry (kind, state, stands, n, category, area) WHERE {LISTED}",
        f"CREATE INDEX entry_due ON entry (kind, state, due, stands, n, category, area) WHERE {LISTED} AND due <> ''",
        f"CREATE INDEX entry_urgent ON entry (kind, state, stands, n, category, area) WHERE {LISTED} AND {URGENT}",
        # What one member wrote, for looking for it by their name.
        f"CREATE INDEX entry_author ON entry (author) WHERE {LISTED}",
        # The words of the index themselves: for other forms of a word, and for typing errors. Holds nothing.
        "CREATE VIRTUAL TABLE word USING fts5vocab(search, 'row')",
    ),
    4: (
        # Photos by their hash. `loose` once nothing has named one for a while; the data stands last, where nobody who
        # looks at the rest has to read over it.
        """CREATE TABLE blob (
            hash BLOB NOT NULL PRIMARY KEY, size INTEGER NOT NULL, loose INTEGER NOT NULL, data BLOB NOT NULL)""",
        "CREATE INDEX blob_size ON blob (size)",  # for their sum
        # Which entry, by its `n`, names which of them in which place; whether it is a large one, and not here yet.
        """CREATE TABLE photo (
            n INTEGER NOT NULL, place INTEGER NOT NULL, large INTEGER NOT NULL, hash BLOB NOT NULL,
            lacking INTEGER NOT NULL, PRIMARY KEY (n, place)) WITHOUT ROWID""",
        "CREATE INDEX photo_hash ON photo (hash)",
        "CREATE INDEX photo_lacking ON photo (large, n) WHERE lacking",
        # Those of entries that came from a newer version while this one knew of no photos.
        """INSERT INTO photo
            WITH RECURSIVE named (n, place, hashes) AS (
                SELECT n, 0, json_extract(fields, '$.photos') FROM entry
                    WHERE json_type(fields, '$.photos') = 'text' AND state <> 'withdrawn'
                UNION ALL SELECT n, place + 1, hashes FROM named
                    WHERE place < 11 AND length(hashes) >= 64 * (place + 2))
            SELECT n, place, place & 1, unhex(substr(hashes, 64 * place + 1, 64)), 1 FROM named
                WHERE length(unhex(substr(hashes, 64 * place + 1, 64))) = 32""",
    ),
    5: (
        # What one promised and has not taken back, for the first page. Four bytes of an author are nearly always one
        # author, and cost half as much as all of them.
        "CREATE INDEX entry_promised ON entry (substr(author, 1, 4), stands) WHERE kind = 51 AND state = 'offered'",
        # Whose entries hold something sealed, which is closed again when there are new computers.
        """CREATE INDEX entry_sealed ON entry (author, n) WHERE instr(fields, '"sealed":')""",
        # What was looked after together since a day.
        "CREATE INDEX entry_met ON entry (updated) WHERE kind = 49 AND state = 'met'",
    ),
    6: (
        # Whatever is encrypted for each commit makes up half of what a single change costs. So the two digests to which
        # a new entry belongs stand side by side;
        "ALTER TABLE part RENAME TO part_before",
        """CREATE TABLE part (
            space INTEGER NOT NULL, first INTEGER NOT NULL, size INTEGER NOT NULL, digest BLOB,
            PRIMARY KEY (first, space)) WITHOUT ROWID""",
        "INSERT INTO part SELECT * FROM part_before",
        "DROP TABLE part_before",
        # an entry has no index of ids of its own beside that of the changes;
        """CREATE TABLE entry_after (
            n INTEGER PRIMARY KEY, id BLOB NOT NULL, kind INTEGER NOT NULL, author BLOB NOT NULL,
            state TEXT NOT NULL, title TEXT NOT NULL, about BLOB NOT NULL, area TEXT NOT NULL,
            category TEXT NOT NULL, due TEXT NOT NULL,
            at INTEGER NOT NULL, updated INTEGER NOT NULL, fields TEXT NOT NULL, digest BLOB NOT NULL,
            title_folded TEXT NOT NULL, text_folded TEXT NOT NULL, stands INTEGER NOT NULL)""",
        "INSERT INTO entry_after SELECT * FROM entry",
        "DROP TABLE entry",
        "ALTER TABLE entry_after RENAME TO entry",
        "CREATE INDEX entry_about ON entry (about) WHERE about <> x''",
        "CREATE INDEX entry_profile ON entry (author, at, id) WHERE kind = 48",
        "CREATE INDEX entry_kind ON entry (kind, stands, n, category, area)",
        f"CREATE INDEX entry_listed ON entry (kind, state, stands, n, category, area) WHERE {LISTED}",
        f"CREATE INDEX entry_due ON entry (kind, state, due, stands, n, category, area) WHERE {LISTED} AND due <> ''",
        f"CREATE INDEX entry_urgent ON entry (kind, state, stands, n, category, area) WHERE {LISTED} AND {URGENT}",
        f"CREATE INDEX entry_author ON entry (author) WHERE {LISTED}",
        "CREATE INDEX entry_promised ON entry (substr(author, 1, 4), stands) WHERE kind = 51 AND state = 'offered'",
        """CREATE INDEX entry_sealed ON entry (author, n) WHERE instr(fields, '"sealed":')""",
        "CREATE INDEX entry_met ON entry (updated) WHERE kind = 49 AND state = 'met'",
        # and the index of words does not note how many each entry has, which nobody asks for.
        "DROP TABLE word",
        "DROP TABLE search",
        """CREATE VIRTUAL TABLE search USING fts5(title, text, content='', columnsize=0, detail=column,
            tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mc'")""",
        "INSERT INTO search (rowid, title, text) SELECT n, title_folded, text_folded FROM entry",
        "CREATE VIRTUAL TABLE word USING fts5vocab(search, 'row')",
    ),
}

# What `rebuild` empties before it makes the index again; `search` has a command of its own for that.
INDEX_TABLES = ("part", "statement", "device", "entry", "photo")
