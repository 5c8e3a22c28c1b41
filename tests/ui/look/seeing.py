"""Looking at pieces: what they paint, as pictures and colours, and pressing what can be pressed."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def picture(paint: Callable[[QPainter, QRectF], None], wide: int = 64, high: int = 64) -> QImage:
    """What a function paints into a box, on nothing."""
    made = QImage(wide, high, QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    paint(painter, QRectF(0, 0, wide, high))
    painter.end()
    return made


def shown(piece: QWidget, wide: int | None = None) -> QImage:
    """What a piece looks like at its own size, or that wide."""
    hint = piece.sizeHint()
    piece.resize(wide or hint.width(), hint.height())
    return piece.grab().toImage()


def has(image: QImage, color: str) -> bool:
    """Whether a colour is in a picture."""
    return count(image, color) > 0


def count(image: QImage, color: str) -> int:
    """In how many pixels of a picture a colour is, with nothing shining through."""
    plain = image.convertToFormat(QImage.Format.Format_ARGB32)
    pixels = memoryview(plain.constBits()).cast("B").cast("I").tolist()
    return pixels.count(QColor(color).rgba())


def press(piece: QWidget, key: Qt.Key) -> None:
    """Press a key in a piece."""
    QTest.keyClick(piece, key)


def settle() -> None:
    """Let what was put off be done."""
    QApplication.processEvents()
