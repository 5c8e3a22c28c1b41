"""Inviting, joining, admitting: how the roll grows. Any member's computer admits; the inviter need not be there."""

from dataclasses import dataclass

from mutualnode.app.commons import ARCHIVE, GATE, JOIN, MEMBER_NAME, Commons
from mutualnode.app.keeping import statement
from mutualnode.domain import members
from mutualnode.domain.change import Change
from mutualnode.domain.ids import DeviceKey, NetworkId
from mutualnode.domain.kinds import ROLL, Kind
from mutualnode.domain.members import ABOUT, EXPIRES, KEY, NAME, USES
from mutualnode.errors import Code, Fault, Refusal
from mutualnode.keys import derive, invites, words
from mutualnode.keys.invites import Invite
from mutualnode.replica import door
from mutualnode.replica.waiting import about

DAY = 24 * 60 * 60 * 1000  # ms
USES_DEFAULT, USES_LIMIT = 1, 1_000  # people: one neighbour, or a whole street at a meeting
DAYS_DEFAULT, DAYS_LIMIT = 7, 365
GATES_AT_MOST = 32  # keys tried on a stranger's first message: they cost 30 µs each, and a flood must stay cheap

GATE_LABEL = b"gate"


@dataclass(frozen=True, slots=True)
class Invited:
    """An invite that others' computers will know of, and until when it works (ms since 1970)."""

    invite: Invite
    expires: int


def invite(
    commons: Commons, uses: int = USES_DEFAULT, days: int = DAYS_DEFAULT, addresses: tuple[str, ...] = ()
) -> Invited:
    """Make an invite and tell the network of its public key."""
    if not 1 <= uses <= USES_LIMIT:
        raise Fault(Code.CHOICE_UNKNOWN, what="uses", choices=f"1 … {USES_LIMIT}")
    if not 1 <= days <= DAYS_LIMIT:
        raise Fault(Code.CHOICE_UNKNOWN, what="days", choices=f"1 … {DAYS_LIMIT}")
    handed = invites.new(commons.entropy(words.SECRET_BYTES), commons.network, addresses)
    expires = commons.now() + days * DAY
    commons.write(Kind.INVITE, {KEY: handed.key().public, USES: uses, EXPIRES: expires})
    return Invited(handed, expires)


def gates(commons: Commons) -> list[tuple[bytes, tuple[bytes, bytes]]]:
    """Return what opens our door, as labels and (psk0, psk3): the network's key, then its newest invites."""
    gate = commons.value(GATE)
    if gate is None:
        return []
    found = [(GATE_LABEL, derive.psks(gate))]
    for each in commons.keeper.entries.invites(GATES_AT_MOST - 1):
        key = each.fields.get(KEY)
        if isinstance(key, bytes) and len(key) == derive.KEY_BYTES:
            found.append((bytes(each.id), derive.psks(key)))
    return found


def in_force_until(commons: Commons) -> int:
    """Return when the last of the invites that open our door runs out, in ms since 1970; 0 where there is none."""
    ends = (each.fields.get(EXPIRES) for each in commons.keeper.entries.invites(GATES_AT_MOST - 1))
    return max((each for each in ends if isinstance(each, int)), default=0)


def admit(commons: Commons, join: Change) -> None:
    """Admit whoever signed this join, if their invite is in order by this computer's clock.

    Raises `INVITE_UNKNOWN`, `INVITE_USED`, `INVITE_EXPIRED`. Who is admitted already is let in again.
    """
    if join.header.kind != Kind.JOIN or commons.member is None:
        raise Fault(Code.INVITE_UNKNOWN)
    entries = commons.keeper.entries
    handed = entries.statement(about(join))
    if handed is None or handed.kind != Kind.INVITE or handed.fields.get(KEY) != (join.fields or {}).get(KEY):
        raise Fault(Code.INVITE_UNKNOWN)
    if not entries.devices([handed.device]):
        raise Fault(Code.INVITE_UNKNOWN)
    if not entries.admitted([join.id]):
        joined = len(entries.about(Kind.JOIN, handed.id))
        spent = members.is_spent(handed, joined, commons.now())
        if spent is not None:
            raise Fault(Code.INVITE_USED if spent == "used" else Code.INVITE_EXPIRED)
    commons.keeper.take([join], commons.room)  # it waits for its admission, unless somebody admitted them before
    if not entries.admitted([join.id]):
        commons.write(Kind.ADMISSION, {ABOUT: join.id})


def admitted(commons: Commons, gate: bytes, archive: bytes) -> None:
    """Keep the network's keys, handed over by the computer that admitted us."""
    with commons.keeper.database.transaction():
        commons.keeper.meta.set(GATE, gate)
        commons.keeper.meta.set(ARCHIVE, archive)


def settle(commons: Commons) -> list[Change]:
    """Do what a newcomer does once the roll has them: hold the join, and write the profile. Returns what is new."""
    name = commons.value(MEMBER_NAME)
    if name is None:
        return []
    raw = commons.value(JOIN)
    new: list[Change] = []
    if raw is not None and commons.member is None:
        new += commons.keeper.take([door.examine(raw, commons.network)], commons.room).new
    member = commons.member
    if member is not None:
        if not commons.keeper.entries.name_of(member):  # a kill may have come between the profile and the next line
            new.append(commons.write(Kind.PROFILE, {NAME: name.decode()}))
        with commons.keeper.database.transaction():
            commons.keeper.meta.drop(MEMBER_NAME)
    return new


def vouching(commons: Commons) -> list[bytes]:
    """Return the statements that put this device on the roll, as they travel, for a peer who has not heard of it."""
    names = members.credentials(commons.network, commons.keeper.entries.statements(), commons.device.key)
    return [each.raw for each in commons.keeper.changes.get([bytes(name) for name in names])]


def transport_by(commons: Commons, shown: list[Change], device: bytes) -> bytes | None:
    """Return the transport key of a device that is on the roll once these statements count too; None if it is not."""
    from_others = [statement(each) for each in shown if each.header.kind in ROLL]
    roll = members.roll(commons.network, [*commons.keeper.entries.statements(), *from_others])
    return roll.transports.get(DeviceKey(device))


def founding_in(raw: bytes, expected: NetworkId | None) -> Change:
    """Return the founding change that a member's computer shows a newcomer; raises Refusal or `INVITE_UNKNOWN`."""
    from_header = NetworkId(door.named(raw))
    if expected not in (None, from_header):
        raise Fault(Code.INVITE_UNKNOWN)
    change = door.examine(raw, from_header)
    if not change.header.founds_network:
        raise Refusal(Code.CHANGE_OTHER_NETWORK)
    return change
