"""The index: entries as people see them, statements of the roll, whose device is whose. All of it can be made again."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mutualnode.domain import encoding, photos, search
from mutualnode.domain.entry import Entry
from mutualnode.domain.ids import ZERO, DeviceKey, EntryId, MemberId
from mutualnode.domain.kinds import FIRST, Kind
from mutualnode.domain.members import ABOUT, Roll, Statement, Value, proved_by
from mutualnode.store.blobs import Blobs
from mutualnode.store.changes import ENTRIES_SPACE, Changes, in_parts, marks
from mutualnode.store.database import Database, Row
from mutualnode.store.schema import DAY, INDEX_TABLES

WORDS_AT_ONCE = 4_000  # entries by one statement: what is taken in together, mostly, and an eighth of SQLite's limit

# The columns of an entry: first those by which it is found in order, which an edit hardly ever alters, then the rest.
COLUMNS = tuple(
    """n id kind author at stands about state title area category due updated fields digest title_folded
    text_folded""".split()
)
_FIRST_MOVING = COLUMNS.index("state")
_FIELDS = COLUMNS.index("fields")
_NAMES_PHOTOS = f'"{photos.PHOTOS}"'  # in fields as JSON, perhaps
_ENTRY = f"entry ({', '.join(COLUMNS)})"
_UPDATE = f"UPDATE entry SET {' = ?, '.join(COLUMNS[_FIRST_MOVING:])} = ? WHERE n = ?"

# The index takes words from the rows, of many by one statement: with each it writes down what it has gathered, which
# costs as much as all else. It forgets words only if it is given exactly those that it was given before.
_WORDS = "n, title_folded, text_folded FROM entry WHERE n IN"
_SEARCH = f"INSERT INTO search (rowid, title, text) SELECT {_WORDS}"
_UNSEARCH = f"INSERT INTO search (search, rowid, title, text) SELECT 'delete', {_WORDS}"
_ONE_LESS = "UPDATE part SET size = size - 1 WHERE space = ? AND first = ?"
_STATEMENT = "SELECT id, kind, device, previous, at, fields FROM statement"


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry, its place and when that came here, or only the place of one that no longer counts."""

    n: int
    arrived: int
    id: EntryId
    entry: Entry | None


class Entries:
    """The tables that are made from the changes."""

    def __init__(self, database: Database, changes: Changes) -> None:
        self._database = database
        self._changes = changes
        self.blobs = Blobs(database)

    def put(self, placed: Sequence[Placed], *, fresh: bool) -> None:
        """Lay down entries anew, within a transaction of the caller's; `fresh` where none of them was there before.

        Words that an entry no longer holds are not found by them; they leave the index's bytes with `scour`.
        """
        before = {} if fresh else self._laid([each.n for each in placed])
        rows: dict[bytes, Row] = {each.id: _row(each, each.entry) for each in placed if each.entry is not None}
        stays = {name for name, row in before.items() if name in rows and _indexed_by(row) == _indexed_by(rows[name])}
        found_as = {name for name in before.keys() & rows.keys() if before[name][-2:] == rows[name][-2:]}
        gone = [each for each in placed if each.id in before]
        self._put_words(_UNSEARCH, [each.n for each in gone if each.id not in found_as])
        self._database.many("DELETE FROM entry WHERE n = ?", [(each.n,) for each in gone if each.id not in stays])
        self._database.many(_UPDATE, [(*row[_FIRST_MOVING:], row[0]) for name, row in rows.items() if name in stays])
        self._database.add(_ENTRY, [row for name, row in rows.items() if name not in stays])
        self._put_words(_SEARCH, [each.n for each in placed if each.id in rows and each.id not in found_as])
        self._changes.soil(ENTRIES_SPACE, [name for name in rows if name not in before])
        self._changes.soil(ENTRIES_SPACE, before, added=False)
        for each in gone:
            if each.entry is None:
                self._database.run(_ONE_LESS, (ENTRIES_SPACE, each.id[0]))
        self._put_photos(placed, before)

    def _put_words(self, statement: str, places: Sequence[int]) -> None:
        for start in range(0, len(places), WORDS_AT_ONCE):
            group = places[start : start + WORDS_AT_ONCE]
            self._database.run(f"{statement} ({marks(group)})", tuple(group))

    def _put_photos(self, placed: Sequence[Placed], before: Mapping[bytes, Row]) -> None:
        """Note anew which photos entries name; those of one that is gone go with it."""
        named = [each for each in placed if each.id in before and _NAMES_PHOTOS in str(before[each.id][_FIELDS])]
        self.blobs.unname([each.n for each in named if each.entry is not None])
        gone = self.blobs.unname([each.n for each in named if each.entry is None])
        self.blobs.name([(each.n, photos.named(each.entry.fields)) for each in placed if each.entry is not None])
        self.blobs.drop(gone)

    def scour(self) -> None:
        """Have the bytes of the index hold no word but those that can be found, within a transaction of the caller's.

        It is written anew for that, 0.2 s for 75,000 entries: only for what is forgotten.
        """
        self._database.run("INSERT INTO search (search) VALUES ('optimize')")

    def _laid(self, places: Sequence[int]) -> dict[bytes, Row]:
        """Return the rows of those entries at these places that stand."""
        found: dict[bytes, Row] = {}
        for group in in_parts(places):
            statement = f"SELECT {', '.join(COLUMNS)} FROM entry WHERE n IN ({marks(group)})"
            found.update((_bytes(row[1]), row) for row in self._database.rows(statement, tuple(group)))
        return found

    def add_statements(self, statements: Iterable[tuple[int, Statement]]) -> None:
        """Append statements with their places, within a transaction of the caller's."""
        rows: list[Row] = [
            (
                n,
                each.id,
                each.kind,
                each.device,
                each.previous,
                each.at,
                _bytes(each.fields.get(ABOUT)),
                encoding.pack(dict(each.fields)),
            )
            for n, each in statements
        ]
        self._database.add("statement", rows)

    def statements(self) -> list[Statement]:
        """Return all statements that feed the roll, in the order of their arrival."""
        rows = self._database.rows(f"{_STATEMENT} ORDER BY n")
        return [_statement(row) for row in rows]

    def statement(self, id_: bytes) -> Statement | None:
        """Return one statement."""
        row = self._database.one(f"{_STATEMENT} WHERE id = ?", (id_,))
        return _statement(row) if row else None

    def invites(self, limit: int) -> list[Statement]:
        """Return the newest invites as they arrived here: the last of each device, then the last but one, and so on.

        So whoever makes very many, or says that it is the year 9999, leaves room for those of others.
        """
        turn = "row_number() OVER (PARTITION BY device ORDER BY n DESC)"
        rows = self._database.rows(f"{_STATEMENT} WHERE kind = ? ORDER BY {turn}, n DESC LIMIT ?", (Kind.INVITE, limit))
        return [_statement(row) for row in rows]

    def about(self, kind: int, about: bytes) -> list[Statement]:
        """Return the statements of a kind that name another one."""
        where = "about = ? AND about <> x'' AND kind = ?"
        rows = self._database.rows(f"{_STATEMENT} WHERE {where} ORDER BY id", (about, kind))
        return [_statement(row) for row in rows]

    def admitted(self, joins: Sequence[bytes]) -> set[bytes]:
        """Return those of these joins that a held admission names."""
        found: set[bytes] = set()
        for group in in_parts(joins):
            where = f"kind = {int(Kind.ADMISSION)} AND about <> x'' AND about IN ({marks(group)})"
            rows = self._database.rows(f"SELECT about FROM statement WHERE {where}", tuple(group))
            found.update(row[0] for row in rows if isinstance(row[0], bytes))
        return found

    def begun(self, devices: Sequence[bytes]) -> set[bytes]:
        """Return those of these devices whose own first statement is held. Reads every statement: for a rare one."""
        found: set[bytes] = set()
        firsts = ", ".join(str(int(kind)) for kind in sorted(FIRST))
        for group in in_parts(devices):
            where = f"kind IN ({firsts}) AND device IN ({marks(group)})"
            rows = self._database.rows(f"SELECT device FROM statement WHERE {where}", tuple(group))
            found.update(row[0] for row in rows if isinstance(row[0], bytes))
        return found

    def devices(self, keys: Iterable[bytes]) -> dict[DeviceKey, MemberId]:
        """Return whose each of these devices is, leaving out those that are nobody's."""
        found: dict[DeviceKey, MemberId] = {}
        for group in in_parts(list(keys)):
            statement = f"SELECT key, member FROM device WHERE key IN ({marks(group)})"
            for key, member in self._database.rows(statement, tuple(group)):
                if isinstance(key, bytes) and isinstance(member, bytes):
                    found[DeviceKey(key)] = MemberId(member)
        return found

    def proofs(self) -> list[tuple[bytes, bytes]]:
        """Return which devices signed that they are further ones of somebody, each with the one that proved it."""
        rows = self._database.rows(f"{_STATEMENT} WHERE kind = ?", (Kind.DEVICE,))
        return [(each.device, key) for each in map(_statement, rows) for key in proved_by(each.kind, each.fields)]

    def first_of(self, device: bytes) -> EntryId | None:
        """Return the statement with which a device began, the one that came first of several."""
        where = f"device = ? AND previous = ? AND kind IN ({marks(sorted(FIRST))}) ORDER BY n LIMIT 1"
        row = self._database.one(f"{_STATEMENT} WHERE {where}", (device, ZERO, *sorted(FIRST)))
        return _statement(row).id if row else None

    def forgets_by_others(self) -> list[tuple[bytes, bytes]]:
        """Return entries that another device than the one which founded them names as forgotten, and that device."""
        rows = self._database.rows(
            "SELECT about, statement.device FROM statement JOIN change ON change.id = about"
            " WHERE kind = ? AND about <> x'' AND statement.device <> change.device",
            (Kind.FORGET,),
        )
        return [(_bytes(name), _bytes(device)) for name, device in rows]

    def forgets(self, entries: Sequence[bytes]) -> list[tuple[bytes, bytes]]:
        """Return which of these entries a held statement forgets, each with the device that signed it."""
        found: list[tuple[bytes, bytes]] = []
        for group in in_parts(entries):
            statement = (
                f"SELECT about, device FROM statement WHERE kind = {int(Kind.FORGET)} AND about <> x''"
                f" AND about IN ({marks(group)})"
            )
            found += [(_bytes(name), _bytes(device)) for name, device in self._database.rows(statement, tuple(group))]
        return found

    def replies(self, kind: int, about: bytes, author: bytes) -> list[EntryId]:
        """Return the entries of a kind in which a member answers another entry, oldest first."""
        rows = self._database.rows(
            "SELECT id FROM entry WHERE about = ? AND about <> x'' AND kind = ? AND author = ? ORDER BY at, id",
            (about, kind, author),
        )
        return [EntryId(_bytes(row[0])) for row in rows]

    def answers(self, kind: int, about: bytes) -> list[tuple[EntryId, bytes]]:
        """Return the entries of a kind in which anybody answers another entry, each with its author, oldest first."""
        rows = self._database.rows(
            "SELECT id, author FROM entry WHERE about = ? AND about <> x'' AND kind = ? ORDER BY at, id", (about, kind)
        )
        return [(EntryId(_bytes(name)), _bytes(author)) for name, author in rows]

    def sealed_by(self, author: bytes) -> list[EntryId]:
        """Return the entries of a member in which something is sealed, in the order of their arrival."""
        rows = self._database.rows(
            "SELECT id FROM entry WHERE author = ? AND instr(fields, '\"sealed\":') ORDER BY n", (author,)
        )
        return [EntryId(_bytes(row[0])) for row in rows]

    def name_of(self, member: bytes) -> str:
        """Return the name on a member's page, empty where there is none."""
        row = self._database.one(
            "SELECT title FROM entry WHERE kind = 48 AND author = ? ORDER BY at, id LIMIT 1", (member,)
        )
        return str(row[0]) if row else ""

    def transport(self, device: bytes) -> bytes | None:
        """Return the transport key that a member's device signed, None for a device that is nobody's."""
        row = self._database.one("SELECT transport FROM device WHERE key = ?", (device,))
        return row[0] if row and isinstance(row[0], bytes) else None

    def transports(self, members: Iterable[bytes]) -> list[bytes]:
        """Return the transport keys of all devices of these members, sorted."""
        found: set[bytes] = set()
        for group in in_parts(list(members)):
            rows = self._database.rows(f"SELECT transport FROM device WHERE member IN ({marks(group)})", tuple(group))
            found.update(_bytes(row[0]) for row in rows)
        return sorted(found)

    def set_roll(self, roll: Roll) -> set[DeviceKey]:
        """Lay down whose device is whose, within a transaction of the caller's; returns those for which it altered."""
        rows = self._database.rows("SELECT key, member, transport FROM device")
        before = {key: (member, transport) for key, member, transport in rows}
        after: Mapping[object, tuple[bytes, bytes]] = {
            device: (member, roll.transports[device]) for device, member in roll.devices.items()
        }
        altered = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
        self._database.many("DELETE FROM device WHERE key = ?", [(key,) for key in altered if key in before])
        fresh: list[Row] = [(key, *after[key]) for key in sorted(map(_bytes, altered)) if key in after]
        self._database.add("device", fresh)
        return {DeviceKey(_bytes(key)) for key in altered}

    def clear(self) -> None:
        """Empty the index, within a transaction of the caller's."""
        for table in INDEX_TABLES:
            self._database.run(f"DELETE FROM {table}")
        self._database.run("INSERT INTO search (search) VALUES ('delete-all')")


_read_fields = encoding.unpacker(dict)


def _bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else b""


def _row(placed: Placed, entry: Entry) -> Row:
    title = entry.title
    return (
        placed.n,
        entry.id,
        entry.kind,
        entry.author,
        entry.at,
        placed.arrived if entry.at > placed.arrived + DAY else entry.at,
        entry.about,
        entry.state,
        title,
        entry.text("area"),
        entry.text("category"),
        entry.text("due"),
        entry.updated,
        entry.shown,
        entry.digest,
        _searchable(title),
        _searchable(entry.words),
    )


def _indexed_by(row: Row) -> Row:
    return row[:_FIRST_MOVING]


def _searchable(text: str) -> str:
    """Return a text's words for the index; apart from one another where its own idea of a word may be an older one."""
    folded = search.fold(text)
    return folded if folded.isascii() else " ".join(search.words(text))


def _statement(row: Row) -> Statement:
    id_, kind, device, previous, at, packed = row
    fields: dict[str, Value] = _read_fields(_bytes(packed))
    return Statement(
        EntryId(_bytes(id_)), int(str(kind)), DeviceKey(_bytes(device)), _bytes(previous), int(str(at)), fields
    )
