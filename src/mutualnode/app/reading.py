"""Reading the commons: pages of immutable rows through a connection of its own that can write nothing."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import islice
from typing import Any

from mutualnode.app import doubles, judging, questions
from mutualnode.app.doubles import Standing
from mutualnode.app.finding import Finder
from mutualnode.app.folder import Place, read_key
from mutualnode.app.keeping import reopened
from mutualnode.app.questions import Conditions, Question, Run
from mutualnode.domain import encoding, exchange, ids, kinds, moments, promises, search
from mutualnode.domain.ids import EntryId, NetworkId
from mutualnode.domain.kinds import Kind
from mutualnode.errors import Code, Fault
from mutualnode.keys.signing import SigningKey
from mutualnode.store.changes import CHANGES_SPACE, ENTRIES_SPACE, Changes, Held, in_parts, marks
from mutualnode.store.database import Database, Row
from mutualnode.store.entries import Entries
from mutualnode.store.meta import Meta
from mutualnode.store.schema import PLACE, PLACES

PAGE = 200  # rows at once: more than a screen, little enough to be instant

_COLUMNS = f"""entry.id, entry.kind, entry.author, entry.state, entry.title, entry.at, entry.updated, entry.fields,
    entry.about,
    coalesce((SELECT named.title FROM entry AS named WHERE named.kind = 48 AND named.author = entry.author
              ORDER BY named.at, named.id LIMIT 1), ''),
    CASE entry.kind WHEN 51 THEN
        (SELECT answer.state FROM entry AS answer JOIN entry AS asked ON asked.n = {PLACE.format("entry.about")}
         WHERE answer.about = entry.id AND answer.about <> x'' AND answer.kind = 52
         AND (answer.author = asked.author OR lower(hex(answer.author)) = json_extract(asked.fields, '$.asker'))
         ORDER BY answer.state = 'done' DESC, answer.at, answer.id LIMIT 1) END,
    entry.n"""
_NAMED = f"entry.n = {PLACE.format('?')}"
_BETWEEN = "SELECT change.id FROM change CROSS JOIN entry ON entry.n = change.n WHERE change.id BETWEEN ? AND ? LIMIT 2"


@dataclass(frozen=True, slots=True)
class Shown:
    """An entry as lists and details show it."""

    id: EntryId
    kind: int
    author: bytes
    author_name: str
    state: str
    title: str
    at: int
    updated: int
    about: bytes
    fields: Mapping[str, Any]
    place: int = 0  # in the order of arrival here, which is this computer's own affair

    def plain(self) -> dict[str, Any]:
        """Return it as the JSON of the command line: nothing that is sealed, and no name beside a "me too"."""
        named = self.kind != Kind.ECHO
        return {
            "id": ids.text(self.id),
            "kind": kinds.word(self.kind),
            "title": self.title,
            "author": ids.text(self.author) if named else "",
            "author_name": self.author_name if named else "",
            "state": self.state,
            "at": moments.iso(self.at),
            "fields": {name: value for name, value in self.fields.items() if name != exchange.SEALED},
        }


class Reading:
    """A reader of one network's store, beside whoever writes."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.changes = Changes(database)
        self.entries = Entries(database, self.changes)
        self.meta = Meta(database)
        self._finder = Finder(self.select)

    @property
    def network(self) -> NetworkId:
        """The network's id."""
        return NetworkId(self.meta.get("network") or b"")

    @property
    def device(self) -> bytes:
        """The public key of this computer's device."""
        seed = self.meta.get("device")
        return SigningKey.from_seed(seed).public if seed else b""

    @property
    def standing(self) -> Standing:
        """Whether this store went back to an older copy, and whether its key is used in a second place."""
        return doubles.standing(self.meta)

    @property
    def member(self) -> bytes:
        """Whose computer this is; empty until the network has admitted them."""
        device = self.device
        return next(iter(self.entries.devices([device]).values()), b"") if device else b""

    @property
    def network_name(self) -> str:
        """The network's name as it was founded."""
        row = self._database.one(f"SELECT title FROM entry WHERE {_NAMED}", (self.network,))
        return str(row[0]) if row else ""

    def ask(self, question: Question) -> Iterator[Shown]:
        """Yield the entries asked for in their order, a page at a time.

        One that claims a time to come stands where it arrived, so that no clock pins anything to the top.
        """
        size = PAGE if question.limit is None else min(PAGE, question.limit)
        stretches = questions.runs(self._conditions(question), question.order)
        found = (each for run in stretches for each in self._pages(run, size))
        if question.kind == Kind.PLEDGE and question.state is not None:  # made of two entries, so no column holds it
            found = (each for each in found if each.state == question.state)
        return islice(found, question.limit)

    def _pages(self, run: Run, size: int) -> Iterator[Shown]:
        behind: Row = ()
        while size:
            statement, values = run.statement(_COLUMNS, behind)
            page = self._database.rows(statement, (*values, size))
            yield from (_shown(row[len(run.keys) :]) for row in page)
            if len(page) < size:
                return
            behind = page[-1][: len(run.keys)]

    def _conditions(self, question: Question) -> Conditions:
        found = questions.conditions(question)
        if question.words is not None:
            sought = self._finder.sought(question.words)
            if sought is None:
                found.add("0")
            else:
                sought.narrow(found)
        return found

    def select(self, statement: str, values: Row = ()) -> list[Row]:
        """Return the rows of one statement, for questions of other modules that hold no connection."""
        return self._database.rows(statement, values)

    def tally(self, question: Question, most: int) -> int:
        """Return how many entries are asked for, counting no further than `most`."""
        run = self._conditions(question).run()
        statement = f"SELECT count(*) FROM (SELECT 1 FROM entry WHERE {run.where} LIMIT ?)"
        return _whole(self._database.one(statement, (*run.values, most))[0])

    def several(self, names: Sequence[EntryId]) -> list[Shown]:
        """Return the entries of these names, in any order, without those that are not there."""
        found: list[Shown] = []
        for group in in_parts(names):
            where = f"entry.n IN {PLACES.format(marks(group))}"
            found += map(_shown, self._database.rows(f"SELECT {_COLUMNS} FROM entry WHERE {where}", tuple(group)))
        return found

    def pledges(self, needs: Sequence[EntryId]) -> list[Shown]:
        """Return the pledges to any of these needs, oldest first."""
        found: list[Shown] = []
        for group in in_parts(needs):
            # The plus sign keeps SQLite from walking through all pledges to find these few.
            where = f"+entry.kind = {int(Kind.PLEDGE)} AND entry.about <> x'' AND entry.about IN ({marks(group)})"
            found += map(_shown, self._database.rows(f"SELECT {_COLUMNS} FROM entry WHERE {where}", tuple(group)))
        return sorted(found, key=lambda each: (each.at, each.id))

    def arrivals(self, but: bytes, limit: int) -> list[Shown]:
        """Return what came to be held last: needs, offers and pledges of others than a member, newest arrival first."""
        kinds_ = (*exchange.LISTED, Kind.PLEDGE)
        where = f"entry.kind IN ({marks(kinds_)}) AND entry.author <> ?"
        statement = f"SELECT {_COLUMNS} FROM entry WHERE {where} ORDER BY entry.n DESC LIMIT ?"
        return [_shown(row) for row in self._database.rows(statement, (*kinds_, but, limit))]

    @property
    def member_count(self) -> int:
        """How many members there are."""
        return _whole(self._database.one("SELECT count(DISTINCT member) FROM device")[0])

    def devices_of(self, member: bytes) -> list[bytes]:
        """Return the keys of a member's computers."""
        return [
            _blob(row[0])
            for row in self._database.rows("SELECT key FROM device WHERE member = ? ORDER BY key", (member,))
        ]

    def members(self) -> list[tuple[bytes, str]]:
        """Return every member's id and name, by the alphabet; a name is empty where there is no page yet."""
        rows = self._database.rows("SELECT DISTINCT member FROM device")
        found = [(_blob(row[0]), self.entries.name_of(_blob(row[0]))) for row in rows]
        return sorted(found, key=lambda each: (search.fold(each[1]), each[0]))

    def page_of(self, member: bytes) -> Shown | None:
        """Return a member's own page, None where it has not come yet."""
        where = f"entry.kind = {int(Kind.PROFILE)} AND entry.author = ?"
        statement = f"SELECT {_COLUMNS} FROM entry WHERE {where} ORDER BY entry.at, entry.id LIMIT 1"
        row = self._database.one(statement, (member,))
        return _shown(row) if row else None

    def pages(self) -> list[Shown]:
        """Return the pages of all members that have come."""
        rows = self._database.rows(f"SELECT {_COLUMNS} FROM entry WHERE entry.kind = {int(Kind.PROFILE)}")
        return [_shown(row) for row in rows]

    def name_of(self, member: bytes) -> str:
        """Return the name on a member's page, empty where there is none."""
        return self.entries.name_of(member) if member else ""

    def get(self, name: EntryId) -> Shown:
        """Return one entry; raises `ID_UNKNOWN`."""
        row = self._database.one(f"SELECT {_COLUMNS} FROM entry WHERE {_NAMED}", (name,))
        if not row:
            raise Fault(Code.ID_UNKNOWN)
        return _shown(row)

    def find(self, prefix: str) -> EntryId:
        """Return the id of the one entry whose id begins as written; raises `ID_UNKNOWN` or `ID_AMBIGUOUS`."""
        low, high = ids.bounds(prefix)
        rows = self._database.rows(_BETWEEN, (low, high))
        if not rows:
            raise Fault(Code.ID_UNKNOWN)
        if len(rows) > 1:
            raise Fault(Code.ID_AMBIGUOUS)
        return EntryId(_blob(rows[0][0]))

    def history(self, name: EntryId) -> list[dict[str, Any]]:
        """Return an entry's changes, oldest first: who signed each, with which device, and whether it counts."""
        changes = [reopened(each) for each in self.changes.of_entries([name]) if each.payload is not None]
        devices = self.entries.devices({each.header.device for each in changes})
        verdicts = judging.judged(changes, devices)[1] if changes else {}
        told = []
        for each in changes:
            member, why = devices.get(each.header.device), verdicts[each.id]
            line: dict[str, Any] = {"id": ids.text(each.id), "device": ids.text(each.header.device)}
            line |= {
                "member": ids.text(member) if member else "",
                "at": moments.iso(each.header.at),
                "counts": why is None,
            }
            told.append(line if why is None else line | {"why": why.value})
        return told

    def titles(self, kind: Kind, limit: int) -> list[tuple[EntryId, str]]:
        """Return ids and titles of the newest entries of a kind."""
        rows = self._database.rows(
            "SELECT id, title FROM entry WHERE kind = ? ORDER BY at DESC, id LIMIT ?", (kind, limit)
        )
        return [(EntryId(_blob(row[0])), str(row[1])) for row in rows]

    def forgets(self) -> list[Held]:
        """Return the changes held that say that something is forgotten, in the order of their arrival."""
        rows = self._database.rows("SELECT id FROM statement WHERE kind = ?", (Kind.FORGET,))
        return self.changes.get([_blob(row[0]) for row in rows])

    def count(self) -> int:
        """Return how many changes are held."""
        return self.changes.count(CHANGES_SPACE)

    def digest_of(self, name: EntryId) -> bytes | None:
        """Return the digest in an entry's row, None where it has no row."""
        row = self._database.one(f"SELECT digest FROM entry WHERE {_NAMED}", (name,))
        return _blob(row[0]) if row else None

    def state_of(self, name: EntryId) -> str:
        """Return the state that an entry's own row says, whatever others have answered."""
        row = self._database.one(f"SELECT state FROM entry WHERE {_NAMED}", (name,))
        return str(row[0]) if row else ""

    def moment(self) -> AbstractContextManager[None]:
        """Read as of one moment, whatever is written meanwhile."""
        return self._database.moment()

    def is_sound(self) -> bool:
        """Tell whether every page of the file is as it was written."""
        return self._database.is_sound()

    def status(self) -> dict[str, Any]:
        """Return what the status command tells."""
        changes, commons = self.changes.digest(CHANGES_SPACE), self.changes.digest(ENTRIES_SPACE)
        members = self._database.one("SELECT count(DISTINCT member) FROM device")
        return {
            "network": ids.text(self.network),
            "name": self.network_name,
            "members": members[0],
            "entries": self.changes.count(ENTRIES_SPACE),
            "held": self.count(),
            "changes": ids.text(changes),
            "commons": ids.text(commons),
            "older": self.standing.older,
            "shared": self.standing.shared,
            "waiting": int(self.meta.get("join") is not None and self.entries.devices([self.device]) == {}),
        }

    def close(self) -> None:
        """Close the connection."""
        self._database.close()


def open_(place: Place, passphrase: str | None = None) -> Reading:
    """Open a network's store for reading; raises what is wrong with it."""
    return with_key(place, read_key(place, passphrase))


def with_key(place: Place, key: bytes) -> Reading:
    """Open a network's store for reading with the key that another thread has found out."""
    return Reading(Database(place.store, key, writes=False))


def _shown(row: Row) -> Shown:
    id_, kind, author, state, title, at, updated, fields, about, name, answer, place = row
    told = encoding.from_json(str(fields))
    stands = (
        str(state) if kind != Kind.PLEDGE else promises.combined(str(state), None if answer is None else str(answer))
    )
    return Shown(
        EntryId(_blob(id_)),
        _whole(kind),
        _blob(author),
        str(name),
        stands,
        str(title),
        _whole(at),
        _whole(updated),
        _blob(about),
        told,
        _whole(place),
    )


def _blob(value: object) -> bytes:
    return value if isinstance(value, bytes) else b""


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0
