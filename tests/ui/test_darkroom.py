"""Any file can be chosen: a picture is made small and rid of all but what can be seen; of anything else it is said."""

import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from pytestqt.qtbot import QtBot

from mutualnode.app.showing import Print
from mutualnode.domain.photos import PHOTO_BYTES, THUMBNAIL_BYTES
from mutualnode.errors import Code, Fault
from mutualnode.ui import darkroom
from mutualnode.ui.darkroom import FILE_LIMIT, FULL_SIDE, THUMBNAIL_SIDE, Darkroom

MARKS = (b"Exif", b"GPS", b"http://ns.adobe", b"xmp", b"ICC_PROFILE", b"Photoshop", b"Canon", b"Alder Row")

PATIENCE_SECONDS = 60  # it takes three
TWO_AT_ONCE = """
import threading
from PySide6.QtGui import QImage
from mutualnode.ui import darkroom

image = QImage(40, 30, QImage.Format.Format_RGB32)
image.fill(0)
kept = darkroom.develop(image).full

def read():
    for _ in range(100):
        assert not darkroom.decode(kept).isNull()
        darkroom.develop(kept)

other = threading.Thread(target=read)
other.start()
read()
other.join()
print("both")
"""


def picture(wide: int, high: int, sort: bytes = b"jpeg", *, words: str = "") -> bytes:
    """Return a picture, its left half red and its right half blue."""
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    painter = QPainter(image)
    painter.fillRect(wide // 2, 0, wide, high, QColor("blue"))
    painter.end()
    if words:
        image.setText("Description", words)
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(held, QByteArray(sort)).write(image)
    return bytes(held.data().data())


def told(data: bytes, turned: int = 1) -> bytes:
    """Return a JPEG with what cameras write into one: which way it was held, where, and with what."""
    entries = struct.pack("<HHHIHH", 2, 0x0112, 3, 1, turned, 0) + struct.pack("<HHII", 0x8825, 4, 1, 50)
    exif = b"Exif\0\0II*\0\x08\0\0\0" + entries + bytes(4) + b"GPS 51.5 N Canon Alder Row"
    xmp = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Alder Row</x:xmpmeta>"
    parts = [(0xE1, exif), (0xE1, xmp), (0xED, b"Photoshop 3.0\0"), (0xFE, b"Canon, Alder Row")]
    segments = [struct.pack(">BBH", 0xFF, kind, len(part) + 2) + part for kind, part in parts]
    return data[:2] + b"".join(segments) + data[2:]


def vast(wide: int, high: int) -> bytes:
    """Return the beginning of a picture that says that it is vast."""
    chunks = (b"IHDR" + struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0), b"IDAT" + zlib.compress(bytes(100)))
    framed = [struct.pack(">I", len(each) - 4) + each + struct.pack(">I", zlib.crc32(each)) for each in chunks]
    return b"\x89PNG\r\n\x1a\n" + b"".join(framed)


def _size(data: bytes) -> tuple[int, int]:
    image = darkroom.decode(data)
    return image.width(), image.height()


def test_a_large_picture_is_made_small_twice() -> None:
    made = darkroom.develop(picture(2_000, 1_000))
    assert _size(made.full) == (FULL_SIDE, FULL_SIDE // 2)
    assert _size(made.thumbnail) == (THUMBNAIL_SIDE, THUMBNAIL_SIDE // 2)
    assert len(made.full) <= PHOTO_BYTES
    assert len(made.thumbnail) <= THUMBNAIL_BYTES


@pytest.mark.parametrize("sort", [b"jpeg", b"png", b"webp", b"bmp"])
def test_a_small_picture_of_any_usual_sort_stays_as_large_as_it_is(sort: bytes) -> None:
    assert _size(darkroom.develop(picture(40, 30, sort)).full) == (40, 30)


def test_nothing_of_place_camera_or_words_is_left() -> None:
    source = told(picture(60, 40), turned=6)
    assert all(mark in source for mark in (b"Exif", b"GPS", b"Canon", b"Alder Row"))
    for made in (darkroom.develop(source), darkroom.develop(picture(60, 40, b"png", words="Alder Row"))):
        for data in (made.full, made.thumbnail):
            assert not any(mark.lower() in data.lower() for mark in MARKS)
            assert b"\xff\xe1" not in data[:400]
            assert b"\xff\xfe" not in data[:400]


def test_a_picture_is_turned_as_it_was_held() -> None:
    image = darkroom.decode(darkroom.develop(told(picture(60, 40), turned=6)).full)
    assert (image.width(), image.height()) == (40, 60)
    assert image.pixelColor(20, 5).red() > 200
    assert image.pixelColor(20, 55).blue() > 200


GIF = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff" + 2 * b",\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0" + b";"

WRONG = {
    "no picture": (b"Dear Rosa, here is the ladder", Code.PHOTO_UNREADABLE),
    "nothing": (b"", Code.PHOTO_UNREADABLE),
    "a drawing with a script": (
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        Code.PHOTO_UNREADABLE,
    ),
    "the beginning of one": (b"\xff\xd8\xff\xe0\x00\x10JFIF\0", Code.PHOTO_UNREADABLE),
    "a damaged one": (b"\x89PNG\r\n\x1a\n" + bytes(200), Code.PHOTO_UNREADABLE),
    "100 megapixels": (vast(10_000, 10_000), Code.PHOTO_TOO_LARGE),
    "wider than it can be": (vast(2**31 - 1, 2**31 - 1), Code.PHOTO_UNREADABLE),
    "one that moves": (GIF, Code.PHOTO_MOVES),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_no_picture_or_too_much_of_one_is_said(name: str) -> None:
    data, code = WRONG[name]
    with pytest.raises(Fault) as caught:
        darkroom.develop(data)
    assert caught.value.code is code


def test_a_file_that_is_too_large_or_not_there_is_said(tmp_path: Path) -> None:
    large = tmp_path / "large.jpg"
    with large.open("wb") as file:
        file.truncate(FILE_LIMIT + 1)
    for path, code in ((large, Code.PHOTO_TOO_LARGE), (tmp_path / "none.jpg", Code.FILE_UNREADABLE)):
        with pytest.raises(Fault) as caught:
            darkroom.develop(path)
        assert caught.value.code is code


def test_what_came_from_elsewhere_is_shown_only_if_it_is_as_we_keep_it() -> None:
    assert not darkroom.decode(picture(40, 30)).isNull()
    for data in (b"", b"\xff\xd8\xff", picture(40, 30, b"png"), picture(FULL_SIDE + 1, 1), GIF, vast(9, 9)):
        assert darkroom.decode(data).isNull()


VALID = picture(48, 32)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, len(VALID) - 1), st.integers(0, 255)), max_size=12), st.integers(0, len(VALID))
)
def test_damaged_bytes_from_elsewhere_do_no_harm(spoilt: list[tuple[int, int]], end: int) -> None:
    data = bytearray(VALID)
    for place, value in spoilt:
        data[place] = value
    image = darkroom.decode(bytes(data[:end]))
    assert max(image.width(), image.height()) <= FULL_SIDE


def test_it_is_done_beside_all_else_and_told_here(qtbot: QtBot) -> None:
    parent = QObject()
    room, came = Darkroom(parent), list[Print | Fault]()
    room.develop(picture(40, 30), came.append)
    room.develop(b"no picture", came.append)
    qtbot.waitUntil(lambda: len(came) == 2)
    assert isinstance(came[0], Print)
    assert isinstance(came[1], Fault)
    room.wait()


def test_two_threads_that_read_pictures_never_wait_for_each_other() -> None:
    """In a program of its own: if they did, neither they nor what should end them would run any more."""
    given = [sys.executable, "-c", TWO_AT_ONCE]
    done = subprocess.run(given, check=True, timeout=PATIENCE_SECONDS, capture_output=True, text=True)
    assert done.stdout == "both\n"
