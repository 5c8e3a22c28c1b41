"""What people type, made safe to keep and show: one spelling, no control characters, a bounded length.

Words are never refused for their language or direction. Marks that turn the direction of text are balanced, so that
one person's words cannot reach into the next line.
"""

import unicodedata
from collections.abc import Iterable, Iterator

from mutualnode.errors import Code, Fault

NAME_LIMIT = 80  # characters: fits on a badge at the largest text size
TITLE_LIMIT = 200  # characters: two lines on a card
NOTE_LIMIT = 8_000  # characters: four pages; at most 32 KiB as UTF-8, so it fits one change of 60 KiB
WORD_LIMIT = 60  # characters: a category, an area, a quantity
MARKS_IN_A_ROW = 6  # combining marks on one letter: the most that a living script needs is five

_OPENING = "\u202a\u202b"  # embeddings, closed by POP
_ISOLATES = "\u2066\u2067\u2068"  # closed by POP_ISOLATE
_POP, _POP_ISOLATE = "\u202c", "\u2069"
_OVERRIDES = "\u202d\u202e"  # these can show text as other than it is, and no living text needs them
_INVISIBLE = "\ufeff\u00ad"  # byte order mark and soft hyphen: nothing that one could see


_DIRECTIONS = "\u200e\u200f\u061c" + _OPENING + _ISOLATES + _POP + _POP_ISOLATE
_MARKS_OF_NUMBERS = {"\u066b": ".", "\u066c": ",", "\u060c": ","}  # Arabic: of decimals, of thousands, a comma
_BLANK = "\u115f\u1160\u2800\u3164\uffa0"  # fillers and the empty braille cell: letters and signs that show nothing
_UNSEEN = ("Cc", "Cf", "Cs", "Mn", "Me", "Mc", "Zs", "Zl", "Zp")  # categories; what Unicode has yet to name may show
_PASTE_LIMIT = 64 * 1024  # characters: far beyond any limit above, and still cleaned within a blink


def line(written: str, limit: int) -> str:
    """Return one line of text, cleaned; raises `TEXT_EMPTY` or `TEXT_TOO_LONG`."""
    _refuse_whole_books(written, limit)
    cleaned = " ".join(_clean(written, keep_lines=False).split())
    if not _visible(cleaned):
        raise Fault(Code.TEXT_EMPTY)
    return _bounded(cleaned, limit)


def story(written: str, limit: int = NOTE_LIMIT) -> str:
    """Return text of any number of lines, cleaned, possibly empty; raises `TEXT_TOO_LONG`."""
    _refuse_whole_books(written, limit)
    cleaned = "\n".join(each.rstrip() for each in _clean(written, keep_lines=True).split("\n")).strip()
    return _bounded(cleaned, limit)


def is_visible(written: str) -> bool:
    """Tell whether there is anything in a text that one could see."""
    return _visible(written)


def shown(written: str) -> str:
    """Return anybody's words as one line that is safe to show: cleaned like our own, and never refused."""
    return " ".join(_clean(written, keep_lines=False).split())


def shown_story(written: str) -> str:
    """Return anybody's words as lines that are safe to show."""
    return _clean(written, keep_lines=True)


def digits(written: str) -> str:
    """Return what was typed with digits and decimal marks of any script as our own, without marks of direction."""
    return "".join(
        str(unicodedata.decimal(each)) if each.isdecimal() else _MARKS_OF_NUMBERS.get(each, each)
        for each in written
        if each not in _DIRECTIONS
    )


def _refuse_whole_books(written: str, limit: int) -> None:
    if len(written) > _PASTE_LIMIT:
        raise Fault(Code.TEXT_TOO_LONG, limit=limit, length=len(written))


def _bounded(cleaned: str, limit: int) -> str:
    if len(cleaned) > limit:
        raise Fault(Code.TEXT_TOO_LONG, limit=limit, length=len(cleaned))
    return cleaned


def _visible(cleaned: str) -> bool:
    return any(unicodedata.category(each) not in _UNSEEN and each not in _BLANK for each in cleaned)


def _clean(written: str, *, keep_lines: bool) -> str:
    text = unicodedata.normalize("NFC", written.replace("\r\n", "\n").replace("\r", "\n"))
    seen = filter(None, (_kept(each, "\n" if keep_lines else " ") for each in text))
    return unicodedata.normalize("NFC", "".join(_balanced(_few_marks(seen))))


def _kept(each: str, line_end: str) -> str:
    """What is kept of one character by itself: it, a space, the end of a line, or nothing."""
    category = unicodedata.category(each)
    if each == "\n" or category in ("Zl", "Zp"):
        return line_end
    if each == "\t":
        return " "
    return "" if category in ("Cc", "Cs") or each in _INVISIBLE or each in _OVERRIDES else each


def _few_marks(text: Iterable[str]) -> Iterator[str]:
    """Leave out the marks that pile up on one letter."""
    marks = 0
    for each in text:
        category = unicodedata.category(each)
        if category in ("Mn", "Me"):
            marks += 1
        elif category != "Cf":  # a sign that shows nothing does not end the pile
            marks = 0
        if marks <= MARKS_IN_A_ROW or category == "Cf":
            yield each


def _balanced(text: Iterable[str]) -> Iterator[str]:
    """Leave out what ends a turn of direction that none began, and end at the end those still open."""
    open_marks: list[str] = []
    for each in text:
        if each in _OPENING or each in _ISOLATES:
            open_marks.append(_POP if each in _OPENING else _POP_ISOLATE)
        elif each in (_POP, _POP_ISOLATE):
            if not open_marks or open_marks[-1] != each:
                continue
            open_marks.pop()
        yield each
    yield from reversed(open_marks)
