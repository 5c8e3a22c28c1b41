"""A day as a tile: its weekday, its number, its month, in the colour of gatherings."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from mutualnode.ui.look import writing
from mutualnode.ui.look.fonts import Size, font
from mutualnode.ui.look.palette import Hue
from mutualnode.ui.look.stitches import panel
from mutualnode.ui.look.worn import current
from mutualnode.ui.look.writing import Ink

TILE = (58, 66)  # pixels
LARGE = (84, 96)  # pixels
RADIUS = 11.0  # pixels
DAY = 24  # pixels, the number's letters
DAY_LARGE = 36  # pixels
PARTS = (0.28, 0.42, 0.3)  # of the height inside: weekday, number, month
PADDING = 5.0  # pixels above and below


class DateTile(QLabel):
    """A day; a large one stands on a stronger ground."""

    def __init__(self, day: date, *, large: bool = False, hue: Hue = Hue.GATHERING) -> None:
        super().__init__()
        self._large, self._hue, self._day = large, hue, day
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_day(day)

    def show_day(self, day: date) -> None:
        """Show another day."""
        self._day = day
        self.setText(QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat))
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Never less."""
        return self.sizeHint()

    def sizeHint(self) -> QSize:
        """A little higher than wide."""
        wide, high = LARGE if self._large else TILE
        return QSize(current().px(wide), current().px(high))

    def _lines(self) -> tuple[str, str, str]:
        speaks, short = QLocale(), QLocale.FormatType.ShortFormat
        weekday = speaks.toUpper(speaks.standaloneDayName(self._day.isoweekday(), short))
        return weekday, speaks.toString(self._day.day), speaks.standaloneMonthName(self._day.month, short)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and three lines."""
        look, box, painter = current(), QRectF(self.rect()), QPainter(self)
        tones = look.palette.of(self._hue)
        ground, color = (tones.mid, look.palette.ink) if self._large else (tones.tint, tones.solid)
        panel(painter, box, RADIUS, ground, look.palette.line_strong if look.palette.strong else None, look.outline)
        number = QFont(font(bold=True))
        number.setPixelSize(look.px(DAY_LARGE if self._large else DAY))
        small = font(Size.LABEL if self._large else Size.CAPTION, bold=True)
        top, high = box.top() + PADDING, box.height() - 2 * PADDING
        for text, face, part in zip(self._lines(), (small, number, small), PARTS, strict=True):
            place = QRectF(box.left(), top, box.width(), high * part)
            writing.line(painter, place, text, Ink(face, color), Qt.AlignmentFlag.AlignCenter)
            top += high * part
        painter.end()
