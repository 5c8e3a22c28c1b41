"""How a member likes to be reached: open, on their page for all to read, or sealed for their own computers alone.

Either way it is what is offered to them where they ask, offer or promise something, and there it is sealed.
"""

from dataclasses import dataclass

from mutualnode.app import confiding
from mutualnode.app.reading import Reading
from mutualnode.domain import text
from mutualnode.domain.contacts import LIMITS, REACH


@dataclass(frozen=True, slots=True, repr=False)
class Preference:
    """How to reach somebody, and whether everybody may read it. It does not print, so no log can hold it."""

    words: str = ""
    is_open: bool = False


def mine(reading: Reading) -> Preference:
    """Return how the member at this computer likes to be reached; empty where they have not said, or not here."""
    page = reading.page_of(reading.member)
    if page is None:
        return Preference()
    written = _open(page.fields.get(REACH))
    contact = None if written else confiding.read(reading, page)
    return Preference(written, is_open=True) if written else Preference(contact.contact if contact else "")


def of_all(reading: Reading) -> dict[bytes, str]:
    """Return what members have on their pages for all to read."""
    found = {page.author: _open(page.fields.get(REACH)) for page in reading.pages()}
    return {member: words for member, words in found.items() if words}


def _open(written: object) -> str:
    return text.shown_story(written)[: LIMITS[REACH]] if isinstance(written, str) else ""
