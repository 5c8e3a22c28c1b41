"""Photos in the form: from files, dropped or copied; what is no picture is said, and does no harm."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage

from mutualnode.domain.photos import PHOTOS_LIMIT
from mutualnode.errors import Code, Fault
from mutualnode.ui import sentences
from mutualnode.ui.dialogs.prints import PhotosField
from tests.neighbours import Neighbour
from tests.ui.scene import Screen
from tests.ui.test_darkroom import GIF, picture, vast

Make = Callable[..., list[Neighbour]]


@pytest.fixture
def alice(neighbours: Make, at_home: Callable[[Neighbour], Screen]) -> Screen:
    """Somebody at home."""
    return at_home(neighbours("alice")[0])


def _settled(screen: Screen) -> PhotosField:
    prints = screen.home.form.prints
    screen.until(lambda: not prints.is_busy)
    return prints


def test_files_are_dropped_and_a_picture_is_taken_out_again(alice: Screen, tmp_path: Path) -> None:
    data = QMimeData()
    names = [tmp_path / f"{number}.png" for number in range(2)]
    for name in names:
        name.write_bytes(picture(30, 20, b"png"))
    data.setUrls([QUrl.fromLocalFile(str(name)) for name in names])
    assert alice.home.form.prints.take_from(data)
    prints = _settled(alice)
    assert len(prints.rows) == 2
    assert all(row.picture.is_shown for row in prints.rows)
    prints.rows[0].said.setText("the ladder")
    prints.rows[1].out.click()
    assert [each.words for each in prints.photos()] == ["the ladder"]


def test_words_that_are_dropped_are_no_picture(alice: Screen) -> None:
    data = QMimeData()
    data.setText("https://example.org/picture.jpg")
    assert not alice.home.form.prints.take_from(data)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        (b"Dear Rosa", Code.PHOTO_UNREADABLE),
        (vast(10_000, 10_000), Code.PHOTO_TOO_LARGE),
        (GIF, Code.PHOTO_MOVES),
        (QImage(), Code.PHOTO_UNREADABLE),
    ],
)
def test_what_cannot_be_added_is_said_below_and_the_rest_stays(
    alice: Screen, source: bytes | QImage, code: Code
) -> None:
    prints = alice.home.form.prints
    prints.take([picture(30, 20)])
    _settled(alice)
    prints.take([source])
    _settled(alice)
    assert prints.add.accessibleDescription() == sentences.of_fault(Fault(code))
    assert len(prints.rows) == 1


def test_there_is_room_for_a_few(alice: Screen) -> None:
    prints = alice.home.form.prints
    prints.take([picture(8, 8)] * (PHOTOS_LIMIT + 1))
    _settled(alice)
    assert len(prints.rows) == PHOTOS_LIMIT
    assert str(PHOTOS_LIMIT) in prints.add.accessibleDescription()
