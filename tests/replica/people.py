"""Made-up people with real keys who write real changes: the same seed gives the same bytes, wherever a test runs."""

import hashlib
from collections.abc import Mapping, Sequence
from itertools import count

from mutualnode.domain.change import Change
from mutualnode.domain.ids import ZERO, DeviceKey, MemberId, NetworkId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.members import ABOUT, EXPIRES, KEY, NAME, PROOF, TRANSPORT, USES, Fields, Statement, Value
from mutualnode.keys import devices, invites
from mutualnode.keys.signing import SigningKey
from mutualnode.replica import document, writing

NOON = 1_700_000_000_000  # ms since 1970: a moment like any other
LATER = NOON + 10**12


def drawn(label: str, size: int) -> bytes:
    """Return bytes that look random and are the same every time."""
    return hashlib.shake_128(label.encode()).digest(size)


class Person:
    """One person at one computer: holds its key, and remembers its last change."""

    def __init__(self, name: str, network: NetworkId | None = None, opening: int = 0) -> None:
        self.name = name
        self.key = SigningKey.from_seed(drawn(f"key of {name}", 32))
        self.previous = ZERO
        self._opening = f"{name} {opening}"
        self._steps = count()
        self._settle(network)

    @property
    def device(self) -> DeviceKey:
        """The public key of the computer."""
        return DeviceKey(self.key.public)

    def _settle(self, network: NetworkId | None) -> None:
        self.pen = writing.pen(self.key, network, drawn(f"session of {self._opening}", 8))

    def sign(self, crdt: bytes, kind: int, entry: bytes = ZERO, at: int | None = None) -> Change:
        """Put a signature under any bytes, as a program that means harm could."""
        step = next(self._steps)
        place = writing.Place(kind, NOON + step if at is None else at, self.previous, entry)
        change = writing.signed(self.pen, place, crdt, drawn(f"salt {step} of {self._opening}", 16))
        self.previous = change.id
        return change

    def write(self, kind: int, fields: Fields, at: int | None = None) -> Change:
        """Found an entry."""
        return self.sign(document.create(self.pen.actor, fields), kind, at=at)

    def edit(self, changes: Sequence[Change], fields: Mapping[str, Value | None], at: int | None = None) -> Change:
        """Write the next change of an entry, on top of all of these."""
        crdt = document.edit([change.crdt for change in changes], self.pen.actor, fields)
        assert crdt is not None
        return self.sign(crdt, changes[0].header.kind, changes[0].entry, at)

    def found(self, name: str) -> Change:
        """Found a network, and settle there."""
        change = self.write(Kind.NETWORK, {NAME: name, TRANSPORT: drawn(f"transport of {self.name}", 32)})
        self._settle(change.network)
        return change

    def invite(self, key: SigningKey) -> Change:
        """Invite whoever holds this key."""
        return self.write(Kind.INVITE, {KEY: key.public, USES: 10, EXPIRES: LATER})

    def join(self, invite: Change, key: SigningKey) -> Change:
        """Ask to be let in, as this computer's first change."""
        self._settle(invite.network)
        proof = invites.prove(key, invite.network, self.device)
        told = {
            ABOUT: bytes(invite.id),
            KEY: key.public,
            PROOF: proof,
            TRANSPORT: drawn(f"transport of {self.name}", 32),
        }
        return self.write(Kind.JOIN, told)

    def further(self, first: Change, by: "Person") -> Change:
        """Say, as this computer's first change, that it is a further one of a person, proved by one with that first."""
        network = first.network
        self._settle(network)
        told = {
            ABOUT: bytes(first.id),
            KEY: by.key.public,
            PROOF: devices.prove(by.key, network, self.device),
            TRANSPORT: drawn(f"transport of {self.name}", 32),
        }
        return self.write(Kind.DEVICE, told)

    def admit(self, join: Change) -> Change:
        """Let somebody in."""
        return self.write(Kind.ADMISSION, {ABOUT: bytes(join.id)})


class Neighbours:
    """A network of the people named; the first of them founded it, invited the others, and admitted them."""

    def __init__(self, *names: str) -> None:
        self.founder, *self.others = self.people = [Person(name) for name in names]
        key = SigningKey.from_seed(drawn("invite", 32))
        self.founding = self.founder.found("Elm Street")
        self.network = self.founding.network
        self.changes = [self.founding]
        for invite in [self.founder.invite(key)] if self.others else []:
            self.changes.append(invite)
            for person in self.others:
                joined = person.join(invite, key)
                self.changes += [joined, self.founder.admit(joined)]
        firsts = [change for change in self.changes if change.header.kind in (Kind.NETWORK, Kind.JOIN)]
        self.devices = {change.header.device: MemberId(bytes(change.id)) for change in firsts}


def statement(change: Change) -> Statement:
    """The change as the roll sees it."""
    header = change.header
    return Statement(change.entry, header.kind, header.device, header.previous, header.at, change.fields or {})
