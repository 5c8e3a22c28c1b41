"""The other computers of a network as people see them: who is here, how far behind, when last in step, what went wrong.

Everything here is a value that never changes. Of a time it knows the day alone, and nothing adds up over a person.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from mutualnode.app import encounters
from mutualnode.app.commons import Commons
from mutualnode.app.conversation import Conversation
from mutualnode.app.doubles import LAST
from mutualnode.app.happenings import Happening, InStep, PeerGone, PeerHere, Refused, Swapping
from mutualnode.app.meeting import Progress
from mutualnode.domain.ids import DeviceKey
from mutualnode.errors import Code

TROUBLES_LIMIT = 64  # computers of which is remembered what went wrong last: more than any list shows


class Stand(StrEnum):
    """How a computer and this one stand to each other."""

    IN_STEP = "in step"
    SWAPPING = "swapping"
    AWAY = "away"
    STOPPED = "stopped"  # away, and something went wrong before


@dataclass(frozen=True, slots=True)
class Computer:
    """Another computer. What it lacks is known of one that is away as far as it was in step here before."""

    device: bytes
    member: bytes
    name: str
    address: str = ""
    stand: Stand = Stand.AWAY
    day: int | None = None  # when it was last in step, in days as `encounters` has them
    behind: int = 0  # changes that came to be held here since it was last in step
    trouble: Code | None = None
    progress: Progress | None = None
    photos: int = 0  # that are still to come from it

    @property
    def is_here(self) -> bool:
        """Whether it is connected now."""
        return self.stand in (Stand.IN_STEP, Stand.SWAPPING)

    def after(self, happening: Happening) -> "Computer":
        """Return it as it is after something has happened."""
        match happening:
            case Swapping(device, received, expected, sent, to_send) if device == self.device and self.is_here:
                return replace(self, stand=Stand.SWAPPING, progress=Progress(received, expected, sent, to_send))
            case InStep(device) if device == self.device and self.is_here:
                return replace(self, stand=Stand.IN_STEP, progress=None)
            case _:
                return self


@dataclass(frozen=True, slots=True)
class Company:
    """All computers that this one knows to have met, and how many of them hold all that was written here."""

    computers: tuple[Computer, ...] = ()
    reached: int = 0

    @property
    def here(self) -> tuple[Computer, ...]:
        """Those that are connected now."""
        return tuple(each for each in self.computers if each.is_here)

    def after(self, happening: Happening) -> "Company":
        """Return it as it is after something has happened, as far as that alone tells."""
        return replace(self, computers=tuple(each.after(happening) for each in self.computers))


class Troubles:
    """What last went wrong with each computer, until it is here again."""

    def __init__(self) -> None:
        self._codes: dict[bytes, Code] = {}

    def hear(self, happening: Happening) -> None:
        """Take note of what has happened."""
        match happening:
            case Refused(device, codes):
                self._note(device, codes[0] if codes else None)
            case PeerGone(device, code, _) if code in set(Code) and code not in USUAL and device not in self._codes:
                self._note(device, Code(code))
            case PeerHere(device):
                self._codes.pop(device, None)
            case _:
                pass

    def _note(self, device: bytes, code: Code | None) -> None:
        if code is not None:
            self._codes[device] = code
            for oldest in [*self._codes][:-TROUBLES_LIMIT]:
                del self._codes[oldest]

    def of(self, device: bytes) -> Code | None:
        """Return what last went wrong with a computer, None where nothing did."""
        return self._codes.get(device)


USUAL = frozenset({Code.PEER_GONE, Code.PEER_SELF})  # ways in which a link ends that nobody need know of


class Watching(Protocol):
    """What is known of exchanges from watching them."""

    troubles: Troubles

    def is_steady(self, device: bytes, talk: Conversation) -> bool:
        """Tell whether a device is in step, but for what is just on its way."""


def company(commons: Commons, talks: Sequence[tuple[Conversation, str]], watch: Watching) -> Company:
    """Return the company: whom this computer talks with (each with its address), and whom it has met."""
    trouble = watch.troubles.of
    met = {each.device: each for each in encounters.encounters(commons)}
    last, own = commons.keeper.changes.last(), _own_place(commons)
    computers, holding = [], {device for device, each in met.items() if each.place >= own}
    for talk, address in talks:
        device = talk.peer.device
        in_step = watch.is_steady(device, talk)
        if talk.in_step:
            holding.add(device)
        day = met[device].day if device in met else None
        stand = Stand.IN_STEP if in_step else Stand.SWAPPING
        progress = None if in_step else talk.progress
        found = Computer(device, talk.member, talk.member_name, address, stand, day, 0, trouble(device), progress)
        computers.append(replace(found, photos=talk.photos_coming))
    here = {each.device for each in computers}
    members = commons.keeper.entries.devices(met.keys() - here)
    for device, member in members.items():
        each, code = met[device], trouble(device)
        behind = max(0, last - each.place)  # a store restored from a copy may have had more before
        stand = Stand.AWAY if code is None else Stand.STOPPED
        computers.append(
            Computer(device, member, commons.keeper.entries.name_of(member), "", stand, each.day, behind, code)
        )
    known = {DeviceKey(device) for device in here} | members.keys()
    return Company(tuple(computers), len(holding & known))


def _own_place(commons: Commons) -> int:
    """Return the place of the last change that was written here."""
    written = commons.value(LAST)
    found = commons.keeper.changes.get([written]) if written else []
    return found[0].n if found else 0


def plain(talk: Conversation, address: str) -> dict[str, str | bool]:
    """Return who is connected at an address now, as plain values."""
    return {
        "device": talk.peer.device.hex(),
        "member": talk.member.hex(),
        "name": talk.member_name,
        "address": address,
        "in_step": talk.in_step,
    }
