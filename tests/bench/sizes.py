"""How much is measured: enough to be sure in some minutes, or to have an idea in some seconds."""

from dataclasses import dataclass, field
from pathlib import Path

MANY = 50_000  # changes: from here on a round of everybody takes minutes
ROUNDS_OF_MANY = 3


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many rounds of each thing, and how large the stores are."""

    singles: int  # entries written one by one
    batches: int  # transactions of many entries
    batch: int  # entries in each of those
    loads: int  # entries loaded
    loaded_from: int  # entries in that store
    opens: int  # times that each store is opened
    starts: int  # times that the program is started
    small: int  # entries in the small store
    large: int  # entries in the large one
    passed: int  # changes sent one by one, between two processes and again within one
    fresh: tuple[int, ...]  # changes that a newcomer receives
    copies: int  # rounds of those
    grains: tuple[str, ...] = ()  # automerge-repo with one document for all, with one a member
    drivers: Path | None = None  # of what people would otherwise use
    kept: Path = field(default_factory=Path)  # what is made once for many runs

    def rounds(self, changes: int) -> int:
        """Return how many rounds of fresh copies of so many changes are made."""
        return self.copies if changes < MANY else min(self.copies, ROUNDS_OF_MANY)

    def others(self) -> list[tuple[str, str]]:
        """Return who stands beside us, and how their documents are cut."""
        return [("hypercore", ""), *(("automerge_repo", grain) for grain in self.grains)]


FULL = Sizes(400, 25, 200, 1_500, 2_000, 60, 5, 10, 10_000, 400, (1_000,), 3, ("one",))
QUICK = Sizes(60, 4, 200, 200, 300, 10, 2, 10, 2_000, 50, (300,), 2)
ALL = Sizes(400, 25, 200, 1_500, 2_000, 60, 10, 10, 100_000, 400, (1_000, 5_000, 10_000, 100_000), 5, ("one", "member"))
