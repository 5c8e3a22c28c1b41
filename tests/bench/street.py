"""A store as large as a whole town's, in words as uneven as people's are: what searching and listing is measured on."""

import random
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from mutualnode.app.folder import Place
from mutualnode.domain import moments
from mutualnode.domain.exchange import AREA, CATEGORY, DUE, NOTE, QUANTITY, STATE, TITLE, URGENCIES, URGENCY
from mutualnode.domain.kinds import Kind
from mutualnode.domain.members import ABOUT, Value
from tests.bench import making

VOCABULARY = 30_000  # different words: a large town's, with its names and typing errors
SYLLABLES = "ba be bo da de do fa ga go ka ke la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so".split()
ENDINGS = ("", "", "", "s", "ing", "ed")
CATEGORIES = "food lifts repairs company children things space paperwork skills growing".split()
AREAS = tuple(f"{name} {kind}" for name in "Alder Mill Quay Hill Station Harbour".split() for kind in ("Row", "End"))
TITLE_WORDS, NOTE_WORDS = 6, 30
CLOSED = 0.5  # share of needs and offers that are over
OF_A_HUNDRED = ((30, Kind.NEED), (50, Kind.OFFER), (75, Kind.COMMENT), (100, Kind.PLEDGE))
HOUR = 3_600_000  # ms

Entry = tuple[Kind, dict[str, Value]]


class Words:
    """Words of which some are used always and most hardly ever, the same for the same seed."""

    def __init__(self, seed: int = 0) -> None:
        self._chance = random.Random(seed)
        made = {"".join(self._chance.choices(SYLLABLES, k=self._chance.randint(2, 4))) for _ in range(VOCABULARY)}
        self.all = [*making.WORDS, *(word + self._chance.choice(ENDINGS) for word in sorted(made))]
        self._weights = list(accumulate(1 / (place + 10) for place in range(len(self.all))))

    def line(self, count: int) -> str:
        """Return so many of them."""
        return " ".join(self._chance.choices(self.all, cum_weights=self._weights, k=count))


def entries(count: int, seed: int = 0) -> Iterator[Entry]:
    """Yield what a town writes; answers are about one and the same need, which is all that a search sees of it."""
    words, chance, now = Words(seed), random.Random(seed), making.WORLD.now()
    for _ in range(count):
        drawn = chance.randrange(100)
        kind = next(each for most, each in OF_A_HUNDRED if drawn < most)
        fields: dict[str, Value] = {NOTE: words.line(NOTE_WORDS)}
        if kind in (Kind.NEED, Kind.OFFER):
            fields |= {TITLE: words.line(TITLE_WORDS), CATEGORY: chance.choice(CATEGORIES), AREA: chance.choice(AREAS)}
            fields |= {QUANTITY: f"{chance.randint(1, 9)} boxes", URGENCY: chance.choice(URGENCIES)}
            if chance.random() < CLOSED:
                fields[STATE] = "met"
            if chance.random() < CLOSED:
                fields[DUE] = moments.iso(now + chance.randrange(1_000) * HOUR)
        else:
            fields[ABOUT] = chance.randbytes(32)
        yield kind, fields


def town(folder: Path, count: int) -> Place:
    """Found a network, write so many entries into it, and close it."""
    commons = making.founded(folder)
    try:
        written = list(entries(count))
        for start in range(0, count, making.AT_ONCE):
            commons.write_all(written[start : start + making.AT_ONCE])
        return commons.place
    finally:
        commons.close()
