"""A photo as a tile: the middle of it, or words where it is to be."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.pieces.picture import Picture


def _image() -> QImage:
    image = QImage(30, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    for x in range(10, 20):
        for y in range(10):
            image.setPixelColor(x, y, QColor("blue"))
    return image


def test_it_shows_the_middle_of_a_photo_under_its_name(qtbot: QtBot) -> None:
    tile = Picture()
    qtbot.addWidget(tile)
    tile.show_image(_image(), "the ladder")
    assert tile.is_shown
    assert tile.accessibleName() == "the ladder"
    tile.resize(tile.sizeHint())
    middle = tile.grab().toImage().pixelColor(tile.width() // 2, tile.height() // 2)
    assert (middle.red(), middle.blue()) == (0, 255)


def test_without_a_photo_it_says_why(qtbot: QtBot) -> None:
    tile = Picture()
    qtbot.addWidget(tile)
    tile.show_words("On its way", "Photo 1 of 2")
    assert not tile.is_shown
    assert (tile.accessibleName(), tile.accessibleDescription()) == ("Photo 1 of 2", "On its way")
    assert not tile.grab().isNull()


def test_enter_opens_it(qtbot: QtBot) -> None:
    tile = Picture()
    qtbot.addWidget(tile)
    clicked = []
    tile.clicked.connect(lambda: clicked.append(1))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        QTest.keyClick(tile, key)
    assert clicked == [1, 1]
