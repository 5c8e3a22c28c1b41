"""What somebody was writing when they left: kept on this computer alone, until it is posted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from mutualnode.app.commons import Commons
from mutualnode.app.reading import Reading
from mutualnode.app.showing import FULL, THUMBNAIL, WORDS, Print
from mutualnode.domain import encoding
from mutualnode.errors import PeerFault

TYPED, SHOWN = "draft", "draft photos"  # names of what this computer alone knows
KIND = "kind"  # beside what was typed


@dataclass(frozen=True, slots=True)
class Draft:
    """Words by their fields, the word of the kind among them, and photos."""

    typed: Mapping[str, str] = field(default_factory=dict)
    shown: tuple[Print, ...] = ()


def keep(commons: Commons, typed: Mapping[str, str], shown: Sequence[Mapping[str, Any]] | None) -> None:
    """Keep what was typed, and the photos if any are given; nothing typed and no photo leave nothing."""
    _set(commons, TYPED, dict(typed))
    if shown is not None:
        _set(commons, SHOWN, [Print(*(photo[each] for each in (THUMBNAIL, FULL, WORDS))) for photo in shown])


def _set(commons: Commons, name: str, value: dict[str, str] | list[Print]) -> None:
    if value:
        commons.keeper.meta.set(name, encoding.pack(value))
    else:
        commons.keeper.meta.drop(name)


_read_typed = encoding.unpacker(dict[str, str])
_read_shown = encoding.unpacker(list[Print])


def read(reading: Reading) -> Draft:
    """Return what was kept, or nothing where it cannot be read any more."""
    typed, shown = reading.meta.get(TYPED), reading.meta.get(SHOWN)
    try:
        return Draft(_read_typed(typed) if typed else {}, tuple(_read_shown(shown)) if shown else ())
    except PeerFault:  # written by another version
        return Draft()
