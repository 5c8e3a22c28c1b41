"""The instances of this service that are to be seen nearby, and at which addresses. Pure: told, not asked."""

from collections.abc import Mapping
from dataclasses import dataclass

from mutualnode.network.address import Address

STRANGERS_LIMIT = 256
"""Instances without a tag of ours that are remembered: a fair full of other networks, or one computer's mischief."""

ADDRESSES_LIMIT = 4
"""Addresses of one instance: a computer has few at which others can reach it."""


@dataclass(frozen=True, slots=True)
class Instance:
    """Where an instance is to be reached, and whether its tag is one of ours."""

    addresses: tuple[Address, ...]
    fits: bool


@dataclass(frozen=True, slots=True)
class Turn:
    """What a change comes to: addresses that are new, or now known as ours, with whether they fit; and those gone."""

    found: tuple[tuple[Address, bool], ...]
    lost: tuple[Address, ...]


class Instances:
    """What is to be seen now, by name; two names may stand for one address while it changes its name."""

    def __init__(self) -> None:
        self._known: dict[str, Instance] = {}
        self._doubted: set[str] = set()

    @property
    def any_fits(self) -> bool:
        """Whether one of ours is to be seen."""
        return any(each.fits for each in self._known.values())

    def put(self, name: str, instance: Instance) -> Turn:
        """Note an instance as it is now; strangers beyond the limit are passed over."""
        strangers = sum(not each.fits for each in self._known.values())
        if not instance.fits and name not in self._known and strangers >= STRANGERS_LIMIT:
            return Turn((), ())
        self._doubted.discard(name)
        return self._become({**self._known, name: Instance(instance.addresses[:ADDRESSES_LIMIT], instance.fits)})

    def remove(self, *names: str) -> Turn:
        """Note that instances are gone."""
        return self._become({name: each for name, each in self._known.items() if name not in names})

    def doubt(self) -> None:
        """Take nothing for sure any more: what is not seen again until `sweep` is gone."""
        self._doubted = set(self._known)

    def sweep(self) -> Turn:
        """Remove what was doubted and not seen since."""
        turn = self.remove(*self._doubted)
        self._doubted.clear()
        return turn

    def _become(self, known: Mapping[str, Instance]) -> Turn:
        before, self._known = self._shown(), dict(known)
        after = self._shown()
        news = [(address, fits) for address, fits in after.items() if address not in before or fits > before[address]]
        return Turn(tuple(news), tuple(address for address in before if address not in after))

    def _shown(self) -> dict[Address, bool]:
        shown: dict[Address, bool] = {}
        for each in self._known.values():
            for address in each.addresses:
                shown[address] = shown.get(address, False) or each.fits
        return shown
