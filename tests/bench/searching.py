"""Searching and listing in a small street and in a large town: the ratio says what size costs. Processor time."""

import random
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from mutualnode.app import board, matches, reading
from mutualnode.app.questions import Order, Question
from mutualnode.app.reading import Reading
from mutualnode.domain.exchange import OPEN
from mutualnode.domain.kinds import Kind
from tests.bench import street
from tests.bench.measuring import in_turn, median
from tests.bench.sizes import Sizes
from tests.bench.table import Row

ASKED = 40  # words of each sort
SCROLLED = 20  # pages
LONG_ENOUGH = 6  # letters of a word that is then mistyped or left unfinished


def searched(folder: Path, sizes: Sizes) -> list[Row]:
    """Measure finding a first page by words of each sort, listing one, scrolling on, and looking for what may fit."""
    large, small = (reading.open_(street.town(folder / str(count), count)) for count in (sizes.large, sizes.small))
    against = f"the same with {sizes.small:,} entries"
    rows: list[Row] = []
    with closing(large), closing(small):
        for name, work in _works().items():
            pairs = in_turn(sizes.opens, _timed(work, large), _timed(work, small))
            rows.append(median(f"{name}, {sizes.large:,} entries", against, pairs))
    return rows


def _works() -> dict[str, Callable[[Reading, int], object]]:
    words, chance = street.Words().all, random.Random(1)
    long = [each for each in words if len(each) >= LONG_ENOUGH]
    exact = [f"{chance.choice(words[:60])} {chance.choice(long)}" for _ in range(ASKED)]
    begun = [each[:-2] for each in chance.sample(long, ASKED)]
    mistyped = [each[:3] + each[4] + each[3] + each[5:] for each in chance.sample(long, ASKED)]
    return {
        "search two words": _search(exact),
        "search an unfinished word": _search(begun),
        "search a frequent word": _search(words[:ASKED]),
        "search a mistyped word": _search(mistyped),
        "first page of the board": lambda look, _: next(board.cards(look, _asked()), []),
        f"scroll {SCROLLED} pages": _scroll,
        "what may fit one card": _fit,
    }


def _asked(words: str | None = None) -> Question:
    return Question(Kind.NEED, OPEN, words, order=Order.LONGEST)


def _search(asked: Sequence[str]) -> Callable[[Reading, int], object]:
    return lambda look, n: next(board.cards(look, _asked(asked[n % len(asked)])), [])


def _scroll(look: Reading, _: int) -> None:
    pages = board.cards(look, _asked())
    for _ in range(SCROLLED):
        next(pages, [])


def _fit(look: Reading, n: int) -> None:
    for each in look.ask(Question(Kind.NEED if n % 2 else Kind.OFFER, OPEN, limit=1)):
        matches.match(look, each)


def _timed(work: Callable[[Reading, int], object], look: Reading) -> Callable[[int], float]:
    def timed(n: int) -> float:
        began = time.process_time()
        work(look, n)
        return time.process_time() - began

    return timed
