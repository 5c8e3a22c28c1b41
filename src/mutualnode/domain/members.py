"""The roll: who is a member, with which devices, computed from the statements held. The same everywhere.

The founder's device founds the network. An invite, by any member, holds the public key of a one-time pair. A newcomer
signs a join with its secret half; any member's computer that finds it in order writes an admission. Who is admitted
stays admitted. A further device signs a statement of its own, with a proof by a device that is on the roll already.

A device belongs to the member whom its first statement names. One that joined is named by its join, of several that
stand by the one with the lowest id; any other belongs with the device that proved it, and where chains of such proofs
lead to it from several members, to the one with the lowest id.

Vouches, leaving, recovery and the gate have their numbers among the kinds and their fields below; what they do to the
roll comes with them.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from mutualnode.domain.ids import ZERO, DeviceKey, EntryId, MemberId, NetworkId
from mutualnode.domain.kinds import FIRST, Kind

Value = str | int | bool | bytes
Fields = Mapping[str, Value]

NAME, PURPOSE = "name", "purpose"  # network
TRANSPORT = "transport"  # network, join, device: the X25519 key by which it is reached, certified by being signed here
# What an entry answers: an admission its join, a join its invite, a pledge its need; a device the first statement of
# the one that proves it, so that none is held without the whole chain from the member's own.
ABOUT = "about"
KEY = "key"  # invite, join: the public half of the one-time pair; device: the device that proves it
PROOF = "proof"  # join, device: signature with the secret half of that key over network and device
USES, EXPIRES = "uses", "expires"  # invite: how many may join, and until when (ms since 1970)


@dataclass(frozen=True, slots=True)
class Statement:
    """A held change of a kind that feeds the roll: it cannot be edited, so it is its own entry."""

    id: EntryId
    kind: int
    device: DeviceKey
    previous: bytes
    at: int
    fields: Fields


@dataclass(frozen=True, slots=True)
class Member:
    """A person in the network, as the roll knows them; their name stands in their profile."""

    id: MemberId
    at: int


@dataclass(frozen=True, slots=True)
class Roll:
    """Who is a member, whose each device is, and by which key each is reached."""

    members: Mapping[MemberId, Member]
    devices: Mapping[DeviceKey, MemberId]
    transports: Mapping[DeviceKey, bytes]


def roll(network: NetworkId, statements: Iterable[Statement]) -> Roll:
    """Return the roll of these statements: the least one that holds the founder and whoever a member admitted."""
    grounds = _grounds(network, statements)
    members = {each.member.id: each.member for each in grounds.values()}
    devices = {device: each.member.id for device, each in grounds.items()}
    return Roll(members, devices, {device: _bytes(each.named[0].fields, TRANSPORT) for device, each in grounds.items()})


def credentials(network: NetworkId, statements: Iterable[Statement], device: DeviceKey) -> list[EntryId]:
    """Return ids of statements that by themselves put this device on the roll, for a peer who has not heard of it."""
    grounds = _grounds(network, statements)
    shown: dict[EntryId, None] = {}
    asked, done = [device], set[DeviceKey]()
    while asked:
        each = asked.pop()
        if each in done or each not in grounds:
            continue
        done.add(each)
        # By whom a device is named may rest on that device; what first put it on the roll rests on others alone.
        for statement in (*grounds[each].rooted, *grounds[each].named):
            shown[statement.id] = None
            asked.append(statement.device)
            for key in proved_by(statement.kind, statement.fields):
                shown[EntryId(_bytes(statement.fields, ABOUT))] = None
                asked.append(DeviceKey(key))
    return list(shown)


Ground = tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class _Grounds:
    """Why a device is on the roll: its own statement, for a join with the invite and the admission on which it rests.

    `rooted` is what was found first on the way from the founder, `named` what says whose the device is.
    """

    member: Member
    rooted: Ground
    named: Ground


def _grounds(network: NetworkId, statements: Iterable[Statement]) -> dict[DeviceKey, _Grounds]:
    """For each device on the roll: why it is."""
    held = {statement.id: statement for statement in statements}
    founding = held.get(EntryId(network))
    if founding is None:
        return {}
    resting, admissions = _resting(held)
    rooted: dict[DeviceKey, Ground] = {founding.device: (founding,)}
    joined = dict(rooted)
    waiting = [founding.device]
    while waiting:
        for first in resting.get(waiting.pop(), ()):
            found = (first,) if first.kind == Kind.DEVICE else _admitted(first, held, admissions, rooted)
            if not found:
                continue
            if first.device not in rooted:
                rooted[first.device] = found
                waiting.append(first.device)
            if first.kind == Kind.JOIN and first.device != founding.device:
                joined[first.device] = min(joined.get(first.device, found), found, key=lambda each: each[0].id)
    return _named(rooted, joined, resting)


def _resting(
    held: Mapping[EntryId, Statement],
) -> tuple[Mapping[DeviceKey, Sequence[Statement]], Mapping[bytes, Sequence[Statement]]]:
    """For each device: first statements that may stand once it is on the roll; for each join: its admissions."""
    resting: defaultdict[DeviceKey, list[Statement]] = defaultdict(list)
    admissions: defaultdict[bytes, list[Statement]] = defaultdict(list)
    for statement in sorted(held.values(), key=lambda each: each.id):
        about = held.get(EntryId(_bytes(statement.fields, ABOUT)))
        if statement.kind == Kind.DEVICE and about is not None and _follows(statement, about):
            resting[about.device].append(statement)
        elif statement.kind == Kind.ADMISSION and about is not None and about.kind == Kind.JOIN:
            resting[statement.device].append(about)
            admissions[about.id].append(statement)
        elif statement.kind == Kind.JOIN and about is not None and _fits(statement, about):
            resting[about.device].append(statement)
    return resting, admissions


def _admitted(
    join: Statement,
    held: Mapping[EntryId, Statement],
    admissions: Mapping[bytes, Sequence[Statement]],
    there: Container[DeviceKey],
) -> Ground:
    """Return a join with the invite and the admission on which it rests; nothing if one of these does not stand."""
    invite = held.get(EntryId(_bytes(join.fields, ABOUT)))
    admission = next((each for each in admissions.get(join.id, ()) if each.device in there), None)
    if invite is None or admission is None or invite.device not in there or not _fits(join, invite):
        return ()
    return join, invite, admission


def _named(
    rooted: Mapping[DeviceKey, Ground],
    joined: Mapping[DeviceKey, Ground],
    resting: Mapping[DeviceKey, Sequence[Statement]],
) -> dict[DeviceKey, _Grounds]:
    """Say whose each device is: member by member in the order of their ids, each takes what its devices proved."""
    grounds: dict[DeviceKey, _Grounds] = {}
    for device, ground in sorted(joined.items(), key=lambda each: each[1][0].id):
        member = Member(MemberId(bytes(ground[0].id)), ground[0].at)
        taken = [(device, ground)]
        while taken:
            each, named = taken.pop()
            if each in grounds:
                continue
            grounds[each] = _Grounds(member, rooted[each], named)
            proved = [first for first in resting.get(each, ()) if first.kind == Kind.DEVICE]
            taken += [(first.device, (first,)) for first in reversed(proved) if first.device not in joined]
    return grounds


def _follows(statement: Statement, proving: Statement) -> bool:
    """Whether a device names the first statement of the one that proves it (the door has checked the proof)."""
    key = _bytes(statement.fields, KEY)
    return statement.previous == ZERO and proving.kind in FIRST and proving.device == key


def proved_by(kind: int, fields: Fields) -> list[bytes]:
    """Return the device that proves the one whose first statement this is; nothing where none does."""
    return [_bytes(fields, KEY)] if kind == Kind.DEVICE else []


def kin(device: bytes, proofs: Iterable[tuple[bytes, bytes]]) -> set[bytes]:
    """Return all devices of the person who has this one, going by who proved whom: each has signed for the other.

    Whether that person is a member is asked elsewhere. Whoever holds a change of one of these holds what joins them.
    """
    beside: defaultdict[bytes, set[bytes]] = defaultdict(set)
    for one, other in proofs:
        beside[one].add(other)
        beside[other].add(one)
    found, asked = {device}, [device]
    while asked:
        fresh = beside.get(asked.pop(), set()) - found
        found |= fresh
        asked += fresh
    return found


def _fits(join: Statement, invite: Statement) -> bool:
    """Whether a join was signed with the secret of this invite (the door has checked its proof against its own key)."""
    key = _bytes(join.fields, KEY)
    return invite.kind == Kind.INVITE and join.previous == ZERO and bool(key) and key == invite.fields.get(KEY)


def _bytes(fields: Fields, name: str) -> bytes:
    value = fields.get(name)
    return value if isinstance(value, bytes) else b""


def is_spent(invite: Statement, joined: int, now: int) -> str | None:
    """Return "used" or "expired" where this computer, by its own clock, admits nobody else with an invite."""
    uses, expires = invite.fields.get(USES), invite.fields.get(EXPIRES)
    if not isinstance(expires, int) or now > expires:
        return "expired"
    if not isinstance(uses, int) or joined >= uses:
        return "used"
    return None
