"""The rows of plain lists: a picture, a title, a second line, and at the end a word or a sign; hairlines between.

A row knows nothing of what it lists: whoever owns the model says what each index looks like, as a `Line`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mutualnode.ui.look import icons, writing
from mutualnode.ui.look.avatar import Presence, paint_avatar
from mutualnode.ui.look.fonts import Size, font, line
from mutualnode.ui.look.palette import Hue, Tone
from mutualnode.ui.look.pieces.person import Person
from mutualnode.ui.look.pieces.rows import paint_row_ground
from mutualnode.ui.look.pieces.sign import paint_tile
from mutualnode.ui.look.worn import current
from mutualnode.ui.look.writing import Ink

Index = QModelIndex | QPersistentModelIndex

PADDING_X, PADDING_Y = 16, 10  # pixels
PICTURE = 40  # pixels
BESIDE = 14  # pixels between picture and words
GAP = 7  # pixels between the end's icon and its word
ICON = 18  # pixels
END_SHARE = 0.5  # of a row's width, at most, for the word at its end
RADIUS = 12.0  # pixels, of the ground under pointer or choice
INSET = 4  # pixels between that ground and the list's edge


@dataclass(frozen=True, slots=True)
class Line:
    """What a row shows: the picture of a person, or else of a kind; what it speaks is the model's accessible text."""

    title: str
    second: str = ""
    after: str = ""
    person: Person | None = None
    presence: Presence = Presence.HERE
    hue: Hue = Hue.PAGE
    icon_id: str = ""
    end: str = ""
    end_icon: str = ""
    end_tone: Tone = Tone.SOFT


class LineDelegate(QStyledItemDelegate):
    """Paints such rows."""

    def __init__(self, line_of: Callable[[Index], Line | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._line_of = line_of

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines; the list stretches it to its own width."""
        shown = self._line_of(index)
        words = line(Size.BODY) + (line(Size.CAPTION) if shown is not None and shown.second else 0)
        high = max(words, current().px(PICTURE)) + 2 * PADDING_Y
        return QSize(1, high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        shown = self._line_of(index)
        if shown is None:
            return
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        self._paint_ground(painter, box, option.state, first=index.row() == 0)
        inside = box.adjusted(PADDING_X, PADDING_Y, -PADDING_X, -PADDING_Y)
        left = self._paint_picture(painter, inside, shown)
        high = line(Size.BODY) + (line(Size.CAPTION) if shown.second else 0)
        words = QRectF(left, inside.center().y() - high / 2, max(0.0, inside.right() - left), high)
        self._paint_words(painter, words, inside, shown)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag, *, first: bool) -> None:
        marked = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus
        if not first:
            painter.fillRect(
                QRectF(box.left() + PADDING_X, box.top(), box.width() - 2 * PADDING_X, 1),
                QColor(current().palette.line_soft),
            )
        if state & marked:
            paint_row_ground(painter, box.adjusted(INSET, INSET, -INSET, -INSET), state, RADIUS)

    def _turned(self, painter: QPainter, box: QRectF, around: QRectF) -> QRectF:
        return writing.mirrored(box, around, painter.layoutDirection())

    def _paint_picture(self, painter: QPainter, inside: QRectF, shown: Line) -> float:
        side = current().px(PICTURE)
        place = self._turned(painter, QRectF(inside.left(), inside.center().y() - side / 2, side, side), inside)
        if shown.person is not None:
            paint_avatar(painter, place, shown.person.name, shown.person.key, shown.presence)
        elif shown.icon_id:
            paint_tile(painter, place, shown.icon_id, shown.hue)
        else:
            return inside.left()
        return inside.left() + side + BESIDE

    def _paint_end(self, painter: QPainter, row: QRectF, inside: QRectF, shown: Line) -> float:
        ink = Ink(font(Size.CAPTION), current().palette.text(shown.end_tone))
        right = row.right()
        if shown.end:
            wide = min(float(ink.width(shown.end)), row.width() * END_SHARE)
            place = QRectF(right - wide - 1, row.top(), wide + 1, row.height())
            writing.line(painter, self._turned(painter, place, inside), shown.end, ink)
            right -= wide + GAP
        if shown.end_icon:
            side = current().px(ICON)
            place = QRectF(right - side, row.center().y() - side / 2, side, side)
            icons.paint(painter, self._turned(painter, place, inside), shown.end_icon, ink.color)
            right -= side + GAP
        return right

    def _paint_words(self, painter: QPainter, words: QRectF, inside: QRectF, shown: Line) -> None:
        title, soft = Ink(font(bold=True), current().palette.ink), Ink(font(Size.CAPTION), current().palette.ink_soft)
        row = QRectF(words.left(), words.top(), words.width(), line(Size.BODY))
        right = self._paint_end(painter, row, inside, shown)
        wide = max(0.0, min(float(title.width(shown.title)), right - row.left()))
        place = QRectF(row.left(), row.top(), wide + 1, row.height())
        writing.line(painter, self._turned(painter, place, inside), shown.title, title)
        rest = right - row.left() - wide - GAP
        if shown.after and rest > GAP:
            place = QRectF(row.left() + wide + GAP, row.top(), rest, row.height())
            writing.line(painter, self._turned(painter, place, inside), shown.after, soft)
        if shown.second:
            place = QRectF(words.left(), row.bottom(), words.width(), line(Size.CAPTION))
            writing.line(painter, self._turned(painter, place, inside), shown.second, soft)
