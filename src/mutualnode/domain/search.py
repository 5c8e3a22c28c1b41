"""Words as search sees them, and titles that are probably the same: folded alike when indexing and when asking."""

import unicodedata
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz, process

# Letters that Unicode does not take apart, though people look for them by their plain neighbours.
_PLAIN = str.maketrans(
    dict(zip("łøđħŧıæœþðß", ("l", "o", "d", "h", "t", "i", "ae", "oe", "th", "d", "ss"), strict=True)) | {"ـ": None}
)
_ARABIC = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي"})

LIKELY_SAME = 90  # of 100, by rapidfuzz's token_sort_ratio: lets a plural or a typing error pass, not another thing
WORDS_ASKED = 12  # words of a query: more is no search but a paste
COMPARED_AT_MOST = 5_000  # titles held beside each new one: bounds an import's work to seconds


def fold(text: str) -> str:
    """Return text without case, accents or marks, in which ł, ø, ß and Arabic letters match their plain forms."""
    if text.isascii():
        return text.lower()
    lowered = text.casefold().translate(_ARABIC).translate(_PLAIN)
    if lowered.isascii():
        return lowered
    # What NFKD takes out of a sign may be a capital letter again, as in ™.
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", lowered).casefold())
    return "".join(each for each in apart if unicodedata.category(each) != "Mn").translate(_ARABIC).translate(_PLAIN)


def words(text: str) -> list[str]:
    """Return the folded words of a text, in order."""
    # Vowel signs that take up space are part of a word in the scripts of India.
    spaced = "".join(each if each.isalnum() or unicodedata.category(each) == "Mc" else " " for each in fold(text))
    return spaced.split()


def query(text: str) -> str:
    """Return an FTS5 query for entries that hold every word asked for, the last one perhaps unfinished; "" for none."""
    asked = words(text)[:WORDS_ASKED]
    return " ".join(f'"{word}"' for word in asked) + "*" if asked else ""


def likely_same(titles: Sequence[str], known: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield (index in titles, index in known) for each title that is probably one of the known ones."""
    folded = [" ".join(sorted(words(each))) for each in known]
    exact = {each: place for place, each in enumerate(folded)}
    choices = folded[:COMPARED_AT_MOST]
    for place, title in enumerate(titles):
        asked = " ".join(sorted(words(title)))
        if not asked:  # nothing but signs: that says nothing
            continue
        if asked in exact:
            yield place, exact[asked]
            continue
        best = process.extractOne(asked, choices, scorer=fuzz.ratio, score_cutoff=LIKELY_SAME)
        if best is not None:
            yield place, best[2]
