"""The tally bar: how many agree, abstain, stand aside, block, and were not heard. Its sentence carries the numbers."""

from collections.abc import Iterator
from dataclasses import astuple, dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mutualnode.ui.look import icons
from mutualnode.ui.look.palette import Hue, tokens
from mutualnode.ui.look.stitches import panel, stitch
from mutualnode.ui.look.worn import current
from mutualnode.ui.look.writing import mirrored

GAP = 3.0  # pixels between parts
RADIUS = 6.0  # pixels
EDGE = 2.0  # pixels
LEAST = 3.0  # pixels: one voice is seen among any number
ICON = 18  # pixels
ICON_FROM = 24  # pixels: a narrower part has no icon
RESPONSES = ("agreeCounted", "abstain", "standAside", "block")  # in the order of the bar, which never changes


@dataclass(frozen=True, slots=True)
class Tally:
    """How many said what, and how many have not been heard."""

    agree: int = 0
    abstain: int = 0
    stand_aside: int = 0
    block: int = 0
    not_heard: int = 0


def parts(box: QRectF, tally: Tally) -> Iterator[QRectF]:
    """Yield where each of the five lies, in writing from left to right; what nobody said has no width, and no gap."""
    counts = astuple(tally)
    said = [each for each in counts if each > 0]
    room = max(0.0, box.width() - GAP * (len(said) - 1))
    spare = max(0.0, room - LEAST * len(said))
    left = box.left()
    for each in counts:
        wide = min(LEAST, room / len(said)) + spare * each / sum(said) if each > 0 else 0.0
        yield QRectF(left, box.top(), wide, box.height())
        left += wide + GAP if wide else 0.0


def paint_tally(painter: QPainter, box: QRectF, tally: Tally) -> None:
    """Draw a bar into a box."""
    palette, tones = current().palette, current().palette.of(Hue.DECISION)
    looks = (
        (tones.solid, tones.solid, tones.on),
        (palette.card, tones.solid, tones.solid),
        (tones.mid, tones.solid, palette.ink),
        (palette.alarm.tint, palette.alarm.base, palette.alarm.base),
    )
    *said, silent = (mirrored(each, box, painter.layoutDirection()) for each in parts(box, tally))
    for place, response, (fill, edge, ink) in zip(said, RESPONSES, looks, strict=True):
        if place.width() > 0:
            radius = min(RADIUS, place.width() / 2)
            panel(painter, place, radius, fill, edge, min(EDGE, place.width() / 2))
            _paint_icon(painter, place, icons.named("responses", response), ink)
    if silent.width() > 0:
        stitch(painter, silent, min(RADIUS, silent.width() / 2), palette.line_strong, small=True)


def _paint_icon(painter: QPainter, part: QRectF, icon_id: str, ink: str) -> None:
    """Draw an icon where a part begins, if there is room for it."""
    side = float(current().px(ICON))
    if part.width() < current().px(ICON_FROM):
        return
    margin = min((current().px(ICON_FROM) - side) / 2 + EDGE, (part.width() - side) / 2)
    place = QRectF(part.left() + margin, part.center().y() - side / 2, side, side)
    icons.paint(painter, mirrored(place, part, painter.layoutDirection()), icon_id, ink)


class TallyBar(QLabel):
    """A bar as a piece; it speaks the sentence that it is given."""

    def __init__(self, tally: Tally, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(sentence, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.tally = tally
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_tally(self, tally: Tally, sentence: str) -> None:
        """Show other numbers."""
        self.tally = tally
        self.setText(sentence)
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Room for an icon in each part."""
        return self.sizeHint()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(len(astuple(self.tally)) * current().px(ICON_FROM), current().px(tokens()["size"]["tallyBar"]))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        paint_tally(painter, QRectF(self.rect()), self.tally)
        painter.end()
