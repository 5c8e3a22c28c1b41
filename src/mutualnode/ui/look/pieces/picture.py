"""A photo as a tile that can be opened; stitched, with words in it, while it is on its way or cannot be shown."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mutualnode.ui.look import icons
from mutualnode.ui.look.fonts import Size, font
from mutualnode.ui.look.palette import tokens
from mutualnode.ui.look.pieces.pressable import Pressable
from mutualnode.ui.look.stitches import panel, rounded, stitch
from mutualnode.ui.look.worn import current
from mutualnode.ui.look.writing import Ink

SIDE = 132  # pixels
ICON = 24  # pixels
GAP = 6  # pixels between icon and words
ABSENT = "ph.image"


class Picture(Pressable):
    """Shows the middle of a photo; its name is what can be seen on it."""

    def __init__(self, side: int = SIDE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side, self._image, self.words = side, QImage(), ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("ring_radius", float(tokens()["radius"]["inset"]))

    @property
    def is_shown(self) -> bool:
        """Whether there is a photo to be seen."""
        return not self._image.isNull()

    def show_image(self, image: QImage, name: str) -> None:
        """Show a photo, under the name that is read out loud."""
        self._image, self.words = image, ""
        self.setAccessibleName(name)
        self.setAccessibleDescription("")
        self.update()

    def show_words(self, words: str, name: str) -> None:
        """Show words where a photo is to be."""
        self._image, self.words = QImage(), words
        self.setAccessibleName(name)
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        side = current().px(self._side)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the middle of the photo, or stitches around an icon and the words."""
        painter, box = QPainter(self), QRectF(self.rect())
        paint_ground(painter, box, self._image)
        if not self.is_shown:
            self._paint_words(painter, box)
        painter.end()

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        side, ink = current().px(ICON), Ink(font(Size.CAPTION), current().palette.ink_soft)
        high = painter.fontMetrics().height()
        words = box.adjusted(GAP, box.height() / 2 + GAP, -GAP, -GAP)
        icon = QRectF(box.center().x() - side / 2, box.center().y() - side + GAP / 2, side, side)
        if not self.words or words.height() < high:
            icon = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
        icons.paint(painter, icon, ABSENT, ink.color)
        if self.words and words.height() >= high:
            painter.setFont(ink.font)
            painter.setPen(ink.color)
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(words, int(flags), self.words)


def paint_ground(painter: QPainter, box: QRectF, image: QImage, radius: float | None = None) -> None:
    """Draw the middle of a photo, or stitches where there is none."""
    palette = current().palette
    radius = float(tokens()["radius"]["inset"]) if radius is None else radius
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    if image.isNull():
        panel(painter, box, radius, palette.sunken)
        stitch(painter, box, radius, palette.line_strong)
    else:
        painter.setClipPath(rounded(box, radius))
        painter.drawImage(box, image, _middle(image))
        painter.setClipping(False)
        panel(painter, box, radius, None, palette.line_soft, current().outline)
    painter.restore()


def paint_small(painter: QPainter, box: QRectF, image: QImage) -> None:
    """Draw a photo as a small tile within a row, stitched around an icon while it is on its way."""
    paint_ground(painter, box, image, float(tokens()["radius"]["control"]))
    if image.isNull():
        side, middle = current().px(ICON), box.center()
        place = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        icons.paint(painter, place, ABSENT, current().palette.ink_soft)


def _middle(image: QImage) -> QRectF:
    """Return the largest square in the middle of a picture."""
    side = min(image.width(), image.height())
    return QRectF((image.width() - side) / 2, (image.height() - side) / 2, side, side)
