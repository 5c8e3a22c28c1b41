"""What a store costs by itself: writing entries, loading one, opening many. No network."""

import random
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

from mutualnode.app import commons as writing
from mutualnode.app import reading
from mutualnode.app.folder import Place
from mutualnode.app.questions import Question
from tests.bench import making
from tests.bench.measuring import both, in_turn, median, timed
from tests.bench.sizes import Sizes
from tests.bench.table import Row

FIRST_PAGE = 50  # entries: what a list shows at once


def written(folder: Path, sizes: Sizes) -> list[Row]:
    """Measure creating, signing, storing and indexing, one entry at a time and many at once."""
    entries = making.needs(sizes.singles + 1)
    stock = making.filled(folder / "stock", sizes.batch * (sizes.batches + 1))[1]
    commons, bare = making.founded(folder / "ours"), making.bare(folder / "bare.db")
    spare = making.bare(folder / "spare.db")
    raws = making.pairs(commons.write_all(entries))

    def one(n: int) -> float:
        return timed(lambda: commons.write(*entries[n]))

    def batch(n: int) -> float:
        many = making.needs(sizes.batch, seed=n)
        return timed(lambda: commons.write_all(many))

    def beside(n: int) -> float:
        rows = making.pairs(stock[n * sizes.batch : (n + 1) * sizes.batch])
        return timed(lambda: making.insert(spare, rows))

    with closing(commons), closing(bare), closing(spare):
        single = in_turn(sizes.singles, one, lambda n: timed(lambda: making.insert(bare, raws[n : n + 1])))
        batches = in_turn(sizes.batches, batch, beside)
    return [
        *both("write one entry, safe on disk", "bare insert, safe on disk", single),
        median(f"write one of {sizes.batch} in a batch", "bare insert of as many", batches, share=sizes.batch),
    ]


def loaded(folder: Path, sizes: Sizes) -> list[Row]:
    """Measure loading one entry as a detail shows it, with who did what to it and when."""
    place, changes = making.filled(folder / "ours", sizes.loaded_from)
    ids = [each.entry for each in random.Random(1).choices(changes, k=sizes.loads + 1)]
    ours, bare = reading.open_(place), making.bare(folder / "bare.db")
    making.insert(bare, making.pairs(changes))

    def detail(n: int) -> None:
        ours.get(ids[n])
        ours.history(ids[n])

    def row(n: int) -> None:
        bare.execute("SELECT n, id, raw FROM change WHERE id = ?", (ids[n],)).fetchone()

    def listed(_: int) -> float:
        return timed(lambda: list(ours.ask(Question(limit=FIRST_PAGE))))

    def rows(_: int) -> float:
        newest = "SELECT n, id, raw FROM change ORDER BY n DESC LIMIT ?"
        return timed(lambda: bare.execute(newest, (FIRST_PAGE,)).fetchall())

    with closing(ours), closing(bare):
        details = in_turn(sizes.loads, lambda n: timed(lambda: detail(n)), lambda n: timed(lambda: row(n)))
        entry = in_turn(sizes.loads, lambda n: timed(lambda: ours.get(ids[n])), lambda n: timed(lambda: row(n)))
        pages = in_turn(sizes.loads // 5, listed, rows)
    return [
        median("load one entry and its history", "bare select by key", details),
        median("load one entry", "bare select by key", entry),
        median(f"list the {FIRST_PAGE} newest", "bare select of as many", pages),
    ]


def opened(folder: Path, sizes: Sizes) -> list[Row]:
    """Measure opening a store by how much is in it: the ratio says what size costs."""
    small, large = (making.filled(folder / str(count), count)[0] for count in (sizes.small, sizes.large))
    against = f"the same with {sizes.small:,} entries"

    pairs = {
        name: in_turn(sizes.opens, _of(opening, large), _of(opening, small))
        for name, opening in (
            ("open for writing", _to_write),
            ("open for reading", _to_read),
            (f"open and list the {sizes.small} newest", partial(_to_list, count=sizes.small)),
        )
    }
    return [median(f"{name}, {sizes.large:,} entries", against, each) for name, each in pairs.items()]


def _of(opening: Callable[[Place], float], place: Place) -> Callable[[int], float]:
    return lambda _: opening(place)


def _to_write(place: Place) -> float:
    began = time.perf_counter()
    with closing(writing.open_(place, making.WORLD)):
        return time.perf_counter() - began


def _to_read(place: Place) -> float:
    began = time.perf_counter()
    with closing(reading.open_(place)):
        return time.perf_counter() - began


def _to_list(place: Place, count: int) -> float:
    began = time.perf_counter()
    with closing(reading.open_(place)) as ours:
        list(ours.ask(Question(limit=count)))
        return time.perf_counter() - began
