"""A photo at its full size, one after the other with the arrows; what has come of it so far, while it is on its way."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from mutualnode.app import showing
from mutualnode.domain.photos import Photo
from mutualnode.ui import darkroom
from mutualnode.ui.desk import Desk
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.button import Button
from mutualnode.ui.look.pieces.text import Text

PADDING = 24  # pixels
BETWEEN = 14  # pixels
AROUND = 40  # pixels of the window that stay to be seen
USUAL = (800, 600)  # pixels


class _Sight(QLabel):
    """The photo itself, as large as there is room, and no larger than it is."""

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """As large as a photo usually is on a page."""
        return QSize(*USUAL)

    def minimumSizeHint(self) -> QSize:
        """Nothing that would make a window larger than it is."""
        return QSize(0, 0)

    def place(self) -> QRect:
        """Where it is drawn."""
        size = self.image.size()
        if size.width() > self.width() or size.height() > self.height():
            size = size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRect((self.width() - size.width()) // 2, (self.height() - size.height()) // 2, *size.toTuple())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(self.place()), self.image)
        painter.end()


class Viewer(QDialog):
    """Shows the photos of one entry."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._around = desk, parent
        self._photos: tuple[Photo, ...] = ()
        self._at = 0
        self.sight = _Sight()
        self.words, self.count = Text(""), Text("", Size.CAPTION, Tone.SOFT, wrap=False)
        self.before = Button(self.tr("One before"), "ph.caret-left-bold", small=True)
        self.behind = Button(self.tr("Next one"), "ph.caret-right-bold", small=True)
        self.leave = Button(self.tr("Close"), "ph.x-bold", small=True)
        self.before.clicked.connect(lambda: self.go(-1))
        self.behind.clicked.connect(lambda: self.go(1))
        self.leave.clicked.connect(self.reject)
        foot = QHBoxLayout()
        for each in (self.before, self.behind, self.count):
            foot.addWidget(each)
        foot.addStretch()
        foot.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING, PADDING, PADDING - 6)
        column.setSpacing(BETWEEN)
        column.addWidget(self.sight, 1)
        column.addWidget(self.words)
        column.addLayout(foot)
        for key, step in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Left, -1)):  # as keys alone, a button would take them
            QShortcut(QKeySequence(key), self, lambda step=step: self.go(step * self._forward()))
        desk.changed.connect(self._look)
        desk.here_changed.connect(self._look)

    def show_photos(self, photos: Sequence[Photo], at: int) -> None:
        """Open with one of these photos."""
        self._photos, self._at = tuple(photos), at
        self._look()
        several = len(self._photos) > 1
        for each in (self.before, self.behind, self.count):
            each.setVisible(several)
        self.resize(self._around.size() - QSize(2 * AROUND, 2 * AROUND))
        self.open()
        self.leave.setFocus()

    def _forward(self) -> int:
        """Which way the arrow to the right leads: in the direction of reading."""
        return 1 if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else -1

    def go(self, step: int) -> None:
        """Go to the next one, or the one before; behind the last comes the first."""
        if self._photos:
            self._at = (self._at + step) % len(self._photos)
            self._look()

    def _why_small(self) -> str:
        """Say why the large picture is not here."""
        if self._desk.reading is not None and not showing.has_room(self._desk.reading):
            return self.tr("This computer has no room for more large pictures of this network.")
        if not self._desk.here:
            return self.tr("The large picture comes when a computer that has it is nearby.")
        return self.tr("The large picture is still on its way.")

    def _look(self) -> None:
        reading = self._desk.reading
        if reading is None or not self._photos:
            return
        photo = self._photos[self._at]
        full, small = (showing.read(reading, name) for name in (photo.full, photo.thumbnail))
        image = darkroom.decode(full) if full is not None else QImage()
        self.sight.image = image if not image.isNull() or small is None else darkroom.decode(small)
        self.sight.update()
        numbered = self.tr("Photo {number} of {count}").format(number=self._at + 1, count=len(self._photos))
        self.count.say(numbered)
        self.setWindowTitle(photo.words or numbered)
        self.sight.setAccessibleName(photo.words or numbered)
        self.words.say(photo.words if full is not None else self._why_small())
        self.words.setVisible(bool(self.words.text()))
