"""Writes text into pictures: in one line or several, cut with a sign where there is no room. Chooses no words."""

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle

from mutualnode.ui.look import icons

LINE_BREAK = "\u2028"  # within a layout of text, which knows no other
RIGHT_TO_LEFT = ("R", "AL")  # directions of letters, as Unicode names them
ALIGNMENT = Qt.AlignmentFlag.AlignHorizontal_Mask | Qt.AlignmentFlag.AlignVertical_Mask
LONG_WORD = re.compile(r"\S{25,}")  # letters: more than nearly all words of living languages have
_PART = re.compile(r"\S{8}(?=\w)")  # letters of it that stay in one line
MAY_BREAK = "\u200b"  # shows nothing, and a line may end there
WITHOUT_END = 100_000  # pixels: higher than any text that is measured
_DIRECTIONS = (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)
READING_START = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
START_TOP = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class Ink:
    """A font and a colour to write with."""

    font: QFont
    color: str

    def width(self, text: str) -> int:
        """How wide a line of text is."""
        return QFontMetrics(self.font).horizontalAdvance(text)

    def height(self, text: str, width: int, lines: int) -> int:
        """How high text is when wrapped into a width, up to so many lines."""
        metrics = QFontMetrics(self.font)
        room = QRect(0, 0, max(1, width), WITHOUT_END)
        # Not so many times the spacing of lines: what is drawn may be some pixels higher.
        most = metrics.boundingRect(room, int(WRAPPED), "\n".join("x" * lines)).height()
        return min(metrics.boundingRect(room, int(WRAPPED), text).height(), most)


def is_right_to_left(text: str) -> bool | None:
    """Whether text runs from right to left by its first letter that has a direction; None where none has."""
    found = (unicodedata.bidirectional(each) for each in text)
    first = next((each for each in found if each in ("L", *RIGHT_TO_LEFT)), None)
    return None if first is None else first in RIGHT_TO_LEFT


def _natural(painter: QPainter, text: str, flags: int) -> int:
    """Return flags with which text lies where the window starts to read, and runs in its own direction."""
    right = is_right_to_left(text)
    if right is None or right is (painter.layoutDirection() == Qt.LayoutDirection.RightToLeft):
        return flags
    placed = QStyle.visualAlignment(painter.layoutDirection(), Qt.AlignmentFlag(flags & int(ALIGNMENT)))
    forced = Qt.TextFlag.TextForceRightToLeft if right else Qt.TextFlag.TextForceLeftToRight
    return int(flags & ~int(ALIGNMENT) | int(placed) | int(Qt.AlignmentFlag.AlignAbsolute) | int(forced))


def line(painter: QPainter, box: QRectF, text: str, ink: Ink, align: Qt.AlignmentFlag = READING_START) -> None:
    """Write one line, cut where the box ends."""
    painter.setFont(ink.font)
    painter.setPen(QColor(ink.color))
    shown = QFontMetrics(ink.font).elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()) + 1)
    painter.drawText(box, _natural(painter, text, int(align | Qt.TextFlag.TextSingleLine)), shown)


def lines(painter: QPainter, box: QRectF, text: str, ink: Ink) -> None:
    """Write wrapped lines from the top of a box, cut in the last line that there is room for."""
    metrics = QFontMetrics(ink.font)
    if metrics.boundingRect(box.toRect(), int(WRAPPED), text).height() <= box.height() + 1:
        painter.setPen(QColor(ink.color))
        wrapped(painter, box, text, ink.font, QStyle.visualAlignment(painter.layoutDirection(), START_TOP))
        return
    high = metrics.lineSpacing()
    for place, each in enumerate(_broken(text, ink.font, box.width(), max(1, int((box.height() + 1) // high)))):
        line(painter, QRectF(box.x(), box.y() + place * high, box.width(), high), each, ink)


def wrapped(painter: QPainter, box: QRectF, text: str, letters: QFont, align: Qt.AlignmentFlag) -> None:
    """Write wrapped lines with the painter's pen, in the direction of the text, at one side of a box.

    Painters wrap text too, but count the space at which a line was broken: at the right edge each begins a space in.
    """
    right, row_top = is_right_to_left(text), 0.0
    own = painter.layoutDirection() if right is None else _DIRECTIONS[right]
    option = QTextOption(align | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(own)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout = QTextLayout(text.replace("\n", LINE_BREAK), letters)
    layout.setTextOption(option)
    layout.beginLayout()
    while (row := layout.createLine()).isValid():
        row.setLeadingIncluded(True)  # as painters do: what was measured with them is as high
        row.setLineWidth(box.width())
        row.setPosition(QPointF(0, ceil(row_top)))
        row_top = ceil(row_top) + row.height()
    layout.endLayout()
    spare = (box.height() - row_top) / 2 if align & Qt.AlignmentFlag.AlignVCenter else 0.0
    layout.draw(painter, QPointF(box.left(), box.top() + spare))


def _broken(text: str, font: QFont, width: float, rows: int) -> list[str]:
    """Return text broken into lines of a width; all that is left stands in the last of so many rows."""
    layout, starts = QTextLayout(text, font), [0]
    layout.beginLayout()
    while len(starts) < rows:
        row = layout.createLine()
        row.setLineWidth(width)
        starts.append(row.textStart() + row.textLength())
    layout.endLayout()
    found = [text[start:end] for start, end in pairwise(starts)]
    return [*found, text[starts[-1] :]]


def breakable(text: str) -> str:
    """Return words so that those longer than any living one may go on in the next line: Qt breaks only at spaces."""
    return LONG_WORD.sub(lambda word: _PART.sub(f"\\g<0>{MAY_BREAK}", word[0]), text)


def mirrored(box: QRectF, around: QRectF, direction: Qt.LayoutDirection) -> QRectF:
    """Where a box lies inside another for that direction of reading."""
    if direction != Qt.LayoutDirection.RightToLeft:
        return box
    return QRectF(around.left() + around.right() - box.right(), box.y(), box.width(), box.height())


def with_icon(painter: QPainter, box: QRectF, icon_id: str, size: float, color: str) -> None:
    """Draw an icon of that size in the middle of a box."""
    middle = box.center()
    icons.paint(painter, QRectF(middle.x() - size / 2, middle.y() - size / 2, size, size), icon_id, color)
