"""How much is measured: enough to be sure in some minutes, or to have an idea in some seconds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many rounds of each thing, and how large the stores are."""

    singles: int  # entries written one by one
    batches: int  # transactions of many entries
    batch: int  # entries in each of those
    loads: int  # entries loaded
    loaded_from: int  # entries in that store
    opens: int  # times that each store is opened
    small: int  # entries in the small store
    large: int  # entries in the large one
    passed: int  # changes sent one by one, between two processes and again within one
    fresh: tuple[int, ...]  # changes that a newcomer receives
    joins: int  # newcomers for each of those


FULL = Sizes(400, 25, 200, 1_500, 2_000, 60, 10, 10_000, 400, (1_000, 5_000), 7)
QUICK = Sizes(60, 4, 200, 200, 300, 10, 10, 2_000, 50, (300, 1_000), 2)
