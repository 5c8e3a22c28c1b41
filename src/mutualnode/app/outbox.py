"""What one peer is still to be sent: what it asked for, then whatever arrived here behind a place, in that order.

A place in the order of arrival is all there is to remember of what is new: it lags behind, and the rest follows.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice

from mutualnode.store.changes import ASKED_AT_ONCE, Changes, Held

BATCH_CHANGES = 1_000  # one transaction of the receiver: below that, the transaction itself begins to cost
EARLY_CHANGES = 250  # before any batch is acknowledged: the sooner the first is on disk, the sooner others may follow
BATCH_BYTES = 768 * 1024  # of changes as they were signed: so many usual ones, and less than the largest message


class Outbox:
    """The changes to send to one peer."""

    def __init__(self, changes: Changes, why: Callable[[Held], list[bytes]]) -> None:
        """Send from these changes; `why` returns what is to go before one, because it is forgotten."""
        self._changes = changes
        self._why = why
        self._asked: deque[int] = deque()  # places
        self._theirs: set[bytes] = set()  # ids behind the place that came from them
        self._place = 0
        self.is_sure = False  # whether they hold all up to the place
        self.is_spent = False  # whether the last batch took all that there was

    @property
    def place(self) -> int:
        """Up to where they hold all, once all that was taken from here is theirs; 0 where that cannot be told."""
        return self._place if self.is_sure and not self._asked else 0

    def start(self, place: int, *, sure: bool) -> None:
        """Go on from a place, and drop what was asked for; `sure` if they hold all up to there."""
        self._asked.clear()
        self._place = place
        self.is_sure = sure

    def skip(self, place: int, *, sure: bool) -> None:
        """The same, unless more than that has been sent already."""
        self.start(max(place, self._place), sure=sure)

    def ask(self, ids: Iterable[bytes]) -> None:
        """Add those of these that are held here, before what is new."""
        self._asked = deque(sorted({*self._asked, *self._changes.places(ids)}))

    def came(self, ids: AbstractSet[bytes], before: int, new: Sequence[bytes]) -> None:
        """Note that they sent these, and that `new` came to be held by that, behind the place `before`."""
        if self._place == before and ids >= set(new):
            self._place = before + len(new)
        else:  # something of others' stands between
            self._theirs |= self._changes.known(sorted(ids))  # what waits may be without end

    def is_through(self, place: int) -> bool:
        """Tell whether all that was asked for, and all up to a place, has been taken from here."""
        return not self._asked and self._place >= place

    def batch(self, *, early: bool = False) -> list[bytes]:
        """Take out what is next, as it travels: as much as makes a batch, less where it is an early one."""
        most = EARLY_CHANGES if early else BATCH_CHANGES
        items: list[bytes] = []
        size = 0
        self.is_spent = False
        for held, asked in self._next():
            if not asked and held.id in self._theirs:
                self._theirs.discard(held.id)
            else:
                parcel = [*self._why(held), held.raw]  # without its reason it would wait there
                size += sum(map(len, parcel))
                if items and (size > BATCH_BYTES or len(items) >= most):
                    break
                items += parcel
            if asked:
                self._asked.popleft()
            else:
                self._place = held.n
        else:
            self.is_spent = not self._asked
        if self.is_spent:
            self._theirs.clear()  # nothing of them is ahead any more
        return items

    def _next(self) -> Iterator[tuple[Held, bool]]:
        """Yield what is next, and whether it was asked for."""
        for held in self._changes.by_place([*islice(self._asked, ASKED_AT_ONCE)]):
            yield held, True
        if not self._asked:
            for held in self._changes.walk(self._place):
                yield held, False
