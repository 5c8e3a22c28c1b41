"""The small picture of a person: initials on cloth, with corners from their key. All are of one size in a place."""

import unicodedata
from dataclasses import dataclass
from enum import Enum
from hashlib import sha256

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath

from mutualnode.ui.look.fonts import font
from mutualnode.ui.look.palette import Hue, tokens
from mutualnode.ui.look.quilt import polygon, quarter
from mutualnode.ui.look.stitches import panel, rounded, stitch
from mutualnode.ui.look.worn import current

CONTEXT = b"mn-avatar-v1"
PLAIN_BELOW = 30  # pixels: smaller pictures carry initials only
CORNER = 0.34  # of a side
STEP = 0.225  # of a side: the inner part of a stepped corner, large enough to be seen where corners are round
LETTERS = 0.38  # of a side
LETTERS_PLAIN = 0.44  # of a side, where there are no corners
YOU = 2.5  # pixels, the outline of one's own
INITIALS = 2  # letters at most
HUES = tuple(Hue)


class Corner(Enum):
    """What a corner may hold; the number is what the key says."""

    NONE = 0
    TRIANGLE = 1
    QUARTER = 2
    STEPPED = 3


class Presence(Enum):
    """How a person's picture is drawn: as usual, stitched while away or not yet heard, outlined if it is oneself."""

    HERE = "here"
    AWAY = "away"
    YOU = "you"


@dataclass(frozen=True, slots=True)
class AvatarPlan:
    """Whose cloth, and in each corner a shape and whether it is cut from the solid tone."""

    hue: Hue
    corners: tuple[tuple[Corner, bool], ...]


def avatar_plan(key: bytes) -> AvatarPlan:
    """The plan that belongs to a public key."""
    b = sha256(CONTEXT + key).digest()
    corners = tuple((Corner(b[1 + k] % 4), b[6 + k] % 3 == 0) for k in range(4))
    return AvatarPlan(HUES[b[0] % len(HUES)], corners)


def initials(name: str) -> str:
    """The first letters of the first and the last word of a name, whatever script it is in."""
    words = [word for word in name.split() if any(letter.isalnum() for letter in word)]
    chosen = [words[0]] if len(words) == 1 else [words[0], words[-1]] if words else []
    letters = [_first_letter(word) for word in chosen]
    return "".join(letters)[: INITIALS * 4].upper()


def _first_letter(word: str) -> str:
    """A letter with the marks that belong to it, so that none is shown torn."""
    letters = word.lstrip("'’\"“„«([{-–")
    end = 1
    while end < len(letters) and unicodedata.category(letters[end]) in {"Mn", "Mc", "Me"}:
        end += 1
    return letters[:end]


def _paint_corners(painter: QPainter, box: QRectF, plan: AvatarPlan) -> None:
    tones = current().palette.of(plan.hue)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.translate(box.center())
    for corner, solid in plan.corners:
        painter.save()
        painter.scale(box.width(), box.height())
        painter.translate(-0.5, -0.5)
        color = tones.solid if solid else tones.mid
        for path, ink in _cut(corner, color, tones.solid if not solid else tones.mid):
            painter.setBrush(QColor(ink))
            painter.drawPath(path)
        painter.restore()
        painter.rotate(90.0)
    painter.restore()


def _cut(corner: Corner, color: str, other: str) -> list[tuple[QPainterPath, str]]:
    triangle = polygon((0, 0), (CORNER, 0), (0, CORNER))
    match corner:
        case Corner.NONE:
            return []
        case Corner.TRIANGLE:
            return [(triangle, color)]
        case Corner.QUARTER:
            return [(quarter(0, 0, CORNER), color)]
        case Corner.STEPPED:
            return [(triangle, color), (polygon((0, 0), (STEP, 0), (0, STEP)), other)]


def paint_avatar(painter: QPainter, box: QRectF, name: str, key: bytes, presence: Presence = Presence.HERE) -> None:
    """Draw a person's picture into a square."""
    palette, plan = current().palette, avatar_plan(key)
    tones, radius = palette.of(plan.hue), box.width() * tokens()["radius"]["patch"]
    plain = box.width() < PLAIN_BELOW
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if presence is Presence.AWAY:
        stitch(painter, box, radius, palette.line_strong)
    else:
        painter.setClipPath(rounded(box, radius))
        painter.fillRect(box, QColor(tones.tint))
        if not plain:
            _paint_corners(painter, box, plan)
        painter.setClipping(False)
    if presence is Presence.YOU:
        panel(painter, box, radius, None, tones.solid, YOU)
    elif palette.strong and presence is Presence.HERE:
        panel(painter, box, radius, None, palette.line_strong, current().outline)
    letters = QFont(font(bold=True))
    letters.setPixelSize(max(1, round(box.width() * (LETTERS_PLAIN if plain else LETTERS))))
    painter.setFont(letters)
    painter.setPen(QColor(palette.ink_soft if presence is Presence.AWAY else palette.ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, initials(name))
    painter.restore()
