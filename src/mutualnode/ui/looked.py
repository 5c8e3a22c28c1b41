"""Since when one has not looked: how far the order of arrival had come when Today was last seen on an earlier day.

Kept on this computer alone. While one looks, what is new stays new; it is no longer so the next day, or at the next
start.
"""

from mutualnode.app.today import Since
from mutualnode.domain import ids
from mutualnode.domain.ids import NetworkId
from mutualnode.ui import times
from mutualnode.ui.settings import Settings

FIRST_MS = 24 * 60 * 60 * 1000  # to who looks for the first time, what is older than a day is not new


class Looked:
    """Remembers a place for each network."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._begun: tuple[str, int, Since] | None = None  # network, day, and from when on all is new

    def since(self, network: NetworkId, now: int) -> Since:
        """Return since when everything in a network is new."""
        name, day = ids.text(network), times.ordinal(now)
        if self._begun is None or self._begun[:2] != (name, day):
            self._begun = name, day, Since(self._settings.looked(name), now - FIRST_MS)
        return self._begun[2]

    def look(self, network: NetworkId, now: int, last: int) -> None:
        """Have everything up to the last place be old, from the next time on."""
        self.since(network, now)
        self._settings.look(ids.text(network), last)
