"""One link for each device, chosen alike at both ends. Knows nothing of what a link is but whom it reaches.

When two computers dial each other at once, both keep the link dialled by the lower device key. When one of them dials
twice, it alone decides, and keeps its older link: the other end cannot know whether the older one is dead or the newer
one is about to be given up, so it keeps both until it hears.
"""

from typing import Generic, Protocol, TypeVar

ANSWERED_LIMIT = 2
"""Links that one device may have dialled to us: the one in use, and one that is being replaced."""


class Reaching(Protocol):
    """What must be known of a link to choose."""

    @property
    def device(self) -> bytes:
        """The device at the other end."""

    @property
    def dialled(self) -> bool:
        """Whether it was this end that dialled."""

    @property
    def is_open(self) -> bool:
        """Whether it can be used."""


L = TypeVar("L", bound=Reaching)


class Links(Generic[L]):
    """The links that are open now."""

    def __init__(self, own: bytes) -> None:
        self._own = own
        self._links: dict[bytes, list[L]] = {}

    def all(self) -> tuple[L, ...]:
        """Return every open link."""
        return tuple(link for links in self._links.values() for link in links if link.is_open)

    def of(self, device: bytes) -> L | None:
        """Return the newest open link to a device, or None."""
        links = [link for link in self._links.get(device, []) if link.is_open]
        return links[-1] if links else None

    def add(self, link: L) -> list[L]:
        """Take in a link that has opened; return those to close now, this one perhaps among them."""
        rivals = [one for one in self._links.get(link.device, []) if one.is_open]
        superfluous = self._superfluous([*rivals, link])
        self._links[link.device] = [one for one in [*rivals, link] if one not in superfluous]
        return superfluous

    def remove(self, link: L) -> None:
        """Forget a link that is over."""
        kept = [one for one in self._links.get(link.device, []) if one is not link]
        if kept:
            self._links[link.device] = kept
        else:
            self._links.pop(link.device, None)

    def _superfluous(self, links: list[L]) -> list[L]:
        """Return those that go, of the links to one device, oldest first."""
        ours = [link for link in links if link.dialled]
        theirs = [link for link in links if not link.dialled]
        if ours and theirs:
            we_are_lower = self._own < links[0].device
            return theirs + ours[1:] if we_are_lower else ours + theirs[:-ANSWERED_LIMIT]
        return ours[1:] + theirs[:-ANSWERED_LIMIT]
