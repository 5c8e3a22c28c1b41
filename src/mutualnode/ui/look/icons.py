"""Icons by their id, in any colour and size: Phosphor glyphs, and the one icon that this project draws itself.

The font is read where `qtawesome` keeps it, but that package is not loaded: it would cost a quarter of a second.
"""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

from mutualnode.ui.look.palette import tokens
from mutualnode.ui.look.worn import current

HOME = "qtawesome"
PREFIX = "ph."
OWN = "mn."
EM_OF_BOX = 0.875  # what that package takes of a box by itself, before the factor that the tokens ask for
BODY = 20  # pixels, an icon beside text of the body's size

# These point along the line of reading and turn round with it.
TURNING = frozenset(
    "ph.arrow-left-bold ph.caret-right-bold ph.arrow-bend-up-right-bold ph.arrow-counter-clockwise ph.export".split()
)


@cache
def _folder() -> Path:
    spec = find_spec(HOME)
    places = (spec.submodule_search_locations or []) if spec else []
    return Path(places[0]) / "fonts"


@cache
def _charmap() -> dict[str, str]:
    text = next(_folder().glob("phosphor-charmap-*.json")).read_text(encoding="utf-8")
    return {name: chr(int(code, 16)) for name, code in json.loads(text).items()}


@cache
def _family() -> str:
    data = next(_folder().glob("phosphor-[0-9]*.ttf")).read_bytes()
    return QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFontFromData(QByteArray(data)))[0]


def named(group: str, name: str) -> str:
    """The id of an icon by what it stands for, such as `("kinds", "need")`."""
    found: str = tokens()["icons"][group][name]
    return found


def exists(icon_id: str) -> bool:
    """Whether there is an icon of that id."""
    if icon_id.startswith(OWN):
        return icon_id in tokens()["customIcons"]
    return icon_id.startswith(PREFIX) and icon_id.removeprefix(PREFIX) in _charmap()


def filled(icon_id: str) -> str:
    """The filled form of an icon where there is one, for the chosen place."""
    return _form(icon_id, "-fill")


def bold(icon_id: str) -> str:
    """The bold form of an icon where there is one, for small sizes and for solid grounds."""
    return _form(icon_id, "-bold")


def _form(icon_id: str, ending: str) -> str:
    plain = icon_id.removesuffix("-bold").removesuffix("-fill")
    return plain + ending if exists(plain + ending) else icon_id


@cache
def _drawing(icon_id: str, color: str) -> QByteArray:
    values = tokens()["customIcons"][icon_id]
    paths = "".join(f'<path d="{each}"/>' for each in values["paths"])
    box = values["box"]
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {box} {box}" fill="none" stroke="{color}"'
        f' stroke-width="{values["stroke"]}" stroke-linecap="round" stroke-linejoin="round">{paths}</svg>'
    )
    return QByteArray(text.encode())


def paint(painter: QPainter, box: QRectF, icon_id: str, color: str) -> None:
    """Draw an icon so that it fills a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if icon_id in TURNING and QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        middle = box.center().x()
        painter.setTransform(QTransform(-1, 0, 0, 1, 2 * middle, 0), combine=True)
    if icon_id.startswith(OWN):
        QSvgRenderer(_drawing(icon_id, color)).render(painter, box)
    else:
        face = QFont(_family())
        face.setPixelSize(max(1, round(box.height() * EM_OF_BOX * tokens()["iconOptions"]["scaleFactor"])))
        face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        painter.setFont(face)
        painter.setPen(QColor(color))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _charmap()[icon_id.removeprefix(PREFIX)])
    painter.restore()


def pixmap(icon_id: str, color: str, size: int = BODY, ratio: float = 1.0) -> QPixmap:
    """An icon as a picture of that many pixels, sharp on a screen of that pixel ratio."""
    made = QPixmap(QSize(size, size) * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    paint(painter, QRectF(0, 0, size, size), icon_id, color)
    painter.end()
    return made


def icon(icon_id: str, color: str | None = None, size: int = BODY) -> QIcon:
    """An icon for menus and tools, in ink if no colour is named."""
    chosen = color or current().palette.ink
    wide = current().px(size)
    made = QIcon(pixmap(icon_id, chosen, wide))
    made.addPixmap(pixmap(icon_id, chosen, wide, 2.0))
    return made
