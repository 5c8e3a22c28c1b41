"""The rows of the board: a card for each need or offer, painted by a delegate from what it is told to show.

A row knows no entry: whoever owns the model says what each index looks like, as a `Face`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mutualnode.ui.look import icons, writing
from mutualnode.ui.look.avatar import paint_avatar
from mutualnode.ui.look.fonts import Size, font, line
from mutualnode.ui.look.palette import Hue, tokens
from mutualnode.ui.look.pieces.coverage import Coverage, coverage_width, paint_coverage
from mutualnode.ui.look.pieces.person import Person
from mutualnode.ui.look.pieces.picture import paint_small
from mutualnode.ui.look.pieces.tag import Cut, paint_tag, tag_size
from mutualnode.ui.look.stitches import panel
from mutualnode.ui.look.worn import Look, current
from mutualnode.ui.look.writing import Ink

Index = QModelIndex | QPersistentModelIndex

PADDING_X, PADDING_Y = 16, 14  # pixels inside the card
BETWEEN_CARDS = 10  # pixels
RADIUS = 14.0  # pixels
AVATAR = 40  # pixels
BESIDE = 13  # pixels between picture and words
PHOTO = 64  # pixels
SIZES_LIMIT = 2_000  # rows of which it is kept how high they are: a list lays all out anew for each that comes
TITLE_LINES = 2  # more is read in the entry itself
UNDER_TITLE = 3  # pixels
ABOVE_THIRD = 8  # pixels
COVER_WIDE = 168  # pixels
COVER_HIGH = 12  # pixels
GAP = 10  # pixels between the pieces of a line
DOT = 4.0  # pixels, between two facts
AROUND_DOT = 8  # pixels
META_ICON = 16  # pixels
META_GAP = 5  # pixels between an icon and its word
STRIP_ABOVE = 11  # pixels
STRIP_PADDING = 8  # pixels
STRIP_RADIUS = 9.0  # pixels
STRIP_LINES = 2  # of the reason: the rest is read in the entry itself
BETWEEN_ACTS = 9  # pixels between what introduces and what waves away: 8, as between all targets, and their edges
STRIP_START, STRIP_GAP = 12, 9  # pixels before its sign, and behind it
PLACE = "ph.map-pin"
URGENT = "ph.bell-ringing-fill"
NEWS = "ph.plus-circle"
FITS = "ph.arrows-left-right-bold"
WAVE_AWAY = "ph.x-bold"


class Act(Enum):
    """What can be done in the strip of a card with the mouse; with keys, in the menu of its row."""

    INTRODUCE = "introduce"
    DISMISS = "dismiss"


@dataclass(frozen=True, slots=True)
class Face:
    """What a row shows of an entry, empty texts left out; what it speaks is the model's accessible text."""

    hue: Hue
    title: str
    person: Person
    place: str = ""
    category: str = ""
    category_icon: str = ""
    news: str = ""  # the word for what is new, on a tag of its own
    tag: str = ""
    tag_icon: str = ""
    tag_cut: Cut = Cut.STRONG
    coverage: Coverage | None = None
    strong: str = ""  # stands before the note, but behind the note of a bar, which says how much is open
    note: str = ""
    photo: bytes = b""  # the hash of a small one
    match: str = ""
    match_act: str = ""  # what can be done about it, beside waving it away

    @property
    def has_third(self) -> bool:
        """Whether there is a line under name and place."""
        return bool(self.tags or self.coverage or self.strong or self.note)

    @property
    def tags(self) -> list[tuple[str, str, Cut]]:
        """The tags that it has: word, icon, and how each is made."""
        both = (self.news, NEWS, Cut.TINTED), (self.tag, self.tag_icon, self.tag_cut)
        return [each for each in both if each[0]]

    @property
    def told(self) -> list[tuple[str, bool]]:
        """What is written behind tags and bar, and whether it is bold."""
        both = [(self.strong, True), (self.note, False)]
        return [each for each in (both if self.coverage is None else reversed(both)) if each[0]]


def paint_row_ground(painter: QPainter, box: QRectF, state: QStyle.StateFlag, radius: float) -> None:
    """Draw what a row lies on: at rest, under the pointer, chosen; and the ring where the keyboard is."""
    look = current()
    palette = look.palette
    chosen, hovered = bool(state & QStyle.StateFlag.State_Selected), bool(state & QStyle.StateFlag.State_MouseOver)
    fill = palette.action_tint if chosen else palette.sunken if hovered else palette.card
    edge = palette.line_strong if palette.strong else palette.line_soft if hovered else None
    if palette.strong and chosen:
        panel(painter, box, radius, fill, palette.action, float(tokens()["border"]["selected"]))
    else:
        panel(painter, box, radius, fill, edge, look.outline)
    if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Active:
        width = float(tokens()["border"]["focus"])
        painter.setPen(QPen(QColor(palette.focus), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = width / 2
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius - half, radius - half)


class BoardDelegate(QStyledItemDelegate):
    """Paints the board's cards."""

    def __init__(
        self,
        face_of: Callable[[Index], Face | None],
        parent: QObject | None = None,
        photo_of: Callable[[bytes], QImage] = lambda _: QImage(),
    ) -> None:
        """Show what each row is told to look like, with photos by their hash, which are empty while on their way."""
        super().__init__(parent)
        self._face_of, self._photo_of = face_of, photo_of
        # By the face itself, which is held here, and not by what it says: that would have to be gone through each time.
        self._sizes: dict[int, tuple[Face, tuple[int, Look], QSize]] = {}

    def _title(self) -> Ink:
        return Ink(font(Size.H3), current().palette.ink)

    def _meta(self) -> Ink:
        return Ink(font(Size.LABEL), current().palette.ink_soft)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as what it says; the list stretches it to its own width."""
        face = self._face_of(index)
        view: QWidget | None = option.widget
        wide = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        if face is None:
            return QSize(1, line(Size.BODY))
        known = self._sizes.get(id(face))
        if known is None or known[1] != (wide, current()):
            if len(self._sizes) >= SIZES_LIMIT:
                self._sizes.clear()
            high = self._height(face, wide) + BETWEEN_CARDS
            known = self._sizes[id(face)] = face, (wide, current()), QSize(1, high)
        return known[2]

    def _height(self, face: Face, wide: int) -> int:
        words = wide - 2 * PADDING_X - current().px(AVATAR) - BESIDE - self._photo_room(face)
        high = 2 * PADDING_Y + self._title().height(face.title, words, TITLE_LINES) + UNDER_TITLE + line(Size.LABEL)
        if face.has_third:
            high += ABOVE_THIRD + self._third_height()
        high = max(high, 2 * PADDING_Y + current().px(PHOTO if face.photo else AVATAR))
        if face.match:
            high += STRIP_ABOVE + self._strip_height(face, wide - 2 * PADDING_X)
        return high

    def _photo_room(self, face: Face) -> int:
        return current().px(PHOTO) + BESIDE if face.photo else 0

    def _third_height(self) -> int:
        return current().px(tokens()["size"]["tag"])

    def _strip_height(self, face: Face, wide: float) -> int:
        reason = self._reason_ink().height(face.match, int(self._reason_room(face, wide)), STRIP_LINES)
        return max(reason + 2 * STRIP_PADDING, self._cross_room())

    def _reason_ink(self) -> Ink:
        return Ink(font(Size.LABEL), current().palette.ink)

    def _reason_room(self, face: Face, wide: float) -> float:
        act = self._act_room(face)
        return max(1.0, wide - STRIP_START - current().px(META_ICON + 2) - STRIP_GAP - act - self._cross_room() - GAP)

    def _act_room(self, face: Face) -> int:
        return max(self._act_ink().width(face.match_act), self._cross_room()) + GAP

    def _cross_room(self) -> int:
        return current().px(tokens()["size"]["buttonToolbar"])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a card."""
        face = self._face_of(index)
        if face is None:
            return
        box = QRectF(option.rect).adjusted(0, 0, 0, -BETWEEN_CARDS)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        paint_row_ground(painter, box, option.state, RADIUS)
        inside = box.adjusted(PADDING_X, PADDING_Y, -PADDING_X, -PADDING_Y)
        side = current().px(AVATAR)
        picture = QRectF(inside.left(), inside.top(), side, side)
        paint_avatar(painter, self._turned(painter, picture, inside), face.person.name, face.person.key)
        self._paint_words(painter, inside.adjusted(side + BESIDE, 0, -self._photo_room(face), 0), inside, face)
        if face.photo:
            side = current().px(PHOTO)
            photo = QRectF(inside.right() - side, inside.top(), side, side)
            paint_small(painter, self._turned(painter, photo, inside), self._photo_of(face.photo))
        if face.match:
            self._paint_strip(painter, self._strip_of(box, face), face)
        painter.restore()

    def _turned(self, painter: QPainter, box: QRectF, around: QRectF) -> QRectF:
        return writing.mirrored(box, around, painter.layoutDirection())

    def _paint_words(self, painter: QPainter, words: QRectF, inside: QRectF, face: Face) -> None:
        title = self._title()
        high = title.height(face.title, int(words.width()), TITLE_LINES)
        top = words.top()
        place = QRectF(words.left(), top, words.width(), high)
        writing.lines(painter, self._turned(painter, place, inside), face.title, title)
        top += high + UNDER_TITLE
        self._paint_meta(painter, QRectF(words.left(), top, words.width(), line(Size.LABEL)), inside, face)
        top += line(Size.LABEL) + ABOVE_THIRD
        if face.has_third:
            self._paint_third(painter, QRectF(words.left(), top, words.width(), self._third_height()), inside, face)

    def _paint_meta(self, painter: QPainter, row: QRectF, inside: QRectF, face: Face) -> None:
        facts = [("", face.person.name), (PLACE, face.place), (face.category_icon, face.category)]
        ink, left = self._meta(), row.left()
        for icon_id, word in [(icon_id, word) for icon_id, word in facts if word]:
            if left > row.left():
                dot = QRectF(left + AROUND_DOT, row.center().y() - DOT / 2, DOT, DOT)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(current().palette.line_strong))
                painter.drawEllipse(self._turned(painter, dot, inside))
                left += 2 * AROUND_DOT + DOT
            if icon_id:
                side = current().px(META_ICON)
                place = QRectF(left, row.center().y() - side / 2, side, side)
                icons.paint(painter, self._turned(painter, place, inside), icon_id, ink.color)
                left += side + META_GAP
            room = min(float(ink.width(word)), row.right() - left)
            if room <= 0:
                return
            place = QRectF(left, row.top(), room + 1, row.height())
            writing.line(painter, self._turned(painter, place, inside), word, ink)
            left += room

    def _paint_third(self, painter: QPainter, row: QRectF, inside: QRectF, face: Face) -> None:
        left = row.left()
        for word, icon_id, cut in face.tags:
            size = tag_size(word, icon_id or None, cut)
            place = QRectF(left, row.center().y() - size.height() / 2, size.width(), size.height())
            paint_tag(painter, self._turned(painter, place, inside), word, icon_id or None, (cut, face.hue))
            left += size.width() + GAP
        if face.coverage is not None:
            room = min(float(current().px(COVER_WIDE)), (row.right() - left) * 0.6)
            wide = coverage_width(room, face.coverage)
            high = current().px(COVER_HIGH)
            place = QRectF(left, row.center().y() - high / 2, wide, high)
            paint_coverage(painter, self._turned(painter, place, inside), face.coverage, face.hue)
            left += wide + GAP
        for word, bold in face.told:
            ink = Ink(font(Size.LABEL, bold=bold), current().palette.ink)
            room = min(float(ink.width(word)), row.right() - left)
            if room > 0:
                place = QRectF(left, row.top(), room + 1, row.height())
                writing.line(painter, self._turned(painter, place, inside), word, ink)
                left += room + (META_GAP if face.coverage is None else GAP)

    def act_at(self, rect: QRect, index: Index, point: QPoint, direction: Qt.LayoutDirection) -> Act | None:
        """Return what a click at a point of a row does in its strip, None where it does nothing there."""
        face = self._face_of(index)
        if face is None or not face.match:
            return None
        strip = self._strip_of(QRectF(rect).adjusted(0, 0, 0, -BETWEEN_CARDS), face)
        parts = zip((Act.INTRODUCE, Act.DISMISS), self._parts_of(strip, face), strict=True)
        where = QPointF(point)
        return next((act for act, box in parts if writing.mirrored(box, strip, direction).contains(where)), None)

    def _strip_of(self, box: QRectF, face: Face) -> QRectF:
        inside = box.adjusted(PADDING_X, PADDING_Y, -PADDING_X, -PADDING_Y)
        high = self._strip_height(face, inside.width())
        return QRectF(inside.left(), inside.bottom() - high, inside.width(), high)

    def _parts_of(self, strip: QRectF, face: Face) -> tuple[QRectF, QRectF]:
        """Return where in a strip one introduces, and where one waves away, as in writing from left to right."""
        side, high = self._cross_room(), strip.height()
        away = QRectF(strip.right() - side, strip.top(), side, high)
        wide = self._act_room(face)
        return QRectF(away.left() - wide, strip.top(), wide - BETWEEN_ACTS, high), away

    def _act_ink(self) -> Ink:
        return Ink(font(Size.LABEL, bold=True), current().palette.action)

    def _paint_strip(self, painter: QPainter, box: QRectF, face: Face) -> None:
        other = Hue.NEED if face.hue is Hue.OFFER else Hue.OFFER
        tones, look = current().palette.of(other), current()
        panel(painter, box, STRIP_RADIUS, tones.tint, look.palette.line_strong if look.palette.strong else None)
        side = look.px(META_ICON + 2)
        place = QRectF(box.left() + STRIP_START, box.center().y() - side / 2, side, side)
        icons.paint(painter, self._turned(painter, place, box), FITS, tones.solid)
        introduce, away = self._parts_of(box, face)
        room = self._reason_room(face, box.width())
        words = QRectF(place.right() + STRIP_GAP, box.top() + STRIP_PADDING, room, box.height() - 2 * STRIP_PADDING)
        writing.lines(painter, self._turned(painter, words, box), face.match, self._reason_ink())
        self._paint_act(painter, self._turned(painter, introduce, box), face.match_act)
        small = look.px(META_ICON - 2)
        cross = QRectF(away.center().x() - small / 2, away.center().y() - small / 2, small, small)
        icons.paint(painter, self._turned(painter, cross, box), WAVE_AWAY, look.palette.ink_soft)

    def _paint_act(self, painter: QPainter, box: QRectF, word: str) -> None:
        ink = self._act_ink()
        writing.line(painter, box, word, ink)
        under = box.center().y() + line(Size.LABEL) / 2
        left, wide = box.left(), float(min(ink.width(word), box.width()))
        if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = box.right() - wide
        painter.fillRect(QRectF(left, under, wide, 2), QColor(ink.color))
