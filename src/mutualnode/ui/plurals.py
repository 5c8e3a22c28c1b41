"""One or many, as each language counts: which form of a sentence goes with a number. Knows no sentence.

The forms stand in the order in which translators' tools show them.
"""

from collections.abc import Callable, Mapping

MARK = "(s)"  # in an English sentence whose plural takes an s: "%n member(s)"


def _one_or_many(n: int) -> int:
    return 0 if n == 1 else 1


def _arabic(n: int) -> int:
    """Return 0 none, 1 one, 2 two, 3 few (3 to 10, 103 to 110), 4 many (11 to 99), 5 all others (100, 101, 102)."""
    if n <= 2:  # noqa: PLR2004 - none, one and two have a form each
        return n
    few, many = range(3, 11), range(11, 100)
    return 3 if n % 100 in few else 4 if n % 100 in many else 5


RULES: Mapping[str, tuple[int, Callable[[int], int]]] = {
    "en": (2, _one_or_many),
    "es": (2, _one_or_many),
    "ar": (6, _arabic),
}


def forms(language: str) -> int:
    """Return how many forms a sentence with a number has."""
    return RULES[language][0]


def form(language: str, n: int) -> int:
    """Return which of them goes with a number."""
    return RULES[language][1](n)


def marked(sentence: str) -> tuple[str, str]:
    """Return the two forms of an English sentence that says by a mark where the plural takes an s."""
    return sentence.replace(MARK, ""), sentence.replace(MARK, "s")
