"""The roll: who is a member, with which device, computed from the statements held. The same everywhere.

The founder's device founds the network. An invite, by any member, holds the public key of a one-time pair. A newcomer
signs a join with its secret half; any member's computer that finds it in order writes an admission. Who is admitted
stays admitted. A device belongs to the member whom its first statement names; if a device signed several that stand,
the one with the lowest id says whose it is.

Vouches, further devices, leaving, recovery and the gate have their numbers among the kinds and their fields below;
what they do to the roll comes with them.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mutualnode.domain.ids import ZERO, DeviceKey, EntryId, MemberId, NetworkId
from mutualnode.domain.kinds import Kind

Value = str | int | bool | bytes
Fields = Mapping[str, Value]

NAME, PURPOSE = "name", "purpose"  # network
TRANSPORT = "transport"  # network, join: the X25519 key by which the device is reached, certified by being signed here
ABOUT = "about"  # what an entry answers: an admission its join, a join its invite, a pledge its need
KEY = "key"  # invite, join: the public half of the one-time pair
PROOF = "proof"  # join: signature with the secret half over network and device
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
    device: DeviceKey
    transport: bytes
    at: int


@dataclass(frozen=True, slots=True)
class Roll:
    """Who is a member, and whose each device is."""

    members: Mapping[MemberId, Member]
    devices: Mapping[DeviceKey, MemberId]


def roll(network: NetworkId, statements: Iterable[Statement]) -> Roll:
    """Return the roll of these statements: the least one that holds the founder and whoever a member admitted."""
    first = {device: grounds.named[0] for device, grounds in _grounds(network, statements).items()}
    members = (Member(MemberId(bytes(s.id)), s.device, _bytes(s.fields, TRANSPORT), s.at) for s in first.values())
    return Roll(
        {member.id: member for member in members}, {device: MemberId(bytes(s.id)) for device, s in first.items()}
    )


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
        # By whom a member is named may rest on that member; what first put them on the roll rests on others alone.
        for statement in (*grounds[each].rooted, *(grounds[each].named if each == device else ())):
            shown[statement.id] = None
            asked.append(statement.device)
    return list(shown)


@dataclass(frozen=True, slots=True)
class _Grounds:
    """Why a device is on the roll: its statement, then the invite and the admission on which that rests.

    `rooted` is what was found first on the way from the founder, `named` has the lowest id of all that stand.
    """

    rooted: tuple[Statement, ...]
    named: tuple[Statement, ...]


def _grounds(network: NetworkId, statements: Iterable[Statement]) -> dict[DeviceKey, _Grounds]:
    """For each device on the roll: why it is."""
    held = {statement.id: statement for statement in statements}
    founding = held.get(EntryId(network))
    if founding is None:
        return {}
    by_device: defaultdict[DeviceKey, list[Statement]] = defaultdict(list)
    admissions: defaultdict[bytes, list[Statement]] = defaultdict(list)
    for statement in sorted(held.values(), key=lambda each: each.id):
        about = held.get(EntryId(_bytes(statement.fields, ABOUT)))
        if statement.kind == Kind.ADMISSION and about is not None and about.kind == Kind.JOIN:
            by_device[statement.device].append(about)
            admissions[about.id].append(statement)
        elif statement.kind == Kind.JOIN and about is not None and _fits(statement, about):
            by_device[about.device].append(statement)
    grounds = {founding.device: _Grounds((founding,), (founding,))}
    waiting = [founding.device]
    while waiting:
        for join in by_device[waiting.pop()]:
            invite = held.get(EntryId(_bytes(join.fields, ABOUT)))
            admission = next((each for each in admissions[join.id] if each.device in grounds), None)
            if invite is None or admission is None or invite.device not in grounds or not _fits(join, invite):
                continue
            found = (join, invite, admission)
            known = grounds.get(join.device)
            if known is None:
                waiting.append(join.device)
                grounds[join.device] = _Grounds(found, found)
            elif known.named[0].kind == Kind.JOIN and join.id < known.named[0].id:
                grounds[join.device] = _Grounds(known.rooted, found)
    return grounds


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
