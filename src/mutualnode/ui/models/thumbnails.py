"""Small photos of the cards in sight: read and decoded one at a time between turns of the window, and kept a while."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from mutualnode.app import showing
from mutualnode.app.reading import Reading
from mutualnode.ui import darkroom

KEPT_MOST = 128  # photos: several screens full, some ten megabytes
SIDE = 160  # pixels, as they are kept: enough for a tile on a fine screen, or with larger text


class Thumbnails(QObject):
    """Hands out photos that are here, and tells when more of them can be shown."""

    found = Signal()

    def __init__(self, reading: Callable[[], Reading | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._known: dict[bytes, QImage] = {}  # empty ones are not here yet, or cannot be shown
        self._wanted: dict[bytes, None] = {}
        self._turns = QTimer(self)
        self._turns.timeout.connect(self._turn)

    def of(self, name: bytes) -> QImage:
        """Return a photo by its hash, an empty one while there is nothing to be seen."""
        return self._known.get(name, QImage())

    def want(self, names: Iterable[bytes]) -> None:
        """Read these, which are in sight."""
        self._wanted = dict.fromkeys(name for name in names if name and name not in self._known)
        if self._wanted and not self._turns.isActive():
            self._turns.start()

    def doubt(self) -> None:
        """Look again for those that were not here: something has come."""
        self._known = {name: image for name, image in self._known.items() if not image.isNull()}

    def _turn(self) -> None:
        reading = self._reading()
        if reading is None:
            self._wanted.clear()
        elif self._wanted:
            name, _ = self._wanted.popitem()
            if len(self._known) >= KEPT_MOST:
                self._known.clear()
            data = showing.read(reading, name)
            self._known[name] = _middle(darkroom.decode(data)) if data is not None else QImage()
            if not self._known[name].isNull():
                self.found.emit()
        if not self._wanted:
            self._turns.stop()


def _middle(image: QImage) -> QImage:
    """Return the largest square in the middle of a photo, as small as it is shown."""
    side = min(image.width(), image.height())
    if not side:
        return image
    square = image.copy(QRect((image.width() - side) // 2, (image.height() - side) // 2, side, side))
    size = QSize(SIDE, SIDE)
    return square.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
