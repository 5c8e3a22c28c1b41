"""The neutral workload as a commons of ours: each of its records is a signed change of the member who made it.

Its needs and offers become needs and offers, its pledges pledges, its votes and comments comments. Who edits an entry
of their own edits it; what somebody else has to say of it is an entry of theirs, as it would be with us. Members come
in as they first write: a join with the founder's one invite, and the founder's admission.

`python -m tests.bench.loading make FOLDER RECORDS` makes such a commons once, in FOLDER: `hub`, the founder's data
folder with all of it in its store; `changes.bin`, the same changes in the order held, each behind its length in four
bytes; `facts.json`. `... arrive FOLDER` lets them into an empty store, without any network, and tells where time goes.
"""

import argparse
import hashlib
import json
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from mutualnode.app import founding
from mutualnode.app.checking import CHECKERS
from mutualnode.app.commons import Commons
from mutualnode.app.doubles import LAST
from mutualnode.app.keeping import Keeper
from mutualnode.domain import exchange, moments
from mutualnode.domain.change import ACTOR_SESSION_BYTES, SALT_BYTES, Change, decode_header
from mutualnode.domain.ids import ZERO, NetworkId
from mutualnode.domain.kinds import FIRST, Kind
from mutualnode.domain.members import ABOUT, EXPIRES, KEY, PROOF, TRANSPORT, USES, Value
from mutualnode.keys import agreement, invites
from mutualnode.keys.signing import SEED_BYTES, SigningKey
from mutualnode.replica import door
from mutualnode.replica.document import create, edit
from mutualnode.replica.writing import Pen, Place, pen, signed
from mutualnode.store.changes import CHANGES_SPACE, ENTRIES_SPACE
from mutualnode.store.database import Database
from mutualnode.wire.messages import BATCH_LIMIT
from tests.bench.children import ROOT
from tests.bench.making import WORLD
from tests.bench.stay import TENTH

Record = Mapping[str, Any]

BUNDLE = "changes.bin"
LENGTH_BYTES = 4
INVITED_UNTIL = 4_000_000_000_000  # ms since 1970: longer than any bench
KINDS = {"need": Kind.NEED, "offer": Kind.OFFER, "pledge": Kind.PLEDGE, "vote": Kind.COMMENT, "comment": Kind.COMMENT}
STATES = {"open": "open", "matched": "met", "done": "met", "withdrawn": "withdrawn"}


@dataclass(slots=True)
class _Hand:
    """A device that writes, and its change before the next one."""

    pen: Pen
    previous: bytes


@dataclass(slots=True)
class _Written:
    """An entry as its author's next edit finds it."""

    id: bytes
    kind: Kind
    crdts: list[bytes] = field(default_factory=list)


class Town:
    """Everybody of one workload: turns records into changes, one after the other, each signed by whose it is."""

    def __init__(self, network: NetworkId, founder: Pen, previous: bytes) -> None:
        self._network = network
        self._founder = _Hand(founder, previous)
        self._hands: dict[int, _Hand] = {0: self._founder}
        self._entries: dict[str, _Written] = {}
        self._invite = SigningKey.from_seed(WORLD.entropy(SEED_BYTES))
        self._invited = b""

    @property
    def last(self) -> bytes:
        """The founder's last change."""
        return self._founder.previous

    def changes(self, records: Iterable[Record]) -> Iterator[Change]:
        """Yield the changes that records make, with the joins and admissions between them, in an order to hold them."""
        for record in records:
            at = int(record["ts"]) * 1_000
            yield from self._arrival(int(record["member"]), at)
            hand = self._hands[int(record["member"])]
            if record["op"] == "add":
                yield self._founded(hand, record, at)
            elif record["member"] == record["owner"]:
                yield self._edited(hand, record, at)
            else:
                yield self._sign(hand, Kind.COMMENT, at, self._said(record))

    def _arrival(self, member: int, at: int) -> Iterator[Change]:
        if member in self._hands:
            return
        if not self._invited:
            invite: dict[str, Value] = {KEY: self._invite.public, USES: 1 << 20, EXPIRES: INVITED_UNTIL}
            yield (made := self._sign(self._founder, Kind.INVITE, at, invite))
            self._invited = made.id
        key = SigningKey.from_seed(WORLD.entropy(SEED_BYTES))
        hand = _Hand(pen(key, self._network, WORLD.entropy(ACTOR_SESSION_BYTES)), ZERO)
        self._hands[member] = hand
        fields: dict[str, Value] = {
            ABOUT: self._invited,
            KEY: self._invite.public,
            PROOF: invites.prove(self._invite, self._network, key.public),
            TRANSPORT: agreement.key_pair(WORLD.entropy(agreement.KEY_BYTES)).public,
        }
        yield (join := self._sign(hand, Kind.JOIN, at, fields))
        yield self._sign(self._founder, Kind.ADMISSION, at, {ABOUT: join.id})

    def _founded(self, hand: _Hand, record: Record, at: int) -> Change:
        kind = KINDS[record["fields"]["kind"]]
        crdt = create(hand.pen.actor, _fields(record["fields"], kind) | self._about(record["fields"]["ref"]))
        change = self._signed(hand, Place(kind, at, hand.previous), crdt)
        self._entries[record["id"]] = _Written(change.id, kind, [crdt])
        return change

    def _edited(self, hand: _Hand, record: Record, at: int) -> Change:
        entry = self._entries[record["id"]]
        fields = _fields(record["fields"], entry.kind) | {exchange.DUE: moments.iso(at)}
        crdt = edit(entry.crdts, hand.pen.actor, fields)
        if crdt is None:
            raise AssertionError("a new time altered nothing")
        entry.crdts.append(crdt)
        return self._signed(hand, Place(entry.kind, at, hand.previous, entry.id), crdt)

    def _said(self, record: Record) -> dict[str, Value]:
        return _fields(record["fields"], Kind.COMMENT) | self._about(record["id"])

    def _about(self, name: str) -> dict[str, Value]:
        return {ABOUT: self._entries[name].id} if name else {}

    def _sign(self, hand: _Hand, kind: Kind, at: int, fields: Mapping[str, Value]) -> Change:
        return self._signed(hand, Place(kind, at, hand.previous), create(hand.pen.actor, fields))

    def _signed(self, hand: _Hand, place: Place, crdt: bytes) -> Change:
        change = signed(hand.pen, place, crdt, WORLD.entropy(SALT_BYTES))
        hand.previous = change.id
        return change


def _fields(given: Mapping[str, Any], kind: Kind) -> dict[str, Value]:
    """Return the fields of a record as an entry of this kind has them."""
    fields: dict[str, Value] = {}
    for name, ours in (("title", exchange.TITLE), ("body", exchange.NOTE), ("category", exchange.CATEGORY)):
        if name in given:
            fields[ours] = given[name]
    if "quantity" in given:
        fields[exchange.QUANTITY] = f"{given['quantity']} {given.get('unit', '')}".strip()
    if "place" in given:
        fields[exchange.AREA] = given["place"]
    if "status" in given:
        fields[exchange.STATE] = given["status"] if kind == Kind.PLEDGE else STATES[given["status"]]
    return fields


def records(path: Path) -> Iterator[Record]:
    """Yield the records of a workload."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def fill(commons: Commons, work: Iterable[Record]) -> None:
    """Have a founder's commons hold a workload."""
    town = Town(commons.network, commons._pen, commons.value(LAST) or ZERO)
    coming = town.changes(work)
    made = commons.keeper.changes.count(CHANGES_SPACE)
    while batch := list(islice(coming, BATCH_LIMIT)):
        commons.keeper.take(batch, commons.room, {LAST: town.last}, ours=True)
        made += len(batch)
    commons.keeper.freshen()
    if commons.keeper.changes.count(CHANGES_SPACE) != made:
        raise AssertionError("a change of the workload was not held")


def make(folder: Path, work: Iterable[Record]) -> dict[str, Any]:
    """Make the commons of a workload in a folder, unless this very program has made it before; returns facts of it."""
    facts = folder / "facts.json"
    if facts.exists() and (known := facts_of(folder))["made_by"] == _program():
        return known
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with closing(founding.found(folder / "hub", "Measured town", "Ann", "", WORLD)) as commons:
        fill(commons, work)
        size = _bundle(commons, folder / BUNDLE)
        told = {
            "made_by": _program(),
            "network": commons.network.hex(),
            "changes": commons.keeper.changes.count(CHANGES_SPACE),
            "entries": commons.keeper.changes.count(ENTRIES_SPACE),
            "bytes": size,
            "digest": commons.keeper.digests()[0].hex(),
        }
    facts.write_text(json.dumps(told, indent=1) + "\n")
    return told


def facts_of(folder: Path) -> dict[str, Any]:
    """Return the facts of a commons that was made."""
    return dict(json.loads((folder / "facts.json").read_text()))


def _program() -> str:
    """Return what names this program as it is: another one may write other changes, or another store."""
    sources = sorted((ROOT / "src").rglob("*.py"))
    return hashlib.blake2b(b"".join(path.read_bytes() for path in sources), digest_size=16).hexdigest()


def _bundle(commons: Commons, path: Path) -> int:
    """Write all that is held, in order, each behind its length; returns how many bytes of changes that is."""
    last = size = 0
    with path.open("wb") as bundle:
        while group := commons.keeper.changes.after(last, BATCH_LIMIT):
            last = group[-1].n
            bundle.writelines(len(each.raw).to_bytes(LENGTH_BYTES, "big") + each.raw for each in group)
            size += sum(len(each.raw) for each in group)
    return size


def bundled(bundle: Path) -> list[bytes]:
    """Return the raw changes of a commons that was made, in the order held."""
    data = bundle.read_bytes()
    raws: list[bytes] = []
    place = 0
    while place < len(data):
        start = place + LENGTH_BYTES
        place = start + int.from_bytes(data[place:start], "big")
        raws.append(data[start:place])
    return raws


def but_a_tenth(bundle: Path, which: str) -> tuple[list[bytes], int]:
    """Return a bundle without a tenth of it, and how many are missing: the latest, or all that some members wrote."""
    raws = bundled(bundle)
    wanted = len(raws) // TENTH
    if which == "latest":
        return raws[: len(raws) - wanted], wanted
    headers = [decode_header(raw)[0] for raw in raws]
    wrote = Counter(each.device for each in headers if each.kind not in FIRST)
    away: set[bytes] = set()
    founder = headers[0].device  # who let everybody in
    missing = 0
    for device in sorted(wrote.keys() - {founder}):
        if missing < wanted:
            away.add(device)
            missing += wrote[device]
    kept = [raw for raw, each in zip(raws, headers, strict=True) if each.device not in away or each.kind in FIRST]
    return kept, missing


def hold(keeper: Keeper, raws: Sequence[bytes], at_once: int = BATCH_LIMIT) -> dict[str, float]:
    """Let changes in by the door and hold them, batch by batch; returns seconds by part."""
    spent = {"examine": 0.0, "take": 0.0, "slowest take": 0.0}
    room = keeper.room()
    with ThreadPoolExecutor(CHECKERS) as checkers:
        for start in range(0, len(raws), at_once):
            began = time.perf_counter()
            changes = _examined(raws[start : start + at_once], keeper.network, checkers)
            examined = time.perf_counter()
            keeper.take(changes, room)
            taken = time.perf_counter() - examined
            spent["examine"] += examined - began
            spent["take"] += taken
            spent["slowest take"] = max(spent["slowest take"], taken)
    if len(room):
        raise AssertionError("not everything came to be held")
    return spent


def arrive(folder: Path, at_once: int) -> dict[str, float]:
    """Let all of it into an empty store; returns seconds by part."""
    network = NetworkId(bytes.fromhex(facts_of(folder)["network"]))
    raws = bundled(folder / BUNDLE)
    with (
        tempfile.TemporaryDirectory(prefix="mutualnode-arrive-") as aside,
        closing(Database(Path(aside) / "store.db", WORLD.entropy(32), writes=True)) as database,
    ):
        spent = hold(Keeper(database, network, WORLD), raws, at_once)
    return spent | {"changes a second": len(raws) / (spent["examine"] + spent["take"])}


def _examined(raws: Sequence[bytes], network: NetworkId, checkers: ThreadPoolExecutor) -> list[Change]:
    step = -(-len(raws) // CHECKERS)
    parts = [raws[start : start + step] for start in range(0, len(raws), step)]
    examine = partial(door.examine_all, network=network, refusals=door.Refusals())
    return [change for changes, _ in checkers.map(examine, parts) for change in changes]


def main(words: Sequence[str]) -> None:
    """Make a commons, or let one arrive."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.loading", description=__doc__)
    acts = parser.add_subparsers(dest="act", required=True)
    making = acts.add_parser("make")
    making.add_argument("folder", type=Path)
    making.add_argument("records", type=Path)
    arriving = acts.add_parser("arrive")
    arriving.add_argument("folder", type=Path)
    arriving.add_argument("--at-once", type=int, default=BATCH_LIMIT)
    typed = parser.parse_args(words)
    told = make(typed.folder, records(typed.records)) if typed.act == "make" else arrive(typed.folder, typed.at_once)
    print(json.dumps(told, indent=1))


if __name__ == "__main__":
    main(sys.argv[1:])
