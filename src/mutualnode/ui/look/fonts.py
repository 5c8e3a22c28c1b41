"""The typeface, and the fonts of each place on the scale of type. Knows nothing of who writes what with them.

The files are read where `fontpkg-atkinson-hyperlegible` keeps them; asking `fontpkg` itself takes a tenth of a second.
"""

from enum import StrEnum
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics

from mutualnode.ui.look.palette import tokens
from mutualnode.ui.look.worn import current

HOME = "fontpkg_atkinson_hyperlegible"
FACES = ("Regular", "Bold")  # the weights in use; there is no slanted text
HEADING_SPACING = 98.8  # percent: large letters stand a little closer


class Size(StrEnum):
    """The places on the scale of type, from the smallest upward."""

    MINI = "mini"
    CAPTION = "caption"
    LABEL = "label"
    BODY = "body"
    LEAD = "lead"
    H3 = "h3"
    H2 = "h2"
    H1 = "h1"
    DISPLAY = "display"


LARGE = frozenset({Size.H1, Size.DISPLAY})


@cache
def _files() -> tuple[str, ...]:
    spec = find_spec(HOME)
    places = (spec.submodule_search_locations or []) if spec else []
    return tuple(str(path) for place in places for face in FACES for path in Path(place).rglob(f"*-{face}.ttf"))


@cache
def install() -> str:
    """Bring the typeface into the application, once, and return its name, or the system's where it is missing."""
    wanted: str = tokens()["type"]["family"][0]
    numbers = [QFontDatabase.addApplicationFont(path) for path in _files()]
    brought = {family for number in numbers for family in QFontDatabase.applicationFontFamilies(number)}
    return wanted if wanted in brought else QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def pixels(size: Size) -> int:
    """How high letters of that size are now, in pixels."""
    return current().px(tokens()["type"]["scale"][size.value]["size"])


def line(size: Size) -> int:
    """How far apart lines of that size stand now, in pixels."""
    return current().px(tokens()["type"]["scale"][size.value]["line"])


def is_heavy(size: Size) -> bool:
    """Whether that size is a heading's, and bold by itself."""
    return "weight" in tokens()["type"]["scale"][size.value]


def font(size: Size = Size.BODY, *, bold: bool | None = None, underline: bool = False) -> QFont:
    """The font of that size in the look worn now; headings are bold unless told otherwise."""
    return QFont(_font(size, pixels(size), is_heavy(size) if bold is None else bold, underline))


@cache
def _font(size: Size, high: int, is_bold: bool, is_underlined: bool) -> QFont:
    """Make a font once: pieces ask for theirs whenever they paint and measure."""
    made = QFont()
    made.setFamilies([install(), *tokens()["type"]["family"][1:]])
    made.setPixelSize(high)
    made.setWeight(QFont.Weight.Bold if is_bold else QFont.Weight.Normal)
    made.setUnderline(is_underlined)
    if size in LARGE:
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, HEADING_SPACING)
    return made


def metrics(size: Size = Size.BODY, *, bold: bool | None = None) -> QFontMetrics:
    """How wide and high text of that size is."""
    return QFontMetrics(font(size, bold=bold))
