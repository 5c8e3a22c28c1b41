"""Which keys open our door, and with which we dial: the network's, or an invite's until we are let in."""

from dataclasses import dataclass

from mutualnode.app import inviting
from mutualnode.app.commons import GATE, JOIN, Commons
from mutualnode.domain.members import KEY
from mutualnode.keys import derive, tags
from mutualnode.replica import door
from mutualnode.wire.session import Gate

INVITED = b"invite"  # the label of the key with which a newcomer dials


@dataclass(frozen=True, slots=True)
class Keys:
    """What opens our door, and the key with which we dial: the network's, or the invite's until we are let in."""

    opens: list[Gate]
    dials: Gate | None
    tags: tuple[bytes, ...] = ()  # by which we know our own nearby, the newest first
    invited_until: int = 0  # ms since 1970: when the last invite runs out that may name an address of ours


def keys_of(commons: Commons) -> Keys:
    """Return the keys of a commons as it stands."""
    opens = [Gate(label, *pair) for label, pair in inviting.gates(commons)]
    join, gate = commons.value(JOIN), commons.value(GATE)
    if opens or join is None:
        shown = () if gate is None else (tags.key(gate),)
        return Keys(opens, opens[0] if opens else None, shown, inviting.in_force_until(commons))
    key = (door.examine(join, commons.network).fields or {}).get(KEY)
    return Keys([], Gate(INVITED, *derive.psks(key)) if isinstance(key, bytes) else None)
