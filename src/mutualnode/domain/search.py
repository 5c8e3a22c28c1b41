"""Words as search sees them, and titles that are probably the same: folded alike when indexing and when asking.

Nothing is stemmed for the index, which would cost more than all the rest of taking an entry in. A word that is asked
for is led to its other forms among the words that the index holds, and to its neighbours if it was mistyped.
"""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

# Letters that Unicode does not take apart, though people look for them by their plain neighbours.
_PLAIN = str.maketrans(
    dict(zip("łøđħŧıæœþðß", ("l", "o", "d", "h", "t", "i", "ae", "oe", "th", "d", "ss"), strict=True)) | {"ـ": None}
)
_ARABIC = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي"})

LIKELY_SAME = 90  # of 100, by rapidfuzz's token_sort_ratio: lets a plural or a typing error pass, not another thing
WORDS_ASKED = 12  # words of a query: more is no search but a paste
UNFINISHED_FROM = 3  # letters of a word to which any end may be thought: fewer begin half of all words
DENSE_FROM = 0x2E80  # from here on a sign says as much as a syllable or a word, and one may begin with it
STEM_LEAST = 3  # letters of a stem: fewer say nothing
ENDING_MOST = 6  # letters that a form may be longer than its stem
TONGUES_MOST = 4  # languages of one script in which a word is taken for another's form: bounds a search to milliseconds
NEAR_FROM, NEAR_TWICE_FROM = 4, 8  # letters from which a word may be mistyped once, and twice
NEAR_MOST = 8  # words that a mistyped one may have been
COMPARED_AT_MOST = 5_000  # titles held beside each new one: bounds an import's work to seconds


# Words that hardly any text in a language does without, folded, by which the languages of a commons are told.
TELLING = {
    "english": ("the", "and", "with"),
    "spanish": ("los", "una", "con"),
    "french": ("les", "une", "avec"),
    "german": ("und", "der", "mit"),
    "italian": ("gli", "che", "della"),
    "portuguese": ("uma", "nao", "com"),
    "dutch": ("het", "een", "voor"),
    "polish": ("sie", "jest", "dla"),
    "swedish": ("och", "att", "ett"),
    "danish": ("og", "det", "ikke"),
    "norwegian": ("jeg", "ikke", "meg"),
    "finnish": ("ja", "kanssa", "mutta"),
    "czech": ("jsem", "nebo", "pro"),
    "romanian": ("pentru", "este", "sau"),
    "hungarian": ("egy", "hogy", "vagy"),
    "turkish": ("bir", "icin", "ve"),
    "catalan": ("amb", "els", "dels"),
    "lithuanian": ("ir", "yra", "kad"),
    "estonian": ("ning", "voi", "kui"),
    "indonesian": ("yang", "dan", "untuk"),
    "basque": ("eta", "bat", "dut"),
    "irish": ("agus", "mar", "leis"),
    "esperanto": ("kaj", "estas", "por"),
}
USUAL = ("english", "spanish", "french", "german")  # where a commons is too small to tell
# The languages of other scripts, by the word with which Unicode's names of their letters begin.
_OF_SCRIPT = {
    "ARABIC": ("arabic", "persian"),
    "CYRILLIC": ("russian", "serbian"),
    "GREEK": ("greek",),
    "DEVANAGARI": ("hindi", "nepali"),
    "HEBREW": ("yiddish",),
    "ARMENIAN": ("armenian",),
    "TAMIL": ("tamil",),
}


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


def asked(text: str) -> list[str]:
    """Return the folded words of a query, no more than are looked for."""
    return words(text)[:WORDS_ASKED]


def quoted(word: str) -> str:
    """Return a word as FTS5 takes it: nothing in it means anything but itself."""
    return f'"{word}"'


def one_of(forms: Iterable[str], unfinished: str = "") -> str:
    """Return an FTS5 expression for any of some words, and for whatever begins with an unfinished one."""
    told = [quoted(each) for each in forms]
    if unfinished and (len(unfinished) >= UNFINISHED_FROM or ord(unfinished[0]) >= DENSE_FROM):
        told.append(f"{quoted(unfinished)}*")
    return f"({' OR '.join(told)})"


def tongues(word: str, evident: Mapping[str, int]) -> tuple[str, ...]:
    """Return the languages that a word may be in: by its script, or by how often words tell of each."""
    script = unicodedata.name(word[0], "").split(" ")[0]
    if script != "LATIN":
        return _OF_SCRIPT.get(script, ())
    told = sorted((name for name, count in evident.items() if count), key=lambda name: -evident[name])
    return tuple(dict.fromkeys((*told, *USUAL)))[:TONGUES_MOST]


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    import snowballstemmer  # noqa: PLC0415 - loads thirty languages, and whoever starts the program searches later

    stem_word: Callable[[str], str] = snowballstemmer.stemmer(language).stemWord
    return stem_word


@lru_cache(maxsize=50_000)  # some MB at most: the words that are near those asked for
def stem(word: str, language: str) -> str:
    """Return what the forms of a word have in common in a language."""
    return _stemmer(language)(word)


def stems(word: str, languages: Sequence[str]) -> dict[str, str]:
    """Return a word's stem in each of these languages in which it has one worth looking for."""
    found = {language: stem(word, language) for language in languages} if word.isalpha() else {}
    return {
        language: each for language, each in found.items() if len(each) >= STEM_LEAST and word.startswith(each[:-1])
    }


def beginnings(found: Mapping[str, str]) -> list[str]:
    """Return with what the forms of a word begin; none of these begins with another."""
    # A stem may end otherwise than the word does, as in "compani": what comes before that is sure.
    starts = sorted({each[:-1] if len(each) > STEM_LEAST else each for each in found.values()})
    return [each for n, each in enumerate(starts) if not any(each.startswith(other) for other in starts[:n])]


def are_forms(terms: Iterable[str], found: Mapping[str, str]) -> list[str]:
    """Return those of some words that have the same stem as another word has, in the same language."""
    return [term for term in terms if any(stem(term, language) == each for language, each in found.items())]


def near_beginnings(word: str) -> list[str]:
    """Return with what a word may begin that was mistyped; none where it is too short to tell."""
    if len(word) < NEAR_FROM:
        return []
    return list(dict.fromkeys((word[:2], word[1] + word[0], word[0] + word[2])))


def near(word: str, terms: Sequence[str], *, unfinished: bool = False) -> list[str]:
    """Return the words that somebody may have meant who typed this one, nearest first."""
    most = 2 if len(word) >= NEAR_TWICE_FROM else 1
    whole = process.extract(word, terms, scorer=OSA.distance, score_cutoff=most, limit=NEAR_MOST)
    found = [each for each, _, _ in whole]
    if unfinished and not found:
        begun = [each[: len(word)] for each in terms]
        starts = process.extract(word, begun, scorer=OSA.distance, score_cutoff=1, limit=NEAR_MOST)
        found = [terms[place] for _, _, place in starts]
    return found


def is_mistyped(one: str, other: str) -> bool:
    """Tell whether two words are one slip of a finger apart."""
    return OSA.distance(one, other, score_cutoff=1) <= 1


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
