"""What words lead to: entries that hold them in any form, or whose comments do, or whose author is named so.

Asks the index alone, through whoever reads; knows no order and no page.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mutualnode.app.questions import Conditions
from mutualnode.domain import search
from mutualnode.domain.kinds import Kind
from mutualnode.store.changes import marks
from mutualnode.store.database import Row
from mutualnode.store.schema import LISTED

FORMS_READ = 60  # words of the index that are looked at for other forms of one: what a few milliseconds allow
FORMS_MOST = 12  # of them that are looked for
TERMS_READ = 4_000  # words of the index among which a mistyped one is looked for
COMMENTS_MOST = 400  # the newest comments with the words asked for, which lead to what they are about
PEOPLE_MOST = 20  # by one word: whoever asks for "a" asks for nobody
TELLING_MOST = 50  # how often words need to tell of a language to be sure
_LAST = "\U0010ffff"  # behind every letter

Select = Callable[[str, Row], list[Row]]

_TERMS = "SELECT term FROM word WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ? LIMIT ?"
_FIRST = "SELECT 1 FROM search WHERE search MATCH ? LIMIT 1"
_HITS = "SELECT rowid FROM search WHERE search MATCH ?"
_COMMENTED = f"""SELECT change.n FROM (SELECT about FROM entry WHERE kind = {int(Kind.COMMENT)} AND n IN ({_HITS})
    ORDER BY stands DESC, n DESC LIMIT {COMMENTS_MOST}) AS answer JOIN change ON change.id = answer.about"""
_PEOPLE = f"""SELECT author FROM entry WHERE kind = {int(Kind.PROFILE)} AND n IN ({_HITS})
    ORDER BY stands, n LIMIT {PEOPLE_MOST}"""
_WRITTEN = f"SELECT n FROM entry WHERE {LISTED} AND author IN "


@dataclass(frozen=True, slots=True)
class Sought:
    """What words lead to: one expression for all of them; the people they name, and one for the other words."""

    match: str
    people: tuple[bytes, ...] = ()
    rest: str = ""

    def narrow(self, found: Conditions) -> None:
        """Let only what is sought be in a list."""
        told, values = [_HITS, _COMMENTED], [self.match, self.match]
        written: list[object] = []
        if self.people:
            rest = f" AND n IN ({_HITS})" if self.rest else ""
            told.append(f"{_WRITTEN}({marks(self.people)}){rest}")
            written = [*self.people, *([self.rest] if self.rest else [])]
        found.add(f"entry.n IN ({' UNION ALL '.join(told)})", *values, *written)


class Finder:
    """Finds out what words lead to, and remembers what it found last as long as nothing was written meanwhile."""

    def __init__(self, select: Select) -> None:
        self._select = select
        self._last: tuple[str, object, Sought | None] | None = None

    def sought(self, text: str) -> Sought | None:
        """Return what some words lead to, None where there is no word."""
        version = self._select("PRAGMA data_version", ())[0][0]
        if self._last is None or self._last[:2] != (text, version):
            self._last = (text, version, self._sought(search.asked(text)))
        return self._last[2]

    def _sought(self, asked: Sequence[str]) -> Sought | None:
        if not asked:
            return None
        evident = self._evident() if any(each[0].isascii() for each in asked) else {}
        told = [self._told(word, evident, unfinished=word is asked[-1]) for word in asked]
        if not self._holds(" AND ".join(told)):
            told = [
                each if self._holds(each) else self._near(word, unfinished=word is asked[-1])
                for word, each in zip(asked, told, strict=True)
            ]
        named = [self._people(each) for each in told]
        people = next((each for each in named if each), ())
        rest = [each for each, of in zip(told, named, strict=True) if not of]
        return Sought(" AND ".join(told), people, " AND ".join(rest) if people else "")

    def _evident(self) -> dict[str, int]:
        """Return how often the commons' words tell of each language, counted no further than is sure."""
        statement = f"SELECT count(*) FROM ({_HITS} LIMIT {TELLING_MOST})"
        counts = {
            language: self._select(statement, (search.one_of(telling),))[0][0]
            for language, telling in search.TELLING.items()
        }
        return {language: count for language, count in counts.items() if isinstance(count, int)}

    def _told(self, word: str, evident: dict[str, int], *, unfinished: bool) -> str:
        """Return an expression for a word in all its forms."""
        found = search.stems(word, search.tongues(word, evident))
        forms: list[str] = []
        for start in search.beginnings(found):
            longest = len(start) + search.ENDING_MOST
            forms += search.are_forms(self._terms(start, len(start), longest, FORMS_READ), found)
        return search.one_of(dict.fromkeys((word, *forms[:FORMS_MOST])), word if unfinished else "")

    def _near(self, word: str, *, unfinished: bool) -> str:
        """Return an expression for what a word may have been before it was mistyped."""
        terms: list[str] = []
        longest = len(word) + (search.ENDING_MOST if unfinished else 2)
        for start in search.near_beginnings(word):
            terms += self._terms(start, len(word) - 2, longest, TERMS_READ)
        return search.one_of((word, *search.near(word, terms, unfinished=unfinished)))

    def _terms(self, start: str, shortest: int, longest: int, most: int) -> list[str]:
        rows = self._select(_TERMS, (start, start + _LAST, shortest, longest, most))
        return [str(row[0]) for row in rows]

    def _people(self, told: str) -> tuple[bytes, ...]:
        rows = self._select(_PEOPLE, (f"title : {told}",))
        return tuple(row[0] for row in rows if isinstance(row[0], bytes))

    def _holds(self, told: str) -> bool:
        return bool(self._select(_FIRST, (told,)))
