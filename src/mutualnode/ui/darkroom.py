"""From a picture that somebody chooses to the two that are kept: small, turned the right way, and with nothing else in.

Whatever bytes come, from a file or from another computer, are decoded in bounded memory: only sorts of picture that are
named here, no more pixels than fit, scaled while they are read where that can be. What is kept is drawn anew, so that
neither place nor camera, nor any words in the file, are in it.

Qt looks for what reads a picture under a lock of its own, and peeks into the bytes meanwhile. Were they in a `QBuffer`
made here, each peek would ask Python whether it is overridden, and wait for whoever runs Python: which may be another
thread, waiting for that lock. So the bytes are in a buffer that Qt makes itself, behind a `QDataStream`.
"""

import threading
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QByteArray, QDataStream, QIODevice, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QImageWriter, QPainter

from mutualnode.app.showing import Print
from mutualnode.domain import photos
from mutualnode.errors import Code, Fault

FULL_SIDE = 1_600  # pixels of the longer side of what is kept: fills a screen
THUMBNAIL_SIDE = 256  # pixels
FILE_LIMIT = 64 * 1024 * 1024  # bytes of a file: more than a camera makes, and read in a moment
PIXELS_LIMIT = 64_000_000  # of a picture that can be scaled while it is read, as cameras make them
WHOLE_PIXELS_LIMIT = 24_000_000  # of one that has to be in memory as a whole: some hundred megabytes
MEMORY_LIMIT = 128  # megabytes that reading one picture may take
FULL_QUALITIES = (82, 70, 55, 40, 25)  # of JPEG, the first that fits: a forest takes more than a wall
THUMBNAIL_QUALITIES = (75, 60, 45, 30, 15)
JPEG = b"jpeg"

# How pictures begin, of the sorts that are read.
_BEGINS = ((b"\xff\xd8\xff", JPEG), (b"\x89PNG\r\n\x1a\n", b"png"), (b"GIF8", b"gif"), (b"BM", b"bmp"))
_RIFF, _WEBP = b"RIFF", b"WEBP"

Source = bytes | Path | QImage
"""What somebody added: bytes, a file, or a picture as it was copied elsewhere."""

Then = Callable[[Print | Fault], None]


def develop(source: Source) -> Print:
    """Return what is kept of a picture; raises what is wrong with it."""
    image = source if isinstance(source, QImage) else _opened(_bytes(source))
    if image.isNull():
        raise Fault(Code.PHOTO_UNREADABLE)
    full = _plain(image, FULL_SIDE)
    small = _plain(full, THUMBNAIL_SIDE)
    return Print(
        _written(small, THUMBNAIL_QUALITIES, photos.THUMBNAIL_BYTES), _written(full, FULL_QUALITIES, photos.PHOTO_BYTES)
    )


def decode(data: bytes) -> QImage:
    """Return a photo as it is kept, empty where those bytes are anything else; whoever sent them may be hostile."""
    reader, held = _reader(data, JPEG)
    size = reader.size()
    held.device().close()
    if not data.startswith(_BEGINS[0][0]) or not size.isValid() or max(size.width(), size.height()) > FULL_SIDE:
        return QImage()
    reader, held = _reader(data, JPEG)
    image = reader.read()
    held.device().close()
    return image


def _bytes(source: bytes | Path) -> bytes:
    if isinstance(source, bytes):
        return source
    try:
        with source.open("rb") as file:
            data = file.read(FILE_LIMIT + 1)
    except OSError as error:
        raise Fault(Code.FILE_UNREADABLE, reason=error.strerror or "") from None
    if len(data) > FILE_LIMIT:
        raise Fault(Code.PHOTO_TOO_LARGE)
    return data


def _sort(data: bytes) -> bytes:
    if data.startswith(_RIFF) and data[8:12] == _WEBP:
        return b"webp"
    return next((sort for begins, sort in _BEGINS if data.startswith(begins)), b"")


def _opened(data: bytes) -> QImage:
    """Read a picture from bytes, in bounded memory; raises what is wrong with it."""
    sort = _sort(data)
    if not sort:
        raise Fault(Code.PHOTO_UNREADABLE)
    reader, held = _reader(data, sort)
    try:
        size = reader.size()
        if not size.isValid() or size.isEmpty():
            raise Fault(Code.PHOTO_UNREADABLE)
        if size.width() * size.height() > (PIXELS_LIMIT if sort == JPEG else WHOLE_PIXELS_LIMIT):
            raise Fault(Code.PHOTO_TOO_LARGE)
        if reader.supportsAnimation() and reader.imageCount() > 1:
            raise Fault(Code.PHOTO_MOVES)
        if max(size.width(), size.height()) > 2 * FULL_SIDE:  # the rest is done more finely than reading does
            reader.setScaledSize(size.scaled(2 * FULL_SIDE, 2 * FULL_SIDE, Qt.AspectRatioMode.KeepAspectRatio))
        image = reader.read()
        if image.isNull():
            raise Fault(Code.PHOTO_UNREADABLE)
        return image
    finally:
        held.device().close()


def _reader(data: bytes, sort: bytes) -> tuple[QImageReader, QDataStream]:
    QImageReader.setAllocationLimit(MEMORY_LIMIT)
    held = QDataStream(QByteArray(data))
    reader = QImageReader(held.device(), QByteArray(sort))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    return reader, held


def _plain(image: QImage, side: int) -> QImage:
    """Return a picture of at most that size, drawn anew on white, with nothing of the old one but what can be seen."""
    if image.colorSpace().isValid():
        image = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    size = image.size()
    if max(size.width(), size.height()) > side:
        size = size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    image = image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    image.setDevicePixelRatio(1.0)
    made = QImage(size, QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.white)
    painter = QPainter(made)
    painter.drawImage(0, 0, image)
    painter.end()
    return made


def _written(image: QImage, qualities: Iterable[int], limit: int) -> bytes:
    for quality in qualities:
        made = QByteArray()
        held = QDataStream(made, QIODevice.OpenModeFlag.WriteOnly)
        writer = QImageWriter(held.device(), QByteArray(JPEG))
        writer.setQuality(quality)
        if writer.write(image) and made.size() <= limit:
            return bytes(made.data())
    raise Fault(Code.PHOTO_TOO_LARGE)


class Darkroom(QObject):
    """Develops pictures beside all else, one after the other, and tells here what came of each.

    As at the bridge, what comes out of the other thread is put into a queue, and a queued signal empties that.
    """

    _woken = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asked: deque[tuple[Source, Then]] = deque()
        self._came: deque[tuple[Then, Print | Fault]] = deque()
        self._worker: threading.Thread | None = None
        self._woken.connect(self._empty, Qt.ConnectionType.QueuedConnection)

    def develop(self, source: Source, then: Then) -> None:
        """Develop one; later `then` gets what is kept of it, or what is wrong with it."""
        self._asked.append((source, then))
        if self._worker is None:
            self._begin()

    def _begin(self) -> None:
        source, then = self._asked.popleft()
        came, woken = self._came, self._woken

        def work() -> None:
            try:
                came.append((then, develop(source)))
            except Fault as fault:
                came.append((then, fault))
            with suppress(RuntimeError):  # the form has gone meanwhile
                woken.emit()

        self._worker = threading.Thread(target=work, name="darkroom")
        self._worker.start()

    @Slot()
    def _empty(self) -> None:
        while self._came:
            then, came = self._came.popleft()
            self.wait()
            if self._asked:
                self._begin()
            then(came)

    def wait(self) -> None:
        """Return once nothing is under way."""
        if self._worker is not None:
            self._worker.join()
            self._worker = None
