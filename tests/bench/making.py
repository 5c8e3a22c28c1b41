"""Networks and stores to measure with: needs as a neighbourhood writes them, and a bare store to stand beside ours."""

import random
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from mutualnode.app import founding
from mutualnode.app.commons import Commons
from mutualnode.app.folder import Place
from mutualnode.app.surroundings import Surroundings
from mutualnode.domain import exchange
from mutualnode.domain.change import Change
from mutualnode.domain.kinds import Kind
from mutualnode.domain.members import Value

WORLD = Surroundings()
AT_ONCE = 1_000  # entries in one transaction while a store is filled
TITLE_CHARACTERS = 36
NOTE_BYTES = 300
CHANGES_A_MEMBER = 100
EDITED, ASKED = 0.25, 0.3  # shares: of records that edit an entry; of new entries that answer none

WORDS = """rice lentils bread apples a ride to the clinic on Tuesday someone who can look after two children for an hour
ladder drill pram winter coat for a ten year old translation of a letter from the council help with moving a sofa up
three floors baby milk walking the dog while my knee heals nappies size four company for an elderly neighbour please
ring twice the bell is broken we are home after five""".split()

Need = tuple[Kind, dict[str, Value]]


def needs(count: int, seed: int = 0) -> list[Need]:
    """Return so many needs, the same for the same seed, each with a title, a note and some short fields."""
    chance = random.Random(seed)
    now = WORLD.now()
    return [(Kind.NEED, exchange.checked(_typed(chance), now=now)) for _ in range(count)]


def _typed(chance: random.Random) -> dict[str, str]:
    return {
        exchange.TITLE: _words(chance, TITLE_CHARACTERS),
        exchange.NOTE: _words(chance, NOTE_BYTES),
        exchange.CATEGORY: chance.choice(("food", "transport", "care", "things")),
        exchange.QUANTITY: f"{chance.randint(1, 9)} boxes",
        exchange.AREA: chance.choice(("North", "Harbour", "Old town")),
        exchange.URGENCY: chance.choice(exchange.URGENCIES),
    }


def _words(chance: random.Random, size: int) -> str:
    line = ""
    while len(line) < size:
        line += chance.choice(WORDS) + " "
    return line[:size].strip()


def records(count: int) -> Iterator[Mapping[str, Any]]:
    """Yield so many records as the neutral workload has them, for where that is not at hand: simpler, as large."""
    chance = random.Random(count)
    members = max(4, count // CHANGES_A_MEMBER)
    mine: list[tuple[str, int]] = []
    for n in range(count):
        told: dict[str, Any] = {"ts": 1_700_000_000 + 7 * n}
        if n >= members and chance.random() < EDITED:
            name, member = chance.choice(mine)
            fields: dict[str, Any] = {"status": chance.choice(("open", "done")), "quantity": chance.randint(1, 40)}
            yield told | {"op": "edit", "id": name, "member": member, "owner": member, "fields": fields}
            continue
        member = n if n < members else chance.randrange(members)
        kind = "need" if not mine or chance.random() < ASKED else chance.choice(("pledge", "comment"))
        fields = {"kind": kind, "title": _words(chance, TITLE_CHARACTERS), "body": _words(chance, NOTE_BYTES)}
        fields |= {"category": "food", "quantity": chance.randint(1, 40), "unit": "boxes", "place": "North"}
        fields |= {"status": "open", "ref": "" if kind == "need" else chance.choice(mine[-60:])[0]}
        mine.append((f"e{n}", member))
        yield told | {"op": "add", "id": f"e{n}", "member": member, "owner": member, "fields": fields}


def founded(folder: Path) -> Commons:
    """Found a network in a folder."""
    return founding.found(folder, "Measured street", "Ann", "", WORLD)


def fill(commons: Commons, count: int) -> list[Change]:
    """Write so many needs, many in each transaction."""
    entries = needs(count)
    changes: list[Change] = []
    for start in range(0, count, AT_ONCE):
        changes += commons.write_all(entries[start : start + AT_ONCE])
    return changes


def filled(folder: Path, count: int) -> tuple[Place, list[Change]]:
    """Found a network, write so many needs into it, and close it."""
    commons = founded(folder)
    try:
        return commons.place, fill(commons, count)
    finally:
        commons.close()


def bare(path: Path) -> sqlite3.Connection:
    """Open a plain database with one table of ids and bytes, as careful with the disk as ours and with nothing else."""
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE change (n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, raw BLOB NOT NULL)")
    return connection


def insert(connection: sqlite3.Connection, rows: Sequence[tuple[bytes, bytes]]) -> None:
    """Insert ids and bytes in one transaction; on return they are on disk."""
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany("INSERT INTO change (id, raw) VALUES (?, ?)", rows)
    connection.execute("COMMIT")


def pairs(changes: Iterable[Change]) -> list[tuple[bytes, bytes]]:
    """Return the ids and bytes of changes."""
    return [(each.id, each.raw) for each in changes]
