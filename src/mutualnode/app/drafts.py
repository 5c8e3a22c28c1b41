"""What somebody was writing when they left: kept on this computer alone, until it is sent or nothing is left of it.

There is one draft of something new, and of each entry one of a change to it, one of a word about it, and one of a
promise. It goes with its entry.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from mutualnode.app import showing
from mutualnode.app.commons import Commons
from mutualnode.app.reading import Reading
from mutualnode.app.showing import FULL, HASHES, THUMBNAIL, WORDS, Print
from mutualnode.domain import encoding, ids
from mutualnode.domain.ids import EntryId
from mutualnode.domain.photos import HASH_BYTES, Photo
from mutualnode.errors import Code, Fault, PeerFault

KIND = "kind"  # beside what was typed

_TYPED, _SHOWN = "draft", "draft photos"  # names of what this computer alone knows; behind them stands what it is of


_Stored = tuple[bool, bytes, bytes, str]  # a photo: whether an entry names it already; small, large, what can be seen


class Of(StrEnum):
    """What a draft may be of, beside something new."""

    CHANGE = "change"
    WORD = "word"
    PROMISE = "promise"


NEW = ""
"""The slot of the draft of something new."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Words by their fields, and photos; None where nothing is said of photos."""

    typed: Mapping[str, str] = field(default_factory=dict)
    shown: tuple[Print | Photo, ...] | None = None


def slot(of: Of, entry: EntryId) -> str:
    """Return where the draft of something about an entry is kept."""
    return f"{of} {ids.text(entry)}"


def keep(commons: Commons, where: str, given: Mapping[str, Any]) -> None:
    """Keep what was typed, and photos if something is said of them; nothing typed, and None for photos, is let go."""
    if where != NEW:
        of, _, entry = where.partition(" ")
        if of not in Of.__members__.values() or not _is_here(commons, entry):
            raise Fault(Code.ID_UNKNOWN)
    typed: dict[str, str] = dict(given["typed"])
    _set(commons, f"{_TYPED} {where}", typed or None)
    if "photos" in given:
        shown = given["photos"]
        _set(commons, f"{_SHOWN} {where}", None if shown is None else list(map(_stored, shown)))


def _set(commons: Commons, name: str, value: dict[str, str] | list[_Stored] | None) -> None:
    if value is not None:
        commons.keeper.meta.set(name, encoding.pack(value))
    else:
        commons.keeper.meta.drop(name)


def sweep(commons: Commons) -> None:
    """Let go of drafts about what is not here any more."""
    for name in commons.keeper.meta.names(f"{_TYPED} "):
        entry = name.rpartition(" ")[2]
        if entry and not _is_here(commons, entry):
            commons.keeper.meta.drop(name)


def _is_here(commons: Commons, entry: str) -> bool:
    with suppress(Fault):
        commons.standing(EntryId(ids.parse(entry)))
        return True
    return False


_read_typed = encoding.unpacker(dict[str, str])
_read_shown = encoding.unpacker(list[_Stored])


def read(reading: Reading, where: str = NEW) -> Draft:
    """Return what was kept, or nothing where it cannot be read any more."""
    typed, shown = (reading.meta.get(f"{each} {where}") for each in (_TYPED, _SHOWN))
    try:
        return Draft(
            _read_typed(typed) if typed else {},
            None if shown is None else tuple(map(_photo, _read_shown(shown))),
        )
    except PeerFault:  # written by another version
        return Draft()


def _photo(stored: _Stored) -> Print | Photo:
    is_named, small, full, words = stored
    return Photo(small, full, words) if is_named else Print(small, full, words)


def _stored(given: Mapping[str, Any]) -> _Stored:
    if HASHES in given:
        return True, given[HASHES][:HASH_BYTES], given[HASHES][HASH_BYTES:], given[WORDS]
    return False, given[THUMBNAIL], given[FULL], given[WORDS]


def plain(draft: Draft) -> list[dict[str, Any]] | None:
    """Return the photos of a draft as an act takes them."""
    if draft.shown is None:
        return None
    return [each.plain() if isinstance(each, Print) else showing.plain(each) for each in draft.shown]
