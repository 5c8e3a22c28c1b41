"""One link for each computer, chosen alike at both ends. Knows nothing of what a link is but whom it reaches.

An end is a device's key and the run of its program: two computers that have one key, because one of them runs a copy
of the other's data, are two ends, and can be linked with one another.

When two computers dial each other at once, both keep the link dialled by the lower end. When one of them dials
twice, it alone decides, and keeps its older link: the other end cannot know whether the older one is dead or the newer
one is about to be given up, so it keeps both until it hears.
"""

from typing import Generic, Protocol, TypeVar

ANSWERED_LIMIT = 2
"""Links that one end may have dialled to us: the one in use, and one that is being replaced."""


ENDS_LIMIT = 4
"""Ends of one device that may have dialled to us: copies of a computer are few, and each link costs us memory."""


class Reaching(Protocol):
    """What must be known of a link to choose."""

    @property
    def device(self) -> bytes:
        """The device at the other end."""

    @property
    def end(self) -> bytes:
        """What tells the computer at the other end from all others."""

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
        links = [link for link in self.all() if link.device == device]
        return links[-1] if links else None

    def to(self, end: bytes) -> L | None:
        """Return the newest open link to an end, or None."""
        links = [link for link in self._links.get(end, []) if link.is_open]
        return links[-1] if links else None

    def add(self, link: L) -> list[L]:
        """Take in a link that has opened; return those to close now, this one perhaps among them."""
        rivals = [one for one in self._links.pop(link.end, []) if one.is_open]
        superfluous = self._superfluous([*rivals, link])
        self._links[link.end] = [one for one in [*rivals, link] if one not in superfluous]
        return superfluous + self._of_too_many_ends(link.device)

    def _of_too_many_ends(self, device: bytes) -> list[L]:
        """Return those that go because one device has so many ends, from those which dialled longest ago."""
        dialled = {end: [one for one in links if not one.dialled] for end, links in self._links.items()}
        ends = [links for links in dialled.values() if any(one.is_open and one.device == device for one in links)]
        return [one for links in ends[:-ENDS_LIMIT] for one in links if one.is_open]

    def remove(self, link: L) -> None:
        """Forget a link that is over."""
        kept = [one for one in self._links.get(link.end, []) if one is not link]
        if kept:
            self._links[link.end] = kept
        else:
            self._links.pop(link.end, None)

    def _superfluous(self, links: list[L]) -> list[L]:
        """Return those that go, of the links to one end, oldest first."""
        ours = [link for link in links if link.dialled]
        theirs = [link for link in links if not link.dialled]
        if ours and theirs:
            we_are_lower = self._own < links[0].end
            return theirs + ours[1:] if we_are_lower else ours + theirs[:-ANSWERED_LIMIT]
        return ours[1:] + theirs[:-ANSWERED_LIMIT]
