"""Neighbours for tests: real stores, seeded keys, a clock that a test sets.

`alice, bob = street.neighbours("alice", "bob")`; then they need, offer, edit and look. `tests/scene/cable.py` joins
them by a cable, `tests/scene/houses.py` by real sockets.
"""

import hashlib
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self

from mutualnode.app import commons, exchanging, folder, founding, inviting, reading
from mutualnode.app.commons import Commons
from mutualnode.app.conversation import Conversation, Peer
from mutualnode.app.inviting import Invited
from mutualnode.app.questions import Question
from mutualnode.app.reading import Reading
from mutualnode.app.surroundings import Surroundings
from mutualnode.domain.change import SALT_BYTES, Change
from mutualnode.domain.ids import ZERO, EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.members import KEY, Value
from mutualnode.keys.invites import Invite
from mutualnode.replica import document, door, writing
from mutualnode.store.changes import CHANGES_SPACE
from mutualnode.wire.messages import Founding

NOON = 1_800_000_000_000  # ms since 1970: a moment like any other
MINUTE = 60_000  # ms
DAY = 24 * 60 * MINUTE
ELM_STREET = "Elm Street"
USES = 50  # of the invite with which a street begins: nobody runs out of it


class World:
    """One person's surroundings: the clock of the street, and randomness that is seeded and never the same twice."""

    def __init__(self, seed: str, clock: "Clock", state: Path) -> None:
        self._seed = seed
        self._clock = clock
        self._drawn = count()
        self.surroundings = Surroundings(now=self.now, entropy=self.entropy, state=state)

    def now(self) -> int:
        """Return the street's time, ms since 1970."""
        return self._clock.at

    def entropy(self, size: int) -> bytes:
        """Return bytes that look random; every call returns others."""
        return hashlib.shake_128(f"{self._seed} {next(self._drawn)}".encode()).digest(size)


class Clock:
    """A clock that moves when it is told to."""

    def __init__(self) -> None:
        self.at = NOON

    def moves(self, milliseconds: int = MINUTE) -> None:
        """Let some time pass."""
        self.at += milliseconds


class Neighbour:
    """One member at one computer, with a real store."""

    def __init__(self, name: str, data: Path, world: World, clock: Clock, opened: Commons) -> None:
        self.name = name
        self.data = data
        self.world = world
        self.clock = clock
        self.commons = opened
        self.runs_a_node = False  # which then spreads the news itself
        self.news: list[Callable[[], None]] = []  # whoever is to hear what comes to be held here

    # What a person does.

    def needs(self, title: str, **typed: str) -> EntryId:
        """Post a need, and return its id."""
        return self._posts(Kind.NEED, {"title": title, **typed})

    def offers(self, title: str, **typed: str) -> EntryId:
        """Post an offer, and return its id."""
        return self._posts(Kind.OFFER, {"title": title, **typed})

    def _posts(self, kind: Kind, typed: dict[str, str]) -> EntryId:
        self.clock.moves()
        posted = exchanging.post(self.commons, kind, typed)
        self.spreads()
        return posted

    def edits(self, entry: EntryId, **typed: str) -> None:
        """Set fields of an entry as they are typed."""
        self.clock.moves()
        exchanging.edit(self.commons, entry, typed)
        self.spreads()

    def closes(self, entry: EntryId, state: str) -> None:
        """Close a need or an offer."""
        self.clock.moves()
        exchanging.close(self.commons, entry, state)
        self.spreads()

    def writes(self, kind: Kind, **fields: str) -> EntryId:
        """Found an entry of any kind."""
        self.clock.moves()
        written = self.commons.write(kind, fields)
        self.spreads()
        return written.entry

    def rewrites(self, entry: EntryId, **fields: str | None) -> None:
        """Edit an entry of any kind."""
        self.clock.moves()
        self.commons.edit(entry, fields)
        self.spreads()

    def meddles(self, entry: EntryId, **fields: str | None) -> Change:
        """Edit an entry without asking whether one may, as a program could that keeps to no rules."""
        self.clock.moves()
        changes = self.commons.keeper.verdicts(entry)[0]
        crdt = document.edit([each.crdt for each in changes], self.commons._pen.actor, fields)
        assert crdt is not None
        made = self.commons._keep([(changes[0].header.kind, crdt, entry)])[0]
        self.spreads()
        return made

    def signs(self, kind: Kind, fields: Mapping[str, Value], previous: bytes = ZERO) -> Change:
        """Return what this device could sign if its program kept to no rules; nothing of it is kept here."""
        pen = self.commons._pen
        place = writing.Place(kind, self.world.now(), previous)
        return writing.signed(pen, place, document.create(pen.actor, fields), self.world.entropy(SALT_BYTES))

    def invites(self, uses: int = 1, days: int = 7) -> Invited:
        """Make an invite, and tell the network."""
        self.clock.moves()
        made = inviting.invite(self.commons, uses, days)
        self.spreads()
        return made

    # What a person sees.

    @contextmanager
    def looking(self) -> Iterator[Reading]:
        """Look at the store through a reader of its own."""
        opened = reading.open_(folder.choose(self.data, None))
        try:
            yield opened
        finally:
            opened.close()

    def sees(self, words: str) -> bool:
        """Tell whether a search among needs and offers finds anything."""
        with self.looking() as look:
            return any(look.ask(Question(words=words)))

    def titles(self) -> list[str]:
        """Return the titles of needs and offers, sorted."""
        with self.looking() as look:
            return sorted(each.title for each in look.ask(Question()))

    def shows(self, entry: EntryId) -> dict[str, Any]:
        """Return the fields of an entry as they are shown."""
        with self.looking() as look:
            return dict(look.get(entry).fields)

    def entries(self, *kinds: Kind) -> list[EntryId]:
        """Return the ids of all entries of some kinds, sorted."""
        with self.looking() as look:
            return sorted(each.id for kind in kinds for each in look.ask(Question(kind)))

    def reasons(self, entry: EntryId) -> list[str]:
        """Return why changes of an entry do not count, in the order of their arrival."""
        with self.looking() as look:
            return [str(each["why"]) for each in look.history(entry) if "why" in each]

    def members(self) -> int:
        """Return how many members the roll has."""
        with self.looking() as look:
            return int(look.status()["members"])

    # What a computer does.

    def takes(self, *changes: Change) -> None:
        """Take changes as from a peer, all in one batch."""
        self.commons.keeper.take(changes, self.commons.room)
        self.spreads()

    def spreads(self, but: object = None) -> None:
        """Tell all cables but one what came to be held since this was last done."""
        if self.runs_a_node:
            return
        for each in self.news if self.commons.keeper.drain() else ():
            if each is not but:
                each()

    def holds(self) -> set[bytes]:
        """Return the ids of all changes held."""
        return {each.id for each in self.commons.keeper.changes.after(0, 1_000_000)}

    def counts(self) -> int:
        """Return how many changes are held."""
        return self.commons.keeper.changes.count(CHANGES_SPACE)

    def digests(self) -> tuple[bytes, bytes]:
        """Return the digests of the set held and of what people see."""
        return self.commons.keeper.digests()

    def peer(self, gate: bytes = inviting.GATE_LABEL, *, dialled: bool = False) -> Peer:
        """Return this computer as another one finds it at the end of a wire."""
        return Peer(self.commons.device.key, self.commons.device.transport, gate, dialled)

    def closes_up(self) -> None:
        """Close the store."""
        self.news.clear()
        self.commons.close()

    def reopens(self) -> None:
        """Open the store again, as after a restart."""
        self.commons = commons.open_(folder.choose(self.data, None), self.world.surroundings)

    def restarts(self) -> None:
        """Close the store and open it again."""
        self.closes_up()
        self.reopens()

    def backs_up(self) -> dict[str, bytes]:
        """Return all files of the data folder, as a backup keeps them."""
        self.closes_up()
        files = _files(self.data)
        self.reopens()
        return files

    def goes_back(self, backup: Mapping[str, bytes]) -> None:
        """Put a backup in place of the data folder, as after a mishap, and open the store again."""
        self.closes_up()
        shutil.rmtree(self.data)
        _lay(self.data, backup)
        self.reopens()


class Street:
    """Where neighbours live: a folder, one clock, and everybody's store."""

    def __init__(self, folder_: Path, seed: str = "street") -> None:
        self._folder = folder_
        self._seed = seed
        self.clock = Clock()
        self.people: list[Neighbour] = []
        self._worlds: dict[str, World] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for each in self.people:
            each.closes_up()

    def neighbours(self, *names: str) -> list[Neighbour]:
        """Return members of one network who hold the same; the first of them founded it."""
        stores = _settled(names)
        return [self._moves_in(name, stores[name]) for name in names]

    def strangers(self, *names: str) -> list[Neighbour]:
        """Return people who have each founded a network of their own."""
        return [self.founds(name, f"{name}'s own street") for name in names]

    def founds(self, name: str, network: str = ELM_STREET) -> Neighbour:
        """Return somebody who has just founded a network."""
        world = self.world(name)
        data = self._folder / name
        return self.moves_in(name, data, world, founding.found(data, network, name, "", world.surroundings))

    def newcomer(self, name: str, invited: Invited, at: Neighbour) -> Neighbour:
        """Return somebody who asked at a member's computer what an invite is for, and signed a join."""
        world = self.world(name)
        shown = inviting.founding_in(_told_at_the_door(at, invited.invite, world), None), id_of(at, invited.invite)
        data = self._folder / name
        return self.moves_in(name, data, world, founding.begin(data, shown, invited.invite, name, world.surroundings))

    def world(self, name: str) -> World:
        """Return the surroundings of somebody of this name: always the same, so that their randomness never repeats."""
        seed, state = f"{name} of {self._seed}", self._folder / f"{name}'s notes"
        return self._worlds.setdefault(name, World(seed, self.clock, state))

    def data(self, name: str) -> Path:
        """Return the data folder that somebody of this name has or would have."""
        return self._folder / name

    def doubles(self, person: Neighbour, name: str, world: World | None = None) -> Neighbour:
        """Return a second computer, or with their own world a second folder, where a copy of somebody's data runs."""
        return self._moves_in(name, person.backs_up(), world)

    def _moves_in(self, name: str, store: dict[str, bytes], world: World | None = None) -> Neighbour:
        data = self._folder / name
        _lay(data, store)
        world = world or self.world(name)
        return self.moves_in(name, data, world, commons.open_(folder.choose(data, None), world.surroundings))

    def moves_in(self, name: str, data: Path, world: World, opened: Commons) -> Neighbour:
        """Return somebody who lives here from now on, with a store that is open already."""
        made = Neighbour(name, data, world, self.clock, opened)
        opened.keeper.drain()
        self.people.append(made)
        return made


@contextmanager
def a_street() -> Iterator[Street]:
    """Make a street that is gone after a block, for properties that need one for each example."""
    with TemporaryDirectory() as aside, Street(Path(aside)) as made:
        yield made


@cache
def _settled(names: tuple[str, ...]) -> dict[str, dict[str, bytes]]:
    """The stores of a street, as files: made once for all tests, because stretching an invite's secret takes long."""
    with TemporaryDirectory() as aside:
        folder_ = Path(aside)
        with Street(folder_, "settled") as street:
            founder = street.founds(names[0])
            if len(names) > 1:
                invited = founder.invites(USES)
                for name in names[1:]:
                    let_in(street.newcomer(name, invited, founder), founder)
            for each in street.people:
                for other in street.people:
                    carry_all(each, other)
        return {name: _files(folder_ / name) for name in names}


def let_in(newcomer: Neighbour, member: Neighbour) -> None:
    """Admit a newcomer at a member's computer, and hand over the network's keys and all changes."""
    join = newcomer.commons.value(commons.JOIN) or b""
    inviting.admit(member.commons, _examined(newcomer, join))
    keys = member.commons.value(commons.GATE), member.commons.value(commons.ARCHIVE)
    inviting.admitted(newcomer.commons, keys[0] or b"", keys[1] or b"")
    carry_all(member, newcomer)
    inviting.settle(newcomer.commons)
    carry_all(newcomer, member)


def carry_all(source: Neighbour, target: Neighbour) -> None:
    """Carry everything that one computer holds to another, in one batch."""
    raws = [each.raw for each in source.commons.keeper.changes.after(0, 1_000_000)]
    target.takes(*(_examined(target, raw) for raw in raws))


def _examined(person: Neighbour, raw: bytes) -> Change:
    return door.examine(raw, person.commons.network)


def _lay(data: Path, files: Mapping[str, bytes]) -> None:
    for path, content in files.items():
        target = data / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _files(data: Path) -> dict[str, bytes]:
    return {path.relative_to(data).as_posix(): path.read_bytes() for path in data.rglob("*") if path.is_file()}


def id_of(member: Neighbour, handed: Invite) -> bytes:
    """Return the id of an invite as a member knows it, zeros where they have not heard of it."""
    key = _public(handed.secret)
    found = [each.id for each in member.commons.keeper.entries.invites(USES) if each.fields.get(KEY) == key]
    return bytes(found[0]) if found else bytes(32)


@cache
def _public(secret: bytes) -> bytes:
    return Invite(secret).key().public


def _told_at_the_door(member: Neighbour, handed: Invite, world: World) -> bytes:
    """What a member's computer says to a knock through an invite, before anything else."""
    knock = Peer(world.entropy(32), world.entropy(32), id_of(member, handed), dialled=False)
    talk = Conversation(member.commons, knock, 0)
    message = talk.opened().messages[0]
    talk.closed()
    assert isinstance(message, Founding)
    return message.change
