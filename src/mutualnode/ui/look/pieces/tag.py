"""A tag: one word about an entry with its icon, tinted, strong or stitched. It cannot be pressed."""

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mutualnode.ui.look import icons, writing
from mutualnode.ui.look.fonts import Size, font
from mutualnode.ui.look.palette import Hue, tokens
from mutualnode.ui.look.stitches import panel, stitch
from mutualnode.ui.look.worn import current
from mutualnode.ui.look.writing import Ink

GAP = 5  # pixels between icon and text
PADDING = 9  # pixels beside them
ICON = 16  # pixels
WIDEST = 320  # pixels: whatever somebody calls a category, a page keeps its width


class Cut(StrEnum):
    """How a tag is made: on a kind's tint, strong on its solid, stitched while it waits, or green when agreed."""

    TINTED = "tinted"
    STRONG = "strong"
    STITCHED = "stitched"
    GOOD = "good"


def _colors(cut: Cut, hue: Hue) -> tuple[str | None, str]:
    palette = current().palette
    tones = palette.of(hue)
    match cut:
        case Cut.TINTED:
            return tones.tint, tones.solid
        case Cut.STRONG:
            return tones.solid, tones.on
        case Cut.GOOD:
            return palette.good.tint, palette.good.base
        case Cut.STITCHED:
            return None, palette.ink_soft


def _ink(cut: Cut, hue: Hue) -> Ink:
    return Ink(font(Size.CAPTION, bold=cut is Cut.STRONG), _colors(cut, hue)[1])


def tag_size(text: str, icon_id: str | None, cut: Cut = Cut.TINTED) -> QSize:
    """How much room a tag takes."""
    side = current().px(ICON) + GAP if icon_id else 0
    wide = _ink(cut, Hue.PAGE).width(text) + side + 2 * PADDING
    return QSize(min(wide, current().px(WIDEST)), current().px(tokens()["size"]["tag"]))


def paint_tag(painter: QPainter, box: QRectF, text: str, icon_id: str | None, style: tuple[Cut, Hue]) -> None:
    """Draw a tag into a box, also within the row of a list."""
    cut, hue = style
    ground, _ = _colors(cut, hue)
    radius = float(tokens()["radius"]["tag"])
    if cut is Cut.STITCHED:
        stitch(painter, box, radius, current().palette.line_strong, small=True)
    else:
        edge = current().palette.line_strong if current().palette.strong and cut is not Cut.STRONG else None
        panel(painter, box, radius, ground, edge)
    ink, side, left = _ink(cut, hue), current().px(ICON), box.left() + PADDING
    direction = painter.layoutDirection()
    if icon_id:
        place = QRectF(left, box.center().y() - side / 2, side, side)
        icons.paint(painter, writing.mirrored(place, box, direction), icon_id, ink.color)
        left += side + GAP
    place = QRectF(left, box.top(), box.right() - PADDING - left + 1, box.height())
    writing.line(painter, writing.mirrored(place, box, direction), text, ink)


class Tag(QLabel):
    """A tag as a piece of its own; to readers it is text."""

    def __init__(
        self,
        text: str,
        icon_id: str | None = None,
        cut: Cut = Cut.TINTED,
        hue: Hue = Hue.PAGE,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.icon_id, self.cut, self.hue = icon_id, cut, hue
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Never less than what it says."""
        return self.sizeHint()

    def sizeHint(self) -> QSize:
        """As wide as what it says."""
        return tag_size(self.text(), self.icon_id, self.cut)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_tag(painter, QRectF(self.rect()), self.text(), self.icon_id, (self.cut, self.hue))
        painter.end()
